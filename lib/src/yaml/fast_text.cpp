// SPDX-License-Identifier: Apache-2.0

#include "yaml/fast_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/utf8.hpp"
#include "yaml/byte_check.hpp"
#include "yaml/find_bytes.hpp"
#include "yaml/findings.hpp"
#include "yaml/key_words.hpp"
#include "yaml/line_text.hpp"
#include "yaml/text_line.hpp"

namespace meeting {
namespace {

constexpr std::array<bool, 256> make_no_plain_heads() {
  std::array<bool, 256> heads{};
  for (const char c : std::string_view("\t,[]{}#&*!|>'\"%@`")) {
    heads[static_cast<unsigned char>(c)] = true;
  }
  return heads;
}
constexpr std::array<bool, 256> no_plain_heads = make_no_plain_heads();

/// The digits of the code point that `\\x`, `\\u` or `\\U` names.
std::size_t digits_of(char c) {
  switch (c) {
    case 'x':
      return 2;
    case 'u':
      return 4;
    case 'U':
      return 8;
    default:
      return 0;
  }
}

/// The value of the hexadecimal `digits`; none where they are not digits, or no character.
std::optional<char32_t> code_point(std::string_view digits, std::size_t count) {
  if (digits.size() < count) return std::nullopt;
  std::uint32_t value = 0;
  const char* const end = digits.data() + count;
  const auto [last, error] = std::from_chars(digits.data(), end, value, 16);
  if (error != std::errc() || last != end) return std::nullopt;
  if (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return std::nullopt;
  return static_cast<char32_t>(value);
}

/// The escapes of one letter that are decoded here; 0 for the others.
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

}  // namespace

bool begins_plain(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '-' || c == '?' || c == ':') return !is_blank_or_end(text, at + 1);
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
  // The bytes to look at twice; the last three begin signs of full width.
  const auto next_stop = [text](std::size_t at) {
    return find_bytes<'\n', '\r', '\t', ':', '#', 0xC2, 0xE3, 0xEF>(text, at);
  };
  std::size_t at = next_stop(from);
  for (; at < text.size() && go_on(text, at); at = next_stop(at + 1)) {
    if (is_wide_colon(text, at)) wide_colon = true;
    else if (wide_blank_size(text, at) != 0) wide_blank = true;
  }
  return set_end(text, at);
}

bool PlainScan::scan_value(std::string_view text, std::size_t from) {
  const auto next_stop = [text](std::size_t at) {
    return find_bytes<'\n', '\r', '\t', ':', '#'>(text, at);
  };
  std::size_t at = next_stop(from);
  while (at < text.size() && go_on(text, at)) at = next_stop(at + 1);
  return set_end(text, at);
}

bool PlainScan::go_on(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case ':':
      if (is_blank_or_end(text, at + 1)) {
        key = true;
        return false;
      }
      colon = true;
      return true;
    case '#':
      comment = text[at - 1] == ' ';
      return !comment;
    case '\n':
    case '\r':
    case '\t':
      return false;
    default:
      return true;
  }
}

