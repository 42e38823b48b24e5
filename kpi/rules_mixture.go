package kpi

import (
	"slices"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// mixtureRules are about figures put together that count different things.
func mixtureRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "KPI-016", Severity: check.Warning,
			Title: i18n.Text{EN: "Self-attributed conversions added up", ES: "Suma de conversiones autoatribuidas"},
			Why: i18n.Text{
				EN: "Each platform attributes to itself what it had a part in, so several claim the same conversion and their sum exceeds reality.",
				ES: "Cada plataforma se atribuye aquello en lo que participó, así que varias reclaman la misma conversión y su suma supera la realidad.",
			},
			Fix: i18n.Text{
				EN: "Compare the platforms line by line, and take the total from the shop's or the website's own count.",
				ES: "Compare las plataformas línea a línea y tome el total del recuento propio de la tienda o del sitio web.",
			},
			Source: fivetran + " (dbt_ad_reporting issue 14)", Since: "0.1.0", Find: findSelfAttributed,
		},
		{
			Code: "KPI-017", Severity: check.Warning,
			Title: i18n.Text{EN: "Two attribution windows in one sum", ES: "Dos ventanas de atribución en una misma suma"},
			Why: i18n.Text{
				EN: "A longer window has more conversions of the same clicks, so the sum depends on which rows have which window.",
				ES: "Una ventana más larga tiene más conversiones de los mismos clics, así que la suma depende de qué filas tienen cada ventana.",
			},
			Fix: i18n.Text{
				EN: "Export everything with one window, or make the window a dimension of the table; state it where it is missing.",
				ES: "Exporte todo con una misma ventana, o haga de la ventana una dimensión de la tabla; indíquela donde falte.",
			},
			Source: metaAds, Since: "0.1.0",
			Find: mixed(Window, i18n.Text{
				EN: "One figure puts together %s with %s attribution windows: %s.",
				ES: "Una misma cifra reúne %s con %s ventanas de atribución: %s.",
			}),
		},
		{
			Code: "KPI-018", Severity: check.Warning,
			Title: i18n.Text{EN: "Different conversion events in one sum", ES: "Eventos de conversión distintos en una misma suma"},
			Why: i18n.Text{
				EN: "A result depends on the objective of its campaign: purchases and page views do not make a common cost per result.",
				ES: "Un resultado depende del objetivo de su campaña: compras y visitas no dan un coste por resultado común.",
			},
			Fix: i18n.Text{
				EN: "Keep one event, or make the event a dimension of the table; state it where it is missing.",
				ES: "Deje un solo evento, o haga del evento una dimensión de la tabla; indíquelo donde falte.",
			},
			Source: metaAds, Since: "0.1.0",
			Find: mixed(Event, i18n.Text{
				EN: "One figure puts together %s of %s events: %s.",
				ES: "Una misma cifra reúne %s de %s eventos: %s.",
			}),
		},
		{
			Code: "KPI-019", Severity: check.Warning,
			Title: i18n.Text{EN: "Two lists of interactions in one sum", ES: "Dos listas de interacciones en una misma suma"},
			Why: i18n.Text{
				EN: "With saves or without them it is another figure, and the engagement rate over both is of neither.",
				ES: "Con guardados o sin ellos la cifra es otra, y la tasa de interacción sobre ambas no es de ninguna.",
			},
			Fix: i18n.Text{
				EN: "Derive the interactions of all sources from the parts that all of them have, or compare the sources apart.",
				ES: "Derive las interacciones de todas las fuentes de las partes que todas tienen, o compare las fuentes por separado.",
			},
			Source: hootsuite + "; " + instagram, Since: "0.1.0",
			Find: mixed(Parts, i18n.Text{
				EN: "One figure puts together %s with %s lists of parts: %s.",
				ES: "Una misma cifra reúne %s con %s listas de partes: %s.",
			}),
		},
		{
			Code: "KPI-020", Severity: check.Warning,
			Title: i18n.Text{EN: "Two units of reach in one figure", ES: "Dos unidades de alcance en una misma cifra"},
			Why: i18n.Text{
				EN: "People, accounts, devices and households are different counts; not even their bounds go together.",
				ES: "Personas, cuentas, dispositivos y hogares son recuentos distintos; ni siquiera sus cotas se juntan.",
			},
			Fix: i18n.Text{
				EN: "Show the sources in separate lines, and state the unit of each.",
				ES: "Muestre las fuentes en líneas distintas e indique la unidad de cada una.",
			},
			Source: adCP + "; " + wfa, Since: "0.1.0",
			Find: mixed(ReachOf, i18n.Text{
				EN: "One figure puts together %s in %s units: %s.",
				ES: "Una misma cifra reúne %s en %s unidades: %s.",
			}),
		},
		{
			Code: "KPI-021", Severity: check.Warning,
			Title: i18n.Text{EN: "Two rules of a view in one sum", ES: "Dos reglas de visualización en una misma suma"},
			Why: i18n.Text{
				EN: "A view counts from the start on one platform and after 30 seconds on another; their sum is of no rule.",
				ES: "Una visualización cuenta desde el inicio en una plataforma y a los 30 segundos en otra; su suma no sigue ninguna regla.",
			},
			Fix: i18n.Text{
				EN: "Compare views only under one rule; state the rule of each source.",
				ES: "Compare visualizaciones solo bajo una misma regla; indique la de cada fuente.",
			},
			Source: linkedIn + "; " + youTube + "; " + tikTok, Since: "0.1.0",
			Find: mixed(ViewRule, i18n.Text{
				EN: "One figure puts together %s under %s rules: %s.",
				ES: "Una misma cifra reúne %s bajo %s reglas: %s.",
			}),
		},
	}
}

