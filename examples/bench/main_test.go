package main

import (
	"bytes"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const ads = `date,channel,campaign,ad_set,impressions,reach,clicks,likes,comments,shares,saves,spend,conversions,revenue
2024-01-01,x,"Spring, ""big""",set-7,600,300,13,12,1,0,2,11.33385,1,20.50
2024-01-31,x,"Spring, ""big""",set-7,400,300,7,8,0,0,0,0.66615,0,0.00
2024-02-01,instagram,autumn,set-1,50,40,0,0,0,0,0,1.5,0,0
2024-02-02,instagram,none,set-1,0,0,0,0,0,0,0,0.00,0,0
`

func TestRun(t *testing.T) {
	file := filepath.Join(t.TempDir(), "ads.csv")
	if err := os.WriteFile(file, []byte(ads), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ by, want string }{
		{"campaign", `campaign,impressions,reach,clicks,likes,comments,shares,saves,spend,conversions,revenue,ctr,cpc,cpm,cpa,roas,roi,er
"Spring, ""big""",1000,600,20,20,1,0,2,12.000000000000,1,20.500000000000,0.020000,0.600000,12.000000,12.000000,1.708333,0.708333,0.023000
autumn,50,40,0,0,0,0,0,1.500000000000,0,0.000000000000,0.000000,,30.000000,,0.000000,-1.000000,0.000000
none,0,0,0,0,0,0,0,0.000000000000,0,0.000000000000,,,,,,,
`},
		{"channel-month", `channel,month,impressions,reach,clicks,likes,comments,shares,saves,spend,conversions,revenue,ctr,cpc,cpm,cpa,roas,roi,er
instagram,2024-02,50,40,0,0,0,0,0,1.500000000000,0,0.000000000000,0.000000,,30.000000,,0.000000,-1.000000,0.000000
x,2024-01,1000,600,20,20,1,0,2,12.000000000000,1,20.500000000000,0.020000,0.600000,12.000000,12.000000,1.708333,0.708333,0.023000
`},
	} {
		var out, complaints bytes.Buffer
		if status := run([]string{"-workers", "2", file, c.by}, &out, &complaints); status != 0 || out.String() != c.want {
			t.Errorf("by %s: %d, %s\n%s", c.by, status, &complaints, &out)
		}
	}
}

func TestRunRefuses(t *testing.T) {
	for _, c := range []struct {
		args   []string
		status int
		want   string
	}{
		{nil, 2, "name a file"},
		{[]string{"ads.csv", "day"}, 2, "name a file"},
		{[]string{"-workers", "x"}, 2, "invalid value"},
		{[]string{"absent.csv", "campaign"}, 1, "there is no such file"},
	} {
		var out, complaints bytes.Buffer
		if status := run(c.args, &out, &complaints); status != c.status || !strings.Contains(complaints.String(), c.want) || out.Len() > 0 {
			t.Errorf("%q: %d, %s", c.args, status, &complaints)
		}
	}
}

// TestSums holds many random rows against fractions.
func TestSums(t *testing.T) {
	var in strings.Builder
	in.WriteString(strings.SplitAfter(ads, "\n")[0])
	spend, clicks := new(big.Rat), int64(0)
	for i := range int64(2000) {
		cents := i * 7919 % 100_003
		fmt.Fprintf(&in, "2024-03-%02d,x,c%d,s,%d,1,%d,1,1,1,1,%d.%02d,1,1\n", 1+i%28, i%3, 1+i%17, i%5, cents/100, cents%100)
		spend.Add(spend, big.NewRat(cents, 100))
		clicks += i % 5
	}
	file := filepath.Join(t.TempDir(), "ads.csv")
	if err := os.WriteFile(file, []byte(in.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, complaints bytes.Buffer
	if status := run([]string{file, "channel-month"}, &out, &complaints); status != 0 {
		t.Fatal(&complaints)
	}
	cells := strings.Split(strings.Split(out.String(), "\n")[1], ",")
	got, _ := new(big.Rat).SetString(cells[9])
	if got.Cmp(spend) != 0 || cells[4] != fmt.Sprint(clicks) {
		t.Errorf("got %s spent and %s clicks, want %s and %d", cells[9], cells[4], spend.FloatString(2), clicks)
	}
}
