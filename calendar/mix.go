package calendar

// Mix is how content is to be divided into parts: 80/20, 70-20-10, thirds,
// 4-1-1, or a plan's own.
//
// The zero Mix asks for nothing.
type Mix struct {
	Name  string `json:"name,omitempty"`
	Parts []Part `json:"parts,omitempty"`
}

// Part is a part of a [Mix]. Its share is its weight among the weights of all.
type Part struct {
	Key    string `json:"key"`
	Weight int64  `json:"weight"`
}
