package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi/ingest"
	"github.com/pauta-go/pauta/plan/i18n"
)

// TestProgress holds what a terminal shows of a large file, and that the line
// goes away.
func TestProgress(t *testing.T) {
	var shown bytes.Buffer
	p := progress{&shown, i18n.ES, new(bool)}
	if p.of("small.csv", largeFile-1) != nil {
		t.Error("a small file has progress")
	}
	p.done()
	if shown.Len() > 0 {
		t.Errorf("got %q where nothing was shown", &shown)
	}
	tell := p.of(filepath.Join("folder", "large.csv"), 2*largeFile)
	tell(ingest.Progress{Bytes: largeFile, Rows: 12345})
	p.done()
	if got, want := shown.String(), "\rlarge.csv: 50 %, 12.345 filas\x1b[K\r\x1b[K"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestProgressOn holds that progress is for terminals: a file that catches
// complaints gets none.
func TestProgressOn(t *testing.T) {
	caught, err := os.Create(filepath.Join(t.TempDir(), "complaints"))
	if err != nil {
		t.Fatal(err)
	}
	defer caught.Close()
	if p := progressOn(caught, i18n.EN); p.of("large.csv", largeFile) != nil {
		t.Error("a file on disk has progress")
	}
	if p := progressOn(new(strings.Builder), i18n.EN); p.of("large.csv", largeFile) != nil {
		t.Error("a buffer has progress")
	}
	closed, err := os.Create(filepath.Join(t.TempDir(), "closed"))
	if err != nil {
		t.Fatal(err)
	}
	closed.Close()
	if p := progressOn(closed, i18n.EN); p.of("large.csv", largeFile) != nil {
		t.Error("a closed file has progress")
	}
	terminal, err := os.Open(os.DevNull) // a character device, as a terminal is
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	if p := progressOn(terminal, i18n.EN); p.of("large.csv", largeFile) == nil {
		t.Error("a character device has no progress")
	}
}
