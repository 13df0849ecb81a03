// SPDX-License-Identifier: Apache-2.0

#include "run/output_text.hpp"

#include <meeting/decimal.hpp>
#include <meeting/text.hpp>
#include <string>

#include "run/command.hpp"

namespace meeting::tool {
namespace {

/// Takes the longest number in front off the text; empty where there is none.
std::string take_quantity(std::string_view& text) {
  for (std::size_t size = text.size(); size > 0; --size) {
    const std::string_view front = trim(text.substr(0, size));
    if (!parse_quantity(front).value) continue;
    text = trim(text.substr(size));
    return std::string(front);
  }
  return {};
}

}  // namespace

Draft output_of(std::string_view written) {
  constexpr std::string_view wide = "＝";
  std::size_t sign = written.find('=');
  std::size_t size = 1;
  if (const std::size_t other = written.find(wide); other < sign) {
    sign = other;
    size = wide.size();
  }
  Draft output = Draft::mapping();
  output.set("what", trim(written.substr(0, sign)));
  if (sign == std::string_view::npos) return output;
  std::string_view rest = trim(written.substr(sign + size));
  const std::string quantity = take_quantity(rest);
  if (quantity.empty() || output.find("what")->empty()) {
    throw UsageError{{"done.output-not-understood"_msg, {visible(written)}},
                     {"done.output-help"_msg, {}}};
  }
  output.set("quantity", quantity);
  if (rest.starts_with('/')) {
    rest = trim(rest.substr(1));
    const std::string target = take_quantity(rest);
    if (!target.empty()) output.set("target", target);
  }
  if (!rest.empty()) output.set("unit", rest);
  return output;
}

}  // namespace meeting::tool
