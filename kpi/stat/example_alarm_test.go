package stat_test

import (
	"fmt"
	"time"

	"github.com/pauta-go/pauta/kpi/stat"
)

func ExampleCChart() {
	mentions := []int64{16, 14, 18, 12, 20, 17, 15, 41}
	chart, _ := stat.CChart(mentions, 7, 3)
	fmt.Println(chart.Points[7].Limits.Text(1).EN)
	for _, i := range chart.Signals() {
		fmt.Printf("day %d: %d mentions\n", i+1, mentions[i])
	}
	// Output:
	// 4.0 to 28.0
	// day 8: 41 mentions
}

func ExamplePChart() {
	complaints := []stat.Proportion{{X: 12, N: 50}, {X: 9, N: 50}, {X: 11, N: 55}, {X: 24, N: 48}}
	chart, _ := stat.PChart(complaints, 3, 3)
	fmt.Printf("usually %.1f%%, signals %v\n", 100*chart.Centre, chart.Signals())
	// Output: usually 20.6%, signals [3]
}

func ExampleChart() {
	chart := stat.Chart{Centre: 5, Points: []stat.ChartPoint{
		{Value: 4, Limits: stat.Interval{Low: 2, High: 8}},
		{Value: 9, Limits: stat.Interval{Low: 2, High: 8}},
	}}
	fmt.Println(chart.Signals())
	// Output: [1]
}

func ExampleChartPoint() {
	p := stat.ChartPoint{Value: 8, Limits: stat.Interval{Low: 2, High: 8}}
	fmt.Println(p.Limits.Contains(p.Value))
	// Output: true
}

func ExampleEWMA() {
	e := stat.EWMA{Centre: 50, Deviation: 2.0539, Weight: 0.3, Sigmas: 3}
	limits, _ := e.Limits()
	fmt.Println(limits.Text(2).EN)
	chart, _ := e.Chart([]float64{52, 47, 53, 49.3, 50.1, 47, 56, 57, 58})
	fmt.Println(chart.Signals())
	// Output:
	// 47.41 to 52.59
	// [7 8]
}

func ExampleCUSUM() {
	c := stat.CUSUM{Target: 100, Slack: 5, Limit: 40}
	signals, _ := c.Signals([]float64{98, 104, 112, 109, 118, 121, 117})
	fmt.Println(signals)
	// Output: [6]
}

func ExampleSums() {
	sums, _ := stat.CUSUM{Target: 10, Slack: 1, Limit: 5}.Sums([]float64{12, 7, 8})
	fmt.Println(sums)
	// Output: [{1 0} {0 2} {0 3}]
}

func ExampleEARSLimit() {
	week := []int64{4, 6, 5, 4, 3, 5, 4}
	limit, _ := stat.EARSLimit(week, 0.001)
	fmt.Printf("an alarm above %.2f mentions\n", limit)
	// Output: an alarm above 7.44 mentions
}

func ExamplePredictionLimit() {
	week := []int64{4, 6, 5, 4, 3, 5, 4}
	limit, _ := stat.PredictionLimit(week, 0.001)
	fmt.Printf("an alarm above %.2f mentions\n", limit)
	// Output: an alarm above 9.86 mentions
}

func ExampleDesk() {
	desk := stat.Desk{Arrivals: 200, Handling: 3 * time.Minute, Agents: 14}
	load, _ := desk.Load()
	wait, _ := desk.WaitProbability()
	level, _ := desk.ServiceLevel(20 * time.Second)
	mean, _ := desk.MeanWait()
	fmt.Printf("load %.0f, %.1f%% wait, %.1f%% within 20 s, mean wait %s\n", load, 100*wait, 100*level, mean.Round(time.Second/10))
	agents, _ := desk.AgentsFor(0.9, 20*time.Second)
	fmt.Println("for 90%:", agents)
	// Output:
	// load 10, 17.4% wait, 88.8% within 20 s, mean wait 7.8s
	// for 90%: 15
}

func ExampleLittle() {
	open, _ := stat.Little(12, 3*time.Hour+30*time.Minute)
	fmt.Println(open, "conversations are open at a time")
	// Output: 42 conversations are open at a time
}

func ExampleGeometricLifetime() {
	months, _ := stat.GeometricLifetime(0.05)
	fmt.Println(months)
	// Output: 20
}
