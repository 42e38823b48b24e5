// Package community is for the conversation with an audience: interactions and
// threads, members and their life cycle, intents and sentiment, response times
// by the clock and in business hours, service levels, feedback, and crises.
//
// What was never answered counts as unanswered, not as missing; what is
// pending stands apart from what was met and what was missed.
//
// It has no code so far.
package community
