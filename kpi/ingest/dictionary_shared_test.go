package ingest

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// notExports are the files of the shared data that no platform exported as
// they are: data sets, exercises, figures kept by hand, fields of an API, and
// exports that were mangled or whose header has no words.
var notExports = []string{
	"ads-revenue/global_ads_en_first900.csv",
	"meta-ads/kag_first571.csv",
	"meta-ads/summer_campaign_daily.csv",
	"meta-business-suite/bg_audience_excel_mangled.csv",
	"meta-business-suite/bg_top_content_formats.csv",
	"meta-business-suite/za_Audience.csv",
	"mmm/robyn_weekly_first104.csv",
	"organic/live_thailand_first2000.csv",
	"organic/moro_en_first250.csv",
	"organic/moro_es_first250.csv",
	"spanish/inversion_2022.csv",
	"spanish/metricas_rows1-36.csv",
	"spanish/seguidores_2022.csv",
	"spanish/ventas_2022.csv",
	"x-analytics/twitter_metrics_monthly_rOpenSci.csv",
}

// unknownHeaders are those of exports that are in no dictionary, on purpose.
var unknownHeaders = map[string]string{
	// Link clicks, or all clicks: Meta has no such column, and a program that
	// took one for the other would be wrong by half.
	"spanish/meta_ads_es_eur_fragment.csv": "Clics en el enlace (todos)",
}

// sharedHeaders are the headers of the files of the shared data, by file.
func sharedHeaders(t *testing.T) map[string][]string {
	t.Helper()
	data := shared(t)
	out := map[string][]string{}
	for _, ext := range []string{"csv", "tsv"} {
		names, err := fs.Glob(data, "*/*."+ext)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			switch path.Dir(name) {
			case "calendar", "raci", "support", "sentiment":
				continue
			}
			content, err := fs.ReadFile(data, name)
			if err != nil {
				t.Fatal(err)
			}
			out[name] = headerOf(t, name, content)
		}
	}
	if len(out) < 70 {
		t.Fatalf("only %d files", len(out))
	}
	return out
}

// headerOf is the first of the widest records at the beginning of a file.
func headerOf(t *testing.T, name string, content []byte) []string {
	t.Helper()
	var text string
	switch {
	case bytes.HasPrefix(content, []byte("\xff\xfe")):
		var units []uint16
		for i := 2; i+1 < len(content); i += 2 {
			units = append(units, uint16(content[i])|uint16(content[i+1])<<8)
		}
		text = string(utf16.Decode(units))
	case name == "spanish/metricas_rows1-36.csv":
		for _, b := range content { // Latin-1
			text += string(rune(b))
		}
	default:
		text = string(bytes.TrimPrefix(content, []byte("\xef\xbb\xbf")))
	}
	begin := text[:min(len(text), 3000)]
	comma := slices.MaxFunc([]string{",", ";", "\t"}, func(a, b string) int { return strings.Count(begin, a) - strings.Count(begin, b) })
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = rune(comma[0]), -1, true
	var header []string
	for range 6 {
		record, err := r.Read()
		if err != nil {
			break
		}
		if len(record) > len(header) && !strings.HasPrefix(record[0], "sep=") {
			header = record
		}
	}
	return header
}

// TestDictionaryOnFiles holds that every real export is known for what it is,
// with every header but those that are unknown on purpose.
func TestDictionaryOnFiles(t *testing.T) {
	folders := map[string]string{
		"fivetran": "fivetran-", "google-ads": "google-ads", "meta-ads": "meta-ads", "meta-business-suite": "meta-business-suite-",
		"spanish": "meta-ads", "tiktok": "tiktok-studio", "x-analytics": "x-legacy", "youtube": "youtube-studio",
	}
	for name, headers := range sharedHeaders(t) {
		found := identify(headers)
		if slices.Contains(notExports, name) {
			if found != nil {
				t.Errorf("%s is taken for %s", name, found[0].id)
			}
			continue
		}
		if len(found) != 1 || !strings.HasPrefix(found[0].id, folders[path.Dir(name)]) {
			t.Errorf("%s is taken for %d exports", name, len(found))
			continue
		}
		for i, r := range found[0].read(headers) {
			if r.column == nil && unknownHeaders[name] != headers[i] {
				t.Errorf("%s is %s, where %q is unknown", name, found[0].id, headers[i])
			}
			if r.column != nil && !slices.ContainsFunc(r.column.headers, func(s spelling) bool { return s.seen == seen }) {
				t.Errorf("%s: %q was seen there", name, headers[i])
			}
		}
	}
}

