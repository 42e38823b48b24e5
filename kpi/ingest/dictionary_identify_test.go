package ingest

import (
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/money"
)

// as says how an export reads headers: targets joined by "+", "?" for what it
// does not know.
func as(e *export, headers []string) string {
	var out []string
	for _, r := range e.read(headers) {
		word := strings.Join(r.as, "+")
		switch {
		case r.column == nil:
			word = "?"
		case r.as == nil:
			word = Ignore
		}
		if r.currency != 0 {
			word += " " + r.currency.String()
		}
		out = append(out, word)
	}
	return strings.Join(out, ",")
}

func TestIdentify(t *testing.T) {
	tests := []struct {
		name, headers string // joined by "|"
		want          string // IDs joined by ","
		as            string // of the first
	}{
		{
			"Spanish of Spain", "Día|Nombre de la campaña|Importe gastado (EUR)|Clics (todos)|CPC (todos) (EUR)", "meta-ads",
			"date,campaign,spend EUR,clicks,cpc EUR",
		},
		{
			"Portuguese", "Início dos relatórios|Término dos relatórios|Nome do anúncio|Valor usado (BRL)|Cliques no link|Compras", "meta-ads",
			"period_start,period_end,ad,spend BRL,link_clicks,purchases+conversions",
		},
		{"purchases beside results", "Campaign name|Results|Purchases", "meta-ads", "campaign,conversions,purchases"},
		{
			"decomposed, in capitals and with odd spaces", "NOMBRE DE LA CAMPAN\u0303A|Importe\u00a0gastado (MXN)| Di\u0301a ", "meta-ads",
			"campaign,spend MXN,date",
		},
		{"IDs where there are no names", "Campaign ID|Amount spent|Day", "meta-ads", "campaign,spend,date"},
		{"IDs beside names", "Campaign ID|Campaign name|Amount spent|Day", "meta-ads", "-,campaign,spend,date"},
		{
			"Google of Latin America", "Campaña|Código de moneda|Costo|Impr.|Interacciones|Costo/conv.", "google-ads",
			"campaign,currency,spend,impressions,ad_interactions,cpa",
		},
		{
			"Google of Brazil", "Dia|Campanha|Custo|Conversões|Custo / conv.", "google-ads",
			"date,campaign,spend,conversions,cpa",
		},
		{
			"YouTube of Latin America", "Contenido|Título del video|Vistas|Tiempo de reproducción (horas)|Suscriptores|Tus ingresos estimados (USD)",
			"youtube-studio", "post,-,views,watch_time,net_followers,revenue USD",
		},
		{
			"stories of Instagram", "identificador de la publicación|Hora de publicación|Alcance|Me gusta|Respuestas|Toques en stickers|Seguidores",
			"meta-business-suite-instagram", "post,date,reach,likes,replies,-,new_followers",
		},
		{
			"posts of Facebook in Spanish", "Fecha|Hora de publicación|Alcance|Reacciones|Segundos reproducidos|Veces que se ha compartido",
			"meta-business-suite-facebook", "date,-,reach,reactions,watch_time,shares",
		},
		{
			"TikTok", "Por día|Nombre del anuncio|Gasto|Moneda|Clics (destino)|Visualizaciones de vídeo", "tiktok-ads",
			"date,ad,spend,currency,link_clicks,views+video_plays",
		},
		{
			"LinkedIn", "Start Date (in UTC)|Campaign Name|Total Spent|Clicks|Average CPM", "linkedin-ads",
			"date,campaign,spend,clicks,cpm",
		},
		{
			"a page of LinkedIn", "Date|Impressions (total)|Reposts (total)|Engagement rate (total)|Total followers", "linkedin-page",
			"date,impressions,reposts,engagements_rate_impressions,-",
		},
		{"posts of LinkedIn", "Post title|Posted by|Likes|Impressions", "linkedin-page", "post,-,reactions,impressions"},
		{
			"X, content", "Post id|Date|Post text|Impressions|Engagements|Bookmarks|URL Clicks", "x-content",
			"post,date,-,impressions,engagements,saves,link_clicks",
		},
		{"X, account", "Date|Impressions|New follows|Unfollows|Create Post", "x-account", "date,impressions,new_followers,lost_followers,posts"},
		{"X, video", "Date|Views|Watch Time (ms)|Estimated Revenue", "x-video", "date,views,watch_time,revenue"},
		{
			"Google Analytics", "Grupo de canales principal de la sesión (Grupo de canales predeterminado)|Sesiones|Usuarios activos|Eventos clave", "ga4",
			"channel,sessions,users,conversions",
		},
		{"Pinterest", "Date|Pin clicks|Outbound clicks|Saves", "pinterest", "date,clicks,outbound_clicks,saves"},
		{"half of the columns is too few", "Amount spent|Link clicks|a|b", "", ""},
		{"more than half is enough", "Amount spent|Link clicks|a", "meta-ads", "spend,link_clicks,?"},
		{"empty and repeated headers do not count", "Amount spent|Link clicks|a|||a|a", "meta-ads", "spend,link_clicks,?,?,?,?,?"},
		{"words that any table may have", "date|Impressions|Clics|CTR|spend (EUR)|reach", "", ""},
		{"nothing", "", "", ""},
		// The same columns in both exports of one network.
		{"one network", "Date|Bookmarks|New follows|Likes", "x-content", "date,saves,new_followers,likes"},
		// The same columns at several platforms: the columns are all that is known.
		{"several platforms", "Campaign name|Currency|Impressions", "", "campaign,currency,impressions"},
		{
			"the same words for other things", "Date|Likes|Comments|Total likes|Total comments|Pin clicks|Outbound clicks", "tiktok-studio",
			"date,likes,comments,likes,comments,?,?",
		},
		// Without base_campaign or base_ad_group nothing tells whose ID it is.
		{
			"ambiguous", "id|date|cost_micros|clicks", "fivetran-google-ads-campaign,fivetran-google-ads-ad-group",
			"campaign,date,spend,clicks",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			headers := strings.Split(tt.headers, "|")
			found := identify(headers)
			var ids []string
			for _, e := range found {
				ids = append(ids, e.id)
			}
			if got := strings.Join(ids, ","); got != tt.want {
				t.Fatalf("identify(%q) = %q, want %q", headers, got, tt.want)
			}
			if len(found) == 0 {
				if tt.as != "" {
					t.Fatal("nothing is read")
				}
				return
			}
			if got := as(&found[0], headers); got != tt.as {
				t.Errorf("read as %s\nwant %s", got, tt.as)
			}
			slices.Reverse(headers)
			again := identify(headers)
			if len(again) != len(found) || again[0].id != found[0].id {
				t.Error("the order of the columns counts")
			}
		})
	}
}

