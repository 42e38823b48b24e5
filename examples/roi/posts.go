package main

import (
	"io/fs"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/ingest"
	"github.com/pauta-go/pauta/plan/i18n"
)

// printPosts prints the engagement by post type of the posts of a brand.
func printPosts(p page, data fs.FS) error {
	p.say(i18n.Text{
		EN: "Facebook posts of a cosmetics brand in 2014, the first 250 of UCI Facebook Metrics\n" +
			"(Moro, Rita and Vala 2016, CC BY 4.0).",
		ES: "Publicaciones en Facebook de una marca de cosmética en 2014, las primeras 250 de UCI Facebook Metrics\n" +
			"(Moro, Rita y Vala 2016, CC BY 4.0).",
	})
	table, err := kpi.NewTable(
		kpi.Standard(), []kpi.Dimension{kpi.PostType},
		"interactions", "engagement_rate_impressions", "reach", "engagement_rate_reach",
	)
	if err != nil {
		return err
	}
	if _, err := ingest.File(data, "posts.csv", table, ingest.Options{Map: map[string]string{
		"Type":                            "type",
		"Total Interactions":              "interactions",
		"Lifetime Post Total Impressions": "impressions",
		"Lifetime Post Total Reach":       "reach",
	}}); err != nil {
		return err
	}
	p.blank()
	if err := p.table(i18n.Text{EN: "Engagement by post type", ES: "Interacción por tipo de publicación"}, table); err != nil {
		return err
	}
	p.blank()
	p.say(i18n.Text{
		EN: "The same people see several posts, so reach does not add up: it lies between that of the largest post and the sum,\n" +
			"and so does what is divided by it.",
		ES: "Las mismas personas ven varias publicaciones, así que el alcance no se suma: está entre el de la mayor y la suma,\n" +
			"y lo mismo vale para lo que se divide entre él.",
	})
	return nil
}
