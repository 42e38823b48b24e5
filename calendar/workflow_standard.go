package calendar

import "github.com/pauta-go/pauta/roles"

// StandardWorkflow returns the usual workflow: an idea is drafted, reviewed,
// changed where asked, approved, scheduled, published and measured. Until it is
// published an entry can be held, or cancelled; what the channel refused is
// scheduled again. The caller owns what it gets.
func StandardWorkflow() Workflow {
	write, judge := roles.ContentCreation, roles.Accountable
	w := Workflow{
		Start: Idea,
		Moves: []Move{
			{From: Idea, To: Draft, Activity: write, Letter: roles.Responsible},
			{From: Draft, To: Review, Activity: write, Letter: roles.Responsible},
			{From: Review, To: Approved, Activity: write, Letter: judge, OtherEyes: true},
			{From: Review, To: Changes, Activity: write, Letter: judge},
			{From: Changes, To: Review, Activity: write, Letter: roles.Responsible},
			{From: Approved, To: Scheduled, Activity: roles.Publishing, Letter: roles.Responsible},
			{From: Approved, To: Changes, Activity: write, Letter: judge},
			{From: Scheduled, To: Published, Activity: roles.Publishing, Letter: roles.Responsible},
			{From: Scheduled, To: Approved, Activity: roles.Publishing, Letter: roles.Responsible},
			{From: Scheduled, To: Failed, Activity: roles.Publishing, Letter: roles.Responsible},
			{From: Failed, To: Scheduled, Activity: roles.Publishing, Letter: roles.Responsible},
			{From: Published, To: Measured, Activity: roles.Analysis, Letter: roles.Responsible},
			{From: OnHold, To: Draft, Activity: write, Letter: judge},
		},
		Ends: []State{Measured, Cancelled},
	}
	for _, from := range []State{Idea, Draft, Review, Changes, Approved, Scheduled, Failed} {
		w.Moves = append(w.Moves, Move{From: from, To: OnHold, Activity: roles.Publishing, Letter: roles.Responsible})
	}
	for _, from := range []State{Idea, Draft, Review, Changes, Approved, Scheduled, Failed, OnHold} {
		w.Moves = append(w.Moves, Move{From: from, To: Cancelled, Activity: write, Letter: judge})
	}
	return w
}
