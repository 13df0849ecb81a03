// SPDX-License-Identifier: Apache-2.0

// A text on one line, with marks in colour, cut around the first of them.

#include <algorithm>
#include <meeting/search.hpp>
#include <meeting/text.hpp>

#include "text/utf8.hpp"

namespace meeting {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr std::string_view mark_on = "\x1b[1;31m";
constexpr std::string_view mark_off = "\x1b[0m";

/// One character as it is shown.
struct Piece {
  std::string shown;
  std::size_t width;
  bool marked;
};

bool is_marked(const std::vector<SearchMark>& marks, std::size_t offset) {
  return std::ranges::any_of(
      marks, [&](const SearchMark& one) { return offset >= one.begin && offset < one.end; });
}

/// Line ends and runs of blanks as one blank.
std::vector<Piece> pieces_of(const SearchHit& hit) {
  std::vector<Piece> pieces;
  const std::string_view text = hit.text;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = next_code_point(text, offset);
    const bool marked = is_marked(hit.marks, offset);
    const bool blank =
        point.valid && (point.value == U' ' || (point.value >= 9 && point.value <= 13));
    if (!blank) {
      std::string shown = visible(text.substr(offset, point.length));
      const std::size_t width = display_width(shown);
      pieces.push_back({std::move(shown), width, marked});
    } else if (!pieces.empty() && pieces.back().shown != " ") {
      pieces.push_back({" ", 1, marked});
    }
    offset += point.length;
  }
  if (!pieces.empty() && pieces.back().shown == " ") pieces.pop_back();
  return pieces;
}

/// What is shown of them: [begin, end).
struct Window {
  std::size_t begin;
  std::size_t end;
};

std::size_t width_of(const std::vector<Piece>& pieces, std::size_t begin, std::size_t end) {
  std::size_t width = 0;
  for (std::size_t i = begin; i < end; ++i) width += pieces[i].width;
  return width;
}

/// A third of the width before the mark tells what it belongs to.
Window window_of(const std::vector<Piece>& pieces, std::size_t width) {
  Window window{0, pieces.size()};
  if (width == 0 || width_of(pieces, 0, pieces.size()) <= width) return window;
  const auto mark =
      static_cast<std::size_t>(std::ranges::find(pieces, true, &Piece::marked) - pieces.begin());
  const std::size_t first = std::min(mark, pieces.size() - 1);
  std::size_t ahead = 0;
  window.begin = first;
  while (window.begin > 0 && ahead + pieces[window.begin - 1].width <= width / 3) {
    ahead += pieces[--window.begin].width;
  }
  // Where the rest fits, more of what stands before is shown.
  const std::size_t room = width - 1;
  while (window.begin > 0 &&
         width_of(pieces, window.begin - 1, pieces.size()) + (window.begin > 1 ? 1 : 0) <= width) {
    --window.begin;
  }
  std::size_t used = window.begin > 0 ? 1 : 0;
  window.end = window.begin;
  while (window.end < pieces.size()) {
    const bool last = window.end + 1 == pieces.size();
    if (used + pieces[window.end].width > (last ? width : room)) break;
    used += pieces[window.end++].width;
  }
  return window;
}

}  // namespace

std::string marked_line(const SearchHit& hit, std::size_t width, bool colour) {
  const std::vector<Piece> pieces = pieces_of(hit);
  const Window window = window_of(pieces, width);
  std::string line;
  if (window.begin > 0) line += ellipsis;
  bool on = false;
  for (std::size_t i = window.begin; i < window.end; ++i) {
    if (colour && pieces[i].marked != on) {
      on = !on;
      line += on ? mark_on : mark_off;
    }
    line += pieces[i].shown;
  }
  if (on) line += mark_off;
  if (window.end < pieces.size()) line += ellipsis;
  return line;
}

}  // namespace meeting
