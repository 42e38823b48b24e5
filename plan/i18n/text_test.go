package i18n_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
)

func TestText(t *testing.T) {
	text := i18n.Text{EN: "row", ES: "fila"}
	if text.In(i18n.EN) != "row" || text.In(i18n.ES) != "fila" || text.In(7) != "row" {
		t.Errorf("In gives %q, %q, %q", text.In(i18n.EN), text.In(i18n.ES), text.In(7))
	}
	for _, c := range []struct {
		text           i18n.Text
		zero, complete bool
	}{
		{text: i18n.Text{}, zero: true},
		{text: i18n.Text{EN: "row"}},
		{text: i18n.Text{ES: "fila"}},
		{text: text, complete: true},
	} {
		if c.text.IsZero() != c.zero || c.text.Complete() != c.complete {
			t.Errorf("%+v: IsZero %t, Complete %t", c.text, c.text.IsZero(), c.text.Complete())
		}
	}
	got, err := json.Marshal(text)
	if want := `{"en":"row","es":"fila"}`; string(got) != want || err != nil {
		t.Errorf("JSON %s, %v", got, err)
	}
}

func TestSprintf(t *testing.T) {
	inner := &i18n.LangError{Tag: `"fr"`}
	for _, c := range []struct {
		name string
		text i18n.Text
		args []any
		want i18n.Text
	}{
		{"plain", i18n.Text{EN: "%d and %s", ES: "%d y %s"}, []any{7, "x"}, i18n.Text{EN: "7 and x", ES: "7 y x"}},
		{
			"another order",
			i18n.Text{EN: "%s of %s", ES: "%[2]s: %[1]s"},
			[]any{i18n.Int(12345), i18n.Text{EN: "row", ES: "fila"}},
			i18n.Text{EN: "12,345 of row", ES: "fila: 12.345"},
		},
		{
			"an error", i18n.Same("%d: %s"),
			[]any{3, inner},
			i18n.Text{EN: "3: " + inner.Text().EN, ES: "3: " + inner.Text().ES},
		},
		{"nothing to fill", i18n.Same("100%%"), nil, i18n.Same("100%")},
		{"nil", i18n.Same("%v"), []any{nil}, i18n.Same("<nil>")},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := i18n.Sprintf(c.text, c.args...); got != c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

func TestJoin(t *testing.T) {
	list := []i18n.Text{{EN: "row", ES: "fila"}, i18n.Same("CTR"), {}}
	if got, want := i18n.Join(list, ", "), (i18n.Text{EN: "row, CTR, ", ES: "fila, CTR, "}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got := i18n.Join(nil, ", "); !got.IsZero() {
		t.Errorf("nothing joined is %+v", got)
	}
}

func TestNoun(t *testing.T) {
	rows := i18n.Noun{
		One:  i18n.Text{EN: "row", ES: "fila"},
		Many: i18n.Text{EN: "rows", ES: "filas"},
	}
	for n, want := range map[int64]i18n.Text{
		0:     {EN: "0 rows", ES: "0 filas"},
		1:     {EN: "1 row", ES: "1 fila"},
		-1:    {EN: "-1 row", ES: "-1 fila"},
		2:     {EN: "2 rows", ES: "2 filas"},
		12345: {EN: "12,345 rows", ES: "12.345 filas"},
	} {
		if got := rows.Count(n); got != want {
			t.Errorf("Count(%d) = %+v, want %+v", n, got, want)
		}
	}
}

func TestErrors(t *testing.T) {
	class := map[error]error{
		&i18n.LangError{Tag: `"fr"`}:   i18n.ErrLang,
		&i18n.StyleError{Name: `"fr"`}: i18n.ErrStyle,
	}
	for err, want := range class {
		said := err.(interface{ Text() i18n.Text }).Text()
		if !errors.Is(err, want) || !said.Complete() || said.EN == said.ES || err.Error() != said.EN {
			t.Errorf("%T: %v, %+v", err, err, said)
		}
	}
}
