// Prints what a YAML reader of Go makes of a list, one item a line: go v2|v3|goccy LIST.yml
package main

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"sort"

	goccy "github.com/goccy/go-yaml"
	v2 "gopkg.in/yaml.v2"
	v3 "gopkg.in/yaml.v3"
)

var read = map[string]func([]byte, interface{}) error{
	"v2":    func(text []byte, items interface{}) error { return v2.Unmarshal(text, items) },
	"v3":    func(text []byte, items interface{}) error { return v3.Unmarshal(text, items) },
	"goccy": func(text []byte, items interface{}) error { return goccy.Unmarshal(text, items) },
}

func key(value interface{}) string {
	if text, ok := value.(string); ok {
		return hex.EncodeToString([]byte(text))
	}
	return fmt.Sprintf("%T %v", value, value)
}

// A map of Go has no order.
func sorted(entries [][]interface{}) []interface{} {
	sort.Slice(entries, func(i, j int) bool { return entries[i][0].(string) < entries[j][0].(string) })
	return []interface{}{"map", entries}
}

func dump(value interface{}) []interface{} {
	entries := [][]interface{}{}
	switch value := value.(type) {
	case nil:
		return []interface{}{"null"}
	case bool:
		return []interface{}{"bool", value}
	case int, int64, uint64:
		return []interface{}{"int", fmt.Sprint(value)}
	case float64:
		return []interface{}{"float", fmt.Sprintf("%016x", math.Float64bits(value))}
	case string:
		return []interface{}{"str", hex.EncodeToString([]byte(value))}
	case []interface{}:
		elements := [][]interface{}{}
		for _, element := range value {
			elements = append(elements, dump(element))
		}
		return []interface{}{"list", elements}
	case map[string]interface{}:
		for name, element := range value {
			entries = append(entries, []interface{}{key(name), dump(element)})
		}
		return sorted(entries)
	case map[interface{}]interface{}:
		for name, element := range value {
			entries = append(entries, []interface{}{key(name), dump(element)})
		}
		return sorted(entries)
	default:
		return []interface{}{"other", fmt.Sprintf("%T", value)}
	}
}

func main() {
	text, err := os.ReadFile(os.Args[2])
	var items []interface{}
	if err == nil {
		err = read[os.Args[1]](text, &items)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for _, item := range items {
		line, _ := json.Marshal(dump(item))
		fmt.Println(string(line))
	}
}
