package main

import (
	"math"
	"strconv"

	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/i18n"
)

const confidence = 0.95

// report is what the program prints. The proportions have been checked, so
// that every figure exists but the p value where nothing varies.
func (c command) report() i18n.Text {
	var lines []i18n.Text
	if c.invented {
		lines = append(lines, i18n.Text{
			EN: "The data are invented: two versions of an advertisement, each shown to 1,000 people.\n",
			ES: "Los datos son inventados: dos versiones de un anuncio, mostradas a 1000 personas cada una.\n",
		})
	}
	difference, _ := stat.Newcombe(c.b, c.a, confidence)
	difference = points(difference)
	lines = append(
		lines, variant("A", c.a), variant("B", c.b),
		i18n.Sprintf(i18n.Text{
			EN: "B − A: %s percentage points; 95%% interval: %s",
			ES: "B − A: %s puntos porcentuales; intervalo del 95\u00a0%%: %s",
		}, figure(100*(share(c.b)-share(c.a)), 1), difference.Text(1)),
		c.pValue(),
		i18n.Sprintf(i18n.Text{EN: "Verdict: %s\n", ES: "Veredicto: %s\n"}, c.verdict(difference)),
	)
	return i18n.Join(lines, "\n")
}

func variant(name string, p stat.Proportion) i18n.Text {
	i, _ := stat.Wilson(p, confidence)
	return i18n.Sprintf(i18n.Text{
		EN: "%s: %s of %s = %s%%; 95%% interval: %s",
		ES: "%s: %s de %s = %s\u00a0%%; intervalo del 95\u00a0%%: %s",
	}, name, i18n.Int(p.X), i18n.Int(p.N), figure(100*share(p), 1), i.PercentText(1))
}

func share(p stat.Proportion) float64 {
	s, _ := p.Share()
	return s
}

// points are percentage points.
func points(i stat.Interval) stat.Interval {
	return stat.Interval{Low: 100 * i.Low, High: 100 * i.High}
}

func figure(x float64, places int) i18n.Figure {
	scale := math.Pow10(places)
	x = math.Round(x*scale)/scale + 0 // −0 is 0
	return i18n.Figure(strconv.FormatFloat(x, 'f', places, 64))
}

// pValue takes the z test, and Fisher's where a count is too small for it.
func (c command) pValue() i18n.Text {
	test, why := stat.TwoProportions(c.b, c.a)
	if why != 0 {
		return i18n.Text{EN: "p value: none, because nothing varies", ES: "valor p: no existe, porque nada varía"}
	}
	p, name := test.P, i18n.Text{EN: "z test of two proportions", ES: "prueba z de dos proporciones"}
	if test.LeastExpected < 5 {
		exact, _ := stat.Fisher(c.b, c.a)
		p, name = exact.TwoSided, i18n.Text{EN: "Fisher's exact test", ES: "prueba exacta de Fisher"}
	}
	if p < 0.0005 {
		return i18n.Sprintf(i18n.Text{EN: "p value: less than %s (%s)", ES: "valor p: menos de %s (%s)"}, i18n.Figure("0.0005"), name)
	}
	return i18n.Sprintf(i18n.Text{EN: "p value: %s (%s)", ES: "valor p: %s (%s)"}, figure(p, 3), name)
}

// verdict judges the interval of the difference, once there are enough trials
// on either side and enough successes in all.
func (c command) verdict(difference stat.Interval) i18n.Text {
	var policy stat.Policy
	both := stat.Proportion{X: c.a.X + c.b.X, N: c.a.N + c.b.N}
	for _, v := range []struct {
		of i18n.Text
		stat.Verdict
	}{
		{i18n.Same("A"), policy.Sample(c.a.N)},
		{i18n.Same("B"), policy.Sample(c.b.N)},
		{i18n.Text{EN: "A and B together", ES: "A y B juntas"}, policy.Proportion(both)},
	} {
		if !v.Enough() {
			return i18n.Sprintf(i18n.Text{
				EN: "too little data. %s: %s.", ES: "datos insuficientes. %s: %s.",
			}, v.of, v.Text())
		}
	}
	switch {
	case difference.Low > 0:
		return better("B", difference)
	case difference.High < 0:
		return better("A", stat.Interval{Low: -difference.High, High: -difference.Low})
	}
	return i18n.Text{
		EN: "no difference shown: the interval has zero in it.",
		ES: "no se ha demostrado ninguna diferencia: el intervalo contiene el cero.",
	}
}

func better(name string, by stat.Interval) i18n.Text {
	return i18n.Sprintf(i18n.Text{
		EN: "%s better by %s percentage points.",
		ES: "%s es mejor, con una diferencia %s puntos porcentuales.",
	}, name, by.Text(1))
}
