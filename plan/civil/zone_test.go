package civil

import (
	"bufio"
	"errors"
	"os"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the same zones on every machine that tests
)

// zoneNames are all names of the database that comes with Go.
func zoneNames(t testing.TB) (names []string) {
	t.Helper()
	f, err := os.Open("testdata/zones.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if !strings.HasPrefix(lines.Text(), "#") {
			names = append(names, lines.Text())
		}
	}
	if err := lines.Err(); err != nil || len(names) < 590 {
		t.Fatalf("%d names, %v", len(names), err)
	}
	return names
}

func TestLoadZone(t *testing.T) {
	for _, name := range zoneNames(t) {
		zone, err := LoadZone(name)
		if !strings.Contains(name, "/") && name != "UTC" {
			if !errors.Is(err, ErrZone) || zone != nil {
				t.Errorf("LoadZone(%q), a nickname = %v, %v", name, zone, err)
			}
			continue
		}
		if err != nil || zone.String() != name {
			t.Errorf("LoadZone(%q) = %v, %v", name, zone, err)
		}
	}
}

// What cannot be a name is refused before any file is looked for.
func TestZoneNames(t *testing.T) {
	look := func(name string) (*time.Location, error) {
		t.Errorf("looked for %q", name)
		return time.LoadLocation(name)
	}
	for _, name := range []string{
		"", "Local", "local", "GMT+3", "UTC+02:00", "+02:00", "utc", "PST", "CET", "EST5EDT", "Japan", "Z",
		"../../etc/passwd", "/etc/localtime", "Europe/../../etc/passwd", "Europe/..", "Europe//Madrid",
		"Europe/", "/Madrid", "Europe", "Europe/madrid", "europe/Madrid", "EUROPE/MADRID", " Europe/Madrid",
		"Europe/Madrid ", "Europe/Mad rid", "Europe/Mad\x00rid", "Europe/Madrid\n", `Europe\Madrid`, "C:/Madrid",
		"posix/Europe/Madrid", "right/Europe/Madrid", "America/Argentina/Buenos_Aires/Centro", "America/Argentina/",
		"Europe/Málaga", "Europe/1", "America/Indiana/knox",
	} {
		if zone, err := loadZone(name, look); !errors.Is(err, ErrZone) || zone != nil {
			t.Errorf("%q: %v, %v", name, zone, err)
		}
		if zone, err := (Zones{name: time.UTC}).Location(name); !errors.Is(err, ErrZone) || zone != nil {
			t.Errorf("%q among zones: %v, %v", name, zone, err)
		}
	}
	if _, err := LoadZone("Europe/Nowhere"); !errors.Is(err, ErrZone) || !strings.Contains(err.Error(), "spelling") {
		t.Errorf("no such zone: %v", err)
	}
}

// Bad input TIM-42: a machine without any zone database.
func TestNoDatabase(t *testing.T) {
	broken := func(string) (*time.Location, error) { return nil, errors.New("no such file") }
	zone, err := loadZone("Europe/Madrid", broken)
	if zone != nil || !errors.Is(err, ErrZone) {
		t.Fatalf("%v, %v", zone, err)
	}
	text := err.(*Error).Text()
	for _, s := range []string{text.EN, text.ES} {
		for _, want := range []string{`"Europe/Madrid"`, `import`, `_ "time/tzdata"`, "tzdata", "ZONEINFO"} {
			if !strings.Contains(s, want) {
				t.Errorf("%s\ndoes not name %s", s, want)
			}
		}
	}
}

func TestZones(t *testing.T) {
	zones, err := LoadZones("Europe/Madrid", "UTC", "Europe/Madrid")
	if err != nil || len(zones) != 2 {
		t.Fatalf("%v, %v", zones, err)
	}
	if zone, err := zones.Location("Europe/Madrid"); err != nil || zone != zones["Europe/Madrid"] {
		t.Errorf("%v, %v", zone, err)
	}
	_, err = zones.Location("Europe/Berlin")
	if !errors.Is(err, ErrZone) || !strings.Contains(err.Error(), "Europe/Madrid, UTC") {
		t.Errorf("the error does not list what is loaded: %v", err)
	}
	for _, z := range []Zones{nil, {"Europe/Berlin": nil}} {
		if zone, err := z.Location("Europe/Berlin"); !errors.Is(err, ErrZone) || zone != nil {
			t.Errorf("%v, %v", zone, err)
		}
	}
	if zones, err := LoadZones("UTC", "PST"); !errors.Is(err, ErrZone) || zones != nil {
		t.Errorf("%v, %v", zones, err)
	}
	if zones, err := LoadZones(); err != nil || len(zones) != 0 {
		t.Errorf("%v, %v", zones, err)
	}
}
