package ingest

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/money"
)

func TestFold(t *testing.T) {
	tests := []struct{ header, want string }{
		{"Amount Spent", "amount spent"},
		{"  Phone number clicks ", "phone number clicks"},
		{"\ufeffDate", "date"},
		{"DÍA", "día"},
		{"Di\u0301a", "día"},
		{"Nombre de la campan\u0303a", "nombre de la campaña"},
		{"IMPRESSO\u0303ES", "impressões"},
		{"Frequ\u0302e", "freqû" + "e"},
		{"VIDE\u0301O\u200b", "vidéo"},
		{"Franc\u0327ais Zu\u0308rich \u00c5rhus A\u030arhus c\u030cs e\u0300", "français zürich århus århus čs è"},
		{"Nom de l\u2019ensemble", "nom de l'ensemble"},
		{"Cost\u00a0/\u202fconv.", "cost / conv."},
		{"Clicks\t\n (all)", "clicks (all)"},
		{"q\u0301", "q\u0301"}, // no such letter
		{"\u0301a", "\u0301a"}, // no letter before it
		{"a \u0301", "a \u0301"},
		{"\xff", "\ufffd"},
		{" ", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := fold(tt.header); got != tt.want {
			t.Errorf("fold(%q) = %q, want %q", tt.header, got, tt.want)
		}
	}
}

// TestFoldRunes holds for every character that folding it again changes
// nothing.
func TestFoldRunes(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if once := fold(string(r)); fold(once) != once {
			t.Fatalf("fold(%q) = %q, and folded again %q", r, once, fold(once))
		}
	}
}

// TestAccents holds that every accent of the table makes as many letters as it
// has, small ones.
func TestAccents(t *testing.T) {
	for _, a := range accents {
		if len(a.letters) != utf8.RuneCountInString(a.made) || strings.ToLower(a.made) != a.made {
			t.Errorf("%U: %q make %q", a.mark, a.letters, a.made)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, e := range exports() {
		for _, h := range e.headers() {
			f.Add(h)
		}
	}
	f.Add("E\u0301\u0301 \ufeff\u2019\u00a0\u00a0x")
	f.Fuzz(func(t *testing.T, header string) {
		once := fold(header)
		if twice := fold(once); twice != once {
			t.Errorf("fold(%q) = %q, and folded again %q", header, once, twice)
		}
		if once != fold(" \t"+header+"\u00a0") {
			t.Errorf("spaces around %q count", header)
		}
		if strings.Contains(once, "  ") || once != strings.TrimSpace(once) {
			t.Errorf("fold(%q) = %q has spaces left", header, once)
		}
		rest, currency := headerCurrency(header)
		if currency != 0 && !currency.Valid() || currency == 0 && rest != strings.TrimSpace(header) {
			t.Errorf("headerCurrency(%q) = %q, %d", header, rest, currency)
		}
	})
}

func TestHeaderCurrency(t *testing.T) {
	tests := []struct {
		header, rest string
		currency     money.Currency
	}{
		{"Importe gastado (EUR)", "Importe gastado", money.EUR},
		{" Amount spent(USD) ", "Amount spent", money.USD},
		{"CPC (cost per link click) (PEN)", "CPC (cost per link click)", money.PEN},
		{"Clicks (all)", "Clicks (all)", 0}, // ALL is the lek
		{"Clicks (eur)", "Clicks (eur)", 0},
		{"Watch time (hours)", "Watch time (hours)", 0},
		{"Impressions click-through rate (%)", "Impressions click-through rate (%)", 0},
		{"Spend (XXX)", "Spend (XXX)", 0}, // no currency
		{"Spend (DEM)", "Spend (DEM)", 0}, // withdrawn
		{"Spend EUR)", "Spend EUR)", 0},
		{"(EUR)", "(EUR)", 0},
		{"EUR", "EUR", 0},
		{"", "", 0},
	}
	for _, tt := range tests {
		if rest, currency := headerCurrency(tt.header); rest != tt.rest || currency != tt.currency {
			t.Errorf("headerCurrency(%q) = %q, %v, want %q, %v", tt.header, rest, currency, tt.rest, tt.currency)
		}
	}
}
