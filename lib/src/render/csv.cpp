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

/// 0123 would lose its zero, and of more than 15 digits the last ones become zeros.
bool loses_digits(std::string_view cell) {
  const bool digits =
      !cell.empty() && std::ranges::all_of(cell, [](char c) { return c >= '0' && c <= '9'; });
  return digits && ((cell.size() > 1 && cell.front() == '0') || cell.size() > 15);
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

std::string_view csv_begin(CsvMode mode) {
  return mode == CsvMode::sheet ? "\xEF\xBB\xBF" : "";
}

bool csv_needs_guard(std::string_view cell) {
  // An apostrophe before what needs a guard gets one more, so that taking guards away is exact.
  while (!cell.empty() && cell.front() == '\'') cell.remove_prefix(1);
  return runs_as_formula(cell) || loses_digits(cell);
}

std::string_view csv_unguarded(std::string_view cell) {
  if (cell.empty() || cell.front() != '\'' || !csv_needs_guard(cell)) return cell;
  return cell.substr(1);
}

void append_csv_row(std::string& out, std::span<const std::string> cells, CsvMode mode,
                    char separator) {
  const char special[] = {'"', '\r', '\n', separator};
  bool first = true;
  for (const std::string& cell : cells) {
    if (!first) out += separator;
    first = false;
    const bool guarded = mode == CsvMode::sheet && csv_needs_guard(cell);
    const bool quoted =
        cell.find_first_of(std::string_view(special, sizeof special)) != std::string::npos ||
        (!cell.empty() && (cell.front() == ' ' || cell.back() == ' ')) ||
        (cells.size() == 1 && cell.empty());
    if (!quoted) {
      if (guarded) out += '\'';
      out += cell;
    } else {
      append_quoted(out, guarded ? "'" + cell : cell);
    }
  }
  out += "\r\n";
}

}  // namespace meeting
