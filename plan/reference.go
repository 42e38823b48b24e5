package plan

import (
	"slices"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/roles"
)

// kind is what a key names.
type kind int

const (
	goalKey kind = iota
	objectiveKey
	targetKey
	audienceKey
	needKey
	messageKey
	attributeKey
	channelKey
	pillarKey
	phaseKey
	campaignKey
	actionKey
	personKey
	offerKey
	entryKey
	deliverableKey
	kinds // how many there are
)

// loss is a reference to what is not there.
type loss struct{ path, key string }

// keyed yields every record that has a key, with its kind, key and place.
func (e *Evidence) keyed(yield func(k kind, key string, place ...any)) {
	p := &e.plan
	for i, x := range p.Goals {
		yield(goalKey, x.Key, "goals", i)
	}
	for i, x := range p.Objectives {
		yield(objectiveKey, x.Key, "objectives", i)
	}
	for i, x := range p.Targets {
		yield(targetKey, x.Key, "targets", i)
	}
	for i, x := range p.Audiences {
		yield(audienceKey, x.Key, "audiences", i)
		for j, n := range x.Needs {
			yield(needKey, n.Key, "audiences", i, "needs", j)
		}
	}
	for i, x := range p.Brand.Messages {
		yield(messageKey, x.Key, "brand", "messages", i)
	}
	for i, x := range p.Brand.Perception {
		yield(attributeKey, x.Key, "brand", "perception", i)
	}
	for i, x := range p.Brand.Offers {
		yield(offerKey, x.Key, "brand", "offers", i)
	}
	for i, x := range p.Channels {
		yield(channelKey, string(x.ID), "channels", i)
	}
	for i, x := range p.Pillars {
		yield(pillarKey, x.Key, "pillars", i)
	}
	for i, x := range p.Phases {
		yield(phaseKey, x.Key, "phases", i)
	}
	for i, x := range p.Campaigns {
		yield(campaignKey, x.Key, "campaigns", i)
	}
	for i, x := range p.Actions {
		yield(actionKey, x.Key, "actions", i)
	}
	for i, x := range p.Team.Crew.People {
		yield(personKey, x.Key, "team", "crew", "people", i)
	}
	for i, x := range p.Scope.Deliverables {
		yield(deliverableKey, x.Key, "scope", "deliverables", i)
	}
}

// indexKeys notes where each key stands; entries of the calendar need none.
func (e *Evidence) indexKeys() {
	for k := range e.index {
		e.index[k], e.used[k] = map[string]int{}, map[string]bool{}
	}
	note := func(k kind, key string, at int) {
		if _, ok := e.index[k][key]; !ok && key != "" {
			e.index[k][key] = at
		}
	}
	e.keyed(func(k kind, key string, place ...any) { note(k, key, place[len(place)-1].(int)) })
	for i, x := range e.plan.Calendar.Entries {
		note(entryKey, x.Key, i)
	}
	e.held = map[roles.ID]bool{}
	for _, p := range e.plan.Team.Crew.People {
		for _, id := range p.Roles {
			e.held[id] = true
		}
	}
}

// follow looks up every reference: what is there is used, what is not is lost.
// Empty references are none.
func (e *Evidence) follow() {
	p := &e.plan
	for i, x := range p.Objectives {
		e.refer(goalKey, x.Goal, "objectives", i, "goal")
		e.person(x.Owner, "objectives", i, "owner")
		e.referAll(audienceKey, x.Audiences, "objectives", i, "audiences")
		e.referAll(needKey, x.Needs, "objectives", i, "needs")
		e.refer(attributeKey, x.Attribute, "objectives", i, "attribute")
	}
	for i, x := range p.Targets {
		e.refer(objectiveKey, x.Objective, "targets", i, "objective")
		e.person(x.Owner, "targets", i, "owner")
	}
	for i, x := range p.Brand.Messages {
		e.referAll(audienceKey, x.Audiences, "brand", "messages", i, "audiences")
	}
	for i, x := range p.Brand.Offers {
		e.refer(audienceKey, x.Audience, "brand", "offers", i, "audience")
	}
	for i, x := range p.Channels {
		e.referAll(audienceKey, x.Audiences, "channels", i, "audiences")
		e.referAll(messageKey, x.Messages, "channels", i, "messages")
		e.person(x.Owner, "channels", i, "owner")
	}
	for i, x := range p.Pillars {
		e.referAll(objectiveKey, x.Objectives, "pillars", i, "objectives")
		e.referAll(messageKey, x.Messages, "pillars", i, "messages")
		e.referChannels(x.Channels, "pillars", i, "channels")
	}
	for i, x := range p.Campaigns {
		e.referAll(objectiveKey, x.Objectives, "campaigns", i, "objectives")
		e.referAll(messageKey, x.Brief.Messages, "campaigns", i, "brief", "messages")
		e.person(x.Owner, "campaigns", i, "owner")
	}
	for i, x := range p.Actions {
		e.refer(campaignKey, x.Campaign, "actions", i, "campaign")
		e.refer(objectiveKey, x.Objective, "actions", i, "objective")
		e.referAll(targetKey, x.Targets, "actions", i, "targets")
		e.referAll(audienceKey, x.Audiences, "actions", i, "audiences")
		e.referChannels(x.Channels, "actions", i, "channels")
		e.refer(phaseKey, x.Phase, "actions", i, "phase")
		e.refer(offerKey, x.Offer, "actions", i, "offer")
		e.refer(deliverableKey, x.Deliverable, "actions", i, "deliverable")
		e.referAll(messageKey, x.Brief.Messages, "actions", i, "brief", "messages")
		e.person(x.Owner, "actions", i, "owner")
	}
	e.followRest()
}

