package ingest

import (
	"encoding/json"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// names are the oracle's names of what our measures and metrics are.
func names(list ...string) map[string]string {
	m := map[string]string{
		"er_reach_mean_of_posts": "", "er_impressions_mean_of_posts": "", "view_rate_reach": "",
		"er_reach_pooled": "engagement_rate_reach", "er_views_pooled": "engagement_rate_views", "reach_rowsum": "reach/sum",
	}
	for _, pair := range list {
		theirs, ours, other := strings.Cut(pair, "=")
		if !other {
			ours = theirs
		}
		m[theirs] = ours
	}
	return m
}

// monthOfWords turns "Apr 2022" into "2022-04".
func monthOfWords(k string) string {
	t, err := time.Parse("Jan 2006", k)
	if err != nil {
		return k
	}
	return t.Format("2006-01")
}

func dayOfWords(k string) string {
	t, err := time.Parse("Mon, 2 Jan 2006", k)
	if err != nil {
		return k
	}
	return t.Format("2006-01-02")
}

var byMonth = map[string]string{"month": "month"}

// daily is an export of Meta Business Suite: what it holds stands in its title.
func daily(name, measure string) sharedFile {
	return sharedFile{name: "meta-business-suite/" + name, columns: names("value=" + measure), by: byMonth}
}

// exportFiles are real exports, and tables of a warehouse, with the options
// that they need: mostly none.
var exportFiles = []sharedFile{
	daily("ufscar_Alcance.csv", "reach/sum"),
	daily("ufscar_Cliques_no_link.csv", "link_clicks"),
	daily("ufscar_Seguidores.csv", "new_followers"),
	daily("ufscar_Visitas.csv", "profile_visits"),
	daily("za_Follows.csv", "new_followers"),
	daily("za_Interactions.csv", "interactions"),
	daily("za_Interactions_(1).csv", "interactions"),
	daily("za_Reach.csv", "reach/sum"),
	daily("za_Views.csv", "views"),
	daily("za_Visits.csv", "profile_visits"),
	daily("za_Visits_(1).csv", "profile_visits"),
	{
		name: "meta-business-suite/za_content_facebook_2025Q1.csv", by: map[string]string{"month": "month", "type": "type"},
		columns: names("comments", "interactions", "link_clicks", "reactions", "shares", "total_clicks=clicks", "views"),
	},
	{
		name: "meta-business-suite/za_content_instagram.csv", by: map[string]string{"month": "month", "type": "type"},
		columns: names("comments", "interactions", "likes", "saves", "shares", "views"),
	},
	{
		name: "tiktok/bg_business_daily.csv", by: byMonth,
		columns: names("comments", "interactions", "likes", "shares", "views", "new_followers", "lost_followers", "net_growth=net_followers"),
	},
	{
		name: "tiktok/studio_content_en.csv", opt: Options{Year: 2025},
		columns: names("comments", "interactions", "likes", "shares", "views"),
	},
	{
		name: "tiktok/studio_overview_en_days.csv", opt: Options{Year: 2025},
		columns: names("comments", "interactions", "likes", "shares", "views", "profile_views=profile_visits"),
		by:      map[string]string{"month_number": "month"},
		key:     map[string]func(string) string{"month_number": func(k string) string { return "2025-0" + k }},
	},
	{
		name: "tiktok/studio_overview_es_days.csv", opt: Options{Year: 2026},
		columns: names("comments", "interactions", "likes", "shares", "views", "profile_views=profile_visits"),
		by:      map[string]string{"month_number": "month"},
		key:     map[string]func(string) string{"month_number": func(k string) string { return "2026-0" + k }},
	},
	{
		name:    "youtube/content_float_counts.csv",
		columns: names("impressions=thumbnail_impressions", "subscribers=net_followers", "views", "watch_hours=watch_time/3600"),
	},
	{
		name:    "youtube/table_data_en.csv",
		columns: names("dislikes=", "impressions=thumbnail_impressions", "likes", "shares", "subscribers=net_followers", "views", "watch_hours=watch_time/3600"),
	},
	{
		name: "youtube/traffic_source.csv", by: map[string]string{"source": "Traffic source"},
		columns: names("impressions=thumbnail_impressions", "views", "watch_hours=watch_time/3600"),
	},
	{
		name: "google-ads/campaign_report_inr.csv", by: map[string]string{"campaign": "campaign", "type": "Campaign type"},
		columns: names("conversions", "impressions", "interactions_ads=ad_interactions", "spend", "cpa", "cpm"),
	},
	{
		name: "google-ads/campaign_report_zero.csv", by: map[string]string{"campaign": "campaign"},
		columns: names("clicks", "conversions", "impressions", "spend", "cpa", "cpc", "cpm", "ctr", "cvr"),
	},
	{
		name: "google-ads/search_keyword_report_utf16.tsv", by: map[string]string{"campaign": "campaign"},
		columns: names("clicks", "conversions", "impressions", "interactions_ads=ad_interactions", "spend", "cpa", "cpc", "cpm", "ctr", "cvr"),
	},
	{
		name: "google-ads/ui_devices.csv", by: map[string]string{"device": "Device"},
		columns: names("clicks", "impressions", "spend", "cpc", "cpm", "ctr"),
	},
	{
		name: "google-ads/ui_time_series.csv", by: map[string]string{"date": "date"},
		key:     map[string]func(string) string{"date": dayOfWords},
		columns: names("clicks", "impressions", "spend", "cpc", "cpm", "ctr"),
	},
	{
		name: "spanish/meta_ads_es_eur_fragment.csv", by: map[string]string{"ad": "ad"},
		opt:     Options{Map: map[string]string{"Clics en el enlace (todos)": "clicks"}},
		columns: names("clicks", "impressions", "spend", "cpc", "cpm", "ctr"),
	},
	{name: "spanish/meta_ads_es_semicolon_fragment.csv", by: map[string]string{"ad": "ad"}, columns: names("spend")},
	{
		name: "spanish/metricas_rows1-36.csv", by: map[string]string{"campaign": "ID_Campaña", "month": "month"},
		opt: Options{Encoding: Latin1, Currency: money.COP, Map: map[string]string{
			"Fecha_Medición": "date", "Clics": "clicks", "Impresiones": "impressions", "Conversiones": "conversions", "Ingreso_Generado": "revenue",
		}},
		columns: names("bounces=", "clicks", "conversions", "impressions", "revenue", "ctr", "cvr"),
	},
	{
		name: "spanish/inversion_2022.csv", by: byMonth, key: map[string]func(string) string{"month": monthOfWords},
		opt: Options{Currency: money.EUR, Map: map[string]string{
			"Mes": "date", "Facebook_Ads+Instagram_Ads+Twitter_Ads+LinkedIn_Ads+TikTok_Ads": "spend",
		}},
		more:    map[string]Options{"spanish/ventas_2022.csv": {Currency: money.EUR, Map: map[string]string{"Mes": "date", "Ventas_Totales": "revenue"}}},
		columns: names("revenue", "spend", "roas=", "roi="), // of rows that know both, and here none does
	},
	{
		name: "organic/live_thailand_first2000.csv", by: map[string]string{"month": "month", "type": "status_type"},
		opt: Options{Map: map[string]string{
			"status_published": "date", "num_comments": "comments", "num_shares": "shares", "num_reactions": "reactions", "num_likes": "likes",
			"num_reactions+num_comments+num_shares": "interactions",
		}},
		columns: names("comments", "interactions", "likes", "loves=", "reactions", "shares"),
	},
	{
		name: "fivetran/amazon_ads_campaign_level_report_data.csv", by: map[string]string{"campaign": "campaign"},
		columns: names("clicks", "conversions", "impressions", "revenue", "spend", "cpa", "cpc", "cpm", "ctr", "cvr", "roas", "roi=roi_revenue"),
	},
	{
		name: "fivetran/facebook_ads_basic_ad_data.csv", by: map[string]string{"ad": "ad"},
		opt:     Options{Currency: money.USD, Map: map[string]string{"inline_link_clicks": "clicks"}},
		columns: names("clicks", "impressions", "spend", "cpc", "cpm", "ctr"),
	},
	{
		name: "fivetran/facebook_pages_daily_page_metrics_total_data.csv", by: byMonth,
		opt:     Options{Map: map[string]string{"page_post_engagements": "interactions"}},
		columns: names("impressions", "interactions", "er_impressions_pooled=engagement_rate_impressions"),
	},
	{
		name:    "fivetran/facebook_pages_lifetime_post_metrics_total_data.csv",
		opt:     Options{Map: map[string]string{"post_engaged_users": "interactions"}},
		columns: names("clicks", "impressions", "interactions", "ctr", "er_impressions_pooled=engagement_rate_impressions"),
	},
	{
		name: "fivetran/google_ads_ad_group_stats_data.csv", by: map[string]string{"device": "device", "id": "id", "month": "month"},
		opt:     Options{Currency: money.USD},
		columns: names("clicks", "conversions", "impressions", "revenue", "spend", "cpa", "cpc", "cpm", "ctr", "cvr", "roas", "roi=roi_revenue"),
	},
	{
		name: "fivetran/google_ads_campaign_stats_data.csv", by: map[string]string{"device": "device", "id": "id", "month": "month"},
		opt:     Options{Currency: money.USD},
		columns: names("clicks", "conversions", "impressions", "revenue", "spend", "cpa", "cpc", "cpm", "ctr", "cvr", "roas", "roi=roi_revenue"),
	},
	{
		name: "fivetran/tiktok_campaign_report_hourly_data.csv", by: map[string]string{"campaign": "campaign"},
		opt:     Options{Currency: money.USD, Map: map[string]string{"CLICKS": "clicks"}},
		columns: names("clicks", "conversions", "impressions", "spend", "cpa", "cpc", "cpm", "ctr", "cvr"),
	},
}

// refusedFiles are those that no options make right, or that need a choice,
// with what is said about them.
var refusedFiles = []struct {
	name string
	opt  Options
	want string
}{
	{"meta-business-suite/bg_audience_excel_mangled.csv", Options{}, `more than one table: "Age & gender", "Top towns/cities"`},
	{"meta-business-suite/bg_audience_excel_mangled.csv", Options{Table: 1, Map: map[string]string{"Women": "clicks"}}, `this is not UTF-8; name the encoding`},
	{
		"meta-business-suite/bg_audience_excel_mangled.csv",
		Options{Table: 1, Encoding: Windows1251, Map: map[string]string{"Women": "clicks"}},
		`line 3, column 2, "Women", cell "3.апр": this is not a number`,
	},
	{"meta-business-suite/bg_top_content_formats.csv", Options{}, `more than one table: "Views", "Content interactions", "Published content"; choose one`},
	{"meta-business-suite/za_Audience.csv", Options{}, `more than one table: "Age & gender", "Top countries", "Top cities"; choose one`},
	{"meta-business-suite/za_content_facebook_duplicate_views.csv", Options{}, `column 25, "Views": this is a repeated column: column 18 has the same header; map one of them by its number: "Views#2"`},
}

func TestRefusedFiles(t *testing.T) {
	files := shared(t)
	for _, f := range refusedFiles {
		t.Run(f.name, func(t *testing.T) {
			_, err := File(files, f.name, newTable(t, nil, "clicks", "views"), f.opt)
			if err == nil || !strings.Contains(err.Error(), f.want) {
				t.Errorf("got %v, want %s", err, f.want)
			}
		})
	}
	// A repeated column is of no matter where nobody asks for it, and one can be
	// chosen.
	table := newTable(t, nil, "reach")
	if _, err := File(files, "meta-business-suite/za_content_facebook_duplicate_views.csv", table, Options{}); err != nil || csvOf(t, table) != ",178..1286\n" {
		t.Error(err, csvOf(t, table))
	}
	table = newTable(t, nil, "views")
	opt := Options{Map: map[string]string{"Views#2": "views"}}
	if _, err := File(files, "meta-business-suite/za_content_facebook_duplicate_views.csv", table, opt); err != nil {
		t.Error(err)
	}
}

// TestSharedIsWalked holds that no file that the oracle computed is forgotten.
func TestSharedIsWalked(t *testing.T) {
	files := shared(t)
	var known []string
	for _, f := range slices.Concat(sharedFiles, exportFiles) {
		known = append(known, f.name)
	}
	for _, f := range refusedFiles {
		known = append(known, f.name)
	}
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		folder, _, _ := strings.Cut(name, "/")
		theirs, expects := strings.CutSuffix(name, ".expected.json")
		if err != nil || !expects || slices.Contains([]string{"calendar", "raci", "support", "sentiment"}, folder) {
			return err
		}
		if !slices.Contains(known, theirs) && folder != "x-analytics" {
			t.Errorf("%s is not read", theirs)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// TestSharedTweets reads 25 months of tweets without options.
func TestSharedTweets(t *testing.T) {
	files := shared(t)
	months, err := fs.Glob(files, "x-analytics/tweet_activity_metrics_*.csv")
	if err != nil || len(months) != 25 {
		t.Fatal(len(months), err)
	}
	for _, name := range months {
		f := tweets(name)
		t.Run(path.Base(name), func(t *testing.T) { f.hold(t, files) })
	}
}

func tweets(name string) sharedFile {
	return sharedFile{
		name: name, by: byMonth,
		opt: Options{Map: map[string]string{"url clicks": "clicks", "engagements": "interactions"}},
		columns: names("clicks", "follows=new_followers", "impressions", "interactions", "likes", "profile_clicks=profile_visits", "replies", "retweets=reposts",
			"ctr", "er_impressions_pooled=engagement_rate_impressions"),
	}
}

// TestSharedWithoutOptions holds that every real export gives a right table
// without options, or an error that names the option that is missing.
func TestSharedWithoutOptions(t *testing.T) {
	files := shared(t)
	needs := map[string]string{
		"meta-ads/ads_manager_daily_en_first158.csv":                  "state the currency",
		"meta-ads/summer_campaign_daily.csv":                          "state the currency",
		"tiktok/studio_content_en.csv":                                "state the year",
		"tiktok/studio_overview_en_days.csv":                          "state the year",
		"tiktok/studio_overview_es_days.csv":                          "state the year",
		"meta-business-suite/za_content_facebook_duplicate_views.csv": "map one of them by its number",
		"meta-business-suite/za_Audience.csv":                         "choose one by its number",
		"meta-business-suite/bg_top_content_formats.csv":              "choose one by its number",
		"meta-business-suite/bg_audience_excel_mangled.csv":           "choose one by its number",
		"youtube/viewer_age.csv":                                      "map one of the columns found",
	}
	for _, pattern := range []string{"meta-ads/*", "meta-business-suite/*", "google-ads/*", "tiktok/*", "youtube/*", "x-analytics/*"} {
		found, err := fs.Glob(files, pattern+"sv")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range found {
			t.Run(name, func(t *testing.T) {
				r, err := read0(files, name)
				if want := needs[name]; want != "" {
					if err == nil || !strings.Contains(i18n.Say(err, i18n.EN), want) {
						t.Errorf("got %v, want %q", err, want)
					}
					return
				}
				if err != nil || r.Rows == 0 || r.Refused > 0 {
					t.Errorf("got %+v, %v", r, err)
				}
				holdWithoutOptions(t, files, name)
			})
		}
	}
}

// holdWithoutOptions compares what a file gives without options with the
// fractions of the other program: the figures that both have under one name.
func holdWithoutOptions(t *testing.T, files fs.FS, name string) {
	t.Helper()
	f := tweets(name)
	for _, known := range slices.Concat(sharedFiles, exportFiles) {
		if known.name == name {
			f = known
		}
	}
	text, err := fs.ReadFile(files, name+".expected.json")
	if err != nil {
		t.Skip("nobody computed it")
	}
	var want expected
	if err := json.Unmarshal(text, &want); err != nil {
		t.Fatal(err)
	}
	table, err := Table(files, name, nil, Options{})
	if err != nil {
		t.Fatal(i18n.Say(err, i18n.EN))
	}
	columns := map[string]string{}
	for theirs, ours := range f.columns {
		id, _, _ := strings.Cut(ours, "/")
		switch _, err := table.Total().Value(id); {
		case err != nil, mapsTo(f.opt, id): // absent, or what only the options of the test mean by that name
			ours = ""
		}
		columns[theirs] = ours
	}
	f.columns, f.more = columns, nil
	compared := f.compare(t, table, nil, want.All)
	t.Logf("%d fractions are equal", compared)
}

// mapsTo reports whether options say what a measure is, or one that a metric
// is made of.
func mapsTo(opt Options, id string) bool {
	measures := []kpi.Measure{kpi.Measure(id)}
	if m, ok := kpi.Standard().Metric(id); ok {
		for _, term := range slices.Concat(m.Num, m.Den) {
			measures = append(measures, term.Measure)
		}
	}
	for header, target := range opt.Map {
		if fold(header) != target && slices.Contains(measures, kpi.Measure(target)) {
			return true
		}
	}
	return false
}

// read0 reads all rows of a file without options.
func read0(files fs.FS, name string) (*Report, error) {
	f, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r, err := NewReader(f, kpi.Standard(), Options{})
	if err != nil {
		return nil, err
	}
	var all []error
	for _, err := range r.Rows() {
		if err != nil {
			all = append(all, err)
		}
	}
	return r.Report(), errors.Join(all...)
}
