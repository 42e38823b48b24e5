package plan_test

import (
	"encoding"
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/document"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/roles"
)

// plans is how many generated plans are written and read.
var plans = flag.Int("plans", 200, "how many generated plans are written and read")

// seed is what they are generated from.
var seed = flag.Uint64("seed", 2026, "what the generated plans are generated from")

// keep is where generated plans are left for testdata/schema.py.
var keep = flag.String("keep", "", "a folder for the generated plans")

// samples are texts that types with a text form read, the empty one of those
// that have it aside.
var samples = map[reflect.Type][]string{
	reflect.TypeFor[i18n.Lang]():           {"en", "es"},
	reflect.TypeFor[civil.Date]():          {"2026-11-21", "0001-01-01", "9999-12-31", "2024-02-29"},
	reflect.TypeFor[civil.Period]():        {"2026-11", "2026-01-01/2026-12-31", "2026-W53", "2026-02-03"},
	reflect.TypeFor[civil.Clock]():         {"00:00", "09:30", "23:59:59"},
	reflect.TypeFor[civil.Hours]():         {"Mo-Fr 09:00-14:00 16:00-19:00", "closed", "Fr 22:00-02:00"},
	reflect.TypeFor[civil.Timetable]():     {"Mo 09:00; Tu-Fr 12:30 18:00", "Su 10:00"},
	reflect.TypeFor[money.Currency]():      {"EUR", "USD", "JPY", "CLF"},
	reflect.TypeFor[money.Amount]():        {"1200.50 EUR", "0.00 EUR", "-0.0345 USD", "7 JPY"},
	reflect.TypeFor[plan.Number]():         {"0", "0.25", "-12.5", "12345678901234567890.123"},
	reflect.TypeFor[decimal.Decimal]():     {"1", "0.5", "12345678901234567890.123"},
	reflect.TypeFor[roles.Letter]():        {"R", "A", "S", "C", "I"},
	reflect.TypeFor[calendar.Recurrence](): {"FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8", "FREQ=DAILY", "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO"},
	reflect.TypeFor[community.Span]():      {"1h30m", "45s", "24h"},
	reflect.TypeFor[community.Level]():     {"calm", "watch", "alert", "crisis"},
}

// words are texts of all kinds.
var words = []string{"a", "awareness-q1", "Año nuevo: «todo» al 50 %", "\"\\/\b\f\n\r\t\x00\x7f", "=1+1", "<script>", "\u2028\ufeff", "😀\ufffd", "عربى", " "}

// fill fills a value with random members that a document can hold.
func fill(t *testing.T, v reflect.Value, random *rand.Rand, depth int) {
	_, needed := v.Interface().(roles.Letter) // which has no text where it is zero
	if random.IntN(4) == 0 && v.Kind() != reflect.Struct && !needed {
		return
	}
	switch v.Interface().(type) {
	case time.Time:
		// Of zero and another instant in UTC: the only location that two time.Times
		// can share without sharing a pointer.
		v.Set(reflect.ValueOf(time.Unix(random.Int64N(1<<33), random.Int64N(1e9)).UTC()))
		return
	case uuid.UUID:
		v.Set(reflect.ValueOf(uuid.NewSHA1(uuid.NameSpaceDNS, []byte{byte(random.Uint32())})))
		return
	case decimal.Decimal:
		d, err := money.ParseDecimal(samples[v.Type()][random.IntN(len(samples[v.Type()]))])
		if err != nil {
			t.Fatal(err)
		}
		v.Set(reflect.ValueOf(d))
		return
	}
	if u, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		list := samples[v.Type()]
		if len(list) == 0 {
			t.Fatalf("there is no sample of %s", v.Type())
		}
		if err := u.UnmarshalText([]byte(list[random.IntN(len(list))])); err != nil {
			t.Fatal(err)
		}
		return
	}
	fillKind(t, v, random, depth)
}

func fillKind(t *testing.T, v reflect.Value, random *rand.Rand, depth int) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(words[random.IntN(len(words))])
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(random.Int64() - 1<<62)
	case reflect.Float64:
		v.SetFloat(random.NormFloat64())
	case reflect.Uint8:
		v.SetUint(uint64(random.IntN(256)))
	case reflect.Struct:
		for _, f := range v.Fields() {
			if f.CanSet() {
				fill(t, f, random, depth+1)
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			fill(t, v.Index(i), random, depth)
		}
	case reflect.Slice:
		if depth < 8 && random.IntN(depth+1) == 0 {
			v.Set(reflect.MakeSlice(v.Type(), 1+random.IntN(2), 4))
			for i := range v.Len() {
				fill(t, v.Index(i), random, depth+1)
			}
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range 2 {
			key, elem := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			fill(t, key, random, depth+1)
			fill(t, elem, random, depth+1)
			v.SetMapIndex(key, elem)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(t, v.Elem(), random, depth+1)
	default:
		t.Fatalf("%s cannot be filled", v.Type())
	}
}

// TestRoundTrip writes generated plans, reads them and writes them again.
func TestRoundTrip(t *testing.T) {
	random := rand.New(rand.NewPCG(8, *seed))
	bytes := 0
	for i := range *plans {
		p := generated(t, random)
		text, err := p.Encode()
		if err != nil {
			t.Fatalf("plan %d: %v", i, err)
		}
		bytes += len(text)
		if *keep != "" {
			if err := os.WriteFile(filepath.Join(*keep, strconv.Itoa(i)+".json"), text, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := plan.Decode(text, document.Limits{})
		if err != nil {
			t.Fatalf("plan %d: %v\n%s", i, err, text)
		}
		if !reflect.DeepEqual(got, p) {
			again, _ := got.Encode()
			t.Fatalf("plan %d came back otherwise:\n%s\nwritten\n%s", i, text, again)
		}
		if again, err := got.Encode(); err != nil || string(again) != string(text) {
			t.Fatalf("plan %d: %v, written otherwise:\n%s\nand\n%s", i, err, text, again)
		}
	}
	t.Logf("%d plans, %d bytes", *plans, bytes)
}

// generated is a plan with random members in every part.
func generated(t *testing.T, random *rand.Rand) plan.Plan {
	t.Helper()
	var p plan.Plan
	fill(t, reflect.ValueOf(&p).Elem(), random, 0)
	p.Version = plan.Version
	return p
}
