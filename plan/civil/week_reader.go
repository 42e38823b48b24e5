package civil

import (
	"strings"
	"unicode"

	"github.com/pauta-go/pauta/plan/i18n"
)

// weekReader reads the days of a text such as that of [Hours], and what they say
// about its language.
type weekReader struct {
	class    error
	what     i18n.Text // what the text is, for messages
	text     string
	doubtful string
	spanish  bool
}

// refuse makes an error whose message is the text and then format with args.
func (r *weekReader) refuse(format i18n.Text, args ...any) error {
	return refuse(r.class, r.text, i18n.Text{EN: r.what.EN + " %s: " + format.EN, ES: r.what.ES + " %s: " + format.ES}, args...)
}

// cut reads a group, days and then times.
func (r *weekReader) cut(group string, example i18n.Text) (days [7]bool, times []string, err error) {
	group = strings.ReplaceAll(group, "–", "-")
	at := strings.IndexAny(group, "0123456789")
	if at <= 0 {
		return days, nil, r.refuse(i18n.Text{
			EN: "%s is not days and then times, such as Mo-Fr %s",
			ES: "%s no es días y después horas, como L-V %s",
		}, i18n.Quote(group), example)
	}
	days, err = r.days(words(group[:at]))
	return days, words(group[at:]), err
}

// words splits at commas and spaces, but not beside a hyphen.
func words(s string) []string {
	parts := strings.Split(s, "-")
	for i, part := range parts {
		parts[i] = strings.TrimSpace(part)
	}
	return strings.FieldsFunc(strings.Join(parts, "-"), func(r rune) bool { return r == ',' || unicode.IsSpace(r) })
}

func (r *weekReader) days(words []string) (days [7]bool, err error) {
	for _, word := range words {
		first, last, _ := strings.Cut(word, "-")
		if !strings.Contains(word, "-") {
			last = first
		}
		from, err := r.day(first)
		if err != nil {
			return days, err
		}
		to, err := r.day(last)
		if err != nil {
			return days, err
		}
		for ; from != to; from = (from + 1) % 7 {
			days[from] = true
		}
		days[to] = true
	}
	return days, nil
}

func (r *weekReader) day(name string) (int, error) {
	day, doubtful, spanish, ok := dayNamed(name)
	if !ok {
		return 0, r.refuse(i18n.Text{
			EN: "the day %s is unknown: write Mo Tu We Th Fr Sa Su, or in Spanish L M X J V S D",
			ES: "el día %s no se conoce: escriba L M X J V S D, o en inglés Mo Tu We Th Fr Sa Su",
		}, i18n.Quote(name))
	}
	if doubtful {
		r.doubtful = name
	}
	r.spanish = r.spanish || spanish
	return day, nil
}

// doubt refuses a text with a day that nothing shows to be Spanish.
func (r *weekReader) doubt() error {
	if r.doubtful == "" || r.spanish {
		return nil
	}
	return r.refuse(i18n.Text{
		EN: "%s is another day in Spanish than in English: write Mo, Tu, Sa, Su, or martes, sábado",
		ES: "%s es otro día en español que en inglés: escriba martes, sábado, o Mo, Tu, Sa, Su",
	}, i18n.Quote(r.doubtful))
}
