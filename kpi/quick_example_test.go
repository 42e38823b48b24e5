package kpi_test

import (
	"fmt"

	"github.com/pauta-go/pauta/kpi"
)

func ExampleLayout_Place() {
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{
		Dimensions: []kpi.Dimension{kpi.Channel, kpi.Campaign}, Measures: []kpi.Measure{kpi.Clicks},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	place, ok := layout.Place(kpi.Campaign)
	_, other := layout.Place(kpi.Country)
	fmt.Println(place, ok, other)
	// Output: 1 true false
}

func ExampleLayout_Number() {
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{
		Dimensions: []kpi.Dimension{kpi.Campaign}, Measures: []kpi.Measure{kpi.Clicks},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	row := layout.NewRow()
	row.SetText(kpi.Campaign, "spring")
	number, known := layout.Number(0, []byte("spring"))
	_, other := layout.Number(0, []byte("autumn"))
	fmt.Println(number, known, other)
	// Output: 1 true false
}

func ExampleRow_SetNumber() {
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{
		Dimensions: []kpi.Dimension{kpi.Campaign}, Measures: []kpi.Measure{kpi.Clicks},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	row := layout.NewRow()
	row.SetText(kpi.Campaign, "spring")
	number, _ := layout.Number(0, []byte("spring"))
	row.Clear()
	row.SetNumber(0, number) // no text is looked up
	fmt.Println(row.Text(kpi.Campaign))
	row.SetNumber(0, 7)
	fmt.Println(row.Err())
	// Output:
	// spring
	// no such column: slots are those of the layout, places are 0 to 18
}

func ExampleTable_Clear() {
	table, err := kpi.NewTable(kpi.Standard(), nil, "clicks")
	if err != nil {
		fmt.Println(err)
		return
	}
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{Measures: []kpi.Measure{kpi.Clicks}})
	if err != nil {
		fmt.Println(err)
		return
	}
	row := layout.NewRow()
	row.Set(kpi.Clicks, 12)
	if err := table.Add(row); err != nil {
		fmt.Println(err)
		return
	}
	table.Clear()
	fmt.Println(table.Groups(), table.Columns())
	// Output: 0 [clicks]
}

func ExampleRow_FillScaled() {
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{Measures: []kpi.Measure{kpi.Clicks, kpi.Impressions}})
	if err != nil {
		fmt.Println(err)
		return
	}
	clicks, _ := layout.Slot(kpi.Clicks)
	impressions, _ := layout.Slot(kpi.Impressions)
	var coefs [64]int64
	var places [64]uint8
	coefs[clicks], coefs[impressions] = 12, 3400
	row := layout.NewRow()
	row.FillScaled(1<<clicks|1<<impressions, &coefs, &places)
	n, _ := row.Figure(kpi.Impressions)
	fmt.Println(n, row.Err())
	coefs[clicks] = -1
	row.FillScaled(1<<clicks, &coefs, &places)
	fmt.Println(row.Err())
	// Output:
	// 3400 <nil>
	// clicks "-1" is refused: it cannot be negative
}

func ExampleLine_AppendFixed() {
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{Measures: []kpi.Measure{kpi.Clicks, kpi.Impressions}})
	if err != nil {
		fmt.Println(err)
		return
	}
	table, err := kpi.NewTable(kpi.Standard(), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	row := layout.NewRow()
	row.Set(kpi.Clicks, 30)
	row.Set(kpi.Impressions, 900)
	if err := table.Add(row); err != nil {
		fmt.Println(err)
		return
	}
	text, err := table.Total().AppendFixed([]byte("ctr,"), "ctr", 4)
	fmt.Println(string(text), err)
	_, err = table.Total().AppendFixed(nil, "cpc", 4)
	fmt.Println(err)
	// Output:
	// ctr,0.0333 <nil>
	// CPC spend not measured
}
