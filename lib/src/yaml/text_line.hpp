// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace meeting {

/// A line of a text, or what is left of one.
struct TextLine {
  std::size_t begin;
  std::size_t end;   ///< without the line end
  std::size_t next;  ///< where the line below begins
};

inline TextLine line_at(std::string_view text, std::size_t begin) {
  const std::size_t line_feed = text.find('\n', begin);
  if (line_feed == std::string_view::npos) return {begin, text.size(), text.size()};
  const std::size_t end =
      line_feed > begin && text[line_feed - 1] == '\r' ? line_feed - 1 : line_feed;
  return {begin, end, line_feed + 1};
}

}  // namespace meeting
