package ingest

import (
	"io"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Encoding is how a file writes its characters as bytes. A byte order mark at
// the beginning tells UTF-8 and UTF-16 apart; Latin-1 and its kin cannot be
// told from one another and must be named.
//
// The zero Encoding is UTF-16 where a byte order mark says so, and else UTF-8.
type Encoding string

// The encodings.
const (
	UTF8        Encoding = "utf-8"
	UTF16       Encoding = "utf-16"
	Latin1      Encoding = "latin-1" // ISO 8859-1
	Windows1252 Encoding = "windows-1252"
	Windows1251 Encoding = "windows-1251"
)

// upperHalves are what the bytes from 0x80 on mean; U+FFFD is no character.
//
// Source: WHATWG Encoding Standard, index-windows-1252 and -1251 without the
// control characters that it puts into the holes; read 2026-11-21.
var upperHalves = map[Encoding]string{
	Windows1252: "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ" + latin1Letters,
	Windows1251: "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\ufffd™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї" +
		"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя",
}

const latin1Letters = "\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿" +
	"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"

// bom is the byte order mark, as UTF-8 has it.
const bom = "\xef\xbb\xbf"

// decode turns a stream into UTF-8 without byte order mark, and says which
// encoding it had. What is no text in it comes out as bytes that are not UTF-8
// either, so that the scanner finds them with line and column.
func decode(src io.Reader, named Encoding) (io.Reader, Encoding, error) {
	head, err := headOf(src)
	rest := io.MultiReader(&fixed{head}, src)
	if err != nil {
		rest = io.MultiReader(&fixed{head}, failing{err})
	}
	if e := workbook(head); e != nil {
		return nil, "", e
	}
	marked, mark := markedAs(head)
	if marked == "" {
		switch named {
		case "", UTF8:
			return rest, UTF8, nil
		case UTF16:
			return wideWithoutMark(rest, head)
		}
		return &decoder{src: rest, upper: upperOf(named)}, named, nil
	}
	if named != "" && named != marked {
		return nil, "", &Error{
			class: ErrFormat,
			Problem: i18n.Sprintf(i18n.Text{
				EN: "a byte order mark says that the file is in %s, and the options say %s",
				ES: "la marca de orden de bytes dice que el archivo está en %s y las opciones dicen %s",
			}, string(marked), string(named)),
			Fix: i18n.Text{EN: "leave the encoding to the file", ES: "no indique la codificación: la da el archivo"},
		}
	}
	_, _ = io.CopyN(io.Discard, rest, int64(mark)) // they are in head
	if marked == UTF8 {
		return rest, UTF8, nil
	}
	return &decoder{src: rest, wide: true, bigEndian: head[0] == 0xfe}, UTF16, nil
}

// headOf reads the first bytes, and what the source ended with if there are no
// more.
func headOf(src io.Reader) ([]byte, error) {
	head := make([]byte, 0, 4)
	for idle := 0; len(head) < cap(head); idle++ {
		n, err := src.Read(head[len(head):cap(head)])
		head = head[:len(head)+n]
		switch {
		case err != nil:
			return head, err
		case n > 0:
			idle = 0
		case idle >= 100:
			return head, io.ErrNoProgress
		}
	}
	return head, nil
}

func markedAs(head []byte) (e Encoding, length int) {
	switch {
	case len(head) >= 3 && string(head[:3]) == bom:
		return UTF8, 3
	case len(head) >= 2 && (string(head[:2]) == "\xff\xfe" || string(head[:2]) == "\xfe\xff"):
		return UTF16, 2
	}
	return "", 0
}

// wideWithoutMark reads UTF-16 that was named: the first character of any
// header is in ASCII, so the place of its zero byte tells the order.
func wideWithoutMark(src io.Reader, head []byte) (io.Reader, Encoding, error) {
	if len(head) >= 2 && (head[0] == 0) != (head[1] == 0) {
		return &decoder{src: src, wide: true, bigEndian: head[0] == 0}, UTF16, nil
	}
	return nil, "", &Error{
		class:   ErrFormat,
		Problem: i18n.Text{EN: "the file does not begin as UTF-16 does", ES: "el archivo no empieza como un archivo en UTF-16"},
		Fix:     nameEncoding,
	}
}

var nameEncoding = i18n.Text{
	EN: "name the encoding: utf-8, utf-16, latin-1, windows-1252 or windows-1251",
	ES: "indique la codificación: utf-8, utf-16, latin-1, windows-1252 o windows-1251",
}

// upperOf is what the bytes from 0x80 on are in UTF-8. Those that are no
// character stay single bytes, which is no UTF-8.
func upperOf(e Encoding) *[128]string {
	var upper [128]string
	if e == Latin1 {
		for i := range upper {
			upper[i] = string(rune(0x80 + i))
		}
		return &upper
	}
	i := 0
	for _, r := range upperHalves[e] {
		upper[i] = string(r)
		if r == utf8.RuneError {
			upper[i] = string([]byte{byte(0x80 + i)})
		}
		i++
	}
	return &upper
}

// decoder makes UTF-8 of bytes of another encoding.
type decoder struct {
	src       io.Reader
	wide      bool // UTF-16, else one byte a character
	bigEndian bool
	upper     *[128]string

	in      []byte
	kept    int // bytes at the beginning of in that are not yet decoded
	out     []byte
	at      int
	failure error
}

func (d *decoder) Read(p []byte) (int, error) {
	for d.at == len(d.out) {
		if d.failure != nil {
			return 0, d.failure
		}
		if d.in == nil {
			d.in = make([]byte, 16<<10)
		}
		n, err := d.src.Read(d.in[d.kept:])
		d.failure = err
		d.out, d.at = d.out[:0], 0
		if d.wide {
			d.kept = d.decodeWide(d.in[:d.kept+n], err != nil)
		} else {
			d.decodeSingle(d.in[:n])
		}
		if n == 0 && err == nil {
			return 0, nil
		}
	}
	n := copy(p, d.out[d.at:])
	d.at += n
	return n, nil
}

func (d *decoder) decodeSingle(in []byte) {
	for _, b := range in {
		if b < utf8.RuneSelf {
			d.out = append(d.out, b)
		} else {
			d.out = append(d.out, d.upper[b-utf8.RuneSelf]...)
		}
	}
}

// decodeWide decodes whole characters and returns how many bytes it left at
// the beginning of in. A half of a pair of surrogates, and a byte over at the
// end, become 0xFF.
func (d *decoder) decodeWide(in []byte, final bool) (left int) {
	const noText = 0xff
	unit := func(i int) rune {
		if d.bigEndian {
			return rune(in[i])<<8 | rune(in[i+1])
		}
		return rune(in[i+1])<<8 | rune(in[i])
	}
	i := 0
	for ; i+1 < len(in); i += 2 {
		r := unit(i)
		if !utf16.IsSurrogate(r) {
			d.out = utf8.AppendRune(d.out, r)
			continue
		}
		if i+3 >= len(in) && !final {
			break
		}
		pair := rune(utf8.RuneError)
		if i+3 < len(in) {
			pair = utf16.DecodeRune(r, unit(i+2))
		}
		if pair == utf8.RuneError {
			d.out = append(d.out, noText)
			continue
		}
		d.out = utf8.AppendRune(d.out, pair)
		i += 2
	}
	if final && i < len(in) {
		d.out = append(d.out, noText)
		i = len(in)
	}
	return copy(in, in[i:])
}

// fixed reads bytes that are at hand.
type fixed struct{ left []byte }

func (f *fixed) Read(p []byte) (int, error) {
	if len(f.left) == 0 {
		return 0, io.EOF
	}
	n := copy(p, f.left)
	f.left = f.left[n:]
	return n, nil
}

// failing fails with its error.
type failing struct{ error }

func (f failing) Read([]byte) (int, error) { return 0, f.error }
