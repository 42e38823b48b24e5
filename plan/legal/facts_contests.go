package legal

import (
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// contestFacts are about contests and prize draws. Pages that quote the
// platforms' terms disagree on tagging a friend and sharing to enter, which
// have changed more than once; these rows are of the texts that their sources
// date.
func contestFacts() []Fact {
	return []Fact{
		{
			ID: "instagram-promotions", Topic: Contests, In: World, Channels: []string{"instagram"},
			Asks: []Part{OfficialRules, Eligibility, PlatformRelease, NotSponsored, AccurateTagging},
			Rule: i18n.Text{
				EN: "A promotion has official rules and says who may enter; each entrant releases the platform; it says that the platform has no part in it; nobody is asked to tag inaccurately.",
				ES: "Una promoción tiene bases y dice quién participa; cada participante exonera a la plataforma; consta que la plataforma no interviene; no se pide etiquetar de forma inexacta.",
			},
			From: day(2018, time.September, 1), Checked: read(),
			Source: "Instagram, Promotion Guidelines, texts of September 2018 to 2024 as quoted",
		},
		{
			ID: "facebook-promotions", Topic: Contests, In: World, Channels: []string{"facebook"},
			Asks: []Part{OfficialRules, Eligibility, PlatformRelease, NotSponsored, NoPersonalShares},
			Rule: i18n.Text{
				EN: "A promotion has terms and says who may enter; each entrant releases the platform; it says that the platform has no part in it; personal timelines and friends are not used to enter.",
				ES: "Una promoción tiene bases y dice quién participa; cada participante exonera a la plataforma; consta que la plataforma no interviene; no se participa a través del perfil propio ni de los amigos.",
			},
			From: day(2019, time.August, 1), Checked: read(),
			Source: "Meta, Pages, Groups and Events Policies, Promotions, text of August 2019 as quoted",
		},
		{
			ID: "es-gambling", Topic: Contests, In: Spain, Asks: []Part{FreeEntry},
			Rule: i18n.Text{
				EN: "A prize draw for which one pays to enter is a game of chance and needs a title; one for advertising without payment is none.",
				ES: "El sorteo en el que se paga por participar es un juego de azar y exige título habilitante; el publicitario y gratuito no lo es.",
			},
			From: day(2011, time.May, 29), Source: "Ley 13/2011, art. 2.2 and 3.i", Checked: reread(),
		},
	}
}
