package check

import (
	"strings"

	"github.com/pauta-go/pauta/plan/civil"
)

// Waiver is somebody's decision to live with what a rule finds: it covers the
// findings of one code at one path and at everything below it. A document may
// carry its waivers.
//
// The zero Waiver covers nothing: a waiver counts only with a reason and a
// name.
type Waiver struct {
	Code   string     `json:"code"`
	Path   string     `json:"path"` // JSON Pointer; "" is the whole document
	Reason string     `json:"reason"`
	By     string     `json:"by"`             // who decided
	Until  civil.Date `json:"until,omitzero"` // last day on which it counts, that day included; zero has no end
}

// Waived is a finding that a waiver covers.
type Waived struct {
	Finding Finding `json:"finding"`
	Waiver  Waiver  `json:"waiver"`
}

// explained reports whether the waiver has a reason and a name.
func (w Waiver) explained() bool {
	return strings.TrimSpace(w.Reason) != "" && strings.TrimSpace(w.By) != ""
}

// expired reports whether the waiver's last day is before today. It never is
// where either day is missing.
func (w Waiver) expired(today civil.Date) bool {
	return !w.Until.IsZero() && w.Until.Before(today)
}
