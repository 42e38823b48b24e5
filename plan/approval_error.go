package plan

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

// ErrApproval is the class of [ApprovalError].
var ErrApproval = errors.New("plan: decision refused")

// ApprovalError says whose decision on a plan does not count, and why.
type ApprovalError struct {
	Role    roles.ID
	By      string    // as i18n.Quote gives it
	Problem i18n.Text // why
}

func (e *ApprovalError) Error() string { return e.Text().EN }

// Unwrap returns [ErrApproval].
func (e *ApprovalError) Unwrap() error { return ErrApproval }

// Text says the error in both languages.
func (e *ApprovalError) Text() i18n.Text {
	role := e.Role.Name()
	if e.Role == "" {
		role = i18n.Text{EN: "no role", ES: "ningún puesto"}
	}
	return i18n.Sprintf(i18n.Text{
		EN: "the decision of %s (%s) does not count: %s", ES: "la decisión de %s (%s) no cuenta: %s",
	}, e.By, role, e.Problem)
}

// namesOf are the names of roles, with commas between them.
func namesOf(list []roles.ID) i18n.Text {
	if len(list) == 0 {
		return i18n.Text{EN: "none", ES: "ninguno"}
	}
	names := make([]i18n.Text, len(list))
	for i, id := range list {
		names[i] = id.Name()
	}
	return i18n.Join(names, ", ")
}
