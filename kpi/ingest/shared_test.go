package ingest

import (
	"encoding/json"
	"io/fs"
	"math/big"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// sharedFolder is the environment variable that names the folder of data that
// may not be copied here.
const sharedFolder = "PAUTA_SHARED"

// shared is the data of that folder; without it the test is skipped.
func shared(t *testing.T) fs.FS {
	t.Helper()
	folder := os.Getenv(sharedFolder)
	if folder == "" {
		t.Skip(sharedFolder + " names no folder: the files by others are not read")
	}
	return os.DirFS(path.Join(folder, "data"))
}

// expected is what an independent program computed from a file, in fractions.
type expected struct {
	All    pooled                       `json:"all"`
	Groups map[string]map[string]pooled `json:"groups"`
}

type pooled struct {
	Rows         int64
	Missing      map[string]int64
	Sums, Ratios map[string]struct{ Frac *string }
}

// sharedFile says how a file is read, and by which of our names its figures
// go.
type sharedFile struct {
	name    string
	opt     Options
	columns map[string]string                // their names of sums and ratios, ours
	by      map[string]string                // their names of groups, our dimensions joined by commas
	key     map[string]func(k string) string // their keys, ours
	more    map[string]Options               // other files for the same table
}

var sharedFiles = []sharedFile{
	{
		name: "meta-ads/kag_first571.csv",
		opt: Options{Currency: money.USD, Dates: DMY, Map: map[string]string{
			"Date": "date", "xyz_campaign_id": "campaign",
			"Impressions": "impressions", "Clicks": "clicks", "Spent": "spend",
			"Approved_Conversion": "conversions", "Total_Conversion": "leads",
		}},
		columns: map[string]string{
			"impressions": "impressions", "clicks": "clicks", "spend": "spend", "conversions": "conversions", "conversions_total": "leads",
			"cpa": "cpa", "cpa_total": "cpl", "cpc": "cpc", "cpm": "cpm", "ctr": "ctr", "cvr": "cvr", "cvr_total": "leads_per_click",
		},
		by: map[string]string{
			"age": "age", "campaign": "campaign", "campaign+age+gender": "campaign,age,gender",
			"date_dmy": "date", "gender": "gender", "interest": "interest",
		},
		key: map[string]func(string) string{"date_dmy": func(k string) string { return k[6:] + k[2:6] + k[:2] }},
	},
	{
		name: "meta-ads/ads_manager_daily_en_first158.csv",
		opt: Options{Currency: money.USD, Map: map[string]string{
			"Day": "date", "Impressions": "impressions", "Link Clicks": "clicks", "Amount Spent": "spend",
			"Checkouts Initiated": "checkouts", "Messaging Conversations Started": "conversions",
		}},
		columns: map[string]string{
			"impressions": "impressions", "clicks": "clicks", "spend": "spend", "checkouts": "checkouts", "conversations_started": "conversions",
			"cpc": "cpc", "cpm": "cpm", "ctr": "ctr",
		},
		by: map[string]string{"day": "date", "month": "month"},
	},
	{
		name: "meta-ads/summer_campaign_daily.csv",
		opt: Options{Currency: money.USD, Map: map[string]string{
			"start": "period_start", "end": "period_end",
		}},
		columns: map[string]string{"impressions": "impressions", "clicks": "clicks", "spend": "spend", "cpc": "cpc", "cpm": "cpm", "ctr": "ctr"},
		by:      map[string]string{"month": "month"},
	},
	{
		name: "ads-revenue/global_ads_en_first900.csv",
		opt:  Options{Currency: money.USD, Map: map[string]string{"ad_spend": "spend", "platform": "channel"}},
		columns: map[string]string{
			"impressions": "impressions", "clicks": "clicks", "spend": "spend", "conversions": "conversions", "revenue": "revenue",
			"cpa": "cpa", "cpc": "cpc", "cpm": "cpm", "ctr": "ctr", "cvr": "cvr", "roas": "roas", "roi": "roi_revenue",
		},
		by: map[string]string{
			"campaign_type": "campaign_type", "country": "country", "industry": "industry", "month": "month", "platform": "channel",
		},
	},
	{
		name: "mmm/robyn_weekly_first104.csv",
		opt: Options{Currency: money.EUR, Map: map[string]string{
			"tv_s+ooh_s+print_s+facebook_s+search_s": "spend", "tv_s": "tv", "ooh_s": "ooh", "print_s": "print",
			"facebook_s": "facebook", "search_s": "search", "facebook_i": "facebook_impressions", "search_clicks_p": "search_clicks",
		}},
		columns: map[string]string{
			"spend": "spend", "tv": "tv", "ooh": "ooh", "print": "print", "facebook": "facebook", "search": "search",
			"facebook_impressions": "facebook_impressions", "search_clicks": "search_clicks", "revenue": "revenue",
			"roas": "roas", "roi": "roi_revenue",
		},
		by: map[string]string{"month": "month", "year": "year"},
	},
	{
		name: "organic/moro_en_first250.csv",
		opt: Options{Map: map[string]string{
			"Type":                      "type",
			"Lifetime Post Total Reach": "reach", "Lifetime Post Total Impressions": "impressions",
			"comment": "comments", "like": "likes", "share": "shares", "Total Interactions": "interactions",
		}},
		columns: map[string]string{
			"reach_rowsum": "", "impressions": "impressions", "comments": "comments", "likes": "likes", "shares": "shares", "interactions": "interactions",
			"er_impressions_pooled": "engagement_rate_impressions", "er_reach_pooled": "engagement_rate_reach",
			"er_impressions_mean_of_posts": "", "er_reach_mean_of_posts": "",
		},
		by: map[string]string{"month": "Post Month", "paid": "Paid", "type": "type"},
	},
	{
		name: "organic/moro_es_first250.csv",
		opt: Options{Map: map[string]string{
			"Alcance total de publicación por vida": "reach", "Impresiones totales de publicación por vida": "impressions",
			"Comentarios": "comments", "Me gusta": "likes", "Compartido": "shares", "Total interacciones": "interactions",
		}},
		columns: map[string]string{
			"reach_rowsum": "", "impressions": "impressions", "comments": "comments", "likes": "likes", "shares": "shares", "interactions": "interactions",
			"er_impressions_pooled": "engagement_rate_impressions", "er_reach_pooled": "engagement_rate_reach",
			"er_impressions_mean_of_posts": "", "er_reach_mean_of_posts": "",
		},
	},
}

// TestShared holds sums and ratios of files by others, of every group and in
// all, against the fractions of an independent program.
func TestShared(t *testing.T) {
	files := shared(t)
	for _, f := range slices.Concat(sharedFiles, exportFiles) {
		t.Run(f.name, func(t *testing.T) { f.hold(t, files) })
	}
}

// hold compares all figures of a file.
func (f *sharedFile) hold(t *testing.T, files fs.FS) {
	text, err := fs.ReadFile(files, f.name+".expected.json")
	if err != nil {
		t.Fatal(err)
	}
	var want expected
	if err := json.Unmarshal(text, &want); err != nil {
		t.Fatal(err)
	}
	compared := f.compare(t, f.read(t, files, nil), nil, want.All)
	for theirs, ours := range f.by {
		if len(want.Groups[theirs]) == 0 {
			t.Errorf("there are no groups by %s", theirs)
		}
		var by []kpi.Dimension
		for d := range strings.SplitSeq(ours, ",") {
			by = append(by, kpi.Dimension(d))
		}
		table := f.read(t, files, by)
		lines := 0
		for range table.Lines() {
			lines++
		}
		if lines != len(want.Groups[theirs]) {
			t.Errorf("%d groups by %s, want %d", lines, ours, len(want.Groups[theirs]))
		}
		for k, p := range want.Groups[theirs] {
			if f.key[theirs] != nil {
				k = f.key[theirs](k)
			}
			compared += f.compare(t, table, strings.Split(k, "|"), p)
		}
	}
	t.Logf("%d fractions are equal", compared)
}

// ours is the standard catalogue and what only the other program has.
func ours(t *testing.T) *kpi.Catalog {
	t.Helper()
	var definitions []kpi.Definition
	for _, id := range []kpi.Measure{"tv", "ooh", "print", "facebook", "search", "facebook_impressions", "search_clicks"} {
		d := kpi.Definition{ID: id, Name: i18n.Same(string(id)), Fractional: true}
		if len(definitions) < 5 {
			d.Unit = kpi.Unit{Money: 1}
		}
		definitions = append(definitions, d)
	}
	c, err := kpi.Standard().Define(definitions...)
	if err != nil {
		t.Fatal(err)
	}
	c, err = c.With(kpi.Metric{
		ID: "leads_per_click", Name: i18n.Text{EN: "leads per click", ES: "leads por clic"},
		Num: []kpi.Term{{Measure: kpi.Leads}}, Den: []kpi.Term{{Measure: kpi.Clicks}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func (f *sharedFile) read(t *testing.T, files fs.FS, by []kpi.Dimension) *kpi.Table {
	t.Helper()
	var columns []string
	for _, id := range f.columns {
		if id, _, _ := strings.Cut(id, "/"); id != "" && !slices.Contains(columns, id) {
			columns = append(columns, id)
		}
	}
	table, err := kpi.NewTable(ours(t), by, columns...)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := File(files, f.name, table, f.opt); err != nil {
		t.Fatal(i18n.Say(err, i18n.EN))
	}
	for name, opt := range f.more {
		if _, err := File(files, name, table, opt); err != nil {
			t.Fatal(i18n.Say(err, i18n.EN))
		}
	}
	return table
}

// compare counts the figures of a line that are as expected.
func (f *sharedFile) compare(t *testing.T, table *kpi.Table, key []string, want pooled) (equal int) {
	t.Helper()
	line := table.Total()
	if key != nil {
		var ok bool
		if line, ok = table.Line(key...); !ok {
			t.Errorf("there is no line %q", key)
			return 0
		}
	}
	if rows := line.Tally().Rows(); rows != want.Rows && f.more == nil {
		t.Errorf("%q: %d rows, want %d", key, rows, want.Rows)
	}
	for _, figures := range []map[string]struct{ Frac *string }{want.Sums, want.Ratios} {
		for theirs, figure := range figures {
			id, known := f.columns[theirs]
			if !known {
				t.Fatalf("nobody says what %s is", theirs)
			}
			if id == "" {
				continue
			}
			id, how, _ := strings.Cut(id, "/") // reach/sum, watch_time/3600
			v, err := line.Value(id)
			if err != nil {
				t.Fatal(err)
			}
			if figure.Frac == nil || want.Missing[theirs] == want.Rows {
				if v.Defined() {
					t.Errorf("%s of %q: got %v, want nothing", id, key, v)
				}
				equal++
				continue
			}
			frac, _ := new(big.Rat).SetString(*figure.Frac)
			low := v.Low
			switch how {
			case "sum":
				low = v.High
			case "3600":
				frac.Mul(frac, big.NewRat(3600, 1))
			}
			if got, err := low(); err != nil || got.Cmp(frac) != 0 {
				t.Errorf("%s of %q: got %v, %v, want %s", id, key, got, err, *figure.Frac)
			}
			equal++
		}
	}
	return equal
}

// TestSharedROI is the main job: the ROI of each campaign, an approved
// conversion being worth 100 USD and an enquiry 5 USD.
func TestSharedROI(t *testing.T) {
	table := newTable(t, []kpi.Dimension{kpi.Campaign}, "spend", "revenue", "roas", "roi")
	report, err := File(shared(t), "meta-ads/kag_first571.csv", table, Options{
		Map: map[string]string{
			"xyz_campaign_id": "campaign", "Spent": "spend", "Approved_Conversion": "conversions", "Total_Conversion": "leads",
		},
		Currency: money.USD,
		UnitValues: []UnitValue{
			{kpi.Conversions, money.Units(100, money.USD)}, {kpi.Leads, money.Units(5, money.USD)},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	// 24 conversions and 58 enquiries for 149.710000657 USD, and so on.
	for campaign, c := range map[string][2]string{
		"916": {"2690", "149710000657/1000000000"}, "936": {"20985", "1446684999467/500000000"}, "1178": {"16600", "4670029989329/1000000000"},
	} {
		revenue, _ := new(big.Rat).SetString(c[0])
		spend, _ := new(big.Rat).SetString(c[1])
		roi := new(big.Rat).Quo(new(big.Rat).Sub(revenue, spend), spend)
		if got := ratOf(t, table, "roi", campaign); got.Cmp(roi) != 0 {
			t.Errorf("ROI of %s: got %v, want %v", campaign, got, roi)
		}
	}
	want := i18n.Text{
		EN: `"meta-ads/kag_first571.csv": Revenue is not read but made: conversions 353 × $100.00 + leads 995 × $5.00.`,
		ES: `"meta-ads/kag_first571.csv": Los ingresos no se leen, se calculan: conversiones 353 × 100,00` + "\u00a0US$ + leads 995 × 5,00\u00a0US$.",
	}
	if got := report.Warnings(); len(got) != 1 || got[0] != want {
		t.Errorf("got %q", got)
	}
}
