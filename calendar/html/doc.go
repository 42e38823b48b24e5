// Package html writes a calendar as a page to read, to send and to print: a
// table for each month, with its weeks as rows.
//
// The page is one file without scripts, pictures or anything from elsewhere. It
// prints on A4, across. What an entry's state is, its words say: colours and
// lines only repeat it. Titles are text and stay text, in their own direction of
// writing.
//
// It shows what the calendar has, and what it cannot show it lists; it judges
// nothing and leaves nothing out in silence. Entries without a slot are listed
// under the tables.
package html
