package main

import (
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	beamregister "github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/pauta-go/pauta/kpi"
)

// register tells Beam how tallies travel between machines and what the steps
// of the pipeline are. Without the coder Beam writes the exported fields of a
// struct; a tally has none, so that each would arrive empty and every sum be 0,
// without an error.
func register() {
	beam.RegisterCoder(reflect.TypeFor[*kpi.Tally](), encode, decode)
	beamregister.DoFn2x1[string, func(string, *kpi.Tally), error](&reader{})
	beamregister.DoFn2x2[string, *kpi.Tally, string, error](&writer{})
	beamregister.DoFn2x1[int, func(*string) bool, string](&reporter{})
	beamregister.Combiner1[*kpi.Tally](&merger{})
	beamregister.Emitter2[string, *kpi.Tally]()
	beamregister.Iter1[string]()
	beamregister.Function1x0(print)
}

func encode(t *kpi.Tally) ([]byte, error) { return t.MarshalBinary() }

func decode(data []byte) (*kpi.Tally, error) {
	t := new(kpi.Tally)
	return t, t.UnmarshalBinary(data)
}

// merger is the CombineFn of tallies. Merging is commutative, associative and
// exact, which is all that Beam asks of it: the result does not depend on how
// rows were cut into batches and batches given to machines.
type merger struct{}

func (*merger) CreateAccumulator() *kpi.Tally { return new(kpi.Tally) }

func (m *merger) AddInput(sum, t *kpi.Tally) (*kpi.Tally, error) { return m.MergeAccumulators(sum, t) }

func (*merger) MergeAccumulators(sum, t *kpi.Tally) (*kpi.Tally, error) { return sum, sum.Merge(t) }
