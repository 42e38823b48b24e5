// Package legal holds dated legal facts that a plan and a calendar can be
// checked against: ages of consent, disclosure of paid content, commercial
// messages, contests, images of people.
//
// Each fact has a jurisdiction, the days from and to which it holds, its
// source, and the day on which that was read. A check says whether a field is
// there and a threshold holds; it never says that a law is complied with, and
// is no legal advice.
//
// It has no code so far.
package legal