bool PlainScan::set_end(std::string_view text, std::size_t at) {
  if (at < text.size()) {
    if (key && at + 1 < text.size() && text[at + 1] == '\t') return false;
    if (text[at] == '\t') {
      // Before a comment or the line's end a tab is a blank.
      at = skip_blanks(text, at);
      comment = at < text.size() && text[at] == '#';
      if (at < text.size() && !comment && !is_line_end(text[at])) return false;
    }
  }
  next = at;
  while (is_blank(text[at - 1])) --at;
  end = at;
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
      if (at >= text.size()) return false;
      if (const std::size_t digits = digits_of(text[at]); digits > 0) {
        if (!code_point(text.substr(at + 1), digits)) return false;
        points = true;
        at += digits;
      } else if (unescaped(text[at]) == '\0') {
        return false;
      }
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

bool Quoted::keeps_inside(std::string_view text, std::size_t from, Indent margin) const {
  const Indent least = std::max<Indent>(margin, 0);  // at the margin of the file signs count
  for (std::size_t line = next_line(text, from); line < end; line = next_line(text, line)) {
    const std::size_t first = skip_spaces(text, line);
    if (is_line_end(text[first]) || static_cast<Indent>(first - line) > least) continue;
    const std::string_view rest = text.substr(first, line_at(text, first).end - first);
    if (rest.front() == '-' || rest.front() == '.' || rest.find(':') != std::string_view::npos ||
        rest.find(wide_colon) != std::string_view::npos) {
      return false;
    }
  }
  return true;
}

std::optional<std::string_view> Quoted::value(std::string_view text, std::size_t from,
                                              TextStore& decoded) const {
  const std::string_view raw = text.substr(from + 1, end - from - 2);
  if (!lines && !escapes) return raw;
  std::string value;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (is_line_end(raw[at])) {
      const std::size_t first = raw.find_first_not_of(" \r\n", at);
      fold_breaks(value, raw.substr(at, first - at));
      at = first - 1;
    } else if (escapes && raw[at] == '\\' && text[from] == '"') {
      const char letter = raw[++at];
      if (const std::size_t digits = digits_of(letter); digits > 0) {
        append_utf8(value, *code_point(raw.substr(at + 1), digits));
        at += digits;
      } else {
        value += unescaped(letter);
      }
    } else {
      if (escapes && raw[at] == '\'' && text[from] == '\'') ++at;
      value += raw[at];
    }
  }
  if (points) {
    Findings findings;
    check_decoded(value, {}, findings);
    if (!findings.empty()) return std::nullopt;
  }
  return decoded.keep(value);
}

bool BlockText::read_header(std::string_view text, std::size_t& at, std::uint32_t margin) {
  folds_ = text[at++] == '>';
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if ((c == '-' || c == '+') && chomp_ == '\0') chomp_ = c;
    else if (c >= '1' && c <= '9' && indent_ == 0)
      indent_ = margin + static_cast<unsigned>(c - '0');
    else break;
  }
  end = at;
  const std::size_t behind = skip_blanks(text, at);
  const bool comment = behind > at && behind < text.size() && text[behind] == '#';
  if (!comment && behind < text.size() && !is_line_end(text[behind])) return false;
  at = next_line(text, behind);
  return true;
}

void BlockText::add_line(std::string_view line) {
  constexpr std::size_t some_lines = 240;  // bytes
  if (value_.empty()) value_.reserve(line.size() + some_lines);
  const bool deep = !line.empty() && is_blank(line.front());
  if (!begun_ || !folds_) value_.append(breaks_, '\n');
  else if (deep || deep_) value_.append(breaks_, '\n');
  else if (breaks_ == 1) value_ += ' ';
  else value_.append(breaks_ - 1, '\n');
  value_ += line;
  begun_ = true;
  deep_ = deep;
}

void BlockText::add_end() {
  if (breaks_ == 0 || chomp_ == '-') return;
  if (chomp_ != '+') {
    if (begun_) value_ += '\n';
  } else if (folds_ && begun_ && breaks_ > 1) {
    value_.append(breaks_ - (deep_ ? 0 : 1), '\n');
  } else {
    value_.append(breaks_, '\n');
  }
}

bool BlockText::scan(std::string_view text, std::size_t from, std::uint32_t margin) {
  std::size_t at = from;
  if (!read_header(text, at, margin)) return false;
  std::size_t widest = 0;  // of the blank lines at the head
  while (at < text.size()) {
    const std::size_t first = skip_spaces(text, at);
    const std::size_t column = first - at;
    const TextLine line = line_at(text, first);
    if (first == line.end && (indent_ == 0 || column <= indent_)) {
      // What yaml-cpp makes of blanks behind the last line end is left to it.
      if (line.next == line.end) {
        if (column > 0) return false;
        break;
      }
      if (!begun_) widest = std::max(widest, column);
      if (chomp_ == '+') end = line.end;
      ++breaks_;
      at = line.next;
      continue;
    }
    if (first != line.end && column <= margin) {
      if (wide_blank_size(text, first) != 0) return false;
      break;
    }
    if (indent_ == 0) indent_ = column;
    if (column < indent_) return false;
    add_line(text.substr(at + indent_, line.end - at - indent_));
    end = line.end;
    breaks_ = line.next > line.end ? 1 : 0;
    at = line.next;
  }
  if (widest > 0 && (!begun_ || widest > indent_)) return false;
  add_end();
  next = at;
  return true;
}

}  // namespace meeting
