// SPDX-License-Identifier: Apache-2.0

#include "yaml/fast_text.hpp"

#include <algorithm>
#include <array>

#include "yaml/key_words.hpp"
#include "yaml/line_text.hpp"

namespace meeting {
namespace {

/// The bytes at which the scan of a plain text has to look twice.
constexpr std::array<bool, 256> make_stops() {
  std::array<bool, 256> stops{};
  for (const char c : {'\n', '\r', '\t', ':', '#'}) stops[static_cast<unsigned char>(c)] = true;
  for (const unsigned lead : {0xC2U, 0xE3U, 0xEFU}) stops[lead] = true;  // of wide signs
  return stops;
}
constexpr std::array<bool, 256> stops = make_stops();

constexpr std::array<bool, 256> make_no_plain_heads() {
  std::array<bool, 256> heads{};
  for (const char c : std::string_view(",[]{}#&*!|>'\"%@`?:")) {
    heads[static_cast<unsigned char>(c)] = true;
  }
  return heads;
}
constexpr std::array<bool, 256> no_plain_heads = make_no_plain_heads();

/// The escapes that are decoded here; 0 for the others.
char unescaped(char c) {
  switch (c) {
    case '"':
    case '\\':
    case '/':
      return c;
    case 'n':
      return '\n';
    case 't':
      return '\t';
    default:
      return '\0';
  }
}

/// Where a line's text ends and the next line begins.
struct Line {
  std::size_t end;
  std::size_t next;
};
Line line_at(std::string_view text, std::size_t from) {
  const std::size_t next = next_line(text, from);
  std::size_t end = next;
  if (end > from && text[end - 1] == '\n') --end;
  if (end > from && text[end - 1] == '\r') --end;
  return {end, next};
}

}  // namespace

bool begins_plain(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '-') return !is_blank_or_end(text, at + 1);
  return !no_plain_heads[static_cast<unsigned char>(c)];
}

bool is_wide_sign(std::string_view text, std::size_t at) {
  return wide_bracket(text, at) != '\0' || wide_blank_size(text, at) != 0 ||
         text.compare(at, wide_dash.size(), wide_dash) == 0;
}

bool has_known_key(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool colon = text[i] == ':' || text.compare(i, wide_colon.size(), wide_colon) == 0;
    if (colon && known_key(trimmed(text.substr(0, i)))) return true;
  }
  return false;
}

void fold_breaks(std::string& text, std::string_view between) {
  const auto breaks = static_cast<std::size_t>(std::ranges::count(between, '\n'));
  if (breaks == 1) text += ' ';
  else text.append(breaks - 1, '\n');
}

bool PlainScan::scan(std::string_view text, std::size_t from) {
  std::size_t at = from;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (!stops[static_cast<unsigned char>(c)]) continue;
    if (is_line_end(c)) break;
    if (c == '\t') return false;
    if (c == ':') {
      if (is_blank_or_end(text, at + 1)) {
        if (at + 1 < text.size() && text[at + 1] == '\t') return false;
        key = true;
        break;
      }
      colon = true;
    } else if (c == '#') {
      if (text[at - 1] != ' ') continue;
      comment = true;
      break;
    } else if (is_wide_colon(text, at)) {
      wide_colon = true;
    } else if (wide_blank_size(text, at) != 0) {
      wide_blank = true;
    }
  }
  next = at;
  while (text[at - 1] == ' ') --at;
  end = at;
  blanks_behind = end != next;
  return true;
}

bool PlainScan::scan_value(std::string_view text, std::size_t from) {
  const Line line = line_at(text, from);
  const std::string_view value = text.substr(from, line.end - from);
  // Most hold neither a colon nor a comment nor a tab, which is told fastest one by one.
  for (const char sign : {':', '#', '\t'}) {
    if (value.find(sign) != std::string_view::npos) return scan(text, from);
  }
  next = line.end;
  end = line.end;
  while (text[end - 1] == ' ') --end;
  blanks_behind = end != next;
  return true;
}

