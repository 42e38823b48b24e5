package ingest

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
)

// scanned reads everything with a scanner of its own.
func scanned(src io.Reader, delimiter byte) (records [][]string, lines []int, err error) {
	decoded, _, err := decode(src, "")
	if err != nil {
		return nil, nil, err
	}
	return cut(newScanner(decoded, delimiter, Limits{}.orDefault()))
}

// tiny is a scanner whose buffer begins with one byte and grows with each
// record, so that records are cut in every place.
func tiny(src io.Reader, delimiter byte) *scanner {
	s := newScanner(src, delimiter, Limits{}.orDefault())
	s.buf = make([]byte, 1)
	return s
}

func cut(s *scanner) (records [][]string, lines []int, err error) {
	for {
		if err := s.scan(); err == io.EOF {
			return records, lines, nil
		} else if err != nil {
			return records, lines, err
		}
		var cells []string
		for _, cell := range s.cells {
			cells = append(cells, string(cell))
		}
		records, lines = append(records, cells), append(lines, s.line)
	}
}

func TestScan(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     [][]string
		lines    []int
	}{
		{"empty", "", nil, nil},
		{"one cell", "a", [][]string{{"a"}}, []int{1}},
		{"no final line end", "a,b\nc,d", [][]string{{"a", "b"}, {"c", "d"}}, []int{1, 2}},
		{"final line end", "a,b\nc,d\n", [][]string{{"a", "b"}, {"c", "d"}}, []int{1, 2}},
		{"CRLF", "a,b\r\nc,d\r\n", [][]string{{"a", "b"}, {"c", "d"}}, []int{1, 2}},
		{"CR at the end", "a,b\r\nc,d\r", [][]string{{"a", "b"}, {"c", "d"}}, []int{1, 2}},
		{"empty cells", ",\n,,\n", [][]string{{"", ""}, {"", "", ""}}, []int{1, 2}},
		{"delimiter at the end", "a,", [][]string{{"a", ""}}, []int{1}},
		{"quotes", `"a","b,c"` + "\n", [][]string{{"a", "b,c"}}, []int{1}},
		{"doubled quotes", `"a ""b"" c",""""` + "\n", [][]string{{`a "b" c`, `"`}}, []int{1}},
		{"empty quotes", `"",""`, [][]string{{"", ""}}, []int{1}},
		{"line end in quotes", "\"a\nb\",c\nd,e\n", [][]string{{"a\nb", "c"}, {"d", "e"}}, []int{1, 3}},
		{"CRLF in quotes", "\"a\r\nb\",c\r\nd,e", [][]string{{"a\r\nb", "c"}, {"d", "e"}}, []int{1, 3}},
		{"quoted last cell and CRLF", "a,\"b\"\r\nc,\"d\"\r\n", [][]string{{"a", "b"}, {"c", "d"}}, []int{1, 2}},
		{"quoted last cell and CR", "a,\"b\"\r", [][]string{{"a", "b"}}, []int{1}},
		{"CR inside a cell", "a\rb,c\nd,e\n", [][]string{{"a\rb", "c"}, {"d", "e"}}, []int{1, 2}},
		{"blank line", "a\n\nb\n", [][]string{{"a"}, {""}, {"b"}}, []int{1, 2, 3}},
		{"byte order mark", "\ufeff\"a\",b", [][]string{{"a", "b"}}, []int{1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := strings.TrimPrefix(c.in, "\ufeff")
			for name, s := range map[string]*scanner{
				"at once":       newScanner(strings.NewReader(in), ',', Limits{}.orDefault()),
				"by bytes":      newScanner(iotest.OneByteReader(strings.NewReader(in)), ',', Limits{}.orDefault()),
				"with EOF":      newScanner(iotest.DataErrReader(strings.NewReader(in)), ',', Limits{}.orDefault()),
				"a tiny buffer": tiny(strings.NewReader(in), ','),
			} {
				got, lines, err := cut(s)
				if err != nil || !slices.EqualFunc(got, c.want, slices.Equal) || !slices.Equal(lines, c.lines) {
					t.Errorf("%s: got %q in lines %v, %v; want %q in %v", name, got, lines, err, c.want, c.lines)
				}
			}
			if got, _, err := scanned(strings.NewReader(c.in), ','); err != nil || !slices.EqualFunc(got, c.want, slices.Equal) {
				t.Errorf("from its beginning: got %q, %v; want %q", got, err, c.want)
			}
		})
	}
}

func TestScanRefuses(t *testing.T) {
	for _, c := range []struct {
		name, in     string
		line, column int
		want         string
	}{
		{"unclosed", "a,b\nc,\"d\ne,f\n", 2, 2, "not closed before the end"},
		{"unclosed in a later line of its record", "\"a\nb\",\"c\n", 2, 2, "not closed before the end"},
		{"text behind a quote", "a\n\"b\"c\n", 2, 1, "closes in line 2"},
		{"text behind a quote two lines down", "a,x\n\"b\nc,\"d,e\"\n", 2, 1, "closes in line 3"},
		{"CR behind a quote", "\"a\"\rb\n", 1, 1, "text follows"},
		{"CR between a quote and a quote", "\"a\"\r\"\n", 1, 1, "text follows"},
		{"bare quote", "a,b\"c\n", 1, 2, "stands inside a cell"},
		{"quote behind a space", "a, \"b\"\n", 1, 2, "stands inside a cell"},
		{"too many columns", strings.Repeat(",", 1024) + "\n", 1, 0, "more than 1,024 columns"},
		{"too long", "a\n" + strings.Repeat("x", 1<<20+1), 2, 0, "longer than 1,048,576 bytes"},
		{"too long and complete", "a\n" + strings.Repeat("x", 1<<20) + "\n", 2, 0, "longer than 1,048,576 bytes"},
		{"too long in quotes", "a\nb,\"" + strings.Repeat("x\n", 1<<20), 2, 2, "not closed within 1,048,576 bytes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for name, s := range map[string]*scanner{
				"at once":       newScanner(strings.NewReader(c.in), ',', Limits{}.orDefault()),
				"a tiny buffer": tiny(strings.NewReader(c.in), ','),
			} {
				_, _, err := cut(s)
				var e *Error
				if !errors.As(err, &e) || !errors.Is(err, ErrFormat) || e.Line != c.line || e.Column != c.column || !strings.Contains(e.Error(), c.want) {
					t.Errorf("%s: got %v, want line %d, column %d, %q", name, err, c.line, c.column, c.want)
				}
			}
		})
	}
}

