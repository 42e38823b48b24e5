package community

import (
	"strconv"
	"time"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// alarmRules are about what is being said now.
func alarmRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{{
		Code: "COM-045", Severity: check.Warning,
		Title:  i18n.Text{EN: "Alarm without an incident", ES: "Alarma sin incidente"},
		Why:    i18n.Text{EN: "Something is going on, and nobody decides about it.", ES: "Algo está pasando y nadie decide sobre ello."},
		Fix:    i18n.Text{EN: "Look what it is about and open an incident; where it is an ordinary burst, give the alarm smaller probabilities.", ES: "Mire de qué se habla y abra un incidente; si es una ráfaga habitual, dé a la alarma probabilidades menores."},
		Source: "seed S0: crisis management", Since: "0.1.0", Find: findAlarm,
	}}
}

// history is how many days before today an alarm is compared with: four weeks,
// so that each weekday counts the same.
const history = 28

// findAlarm judges the last 24 hours by the alarm of the protocol against the
// days since the first message. Where no method was chosen, two have to agree:
// mentions mostly come in bursts, and Poisson alone would go off too often.
func findAlarm(e *Evidence, add func(check.Finding)) {
	if e.now.IsZero() {
		return
	}
	for _, i := range e.doc.Incidents {
		if i.Level(e.now) > Calm {
			return
		}
	}
	const day = 24 * time.Hour
	first := e.now
	for said := range spoken(e.doc.Threads) {
		if !said.At.IsZero() && said.At.Before(first) {
			first = said.At
		}
	}
	alarm := e.doc.Protocol.Alarm
	days := int(min(e.now.Sub(first)/day, history+1))
	signals, why := alarm.Scan(Volume(e.doc.Threads, e.now.Add(-time.Duration(days)*day), day, days), history)
	if why != 0 || len(signals) == 0 {
		return
	}
	today := signals[len(signals)-1]
	methods := []Method{alarm.Method}
	if alarm.Method == "" {
		methods = []Method{Poisson, Prediction}
	}
	level, from := Crisis, int64(0)
	for _, alarm.Method = range methods {
		// Where these are undefined the level is calm.
		s, _ := alarm.Judge(today.Count, today.Baseline)
		least, _ := alarm.From(Alert, today.Baseline)
		level, from = min(level, s.Level), max(from, least)
	}
	if level < Alert {
		return
	}
	add(check.Finding{Path: check.Path("incidents"), Got: strconv.FormatInt(today.Count, 10), Want: "< " + strconv.FormatInt(from, 10), Message: i18n.Sprintf(i18n.Text{
		EN: "%s in the last 24 hours, where %s are usual: level %s, and 0 incidents are open.",
		ES: "%s en las últimas 24 horas, cuando lo habitual son %s: nivel %s, y hay 0 incidentes abiertos.",
	}, mentions().Count(today.Count), tenths(today.Baseline.Mean), level.Name())})
}
