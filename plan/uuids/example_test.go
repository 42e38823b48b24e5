package uuids_test

import (
	"fmt"

	"github.com/pauta-go/pauta/plan/uuids"
)

func Example() {
	plan, err := uuids.Parse("9f2c1b54-7d0e-4a7b-8c55-6f0d7a1e2b3c")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(uuids.Derive(plan, "awareness-q1"))
	// Output: b14e88e4-d9f2-5f8c-9e6b-8d8c91a31879
}

func ExampleParse() {
	_, err := uuids.Parse("{9f2c1b54-7d0e-4a7b-8c55-6f0d7a1e2b3c}")
	fmt.Println(err)
	// Output: id "{9f2c1b54-7d0e-4a7b-8c55-6f0d7a1e2b3c}" is not a UUID: write 36 characters such as 6ba7b810-9dad-11d1-80b4-00c04fd430c8
}

func ExampleDerive() {
	plan, err := uuids.Parse("9f2c1b54-7d0e-4a7b-8c55-6f0d7a1e2b3c")
	if err != nil {
		fmt.Println(err)
		return
	}
	once, twice := uuids.Derive(plan, "entries/launch"), uuids.Derive(plan, "entries/launch")
	fmt.Println(once == twice)
	// Output: true
}
