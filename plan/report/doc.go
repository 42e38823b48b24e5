// Package report writes what stakeholders read about a plan: results against
// targets, money invested, what is left out and why, and what is to be done
// next, as text, Markdown, and self-contained HTML with SVG charts, in English
// or Spanish.
//
// It computes nothing that kpi and plan have not computed, and shows no number
// without its basis or, where it is undefined, its reason.
//
// It has no code so far.
package report
