// Package warehouse lets an engine of SQL do the adding up: it writes the query
// whose lines, added to a [kpi.Table], make the table that the single rows would
// make, byte for byte, so that every metric, bound and explanation follows as
// ever.
//
// A [Source] says which column of a table holds which measure and dimension.
// [Source.Query] groups by the table's dimensions and by the pattern of the
// rows: which measures are known, in which currency, with which qualifiers. Each
// returned line has the number of rows, the sum of each measure and the greatest
// figure of each distinct one, as texts of exact decimals. [Source.Dashboard]
// writes a second form for tools that read SQL only: each metric as numerator,
// denominator, rows left out, and a quotient in the engine's own arithmetic.
//
// Sums are exact in every dialect: DECIMAL in DuckDB, numeric in PostgreSQL,
// BIGNUMERIC in BigQuery, whole numbers of minor units in SQLite, which has no
// decimals. Figures that a reader of files would refuse (negative counts,
// fractions of whole things, more places than stated) are counted by the engine
// and refused by [Query.Add].
//
// The package opens no connection: it writes text and reads cells. It refuses
// levels, such as followers: the last day of each series is in no sum.
package warehouse
