package html

import (
	"html/template"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/pauta-go/pauta/calendar"
)

// layout is the page. Every text that is put into it is escaped for its place.
const layout = `<!DOCTYPE html>
<html lang="{{.Lang}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<style>{{.Style}}</style>
</head>
<body>
<h1><bdi>{{.Title}}</bdi></h1>
<p class="zone">{{.Zone}}</p>
{{- if not .Months}}
<p>{{.NothingShown}}</p>
{{- end}}
{{- range .Months}}
<table>
<caption>{{.Name}}</caption>
<thead>
<tr>{{if $.WeekHead}}<th scope="col" class="week">{{$.WeekHead}}</th>{{end}}{{range $.Weekdays}}<th scope="col">{{.}}</th>{{end}}</tr>
</thead>
<tbody>
{{- range .Weeks}}
<tr>{{if $.WeekHead}}<th scope="row" class="week">{{.Label}}</th>{{end}}
{{- range .Days}}
{{- if .Outside}}
<td class="outside">{{if .Number}}<span class="number">{{.Number}}</span>{{end}}</td>
{{- else}}
<td><time class="number" datetime="{{.Date}}">{{.Number}}</time>
{{- range .Holidays}} <span class="holiday"><bdi>{{.}}</bdi></span>{{end}}
{{- if .Items}}
<ul>
{{- range .Items}}
<li class="{{.Class}}">{{template "item" .}}</li>
{{- end}}
</ul>
{{- end}}</td>
{{- end}}
{{- end}}</tr>
{{- end}}
</tbody>
</table>
{{- end}}
{{- if .Undated}}
<section>
<h2>{{.UndatedHead}}</h2>
<ul>
{{- range .Undated}}
<li class="{{.Class}}">{{template "item" .}}</li>
{{- end}}
</ul>
</section>
{{- end}}
{{- if .NotPlaced}}
<section>
<h2>{{.NotPlacedHead}}</h2>
<ul>
{{- range .NotPlaced}}
<li><bdi>{{.}}</bdi></li>
{{- end}}
</ul>
</section>
{{- end}}
</body>
</html>
{{define "item"}}
{{- if .Clock}}<time datetime="{{.Instant}}">{{.Clock}}</time> {{end}}
{{- if .Struck}}<s><bdi>{{.Title}}</bdi></s>{{else}}<bdi>{{.Title}}</bdi>{{end}}
{{- if .Channels}} <span class="channels"><bdi>{{.Channels}}</bdi></span>{{end}} <span class="state">{{.State}}</span>
{{- if .Note}} <em>{{.Note}}</em>{{end}}
{{- end}}
`

// style is the style sheet.
const style template.CSS = `
@page { size: A4 landscape; margin: 10mm }
* { box-sizing: border-box }
body { margin: 1.5rem; color: #111; background: #fff; font: 14px/1.35 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif }
h1 { margin: 0; font-size: 1.5rem; overflow-wrap: anywhere }
h2 { margin: 1.25rem 0 .5rem; font-size: 1.05rem }
.zone { margin: .15rem 0 1rem; color: #555 }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-bottom: 2rem }
caption { padding: 0 0 .5rem; text-align: start; font-size: 1.2rem; font-weight: 600 }
caption::first-letter { text-transform: uppercase }
thead th { padding: .3rem; font-size: .8rem; font-weight: 600; text-align: start; border-bottom: 2px solid #111 }
thead th::first-letter { text-transform: uppercase }
th.week { width: 5.6rem; color: #555; font-size: .75rem; font-weight: 400; text-align: start; vertical-align: top; padding: .35rem .3rem }
td { height: 5.5rem; padding: .3rem; border: 1px solid #bbb; vertical-align: top; overflow-wrap: anywhere }
td.outside { background: #f3f3f3; color: #6b6b6b }
.number { font-weight: 600; font-size: .85rem }
.outside .number { font-weight: 400 }
.holiday { font-size: .75rem; font-style: italic; color: #444 }
ul { margin: .25rem 0 0; padding: 0; list-style: none }
li { margin: 0 0 .3rem; padding: .1rem 0 .1rem .4rem; border-inline-start: 3px solid #555; font-size: .8rem; break-inside: avoid }
li time { font-variant-numeric: tabular-nums; font-weight: 600 }
.channels { color: #444 }
.state { display: inline-block; padding: 0 .3rem; border: 1px solid currentColor; border-radius: .6rem; font-size: .68rem; line-height: 1.3 }
li em { display: block; font-size: .72rem }
li.early { border-inline-start-style: dotted }
li.stopped { border-inline-start-style: dashed; border-color: #a33 }
li.stopped .state { color: #a33 }
li.ready { border-color: #06c }
li.ready .state { color: #06c }
li.out { border-inline-start-style: double; border-inline-start-width: 5px; border-color: #185 }
li.out .state { color: #165 }
@media print {
  html { font-size: 11px }
  body { margin: 0; font-size: 10px }
  table { break-after: page; margin: 0 }
  table:last-of-type { break-after: auto }
  thead { display: table-header-group }
  td { height: 4rem }
  td.outside { background: none }
}
`

// class is the look of a state.
func class(s calendar.State) string {
	switch s {
	case calendar.Idea, calendar.Draft:
		return "early"
	case calendar.Changes, calendar.OnHold, calendar.Cancelled, calendar.Failed:
		return "stopped"
	case calendar.Approved, calendar.Scheduled:
		return "ready"
	case calendar.Published, calendar.Measured:
		return "out"
	}
	return "open"
}

// clean is a text as it may stand in HTML: what is not UTF-8 is U+FFFD, and
// characters that no page may have are spaces.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		if r != utf8.RuneError && (unicode.IsControl(r) || unicode.Is(unicode.Noncharacter_Code_Point, r)) {
			return ' '
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}
