package calendar

import (
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// termColumns are the columns of who pays for an entry, and of the terms of a
// contest.
func termColumns() []column {
	return []column{
		ofSponsor(i18n.Text{EN: "sponsor", ES: "patrocinador"}, func(s *Sponsorship) *string { return &s.Sponsor }),
		ofSponsor(i18n.Text{EN: "benefit", ES: "contraprestación"}, func(s *Sponsorship) *string { return &s.Benefit }),
		ofSponsor(i18n.Text{EN: "disclosure", ES: "aviso de publicidad"}, func(s *Sponsorship) *string { return &s.Disclosure }),
		{name: i18n.Text{EN: "network's label", ES: "etiqueta de la red"}, read: readLabel, write: writeLabel},
		ofContest(i18n.Text{EN: "contest rules", ES: "bases del concurso"}, func(c *Contest) *string { return &c.Rules }),
		{name: i18n.Text{EN: "last day of the contest", ES: "último día del concurso"}, read: readEnds, write: writeEnds},
		ofContest(i18n.Text{EN: "eligibility", ES: "quién puede participar"}, func(c *Contest) *string { return &c.Eligibility }),
		ofContest(i18n.Text{EN: "prize", ES: "premio"}, func(c *Contest) *string { return &c.Prize }),
		{name: i18n.Text{EN: "least age", ES: "edad mínima"}, number: true, read: readAge, write: writeAge},
	}
}

// sponsorship is that of the entry, made where it has none so far.
func (r *rowEntry) sponsorship() *Sponsorship {
	if r.entry.Sponsorship == nil {
		r.entry.Sponsorship = &Sponsorship{}
	}
	return r.entry.Sponsorship
}

// ofSponsor is the column of a text of the sponsorship.
func ofSponsor(name i18n.Text, field func(*Sponsorship) *string) column {
	return column{
		name: name,
		read: text(func(r *rowEntry) *string { return field(r.sponsorship()) }),
		write: func(e Entry, _ Post, _ i18n.Lang) string {
			if e.Sponsorship == nil {
				return ""
			}
			return *field(e.Sponsorship)
		},
	}
}

// contest is that of the entry, made where it has none so far.
func (r *rowEntry) contest() *Contest {
	if r.entry.Contest == nil {
		r.entry.Contest = &Contest{}
	}
	return r.entry.Contest
}

// ofContest is the column of a text of the contest.
func ofContest(name i18n.Text, field func(*Contest) *string) column {
	return column{
		name: name,
		read: text(func(r *rowEntry) *string { return field(r.contest()) }),
		write: func(e Entry, _ Post, _ i18n.Lang) string {
			if e.Contest == nil {
				return ""
			}
			return *field(e.Contest)
		},
	}
}

func readLabel(r *rowEntry, cell string) error {
	switch strings.ToLower(cell) {
	case "yes", "sí", "si":
		r.sponsorship().Label = true
	case "no":
	default:
		return problemf(i18n.Text{EN: "%s is neither yes nor no", ES: "%s no es ni sí ni no"}, i18n.Quote(cell))
	}
	return nil
}

func writeLabel(e Entry, _ Post, l i18n.Lang) string {
	if e.Sponsorship == nil || !e.Sponsorship.Label {
		return ""
	}
	return i18n.Text{EN: "yes", ES: "sí"}.In(l)
}

func readEnds(r *rowEntry, cell string) (err error) {
	r.contest().Ends, err = civil.ParseDate(cell)
	return err
}

func writeEnds(e Entry, _ Post, _ i18n.Lang) string {
	if e.Contest == nil {
		return ""
	}
	return e.Contest.Ends.String()
}

func readAge(r *rowEntry, cell string) error {
	n, err := strconv.ParseUint(cell, 10, 8)
	if err != nil {
		return problemf(i18n.Text{EN: "%s is not a number of years", ES: "%s no es un número de años"}, i18n.Quote(cell))
	}
	r.contest().LeastAge = int(n)
	return nil
}

func writeAge(e Entry, _ Post, _ i18n.Lang) string {
	if e.Contest == nil || e.Contest.LeastAge == 0 {
		return ""
	}
	return strconv.Itoa(e.Contest.LeastAge)
}