// TestTitlesOnFiles holds that the titles of the daily files are known.
func TestTitlesOnFiles(t *testing.T) {
	want := map[string]string{
		"za_Views": "views", "za_Reach": "reach facebook", "za_Visits": "profile_visits facebook",
		"za_Visits_(1)": "profile_visits instagram", "za_Follows": "new_followers", "za_Interactions": "interactions",
		"za_Interactions_(1)": "interactions", "ufscar_Alcance": "reach", "ufscar_Visitas": "profile_visits instagram",
		"ufscar_Cliques_no_link": "link_clicks instagram", "ufscar_Seguidores": "new_followers instagram", "za_Audience": Ignore,
	}
	data, e := shared(t), exportByID(t, "meta-business-suite-insights")
	for name, target := range want {
		content, err := fs.ReadFile(data, "meta-business-suite/"+name+".csv")
		if err != nil {
			t.Fatal(err)
		}
		text := string(bytes.ReplaceAll(content[2:], []byte{0}, nil)) // ASCII in UTF-16
		title, ok := e.title(strings.Trim(strings.Split(text, "\n")[1], "\"\r"))
		if got := strings.TrimSpace(title.target + " " + string(title.channel)); !ok || got != target || title.seen != seen {
			t.Errorf("%s holds %s, want %s", name, got, target)
		}
	}
}

// oracleNames are the names of figures in the expected files that are not the
// IDs of the measures that the dictionary reads from the same column.
var oracleNames = map[string][]string{
	"clicks":           {"clicks", "link_clicks"},
	"interactions":     {"interactions", "engagements"},
	"interactions_ads": {"ad_interactions"},
	"reach_rowsum":     {"reach"},
	"impressions":      {"impressions", "thumbnail_impressions"},
	"total_clicks":     {"clicks"},
	"net_growth":       {"net_followers"},
	"subscribers":      {"net_followers"},
	"watch_hours":      {"watch_time"},
	"follows":          {"new_followers"},
	"profile_clicks":   {"profile_visits"},
	"profile_views":    {"profile_visits"},
	"retweets":         {"reposts"},
	"value":            {byTitle},
}

// notRead are figures of the oracle for which there is no measure.
var notRead = []string{"conversations_started", "dislikes"}

// TestDictionaryOnExpected holds that the columns from which the oracle read
// its figures are read as the same figures, and that interactions are made of
// the same columns.
func TestDictionaryOnExpected(t *testing.T) {
	data := shared(t)
	figures := 0
	for name, headers := range sharedHeaders(t) {
		found := identify(headers)
		content, err := fs.ReadFile(data, name+".expected.json")
		if len(found) == 0 || err != nil {
			continue
		}
		var expected struct{ Columns map[string]string }
		if err := json.Unmarshal(content, &expected); err != nil {
			t.Fatal(name, err)
		}
		for figure, header := range expected.Columns {
			figures++
			if unknownHeaders[name] == header {
				continue
			}
			if parts := strings.Split(header, " + "); len(parts) > 1 {
				var targets []string
				for _, r := range found[0].read(parts) {
					targets = append(targets, r.as...)
				}
				if !slices.Equal(targets, found[0].interactions) {
					t.Errorf("%s: %s is %q, want %q", name, figure, targets, found[0].interactions)
				}
				continue
			}
			want, ok := oracleNames[figure]
			if !ok {
				want = []string{figure}
			}
			at := slices.IndexFunc(headers, func(h string) bool { return strings.TrimSpace(h) == header })
			r := found[0].read(headers)[at]
			read := slices.ContainsFunc(r.as, func(as string) bool { return slices.Contains(want, as) })
			// The number of people who engaged is no count of interactions.
			if nothing := slices.Contains(notRead, figure) || header == "post_engaged_users"; read == nothing {
				t.Errorf("%s: %q, the oracle's %s, is read as %q", name, header, figure, r.as)
			}
		}
	}
	if figures < 300 {
		t.Errorf("only %d figures", figures)
	}
}
