// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Reading a table that a spreadsheet or another program has saved as text.

#include <meeting/diagnostic.hpp>
#include <meeting/export.hpp>
#include <meeting/location.hpp>
#include <meeting/source.hpp>
#include <memory>
#include <string>
#include <vector>

namespace meeting {

struct CsvCell {
  std::string text;  ///< without quotes, guards of csv.hpp and blanks around it
  ByteRange at;      ///< in the table's source, quotes included
};

struct CsvRow {
  std::vector<CsvCell> cells;  ///< as many as the table has headings
  ByteRange at;
};

/// Plain values; movable.
struct CsvTable {
  /// The text in UTF-8, which messages show; may have been converted.
  std::unique_ptr<const Source> source;
  std::vector<CsvCell> headings;
  std::vector<CsvRow> rows;          ///< without those in which nothing stands
  std::vector<Diagnostic> findings;  ///< rows with more cells than headings, a heading twice …

  [[nodiscard]] bool has_errors() const { return !findings.empty(); }
};

/// Comma, tab or semicolon between the cells, whichever the first line has; quotes as RFC 4180
/// has them; LF or CRLF. UTF-8 with or without mark, UTF-16 with mark (what Excel calls Unicode
/// text), GB18030 (what it saves as CSV in China). The first row that holds something has the
/// headings. Any number of threads may call it.
/// Errors: not_a_record, where it is no text that can be understood, or holds no table.
MEETING_EXPORT CsvTable read_csv(std::unique_ptr<const Source> source);

}  // namespace meeting
