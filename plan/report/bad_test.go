package report_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/report"
)

// hostile makes of a name what a page, a table and a line have to stand.
func hostile(s string) string {
	return s + ` <script>alert(1)</script>|` + "\n" + `[x](javascript:alert(1)) <img src=x onerror=alert(1)> a&b<c "q" 'q' ` +
		"\x00\x07\xff\u202eabc </svg></title>--> {{.}} *b* _i_ `c` ~s~ #h إطلاق 👩‍👩‍👧‍👦 " + strings.Repeat("x", 40)
}

func pageOf(t *testing.T, write func(report.Report, io.Writer, i18n.Lang) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(full(t, hostile), &b, i18n.EN); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestBad holds that hostile texts stay texts, by the id of the bad input.
func TestBad(t *testing.T) {
	page := pageOf(t, report.Report.WriteHTML)
	markdown := pageOf(t, report.Report.WriteMarkdown)
	text := pageOf(t, report.Report.WriteText)

	t.Run("in-INJ-27", func(t *testing.T) {
		if strings.Contains(page, "<script") || strings.Contains(page, "<img") || strings.Count(page, "</svg>") != strings.Count(page, "<svg ") {
			t.Error("a text became markup")
		}
		if !strings.Contains(page, "&lt;script&gt;alert(1)&lt;/script&gt;") {
			t.Error("the title is not shown as typed")
		}
	})
	t.Run("in-INJ-30", func(t *testing.T) {
		for _, word := range []string{"<a ", "href", "src=\"", "url(", "@import"} {
			if strings.Contains(page, word) {
				t.Errorf("the page has %s", word)
			}
		}
	})
	t.Run("in-INJ-33", func(t *testing.T) {
		pictures := 0
		for rest := page; ; pictures++ {
			from := strings.Index(rest, "<svg ")
			if from < 0 {
				break
			}
			to := strings.Index(rest, "</svg>")
			wellFormed(t, rest[from:to+len("</svg>")])
			rest = rest[to+len("</svg>"):]
		}
		if pictures < 5 {
			t.Errorf("got %d pictures", pictures)
		}
	})
	t.Run("in-INJ-35", func(t *testing.T) {
		columns := 0
		for line := range strings.Lines(markdown) {
			if !strings.HasPrefix(line, "|") {
				columns = 0
				continue
			}
			n := strings.Count(strings.ReplaceAll(line, `\|`, ""), "|")
			if columns != 0 && n != columns {
				t.Errorf("a row of %d cells under one of %d: %s", n, columns, line)
			}
			columns = n
		}
	})
	t.Run("in-INJ-37", func(t *testing.T) {
		bare := strings.NewReplacer(`\\`, "", `\[`, "", `\]`, "").Replace(markdown)
		for _, word := range []string{"](", "<img", "<script"} {
			if strings.Contains(bare, word) {
				t.Errorf("%s is not escaped", word)
			}
		}
		if !strings.Contains(markdown, `\[x\](javascript:alert(1)) &lt;img src=x onerror=alert(1)&gt;`) {
			t.Error("the name is not shown as typed")
		}
	})
	t.Run("in-INJ-37/text", func(t *testing.T) {
		if strings.ContainsAny(text, "\x00\x07\u202e") || strings.ContainsRune(text, '\uFFFD') {
			t.Error("characters that cannot be seen")
		}
	})
	if !strings.Contains(page, `content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"`) &&
		!strings.Contains(page, `content="default-src 'none'; style-src 'unsafe-inline'"`) {
		t.Error("no policy of content")
	}
}

// wellFormed reads a picture as XML: each label is in it as it was typed.
func wellFormed(t *testing.T, svg string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(svg))
	title, desc := false, false
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		if start, ok := token.(xml.StartElement); ok {
			title = title || start.Name.Local == "title"
			desc = desc || start.Name.Local == "desc"
		}
	}
	if !title || !desc {
		t.Error("a picture without title or description")
	}
}
