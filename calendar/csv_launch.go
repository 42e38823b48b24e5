package calendar

import "github.com/pauta-go/pauta/plan/i18n"

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
