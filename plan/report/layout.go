package report

import "html/template"

// layout is the page. Every text that is put into it is escaped for its place.
const layout = `<!DOCTYPE html>
<html lang="{{.Lang}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Tab}}</title>
<style>{{.Style}}</style>
</head>
<body>
<h1><bdi>{{.Title}}</bdi></h1>
{{- range .Lead}}
<p class="lead">{{.}}</p>
{{- end}}
{{- range .Sections}}
<section>
<h2>{{.Title}}</h2>
{{- range .Blocks}}
{{- range .Words}}
<p><bdi>{{.}}</bdi></p>
{{- end}}
{{- with .Drawing}}{{template "drawing" .}}{{end}}
{{- if .Rows}}
<div class="wide">
<table>
<caption><bdi>{{.Caption}}</bdi></caption>
<thead>
<tr>{{range .Head}}<th scope="col"{{with .Class}} class="{{.}}"{{end}}>{{.Text}}</th>{{end}}</tr>
</thead>
<tbody>
{{- range .Rows}}
<tr>{{range .}}{{if .Row}}<th scope="row"{{with .Class}} class="{{.}}"{{end}}><bdi>{{.Text}}</bdi></th>{{else}}<td{{with .Class}} class="{{.}}"{{end}}><bdi>{{.Text}}</bdi></td>{{end}}{{end}}</tr>
{{- end}}
</tbody>
</table>
</div>
{{- end}}
{{- if .List}}
<ul>
{{- range .List}}
<li><bdi>{{.}}</bdi></li>
{{- end}}
</ul>
{{- end}}
{{- end}}
</section>
{{- end}}
</body>
</html>
{{define "drawing"}}
<figure>
<svg viewBox="0 0 {{.Width}} {{.Height}}" role="img" aria-labelledby="{{.ID}}-title {{.ID}}-desc">
<title id="{{.ID}}-title">{{.Title}}</title>
<desc id="{{.ID}}-desc">{{.Desc}}</desc>
{{- range .Rects}}
<rect x="{{.X}}" y="{{.Y}}" width="{{.W}}" height="{{.H}}" class="{{.Class}}"{{if .Opacity}} fill-opacity="{{.Opacity}}"{{end}} />
{{- end}}
{{- range .Lines}}
<line x1="{{.X1}}" y1="{{.Y1}}" x2="{{.X2}}" y2="{{.Y2}}" class="{{.Class}}" />
{{- end}}
{{- range .Paths}}
<polyline points="{{.Points}}" class="{{.Class}}" />
{{- end}}
{{- range .Dots}}
<circle cx="{{.X}}" cy="{{.Y}}" r="3.5" class="dot" />
{{- end}}
{{- range .Labels}}
<text x="{{.X}}" y="{{.Y}}"{{if .Class}} class="{{.Class}}"{{end}}>{{.Text}}</text>
{{- end}}
</svg>
<figcaption>{{.Title}}. {{.Desc}}</figcaption>
</figure>
{{- end}}
`

// style is the style sheet.
const style template.CSS = `
@page { size: A4; margin: 14mm }
* { box-sizing: border-box }
body { max-width: 60rem; margin: 1.5rem auto; padding: 0 1rem; color: #111; background: #fff; font: 15px/1.45 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif }
h1 { margin: 0 0 .5rem; font-size: 1.6rem; overflow-wrap: anywhere }
h2 { margin: 2rem 0 .75rem; padding-bottom: .25rem; font-size: 1.25rem; border-bottom: 2px solid #111 }
.lead { margin: .1rem 0; color: #444 }
.wide { overflow-x: auto }
table { width: 100%; margin: .75rem 0 1.25rem; border-collapse: collapse; font-size: .87rem }
caption { padding: 0 0 .4rem; text-align: start; font-weight: 600 }
th, td { padding: .35rem .5rem; text-align: start; vertical-align: top; border-bottom: 1px solid #ccc; overflow-wrap: break-word }
thead th { border-bottom: 2px solid #666 }
tbody th { min-width: 7rem; font-weight: 600; overflow-wrap: anywhere }
.tight { white-space: nowrap }
.figure { text-align: end; font-variant-numeric: tabular-nums }
figure { margin: 1rem 0 .5rem }
figcaption { font-size: .8rem; color: #444 }
svg { display: block; width: 100%; height: auto; font: 13px system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; fill: #111 }
svg .end { text-anchor: end }
svg .middle { text-anchor: middle }
svg .room { fill: #f1f1f1 }
svg .bar { fill: #1c5fa8 }
svg .behind { fill: #d9a38f; stroke: #8a2b0b; stroke-width: 2 }
svg .heat { fill: #1c5fa8 }
svg .whole { stroke: #111; stroke-width: 2 }
svg .mark { stroke: #111; stroke-width: 1.5; stroke-dasharray: 5 4 }
svg .lead { stroke: #1c5fa8; stroke-width: 2; stroke-dasharray: 2 4 }
svg .axis { stroke: #888 }
svg .course { fill: none; stroke: #1c5fa8; stroke-width: 2.5 }
svg .dot { fill: #1c5fa8 }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt }
  table { font-size: 8.5pt }
  .wide { overflow: visible }
  tr, figure { break-inside: avoid }
  h2 { break-after: avoid }
  thead { display: table-header-group }
}
`
