package calendar

import (
	"strings"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// readAssets puts the names of the assets, with commas between them, and what
// is said of each, with bars between them, together.
func (r *rowEntry) readAssets() error {
	for name := range strings.SplitSeq(r.assets, ",") {
		if name = strings.TrimSpace(name); name != "" {
			r.entry.Assets = append(r.entry.Assets, Asset{Name: name})
		}
	}
	for _, part := range []struct {
		cell string
		what i18n.Text
		set  func(*Asset, string) error
	}{
		{r.alts, i18n.Text{EN: "alternative texts", ES: "textos alternativos"}, setAlt},
		{r.holders, i18n.Text{EN: "holders of rights", ES: "titulares de derechos"}, setHolder},
		{r.licences, i18n.Text{EN: "licences", ES: "licencias"}, setLicence},
		{r.untils, i18n.Text{EN: "ends of rights", ES: "fechas de fin de derechos"}, setUntil},
	} {
		if part.cell == "" {
			continue
		}
		each := strings.Split(part.cell, "|")
		if len(each) > len(r.entry.Assets) {
			return problemf(i18n.Text{
				EN: "there are more %s than assets", ES: "hay más %s que recursos",
			}, part.what)
		}
		for i, one := range each {
			if one = strings.TrimSpace(one); one == "" {
				continue
			}
			if err := part.set(&r.entry.Assets[i], one); err != nil {
				return err
			}
		}
	}
	return nil
}

// rights are those of an asset, made where it has none so far.
func (a *Asset) rights() *Rights {
	if a.Rights == nil {
		a.Rights = &Rights{}
	}
	return a.Rights
}

func setAlt(a *Asset, cell string) error {
	a.Alt = cell
	return nil
}

func setHolder(a *Asset, cell string) error {
	a.rights().Holder = cell
	return nil
}

func setLicence(a *Asset, cell string) error {
	a.rights().Licence = cell
	return nil
}

func setUntil(a *Asset, cell string) (err error) {
	a.rights().Until, err = civil.ParseDate(cell)
	return err
}

func writeAssets(e Entry, _ Post, _ i18n.Lang) string {
	names := make([]string, len(e.Assets))
	for i, a := range e.Assets {
		names[i] = a.Name
	}
	return strings.Join(names, ", ")
}

// bars writes what is said of each asset, with bars between them; nothing where
// nothing is said of any.
func bars(of func(Asset) string) func(Entry, Post, i18n.Lang) string {
	return func(e Entry, _ Post, _ i18n.Lang) string {
		each := make([]string, len(e.Assets))
		for i, a := range e.Assets {
			each[i] = of(a)
		}
		if strings.Join(each, "") == "" {
			return ""
		}
		return strings.Join(each, " | ")
	}
}

func altOf(a Asset) string { return a.Alt }

func holderOf(a Asset) string {
	if a.Rights == nil {
		return ""
	}
	return a.Rights.Holder
}

func licenceOf(a Asset) string {
	if a.Rights == nil {
		return ""
	}
	return a.Rights.Licence
}

func untilOf(a Asset) string {
	if a.Rights == nil {
		return ""
	}
	return a.Rights.Until.String()
}
