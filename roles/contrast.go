package roles

import "github.com/pauta-go/pauta/plan/i18n"

// Contrast is a difference between two roles that texts draw themselves: what
// one has on one side, the other has on the other.
type Contrast struct {
	Roles   [2]ID
	Text    i18n.Text
	Rows    []string // of the inventory, on which it rests
	Sources Sources
}

// Contrasts returns the contrasts of the texts. The caller owns what it gets.
func Contrasts() []Contrast {
	const cm, smm, sms, ae, in = CommunityManager, SocialMediaManager, SocialMediaStrategist, AccountExecutive, Influencer
	return []Contrast{
		{
			Roles: [2]ID{smm, cm}, Rows: []string{"SM-14", "CM-24"}, Sources: S2 | S4,
			Text: i18n.Text{
				EN: "The social media manager plans, and the community manager carries out.",
				ES: "El social media manager planifica y el community manager ejecuta.",
			},
		},
		{
			Roles: [2]ID{smm, cm}, Rows: []string{"SM-07", "CM-30", "CM-27"}, Sources: S1 | S4,
			Text: i18n.Text{
				EN: "The social media manager is the brand's voice; the community manager is its bridge to the community and its representative.",
				ES: "El social media manager es la voz de la marca; el community manager, su puente con la comunidad y su representante.",
			},
		},
		{
			Roles: [2]ID{smm, cm}, Rows: []string{"SM-01", "CM-04"}, Sources: S0,
			Text: i18n.Text{
				EN: "The social media manager looks at the whole strategy, the community manager at the people who write.",
				ES: "El social media manager mira la estrategia entera; el community manager, a las personas que escriben.",
			},
		},
		{
			Roles: [2]ID{smm, cm}, Rows: []string{"SM-09", "CM-09"}, Sources: S1,
			Text: i18n.Text{
				EN: "The social media manager makes customer care possible, the community manager gives the answers.",
				ES: "El social media manager hace posible la atención al cliente; el community manager da las respuestas.",
			},
		},
		{
			Roles: [2]ID{sms, cm}, Rows: []string{"ST-06", "CM-17"}, Sources: S1,
			Text: i18n.Text{
				EN: "The strategist draws up and oversees, the community manager lives with the community.",
				ES: "El estratega traza y supervisa; el community manager convive con la comunidad.",
			},
		},
		{
			Roles: [2]ID{sms, smm}, Rows: []string{"ST-01", "SM-14"}, Sources: S1 | S2 | S4,
			Text: i18n.Text{
				EN: "The plan is the strategist's in one text and the social media manager's in two others.",
				ES: "El plan es del estratega en un texto y del social media manager en otros dos.",
			},
		},
		{
			Roles: [2]ID{ae, smm}, Rows: []string{"AE-01", "SM-04"}, Sources: S0,
			Text: i18n.Text{
				EN: "The account executive answers to the client for the agreement, the social media manager for what happens on the networks.",
				ES: "El ejecutivo de cuenta responde ante el cliente de lo acordado; el social media manager, de lo que pasa en las redes.",
			},
		},
		{
			Roles: [2]ID{ae, cm}, Rows: []string{"AE-01", "CM-04"}, Sources: S0,
			Text: i18n.Text{
				EN: "The account executive talks with the client, the community manager with the client's audience.",
				ES: "El ejecutivo de cuenta habla con el cliente; el community manager, con la audiencia del cliente.",
			},
		},
		{
			Roles: [2]ID{in, cm}, Rows: []string{"IN-04", "CM-04"}, Sources: S0,
			Text: i18n.Text{
				EN: "The influencer speaks to an audience of their own, the community manager to that of the brand.",
				ES: "El influencer habla a una audiencia propia; el community manager, a la de la marca.",
			},
		},
		{
			Roles: [2]ID{in, smm}, Rows: []string{"IN-03", "SM-04"}, Sources: S0,
			Text: i18n.Text{
				EN: "The influencer persuades with their own credit, the social media manager buys reach and directs it.",
				ES: "El influencer convence con su propio crédito; el social media manager compra alcance y lo dirige.",
			},
		},
		{
			Roles: [2]ID{in, ae}, Rows: []string{"IN-05", "AE-06"}, Sources: S0,
			Text: i18n.Text{
				EN: "The influencer proves the worth of a collaboration, the account executive that of the whole order.",
				ES: "El influencer demuestra el valor de una colaboración; el ejecutivo de cuenta, el de todo el encargo.",
			},
		},
	}
}
