// SPDX-License-Identifier: Apache-2.0

#include "yaml/extent.hpp"

#include <algorithm>

#include "yaml/text_line.hpp"

namespace meeting {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Behind the closing quote.
std::optional<std::uint32_t> quoted_end(std::string_view text, std::uint32_t begin) {
  const char quote = text[begin];
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '\'' && i + 1 < text.size() && text[i + 1] == '\'') {
        ++i;
        continue;
      }
      return static_cast<std::uint32_t>(i + 1);
    }
  }
  return std::nullopt;
}

/// A plain text ends where the source has spelled all of its value. Line ends and blanks
/// between its words were folded, so a run of them stands for a run in the value.
std::uint32_t plain_end(std::string_view text, std::uint32_t begin, std::string_view value) {
  std::size_t at = begin;
  for (std::size_t v = 0; v < value.size() && at < text.size();) {
    if (text[at] == value[v]) {
      ++at, ++v;
    } else if (is_space(text[at]) && is_space(value[v])) {
      while (at < text.size() && is_space(text[at])) ++at;
      while (v < value.size() && is_space(value[v])) ++v;
    } else if (is_space(text[at])) {
      ++at;  // an indent that the fold swallowed
    } else {
      break;
    }
  }
  return static_cast<std::uint32_t>(at);
}

/// Blanks behind the indent are text; yaml-cpp takes the last line of a file for text as
/// well where it is nothing but the indent.
bool is_text_of_blanks(std::size_t indent, std::size_t least, bool last) {
  return least > 0 && (indent > least || (indent == least && last));
}

/// A text by | or > ends with its last line that is not blank, or with its last line
/// where the header says that blank lines are kept.
std::uint32_t block_text_end(std::string_view text, std::uint32_t begin, std::size_t owner_indent) {
  const TextLine header = line_at(text, begin);
  std::size_t explicit_indent = 0;
  bool keep = false;
  std::size_t header_end = begin + 1;
  while (header_end < header.end && text[header_end] != ' ' && text[header_end] != '\t') {
    if (text[header_end] == '+') keep = true;
    if (text[header_end] >= '1' && text[header_end] <= '9') {
      explicit_indent = static_cast<std::size_t>(text[header_end] - '0');
    }
    ++header_end;
  }
  std::size_t least = explicit_indent > 0 ? owner_indent + explicit_indent : 0;
  std::size_t end = header_end;
  for (std::size_t at = header.next; at < text.size();) {
    const TextLine line = line_at(text, at);
    std::size_t first = line.begin;
    while (first < line.end && text[first] == ' ') ++first;
    const std::size_t indent = first - line.begin;
    if (first != line.end) {
      if (least == 0) {
        if (indent <= owner_indent) break;
        least = indent;
      }
      if (indent < least) break;
      end = line.end;
    } else if (keep || is_text_of_blanks(indent, least, line.end == text.size())) {
      end = line.end;
    }
    if (line.next <= at) break;
    at = line.next;
  }
  return static_cast<std::uint32_t>(end);
}

}  // namespace

std::optional<ScalarExtent> scalar_extent(std::string_view text, std::uint32_t begin,
                                          std::string_view value, std::size_t owner_indent) {
  if (begin >= text.size()) return ScalarExtent{NodeStyle::plain, begin};
  switch (text[begin]) {
    case '"':
    case '\'': {
      const std::optional<std::uint32_t> end = quoted_end(text, begin);
      if (!end) return std::nullopt;
      return ScalarExtent{text[begin] == '"' ? NodeStyle::double_quoted : NodeStyle::single_quoted,
                          *end};
    }
    case '|':
      return ScalarExtent{NodeStyle::literal, block_text_end(text, begin, owner_indent)};
    case '>':
      return ScalarExtent{NodeStyle::folded, block_text_end(text, begin, owner_indent)};
    default:
      return ScalarExtent{NodeStyle::plain, plain_end(text, begin, value)};
  }
}

std::uint32_t skip_space(std::string_view text, std::uint32_t at) {
  while (at < text.size()) {
    if (is_space(text[at])) {
      ++at;
    } else if (text[at] == '#' && (at == 0 || is_space(text[at - 1]))) {
      while (at < text.size() && text[at] != '\n') ++at;
    } else {
      break;
    }
  }
  return at;
}

std::optional<std::uint32_t> flow_end(std::string_view text, std::uint32_t begin,
                                      std::uint32_t from) {
  const char closer = text[begin] == '{' ? '}' : ']';
  for (std::uint32_t at = from; at < text.size();) {
    at = skip_space(text, at);
    if (at >= text.size()) return std::nullopt;
    if (text[at] == closer) return at + 1;
    if (text[at] != ',' && text[at] != ':' && text[at] != '?') return std::nullopt;
    ++at;
  }
  return std::nullopt;
}

}  // namespace meeting
