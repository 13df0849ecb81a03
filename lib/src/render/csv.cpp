// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/csv.hpp>

#include "text/utf8.hpp"

namespace meeting {
namespace {

/// What a spreadsheet may take for the beginning of a formula or a command.
/// Source: OWASP, CSV Injection; the full-width forms since spreadsheets in East Asia fold them.
bool begins_formula(char32_t value) {
  constexpr std::u32string_view signs = U"=+-@\t\r\n|＝＋－＠";
  return signs.find(value) != std::u32string_view::npos;
}

/// Blanks and invisible characters in front, which a spreadsheet passes over. Tabs and line
/// ends are not among them: they are themselves dangerous.
bool passed_over(char32_t value) {
  return value != U'\t' && value != U'\r' && value != U'\n' &&
         (is_blank(value) || is_zero_width(value) || is_bidi_control(value) || value == 0xFEFF ||
          value == 0);
}

bool runs_as_formula(std::string_view cell) {
  for (std::size_t offset = 0; offset < cell.size();) {
    const CodePoint point = next_code_point(cell, offset);
    if (point.valid && begins_formula(point.value)) return true;
    if (!point.valid || !passed_over(point.value)) return false;
    offset += point.length;
  }
  return false;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// 2025-03-14 may become a date: it is one.
bool is_iso_date(std::string_view cell) {
  if (cell.size() != 10) return false;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if ((i == 4 || i == 7) ? cell[i] != '-' : !is_digit(cell[i])) return false;
  }
  return true;
}

/// 0123 would lose its zero, of more than 15 digits the last ones become zeros, 3-2 becomes
/// a day in March, 12:30 a time, 1e5 a hundred thousand.
bool is_retyped(std::string_view cell) {
  constexpr std::string_view joints = "-/:.eE";
  if (cell.empty() || !is_digit(cell.front()) || !is_digit(cell.back())) return false;
  const bool numeric = std::ranges::all_of(
      cell, [&](char c) { return is_digit(c) || joints.find(c) != std::string_view::npos; });
  if (!numeric || is_iso_date(cell)) return false;
  const std::size_t point = cell.find_first_not_of("0123456789");
  const bool whole = point == std::string_view::npos;
  const bool decimal = !whole && cell[point] == '.' &&
                       cell.find_first_not_of("0123456789", point + 1) == std::string_view::npos;
  if (!whole && !decimal) return true;
  const std::string_view before = cell.substr(0, point);
  const std::size_t digits = cell.size() - (decimal ? 1 : 0);
  return (before.size() > 1 && before.front() == '0') || digits > 15;
}

void append_quoted(std::string& out, std::string_view cell) {
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

std::string_view csv_begin(CsvMode mode) { return mode == CsvMode::sheet ? "\xEF\xBB\xBF" : ""; }

std::string_view csv_guard(std::string_view cell) {
  // An apostrophe before what would be guarded by one gets one more, so that taking guards
  // away is exact. A tab in front is itself dangerous, so it needs no such care.
  std::string_view bare = cell;
  while (!bare.empty() && bare.front() == '\'') bare.remove_prefix(1);
  if (runs_as_formula(bare)) return "'";
  return is_retyped(cell) ? "\t" : "";
}

std::string_view csv_unguarded(std::string_view cell) {
  if (cell.empty()) return cell;
  const std::string_view text = cell.substr(1);
  return csv_guard(text) == cell.substr(0, 1) ? text : cell;
}

void append_csv_row(std::string& out, std::span<const std::string> cells, CsvMode mode,
                    char separator) {
  const char special[] = {'"', '\r', '\n', separator};
  bool first = true;
  for (const std::string& cell : cells) {
    if (!first) out += separator;
    first = false;
    const std::string_view guard = mode == CsvMode::sheet ? csv_guard(cell) : "";
    const bool quoted =
        guard == "\t" ||
        cell.find_first_of(std::string_view(special, sizeof special)) != std::string::npos ||
        (!cell.empty() && (cell.front() == ' ' || cell.back() == ' ')) ||
        (cells.size() == 1 && cell.empty());
    if (!quoted) {
      out += guard;
      out += cell;
    } else {
      append_quoted(out, std::string(guard) + cell);
    }
  }
  out += "\r\n";
}

}  // namespace meeting
