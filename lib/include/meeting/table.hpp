// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Tables for people at a terminal: plain columns with a rule under the headings.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <meeting/export.hpp>
#include <meeting/text.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

struct TableColumn {
  std::string heading;
  Align align = Align::left;  ///< numbers: right
  /// May be made narrower than its widest cell where the table would not fit. References and
  /// numbers had better not be cut.
  bool flexible = false;
  /// Left out, the highest first, where the terminal is so narrow that the flexible columns could
  /// not be read; 0: never. Of these, empty columns go before all others.
  std::uint8_t spare = 0;
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

/// A table of any length, handed in row by row and out line by line: only the text of its
/// cells is kept. What it prints is what `to_text` makes of the same rows.
class MEETING_EXPORT LongTable {
 public:
  explicit LongTable(std::vector<TableColumn> columns);

  /// May be shorter than the headings.
  void add(std::span<const std::string> row);
  /// A line of its own above the next row; see TableGroup.
  void begin_group(std::string_view heading);
  [[nodiscard]] bool empty() const { return rows_ == 0; }

  /// Calls `use` with each line, its line feed included; valid during the call.
  void print(const TableLayout& layout, const std::function<void(std::string_view)>& use) const;

 private:
  std::vector<TableColumn> columns_;
  std::vector<TableGroup> groups_;
  std::vector<std::string> blocks_;  ///< rows one behind another, a line feed behind each cell
  std::size_t rows_ = 0;
  std::vector<std::size_t> widths_;  ///< of the widest cell of each column
};

/// The same as a table of Markdown (CommonMark with tables), every cell escaped.
MEETING_EXPORT std::string to_markdown(const Table& table);

}  // namespace meeting
