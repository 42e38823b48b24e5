package calendar

// Sponsorship is what somebody gives for an entry, and how the entry says so.
type Sponsorship struct {
	Sponsor    string `json:"sponsor"`
	Benefit    string `json:"benefit,omitempty"`    // money, goods, a journey, a discount
	Disclosure string `json:"disclosure,omitempty"` // the words shown: "Publicidad", "Ad"
	Label      bool   `json:"label,omitempty"`      // the network's own label for paid partnerships is set
}
