// SPDX-License-Identifier: Apache-2.0
#include "edit/scalar.hpp"

#include <algorithm>
#include <array>
#include <meeting/date.hpp>
#include <meeting/decimal.hpp>

#include "text/utf8.hpp"

namespace meeting {
namespace {

constexpr std::string_view digits = "0123456789";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank_byte(char c) { return c == ' ' || c == '\t'; }

bool only_of(std::string_view text, std::string_view set) {
  return text.find_first_not_of(set) == std::string_view::npos;
}

/// Code points that no bare text may hold: controls, line separators, byte order marks.
bool is_unprintable(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ||
         c == 0xFFFE || c == 0xFFFF || is_bidi_control(c);
}

bool has_unprintable(std::string_view text, std::string_view but = {}) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = next_code_point(text, at);
    const bool allowed =
        point.value < 0x80 && but.find(static_cast<char>(point.value)) != std::string_view::npos;
    if (point.valid && !allowed && is_unprintable(point.value)) return true;
    at += point.length;
  }
  return false;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

/// The bare words that YAML 1.1 takes for truth values, nothing and special numbers.
bool is_yaml_word(std::string_view text) {
  constexpr std::array<std::string_view, 18> words{"y",    "n",     "yes",   "no",   "on", "off",
                                                   "true", "false", "null",  "~",    "=",  "<<",
                                                   ".inf", "+.inf", "-.inf", ".nan", "?",  "-"};
  return std::ranges::find(words, lower(text)) != words.end();
}

/// Numbers, dates and times of YAML 1.1 and 1.2, and whatever is made of the same signs.
bool looks_like_number(std::string_view text) {
  if (std::ranges::none_of(text, is_digit)) return false;
  if (only_of(text, "0123456789+-._:,/ ")) return true;
  // 2025-03-14T14:30:00Z
  if (text.size() > 8 && only_of(text.substr(0, 4), digits) && text[4] == '-' &&
      only_of(text, "0123456789+-.: \tTtZz")) {
    return true;
  }
  std::string_view bare = text;
  if (bare.front() == '+' || bare.front() == '-') bare.remove_prefix(1);
  if (bare.size() > 2 && bare[0] == '0' && only_of(bare.substr(1, 1), "xXoObB")) {
    return only_of(bare.substr(2), "0123456789abcdefABCDEF_");
  }
  const std::size_t exponent = bare.find_first_of("eE");
  return exponent != std::string_view::npos && exponent > 0 &&
         only_of(bare.substr(0, exponent), "0123456789._") &&
         only_of(bare.substr(exponent + 1), "0123456789+-_");
}

/// Whether a bare number or date is what the field wants.
bool is_meant(std::string_view text, FieldType type) {
  switch (type) {
    case FieldType::count:
    case FieldType::number:
    case FieldType::percent:
    case FieldType::format:
    case FieldType::vote_count:
      return parse_quantity(text).value.has_value();
    case FieldType::date:
    case FieldType::due:
      return parse_date(text).value.has_value();
    case FieldType::partial_date:
      return parse_partial_date(text).value.has_value();
    // With a time of day it is quoted, as times are.
    case FieldType::date_time:
      return parse_date(text).value.has_value();
    case FieldType::flag:
      return is_yaml_word(text);
    default:
      return false;
  }
}

bool breaks_syntax(std::string_view text, ScalarPlace place) {
  constexpr std::string_view leading = "-?:,[]{}#&*!|>'\"%@`";
  constexpr std::string_view in_flow = ",[]{}?:";
  if (is_blank_byte(text.front()) || is_blank_byte(text.back())) return true;
  if (leading.find(text.front()) != std::string_view::npos || text.starts_with("...")) return true;
  if (text.back() == ':') return true;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == ':' && is_blank_byte(text[i + 1])) return true;
    if (is_blank_byte(text[i]) && text[i + 1] == '#') return true;
  }
  return place == ScalarPlace::flow && text.find_first_of(in_flow) != std::string_view::npos;
}

/// Blanks other than the plain one at the ends are lost on people who edit the file.
bool has_blank_end(std::string_view text) {
  const std::u32string points = to_code_points(text);
  return is_blank(points.front()) || is_blank(points.back());
}

}  // namespace

bool needs_quotes(std::string_view text, FieldType type, ScalarPlace place) {
  if (text.empty() || has_unprintable(text)) return true;
  if (type == FieldType::time) return true;
  if (type == FieldType::date_time && text.find(':') != std::string_view::npos) return true;
  const bool meant = is_meant(text, type);
  // A negative number begins with a sign that would else begin a list.
  const bool signed_number = meant && text.size() > 1 && text.front() == '-' && is_digit(text[1]);
  if (!signed_number && breaks_syntax(text, place)) return true;
  if (has_blank_end(text)) return true;
  return !meant && (is_yaml_word(text) || looks_like_number(text));
}

std::string quoted(std::string_view text, Quote wanted) {
  if (wanted == Quote::single && !has_unprintable(text) && text.find('\'') == text.npos) {
    return "'" + std::string(text) + "'";
  }
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string result = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = next_code_point(text, at);
    const std::string_view bytes = text.substr(at, point.length);
    at += point.length;
    if (bytes == "\"" || bytes == "\\") {
      result += '\\';
      result += bytes;
    } else if (bytes == "\n") {
      result += "\\n";
    } else if (bytes == "\t") {
      result += "\\t";
    } else if (bytes == "\r") {
      result += "\\r";
    } else if (point.valid && is_unprintable(point.value)) {
      const bool wide = point.value > 0xFF;
      result += wide ? "\\u" : "\\x";
      for (int shift = wide ? 12 : 4; shift >= 0; shift -= 4) {
        result += hex[(point.value >> static_cast<unsigned>(shift)) & 0xFU];
      }
    } else {
      result += bytes;
    }
  }
  result += '"';
  return result;
}

bool fits_literal_block(std::string_view text) {
  if (text.find('\n') == std::string_view::npos || text.front() == '\n') return false;
  if (has_unprintable(text, "\n")) return false;
  // A first line of blanks alone would set the indentation.
  return text.substr(0, text.find('\n')).find_first_not_of(' ') != std::string_view::npos;
}

std::string literal_block(std::string_view text, std::size_t indent, std::size_t step) {
  std::string result = "|";
  if (text.front() == ' ') result += static_cast<char>('0' + step);
  std::size_t ending = 0;
  while (ending < text.size() && text[text.size() - 1 - ending] == '\n') ++ending;
  if (ending == 0) result += '-';
  if (ending > 1) result += '+';
  result += '\n';
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (!line.empty()) result.append(indent + step, ' ');
    result += line;
    result += '\n';
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return result;
}

}  // namespace meeting
