# Prints what Crystal's YAML makes of a list, one item a line: crystal LIST.yml
require "json"
require "yaml"

def bits(number : Float64)
  number.unsafe_as(UInt64).to_s(16)
end

def dump(any : YAML::Any) : String
  case value = any.raw
  when Nil then %(["null"])
  when Bool then %(["bool", #{value}])
  when Int64 then %(["int", "#{value}"])
  when Float64 then %(["float", "#{bits(value)}"])
  when String then %(["str", "#{value.to_slice.hexstring}"])
  when Array then %(["list", [#{value.map { |element| dump(element) }.join(", ")}]])
  when Hash
    entries = value.map do |key, element|
      name = key.raw.as?(String).try(&.to_slice.hexstring) || key.inspect
      %(["#{name}", #{dump(element)}])
    end
    %(["map", [#{entries.join(", ")}]])
  else %(["other", "#{value.class}"])
  end
end

File.open(ARGV[0]) { |file| YAML.parse(file).as_a.each { |item| puts dump(item) } }
