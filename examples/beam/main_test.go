package main

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	beamregister "github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/ingest"
	"github.com/pauta-go/pauta/plan/i18n"
)

func TestMain(m *testing.M) {
	register()
	beamregister.Function2x2(inHex)
	ptest.Main(m)
}

// inHex is a tally as text.
func inHex(campaign string, t *kpi.Tally) (string, error) {
	data, err := t.MarshalBinary()
	return fmt.Sprintf("%q %x", campaign, data), err
}

// TestEqualToLoop holds that Beam's tallies of 200 thousand rows in two files
// are those of one loop, byte for byte.
func TestEqualToLoop(t *testing.T) {
	folder := t.TempDir()
	table, err := newTable()
	if err != nil {
		t.Fatal(err)
	}
	h := rand.New(rand.NewPCG(3, 5))
	for _, name := range []string{"ads-1.csv", "ads-2.csv"} {
		text := rows(h, 100_000)
		if err := os.WriteFile(filepath.Join(folder, name), text, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := ingest.Read(bytes.NewReader(text), table, options); err != nil {
			t.Fatal(err)
		}
	}
	var want []string
	var counted int64
	for line := range table.Lines() {
		text, err := inHex(line.Key()[0], line.Tally())
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, text)
		counted += line.Tally().Rows()
	}
	slices.Sort(want)
	if counted != 200_000 {
		t.Fatalf("the loop counts %d rows", counted)
	}

	p, s := beam.NewPipelineWithRoot()
	header, lines, err := source(t.Context(), s, filepath.Join(folder, "ads-*.csv"))
	if err != nil {
		t.Fatal(err)
	}
	output := filepath.Join(folder, "tallies")
	textio.Write(s, output, beam.ParDo(s, inHex, add(s, header, lines)))
	if err := ptest.Run(p); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(output)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Split(strings.TrimSpace(string(data)), "\n")
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("%d campaigns, want the %d of the loop\n%.300s\n%.300s", len(got), len(want), got, want)
	}
}

// rows makes rows of 300 campaigns with holes, refunds and two currencies.
func rows(h *rand.Rand, n int) []byte {
	var b bytes.Buffer
	b.WriteString("date,channel,campaign,impressions,reach,clicks,spend,currency,conversions,revenue\n")
	cell := func(text string) string {
		if h.IntN(5) == 0 {
			return ""
		}
		return text
	}
	for i := range n {
		impressions := h.IntN(50_000)
		fmt.Fprintf(&b, "2026-%02d-%02d,instagram,\"campaign \"\"%d\"\", ñ\",%d,%s,%s,%s,%s,%s,%s\n",
			1+i%12, 1+i%28, h.IntN(300), impressions, cell(fmt.Sprint(impressions/2)), cell(fmt.Sprint(impressions/50)),
			cell(fmt.Sprintf("%d.%04d", h.IntN(500), h.IntN(10_000))), []string{"EUR", "USD"}[h.IntN(2)],
			cell(fmt.Sprint(h.IntN(20))), cell(fmt.Sprintf("%d.%02d", h.IntN(4000)-200, h.IntN(100))))
	}
	return b.Bytes()
}

var rewrite = flag.Bool("rewrite", false, "rewrite the golden files")

// TestReport holds the report of the rows made up for the program.
func TestReport(t *testing.T) {
	for _, l := range i18n.Langs() {
		output := filepath.Join(t.TempDir(), "report.txt")
		if err := run(t.Context(), "", output, l); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(output)
		if err != nil {
			t.Fatal(err)
		}
		golden := filepath.Join("testdata", "report."+l.String()+".golden")
		if *rewrite {
			if err := os.WriteFile(golden, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s:\n%s\nwant\n%s", l, got, want)
		}
	}
}

// TestRefused holds that what the reader refuses ends the job: a row that
// cannot be counted is not a row of zeros.
func TestRefused(t *testing.T) {
	input := filepath.Join(t.TempDir(), "ads.csv")
	if err := os.WriteFile(input, []byte("campaign,clicks\nspring,1\nspring,many\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := run(t.Context(), input, "", i18n.EN); err == nil || !strings.Contains(err.Error(), `cell "many"`) {
		t.Errorf("error = %v", err)
	}
	if err := run(t.Context(), input+".absent", "", i18n.EN); err == nil {
		t.Error("no error for an absent file")
	}
}

// TestCoder holds that a tally arrives as it was sent.
func TestCoder(t *testing.T) {
	table, err := newTable()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := ingest.Read(strings.NewReader(invented), table, options); err != nil {
		t.Fatal(err)
	}
	sent := table.Total().Tally()
	data, err := encode(sent)
	if err != nil {
		t.Fatal(err)
	}
	arrived, err := decode(data)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := encode(arrived); err != nil || !bytes.Equal(again, data) || arrived.Rows() != 7 {
		t.Errorf("%d rows arrived, %v", arrived.Rows(), err)
	}
	if _, err := decode(data[:len(data)-1]); err == nil {
		t.Error("half a tally was taken")
	}
}
