-- Prints what lyaml makes of a list, one item a line: lua lyaml.lua LIST.yml
local lyaml = require "lyaml"

local function hexadecimal(text)
  return (text:gsub(".", function(byte) return ("%02x"):format(byte:byte()) end))
end

local function dump(value)
  if value == lyaml.null then return '["null"]' end
  local kind = math.type(value) or type(value)
  if kind == "boolean" then return ('["bool", %s]'):format(value) end
  if kind == "integer" then return ('["int", "%d"]'):format(value) end
  if kind == "float" then return ('["float", "%s"]'):format(hexadecimal(string.pack(">d", value))) end
  if kind == "string" then return ('["str", "%s"]'):format(hexadecimal(value)) end
  if kind ~= "table" then return ('["other", "%s"]'):format(kind) end
  -- One type for lists and maps, without an order of keys; what has 1...n as its keys is a list to all of Lua.
  local parts, count = {}, 0
  for _ in pairs(value) do count = count + 1 end
  if count == #value then
    for position, element in ipairs(value) do parts[position] = dump(element) end
    return ('["list", [%s]]'):format(table.concat(parts, ", "))
  end
  for key, element in pairs(value) do
    parts[#parts + 1] = ('["%s", %s]'):format(type(key) == "string" and hexadecimal(key) or tostring(key), dump(element))
  end
  table.sort(parts)
  return ('["map", [%s]]'):format(table.concat(parts, ", "))
end

local file = assert(io.open(arg[1], "rb"))
for _, item in ipairs(lyaml.load(file:read("a"))) do print(dump(item)) end
