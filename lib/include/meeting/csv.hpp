// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Comma-separated values, for spreadsheets and for programs.

#include <cstdint>
#include <meeting/export.hpp>
#include <span>
#include <string>
#include <string_view>

namespace meeting {

enum class CsvMode : std::uint8_t {
  /// For Excel, WPS and LibreOffice: UTF-8 with byte order mark, CRLF, and an apostrophe before every cell
  /// that a spreadsheet would run as a formula or change (=1+1, +86 …, 0123, an 18-digit number).
  /// csv_unguarded() takes it away again.
  sheet,
  /// For programs: RFC 4180 to the letter, UTF-8 without mark, nothing added.
  raw,
};

/// What stands before the first row: the byte order mark of a sheet, else nothing.
MEETING_EXPORT std::string_view csv_begin(CsvMode mode);

/// Appends one row with its CRLF. Cells hold any bytes.
MEETING_EXPORT void append_csv_row(std::string& out, std::span<const std::string> cells, CsvMode mode,
                                   char separator = ',');

/// True for a text before which a sheet gets an apostrophe.
MEETING_EXPORT bool csv_needs_guard(std::string_view cell);
/// The text of a cell that a sheet was made with: the guard taken away where there is one.
MEETING_EXPORT std::string_view csv_unguarded(std::string_view cell);

}  // namespace meeting