// TestReadsAlike holds what makes a difference between two exports and what
// does not.
func TestReadsAlike(t *testing.T) {
	of := func(c exportColumn) *export {
		return &export{columns: []exportColumn{c}, byHeader: map[string]int{"a": 0}}
	}
	first := of(exportColumn{target: "revenue", unit: asMoney, window: "7d"})
	tests := []struct {
		name  string
		other *export
		want  bool
	}{
		{"the same", of(exportColumn{target: "revenue", unit: asMoney, window: "7d"}), true},
		{"another spelling", of(exportColumn{target: "revenue", unit: asMoney, window: "7d", headers: []spelling{{"A", en, seen}}}), true},
		{"a fallback that is not used", of(exportColumn{target: "revenue", fallback: Ignore, unit: asMoney, window: "7d"}), true},
		{"another target", of(exportColumn{target: "spend", unit: asMoney, window: "7d"}), false},
		{"another unit", of(exportColumn{target: "revenue", unit: asMicros, window: "7d"}), false},
		{"another window", of(exportColumn{target: "revenue", unit: asMoney}), false},
		{"an event", of(exportColumn{target: "revenue", unit: asMoney, window: "7d", event: "lead"}), false},
		{"not read", of(exportColumn{target: Ignore}), false},
		{"not known", &export{}, false},
	}
	for _, tt := range tests {
		if got := readsAlike(first, tt.other, []string{"A"}); got != tt.want {
			t.Errorf("%s: readsAlike = %v", tt.name, got)
		}
		if got := readsAlike(tt.other, first, []string{"A"}); got != tt.want {
			t.Errorf("%s, the other way round: readsAlike = %v", tt.name, got)
		}
	}
	unread := of(exportColumn{target: Ignore})
	if !readsAlike(unread, of(exportColumn{target: Ignore, unit: asCount}), []string{"A", "b"}) {
		t.Error("the unit of what is not read counts")
	}
}

func TestExportColumn(t *testing.T) {
	e := exportByID(t, "meta-ads")
	if c, currency := e.column("Amount spent (EUR)"); c == nil || c.target != "spend" || currency != money.EUR {
		t.Error("a currency is not taken off")
	}
	// Only money has a currency, and the lek is none of clicks.
	for _, header := range []string{"Reach (EUR)", "Amount (EUR)", "Amount spent (eur)", "shop"} {
		if c, _ := e.column(header); c != nil {
			t.Errorf("%q is read as %s", header, c.target)
		}
	}
	if c, currency := e.column("CLICKS (ALL)"); c == nil || c.target != "clicks" || currency != 0 {
		t.Error("clicks in capitals are in lek")
	}
}

func TestTableTitle(t *testing.T) {
	e := exportByID(t, "meta-business-suite-insights")
	got, ok := e.title(" cliques no link do instagram ")
	if !ok || got.target != "link_clicks" || got.channel != channel.Instagram {
		t.Errorf("title = %+v, %v", got, ok)
	}
	if got, ok := e.title("Link click"); ok {
		t.Errorf("an unknown title is %+v", got)
	}
}

func TestNearHeaders(t *testing.T) {
	meta := exportByID(t, "meta-ads")
	tests := []struct {
		name, header string
		export       *export
		want         []string
	}{
		{"of the export", "Ammount spent (USD)", meta, []string{"Amount spent"}},
		{"without accents", "Pagina de destino", nil, []string{"Página de destino"}},
		{"of another", "Impr", meta, []string{"Impr."}},
		{"listed once", "Campain name", nil, []string{"Campaign name", "campaign_name"}},
		{"none", "Margin", meta, nil},
		{"too long", strings.Repeat("x", 200), nil, nil},
	}
	for _, tt := range tests {
		if got := nearHeaders(tt.header, tt.export); !slices.Equal(got, tt.want) {
			t.Errorf("%s: nearHeaders(%q) = %q, want %q", tt.name, tt.header, got, tt.want)
		}
	}
}
