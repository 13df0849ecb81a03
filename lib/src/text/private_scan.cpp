// SPDX-License-Identifier: Apache-2.0

#include "text/private_scan.hpp"

#include "text/utf8.hpp"

namespace meeting {
namespace {

/// Full-width forms are written by input methods; for us they are the same.
char32_t folded(char32_t value) {
  return value >= 0xFF01 && value <= 0xFF5E ? value - 0xFF01 + U'!' : value;
}

}  // namespace

Glyph glyph_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return {};
  const CodePoint point = next_code_point(text, at);
  return {point.valid ? folded(point.value) : U'\uFFFD', point.length};
}

Glyph glyph_before(std::string_view text, std::size_t at) noexcept {
  if (at == 0) return {};
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80) {
    --begin;
  }
  const Glyph glyph = glyph_at(text, begin);
  return begin + glyph.length == at ? glyph : Glyph{U'\uFFFD', 1};
}

std::string_view DigitGroups::first(std::size_t groups) const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < groups; ++i) count += group[i].count;
  return {digits, count < stored ? count : stored};
}

bool DigitGroups::begins(std::initializer_list<std::size_t> counts) const {
  if (counts.size() > size) return false;
  std::size_t i = 0;
  for (const std::size_t count : counts) {
    if (group[i++].count != count) return false;
  }
  return true;
}

DigitGroups digit_groups(std::string_view text, std::size_t begin) noexcept {
  DigitGroups groups;
  for (std::size_t at = begin;;) {
    DigitGroup group{at, at, 0};
    for (Glyph one = glyph_at(text, at); is_digit(one.value); one = glyph_at(text, at)) {
      if (groups.stored < sizeof groups.digits) {
        groups.digits[groups.stored++] = static_cast<char>(one.value);
      }
      ++group.count;
      at += one.length;
    }
    group.end = at;
    groups.group[groups.size++] = group;
    const Glyph separator = glyph_at(text, at);
    const bool separates = separator.value == U' ' || separator.value == U'-';
    if (!separates || !is_digit(glyph_at(text, at + separator.length).value)) return groups;
    if (groups.separator != 0 && separator.value != groups.separator) return groups;
    if (groups.size == DigitGroups::most) {
      groups.more = true;
      return groups;
    }
    groups.separator = separator.value;
    at += separator.length;
  }
}

}  // namespace meeting
