package kpi

import (
	"errors"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// printedRules are about the rates that a platform printed in a row.
func printedRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "KPI-011", Severity: check.Error,
			Title: i18n.Text{EN: "Frequency below 1", ES: "Frecuencia inferior a 1"},
			Why: i18n.Text{
				EN: "Whoever was reached saw it at least once. A frequency below 1 has impressions and reach of different days, audiences or units.",
				ES: "Quien fue alcanzado lo vio al menos una vez. Una frecuencia inferior a 1 tiene impresiones y alcance de días, públicos o unidades distintos.",
			},
			Fix: i18n.Text{
				EN: "Check which column was read as the frequency; take impressions and reach from the same report.",
				ES: "Compruebe qué columna se leyó como frecuencia; tome impresiones y alcance del mismo informe.",
			},
			Source: metaAds + "; " + wfa, Since: "0.1.0", Find: findLowFrequency,
		},
		{
			Code: "KPI-012", Severity: check.Warning,
			Title: i18n.Text{EN: "Printed rate differs from its own counts", ES: "La tasa del informe no sale de sus propios recuentos"},
			Why: i18n.Text{
				EN: "The platform divides something else than the columns say: link clicks for clicks, another window, results for conversions.",
				ES: "La plataforma divide algo distinto de lo que dicen las columnas: clics en el enlace por clics, otra ventana, resultados por conversiones.",
			},
			Fix: i18n.Text{
				EN: "Find out which counts the platform divides, and read those columns; the printed rate is never used.",
				ES: "Averigüe qué recuentos divide la plataforma y lea esas columnas; la tasa del informe nunca se usa.",
			},
			Source: metaAds + "; " + ownArithmetic, Since: "0.1.0", Find: findPrintedRate,
		},
	}
}

func findLowFrequency(e *Evidence, add func(check.Finding)) {
	for _, r := range e.printed {
		if r.id != "frequency" || r.figure.Sign() <= 0 || r.figure.Cmp(decimal.New(1, 0)) >= 0 {
			continue
		}
		figure := i18n.Fixed(r.figure, r.places)
		add(check.Finding{
			Path: check.Path(r.id), Got: string(figure), Want: ">= 1",
			Message: i18n.Sprintf(i18n.Text{
				EN: "The frequency is printed as %s.",
				ES: "La frecuencia figura como %s.",
			}, figure),
		})
	}
}

func findPrintedRate(e *Evidence, add func(check.Finding)) {
	for _, r := range e.printed {
		f, err := e.catalog.formula(r.id)
		if err != nil {
			add(unknownPrinted(r.id, err))
			continue
		}
		v := f.of(e.places[0].tally, &options{})
		if !v.Exact() || e.policy.accepts(v, r) {
			continue
		}
		shown := r.places
		if v.Percent() {
			shown = max(0, shown-2)
		}
		stated := v
		stated.low = fraction{exactly(r.figure), whole(f.scale())}
		add(check.Finding{
			Path: check.Path(r.id),
			Got:  string(i18n.Fixed(r.figure, r.places)), Want: v.digits(v.low),
			Message: i18n.Sprintf(i18n.Text{
				EN: "%s is printed as %s, but %s make it %s; %s is let pass.",
				ES: "%s figura como %s, pero con %s resulta %s; se admite %s.",
			}, v.Name(), stated.said(shown), v.worked(), v.said(shown+1), e.policy.tolerance()),
		})
	}
}

// unknownPrinted is the finding for a rate that nothing can be compared with.
func unknownPrinted(id string, err error) check.Finding {
	f := check.Finding{
		Path: check.Path(id), Got: id, Want: "ID",
		Message: i18n.Sprintf(i18n.Text{
			EN: "The printed %s is no metric of the catalogue, so nothing could compare it.",
			ES: "La tasa %s del informe no es una métrica del catálogo, así que no se pudo comparar.",
		}, i18n.Quote(id)),
		Fix: i18n.Text{EN: "Name the metric by its ID.", ES: "Nombre la métrica por su identificador."},
	}
	var near *UnknownError
	if errors.As(err, &near) && len(near.Near) > 0 {
		f.Want = near.Near[0]
		f.Fix = i18n.Sprintf(i18n.Text{EN: "Use %s if that is meant.", ES: "Use %s si es lo que se quería decir."}, near.Near[0])
	}
	return f
}

// accepts reports whether what was printed can be what the value is when
// rounded.
func (p Policy) accepts(v Value, r printed) bool {
	exact := v.low.num.decimal().Mul(decimal.NewFromInt(v.formula.scale()))
	den := v.low.den.decimal()
	off := exact.Sub(r.figure.Mul(den)).Abs()
	if p.Truncated {
		return off.Cmp(den.Mul(decimal.New(1, -r.places))) < 0
	}
	return off.Cmp(den.Mul(decimal.New(5, -r.places-1))) <= 0
}

// tolerance says what accepts lets pass.
func (p Policy) tolerance() i18n.Text {
	if p.Truncated {
		return i18n.Text{EN: "less than a unit of the last place", ES: "menos de una unidad de la última cifra"}
	}
	return i18n.Text{EN: "half a unit of the last place", ES: "media unidad de la última cifra"}
}
