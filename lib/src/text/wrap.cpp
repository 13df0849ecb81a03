// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <meeting/text.hpp>

#include "text/utf8.hpp"
#include "text/width.hpp"

namespace meeting {
namespace {

struct Unit {
  std::size_t offset = 0;
  std::size_t width = 0;
  char32_t value = 0;

  bool blank() const { return value == U' ' || value == U'\t' || value == U'\r'; }
};

constexpr std::u32string_view never_first =
    U"，。、；：！？）》〉”’】〗』」〕］｝…—～·・％‰℃,.;:!?)]}%";
constexpr std::u32string_view never_last = U"（《〈“‘【〖『「〔［｛￥¥([{$";

/// Whether a line may end between two characters without a blank: beside a wide one.
bool may_break(const Unit& left, const Unit& right) {
  if (left.blank() || right.width == 0 || (left.width < 2 && right.width < 2)) return false;
  return never_first.find(right.value) == std::u32string_view::npos &&
         never_last.find(left.value) == std::u32string_view::npos;
}

std::vector<Unit> units_of(std::string_view text) {
  std::vector<Unit> units;
  units.reserve(text.size() + 1);
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = next_code_point(text, offset);
    units.push_back({offset, point.valid ? code_point_width(point.value) : 1,
                     point.valid ? point.value : U'\uFFFD'});
    if (units.back().value == U'\t') units.back().width = 1;
    offset += point.length;
  }
  return units;
}

class Paragraph {
 public:
  Paragraph(std::string_view text, std::size_t width)
      : text_(text), width_(width), units_(units_of(text)) {}

  void append_lines(std::vector<std::string>& lines) const {
    std::size_t begin = 0;
    do {
      begin = append_line(lines, begin);
    } while (begin < units_.size());
  }

 private:
  /// Appends the line that starts at unit `begin`; where the next one starts.
  std::size_t append_line(std::vector<std::string>& lines, std::size_t begin) const {
    std::size_t taken = 0;
    std::size_t end = begin;  // of the line at the best break so far
    std::size_t next = begin;
    std::size_t index = begin;
    while (index < units_.size()) {
      if (units_[index].blank()) {
        const std::size_t after = after_blanks(index);
        // Blanks at a break vanish, so they never overflow; the first ones of a paragraph stay.
        if (index > begin) {
          end = index;
          next = after;
        }
        for (; index < after; ++index) taken += units_[index].width;
        continue;
      }
      if (index > begin && may_break(units_[index - 1], units_[index])) end = next = index;
      if (taken + units_[index].width > width_ && index > begin) {
        if (next == begin) end = next = index;
        lines.push_back(slice(begin, end));
        return next;
      }
      taken += units_[index].width;
      ++index;
    }
    std::size_t last = units_.size();
    while (last > begin && units_[last - 1].blank()) --last;
    lines.push_back(slice(begin, last));
    return units_.size();
  }

  std::size_t after_blanks(std::size_t index) const {
    while (index < units_.size() && units_[index].blank()) ++index;
    return index;
  }

  std::string slice(std::size_t begin, std::size_t end) const {
    const auto offset = [this](std::size_t index) {
      return index < units_.size() ? units_[index].offset : text_.size();
    };
    return std::string(text_.substr(offset(begin), offset(end) - offset(begin)));
  }

  std::string_view text_;
  std::size_t width_;
  std::vector<Unit> units_;
};

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  if (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  while (true) {
    const std::size_t feed = text.find('\n');
    Paragraph(text.substr(0, feed), std::max<std::size_t>(width, 2)).append_lines(lines);
    if (feed == std::string_view::npos) return lines;
    text.remove_prefix(feed + 1);
  }
}

}  // namespace meeting
