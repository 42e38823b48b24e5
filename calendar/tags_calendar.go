package calendar

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/pauta-go/pauta/plan/channel"
)

// UsualTags returns the tags of the links of a post: the channel as source; the
// medium email for newsletters, referral for a blog, website or forum of one's
// own, else social; the campaign of the entry; and its key as content. It is the
// zero Tags where the entry has no campaign.
func UsualTags(e Entry, p Post) Tags {
	if e.Campaign == "" {
		return Tags{}
	}
	medium := "social"
	switch p.Channel {
	case channel.Newsletter:
		medium = "email"
	case channel.Blog, channel.Website, channel.Forum:
		medium = "referral"
	}
	return Tags{Source: string(p.Channel), Medium: medium, Campaign: e.Campaign, Content: e.Key}
}

// TagLinks returns the calendar with every link of every post tagged ([Tag]) as
// the function says, such as [UsualTags]. Where it says the zero Tags, the link
// is left alone. The calendar itself stays as it was.
//
// It fails with the errors of Tag, joined; the links concerned stay as they are.
func (c Calendar) TagLinks(tags func(Entry, Post) Tags) (Calendar, error) {
	var faults []error
	c.Entries = slices.Clone(c.Entries)
	for i := range c.Entries {
		e := &c.Entries[i]
		e.Posts = slices.Clone(e.Posts)
		for j := range e.Posts {
			p := &e.Posts[j]
			want := tags(*e, *p)
			if want == (Tags{}) {
				continue
			}
			p.Links = slices.Clone(p.Links)
			for k, link := range p.Links {
				tagged, err := Tag(link, want)
				if err != nil {
					faults = append(faults, err)
					continue
				}
				p.Links[k] = tagged
			}
		}
	}
	return c, errors.Join(faults...)
}

// TagVariant is one value of a campaign parameter in several spellings, which
// web analytics take for several sources or campaigns.
type TagVariant struct {
	Parameter string     // utm_source
	Spellings []Spelling // the most frequent first
}

// Spelling is a way in which a value is written, and where.
type Spelling struct {
	Value   string
	Entries []int // positions in Entries, one for each link
}

// TagVariants returns the values of campaign parameters that are spelt in
// several ways in the links of the calendar: with capitals and without, with
// hyphens, underscores or spaces. Links that [CheckLink] refuses are left out,
// and parameters without a value.
func (c Calendar) TagVariants() []TagVariant {
	type place struct{ parameter, folded string }
	found := map[place]map[string][]int{}
	for i, e := range c.Entries {
		for _, p := range e.Posts {
			for _, link := range p.Links {
				t, _ := ReadTags(link) // a refused link has no tags
				for _, f := range t.fields() {
					if *f.value == "" {
						continue
					}
					at := place{f.name, foldTag(*f.value)}
					if found[at] == nil {
						found[at] = map[string][]int{}
					}
					found[at][*f.value] = append(found[at][*f.value], i)
				}
			}
		}
	}
	var list []TagVariant
	for at, spellings := range found {
		if len(spellings) < 2 {
			continue
		}
		v := TagVariant{Parameter: at.parameter}
		for _, value := range slices.Sorted(maps.Keys(spellings)) {
			v.Spellings = append(v.Spellings, Spelling{Value: value, Entries: spellings[value]})
		}
		slices.SortStableFunc(v.Spellings, func(a, b Spelling) int { return cmp.Compare(len(b.Entries), len(a.Entries)) })
		list = append(list, v)
	}
	slices.SortFunc(list, func(a, b TagVariant) int {
		return cmp.Or(strings.Compare(a.Parameter, b.Parameter), strings.Compare(a.Spellings[0].Value, b.Spellings[0].Value))
	})
	return list
}

// foldTag is a value without what people spell differently. A separator between
// two digits stays: 1-11 is not 11-1.
func foldTag(s string) string {
	var b strings.Builder
	digit, apart := false, false
	for _, r := range strings.ToLower(s) {
		if unicode.IsSpace(r) || unicode.In(r, unicode.Pd, unicode.Pc) {
			apart = true
			continue
		}
		if apart && digit && unicode.IsDigit(r) {
			b.WriteByte('-')
		}
		b.WriteRune(r)
		digit, apart = unicode.IsDigit(r), false
	}
	return b.String()
}
