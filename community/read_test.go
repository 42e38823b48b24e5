package community_test

import (
	"errors"
	"io"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"
	"time"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func TestRead(t *testing.T) {
	const text = "\ufeffkey,parent,replies,from,author,at,text,kind,channel,intent,priority,polarity,confidence,topic,topic,notes\r\n" +
		"1,,\"2, 3\",audience,ana,2026-03-02T09:00:00Z,\"Where is it?\nStill waiting, \"\"thanks\"\"\",comment,instagram,Question,high,negative,0.75,delivery,parcels,x\r\n" +
		"2,1.0,,bot,,2026-03-02T10:00:00+01:00,\"a\rb\",,,,,,,,,\r\n" +
		"3,1,,agent,eva,Mon Mar 02 09:05:00 +0000 2026,Sorry!,,,,,,,,,\r\n"
	nine := clockTime(t, "09:00")
	want := []community.Interaction{
		{
			Key: "1", Replies: []string{"2", "3"}, From: community.Audience, Author: "ana", At: nine, Text: "Where is it?\nStill waiting, \"thanks\"",
			Kind: community.Comment, Where: "instagram", Intent: community.Question, Priority: community.High,
			Sentiment: community.Sentiment{Polarity: community.Negative, Confidence: 0.75}, Topics: []string{"delivery", "parcels"},
		},
		{Key: "2", Parent: "1", From: community.Bot, Text: "a\rb", Kind: community.Mention, Where: "x"},
		{Key: "3", Parent: "1", From: community.Agent, Author: "eva", At: nine.Add(5 * time.Minute), Text: "Sorry!", Kind: community.Mention, Where: "x"},
	}
	for name, src := range map[string]io.Reader{
		"at once":       strings.NewReader(text),
		"byte by byte":  iotest.OneByteReader(strings.NewReader(text)),
		"data with EOF": iotest.DataErrReader(strings.NewReader(text)),
	} {
		got, err := community.Read(src, community.Format{Kind: community.Mention, Where: "x"})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !got[1].At.Equal(nine) {
			t.Errorf("%s: at %s", name, got[1].At)
		}
		got[1].At = time.Time{}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\ngot  %+v\nwant %+v", name, got, want)
		}
	}
}

// Words of the data set "Customer Support on Twitter".
func TestReadTweets(t *testing.T) {
	const text = ",tweet_id,author_id,inbound,created_at,response_tweet_id,in_response_to_tweet_id\n" +
		"0,8,115712,True,Mon Mar 02 09:00:00 +0000 2026,\"9,10,\",\n1,9,shop,False,Mon Mar 02 09:05:00 +0000 2026,,8.0\n"
	got, err := community.Read(strings.NewReader(text), community.Format{})
	want := []community.Interaction{
		{Key: "8", From: community.Audience, Author: "115712", At: clockTime(t, "09:00"), Replies: []string{"9", "10"}},
		{Key: "9", From: community.Agent, Author: "shop", At: clockTime(t, "09:05"), Parent: "8"},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v\ngot  %+v\nwant %+v", err, got, want)
	}
}

// Rows that do something to a thread, with words and without.
func TestReadActs(t *testing.T) {
	const text = "key,parent,from,author,at,act\n" +
		"1,,audience,ana,2026-03-02T09:00:00Z,\n" +
		"2,1,,eva,2026-03-02T09:10:00Z,held\n" +
		"3,2,,eva,2026-03-02T09:20:00Z,resumed\n" +
		"4,1,agent,eva,2026-03-02T10:00:00Z,closed\n"
	messages, err := community.Read(strings.NewReader(text), community.Format{})
	if err != nil {
		t.Fatal(err)
	}
	threads, err := community.Threads(messages)
	if err != nil || len(threads) != 1 {
		t.Fatal(threads, err)
	}
	if got := told(mustWaits(t, threads[0])); got != "first 1 50m answered eva; resolution 1 50m answered eva" {
		t.Error(got)
	}
	if thread := threads[0]; len(thread.Messages) != 2 || len(thread.Events) != 3 || thread.Events[2].By != "eva" {
		t.Errorf("%+v", thread)
	}
}

