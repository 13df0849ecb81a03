// SPDX-License-Identifier: Apache-2.0

#include "render/snippet.hpp"

#include <algorithm>
#include <forward_list>
#include <meeting/text.hpp>
#include <string_view>
#include <vector>

#include "text/gb18030.hpp"
#include "text/utf8.hpp"

namespace meeting {
namespace {

constexpr std::size_t tab_stop = 4;
constexpr std::string_view ellipsis = "…";

/// A line and the place in it that is meant, in bytes of the line.
struct Marked {
  std::string_view line;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The number of bytes of the character of GB18030 that begins here.
std::size_t gb18030_length(std::string_view line, std::size_t offset) {
  if (static_cast<unsigned char>(line[offset]) < 0x80 || offset + 1 == line.size()) return 1;
  const bool four = line[offset + 1] >= '0' && line[offset + 1] <= '9';
  return std::min<std::size_t>(four ? 4 : 2, line.size() - offset);
}

/// An old file is still a text to whoever wrote it: its line is shown as it was meant. `kept`
/// holds what the result views. Anything else stays as it is.
Marked readable(const Source& source, const Marked& raw, std::string& kept) {
  if (!find_invalid_utf8(raw.line) || !looks_like_gb18030(source.bytes())) return raw;
  Marked shown;
  for (std::size_t offset = 0; offset < raw.line.size();) {
    const std::size_t length = gb18030_length(raw.line, offset);
    if (offset <= raw.begin) shown.begin = kept.size();  // the character that it lies in
    const Transcoded one = decode_gb18030(raw.line.substr(offset, length));
    if (one.state != Decoding::whole) return raw;
    kept += one.text;
    offset += length;
    // Up to the last whole character in the range, and at least the one it begins in.
    if (offset <= raw.end || shown.end <= shown.begin) shown.end = kept.size();
  }
  shown.line = kept;
  return shown;
}

/// One character of the line as it is shown.
struct Piece {
  std::string_view text;
  std::size_t begin = 0;   ///< first byte in the line
  std::size_t column = 0;  ///< columns before it
  std::size_t width = 0;
};

/// A line character by character, which is viewed where it is shown as it stands.
class Pieces {
 public:
  explicit Pieces(std::string_view line) {
    constexpr std::size_t ordinary = 200;  // bytes
    all_.reserve(std::min(line.size(), ordinary) + 1);
    std::size_t column = 0;
    for (std::size_t offset = 0; offset < line.size();) {
      const CodePoint point = next_code_point(line, offset);
      const std::string_view text = shown(line.substr(offset, point.length), point, column);
      const std::size_t width = display_width(text);
      all_.push_back({text, offset, column, width});
      column += width;
      offset += point.length;
    }
    // One past the end, so that every byte of the line, and its end, has a column.
    all_.push_back({{}, line.size(), column, 0});
  }

  [[nodiscard]] const std::vector<Piece>& all() const { return all_; }

 private:
  std::string_view shown(std::string_view bytes, const CodePoint& point, std::size_t column) {
    const char32_t c = point.value;
    const bool han = c >= U'一' && c < U'\u9FF0';
    if (point.valid && ((c >= U' ' && c <= U'~') || han)) return bytes;
    if (c == U'\t') return others_.emplace_front(tab_stop - column % tab_stop, ' ');
    // Invisible ones may be the very thing that is wrong.
    if (point.valid && is_zero_width(c)) {
      constexpr char digits[] = "0123456789abcdef";
      std::string& text = others_.emplace_front("\\u{");
      for (int shift = 12; shift >= 0; shift -= 4) text += digits[c >> shift & 0xF];
      return text += "}";
    }
    return others_.emplace_front(visible(bytes));
  }

  std::vector<Piece> all_;
  std::forward_list<std::string> others_;
};

/// The column at which the character with byte `offset` begins.
std::size_t column_of(const std::vector<Piece>& pieces, std::size_t offset) {
  const auto after = std::ranges::upper_bound(pieces, offset, {}, &Piece::begin);
  return (after - 1)->column;
}

/// The pieces [begin, end) of a line that are shown where it is too long.
struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Window window_around(const std::vector<Piece>& pieces, std::size_t column, std::size_t width) {
  const auto end_of = [&pieces](std::size_t i) { return pieces[i].column + pieces[i].width; };
  Window window{0, pieces.size()};
  if (pieces.back().column <= width) return window;

  // A third of the width before the place tells what it belongs to.
  const std::size_t from = column - std::min(column, width / 3);
  while (pieces[window.begin].column < from) ++window.begin;
  const std::size_t room = width - (window.begin > 0 ? 1 : 0);
  const std::size_t origin = pieces[window.begin].column;
  window.end = window.begin + 1;
  while (window.end < pieces.size() && end_of(window.end) - origin <= room) ++window.end;
  if (window.end == pieces.size()) return window;
  while (window.end > window.begin + 1 && end_of(window.end - 1) - origin > room - 1) --window.end;
  return window;
}

}  // namespace

Snippet snippet(const Source& source, ByteRange at, std::size_t width) {
  const LineColumn place = source.position(at.begin);
  const std::string_view line = source.line(place.line);
  const std::size_t line_begin = source.line_begin(place.line);
  const auto in_line = [&](std::size_t offset) {
    return std::min(offset > line_begin ? offset - line_begin : 0, line.size());
  };
  std::string kept;
  const Marked meant = readable(source, {line, in_line(at.begin), in_line(at.end)}, kept);

  const Pieces characters(meant.line);
  const std::vector<Piece>& pieces = characters.all();
  const std::size_t first = column_of(pieces, meant.begin);
  const Window window = window_around(pieces, first, std::max<std::size_t>(width, 20));

  Snippet shown;
  shown.number = place.line;
  if (window.begin > 0) shown.line = ellipsis;
  const std::size_t origin = pieces[window.begin].column - (window.begin > 0 ? 1 : 0);
  for (std::size_t i = window.begin; i < window.end; ++i) shown.line += pieces[i].text;
  if (window.end < pieces.size()) shown.line += ellipsis;

  const Piece& seen_last = pieces[window.end - 1];
  const std::size_t last =
      std::min(column_of(pieces, meant.end), seen_last.column + seen_last.width);
  shown.indent.assign(first - std::min(first, origin), ' ');
  shown.marks.assign(last > first ? last - first : 1, '~');
  shown.marks.front() = '^';
  return shown;
}

}  // namespace meeting
