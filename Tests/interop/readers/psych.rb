# Prints what Psych makes of a list, one item a line: ruby psych.rb LIST.yml
require "json"
require "psych"

def hexadecimal(text)
  text.encode("UTF-8").unpack1("H*")
end

def dump(value)
  case value
  when nil then ["null"]
  when true, false then ["bool", value]
  when Integer then ["int", value.to_s]
  when Float then ["float", [value].pack("G").unpack1("H*")]
  when String then ["str", hexadecimal(value)]
  when Array then ["list", value.map { |element| dump(element) }]
  when Hash then ["map", value.map { |key, element| [key.is_a?(String) ? hexadecimal(key) : key.inspect, dump(element)] }]
  else ["other", value.inspect]
  end
end

Psych.load(File.read(ARGV[0], encoding: "UTF-8")).each { |item| puts JSON.generate(dump(item), max_nesting: false) }
