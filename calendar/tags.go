package calendar

import (
	"net/url"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Tags are the campaign parameters of a link, by which web analytics tell where
// a visit came from. Capitals count there: Facebook and facebook are two
// sources.
//
// The zero Tags has none.
//
// Source: Google Analytics Help 10917952, "URL builders: Collect campaign data
// with custom URLs", read 2026-11-21.
type Tags struct {
	Source   string `json:"source,omitempty"`   // utm_source: where the link stands
	Medium   string `json:"medium,omitempty"`   // utm_medium: social, email …
	Campaign string `json:"campaign,omitempty"` // utm_campaign: the campaign's key
	ID       string `json:"id,omitempty"`       // utm_id: the campaign's ID
	Term     string `json:"term,omitempty"`     // utm_term: paid keywords
	Content  string `json:"content,omitempty"`  // utm_content: which of several links
}

// tagField is a campaign parameter and its place in Tags.
type tagField struct {
	name  string
	value *string
}

// fields are the parameters in the order in which they are written.
func (t *Tags) fields() []tagField {
	return []tagField{
		{"utm_source", &t.Source},
		{"utm_medium", &t.Medium},
		{"utm_campaign", &t.Campaign},
		{"utm_id", &t.ID},
		{"utm_term", &t.Term},
		{"utm_content", &t.Content},
	}
}

// Tag returns the link with the tags. Other parameters, their order and the
// fragment stay as they are. A link that has a campaign parameter already comes
// back untouched, so that tagging twice is tagging once.
//
// It fails with a [LinkError] (errors.Is [ErrLink])
//   - where [CheckLink] does,
//   - if source, medium or campaign is empty: half a tag is worse than none.
func Tag(link string, t Tags) (string, error) {
	has, err := ReadTags(link)
	switch {
	case err != nil:
		return "", err
	case has != Tags{}:
		return link, nil
	case t.Source == "" || t.Medium == "" || t.Campaign == "":
		return "", &LinkError{Link: i18n.Quote(link), Problem: i18n.Text{
			EN: "tags need a source, a medium and a campaign", ES: "las etiquetas necesitan fuente, medio y campaña",
		}}
	}
	base, fragment, cut := strings.Cut(link, "#")
	var b strings.Builder
	b.WriteString(base)
	separator := "?"
	if strings.Contains(base, "?") {
		separator = "&"
	}
	if strings.HasSuffix(base, "?") || strings.HasSuffix(base, "&") {
		separator = ""
	}
	for _, f := range t.fields() {
		if *f.value != "" {
			b.WriteString(separator + f.name + "=" + url.QueryEscape(*f.value))
			separator = "&"
		}
	}
	if cut {
		b.WriteString("#" + fragment)
	}
	return b.String(), nil
}

// ReadTags returns the campaign parameters of a link; the zero Tags where it has
// none. Names are read in any capitals, and of a parameter that is there twice
// the first value that is not empty.
//
// It fails where [CheckLink] does.
func ReadTags(link string) (Tags, error) {
	if err := CheckLink(link); err != nil {
		return Tags{}, err
	}
	base, _, _ := strings.Cut(link, "#")
	_, query, _ := strings.Cut(base, "?")
	var t Tags
	for pair := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(pair, "=")
		text, err := url.QueryUnescape(value)
		if err != nil {
			text = value // a broken escape: what stands there is better than nothing
		}
		for _, f := range t.fields() {
			if *f.value == "" && strings.EqualFold(name, f.name) {
				*f.value = text
			}
		}
	}
	return t, nil
}
