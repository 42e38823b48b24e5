package roles

import "github.com/pauta-go/pauta/plan/i18n"

// Minutes is a length of working time, in whole minutes; it may be negative.
// 40*Hour is a week's work.
//
// The zero Minutes is no time.
type Minutes int64

// Hour is sixty minutes.
const Hour Minutes = 60

// In writes the time in the language l, so that it can be an argument of
// i18n.Sprintf: "7 h 30 min".
func (m Minutes) In(l i18n.Lang) string {
	if m < 0 && m != -m {
		return "-" + (-m).In(l)
	}
	hours, minutes := i18n.Int(int64(m/Hour)).In(l), i18n.Int(int64(m%Hour)).In(l)
	switch {
	case m%Hour == 0:
		return hours + " h"
	case m/Hour == 0:
		return minutes + " min"
	}
	return hours + " h " + minutes + " min"
}

// String writes the time in English.
func (m Minutes) String() string { return m.In(i18n.EN) }
