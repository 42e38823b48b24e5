package calendar_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// full has everything that a table holds.
func full(t testing.TB) calendar.Calendar {
	t.Helper()
	rule, err := calendar.ParseRecurrence("FREQ=WEEKLY;BYDAY=MO,FR")
	if err != nil {
		t.Fatal(err)
	}
	clock, err := civil.ParseClock("09:30:15")
	if err != nil {
		t.Fatal(err)
	}
	return calendar.Calendar{Zone: "Europe/Madrid", Entries: []calendar.Entry{
		{
			Key: "bread", ID: uuid.MustParse("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), Title: `=Pan; "del" día`,
			Slot: civil.Slot{Date: civil.MustDate("2026-03-02"), Clock: clock, Zone: "America/Lima"}, Repeat: rule,
			Posts: []calendar.Post{
				{Channel: channel.Instagram, Format: calendar.FormatCarousel, Text: "uno,\ndos;\ttres #pan", Links: []string{"https://a.es", "http://b.es/?x=1"}},
				{Channel: "own", Format: "own-format", Text: "-1"},
			},
			Kind: calendar.KindEvergreen, Origin: calendar.OriginUserGenerated, Pillar: "craft", Part: "value", Objective: "reach",
			Campaign: "spring", Topics: []string{"pan", "horno de leña"}, Owner: "eva", Approver: "luis", Length: 45, Effort: 90,
			History: []calendar.Step{{To: calendar.Changes}},
			Assets: []calendar.Asset{
				{Name: "pan.jpg", Rights: &calendar.Rights{Holder: "eva"}},
				{Name: "horno.mp4", Alt: "El horno; de noche", Rights: &calendar.Rights{Licence: "CC BY", Until: civil.MustDate("2026-12-31")}},
				{Name: "masa.jpg", Alt: "Masa"},
			},
			Launch:      &calendar.Launch{Of: "rye", Part: calendar.FollowUp},
			Sponsorship: &calendar.Sponsorship{Sponsor: "Harinas", Benefit: "harina", Disclosure: "Publicidad", Label: true},
			Contest:     &calendar.Contest{Rules: "https://a.es/bases", Ends: civil.MustDate("2026-03-31"), Eligibility: "residentes en España", Prize: "un pan", LeastAge: 18},
		},
		{Key: "plain-asset", Assets: []calendar.Asset{{Name: "a.jpg"}}, Launch: &calendar.Launch{Part: "own-part"}},
		{Key: "idea", Title: "'apostrophe", Sponsorship: &calendar.Sponsorship{Sponsor: "Harinas"}, Contest: &calendar.Contest{Prize: "bread"}},
		{Key: "two", Slot: civil.Slot{Date: civil.MustDate("2026-03-03")}, Kind: "own-kind", History: []calendar.Step{{To: calendar.Idea}}},
	}}
}

func TestCSVRoundTrip(t *testing.T) {
	want := full(t)
	for _, l := range []i18n.Lang{i18n.EN, i18n.ES} {
		var b bytes.Buffer
		if err := want.WriteCSV(&b, l); err != nil {
			t.Fatal(err)
		}
		for name, text := range map[string]string{
			"as written": b.String(),
			"with BOM":   "\ufeff" + b.String(),
			"with CRLF":  strings.ReplaceAll(b.String(), "\n", "\r\n"),
		} {
			got, err := calendar.ReadCSV(strings.NewReader(text), calendar.Calendar{Zone: want.Zone})
			if err != nil {
				t.Fatalf("%s, %s: %v\n%s", l, name, err, text)
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%s, %s: got %+v, want %+v", l, name, got, want)
			}
		}
	}
}

func TestWriteCSV(t *testing.T) {
	var b strings.Builder
	c := calendar.Calendar{Entries: []calendar.Entry{
		{Key: "a", Title: "+1", Kind: calendar.KindLive, History: []calendar.Step{{To: calendar.Review}}},
		{Title: "\x00=1+1", Owner: "\xff", Posts: []calendar.Post{{Channel: channel.X, Text: "a\nb"}, {Channel: channel.TikTok, Format: calendar.FormatShort}}},
	}}
	if err := c.WriteCSV(&b, i18n.ES); err != nil {
		t.Fatal(err)
	}
	want := strings.Join([]string{
		"clave,id,título,fecha,hora,zona horaria,canal,formato,texto,enlace,tipo,origen,recursos,texto alternativo,titular de los derechos,licencia,derechos hasta,pilar,parte de la mezcla,objetivo,campaña,lanzamiento,parte del lanzamiento,temas,responsable,aprueba,estado,duración en minutos,dedicación en minutos,repetición,patrocinador,contraprestación,aviso de publicidad,etiqueta de la red,bases del concurso,último día del concurso,quién puede participar,premio,edad mínima",
		"a,,'+1,,,,,,,,directo,,,,,,,,,,,,,,,,en revisión,,,,,,,,,,,,",
		",,'=1+1,,,,x,,\"a\nb\",,,,,,,,,,,,,,,,\ufffd,,,,,,,,,,,,,,",
		",,'=1+1,,,,tiktok,vídeo corto,,,,,,,,,,,,,,,,,\ufffd,,,,,,,,,,,,,,",
	}, "\n") + "\n"
	if got := b.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if err := c.WriteCSV(iotest.TruncateWriter(nil, 0), i18n.EN); err != nil {
		t.Errorf("a writer that swallows: %v", err)
	}
}

// TestReadCSV reads tables as people write them.
func TestReadCSV(t *testing.T) {
	for _, test := range []struct{ name, table, want string }{
		{
			"semicolons, Spanish, capitals, another order",
			"TÍTULO;Canal;Clave;Fecha;Hora\nPan;Instagram;pan;2026-03-02;9:30\n",
			"pan Pan [instagram] 2026-03-02 09:30 idea",
		},
		{"tabs, English", "id\tkey\tstatus\n\tpan\tAprobada\n", "pan  []  00:00 approved"},
		{"one entry on several channels", "key,channel,text\na,x,1\nb,,\na,tiktok,2\n", "a  [x tiktok]  00:00 idea|b  []  00:00 idea"},
		{"empty rows and short rows", "key,title,kind\n\n,,\na\n", "a  []  00:00 idea"},
		{"names of networks", "key,channel\na,Twitter\nb,LinkedIn\n", "a  [x]  00:00 idea|b  [linkedin]  00:00 idea"},
		{"a date and a zone of its own", "key,date,time,zone\na,2026-03-02,10:00,America/Lima\n", "a  [] 2026-03-02 10:00 idea"},
		{"nothing but headings", "key\n", ""},
		{"apostrophes", "key,title\na,'=1\nb,''=1\nc,'x\n", "a =1 []  00:00 idea|b '=1 []  00:00 idea|c 'x []  00:00 idea"},
		{"a comma in quotes", "\"key\",\"title\"\na,\"b, c\"\n", "a b, c []  00:00 idea"},
		{"spaced headings", " key ,time  zone\na,UTC\n", "a  []  00:00 idea"},
	} {
		c, err := calendar.ReadCSV(strings.NewReader(test.table), calendar.Calendar{})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		var rows []string
		for _, e := range c.Entries {
			var ids []channel.ID
			for _, p := range e.Posts {
				ids = append(ids, p.Channel)
			}
			rows = append(rows, fmt.Sprint(e.Key, " ", e.Title, " ", ids, " ", e.Slot.Date, " ", e.Slot.Clock, " ", e.State()))
		}
		if got := strings.Join(rows, "|"); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// TestReadCSVRefuses holds which place every error names, and that all others
// are read.
func TestReadCSVRefuses(t *testing.T) {
	const id = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
	for _, test := range []struct{ name, table, want string }{
		{"nothing", "", "there is no row of headings"},
		{"not UTF-8", "key\n\xff\n", "not UTF-8"},
		{"no key, no ID", "title,channel\nA,x\n", `line 1: there is no column “key” or “id”`},
		{"unknown heading", "key,weather\na,b\n", `line 1: column "weather": the heading is not known`},
		{"near heading", "key,titel\na,b\n", `is it "title"?`},
		{"no heading", "key,,title\na,b,c\n", "a column has no heading"},
		{"heading twice", "key,clave\na,b\n", `column "clave": the heading is there twice`},
		{"quotes", "key,title\na,\"b\nc\n", "line 3: the quotes do not match"},
		{"quotes in the headings", "\"key\na\n", "the quotes do not match"},
		{"too many cells", "key\na,b\n", `line 2: the cell "b" has no heading`},
		{"neither key nor ID", "key,title\n,b\n", "line 2: the row has neither a key nor an ID"},
		{"bad key", "key\nNo Key\n", `line 2: column "key"`},
		{"bad ID", "id\nx6ba7b810-9dad-11d1-80b4-00c04fd430c8y\n", "is not a UUID"},
		{"nil ID", "id\n00000000-0000-0000-0000-000000000000\n", "id is nil"},
		{"no such day", "key,date,time\na,2026-02-30,10:00\n", "no such day"},
		{"no such time", "key,date,time\na,2026-02-03,25:00\n", `"25:00:00" is not from`},
		{"date alone", "key,date,time\na,2026-02-03,\n", "a date and no time"},
		{"time alone", "key,date,time\na,,10:00\n", "a time and no date"},
		{"zone", "key,date,time,zone\na,2026-02-03,10:00,CET\n", `"CET"`},
		{"near channel", "key,channel\na,Instagran\n", "is it Instagram?"},
		{"no channel", "key,channel\na,my own\n", `column "channel"`},
		{"near kind", "key,kind\na,concurzo\n", `is it "concurso"?`},
		{"near format", "key,format\na,carrousel\n", `is it "carousel"?`},
		{"near origin", "key,origin\na,orignal\n", `is it "original"?`},
		{"state that the workflow does not have", "key,state\na,Vom Tisch\n", `column "state"`},
		{"minutes", "key,length\na,-5\n", `"-5" is not a number of minutes`},
		{"alternative texts", "key,asset,alt\na,b.jpg,one|two\n", "more alternative texts than assets"},
		{"launch", "key,part of the launch\na,teasr\n", `is it "teaser"?`},
		{"label", "key,network's label\na,maybe\n", `"maybe" is neither yes nor no`},
		{"last day", "key,último día del concurso\na,mañana\n", `date "mañana"`},
		{"age", "key,least age\na,-1\n", `"-1" is not a number of years`},
		{"holders", "key,assets,rights\na,a.jpg,eva | luis\n", "there are more holders of rights than assets"},
		{"end of rights", "key,assets,rights until\na,a.jpg,2026-02-30\n", "no such day"},
		{"rule", "key,repeat\na,weekly\n", `column "repeat"`},
		{"scheme", "key,link\na,javascript:alert(1)\n", `scheme "javascript" is not allowed`},
		{"twice on a channel", "key,channel\na,x\nb,x\na,x\n", `line 4: entry "a" is in line 2 too, on the same channel`},
		{"twice without channels", "key,title\na,A\na,A\n", `line 3: entry "a" is in line 2 too`},
		{"one ID twice", "id,title,channel\n" + id + ",A,x\n" + id + ",B,tiktok\n", `line 3: column "title": entry "B" has "B" here and "A" in line 2`},
		{"one entry, two titles", "key,title,channel\na,A,x\na,B,tiktok\n", `line 3: column "title": entry "a" has "B" here and "A" in line 2`},
		{"in the calendar already", "key\nold\n", `line 2: the calendar has the entry "old" already`},
	} {
		t.Run(test.name, func(t *testing.T) {
			into := calendar.Calendar{Entries: []calendar.Entry{{Key: "old"}}}
			got, err := calendar.ReadCSV(strings.NewReader(test.table), into)
			var refused *calendar.TableError
			if !errors.Is(err, calendar.ErrTable) || !errors.As(err, &refused) {
				t.Fatalf("got %v", err)
			}
			if !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %q, want %q in it", err, test.want)
			}
			if es := i18n.Say(err, i18n.ES); es == i18n.Say(err, i18n.EN) || strings.Contains(es, "%!") {
				t.Errorf("in Spanish: %s", es)
			}
			if len(got.Entries) == 0 || got.Entries[0].Key != "old" {
				t.Error("the calendar's own entry is gone")
			}
		})
	}
}

func TestReadCSVCollects(t *testing.T) {
	table := "key,date,time\nbad one,x,y\ngood,,\n,,\n"
	got, err := calendar.ReadCSV(strings.NewReader(table), calendar.Calendar{})
	if lines := strings.Split(err.Error(), "\n"); len(lines) != 2 { // the key and the date of line 2; line 4 is empty
		t.Errorf("got %q", lines)
	}
	if len(got.Entries) != 1 || got.Entries[0].Key != "good" {
		t.Errorf("entries: %+v", got.Entries)
	}
	many := "key\n" + strings.Repeat("No Key\n", 1000)
	_, err = calendar.ReadCSV(strings.NewReader(many), calendar.Calendar{})
	lines := strings.Split(i18n.Say(err, i18n.EN), "\n")
	if last := lines[len(lines)-1]; len(lines) != 101 || last != "and 900 more places with errors" {
		t.Errorf("%d lines, the last %q", len(lines), last)
	}
	_, err = calendar.ReadCSV(iotest.ErrReader(errNoPaper), calendar.Calendar{})
	if !errors.Is(err, errNoPaper) {
		t.Errorf("of a reader that fails: %v", err)
	}
}

var errNoPaper = errors.New("no paper")

// TestBadTable has the rows of the bad inputs that are about tables.
func TestBadTable(t *testing.T) {
	cell := func(text string) string {
		var b strings.Builder
		c := calendar.Calendar{Entries: []calendar.Entry{{Key: "k", Title: text}}}
		if err := c.WriteCSV(&b, i18n.EN); err != nil {
			t.Fatal(err)
		}
		_, row, _ := strings.Cut(b.String(), "\nk,,")
		return strings.TrimRight(row, ",\n")
	}
	for _, test := range []struct{ id, text, want string }{
		{"in-INJ-17", "=1+1", "'=1+1"},
		{"in-INJ-19", "+1+1", "'+1+1"},
		{"in-INJ-19", "-1+1", "'-1+1"},
		{"in-INJ-19", "@SUM(1)", "'@SUM(1)"},
		{"in-INJ-21", "\x00=1+1", "'=1+1"},
		{"in-INJ-26", "a\r\nb", "\"a\r\nb\""},
	} {
		t.Run(test.id, func(t *testing.T) {
			if got := cell(test.text); got != test.want {
				t.Errorf("%q is written %q, want %q", test.text, got, test.want)
			}
			got, err := calendar.ReadCSV(strings.NewReader("key,title\nk,"+test.want+"\n"), calendar.Calendar{})
			want := strings.ReplaceAll(strings.ReplaceAll(test.text, "\x00", ""), "\r\n", "\n")
			if err != nil || got.Entries[0].Title != want {
				t.Errorf("%q is read %q, %v", test.want, got.Entries[0].Title, err)
			}
		})
	}
	t.Run("in-INJ-23", func(t *testing.T) {
		var b strings.Builder
		c := calendar.Calendar{Entries: []calendar.Entry{{Key: "k", Length: -5}}}
		if err := c.WriteCSV(&b, i18n.EN); err != nil || !strings.Contains(b.String(), ",-5,") {
			t.Errorf("%v: a number is written %s", err, b.String())
		}
	})
}

// FuzzReadCSV holds that what is read and written is read again as the same.
func FuzzReadCSV(f *testing.F) {
	var b strings.Builder
	if err := full(f).WriteCSV(&b, i18n.ES); err != nil {
		f.Fatal(err)
	}
	f.Add(b.String())
	f.Add("key,title\na,\"x\n\"\n")
	f.Add("clave;enlace\na;https://a.es https://b.es\n")
	f.Fuzz(func(t *testing.T, table string) {
		c, err := calendar.ReadCSV(strings.NewReader(table), calendar.Calendar{})
		if err != nil {
			return
		}
		var once, twice strings.Builder
		if err := c.WriteCSV(&once, i18n.EN); err != nil {
			t.Fatal(err)
		}
		again, err := calendar.ReadCSV(strings.NewReader(once.String()), calendar.Calendar{})
		if err != nil {
			t.Fatalf("%v\n%s", err, once.String())
		}
		if err := again.WriteCSV(&twice, i18n.EN); err != nil {
			t.Fatal(err)
		}
		if once.String() != twice.String() {
			t.Fatalf("%q became %q", once.String(), twice.String())
		}
	})
}
