// SPDX-License-Identifier: Apache-2.0

#include "render/inline_text.hpp"

#include <meeting/text.hpp>

#include "text/utf8.hpp"

namespace meeting {
namespace {

bool is_break(char c) { return c == '\n' || c == '\r' || c == '\t'; }

/// Whether what follows may join on without a blank.
bool ends_with_chinese_punctuation(std::string_view text) {
  constexpr std::string_view marks[] = {"，", "。", "、", "；", "：", "！", "？", "）", "”", "》"};
  for (const std::string_view mark : marks) {
    if (text.ends_with(mark)) return true;
  }
  return false;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The place of a mark that makes a heading, a list or a rule of a line that begins with it.
std::size_t block_mark(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(' ');
  if (begin == std::string_view::npos) return begin;
  if (std::string_view("#+-=").find(line[begin]) != std::string_view::npos) return begin;
  std::size_t at = begin;
  while (at < line.size() && is_digit(line[at])) ++at;
  const bool numbered = at > begin && at < line.size() && (line[at] == '.' || line[at] == ')') &&
                        (at + 1 == line.size() || line[at + 1] == ' ');
  return numbered ? at : std::string_view::npos;
}

}  // namespace

std::string one_line(std::string_view text) {
  text = trim(text);
  std::string joined;
  joined.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_break(text[at])) {
      joined += text[at];
      continue;
    }
    while (at + 1 < text.size() && (is_break(text[at + 1]) || text[at + 1] == ' ')) ++at;
    while (!joined.empty() && joined.back() == ' ') joined.pop_back();
    if (!joined.empty() && !ends_with_chinese_punctuation(joined)) joined += ' ';
  }
  return visible(joined);
}

std::string markdown_escaped(std::string_view line, MarkdownPlace place) {
  const bool starts_line = place == MarkdownPlace::line_start;
  // Hashes at the end of a heading would close it.
  const std::string_view anywhere = starts_line ? "\\`*_[]<>|~&$" : "\\`*_[]<>|~&$#";
  const std::size_t mark = starts_line ? block_mark(line) : std::string_view::npos;
  std::string out;
  out.reserve(line.size() + 8);
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (at == mark || anywhere.find(line[at]) != std::string_view::npos) out += '\\';
    out += line[at];
  }
  return out;
}

std::string markdown_line(std::string_view text) { return markdown_escaped(one_line(text)); }

}  // namespace meeting
