package uuids_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/uuids"
)

const (
	dns   = "6ba7b810-9dad-11d1-80b4-00c04fd430c8" // namespace of RFC 9562, section 6.6
	null  = "00000000-0000-0000-0000-000000000000"
	upper = "6BA7B810-9DAD-11D1-80B4-00C04FD430C8"
)

func TestParse(t *testing.T) {
	for _, text := range []string{dns, upper, "ffffffff-ffff-ffff-ffff-ffffffffffff"} {
		id, err := uuids.Parse(text)
		if err != nil {
			t.Errorf("Parse(%q): %v", text, err)
		}
		if got, want := id.String(), strings.ToLower(text); got != want {
			t.Errorf("Parse(%q) is %q, want %q", text, got, want)
		}
	}
}

// TestBad holds the bad inputs of the boundary "calendar entries and ids" that
// are about ids, and long input.
func TestBad(t *testing.T) {
	for _, c := range []struct {
		name, input string
		null        bool
		en          string
	}{
		{"in-CAL-06", "x" + dns + "y", false, `id "x6ba7b810-9dad-11d1-80b4-00c04fd430c8y" is not a UUID: write 36 characters such as ` + dns},
		{"in-CAL-08", null, true, `id is nil: "00000000-0000-0000-0000-000000000000" identifies nothing`},
		{"in-RES-09", strings.Repeat("\x00", 1<<20), false, ""},
		{"empty", "", false, `id "" is not a UUID: write 36 characters such as ` + dns},
		{"braces", "{" + dns + "}", false, ""},
		{"urn", "urn:uuid:" + dns, false, ""},
		{"without hyphens", strings.ReplaceAll(dns, "-", ""), false, ""},
		{"36 bytes, hyphens elsewhere", "6ba7b8109-dad-11d1-80b4-00c04fd430c8", false, ""},
		{"36 bytes, not hexadecimal", "gba7b810-9dad-11d1-80b4-00c04fd430c8", false, ""},
		{"space", " " + dns[1:], false, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			id, err := uuids.Parse(c.input)
			if id != (uuid.UUID{}) {
				t.Errorf("got %v beside the error", id)
			}
			var refused *uuids.UUIDError
			if !errors.Is(err, uuids.ErrUUID) || !errors.As(err, &refused) {
				t.Fatalf("got %v, want a UUIDError", err)
			}
			if refused.Nil != c.null {
				t.Errorf("Nil is %v, want %v", refused.Nil, c.null)
			}
			if c.en != "" && err.Error() != c.en {
				t.Errorf("got  %s\nwant %s", err, c.en)
			}
			if len(err.Error()) > 2*i18n.QuoteLimit {
				t.Errorf("the error has %d bytes", len(err.Error()))
			}
			text := refused.Text()
			if !text.Complete() || text.EN == text.ES || text.EN != err.Error() {
				t.Errorf("texts %q", text)
			}
		})
	}
}

func TestDerive(t *testing.T) {
	doc := uuid.MustParse(dns)
	// The example of RFC 9562, appendix A.4: version 5 of "www.example.com".
	if got, want := uuids.Derive(doc, "www.example.com").String(), "2ed6657d-e927-568b-95e1-2665a8aea6a2"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	id := uuids.Derive(doc, "awareness-q1")
	if got := id.Version(); got != 5 {
		t.Errorf("version %d, want 5", got)
	}
	if id != uuids.Derive(doc, "awareness-q1") {
		t.Error("not the same twice")
	}
	if id == uuids.Derive(doc, "awareness-q2") || id == uuids.Derive(id, "awareness-q1") {
		t.Error("the same for another key or document")
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{dns, upper, null, "", "{" + dns + "}"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		id, err := uuids.Parse(text)
		if err != nil {
			if len(err.Error()) > 2*i18n.QuoteLimit {
				t.Errorf("the error has %d bytes", len(err.Error()))
			}
			return
		}
		if got, want := id.String(), strings.ToLower(text); got != want || got == null {
			t.Errorf("%q became %q", want, got)
		}
	})
}
