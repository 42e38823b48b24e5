package document

import (
	"reflect"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

// Decode reads the JSON document data into the record that the pointer points
// to. What the document leaves out is zero; a byte order mark is passed over.
//
// It fails with an [Error] (errors.Is [ErrDocument]), and leaves the record as
// it was, if
//   - record is not a pointer to a struct, or holds a type that has no form;
//   - data is longer or deeper than the limits, or its lists and maps would
//     take more than eight times as much memory as the limit has bytes;
//   - data is not UTF-8, or a text has half of a surrogate pair;
//   - data is not one JSON object: empty, cut off, or with something behind it;
//   - a key is unknown, stands there twice, or has other capitals;
//   - a value is null or of another kind than its field, a whole number has a
//     point or an exponent, a number is too large, a fixed list has another length;
//   - a timestamp is none that civil.ParseInstant reads, or an ID none that
//     uuids.Parse reads;
//   - a value refuses its text: errors.Is and errors.As find its error too.
func Decode(data []byte, record any, limits Limits) error {
	target := reflect.ValueOf(record)
	if target.Kind() != reflect.Pointer || target.IsNil() || target.Elem().Kind() != reflect.Struct {
		return &Error{Problem: i18n.Text{
			EN: "there is no record to read into: give a pointer to a struct",
			ES: "no hay registro en el que leer: dé un puntero a una estructura",
		}}
	}
	d, err := open(data, limits)
	if err != nil {
		return err
	}
	read := reflect.New(target.Elem().Type()).Elem()
	if err := d.value(read, d.shapes.of(read.Type())); err != nil {
		return err
	}
	target.Elem().Set(read)
	return nil
}

// decoder is the second reading of a document, which the scanner has let pass.
type decoder struct {
	data   []byte
	pos    int
	sizes  []int32
	sized  int // how many of sizes are used
	memory int64
	way    []step
	shapes shapes
}

// open makes the first reading, and returns a decoder at the brace of the
// document's object.
func open(data []byte, limits Limits) (*decoder, error) {
	if most := limits.bytes(); int64(len(data)) > most {
		return nil, tooLong(most)
	}
	data, sizes, err := scan(data, limits.depth())
	if err != nil {
		return nil, err
	}
	d := &decoder{data: data, sizes: sizes, memory: memoryPerByte * limits.bytes(), shapes: shapes{}}
	d.space()
	if ok, want := record.begins(d.data[d.pos]); !ok {
		return nil, d.kind(want)
	}
	return d, nil
}

func (d *decoder) refuse(at int, problem i18n.Text, cause error) error {
	line, column := lineAndColumn(d.data, at)
	return &Error{Line: line, Column: column, Path: pointer(d.way), Problem: problem, Cause: cause}
}

func (d *decoder) space() {
	for d.data[d.pos] <= ' ' {
		d.pos++
	}
}

// members says n of them.
func members(n int) i18n.Text {
	return i18n.Noun{
		One:  i18n.Text{EN: "element", ES: "elemento"},
		Many: i18n.Text{EN: "elements", ES: "elementos"},
	}.Count(int64(n))
}

// size returns how many members the list or object at pos has, and steps into
// it. It refuses what would need too much memory: each byte of them counts.
func (d *decoder) size(each uintptr) (int, error) {
	n := int(d.sizes[d.sized])
	need := int64(n) * int64(each)
	if need > d.memory {
		return 0, d.refuse(d.pos, i18n.Sprintf(i18n.Text{
			EN: "%s need more memory than is allowed: raise the limit of bytes",
			ES: "%s necesitan más memoria de la permitida: suba el límite de bytes",
		}, members(n)), nil)
	}
	d.memory -= need
	d.sized++
	d.pos++
	return n, nil
}

// members calls one for each member of the list or object at pos, which has n.
func (d *decoder) members(n int, one func(i int) error) error {
	d.way = append(d.way, step{})
	for i := range n {
		d.space()
		if i > 0 {
			d.pos++ // the comma
			d.space()
		}
		d.way[len(d.way)-1] = step{index: i}
		if err := one(i); err != nil {
			return err
		}
	}
	d.space()
	d.pos++ // the bracket
	d.way = d.way[:len(d.way)-1]
	return nil
}

// key reads the key of a member, and goes to its value. It returns where the
// key stands. The name of a field is not made anew each time.
func (d *decoder) key(s *shape) (string, int) {
	at := d.pos
	raw := d.token()
	i, ok := s.index[string(raw[1:len(raw)-1])]
	var name string
	if ok {
		name = s.fields[i].name
	} else {
		name = unquote(raw)
	}
	d.way[len(d.way)-1] = step{name, -1}
	d.space()
	d.pos++ // the colon
	d.space()
	return name, at
}

func (d *decoder) record(v reflect.Value, s *shape) error {
	n, _ := d.size(0)
	seen := make([]bool, len(s.fields))
	return d.members(n, func(int) error {
		name, at := d.key(s)
		i, ok := s.index[name]
		switch {
		case !ok:
			return d.refuse(at, unknownKey(name, s.names()), nil)
		case seen[i]:
			return d.twice(at)
		}
		seen[i] = true
		f := s.fields[i]
		return d.value(v.Field(f.position), f.shape)
	})
}

func unknownKey(name string, names []string) i18n.Text {
	problem := i18n.Sprintf(i18n.Text{EN: "unknown key %s", ES: "clave desconocida %s"}, i18n.Quote(name))
	near := ident.Nearest(name, names)
	if len(near) == 0 {
		return problem
	}
	meant := i18n.Same(i18n.Quote(near[0]))
	for _, name := range near[1:] {
		meant = i18n.Sprintf(i18n.Text{EN: "%s or %s", ES: "%s o %s"}, meant, i18n.Quote(name))
	}
	return i18n.Sprintf(i18n.Text{EN: "%s; did you mean %s?", ES: "%s; ¿quiso decir %s?"}, problem, meant)
}

func (d *decoder) twice(at int) error {
	return d.refuse(at, i18n.Text{EN: "the key stands there twice", ES: "la clave está dos veces"}, nil)
}

func (d *decoder) list(v reflect.Value, s *shape) error {
	n, err := d.size(v.Type().Elem().Size())
	if err != nil {
		return err
	}
	if n > 0 {
		v.Set(reflect.MakeSlice(v.Type(), n, n))
	}
	return d.members(n, func(i int) error { return d.value(v.Index(i), s.elem) })
}

func (d *decoder) row(v reflect.Value, s *shape) error {
	at := d.pos
	n, _ := d.size(0)
	if n != v.Len() {
		return d.refuse(at, i18n.Sprintf(i18n.Text{
			EN: "the list has %s where %s are needed", ES: "la lista tiene %s donde hacen falta %s",
		}, members(n), i18n.Int(int64(v.Len()))), nil)
	}
	return d.members(n, func(i int) error { return d.value(v.Index(i), s.elem) })
}

func (d *decoder) table(v reflect.Value, s *shape) error {
	t := v.Type()
	n, err := d.size(t.Key().Size() + t.Elem().Size())
	if err != nil {
		return err
	}
	if n > 0 {
		v.Set(reflect.MakeMapWithSize(t, n))
	}
	return d.members(n, func(int) error {
		name, at := d.key(s)
		key, elem := reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
		if err := d.text(key, s.key, name, at); err != nil {
			return err
		}
		if v.MapIndex(key).IsValid() {
			return d.twice(at)
		}
		if err := d.value(elem, s.elem); err != nil {
			return err
		}
		v.SetMapIndex(key, elem)
		return nil
	})
}

// token returns the text, number or word at pos, and steps behind it.
func (d *decoder) token() []byte {
	start := d.pos
	if d.data[d.pos] != '"' {
		for d.pos < len(d.data) && !ends(d.data[d.pos]) {
			d.pos++
		}
		return d.data[start:d.pos]
	}
	for d.pos++; d.data[d.pos] != '"'; d.pos++ {
		if d.data[d.pos] == '\\' {
			d.pos++
		}
	}
	d.pos++
	return d.data[start:d.pos]
}

// ends reports whether c stands behind a number or word.
func ends(c byte) bool { return c <= ' ' || c == ',' || c == ']' || c == '}' }
