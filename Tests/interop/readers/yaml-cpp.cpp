// Prints what yaml-cpp makes of a list, one item a line: yaml-cpp LIST.yml
//
// It has no types of its own: a program asks a scalar for the type that it wants. This one asks what stands plain for an integer,
// a floating-point number and a Boolean, in that order, as programs do that read values of any type.
#include <cinttypes>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <string>
#include <yaml-cpp/yaml.h>

static std::string hexadecimal(const std::string &text) {
  std::string digits;
  char pair[3];
  for (unsigned char byte : text) {
    std::snprintf(pair, sizeof pair, "%02x", byte);
    digits += pair;
  }
  return digits;
}

static std::string scalar(const YAML::Node &node) {
  std::string text = "[\"str\", \"" + hexadecimal(node.Scalar()) + "\"]";
  if (node.Tag() == "!") return text; // It stood in quotation marks.
  long long integer;
  double number;
  bool boolean;
  if (YAML::convert<long long>::decode(node, integer)) return "[\"int\", \"" + std::to_string(integer) + "\"]";
  if (YAML::convert<double>::decode(node, number)) {
    uint64_t bits;
    char digits[17];
    std::memcpy(&bits, &number, sizeof bits);
    std::snprintf(digits, sizeof digits, "%016" PRIx64, bits);
    return std::string("[\"float\", \"") + digits + "\"]";
  }
  if (YAML::convert<bool>::decode(node, boolean)) return boolean ? "[\"bool\", true]" : "[\"bool\", false]";
  return text;
}

static std::string dump(const YAML::Node &node) {
  std::string parts;
  switch (node.Type()) {
  case YAML::NodeType::Null: return "[\"null\"]";
  case YAML::NodeType::Scalar: return scalar(node);
  case YAML::NodeType::Sequence:
    for (const auto &element : node) parts += (parts.empty() ? "" : ", ") + dump(element);
    return "[\"list\", [" + parts + "]]";
  case YAML::NodeType::Map:
    for (const auto &entry : node)
      parts += (parts.empty() ? "[\"" : ", [\"") + hexadecimal(entry.first.Scalar()) + "\", " + dump(entry.second) + "]";
    return "[\"map\", [" + parts + "]]";
  default: return "[\"other\"]";
  }
}

int main(int, char **arguments) {
  for (const auto &item : YAML::LoadFile(arguments[1])) std::cout << dump(item) << "\n";
}