func TestReadTimes(t *testing.T) {
	zone, err := civil.LoadZone("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	madrid := community.Format{Zone: zone}
	layout := community.Format{Zone: zone, Layout: "1/2/2006 15:04"}
	for _, test := range []struct {
		name   string
		format community.Format
		text   string
		want   string // an instant, or what the refusal says
	}{
		{"with an offset", community.Format{}, "2026-03-02T10:00:00+01:00", "2026-03-02T09:00:00Z"},
		{"with an offset, whatever the zone", madrid, "2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z"},
		{"of X", community.Format{}, "Mon Mar 02 10:00:00 +0100 2026", "2026-03-02T09:00:00Z"},
		{"of X on another weekday", community.Format{}, "Tue Mar 02 10:00:00 +0100 2026", "is not RFC 3339"},
		{"without an offset", community.Format{}, "2026-03-02 10:00:00", "has no offset: name the zone"},
		{"in the zone", madrid, "2026-03-02 10:00:00", "2026-03-02T09:00:00Z"},
		{"in the zone, with a fraction", madrid, "2026-03-02T10:00:00.25", "2026-03-02T09:00:00.25Z"},
		{"in the zone, to the minute", madrid, "2026-07-02T10:00", "2026-07-02T08:00:00Z"},
		{"in the zone, shown twice", madrid, "2026-10-25 02:30", "2026-10-25T00:30:00Z"},
		{"in the zone, skipped", madrid, "2026-03-29 02:30", `the clocks of "Europe/Madrid" skip "2026-03-29 02:30"`},
		{"by a layout", layout, "3/2/2026 10:00", "2026-03-02T09:00:00Z"},
		{"not by the layout", layout, "2026-03-02T10:00:00Z", `is not a time as in "1/2/2006 15:04"`},
		{"by a layout, no such day", layout, "2/30/2026 10:00", "is not a time"},
		{"by a layout with an offset", community.Format{Layout: "02/01/2006 15:04 -07:00"}, "02/03/2026 10:00 +01:00", "2026-03-02T09:00:00Z"},
		{"by a layout with an abbreviation", community.Format{Layout: "2006-01-02 15:04 MST"}, "2026-03-02 10:00 PST", "abbreviation, which is no offset"},
		{"nothing", madrid, "", "is not RFC 3339"},
		{"an abbreviation", madrid, "2026-03-02 10:00 PST", "is not RFC 3339"},
		{"the offset out of range", community.Format{}, "2026-03-02T10:00:00+24:00", "offset"},
		{"a zone without a name", community.Format{Zone: time.FixedZone("", 3600)}, "2026-03-02 10:00", "zone"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := community.Read(strings.NewReader("key,at\n1,"+test.text+"\n"), test.format)
			if want, bad := civil.ParseInstant(test.want); bad == nil {
				if err != nil || !got[0].At.Equal(want) {
					t.Errorf("%v, %v; want %s", got, err, want)
				}
				return
			}
			var refused *community.ReadError
			if got != nil || !errors.As(err, &refused) || refused.Line != 2 || refused.Header != `"at"` || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%v, %v; want %s", got, err, test.want)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	const at = "2026-03-02T09:00:00Z"
	columns := community.Format{Columns: map[string]string{"id": "key", "when": "at", "key": "-"}}
	for _, test := range []struct {
		name   string
		format community.Format
		text   string
		says   []string
	}{
		{"empty", community.Format{}, "", []string{"it is empty"}},
		{"no key", community.Format{}, "keys,at\n", []string{`line 1: no column is the "key"`, `the file has "keys"`}},
		{"no time", community.Format{}, "key,text\n", []string{`no column is the "at"`, `the file has "key", "text"`}},
		{"a column twice", community.Format{}, "key,tweet_id,at\n", []string{`column "tweet_id"`, `it is the "key", as "key" is`}},
		{"no such column", community.Format{Columns: map[string]string{"id": "number"}}, "id,at\n", []string{`column "id"`, `the format says "number"`}},
		{"a cell too few", columns, "key,id,when\nx,1\n", []string{"line 2", "it has 2 cells, and the header 3"}},
		{"a cell too many", columns, "key,id,when\nx,1," + at + ",2\n", []string{"line 2", "it has 4 cells"}},
		{"no key in a row", columns, "key,id,when\n1,," + at + "\n", []string{`line 2, column "id": it is empty`}},
		{"a quotation mark", columns, "id,when,text\n1," + at + ",\"a\n2," + at + ",b\n", []string{"a quotation mark is not closed"}},
		{"a quotation mark inside", columns, "id,when,text\n1," + at + ",a\"b\n", []string{"line 2", "a quotation mark"}},
		{"a spreadsheet's key", columns, "id,when\n5.7E+17," + at + "\n", []string{`"5.7E+17" is not a key`, "lost its digits"}},
		{"a spreadsheet's key in Spain", columns, "id,when\n\"5,70306E+17\"," + at + "\n", []string{"lost its digits"}},
		{"a floating-point key", columns, "id,when\n5703061336777605.0," + at + "\n", []string{"as a number with a point it has lost digits"}},
		{"a bad answer", columns, "id,when,replies\n1," + at + ",\"2,5E+17\"\n", []string{`column "replies"`, "lost its digits"}},
		{"a bad parent", columns, "id,when,parent\n1," + at + ",5E+17\n", []string{`column "parent"`}},
		{"an unknown side", columns, "id,when,from\n1," + at + ",them\n", []string{`"them" is none of audience, agent, bot`}},
		{"an unknown kind", columns, "id,when,kind\n1," + at + ",fax\n", []string{`"fax" is none of comment, direct-message`}},
		{"an unknown intent", columns, "id,when,intent\n1," + at + ",x\n", []string{`"x" is none of question`}},
		{"an unknown priority", columns, "id,when,priority\n1," + at + ",x\n", []string{`"x" is none of urgent`}},
		{"an unknown polarity", columns, "id,when,polarity\n1," + at + ",x\n", []string{`"x" is none of positive`}},
		{"an unknown act", columns, "id,when,act\n1," + at + ",solved\n", []string{`"solved" is none of closed, reopened, held, resumed`}},
		{"inbound or not", columns, "id,when,inbound\n1," + at + ",maybe\n", []string{`"maybe" is neither true nor false`}},
		{"confidence of no number", columns, "id,when,confidence\n1," + at + ",NaN\n", []string{`"NaN" is not a number from 0 to 1`}},
		{"confidence beyond 1", columns, "id,when,confidence\n1," + at + ",1.5\n", []string{`"1.5" is not a number`}},
		{"not UTF-8", columns, "id,when,text\n1," + at + ",a\n2," + at + ",caf\xe9\n", []string{"line 3", `the byte "\xe9" at offset 64 is not UTF-8`}},
		{"half a character at the end", columns, "id,when,text\n1," + at + ",caf\xc3", []string{"line 2", `the byte "\xc3" at offset 39`}},
		{"UTF-16", columns, "\xff\xfei\x00d\x00", []string{"line 1", "at offset 0 is not UTF-8"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, src := range []io.Reader{strings.NewReader(test.text), iotest.HalfReader(strings.NewReader(test.text))} {
				got, err := community.Read(src, test.format)
				if got != nil || !errors.Is(err, community.ErrRead) {
					t.Fatalf("%v, %v", got, err)
				}
				for _, part := range test.says {
					if !strings.Contains(err.Error(), part) {
						t.Errorf("%v\ndoes not say %s", err, part)
					}
				}
			}
		})
	}
	failing := iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader("id,when\n")))
	if _, err := community.Read(failing, columns); !errors.Is(err, community.ErrRead) || !strings.Contains(err.Error(), "the source failed: timeout") {
		t.Error(err)
	}
}

// Many faulty rows are listed together, up to a limit, each with its line.
func TestReadManyFaults(t *testing.T) {
	text := "key,at\n" + strings.Repeat("1,never\n", 100)
	_, err := community.Read(strings.NewReader(text), community.Format{})
	lines := strings.Split(err.Error(), "\n")
	if len(lines) != 20 || !strings.HasPrefix(lines[0], "line 2, ") || !strings.HasPrefix(lines[19], "line 21, ") {
		t.Errorf("%d lines: %v", len(lines), err)
	}
	if says := i18n.Say(err, i18n.ES); !strings.HasPrefix(says, `línea 2, columna "at": `) {
		t.Error(says)
	}
}

func TestMessages(t *testing.T) {
	text := "key,at\n1,2026-03-02T09:00:00Z\n2,never\n3,2026-03-02T10:00:00Z\n"
	good, bad := 0, 0
	for _, err := range community.Messages(strings.NewReader(text), community.Format{}) {
		if err != nil {
			bad++
		} else {
			good++
		}
	}
	if good != 2 || bad != 1 {
		t.Errorf("%d good rows, %d bad", good, bad)
	}
	for range community.Messages(strings.NewReader(text), community.Format{}) {
		break
	}
}

// TestSeparator holds that a file of a spreadsheet in Spanish, with semicolons, is
// read without being told, and that commas win.
func TestSeparator(t *testing.T) {
	const at = "2026-03-02T09:00:00Z"
	for _, c := range []struct{ text, want string }{
		{"key,at,text\n1," + at + ",a;b\n", "a;b"},
		{"key;at;text\n1;" + at + ";a,b\n", "a,b"},
		{"\ufeff\r\nkey;at;text\r\n1;" + at + ";a\tb\r\n", "a\tb"},
		{"key\tat\ttext\n1\t" + at + "\ta;b\n", "a;b"},
		{"text,key;x,at\na;b,1," + at + "\n", ""},
	} {
		messages, err := community.Read(strings.NewReader(c.text), community.Format{})
		got := ""
		if err == nil {
			got = messages[0].Text
		}
		if got != c.want {
			t.Errorf("%q: got %q, %v, want %q", c.text, got, err, c.want)
		}
	}
}

func TestReadFile(t *testing.T) {
	files := fstest.MapFS{
		"good.csv": {Data: []byte("key;at\n1;2026-03-02T09:00:00Z\n")},
		"bad.csv":  {Data: []byte("key;at\n1;never\n2;never\n")},
	}
	format := community.Format{Comma: ';'}
	if got, err := community.ReadFile(files, "good.csv", format); err != nil || len(got) != 1 {
		t.Errorf("%v, %v", got, err)
	}
	_, err := community.ReadFile(files, "bad.csv", format)
	if err == nil || strings.Count(err.Error(), `file "bad.csv", line`) != 2 || !errors.Is(err, community.ErrRead) {
		t.Error(err)
	}
	if _, err := community.ReadFile(files, "none.csv", format); !errors.Is(err, community.ErrRead) || err.Error() != `file "none.csv": there is no such file` {
		t.Error(err)
	}
	if _, err := community.ReadFile(os.DirFS("testdata"), "../none.csv", format); !errors.Is(err, community.ErrRead) || !strings.Contains(err.Error(), `file "../none.csv": the source failed`) {
		t.Error(err)
	}
	if got, err := community.ReadThreads(files, "good.csv", format); err != nil || len(got) != 1 || got[0].Key != "1" {
		t.Errorf("%v, %v", got, err)
	}
	if got, err := community.ReadThreads(files, "bad.csv", format); got != nil || !errors.Is(err, community.ErrRead) {
		t.Errorf("%v, %v", got, err)
	}
	if got := i18n.Say(&community.ReadError{File: `"x"`, Problem: i18n.Same("?")}, i18n.ES); got != `archivo "x": ?` {
		t.Error(got)
	}
}

// Files that were damaged by others: refused by name, with the place.
func TestDamagedData(t *testing.T) {
	folder := shared(t, "sentiment")
	for name, says := range map[string][]string{
		"airline_damaged_utf8.csv": {`file "airline_damaged_utf8.csv", line 9: `, "at offset 1,599 is not UTF-8"},
		"airline_excel_ids.csv":    {`file "airline_excel_ids.csv", line 2, column "tweet_id": "5.70306E+17" is not a key`},
	} {
		format := community.Format{Layout: "02-01-2006 15.04", Zone: time.UTC}
		if name == "airline_damaged_utf8.csv" {
			format.Layout = "2006-01-02 15:04:05 -0700"
		}
		got, err := community.ReadFile(os.DirFS(folder), name, format)
		if got != nil || !errors.Is(err, community.ErrRead) {
			t.Errorf("%s: %d messages, %v", name, len(got), err)
			continue
		}
		for _, part := range says {
			if !strings.Contains(err.Error(), part) {
				t.Errorf("%v\ndoes not say %s", err, part)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("key,at\n1,2026-03-02T09:00:00Z\n", false)
	f.Add("tweet_id,created_at,text\n1.0,Mon Mar 02 09:05:00 +0000 2026,\"a\r\nb\"\n", true)
	f.Add("key,at,from\n1,2026-03-02 10:00,bot\n\xff", true)
	f.Fuzz(func(t *testing.T, text string, zoned bool) {
		format := community.Format{}
		if zoned {
			format.Zone = time.UTC
		}
		messages, err := community.Read(strings.NewReader(text), format)
		if err != nil {
			if messages != nil || !errors.Is(err, community.ErrRead) || i18n.Say(err, i18n.ES) == "" {
				t.Errorf("%d messages, %v", len(messages), err)
			}
			return
		}
		for _, m := range messages {
			if m.Key == "" || m.At.IsZero() && !strings.Contains(text, "0001") {
				t.Errorf("%+v", m)
			}
		}
		threads, err := community.Threads(messages)
		if err != nil {
			return
		}
		n := 0
		for _, thread := range threads {
			n += len(thread.Messages)
		}
		if n != len(messages) {
			t.Errorf("%d of %d messages in threads", n, len(messages))
		}
	})
}