bool Quoted::scan(std::string_view text, std::size_t from) {
  const char quote = text[from];
  for (std::size_t at = from + 1; at < text.size(); ++at) {
    const char c = text[at];
    if (c == quote) {
      if (quote == '\'' && at + 1 < text.size() && text[at + 1] == '\'') {
        escapes = true;
        ++at;
        continue;
      }
      end = at + 1;
      return !(lines && escapes);
    }
    if (c == '\\' && quote == '"') {
      escapes = true;
      ++at;
      if (at >= text.size() || unescaped(text[at]) == '\0') return false;
    } else if (is_line_end(c)) {
      // Blanks at the ends of lines, and line ends beside the quotes, are left to yaml-cpp.
      if (at == from + 1 || is_blank(text[at - 1])) return false;
      lines = true;
      std::size_t first = at;
      do {
        first = skip_spaces(text, next_line(text, first));
      } while (first < text.size() && is_line_end(text[first]));
      if (first >= text.size() || text[first] == '\t' || text[first] == quote) return false;
      at = first - 1;
    }
  }
  return false;
}

bool Quoted::stays_below(std::string_view text, std::size_t from, std::uint32_t margin) const {
  for (std::size_t line = next_line(text, from); line < end; line = next_line(text, line)) {
    const std::size_t first = skip_spaces(text, line);
    if (!is_line_end(text[first]) && first - line <= margin) return false;
  }
  return true;
}

std::string_view Quoted::value(std::string_view text, std::size_t from,
                               std::deque<std::string>& decoded) const {
  const std::string_view raw = text.substr(from + 1, end - from - 2);
  if (!lines && !escapes) return raw;
  std::string& value = decoded.emplace_back();
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (is_line_end(raw[at])) {
      const std::size_t first = raw.find_first_not_of(" \r\n", at);
      fold_breaks(value, raw.substr(at, first - at));
      at = first - 1;
    } else if (escapes && raw[at] == '\\' && text[from] == '"') {
      value += unescaped(raw[++at]);
    } else {
      if (escapes && raw[at] == '\'' && text[from] == '\'') ++at;
      value += raw[at];
    }
  }
  return value;
}

bool BlockText::scan(std::string_view text, std::size_t from, std::uint32_t margin) {
  const bool folds = text[from] == '>';
  std::size_t at = from + 1;
  const bool strips = at < text.size() && text[at] == '-';
  if (strips) ++at;
  if (at >= text.size() || !is_line_end(text[at])) return false;
  std::size_t indent = 0;
  std::size_t breaks = 0;  // since the last line of text
  for (at = next_line(text, at); at < text.size();) {
    const std::size_t first = skip_spaces(text, at);
    const std::size_t column = first - at;
    const Line line = line_at(text, first);
    if (first == line.end) {
      // Blanks of the indent or more would be text, and so would blank lines at the head.
      if (indent == 0 || column >= indent) return false;
      if (first == text.size()) break;
      ++breaks;
      at = line.next;
      continue;
    }
    if (column <= margin) {
      if (wide_blank_size(text, first) != 0) return false;
      break;
    }
    if (text[first] == '\t' || (indent != 0 && column < indent)) return false;
    if (indent == 0) indent = column;
    if (folds && (column != indent || is_blank(text[line.end - 1]))) return false;
    if (!value_.empty()) {
      if (!folds) value_.append(breaks, '\n');
      else if (breaks == 1) value_ += ' ';
      else value_.append(breaks - 1, '\n');
    }
    value_ += text.substr(at + indent, line.end - at - indent);
    end = line.end;
    breaks = line.next > line.end ? 1 : 0;
    at = line.next;
  }
  next = at;
  if (indent == 0) return false;
  if (breaks > 0 && !strips) value_ += '\n';
  return true;
}

}  // namespace meeting
