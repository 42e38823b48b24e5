package warehouse_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/ingest"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
)

// sharedData names the folder with files that may not be copied.
const sharedData = "PAUTA_SHARED"

// small are rows of which the lines that each engine returned are kept.
func small() *relation {
	r := &relation{
		name:       "small",
		measures:   []kpi.Measure{kpi.Impressions, kpi.Clicks, kpi.Reach, kpi.Spend, kpi.Conversions},
		places:     map[kpi.Measure]int{kpi.Spend: 2},
		binary:     map[kpi.Measure]int{kpi.Conversions: 1},
		dimensions: []kpi.Dimension{kpi.Campaign},
		qualifiers: []kpi.Qualifier{kpi.Event},
	}
	for _, row := range []string{
		"2026-03-30 spring EUR lead 1000 20 800 12.50 1.5",
		"2026-03-31 spring EUR lead 500 10 400 7.25 0.5",
		"2026-04-01 spring EUR lead 400 - 350 3.00 -",
		"2026-04-01 spring USD lead 300 9 200 4.10 2",
		"2026-04-02 webinar EUR sale 90 4 - 31.99 1",
		"2026-04-02 webinar EUR lead - 3 - - -",
		"- - EUR lead 10 - - 0.10 -",
	} {
		cells := strings.Fields(row)
		rec := record{
			texts: map[kpi.Dimension]string{kpi.Campaign: strings.Trim(cells[1], "-")}, currency: cells[2],
			qualifiers: map[kpi.Qualifier]string{kpi.Event: cells[3]}, figures: map[kpi.Measure]decimal.Decimal{},
		}
		if cells[0] != "-" {
			rec.day = civil.MustDate(cells[0])
		}
		for i, m := range r.measures {
			if cells[4+i] != "-" {
				rec.figures[m] = decimal.RequireFromString(cells[4+i])
			}
		}
		r.records = append(r.records, rec)
	}
	return r
}

// shared are rows that package ingest reads from the shared files.
func shared(t *testing.T) (list []*relation) {
	folder := os.Getenv(sharedData)
	if folder == "" {
		t.Log(sharedData + " is not set: no files are read")
		return nil
	}
	for _, c := range []struct {
		file string
		by   []kpi.Dimension
		opt  ingest.Options
	}{
		{"meta-ads/kag_first571.csv", []kpi.Dimension{kpi.Campaign, "age", "gender"}, ingest.Options{
			Currency: money.USD, Dates: ingest.DMY, Map: map[string]string{
				"Date": "date", "xyz_campaign_id": "campaign", "Impressions": "impressions", "Clicks": "clicks", "Spent": "spend",
				"Approved_Conversion": "conversions", "Total_Conversion": "leads",
			},
		}},
		{"ads-revenue/global_ads_en_first900.csv", []kpi.Dimension{kpi.Channel, "industry"}, ingest.Options{
			Currency: money.USD, Map: map[string]string{"ad_spend": "spend", "platform": "channel"},
		}},
		{"organic/moro_en_first250.csv", []kpi.Dimension{"Post Month", kpi.PostType}, ingest.Options{Map: map[string]string{
			"Type": "type", "Lifetime Post Total Reach": "reach", "Lifetime Post Total Impressions": "impressions",
			"comment": "comments", "like": "likes", "share": "shares", "Total Interactions": "interactions",
		}}},
		{"fivetran/google_ads_campaign_stats_data.csv", []kpi.Dimension{"id", "device"}, ingest.Options{Currency: money.USD}},
		{"fivetran/google_ads_ad_group_stats_data.csv", []kpi.Dimension{"id"}, ingest.Options{Currency: money.USD}},
		{"fivetran/tiktok_campaign_report_hourly_data.csv", []kpi.Dimension{kpi.Campaign}, ingest.Options{
			Currency: money.USD, Map: map[string]string{"CLICKS": "clicks"},
		}},
	} {
		list = append(list, tidy(t, os.DirFS(filepath.Join(folder, "data")), c.file, c.by, c.opt))
	}
	return list
}

// tidy are the rows that package ingest reads from a file.
func tidy(t *testing.T, files fs.FS, file string, by []kpi.Dimension, opt ingest.Options) *relation {
	t.Helper()
	opt.Dimensions = by
	reader, err := ingest.Open(files, file, kpi.Standard(), opt)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	r := &relation{name: strings.TrimSuffix(filepath.Base(file), ".csv"), dimensions: by, places: map[kpi.Measure]int{}}
	for row, err := range reader.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		rec := record{day: row.Period().First(), texts: map[kpi.Dimension]string{}, figures: map[kpi.Measure]decimal.Decimal{}}
		for _, d := range by {
			rec.texts[d] = row.Text(d)
		}
		for m := range kpi.Standard().Definitions() {
			figure, ok := row.Figure(m.ID)
			if !ok || m.OverTime == kpi.Level {
				continue
			}
			rec.figures[m.ID] = figure
			r.places[m.ID] = max(r.places[m.ID], -int(figure.Exponent()))
			if !slices.Contains(r.measures, m.ID) {
				r.measures = append(r.measures, m.ID)
			}
			if a, ok := row.Amount(m.ID); ok {
				rec.currency = a.Currency().String()
			}
		}
		r.records = append(r.records, rec)
	}
	return r
}
