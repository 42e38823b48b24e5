package calendar

import (
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// readAssets puts the names of the assets, with commas between them, and their
// alternative texts, with bars between them, together.
func (r *rowEntry) readAssets() error {
	for name := range strings.SplitSeq(r.assets, ",") {
		if name = strings.TrimSpace(name); name != "" {
			r.entry.Assets = append(r.entry.Assets, Asset{Name: name})
		}
	}
	if r.alts == "" {
		return nil
	}
	alts := strings.Split(r.alts, "|")
	if len(alts) > len(r.entry.Assets) {
		return problemf(i18n.Text{
			EN: "there are more alternative texts than assets", ES: "hay más textos alternativos que recursos",
		})
	}
	for i, alt := range alts {
		r.entry.Assets[i].Alt = strings.TrimSpace(alt)
	}
	return nil
}

func writeAssets(e Entry, _ Post, _ i18n.Lang) string {
	names := make([]string, len(e.Assets))
	for i, a := range e.Assets {
		names[i] = a.Name
	}
	return strings.Join(names, ", ")
}

func writeAlts(e Entry, _ Post, _ i18n.Lang) string {
	alts := make([]string, len(e.Assets))
	for i, a := range e.Assets {
		alts[i] = a.Alt
	}
	if strings.Join(alts, "") == "" {
		return ""
	}
	return strings.Join(alts, " | ")
}

// launch is the launch of the entry, made where it has none so far.
func (r *rowEntry) launch() *Launch {
	if r.entry.Launch == nil {
		r.entry.Launch = &Launch{}
	}
	return r.entry.Launch
}

func readLaunch(r *rowEntry, cell string) error {
	r.launch().Of = cell
	return nil
}

func readLaunchPart(r *rowEntry, cell string) (err error) {
	r.launch().Part, err = find(cell, []LaunchPart{Teaser, Reveal, FollowUp})
	return err
}

func writeLaunch(e Entry, _ Post, _ i18n.Lang) string {
	if e.Launch == nil {
		return ""
	}
	return e.Launch.Of
}

func writeLaunchPart(e Entry, _ Post, l i18n.Lang) string {
	if e.Launch == nil {
		return ""
	}
	return name(e.Launch.Part, l)
}
