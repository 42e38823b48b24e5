package examples_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSeeds holds that every row of the inventory of the source texts has a
// home: the tests of the package that owns it, its first one, name its ID.
func TestSeeds(t *testing.T) {
	f, err := os.Open(filepath.Join("..", "plan", "testdata", "seeds.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	tests := map[string]string{}
	for _, row := range rows[1:] {
		id, owners := row[column["id"]], row[column["package"]]
		owner := strings.TrimSpace(strings.Split(owners, "+")[0])
		if _, read := tests[owner]; !read {
			files, err := filepath.Glob(filepath.Join("..", owner, "seeds*_test.go"))
			if err != nil || len(files) == 0 {
				t.Fatalf("%s has no test of seeds: %v", owner, err)
			}
			for _, file := range files {
				text, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				tests[owner] += string(text)
			}
		}
		if !strings.Contains(tests[owner], `"`+id+`"`) {
			t.Errorf("%s of %s is tested nowhere", id, owner)
		}
	}
	if len(rows)-1 != 221 {
		t.Errorf("%d rows, want 221", len(rows)-1)
	}
}
