package check

import (
	"slices"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

// Audit is what a [Run] did with its options: the document of this package's
// own rules.
//
// The zero Audit is of a run without rules, skips and waivers.
type Audit struct {
	opt   Options
	codes []string // of the run's rules
	used  []bool   // for each waiver, whether it covers a finding
}

// Rules returns the rules that every [Run] ends with, in the order of their
// codes. They judge the codes to skip (paths /skip/0, /skip/1 …) and the
// waivers (/waivers/0 …).
func Rules() []Rule[Audit] {
	return []Rule[Audit]{
		{
			Code: "CHK-001", Severity: Warning,
			Title:  i18n.Text{EN: "Code to skip is unknown", ES: "Código por omitir desconocido"},
			Why:    i18n.Text{EN: "A misspelt code skips nothing.", ES: "Un código mal escrito no omite nada."},
			Fix:    i18n.Text{EN: "Correct the code, or take it out.", ES: "Corrija el código o retírelo."},
			Source: "house rule: a name that is unknown is never passed over",
			Since:  "0.1.0", Find: findUnknownSkips,
		},
		{
			Code: "CHK-002", Severity: Warning,
			Title:  i18n.Text{EN: "Code of a waiver is unknown", ES: "Código de una excepción desconocido"},
			Why:    i18n.Text{EN: "A misspelt code waives nothing.", ES: "Un código mal escrito no exceptúa nada."},
			Fix:    i18n.Text{EN: "Correct the code, or take the waiver out.", ES: "Corrija el código o retire la excepción."},
			Source: "house rule: a name that is unknown is never passed over",
			Since:  "0.1.0", Find: findUnknownWaivers,
		},
		{
			Code: "CHK-003", Severity: Warning,
			Title: i18n.Text{EN: "Waiver without reason or name", ES: "Excepción sin motivo o sin responsable"},
			Why: i18n.Text{
				EN: "Without them nobody can judge later whether the exception still holds; until then it does not count.",
				ES: "Sin ellos nadie podrá juzgar después si la excepción sigue siendo válida; hasta entonces no cuenta.",
			},
			Fix:    i18n.Text{EN: "Add the reason and who decided.", ES: "Indique el motivo y quién lo decidió."},
			Source: `automated-security-helper documentation, "Suppress findings": the reason is required; read 2026-11-21`,
			Since:  "0.1.0", Find: findUnexplained,
		},
		{
			Code: "CHK-004", Severity: Warning,
			Title:  i18n.Text{EN: "Waiver has expired", ES: "Excepción vencida"},
			Why:    i18n.Text{EN: "What it covered counts again.", ES: "Lo que cubría vuelve a contar."},
			Fix:    i18n.Text{EN: "Mend what it covered, or decide again and set a new end.", ES: "Corrija lo que cubría, o decida de nuevo y fije otro plazo."},
			Source: `OWASP dependency-check, "Suppressing False Positives": attribute until; read 2026-11-21`,
			Since:  "0.1.0", Find: findExpired,
		},
		{
			Code: "CHK-005", Severity: Warning,
			Title:  i18n.Text{EN: "Waiver is unused", ES: "Excepción sin uso"},
			Why:    i18n.Text{EN: "It would hide the next fault in that place.", ES: "Ocultaría el próximo fallo en ese lugar."},
			Fix:    i18n.Text{EN: "Take the waiver out.", ES: "Retire la excepción."},
			Source: `arity 0.18.0, rule "outdated-suppression": a stale one suppresses a real finding later; read 2026-11-21`,
			Since:  "0.1.0", Find: findUnused,
		},
	}
}

func findUnknownSkips(a Audit, add func(Finding)) {
	codes := slices.Clone(a.codes)
	for _, r := range Rules() {
		codes = append(codes, r.Code)
	}
	for i, code := range a.opt.Skip {
		if !slices.Contains(codes, code) {
			add(unknown(code, codes, Path("skip", strconv.Itoa(i))))
		}
	}
}

func findUnknownWaivers(a Audit, add func(Finding)) {
	for i, w := range a.opt.Waivers {
		if !a.knows(w) {
			add(unknown(w.Code, a.codes, waiverPath(i, "code")))
		}
	}
}

// unknown is the finding for a code that none of codes is.
func unknown(code string, codes []string, path string) Finding {
	f := Finding{Path: path, Got: code, Message: i18n.Sprintf(i18n.Text{
		EN: "No rule of this run has the code %s.",
		ES: "Ninguna regla de esta revisión tiene el código %s.",
	}, i18n.Quote(code))}
	if near := ident.Nearest(code, codes); len(near) > 0 {
		f.Want = near[0]
		f.Fix = i18n.Sprintf(i18n.Text{EN: "Use %s if that is meant.", ES: "Use %s si es lo que se quería decir."}, near[0])
	}
	return f
}

func findUnexplained(a Audit, add func(Finding)) {
	for i, w := range a.opt.Waivers {
		if strings.TrimSpace(w.Reason) == "" {
			add(Finding{Path: waiverPath(i, "reason"), Message: i18n.Sprintf(i18n.Text{
				EN: "The waiver of %s has no reason.",
				ES: "La excepción de %s no tiene motivo.",
			}, i18n.Quote(w.Code))})
		}
		if strings.TrimSpace(w.By) == "" {
			add(Finding{Path: waiverPath(i, "by"), Message: i18n.Sprintf(i18n.Text{
				EN: "The waiver of %s does not say who decided.",
				ES: "La excepción de %s no dice quién la decidió.",
			}, i18n.Quote(w.Code))})
		}
	}
}

func findExpired(a Audit, add func(Finding)) {
	for i, w := range a.opt.Waivers {
		if w.expired(a.opt.Today) {
			add(Finding{
				Path: waiverPath(i, "until"), Got: w.Until.String(), Want: a.opt.Today.String(),
				Message: i18n.Sprintf(i18n.Text{
					EN: "The waiver of %s counted until %s; today is %s.",
					ES: "La excepción de %s valía hasta el %s; hoy es %s.",
				}, i18n.Quote(w.Code), w.Until, a.opt.Today),
			})
		}
	}
}

func findUnused(a Audit, add func(Finding)) {
	for i, w := range a.opt.Waivers {
		// The others are findings already, or could not be used.
		if a.used[i] || !w.explained() || w.expired(a.opt.Today) || !a.knows(w) || slices.Contains(a.opt.Skip, w.Code) {
			continue
		}
		add(Finding{Path: waiverPath(i), Message: i18n.Sprintf(i18n.Text{
			EN: "The waiver of %s at %s covers no finding.",
			ES: "La excepción de %s en %s no cubre ningún hallazgo.",
		}, i18n.Quote(w.Code), i18n.Quote(w.Path))})
	}
}

// knows reports whether the waiver's code is of a rule of the run.
func (a Audit) knows(w Waiver) bool { return slices.Contains(a.codes, w.Code) }

func waiverPath(i int, field ...string) string {
	return Path(append([]string{"waivers", strconv.Itoa(i)}, field...)...)
}
