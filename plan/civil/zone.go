package civil

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Zones are loaded time zones by IANA name; [LoadZones] makes them.
//
// The nil Zones has none.
type Zones map[string]*time.Location

// areas are the first parts of the names of zones. (IANA time zone database,
// release 2025c, as it comes with Go 1.26; read 2025-11.) Other
// folders that machines keep beside them, such as posix and right, are not
// everywhere, and the zones of right count leap seconds, which Go does not.
var areas = [...]string{
	"Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia",
	"Brazil", "Canada", "Chile", "Etc", "Europe", "Indian", "Mexico", "Pacific",
	"US",
}

// LoadZone loads a zone of the IANA time zone database, such as Europe/Madrid
// or America/Mexico_City, or UTC. It is the one place of the library that reads
// the database, through time.LoadLocation: from the folder that ZONEINFO names,
// the system's, the Go installation's, or the copy that a program carries that
// imports time/tzdata.
//
// The zones Etc/GMT+3 and their like are read, with the database's sign: it is
// three hours behind UTC.
//
// It fails with an [Error] of class [ErrZone] if
//   - the name is empty, which to the standard library means UTC,
//   - the name is Local, which means another zone on every machine,
//   - the name is an abbreviation or a nickname (PST, CET, Japan) or an offset
//     (GMT+3, UTC+02:00), or for other reasons is not Area/City or UTC,
//   - the database has no such zone,
//   - there is no database, or it cannot be read; the message says what to do.
func LoadZone(name string) (*time.Location, error) {
	return loadZone(name, time.LoadLocation)
}

// LoadZones loads the named zones; a name may be there twice. It fails at the
// first name that [LoadZone] refuses.
func LoadZones(names ...string) (Zones, error) {
	zones := make(Zones, len(names))
	for _, name := range names {
		zone, err := LoadZone(name)
		if err != nil {
			return nil, err
		}
		zones[name] = zone
	}
	return zones, nil
}

// Location returns the zone with that name.
//
// It fails with an [Error] of class [ErrZone] if the name is one that
// [LoadZone] refuses to look for, and if z does not have the zone.
func (z Zones) Location(name string) (*time.Location, error) {
	if err := checkZone(name); err != nil {
		return nil, err
	}
	zone := z[name]
	if zone == nil {
		return nil, refuse(ErrZone, name, i18n.Text{
			EN: "zone %s is not loaded (loaded: %s): give its name to LoadZones",
			ES: "la zona %s no está cargada (cargadas: %s): indique su nombre en LoadZones",
		}, z.names())
	}
	return zone, nil
}

func (z Zones) names() i18n.Text {
	if len(z) == 0 {
		return i18n.Text{EN: "none", ES: "ninguna"}
	}
	return i18n.Same(i18n.Quote(strings.Join(slices.Sorted(maps.Keys(z)), ", ")))
}

func loadZone(name string, load func(string) (*time.Location, error)) (*time.Location, error) {
	if err := checkZone(name); err != nil {
		return nil, err
	}
	zone, err := load(name)
	if err == nil {
		return zone, nil
	}
	// Is it this zone or the whole database? Etc/UTC is in every database.
	if _, err := load("Etc/UTC"); err == nil {
		return nil, refuse(ErrZone, name, i18n.Text{
			EN: "zone %s is not in the time zone database of this machine: check the spelling, capitals included",
			ES: "la zona %s no está en la base de datos de zonas horarias de esta máquina: revise la ortografía, también las mayúsculas",
		})
	}
	return nil, refuse(ErrZone, name, i18n.Text{
		EN: "zone %s: there is no time zone database on this machine: put `import _ \"time/tzdata\"` in the program, or install the package tzdata, or set ZONEINFO to the database",
		ES: "zona %s: en esta máquina no hay base de datos de zonas horarias: ponga `import _ \"time/tzdata\"` en el programa, o instale el paquete tzdata, o indique la base de datos en ZONEINFO",
	})
}

// checkZone refuses what cannot be the name of a zone, before any file is
// looked for.
func checkZone(name string) error {
	area, city, ok := strings.Cut(name, "/")
	switch {
	case name == "":
		return refuse(ErrZone, name, i18n.Text{
			EN: "zone %s is missing: write Area/City, such as Europe/Madrid, or UTC",
			ES: "falta la zona horaria (%s): escriba Área/Ciudad, como Europe/Madrid, o UTC",
		})
	case name == "Local":
		return refuse(ErrZone, name, i18n.Text{
			EN: "zone %s depends on the machine: write Area/City, such as Europe/Madrid, or UTC",
			ES: "la zona %s depende de la máquina: escriba Área/Ciudad, como Europe/Madrid, o UTC",
		})
	case name == "UTC", ok && slices.Contains(areas[:], area) && cityName(city):
		return nil
	}
	return refuse(ErrZone, name, i18n.Text{
		EN: "zone %s is not a name of the IANA database: write Area/City, such as Europe/Madrid, or UTC; offsets and abbreviations do not say when clocks change",
		ES: "la zona %s no es un nombre de la base de datos IANA: escriba Área/Ciudad, como Europe/Madrid, o UTC; los desfases y las abreviaturas no dicen cuándo cambia la hora",
	})
}

// cityName reports whether s may follow the area: one or two parts, each a
// capital letter and then letters, digits, hyphens, underscores, plus signs.
func cityName(s string) bool {
	first, second, two := strings.Cut(s, "/")
	return placeName(first) && (!two || placeName(second))
}

func placeName(s string) bool {
	const rest = "-+_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	return s != "" && 'A' <= s[0] && s[0] <= 'Z' && strings.Trim(s, rest) == ""
}
