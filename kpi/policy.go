package kpi

import "github.com/pauta-go/pauta/plan/channel"

// Policy holds the thresholds of the rules ([Rules]). A finding says to which
// one it was held.
//
// The zero Policy is the default.
type Policy struct {
	// Truncated accepts printed rates that were cut off instead of rounded:
	// they may differ from what the counts give by less than a unit of the last
	// printed place. Else it is at most half a unit: rounding half up, half away
	// from zero and half to even all keep to that. Some reports do cut off; one
	// prints an ROI of 150 ÷ 350 as 42.85%.
	Truncated bool
	// FollowerDrift is by how many followers, more or fewer, the net growth may
	// differ from the change of the level; below 0 is 0. Unless stated it is 0:
	// both are the same by definition (Sprout Social metric definitions), but
	// platforms also remove accounts without counting them as lost.
	FollowerDrift int64
	// Channels tell which texts of the dimension channel are networks that
	// attribute conversions to themselves; an empty catalogue is
	// channel.Standard.
	Channels channel.Catalog
}
