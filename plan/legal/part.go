package legal

import "github.com/pauta-go/pauta/plan/i18n"

// Part is one thing that a fact asks to see: a label, a consent, a clause. It
// is a short name, open to a program's own, in the form of a key.
//
// The zero Part is none, and [Register.With] refuses it.
type Part string

// The parts of the standard facts.
const (
	Label            Part = "label"             // words that say, at once and to everybody, that it is paid for
	GuardianConsent  Part = "guardian-consent"  // of whoever holds parental responsibility
	SeparateConsent  Part = "separate-consent"  // to passing a child's data on to others
	RetentionLimit   Part = "retention-limit"   // how long data are kept, in writing
	OptIn            Part = "opt-in"            // consent before the first message
	OptOut           Part = "opt-out"           // a simple way to end it, in each message
	SenderName       Part = "sender-name"       // on whose behalf it is
	GenuineReviews   Part = "genuine-reviews"   // nothing invented, bought for its opinion, or hidden
	Registration     Part = "registration"      // in the public register
	AdultsOnly       Part = "adults-only"       // minors are left out
	NoSensitiveData  Part = "no-sensitive-data" // nothing chosen by health, belief, origin and the like
	Payer            Part = "payer"             // who pays, how much, and to whom it is shown
	MachineLabel     Part = "machine-label"     // words that say that a machine made or altered it
	MachineNotice    Part = "machine-notice"    // people are told that they talk to a machine
	License          Part = "license"           // the right to use a work, for the use and the days planned
	Credit           Part = "credit"            // the name of its author
	ImageRelease     Part = "image-release"     // written consent of whoever is shown or heard
	OfficialRules    Part = "official-rules"    // the terms, published
	Eligibility      Part = "eligibility"       // who may take part: age, residence
	PlatformRelease  Part = "platform-release"  // each entrant releases the platform
	NotSponsored     Part = "not-sponsored"     // says that the platform has no part in it
	AccurateTagging  Part = "accurate-tagging"  // nobody is asked to tag who or what is not in it
	NoPersonalShares Part = "no-personal-share" // nobody is asked to share on their own timeline to enter
	FreeEntry        Part = "free-entry"        // nothing is paid for taking part
)

// Name returns the words for people, and for a part of a program's own its
// text in both languages.
func (p Part) Name() i18n.Text {
	switch p {
	case Label:
		return i18n.Text{EN: "a label that says it is advertising", ES: "una indicación visible de que es publicidad"}
	case GuardianConsent:
		return i18n.Text{EN: "consent of a parent or guardian", ES: "el consentimiento de los padres o tutores"}
	case SeparateConsent:
		return i18n.Text{EN: "separate consent to passing the data on", ES: "un consentimiento aparte para ceder los datos"}
	case RetentionLimit:
		return i18n.Text{EN: "a written limit to how long data are kept", ES: "un plazo de conservación por escrito"}
	case OptIn:
		return i18n.Text{EN: "consent given beforehand", ES: "el consentimiento previo"}
	case OptOut:
		return i18n.Text{EN: "a simple way to unsubscribe", ES: "una forma sencilla de darse de baja"}
	case SenderName:
		return i18n.Text{EN: "the name of whoever it is sent for", ES: "el nombre de quien la envía o encarga"}
	case GenuineReviews:
		return i18n.Text{EN: "reviews that are genuine", ES: "reseñas auténticas"}
	case Registration:
		return i18n.Text{EN: "entry in the public register", ES: "la inscripción en el registro público"}
	case AdultsOnly:
		return i18n.Text{EN: "minors left out", ES: "la exclusión de los menores"}
	case NoSensitiveData:
		return i18n.Text{EN: "no use of sensitive data", ES: "la renuncia a usar datos sensibles"}
	case Payer:
		return i18n.Text{EN: "who pays, how much and for whom", ES: "quién paga, cuánto y a qué público se dirige"}
	case MachineLabel:
		return i18n.Text{EN: "a label that says a machine made it", ES: "una indicación de que lo generó una máquina"}
	case MachineNotice:
		return i18n.Text{EN: "a notice that a machine answers", ES: "un aviso de que responde una máquina"}
	case License:
		return i18n.Text{EN: "a license for the use", ES: "una licencia para el uso previsto"}
	case Credit:
		return i18n.Text{EN: "the name of the author", ES: "el nombre del autor"}
	case ImageRelease:
		return i18n.Text{EN: "a release by the person shown", ES: "la autorización de la persona que aparece"}
	case OfficialRules:
		return i18n.Text{EN: "official rules", ES: "unas bases publicadas"}
	case Eligibility:
		return i18n.Text{EN: "who may take part", ES: "quién puede participar"}
	case PlatformRelease:
		return i18n.Text{EN: "a release of the platform by each entrant", ES: "la exoneración de la plataforma por cada participante"}
	case NotSponsored:
		return i18n.Text{EN: "a statement that the platform has no part in it", ES: "la indicación de que la plataforma no interviene"}
	case AccurateTagging:
		return i18n.Text{EN: "no inaccurate tagging", ES: "la ausencia de etiquetas inexactas"}
	case NoPersonalShares:
		return i18n.Text{EN: "no entry by sharing on one's own timeline", ES: "que no se participe compartiendo en el perfil propio"}
	case FreeEntry:
		return i18n.Text{EN: "entry free of charge", ES: "la participación gratuita"}
	}
	return i18n.Same(string(p))
}
