package community

import (
	"strconv"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// figureRules are about what the figures of all threads together show, and hide.
func figureRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "COM-018", Severity: check.Warning,
			Title:  i18n.Text{EN: "Favourable messages are passed over", ES: "Se pasan por alto los mensajes favorables"},
			Why:    i18n.Text{EN: "Both are to be answered, those who are pleased and those who are not.", ES: "Hay que responder a ambos: a quien está contento y a quien no."},
			Fix:    i18n.Text{EN: "Answer favourable messages too, in your own words.", ES: "Responda también a los mensajes favorables, con palabras propias."},
			Source: seeds + " (S1: reply to positive and negative messages)", Since: "0.1.0", Find: findPassedOver,
		},
		{
			Code: "COM-019", Severity: check.Warning,
			Title:  i18n.Text{EN: "The median hides a tail", ES: "La mediana oculta una cola"},
			Why:    i18n.Text{EN: "Half are answered soon, and one in ten waits many times as long.", ES: "A la mitad se le responde pronto, y uno de cada diez espera muchas veces más."},
			Fix:    i18n.Text{EN: "Show the 90th percentile beside the median, and look at those threads.", ES: "Muestre el percentil 90 junto a la mediana y revise esas conversaciones."},
			Source: chatwoot, Since: "0.1.0", Find: findTail,
		},
		{
			Code: "COM-020", Severity: check.Advice,
			Title:  i18n.Text{EN: "Too few answers to judge", ES: "Muy pocas respuestas para juzgar"},
			Why:    i18n.Text{EN: "A median of a handful moves with every thread.", ES: "La mediana de unas pocas cambia con cada conversación."},
			Fix:    i18n.Text{EN: "Take a longer period, or say how few there are.", ES: "Tome un periodo más largo, o diga cuántas son."},
			Source: nchs, Since: "0.1.0", Find: findFewAnswers,
		},
		{
			Code: "COM-021", Severity: check.Advice,
			Title:  i18n.Text{EN: "Sentiment that nobody is sure of", ES: "Sentimiento del que nadie está seguro"},
			Why:    i18n.Text{EN: "Net sentiment is no better than the judgement behind it.", ES: "El sentimiento neto no es mejor que el juicio en que se apoya."},
			Fix:    i18n.Text{EN: "Have people judge a sample, and state Cohen's kappa.", ES: "Haga que personas juzguen una muestra e indique la kappa de Cohen."},
			Source: "Cohen 1960", Since: "0.1.0", Find: findUnsure,
		},
		{
			Code: "COM-022", Severity: check.Warning,
			Title:  i18n.Text{EN: "The brand is not seen as intended", ES: "La marca no se percibe como se pretende"},
			Why:    i18n.Text{EN: "What the brand says does not arrive.", ES: "Lo que dice la marca no llega."},
			Fix:    i18n.Text{EN: "Bring messages and deeds nearer to the attribute, or intend another one.", ES: "Acerque mensajes y hechos al atributo, o pretenda otro."},
			Source: seeds + " (S1: perception against the aim of communication)", Since: "0.1.0", Find: findGap,
		},
		{
			Code: "COM-023", Severity: check.Advice,
			Title:  i18n.Text{EN: "Perception from too small a sample", ES: "Percepción con una muestra demasiado pequeña"},
			Why:    i18n.Text{EN: "The gap may be chance.", ES: "La brecha puede ser azar."},
			Fix:    i18n.Text{EN: "Ask more people before acting.", ES: "Pregunte a más personas antes de actuar."},
			Source: nchs, Since: "0.1.0", Find: findSmallSample,
		},
		{
			Code: "COM-024", Severity: check.Warning,
			Title:  i18n.Text{EN: "Nobody there at a busy hour", ES: "Nadie a una hora de mucho movimiento"},
			Why:    i18n.Text{EN: "The longest waits begin where people write and nobody is on duty.", ES: "Las esperas más largas empiezan cuando la gente escribe y nadie está de turno."},
			Fix:    i18n.Text{EN: "Move a shift to that hour.", ES: "Mueva un turno a esa hora."},
			Source: chatwoot, Since: "0.1.0", Find: findUncovered,
		},
	}
}

func findPassedOver(e *Evidence, add func(check.Finding)) {
	var pleased, not stat.Proportion
	for _, s := range e.stories {
		if !s.asked {
			continue
		}
		p := &not
		switch s.opening.Sentiment.Polarity {
		case Positive:
			p = &pleased
		case Negative:
		default:
			continue
		}
		p.N++
		if s.answered() {
			p.X++
		}
	}
	if pleased.N < e.policy.Answers || not.N < e.policy.Answers {
		return
	}
	// x/n of the unfavourable − x/n of the favourable, in points, crosswise.
	if 100*(not.X*pleased.N-pleased.X*not.N) > e.policy.Apart*pleased.N*not.N {
		add(check.Finding{Path: check.Path("threads"), Got: share(pleased), Want: ">= " + share(not) + " - " + strconv.FormatInt(e.policy.Apart, 10), Message: i18n.Sprintf(i18n.Text{
			EN: "%s of %s favourable threads were answered (%s%%), and %s of %s unfavourable (%s%%).",
			ES: "Se respondió a %s de %s conversaciones favorables (%s\u00a0%%) y a %s de %s desfavorables (%s\u00a0%%).",
		}, i18n.Int(pleased.X), i18n.Int(pleased.N), i18n.Figure(share(pleased)), i18n.Int(not.X), i18n.Int(not.N), i18n.Figure(share(not)))})
	}
}

