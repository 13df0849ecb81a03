// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The characters that people type for those of YAML, and words without blanks around.

#include <string>
#include <string_view>

namespace meeting {

inline constexpr std::string_view wide_colon = "：";
inline constexpr std::string_view wide_comma = "，";
inline constexpr std::string_view wide_dash = "－";
inline constexpr std::string_view ideographic_blank = "\u3000";
inline constexpr std::string_view no_break_blank = "\u00A0";

inline bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// The size of a blank that is not ASCII at `at`, or 0.
inline std::size_t wide_blank_size(std::string_view text, std::size_t at) {
  if (text.compare(at, ideographic_blank.size(), ideographic_blank) == 0) return 3;
  if (text.compare(at, no_break_blank.size(), no_break_blank) == 0) return 2;
  return 0;
}

/// The bracket that a full-width one at `at` stands for, or 0.
inline char wide_bracket(std::string_view text, std::size_t at) {
  constexpr std::string_view wide[] = {"｛", "｝", "［", "］"};
  constexpr std::string_view ascii = "{}[]";
  for (std::size_t i = 0; i < ascii.size(); ++i) {
    if (text.compare(at, wide[i].size(), wide[i]) == 0) return ascii[i];
  }
  return '\0';
}
inline constexpr std::size_t wide_bracket_size = 3;

/// Without blanks of either kind at its ends.
inline std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const std::size_t size = is_blank(text.front()) ? 1 : wide_blank_size(text, 0);
    if (size == 0) break;
    text.remove_prefix(size);
  }
  while (!text.empty()) {
    if (is_blank(text.back())) text.remove_suffix(1);
    else if (text.ends_with(ideographic_blank)) text.remove_suffix(ideographic_blank.size());
    else if (text.ends_with(no_break_blank)) text.remove_suffix(no_break_blank.size());
    else break;
  }
  return text;
}

/// A sign at the head of a value that can only be part of a text; |, >, brackets and commas may as
/// well be a slip.
inline bool begins_text(char c) {
  return std::string_view("|>,]}?:").find(c) == std::string_view::npos;
}

inline std::string single_quoted(std::string_view text) {
  std::string quoted = "'";
  for (char c : text) {
    quoted += c;
    if (c == '\'') quoted += c;
  }
  return quoted += '\'';
}

}  // namespace meeting
