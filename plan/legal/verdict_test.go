package legal

import (
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func TestJudge(t *testing.T) {
	consent := Fact{Age: 14, Asks: []Part{GuardianConsent}}
	account := Fact{Age: 16}
	contest := Fact{Asks: []Part{OfficialRules, Eligibility}}
	for _, test := range []struct {
		name    string
		f       Fact
		s       Shown
		want    Result
		missing int
		denied  int
	}{
		{"no age", consent, Shown{}, NotShown, 0, 0},
		{"negative age", consent, Shown{Age: -1}, NotShown, 0, 0},
		{"of age", consent, Shown{Age: 14}, OnPaper, 0, 0},
		{"too young", consent, Shown{Age: 13}, Contradicts, 1, 0},
		{"too young, with consent", consent, Shown{Age: 13, Has: []Part{GuardianConsent}}, OnPaper, 0, 0},
		{"too young, without", consent, Shown{Age: 13, Lacks: []Part{GuardianConsent}}, Contradicts, 0, 1},
		{"too young for an account", account, Shown{Age: 15, Has: []Part{GuardianConsent}}, Contradicts, 0, 0},
		{"old enough for one", account, Shown{Age: 16}, OnPaper, 0, 0},
		{"nothing shown", contest, Shown{Age: 30}, NotShown, 2, 0},
		{"half", contest, Shown{Has: []Part{OfficialRules}}, NotShown, 1, 0},
		{"half and denied", contest, Shown{Lacks: []Part{OfficialRules}}, Contradicts, 1, 1},
		{"shown and denied", contest, Shown{Has: []Part{OfficialRules, Eligibility}, Lacks: []Part{Eligibility}}, Contradicts, 0, 1},
		{"all", contest, Shown{Has: []Part{Eligibility, OfficialRules}}, OnPaper, 0, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			v := test.f.Judge(test.s)
			if v.Result != test.want || len(v.Missing) != test.missing || len(v.Denied) != test.denied {
				t.Errorf("got %+v, want %s", v, test.want)
			}
		})
	}
}

// TestNeverLegal holds that no text of a verdict says that something is legal,
// and that each sends the reader to counsel and names the source.
func TestNeverLegal(t *testing.T) {
	for f := range Standard().All() {
		for _, s := range []Shown{{}, {Age: 10}, {Age: 40}, {Age: 10, Has: f.Asks}, {Age: 10, Lacks: f.Asks}} {
			v := f.Judge(s)
			text := v.Text()
			if !strings.HasSuffix(text.EN, "Verify with counsel.") || !strings.HasSuffix(text.ES, "Consulte con un profesional del derecho.") {
				t.Errorf("%s: %q", f.ID, text)
			}
			if !strings.Contains(text.EN, f.Source) || !strings.Contains(text.ES, f.Source) || !v.Result.Name().Complete() {
				t.Errorf("%s: %q, %q", f.ID, text, v.Result)
			}
			for _, word := range []string{"is legal", "complies", "es legal", "cumple la ley"} {
				if strings.Contains(text.EN, word) || strings.Contains(text.ES, word) {
					t.Errorf("%s says %q", f.ID, word)
				}
			}
		}
	}
	if got := (Verdict{}).Text(); !got.IsZero() {
		t.Errorf("the zero verdict says %q", got)
	}
	if got := Result("legal").Name(); got != (i18n.Text{}) {
		t.Errorf("got %q", got)
	}
}

func TestVerdictText(t *testing.T) {
	young, _ := Standard().Lookup("es-lopdgdd-7")
	if got, want := young.Judge(Shown{Age: 13}).Text().ES, "Se contradice (España): Por debajo de los 14 años consienten el uso de los datos en un "+
		"servicio en línea los padres o tutores. Edad indicada: 13; edad exigida: 14. Sin acreditar: el consentimiento de los padres o tutores. "+
		"Fuente: Ley Orgánica 3/2018 (LOPDGDD), art. 7; AEPD, PS/00438/2019, 2020-12-14: 10,000 EUR for a newsletter that said 13 (consulta: 2026-11-21). "+
		"Consulte con un profesional del derecho."; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	unread := Fact{Rule: i18n.Same("Mark it."), Asks: []Part{Label}, Source: "a law"}
	if got := unread.Judge(Shown{}).Text(); !strings.Contains(got.EN, "a law (not read again).") || !strings.Contains(got.ES, "a law (sin volver a consultar).") {
		t.Errorf("got %q", got)
	}
	image, _ := Standard().Lookup("es-image-1982")
	if got, want := image.Judge(Shown{Lacks: []Part{ImageRelease}}).Text().EN, "Contradicts (Spain): The name, voice or image of a person is used for "+
		"advertising only with express consent, which can be withdrawn. Said not to be there: a release by the person shown. "+
		"Source: Ley Orgánica 1/1982, art. 2 and 7.6 (read 2026-11-22). Verify with counsel."; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestHolds(t *testing.T) {
	f := Fact{From: day(2025, 1, 2), To: day(2025, 1, 3)}
	for on, want := range map[string]bool{"2025-01-01": false, "2025-01-02": true, "2025-01-03": true, "2025-01-04": false} {
		if got := f.Holds(civil.MustDate(on)); got != want {
			t.Errorf("%s: got %t", on, got)
		}
	}
	if f.Holds(civil.Date{}) {
		t.Error("in force on no day")
	}
}