// share is a proportion in per cent with one decimal place, as a plain figure.
func share(p stat.Proportion) string {
	s, _ := p.Share()
	return strconv.FormatFloat(100*s, 'f', 1, 64)
}

// firstResponses are the waits of all threads for their first response.
func (e *Evidence) firstResponses() Waits {
	var list Waits
	for _, s := range e.stories {
		if w, ok := s.first(); ok {
			list = append(list, w)
		}
	}
	return list
}

func findTail(e *Evidence, add func(check.Finding)) {
	times := e.firstResponses().Elapsed()
	if times.Answered() < e.policy.Answers {
		return
	}
	p, why := times.Percentiles(stat.DefaultType, 0.5, 0.9)
	if why != 0 || p[0] <= 0 || p[1] <= p[0]*time.Duration(e.policy.Tail) {
		return
	}
	add(check.Finding{Path: check.Path("threads"), Got: minutes(p[1]), Want: atMost(int64(p[0] * time.Duration(e.policy.Tail) / time.Minute)), Message: i18n.Sprintf(i18n.Text{
		EN: "Half of %s are answered within %s, and one in ten takes more than %s.",
		ES: "La mitad de %s se responde en %s, y una de cada diez tarda más de %s.",
	}, threadNoun().Count(times.Answered()), Span(p[0]), Span(p[1]))})
}

func findFewAnswers(e *Evidence, add func(check.Finding)) {
	times := e.firstResponses().Elapsed()
	if n := times.Answered(); times.All() > 0 && n < e.policy.Answers {
		add(check.Finding{Path: check.Path("threads"), Got: strconv.FormatInt(n, 10), Want: noLess(e.policy.Answers), Message: i18n.Sprintf(i18n.Text{
			EN: "%s were answered, and from %s on response times say something.",
			ES: "Se respondieron %s, y los tiempos de respuesta dicen algo a partir de %s.",
		}, threadNoun().Count(n), i18n.Int(e.policy.Answers))})
	}
}

func findUnsure(e *Evidence, add func(check.Finding)) {
	var sure stat.Proportion
	for said := range spoken(e.doc.Threads) {
		s := said.Sentiment
		if s.Polarity == "" {
			continue
		}
		sure.N++
		if s.Judge != Machine || s.Confidence*100 >= float64(e.policy.Unsure) {
			sure.X++
		}
	}
	if sure.N >= e.policy.Answers && 2*sure.X < sure.N {
		add(check.Finding{Path: check.Path("threads"), Got: share(sure), Want: ">= 50", Message: i18n.Sprintf(i18n.Text{
			EN: "Of %s judgements of sentiment %s are of a person, or of a machine that is sure to %s%%.",
			ES: "De %s juicios de sentimiento, %s son de una persona o de una máquina segura al %s\u00a0%%.",
		}, i18n.Int(sure.N), i18n.Int(sure.X), i18n.Int(e.policy.Unsure))})
	}
}

func findGap(e *Evidence, add func(check.Finding)) {
	for i, p := range e.doc.Perceptions {
		measured := p.Measured()
		if _, why := measured.Share(); why != 0 || measured.N < e.policy.Answers {
			continue
		}
		within, why := p.Interval(0.95)
		if why == 0 && within.High < 0 && 100*p.Agreed < (p.Intended-e.policy.Gap)*p.Asked {
			add(check.Finding{Path: path("perceptions", i), Got: share(measured), Want: noLess(p.Intended - e.policy.Gap), Message: i18n.Sprintf(i18n.Text{
				EN: "%s: %s%% of %s people see the brand so, and %s%% is intended.",
				ES: "%s: el %s\u00a0%% de %s personas ve así la marca, y se pretende el %s\u00a0%%.",
			}, p.Attribute, i18n.Figure(share(measured)), i18n.Int(p.Asked), i18n.Int(p.Intended))})
		}
	}
}

func findSmallSample(e *Evidence, add func(check.Finding)) {
	for i, p := range e.doc.Perceptions {
		if v := (stat.Policy{Trials: e.policy.Answers}).Proportion(p.Measured()); v.Reason == kpi.TooFew || v.Reason == kpi.NoBase {
			add(check.Finding{Path: path("perceptions", i, "asked"), Got: strconv.FormatInt(p.Asked, 10), Want: noLess(e.policy.Answers), Message: i18n.Sprintf(i18n.Text{
				EN: "%s: %s.", ES: "%s: %s.",
			}, p.Attribute, v.Text())})
		}
	}
}

func findUncovered(e *Evidence, add func(check.Finding)) {
	staffed := false
	for _, p := range e.doc.Crew.People {
		staffed = staffed || p.Hours != nil
	}
	if !staffed {
		return
	}
	load := LoadOf(e.doc.Threads, e.desk.Zone, e.doc.Hours, e.doc.Crew)
	for _, h := range load.Uncovered(float64(e.policy.Busy)) {
		add(check.Finding{Path: check.Path("crew"), Got: strconv.Itoa(h.Covered), Want: "60", Message: i18n.Sprintf(i18n.Text{
			EN: "On a %s from %s to %s about %s messages come in, and somebody is there for %s of 60 minutes.",
			ES: "Un %s de %s a %s llegan unos %s mensajes, y hay alguien %s de 60 minutos.",
		}, weekday(h.Day), i18n.Same(strconv.Itoa(h.Hour)+":00"), i18n.Same(strconv.Itoa(h.Hour+1)+":00"), tenths(h.PerWeek()), i18n.Int(int64(h.Covered)))})
	}
}
