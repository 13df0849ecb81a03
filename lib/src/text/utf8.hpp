// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Code points of UTF-8 text. Bytes that are not UTF-8 are never skipped: each is handed
/// out alone, marked as invalid, so that a caller decides what to show for it.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace meeting {

struct CodePoint {
  char32_t value = 0;       ///< the byte itself where `valid` is false
  std::uint8_t length = 1;  ///< bytes taken, 1 to 4
  bool valid = true;
};

/// The code point that begins at `offset`, which is less than the size of `text`.
CodePoint next_code_point(std::string_view text, std::size_t offset) noexcept;

void append_utf8(std::string& text, char32_t code_point);
std::string to_utf8(std::u32string_view code_points);

/// Invalid bytes become U+FFFD.
std::u32string to_code_points(std::string_view text);

/// Ideographs of every extension, and 〇 and 々.
bool is_han(char32_t code_point) noexcept;

/// U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
bool is_bidi_control(char32_t code_point) noexcept;

/// U+200B to U+200D, U+2060. They are seen nowhere but make two equal words differ.
bool is_zero_width(char32_t code_point) noexcept;

/// ASCII white space, U+0085, U+00A0, U+3000 and the other blanks of Unicode.
bool is_blank(char32_t code_point) noexcept;

}  // namespace meeting
