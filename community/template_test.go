package community

import (
	"strings"
	"testing"
)

func TestPlaceholder(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"Thank you!", ""},
		{"Hi {{ whatever_it_is }}", "{{ whatever_it_is }}"},
		{"Hi {name}", "{name}"},
		{"Hola, [NOMBRE DEL CLIENTE]:", "[NOMBRE DEL CLIENTE]"},
		{"Pedido <pedido_id> en camino", "<pedido_id>"},
		{"Hola %NOMBRE%", "%NOMBRE%"},
		{"We give 10% off, and 20% on Friday", ""},
		{"See [1] and [the terms]", ""},
		{"[name of the one who wrote to us first]", ""},
		{"a < b and c > d", ""},
		{"{name", ""},
		{"I <3 you {{first}} {name}", "{{first}}"},
		{"[cliente] {{x}}", "[cliente]"},
		{"[" + strings.Repeat("x", 100) + "] {user}", "{user}"},
		{"[]{}<>%%", ""},
	} {
		if got := Placeholder(c.text); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// FuzzPlaceholder holds that a field stands in the text, between two marks, and
// that a text without marks has none.
func FuzzPlaceholder(f *testing.F) {
	for _, s := range []string{"", "{{name}}", "[nombre] {x}", "%%", "{{", "}}{{", "<user name>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := Placeholder(text)
		if !strings.Contains(text, got) || got != "" && !strings.ContainsAny(got[:1], "{[<%") {
			t.Fatalf("%q of %q", got, text)
		}
		if got != "" && Placeholder(got) == "" {
			t.Fatalf("%q is a field only where it stands", got)
		}
		if !strings.ContainsAny(text, "{[<%") && got != "" {
			t.Fatalf("%q of %q", got, text)
		}
	})
}

func TestRepeatedReplies(t *testing.T) {
	say := func(key string, from Party, texts ...string) Thread {
		thread := Thread{Key: key}
		for _, text := range texts {
			thread.Messages = append(thread.Messages, Interaction{From: from, Text: text})
		}
		return thread
	}
	list := RepeatedReplies([]Thread{
		say("a", Agent, "We are sorry, @ana: order 7 comes on Friday.", "We are sorry, @ana: order 7 comes on Friday."),
		say("b", Agent, "we are SORRY, @leo – order 8 comes on Friday!", "Thank you very much"),
		say("c", Agent, "See https://example.com, we are sorry order comes on Friday", "Thank you so much", "Of course!"),
		say("d", Bot, "We are sorry, order 9 comes on Friday."),
		say("e", Agent, "Thank you very much", "Of course!"),
	}, 0)
	if len(list) != 2 || list[0].Times != 2 || list[1].Times != 2 || list[0].Text != "Thank you very much" || strings.Join(list[1].Threads, "") != "ab" {
		t.Errorf("%+v", list)
	}
}

func TestPrivateData(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Please send us your phone number.", "phone"},
		{"Could you share your e-mail here?", "e-mail"},
		{"Indíquenos su DNI, por favor.", "dni"},
		{"Díganos su número de tarjeta y le ayudamos", "tarjeta"},
		{"Please send us your phone number by DM.", ""},
		{"Envíenos su dirección por mensaje directo.", ""},
		{"Send us an e-mail and we will look into it.", ""},
		{"Escriba al correo hola@example.com y lo vemos.", ""},
		{"Tell your friends: our address is new", ""},
		{"We will send you a gift card", ""},
		{"Déjanos tu teléfono y te llamamos", "teléfono"},
		{"Facilítenos DNI y localizador", "dni"},
		{"Never share your password with anybody.", ""},
		{"Your card is on its way. Tell us if it does not arrive.", ""},
		{"Write to us.\nOur address is 5 Main Street", ""},
		{"", ""},
	} {
		if got := privateData(c.text); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestGuidelineFor(t *testing.T) {
	p := Playbook{Guidelines: []Guideline{{Tone: text("all")}, {Intent: Problem, Tone: text("problem")}, {Tone: text("second")}}}
	if g, ok := p.For(Problem); !ok || g.Tone.EN != "problem" {
		t.Errorf("%+v", g)
	}
	if g, ok := p.For(Praise); !ok || g.Tone.EN != "all" {
		t.Errorf("%+v", g)
	}
	if _, ok := (Playbook{}).For(Praise); ok {
		t.Error("an empty playbook has a guideline")
	}
}

// TestStandardGuidelines holds that there is one for each intent that needs a
// reply, in both languages, and none with a text to copy.
func TestStandardGuidelines(t *testing.T) {
	p := Playbook{Guidelines: StandardGuidelines()}
	for _, i := range Intents() {
		g, ok := p.For(i)
		if ok != i.NeedsReply() {
			t.Errorf("%s: %v", i, ok)
		}
		if ok && (!g.Tone.Complete() || len(g.Do) < 2 || len(g.Avoid) < 1) {
			t.Errorf("%s: %+v", i, g)
		}
		for _, x := range append(g.Do, g.Avoid...) {
			if !x.Complete() || Placeholder(x.EN+x.ES) != "" {
				t.Errorf("%s: %+v", i, x)
			}
		}
	}
}
