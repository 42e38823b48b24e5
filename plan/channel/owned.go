package channel

import "github.com/pauta-go/pauta/plan/i18n"

// owned are the media of one's own. Nobody but their owner defines what is
// counted there, so they have names and no more.
func owned() []Spec {
	const source = "names in use; they depend on no platform"
	return []Spec{
		{
			ID: Blog, Name: i18n.Same("blog"), Kind: Owned,
			Aliases: []string{"blogs", "weblog", "company blog", "corporate blog", "blog corporativo", "bitácora"},
			Source:  source, AsOf: read(), Since: "0.1.0",
		},
		{
			ID: Website, Name: i18n.Text{EN: "website", ES: "sitio web"}, Kind: Owned,
			Aliases: []string{
				"web", "web site", "site", "web page", "sitio", "página web", "web corporativa",
				"CMS", "content management system", "gestor de contenidos", "gestor de contenido", "gestores de contenido",
			},
			Source: source, AsOf: read(), Since: "0.1.0",
		},
		{
			ID: Forum, Name: i18n.Text{EN: "forum", ES: "foro"}, Kind: Owned,
			Aliases: []string{"forums", "message board", "community forum", "foros", "foro de la comunidad"},
			Source:  source, AsOf: read(), Since: "0.1.0",
		},
		{
			ID: Newsletter, Name: i18n.Text{EN: "newsletter", ES: "boletín"}, Kind: Owned,
			Aliases: []string{
				"newsletters", "e-newsletter", "email", "e-mail", "emails", "mail", "mailing", "email marketing",
				"boletines", "boletin", "correo", "correo electrónico", "correo electronico",
			},
			Source: source, AsOf: read(), Since: "0.1.0",
		},
	}
}
