// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Tables for people at a terminal: plain columns with a rule under the headings.

#include <cstddef>
#include <cstdint>
#include <meeting/export.hpp>
#include <meeting/text.hpp>
#include <string>
#include <vector>

namespace meeting {

struct TableColumn {
  std::string heading;
  Align align = Align::left;  ///< numbers: right
  /// May be made narrower than its widest cell where the table would not fit. References and
  /// numbers had better not be cut.
  bool flexible = false;
};

/// A line of its own above row `row`; the rows of a table with such lines are indented.
struct TableGroup {
  std::size_t row = 0;
  std::string heading;
};

/// Rows may be shorter than the headings. Cells are any text; hostile bytes are made visible on
/// output.
struct Table {
  std::vector<TableColumn> columns;
  std::vector<std::vector<std::string>> rows;
  std::vector<TableGroup> groups = {};  ///< by rising `row`; text only, Markdown has no such thing
};

/// What happens to a cell that is too wide for its column.
enum class Fit : std::uint8_t {
  shorten,  ///< cut, with … at its end
  wrap,     ///< continued on further lines
};

struct TableLayout {
  std::size_t width = 0;  ///< columns of the terminal; 0: as wide as it gets (not a terminal)
  Fit fit = Fit::shorten;
  bool headings = true;
  std::size_t indent = 0;
};

/// Every line ends with a line feed and without blanks; nothing for a table without columns.
/// Without rows: the headings alone.
MEETING_EXPORT std::string to_text(const Table& table, const TableLayout& layout = {});

/// The same as a table of Markdown (CommonMark with tables), every cell escaped.
MEETING_EXPORT std::string to_markdown(const Table& table);

}  // namespace meeting
