package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// writer is the DoFn that computes the figures of a campaign from its tally and
// writes them as a line.
type writer struct{ Lang i18n.Lang }

// ProcessElement writes the line of a campaign.
func (w *writer) ProcessElement(campaign string, t *kpi.Tally) (string, error) {
	if campaign == "" {
		campaign = i18n.Text{EN: "(no campaign)", ES: "(sin campaña)"}.In(w.Lang)
	}
	line := []string{campaign}
	for _, id := range columns {
		v, err := kpi.Standard().Value(t, id)
		if err != nil {
			return "", err
		}
		line = append(line, v.Name().In(w.Lang)+" "+v.Format(w.Lang, kpi.Usual))
	}
	return strings.Join(line, "; "), nil
}

// reporter is the DoFn that puts the lines into one text, in order. The lines
// of a report are few: they fit into one machine.
type reporter struct{ Lang i18n.Lang }

// ProcessElement sorts the lines under a title.
func (r *reporter) ProcessElement(_ int, next func(*string) bool) string {
	var lines []string
	for line := ""; next(&line); {
		lines = append(lines, line)
	}
	slices.Sort(lines)
	title := i18n.Text{EN: "Campaigns", ES: "Campañas"}.In(r.Lang)
	return strings.Join(append([]string{title}, lines...), "\n")
}

func print(text string) { fmt.Println(text) }