// followRest looks up the references of what carries actions out.
func (e *Evidence) followRest() {
	p := &e.plan
	for i, x := range p.Collaborations {
		e.refer(actionKey, x.Action, "collaborations", i, "action")
		e.refer(audienceKey, x.Audience, "collaborations", i, "audience")
		e.person(x.Owner, "collaborations", i, "owner")
		for j, piece := range x.Pieces {
			e.refer(channelKey, string(piece.Channel), "collaborations", i, "pieces", j, "channel")
			e.refer(entryKey, piece.Entry, "collaborations", i, "pieces", j, "entry")
		}
	}
	for i, x := range p.Budget.Lines {
		e.refer(channelKey, string(x.Channel), "budget", "lines", i, "channel")
		e.refer(phaseKey, x.Phase, "budget", "lines", i, "phase")
		e.refer(objectiveKey, x.Objective, "budget", "lines", i, "objective")
		e.refer(campaignKey, x.Campaign, "budget", "lines", i, "campaign")
		e.refer(actionKey, x.Action, "budget", "lines", i, "action")
	}
	for i, x := range p.Scope.Deliverables {
		e.refer(channelKey, string(x.Channel), "scope", "deliverables", i, "channel")
		e.referAll(entryKey, x.Entries, "scope", "deliverables", i, "entries")
	}
	for i, x := range p.Scope.Changes {
		e.refer(deliverableKey, x.Deliverable, "scope", "changes", i, "deliverable")
	}
	for i, x := range p.Reporting {
		e.referAll(targetKey, x.Targets, "reporting", i, "targets")
		e.person(x.Owner, "reporting", i, "owner")
	}
	for i, x := range p.Compliance.Safeguards {
		e.person(x.Owner, "compliance", "safeguards", i, "owner")
	}
	e.person(p.Situation.Watcher, "situation", "watcher")
	e.person(p.Author, "author")
	for i, x := range p.Calendar.Entries {
		e.refer(objectiveKey, x.Objective, "calendar", "entries", i, "objective")
		e.refer(campaignKey, x.Campaign, "calendar", "entries", i, "campaign")
		e.refer(pillarKey, x.Pillar, "calendar", "entries", i, "pillar")
		for j, post := range x.Posts {
			e.refer(channelKey, string(post.Channel), "calendar", "entries", i, "posts", j, "channel")
		}
	}
}

// refer looks one key up.
func (e *Evidence) refer(k kind, key string, place ...any) {
	if key == "" {
		return
	}
	if _, ok := e.index[k][key]; !ok {
		e.lost[k] = append(e.lost[k], loss{in(place...), key})
		return
	}
	e.used[k][key] = true
}

func (e *Evidence) referAll(k kind, keys []string, place ...any) {
	for i, key := range keys {
		e.refer(k, key, append(slices.Clone(place), i)...)
	}
}

func (e *Evidence) referChannels(ids []channel.ID, place ...any) {
	for i, id := range ids {
		e.refer(channelKey, string(id), append(slices.Clone(place), i)...)
	}
}

// person looks somebody up: a person of the team, or else a role that somebody
// there holds.
func (e *Evidence) person(who string, place ...any) {
	if who == "" || len(e.plan.Team.Crew.People) == 0 {
		return // a plan without a team has a rule of its own
	}
	if !e.held[roles.ID(who)] {
		e.refer(personKey, who, place...)
	}
}