// mixed finds measures that were put together with different values of a
// qualifier; text has a verb for the measure, the number of values, and them.
func mixed(q Qualifier, text i18n.Text) func(*Evidence, func(check.Finding)) {
	return func(e *Evidence, add func(check.Finding)) {
		e.eachLine(add, func(p *place, add func(string, check.Finding)) {
			for _, d := range p.tally.measures(heeding(q)) {
				if found := p.tally.stated(d.ID, q); len(found) > 1 {
					add(string(d.ID), several(len(found), quoted(found), text, d.Name))
				}
			}
		})
	}
}

func heeding(q Qualifier) func(*Definition) bool {
	return func(d *Definition) bool { return slices.Contains(d.Qualifiers, q) }
}

// quoted are the values of a qualifier for people.
func quoted(values []string) i18n.Text {
	texts := make([]i18n.Text, len(values))
	for i, s := range values {
		texts[i] = i18n.Same(i18n.Quote(s))
		if s == "" {
			texts[i] = i18n.Text{EN: "not stated", ES: "sin indicar"}
		}
	}
	return i18n.Join(texts, ", ")
}

// several is the finding that there are n of something where there should be
// one; text has a verb for each of the arguments, for n, and for the list.
func several(n int, list, text i18n.Text, args ...any) check.Finding {
	count := i18n.Int(int64(n))
	return check.Finding{Got: string(count), Want: "1", Message: i18n.Sprintf(text, append(args, count, list)...)}
}

// sharedAttribution are channels whose conversions one system attributes, without
// counting one of them twice: Meta Ads Manager breaks its figures down by
// publisher platform, Google Ads by network.
// Source: Marketing API, breakdown publisher_platform; Google Ads API,
// AdNetworkType; read 2026-11-21.
var sharedAttribution = [...][]channel.ID{
	{channel.MetaAds, channel.Facebook, channel.Instagram, channel.Threads, channel.WhatsApp},
	{channel.GoogleAds, channel.YouTube},
}

// attributor is who attributes the conversions of a channel.
func attributor(id channel.ID) channel.ID {
	for _, f := range sharedAttribution {
		if slices.Contains(f, id) {
			return f[0]
		}
	}
	return id
}

func findSelfAttributed(e *Evidence, add func(check.Finding)) {
	if e.table == nil {
		return
	}
	channels := e.policy.Channels
	if empty(channels) {
		channels = channel.Standard()
	}
	total := e.places[len(e.places)-1]
	for _, d := range total.tally.measures(heeding(Window)) {
		var by []channel.ID
		var names []i18n.Text
		for _, text := range e.table.channels(d) {
			spec, ok := channels.Lookup(text)
			if !ok || spec.Kind == channel.Owned {
				continue
			}
			if a := attributor(spec.ID); !slices.Contains(by, a) {
				by = append(by, a)
				names = append(names, spec.Name)
			}
		}
		if len(by) > 1 {
			f := several(len(by), i18n.Join(names, ", "), i18n.Text{
				EN: "The total adds up %s that %s platforms attribute to themselves: %s.",
				ES: "El total suma %s que se atribuyen a sí mismas %s plataformas: %s.",
			}, d.Name)
			f.Path = check.Path("total", string(d.ID))
			add(f)
		}
	}
}

func empty(c channel.Catalog) bool {
	for range c.All() {
		return false
	}
	return true
}

// channels are the texts of the dimension channel with which the table has a
// measure, in order: those of its lines, or, where the channel is no dimension
// of the table, of the layouts that its rows came with, here or in the tables
// that it was made of.
func (t *Table) channels(d *Definition) []string {
	var list []string
	if i := slices.Index(t.by, Channel); i >= 0 {
		for l := range t.Lines() {
			if l.tally.known.of(d.ID) != nil && l.pooled == 0 {
				list = append(list, l.key[i])
			}
		}
	} else {
		list = append(list, t.carried[d.ID]...)
		for _, s := range t.sources {
			at, has := s.layout.dimIndex[Channel]
			if _, knows := s.layout.index[d.ID]; has && knows {
				list = append(list, s.layout.dims[at].list...)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// carry keeps the channels of a table whose rows t has got without their
// layouts.
func (t *Table) carry(u *Table) {
	carried := map[Measure][]string{}
	for _, d := range t.known {
		if d.heeds()&(1<<Window) == 0 {
			continue
		}
		if list := append(slices.Clone(t.carried[d.ID]), u.channels(d)...); len(list) > 0 {
			slices.Sort(list)
			carried[d.ID] = slices.Compact(list)
		}
	}
	t.carried = carried
}
