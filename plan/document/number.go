package document

import "reflect"

// Number returns the whole number that the document has at a key of its outer
// object, 0 where the key is not there, whatever else there is: what version a
// document is of has to be known before the rest is read.
//
// It fails with an [Error] as [Decode] does on what is not one JSON object, and
// if the key is there twice or has something else than a whole number.
func Number(data []byte, key string, limits Limits) (int, error) {
	d, err := open(data, limits)
	if err != nil {
		return 0, err
	}
	found, there := 0, false
	n, _ := d.size(0)
	err = d.members(n, func(int) error {
		name, at := d.key(&shape{})
		if name != key {
			d.skip()
			return nil
		}
		if there {
			return d.twice(at)
		}
		there = true
		return d.value(reflect.ValueOf(&found).Elem(), &shape{form: signed})
	})
	return found, err
}
