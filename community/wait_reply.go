package community

// Replies returns one wait for each message of the audience that needs a reply,
// in the order of the messages: until the first answer whose parent it is. It
// asks whether each message was attended to, where [Desk.Waits] asks whether
// each thread was; what was answered further down the thread is not answered
// here.
//
// It fails as [Desk.Waits] does.
func (d Desk) Replies(messages []Interaction) (Waits, error) {
	if err := d.check(Thread{Messages: messages}); err != nil {
		return nil, err
	}
	first := make(map[string]*Interaction, len(messages))
	for i, m := range messages {
		if m.From == Audience || m.Parent == "" || m.From == Bot && !d.Bots || m.At.After(d.Now) {
			continue
		}
		if known := first[m.Parent]; known == nil || m.At.Before(known.At) {
			first[m.Parent] = &messages[i]
		}
	}
	var waits Waits
	for _, m := range messages {
		if m.From != Audience || !m.Intent.NeedsReply() || m.At.After(d.Now) {
			continue
		}
		w := d.begin(DirectReply, m, m.At)
		w.To = d.Now.In(d.zone())
		if reply := first[m.Key]; reply != nil {
			w.To, w.End, w.Agent = reply.At.In(d.zone()), Answered, reply.Author
		}
		w.Elapsed, w.InHours = d.length(w.From, w.To, nil)
		waits = append(waits, w)
	}
	return waits, nil
}
