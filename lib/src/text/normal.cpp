// SPDX-License-Identifier: Apache-2.0
#include <utf8proc.h>
#include <algorithm>
#include <cstdlib>
#include <meeting/text.hpp>
#include <memory>
#include <new>

#include "text/folding.hpp"
#include "text/utf8.hpp"

namespace meeting {
namespace {

struct Free {
  void operator()(utf8proc_uint8_t* bytes) const { std::free(bytes); }
};

/// `text` is UTF-8 as a whole.
std::string mapped(std::string_view text, unsigned options) {
  utf8proc_uint8_t* bytes = nullptr;
  const utf8proc_ssize_t length = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &bytes, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, Free> owner(bytes);
  if (length == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

/// Maps the stretches that are UTF-8 and keeps the bytes between them.
std::string map_valid(std::string_view text, unsigned options) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = find_invalid_utf8(text).value_or(text.size());
    result += mapped(text.substr(0, end), options);
    if (end == text.size()) break;
    result += text[end];
    text.remove_prefix(end + 1);
  }
  return result;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Characters that normal form C neither changes nor joins with their neighbours. Not all of them:
/// Latin, common marks, Han and full-width forms.
bool stays_in_nfc(char32_t c) {
  if (c < 0x300) return true;
  if (c < 0x2010) return false;
  if (c <= 0x205E) return c <= 0x2027 || c >= 0x2030;
  if (c < 0x3000) return false;
  return c <= 0x3029 || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0xFF01 && c <= 0xFF60);
}

bool is_plainly_nfc(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (static_cast<unsigned char>(text[offset]) < 0x80) {
      ++offset;
      continue;
    }
    const CodePoint point = next_code_point(text, offset);
    if (!point.valid || !stays_in_nfc(point.value)) return false;
    offset += point.length;
  }
  return true;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr unsigned folding =
    UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;

std::string fold(std::string_view text) {
  if (!is_ascii(text)) return map_valid(text, folding | UTF8PROC_COMPOSE);
  std::string folded(text);
  std::transform(folded.begin(), folded.end(), folded.begin(), lower);
  return folded;
}

/// Calls take(offset, length, blank) for each character of a folded text that its key keeps;
/// `blank`: one blank stands before it.
template <class Take>
void without_blanks(std::string_view folded, Take&& take) {
  bool after_han = true;  // no blank at the beginning
  bool blank = false;
  for (std::size_t offset = 0; offset < folded.size();) {
    const CodePoint point = next_code_point(folded, offset);
    if (point.valid && is_blank(point.value)) {
      blank = true;
    } else {
      const bool han = point.valid && is_han(point.value);
      take(offset, point.length, blank && !han && !after_han);
      after_han = han;
      blank = false;
    }
    offset += point.length;
  }
}

/// True for characters that nothing before them is joined with. Not all of them: only those of
/// which texts mostly consist.
bool begins_piece(char32_t point) {
  constexpr char32_t soft_hyphen = 0xAD;  // vanishes, so what follows it joins with what is before
  return (point < 0x300 && point != soft_hyphen) || (point >= 0x3200 && point <= 0x9FFF) ||
         (point >= 0x3000 && point <= 0x3029) || (point >= 0x2010 && point <= 0x205E) ||
         (point >= 0x2100 && point <= 0x24FF) || (point >= 0xFF01 && point <= 0xFF5E);
}

}  // namespace

std::string nfc(std::string_view text) {
  if (is_plainly_nfc(text)) return std::string(text);
  return map_valid(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string comparison_key(std::string_view text) {
  const std::string folded = fold(text);
  std::string key;
  key.reserve(folded.size());
  without_blanks(folded, [&](std::size_t offset, std::size_t length, bool blank) {
    if (blank) key += ' ';
    key.append(folded, offset, length);
  });
  return key;
}

PlacedKey placed_comparison_key(std::string_view text) {
  // Folded piece by piece, so that each knows where it came from.
  PlacedKey placed;
  std::string folded;
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> end;
  for (std::size_t from = 0; from < text.size();) {
    std::size_t to = from + next_code_point(text, from).length;
    while (to < text.size()) {
      const CodePoint point = next_code_point(text, to);
      if (!point.valid || begins_piece(point.value)) break;
      to += point.length;
    }
    folded += fold(text.substr(from, to - from));
    begin.resize(folded.size(), static_cast<std::uint32_t>(from));
    end.resize(folded.size(), static_cast<std::uint32_t>(to));
    from = to;
  }
  without_blanks(folded, [&](std::size_t offset, std::size_t length, bool blank) {
    if (blank) {
      placed.key += ' ';
      placed.begin.push_back(placed.end.back());
      placed.end.push_back(begin[offset]);
    }
    placed.key.append(folded, offset, length);
    for (std::size_t i = 0; i < length; ++i) {
      placed.begin.push_back(begin[offset + i]);
      placed.end.push_back(end[offset + i]);
    }
  });
  return placed;
}

FoldedPoint fold_point(char32_t point) {
  FoldedPoint folded;
  if (point < 0x80) {
    folded.points[0] = lower(static_cast<char>(point));
    folded.count = 1;
    return folded;
  }
  int boundary = 0;
  const utf8proc_ssize_t count = utf8proc_decompose_char(
      static_cast<utf8proc_int32_t>(point), folded.points.data(),
      static_cast<utf8proc_ssize_t>(FoldedPoint::most),
      static_cast<utf8proc_option_t>(folding | UTF8PROC_DECOMPOSE), &boundary);
  folded.count = count > 0 ? static_cast<std::size_t>(count) : 0;
  return folded;
}

bool folds_alone(char32_t point) {
  if (point < 0x80) return true;
  const auto value = static_cast<utf8proc_int32_t>(point);
  std::array<utf8proc_int32_t, FoldedPoint::most> parts{};
  int boundary = 0;
  const utf8proc_ssize_t count = utf8proc_decompose_char(
      value, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE), &boundary);
  return count == 1 && parts[0] == value && utf8proc_get_property(value)->combining_class == 0 &&
         !(point >= 0x1100 && point <= 0x11FF);  // letters that join to syllables
}

std::span<const PointRange> folding_ranges() {
  static constexpr PointRange ranges[] = {
      {0x41, 0x5A},       {0x80, 0x33FF},     {0xA640, 0xABFF},   {0xAC00, 0xD7A3},
      {0xF900, 0xFFFF},   {0x10400, 0x10FFF}, {0x11000, 0x11FFF}, {0x16000, 0x16FFF},
      {0x1BC00, 0x1BCFF}, {0x1D100, 0x1F2FF}, {0x1FB00, 0x1FBFF}, {0x2F800, 0x2FA1F},
      {0xE0000, 0xE0FFF},
  };
  return ranges;
}

}  // namespace meeting
