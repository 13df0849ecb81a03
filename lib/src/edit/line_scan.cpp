// SPDX-License-Identifier: Apache-2.0

#include "edit/line_scan.hpp"

#include "yaml/byte_check.hpp"
#include "yaml/line_text.hpp"

namespace meeting {
LineScan::LineScan(std::string_view text) : text_(text), first_(size_of_marks(text)) {
  std::size_t feeds = 0;
  std::size_t returns = 0;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    ++feeds;
    if (at > 0 && text[at - 1] == '\r') ++returns;
  }
  if (returns * 2 > feeds) line_feed_ = "\r\n";
}

std::uint32_t LineScan::begin_of(std::uint32_t at) const {
  if (at <= first_) return first_;
  const std::size_t feed = text_.rfind('\n', at - 1);
  const std::size_t begin = feed == std::string_view::npos ? 0 : feed + 1;
  return begin < first_ ? first_ : static_cast<std::uint32_t>(begin);
}

std::uint32_t LineScan::end_of(std::uint32_t at) const {
  std::size_t end = text_.find('\n', at);
  if (end == std::string_view::npos) end = text_.size();
  if (end > at && text_[end - 1] == '\r') --end;
  return static_cast<std::uint32_t>(end);
}

std::uint32_t LineScan::below(std::uint32_t at) const {
  const std::size_t feed = text_.find('\n', at);
  return static_cast<std::uint32_t>(feed == std::string_view::npos ? text_.size() : feed + 1);
}

std::size_t LineScan::indent(std::uint32_t line) const {
  std::uint32_t at = line;
  while (at < size() && text_[at] == ' ') ++at;
  return at - line;
}

bool LineScan::is_blank(std::uint32_t line) const { return behind_blanks(line) == end_of(line); }

bool LineScan::is_comment(std::uint32_t line) const {
  const std::uint32_t at = behind_blanks(line);
  return at < size() && text_[at] == '#';
}

bool LineScan::is_first_on_line(std::uint32_t at) const {
  return before_blanks(at) == begin_of(at);
}

std::uint32_t LineScan::before_blanks(std::uint32_t at) const {
  const std::uint32_t begin = begin_of(at);
  while (at > begin && meeting::is_blank(text_[at - 1])) --at;
  return at;
}

std::uint32_t LineScan::behind_blanks(std::uint32_t at) const {
  while (at < size() && meeting::is_blank(text_[at])) ++at;
  return at;
}

std::uint32_t LineScan::end_with_comments(std::uint32_t end, std::size_t indent) const {
  std::uint32_t kept = below(end);
  for (std::uint32_t line = kept; line < size(); line = below(line)) {
    if (is_blank(line)) continue;
    if (!is_comment(line) || this->indent(line) <= indent) break;
    kept = below(line);
  }
  return kept;
}

std::uint32_t LineScan::begin_with_comments(std::uint32_t at, std::size_t indent) const {
  std::uint32_t line = begin_of(at);
  while (line > first_) {
    const std::uint32_t above = begin_of(line - 1);
    if (!is_comment(above) || this->indent(above) != indent) break;
    line = above;
  }
  return line;
}

std::uint32_t LineScan::before_blank_lines(std::uint32_t line) const {
  while (line > first_) {
    const std::uint32_t above = begin_of(line - 1);
    if (!is_blank(above)) break;
    line = above;
  }
  return line;
}

std::uint32_t LineScan::behind_blank_lines(std::uint32_t line) const {
  while (line < size() && is_blank(line)) line = below(line);
  return line;
}

}  // namespace meeting
