// SPDX-License-Identifier: Apache-2.0
#include <meeting/text.hpp>

#include "text/utf8.hpp"

namespace meeting {
namespace {

constexpr char hex_digits[] = "0123456789abcdef";

void append_byte(std::string& out, char32_t byte) {
  out += "\\x";
  out += hex_digits[byte >> 4 & 0xF];
  out += hex_digits[byte & 0xF];
}

void append_code_point(std::string& out, char32_t value) {
  out += "\\u{";
  int shift = 20;
  while (shift > 0 && (value >> shift) == 0) shift -= 4;
  for (; shift >= 0; shift -= 4) out += hex_digits[value >> shift & 0xF];
  out += '}';
}

/// Steers a terminal or the order of the text, starts a line that no line feed starts, or
/// hides a message in what looks empty.
bool deceives(char32_t value) noexcept {
  return (value >= 0x80 && value < 0xA0) || is_bidi_control(value) || value == 0xFEFF ||
         value == 0x2028 || value == 0x2029 || (value >= 0xFFF9 && value <= 0xFFFB) ||
         (value & 0xFFFE) == 0xFFFE || (value >= 0xE0000 && value <= 0xE007F);
}

}  // namespace

std::string visible(std::string_view text, LineFeeds line_feeds) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = next_code_point(text, offset);
    if (!point.valid) {
      append_byte(out, point.value);
    } else if (point.value == '\n') {
      out += line_feeds == LineFeeds::keep ? "\n" : "\\n";
    } else if (point.value == '\t') {
      out += "\\t";
    } else if (point.value == '\r') {
      out += "\\r";
    } else if (point.value < 0x20 || point.value == 0x7F) {
      append_byte(out, point.value);
    } else if (deceives(point.value)) {
      append_code_point(out, point.value);
    } else {
      out += text.substr(offset, point.length);
    }
    offset += point.length;
  }
  return out;
}

}  // namespace meeting
