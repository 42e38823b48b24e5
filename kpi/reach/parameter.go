package reach

import (
	"math"
	"strconv"

	"github.com/pauta-go/pauta/plan/i18n"
)

// number writes a parameter as it is.
func number(x float64) i18n.Text {
	f := i18n.Figure(strconv.FormatFloat(x, 'f', -1, 64))
	if math.IsNaN(x) || math.IsInf(x, 0) || math.Abs(x) > 1e15 || x != 0 && math.Abs(x) < 1e-9 {
		return i18n.Same(strconv.FormatFloat(x, 'g', 4, 64))
	}
	return i18n.Text{EN: f.In(i18n.EN), ES: f.In(i18n.ES)}
}

func badParameter(name string, x float64) error {
	return refuse(ErrModel, i18n.Text{
		EN: "%s = %s is out of range", ES: "%s = %s está fuera de rango",
	}, name, number(x))
}

func noRating(x float64) error {
	return refuse(ErrModel, i18n.Text{
		EN: "a rating of %s is not between 0 and 1", ES: "un rating de %s no está entre 0 y 1",
	}, number(x))
}

func tooMany(vehicles int) error {
	return refuse(ErrModel, i18n.Text{
		EN: "there are %s vehicles, and at most %s are taken", ES: "hay %s soportes, y se admiten como máximo %s",
	}, i18n.Int(int64(vehicles)), i18n.Int(mostVehicles))
}
