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
  /// For Excel, WPS and LibreOffice: UTF-8 with byte order mark, CRLF, and a guard before every
  /// cell that they would run or change; csv_unguarded() takes it away again.
  sheet,
  /// For programs: RFC 4180 to the letter, UTF-8 without mark, nothing added.
  raw,
};

/// What stands before the first row: the byte order mark of a sheet, else nothing.
MEETING_EXPORT std::string_view csv_begin(CsvMode mode);

/// Appends one row with its CRLF. Cells hold any bytes.
MEETING_EXPORT void append_csv_row(std::string& out, std::span<const std::string> cells,
                                   CsvMode mode, char separator = ',');

/// What a sheet puts before a text: an apostrophe before what could run as a formula (=1+1, +86 …),
/// a tab, which nobody sees, before what would be taken for another number or date (0123, an
/// 18-digit number, 3-2, 12:30); else nothing. Static storage.
MEETING_EXPORT std::string_view csv_guard(std::string_view cell);
/// The text of a cell that a sheet was made with: the guard taken away where there is one.
MEETING_EXPORT std::string_view csv_unguarded(std::string_view cell);

}  // namespace meeting
