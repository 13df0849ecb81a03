// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.hpp"

#include <cstring>
#include <meeting/text.hpp>

namespace meeting {
namespace {

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// The length of the well-formed sequence at the front of `size` bytes, 0 if there is none
/// (the table of well-formed byte sequences in the Unicode Standard, chapter 3).
int sequence_length(const unsigned char* bytes, std::size_t size) noexcept {
  const unsigned char lead = bytes[0];
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4 || size < 2) return 0;
  const unsigned char second = bytes[1];
  if (lead < 0xE0) return is_continuation(second) ? 2 : 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (lead == 0xE0) low = 0xA0;   // shorter forms exist below
  if (lead == 0xED) high = 0x9F;  // surrogates above
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;  // U+10FFFF is the last
  if (second < low || second > high) return 0;
  if (size < 3 || !is_continuation(bytes[2])) return 0;
  if (lead < 0xF0) return 3;
  return size >= 4 && is_continuation(bytes[3]) ? 4 : 0;
}

const unsigned char* bytes_of(std::string_view text) noexcept {
  return reinterpret_cast<const unsigned char*>(text.data());
}

struct Span {
  char32_t first;
  char32_t last;
};

template <std::size_t Size>
bool within(const Span (&spans)[Size], char32_t code_point) noexcept {
  for (const Span& span : spans) {
    if (code_point >= span.first && code_point <= span.last) return true;
  }
  return false;
}

/// Whether nothing can be trimmed from a text, as its first and its last bytes tell at once of
/// nearly all: plain ASCII, Han, Chinese punctuation. False means nothing.
bool is_trimmed(std::string_view text) noexcept {
  const auto byte = [&text](std::size_t index) { return static_cast<unsigned char>(text[index]); };
  if (text.empty()) return true;
  const unsigned char first = byte(0);
  // No blank begins with a byte from E4 on.
  if (first <= 0x20 || (first >= 0x80 && first < 0xE4)) return false;
  const std::size_t size = text.size();
  const unsigned char last = byte(size - 1);
  if (last < 0x80) return last > 0x20;
  if (size < 3 || !is_continuation(last) || !is_continuation(byte(size - 2))) return false;
  const unsigned char lead = byte(size - 3);
  return lead >= 0xE4 || (lead == 0xE3 && last != 0x80);  // U+3000 is E3 80 80
}

}  // namespace

CodePoint next_code_point(std::string_view text, std::size_t offset) noexcept {
  const unsigned char* bytes = bytes_of(text) + offset;
  const auto at = [bytes](int index, unsigned mask) {
    return static_cast<char32_t>(bytes[index] & mask);
  };
  switch (sequence_length(bytes, text.size() - offset)) {
    case 1:
      return {at(0, 0x7F), 1, true};
    case 2:
      return {at(0, 0x1F) << 6 | at(1, 0x3F), 2, true};
    case 3:
      return {at(0, 0x0F) << 12 | at(1, 0x3F) << 6 | at(2, 0x3F), 3, true};
    case 4:
      return {at(0, 0x07) << 18 | at(1, 0x3F) << 12 | at(2, 0x3F) << 6 | at(3, 0x3F), 4, true};
    default:
      return {at(0, 0xFF), 1, false};
  }
}

void append_utf8(std::string& text, char32_t code_point) {
  const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | code_point >> 12);
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | code_point >> 18);
    put(0x80 | (code_point >> 12 & 0x3F));
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

std::string to_utf8(std::u32string_view code_points) {
  std::string text;
  text.reserve(code_points.size() * 3);
  for (const char32_t code_point : code_points) append_utf8(text, code_point);
  return text;
}

std::u32string to_code_points(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = next_code_point(text, offset);
    result.push_back(point.valid ? point.value : U'\uFFFD');
    offset += point.length;
  }
  return result;
}

bool is_han(char32_t code_point) noexcept {
  constexpr Span spans[] = {{0x4E00, 0x9FFF},  {0x3400, 0x4DBF},   {0x3005, 0x3007},
                            {0xF900, 0xFAFF},  {0x20000, 0x2EBEF}, {0x2F800, 0x2FA1F},
                            {0x30000, 0x323AF}};
  return code_point >= 0x3005 && code_point != 0x3006 && within(spans, code_point);
}

bool is_bidi_control(char32_t code_point) noexcept {
  constexpr Span spans[] = {{0x061C, 0x061C}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}};
  return within(spans, code_point);
}

bool is_zero_width(char32_t code_point) noexcept {
  return (code_point >= 0x200B && code_point <= 0x200D) || code_point == 0x2060;
}

bool is_blank(char32_t code_point) noexcept {
  constexpr Span spans[] = {{0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},     {0xA0, 0xA0},
                            {0x1680, 0x1680}, {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F},
                            {0x205F, 0x205F}, {0x3000, 0x3000}};
  return within(spans, code_point);
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) noexcept {
  const unsigned char* bytes = bytes_of(text);
  const std::size_t size = text.size();
  std::size_t offset = 0;
  while (offset < size) {
    // Keys, dates and indentation are ASCII: eight bytes at once.
    while (size - offset >= sizeof(std::uint64_t)) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes + offset, sizeof word);
      if ((word & 0x8080808080808080U) != 0) break;
      offset += sizeof word;
    }
    if (offset == size) break;
    const int length = sequence_length(bytes + offset, size - offset);
    if (length == 0) return offset;
    offset += static_cast<std::size_t>(length);
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) {
    offset += next_code_point(text, offset).length;
  }
  return count;
}

std::size_t offset_of_code_point(std::string_view text, std::size_t index) noexcept {
  std::size_t offset = 0;
  for (; index > 0 && offset < text.size(); --index) offset += next_code_point(text, offset).length;
  return offset;
}

std::size_t count_utf16_units(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = next_code_point(text, offset);
    count += point.value > 0xFFFF ? 2 : 1;
    offset += point.length;
  }
  return count;
}

std::string single_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank) line += c;
    else if (!line.empty() && line.back() != ' ') line += ' ';
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

std::string_view trim(std::string_view text) noexcept {
  if (is_trimmed(text)) return text;
  while (!text.empty()) {
    const CodePoint first = next_code_point(text, 0);
    if (!first.valid || !is_blank(first.value)) break;
    text.remove_prefix(first.length);
  }
  while (!text.empty()) {
    std::size_t begin = text.size() - 1;
    while (begin > 0 && text.size() - begin < 4 &&
           is_continuation(static_cast<unsigned char>(text[begin]))) {
      --begin;
    }
    const CodePoint last = next_code_point(text, begin);
    if (!last.valid || !is_blank(last.value) || begin + last.length != text.size()) break;
    text.remove_suffix(last.length);
  }
  return text;
}

}  // namespace meeting
