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

/// How many bytes from `offset` on need no look at their code points: ASCII that can be seen, and
/// Han with its punctuation (U+3000 to U+9FFF), where nothing deceives.
std::size_t plain_run(std::string_view text, std::size_t offset) noexcept {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  std::size_t at = offset;
  while (at < text.size()) {
    const unsigned char lead = byte(at);
    if (lead >= 0x20 && lead < 0x7F) {
      ++at;
    } else if (lead >= 0xE3 && lead <= 0xE9 && text.size() - at >= 3 &&
               (byte(at + 1) & 0xC0U) == 0x80U && (byte(at + 2) & 0xC0U) == 0x80U) {
      at += 3;
    } else {
      break;
    }
  }
  return at - offset;
}

}  // namespace

std::string visible(std::string_view text, LineFeeds line_feeds) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    if (const std::size_t run = plain_run(text, offset); run > 0) {
      out += text.substr(offset, run);
      offset += run;
      continue;
    }
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
