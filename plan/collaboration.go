package plan

import (
	"github.com/google/uuid"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/plan/money"
)

// Collaboration is work with an influencer: what was agreed, what is due, what
// it cost and what came of it.
type Collaboration struct {
	Key        string       `json:"key"`
	ID         uuid.UUID    `json:"id,omitzero"`
	Influencer string       `json:"influencer,omitempty"` // name
	Profiles   []Following  `json:"profiles,omitempty"`
	Minor      bool         `json:"minor,omitempty"`    // the influencer is under age
	Income     money.Amount `json:"income,omitzero"`    // gross, from this work, in the year before
	Videos     int          `json:"videos,omitempty"`   // published in the year before
	Action     string       `json:"action,omitempty"`   // key
	Audience   string       `json:"audience,omitempty"` // key: whom the influencer reaches
	Owner      string       `json:"owner,omitempty"`    // person
	Contract   Contract     `json:"contract,omitzero"`
	Code       string       `json:"code,omitempty"` // discount code of the influencer's own
	Link       string       `json:"link,omitempty"` // tracked
	Cost       Cost         `json:"cost,omitzero"`
	Pieces     []Piece      `json:"pieces,omitempty"`
	Outcome    Outcome      `json:"outcome,omitzero"`
}

// Following is a profile of an influencer.
type Following struct {
	Channel   channel.ID `json:"channel"`
	Handle    string     `json:"handle,omitempty"`
	Followers int64      `json:"followers,omitempty"`
	On        civil.Date `json:"on,omitzero"` // when they were counted
}

// Contract is what both sides signed.
//
// The zero Contract is none.
type Contract struct {
	Signed      civil.Date   `json:"signed,omitzero"`
	Days        civil.Period `json:"days,omitzero"`
	Payment     string       `json:"payment,omitempty"`    // terms
	Approval    string       `json:"approval,omitempty"`   // who sees pieces before they go out, and how fast
	Disclosure  string       `json:"disclosure,omitempty"` // how advertising has to be marked
	Usage       string       `json:"usage,omitempty"`      // where the brand may use the pieces
	UsageUntil  civil.Date   `json:"usage_until,omitzero"`
	Exclusivity string       `json:"exclusivity,omitempty"` // for whom the influencer does not work meanwhile
	Reporting   string       `json:"reporting,omitempty"`   // which figures the influencer hands over, and when
	Exit        string       `json:"exit,omitempty"`        // how either side gets out
}

// Cost is the ledger of a [Collaboration].
//
// The zero Cost is nothing known.
type Cost struct {
	Fee        money.Amount `json:"fee,omitzero"`
	Product    money.Amount `json:"product,omitzero"` // given away, at cost
	Management money.Amount `json:"management,omitzero"`
	Media      money.Amount `json:"media,omitzero"` // to spread the pieces
}

// Piece is something that an influencer publishes.
type Piece struct {
	Key        string     `json:"key"`
	Format     string     `json:"format,omitempty"`
	Channel    channel.ID `json:"channel,omitempty"`
	Due        civil.Date `json:"due,omitzero"`
	Entry      string     `json:"entry,omitempty"`      // key in the calendar
	Disclosure string     `json:"disclosure,omitempty"` // label as shown
	Promotion  Number     `json:"promotion,omitzero"`   // share of the piece that speaks of the product, from 0 to 1
	Published  civil.Date `json:"published,omitzero"`
}

// Outcome is what a [Collaboration] brought, as counted.
//
// The zero Outcome is nothing counted.
type Outcome struct {
	On           civil.Date   `json:"on,omitzero"`
	Source       string       `json:"source,omitempty"`
	Reach        Number       `json:"reach,omitzero"`
	Interactions Number       `json:"interactions,omitzero"`
	Conversions  Number       `json:"conversions,omitzero"` // by the code or the link
	Revenue      money.Amount `json:"revenue,omitzero"`
}

// Influence returns what Royal Decree 444/2024 counts of the influencer, for
// package legal to judge. Followers of all profiles are added up.
func (c Collaboration) Influence() legal.Influence {
	in := legal.Influence{Income: c.Income, Videos: int64(c.Videos)}
	for _, p := range c.Profiles {
		in.MostFollowers = max(in.MostFollowers, p.Followers)
		in.Followers += p.Followers
	}
	return in
}

// ROI is (revenue − cost) ÷ cost of what the outcome and the ledger state, as
// [kpi.ROI] defines it. It is not measured while nobody has counted the revenue,
// 0 of a currency being a count, and undefined too for costs in two currencies
// (mixed_currency) and as kpi.ROI is.
func (c Collaboration) ROI() kpi.Value {
	roi := kpi.Figure{
		ID: "roi", Name: i18n.Text{EN: "return on investment", ES: "retorno de la inversión"}, Percent: true, Better: kpi.Higher,
	}
	if c.Outcome.Revenue.IsZero() && c.Outcome.Revenue.Currency() == 0 {
		return roi.Undefined(kpi.NotMeasured)
	}
	var cost money.Amount
	for _, a := range [...]money.Amount{c.Cost.Fee, c.Cost.Product, c.Cost.Management, c.Cost.Media} {
		sum, err := cost.Add(a)
		if err != nil {
			return roi.Undefined(kpi.MixedCurrency)
		}
		cost = sum
	}
	return kpi.ROI(c.Outcome.Revenue, cost)
}