func TestScanAtTheLimits(t *testing.T) {
	for _, c := range []struct {
		name, in string
	}{
		{"as many columns as there may be", strings.Repeat(",", 1023) + "\n"},
		{"as many bytes as there may be", strings.Repeat("x", 1<<20-1) + "\n"},
		{"without line end", strings.Repeat("x", 1<<20)},
		{"in quotes", "\"" + strings.Repeat("\n", 1<<20-3) + "\"\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, _, err := scanned(strings.NewReader(c.in), ','); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestSourceFails(t *testing.T) {
	failure := errors.New("the cable is out")
	for _, c := range []struct {
		name, in string
		records  int
		line     int
	}{
		{"at once", "", 0, 1},
		{"inside a record", "a,b\nc,d\ne,", 2, 3},
		{"behind a record", "a,b\nc,d\n", 2, 3},
		{"inside quotes", "a,b\n\"c\nd", 1, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, _, err := scanned(io.MultiReader(strings.NewReader(c.in), iotest.ErrReader(failure)), ',')
			var e *Error
			if len(got) != c.records || !errors.Is(err, failure) || !errors.Is(err, ErrSource) || !errors.As(err, &e) || e.Line != c.line {
				t.Errorf("got %d records, %v; want %d and line %d", len(got), err, c.records, c.line)
			}
		})
	}
	t.Run("never reads anything", func(t *testing.T) {
		if _, _, err := scanned(idle{}, ','); !errors.Is(err, io.ErrNoProgress) {
			t.Error(err)
		}
	})
}

// idle is a reader that reads nothing, for ever.
type idle struct{}

func (idle) Read([]byte) (int, error) { return 0, nil }

// FuzzScan holds that the cells are those that encoding/csv finds, that they
// do not depend on how the bytes arrive, and that nothing is accepted that
// encoding/csv refuses.
func FuzzScan(f *testing.F) {
	for _, s := range []string{
		"a,b\nc,d\n", "\"a\",\"b\"\"c\"\r\n", "\"a\nb\",c", "a\rb\n", "\"a\"\r", ",,\n\n,", "a;b\n", "\"", "a\"b", "\"a\"b", "\r\n\r\n", "\"\"\"\n",
	} {
		f.Add(s, byte(','))
		f.Add(s, byte(';'))
	}
	f.Fuzz(func(t *testing.T, in string, delimiter byte) {
		opt := Options{Delimiter: delimiter}
		if opt.check(nil) != nil || delimiter == 0 || strings.HasPrefix(in, "\ufeff") {
			t.Skip()
		}
		got, lines, err := cut(newScanner(strings.NewReader(in), delimiter, Limits{}.orDefault()))
		slow, slowLines, slowErr := cut(tiny(iotest.OneByteReader(strings.NewReader(in)), delimiter))
		if !slices.EqualFunc(got, slow, slices.Equal) || !slices.Equal(lines, slowLines) || (err == nil) != (slowErr == nil) {
			t.Fatalf("at once %q in %v, %v; in pieces %q in %v, %v", got, lines, err, slow, slowLines, slowErr)
		}
		if err != nil {
			return
		}
		oracle := csv.NewReader(strings.NewReader(in))
		oracle.Comma, oracle.FieldsPerRecord = rune(delimiter), -1
		want, err := oracle.ReadAll()
		if err != nil {
			t.Fatalf("%q is read as %q, and encoding/csv says %v", in, got, err)
		}
		// encoding/csv drops empty lines, but not empty quotes, and turns CRLF
		// inside quotes to LF.
		got = slices.DeleteFunc(got, func(cells []string) bool { return len(cells) == 1 && cells[0] == "" })
		want = slices.DeleteFunc(want, func(cells []string) bool { return len(cells) == 1 && cells[0] == "" })
		for _, cells := range got {
			for i := range cells {
				cells[i] = strings.ReplaceAll(cells[i], "\r\n", "\n")
			}
		}
		if !slices.EqualFunc(got, want, slices.Equal) {
			t.Fatalf("%q is read as %q, by encoding/csv as %q", in, got, want)
		}
	})
}

// endless is a stream of one byte over and over, up to a length.
type endless struct {
	head string
	one  byte
	left int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.head != "" {
		n := copy(p, e.head)
		e.head = e.head[n:]
		return n, nil
	}
	if e.left == 0 {
		return 0, io.EOF
	}
	n := min(len(p), e.left)
	copy(p, bytes.Repeat([]byte{e.one}, n))
	e.left -= n
	return n, nil
}
