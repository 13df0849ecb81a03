// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Walking a text in search of private data: one character forward or back, and groups of digits.

#include <cstddef>
#include <initializer_list>
#include <meeting/private_data.hpp>
#include <optional>
#include <string_view>

namespace meeting {

/// A character with full-width forms made ASCII; 0 at an end of the text.
struct Glyph {
  char32_t value = 0;
  std::size_t length = 0;  ///< bytes
};

constexpr bool is_digit(char32_t value) { return value >= U'0' && value <= U'9'; }
constexpr bool is_letter(char32_t value) {
  return (value >= U'A' && value <= U'Z') || (value >= U'a' && value <= U'z');
}

/// The character that begins at `at`.
Glyph glyph_at(std::string_view text, std::size_t at) noexcept;
/// The character that ends before `at`.
Glyph glyph_before(std::string_view text, std::size_t at) noexcept;

/// True where the bytes before `at` are `word`.
inline bool ends_with(std::string_view text, std::size_t at, std::string_view word) {
  return text.substr(0, at).ends_with(word);
}

/// Digits without a gap.
struct DigitGroup {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t count = 0;  ///< of digits
};

/// Groups of digits with one blank or hyphen between each two: 138-0013-8000, 6222 0212 …
struct DigitGroups {
  static constexpr std::size_t most = 6;

  DigitGroup group[most];
  std::size_t size = 0;
  char32_t separator = 0;  ///< between all of them
  char digits[64] = {};    ///< of all groups, ASCII; what does not fit is left out
  std::size_t stored = 0;
  bool more = false;  ///< further groups follow in the same way

  /// The digits of the first groups.
  [[nodiscard]] std::string_view first(std::size_t groups) const;
  /// The groups have these numbers of digits, and there may be others behind them.
  [[nodiscard]] bool begins(std::initializer_list<std::size_t> counts) const;
};

/// `begin` is the first digit of a group.
DigitGroups digit_groups(std::string_view text, std::size_t begin) noexcept;

/// What begins at the digits of `groups`, or is known by them; nothing found may begin before
/// `floor`.
std::optional<PrivateData> private_number(std::string_view text, std::size_t floor,
                                          const DigitGroups& groups);
std::optional<PrivateData> car_plate(std::string_view text, std::size_t floor,
                                     const DigitGroups& groups);
std::optional<PrivateData> door_number(std::string_view text, std::size_t floor,
                                       const DigitGroups& groups);
/// The mail address around the `@` at `at`.
std::optional<PrivateData> email_address(std::string_view text, std::size_t floor, std::size_t at);

}  // namespace meeting
