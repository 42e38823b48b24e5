package community

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"iter"
	"time"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Format says how a file of messages is written, where the file does not. The
// names of columns are those of an [Interaction] in JSON: a file needs key and
// at; parent, replies (keys with commas), from, author, text, act, kind, channel,
// intent, priority, polarity, confidence and topic (there may be several) may be
// there; inbound is true for what the audience says and false for an agent. What
// states neither from nor inbound is said by the audience, and nobody says a row
// with an act (closed, reopened, held, resumed).
//
// The zero Format is a CSV file with commas, or the semicolons of a spreadsheet in
// Spanish, headers that are these names or
// those of two well-known data sets of tweets, and times that have an offset.
type Format struct {
	Columns map[string]string // what further headers are, or "-" for a column that is not read
	Comma   rune              // between cells; 0: a comma, or where the header has none a semicolon or a tab
	Layout  string            // of the times, as package time has it; "": RFC 3339, that of X, or year first
	Zone    *time.Location    // of times that have no offset; nil: they are refused
	Kind    Kind              // of messages without one
	Where   channel.ID        // of messages without one
}

// errorLimit is how many faulty rows a reading lists before it ends.
const errorLimit = 20

// Read reads a file of messages, one a row. It returns all of them, or no
// message and an error.
//
// It fails with a [ReadError] (errors.Is [ErrRead]), or several of them joined,
// if
//   - the bytes are not UTF-8, or not CSV,
//   - the header lacks a key or a time, or has a column twice,
//   - a time cannot be read, or has no offset and the format no zone,
//   - a key is written like 5.7E+17: a spreadsheet has lost its digits,
//   - a cell is none of the words of its column,
//   - the source fails.
func Read(src io.Reader, format Format) ([]Interaction, error) {
	var list []Interaction
	var faults []error
	for m, err := range Messages(src, format) {
		if err != nil {
			faults = append(faults, err)
		}
		if len(faults) == errorLimit {
			break
		}
		list = append(list, m)
	}
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	return list, nil
}

// ReadFile is [Read] for a file of a file system; its errors name the file. It
// also fails with a [ReadError] if the file cannot be opened.
func ReadFile(fsys fs.FS, name string, format Format) ([]Interaction, error) {
	file, err := fsys.Open(name)
	if err != nil {
		problem := failed(err)
		if errors.Is(err, fs.ErrNotExist) {
			problem = i18n.Text{EN: "there is no such file", ES: "no existe"}
		}
		return nil, &ReadError{File: i18n.Quote(name), Problem: problem}
	}
	defer file.Close()
	list, err := Read(file, format)
	return list, inFile(err, name)
}

// ReadThreads is [ReadFile] and [Threads] in one, and fails as they do.
func ReadThreads(fsys fs.FS, name string, format Format) ([]Thread, error) {
	messages, err := ReadFile(fsys, name, format)
	if err != nil {
		return nil, err
	}
	return Threads(messages)
}

// Messages yields the messages of a file one by one, each row that is refused
// with the [ReadError] of its first fault; see [Read]. Behind what is not CSV it
// yields nothing more.
func Messages(src io.Reader, format Format) iter.Seq2[Interaction, error] {
	return func(yield func(Interaction, error) bool) {
		text := bufio.NewReaderSize(newTextReader(src), 64<<10)
		rows := csv.NewReader(text)
		rows.Comma = cmp.Or(format.Comma, separator(text))
		rows.ReuseRecord = true
		first, err := rows.Read()
		if err != nil {
			yield(Interaction{}, badCSV(err))
			return
		}
		header, err := format.header(first)
		if err != nil {
			yield(Interaction{}, err)
			return
		}
		for {
			cells, err := rows.Read()
			if err == io.EOF {
				return
			}
			if err != nil && !errors.Is(err, csv.ErrFieldCount) {
				yield(Interaction{}, badCSV(err))
				return
			}
			line, _ := rows.FieldPos(0)
			row := row{format: format, header: header, cells: cells, line: line}
			if !yield(row.message()) {
				return
			}
		}
	}
}

// separator is what stands between the cells of the header: a comma, or where it
// has none a semicolon or a tab, whichever comes first.
func separator(text *bufio.Reader) rune {
	beginning, _ := text.Peek(text.Size()) // an error comes again with the first row
	header, _, _ := bytes.Cut(bytes.TrimLeft(beginning, "\r\n"), []byte("\n"))
	if at := bytes.IndexAny(header, ";\t"); at >= 0 && !bytes.Contains(header, []byte(",")) {
		return rune(header[at])
	}
	return ','
}
