// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/table.hpp>
#include <utility>

#include "render/inline_text.hpp"

namespace meeting {
namespace {

constexpr std::string_view gap = "  ";
constexpr std::size_t narrowest = 8;  // columns that a flexible column keeps
constexpr std::size_t readable = 12;  // for so many it is worth leaving others out

constexpr std::size_t block_size = 64U << 10U;
constexpr char cell_end = '\n';  // in no cell, since each is one line

using Cells = std::vector<std::string>;
using CellViews = std::vector<std::string_view>;

/// Cells as they are shown, one line each, as many as there are columns.
Cells shown(std::span<const std::string> row, std::size_t columns) {
  Cells cells(columns);
  for (std::size_t i = 0; i < std::min(columns, row.size()); ++i) cells[i] = one_line(row[i]);
  return cells;
}

/// Makes lines of cells.
class TablePrinter {
 public:
  TablePrinter(const std::vector<TableColumn>& columns, std::vector<std::size_t> widths,
               const TableLayout& layout, bool grouped)
      : columns_(columns),
        widths_(std::move(widths)),
        layout_(layout),
        indent_(layout.indent + (grouped ? gap.size() : 0)) {
    for (const TableColumn& column : columns_) headings_.push_back(one_line(column.heading));
    for (const std::size_t width : widths_) empty_.push_back(width == 0);
    hidden_.resize(columns_.size(), false);
    for (std::size_t i = 0; layout.headings && i < headings_.size(); ++i) {
      widths_[i] = std::max(widths_[i], display_width(headings_[i]));
    }
    leave_out();
    widths_ = narrowed();
  }

  // Each gives lines that hold until the next call.

  std::string_view headings() {
    out_.clear();
    append_row(CellViews(headings_.begin(), headings_.end()));
    Cells rule;
    for (const std::size_t width : widths_) rule.emplace_back(width, '-');
    append_row(CellViews(rule.begin(), rule.end()));
    return out_;
  }

  std::string_view group(std::string_view heading) {
    const std::string text = one_line(heading);
    out_.assign(layout_.indent, ' ');
    out_ += layout_.width == 0 ? text : shorten(text, layout_.width);
    out_ += '\n';
    return out_;
  }

  std::string_view row(const CellViews& cells) {
    out_.clear();
    append_row(cells);
    return out_;
  }

 private:
  std::size_t total(const std::vector<std::size_t>& widths) const {
    std::size_t total = indent_;
    std::size_t columns = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (hidden_[i]) continue;
      total += widths[i] + (columns++ > 0 ? gap.size() : 0);
    }
    return total;
  }

  /// Takes from the widest of the flexible columns until the table fits, or none can give more.
  std::vector<std::size_t> narrowed() const {
    std::vector<std::size_t> widths = widths_;
    if (layout_.width == 0) return widths;
    for (std::size_t all = total(widths); all > layout_.width; --all) {
      std::size_t* widest = nullptr;
      for (std::size_t i = 0; i < widths.size(); ++i) {
        if (hidden_[i] || !columns_[i].flexible || widths[i] <= narrowest) continue;
        if (widest == nullptr || widths[i] > *widest) widest = &widths[i];
      }
      if (widest == nullptr) break;
      --*widest;
    }
    return widths;
  }

  /// True where the table is too wide, or a text too narrow to be read.
  bool cramped() const {
    const std::vector<std::size_t> widths = narrowed();
    if (total(widths) > layout_.width) return true;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (!hidden_[i] && widths[i] < std::min(widths_[i], readable)) return true;
    }
    return false;
  }

  void leave_out() {
    if (layout_.width == 0 || layout_.fit == Fit::wrap) return;
    while (cramped()) {
      std::size_t least = columns_.size();
      for (std::size_t i = 1; i < columns_.size(); ++i) {
        if (!hidden_[i] && rank(i) > (least < columns_.size() ? rank(least) : 0)) least = i;
      }
      if (least == columns_.size()) return;
      hidden_[least] = true;
    }
  }

  std::size_t rank(std::size_t column) const {
    return columns_[column].spare + (empty_[column] && columns_[column].spare > 0 ? 256U : 0U);
  }

  void append_row(const CellViews& cells) {
    std::vector<Cells> folded(cells.size());  // those that are too wide, in pieces
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (hidden_[i] || display_width(cells[i]) <= widths_[i]) continue;
      if (layout_.fit == Fit::wrap) folded[i] = wrap(cells[i], widths_[i]);
      else folded[i] = {shorten(cells[i], widths_[i])};
      height = std::max(height, folded[i].size());
    }
    for (std::size_t line = 0; line < height; ++line) {
      const std::size_t begin = out_.size();
      out_.append(indent_, ' ');
      bool first = true;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (hidden_[i]) continue;
        if (!std::exchange(first, false)) out_ += gap;
        std::string_view piece;
        if (line < folded[i].size()) piece = folded[i][line];
        else if (line == 0) piece = cells[i];
        append_padded(piece, i);
      }
      while (out_.size() > begin && out_.back() == ' ') out_.pop_back();
      out_ += '\n';
    }
  }

  void append_padded(std::string_view piece, std::size_t column) {
    const std::size_t width = display_width(piece);
    const std::size_t blanks = widths_[column] > width ? widths_[column] - width : 0;
    const bool right = columns_[column].align == Align::right;
    if (right) out_.append(blanks, ' ');
    out_ += piece;
    if (!right) out_.append(blanks, ' ');
  }

  const std::vector<TableColumn>& columns_;
  std::vector<std::size_t> widths_;
  const TableLayout& layout_;
  std::size_t indent_;
  std::vector<bool> empty_;   ///< no cell has anything in it
  std::vector<bool> hidden_;  ///< left out
  Cells headings_;
  std::string out_;
};

void append_markdown_row(std::string& out, const Cells& row) {
  out += '|';
  for (const std::string& cell : row) {
    out += ' ' + markdown_escaped(cell, MarkdownPlace::inside) + " |";
  }
  out += '\n';
}

}  // namespace

LongTable::LongTable(std::vector<TableColumn> columns)
    : columns_(std::move(columns)), widths_(columns_.size(), 0) {}

void LongTable::add(std::span<const std::string> row) {
  ++rows_;
  const Cells cells = shown(row, columns_.size());
  std::size_t size = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    widths_[i] = std::max(widths_[i], display_width(cells[i]));
    size += cells[i].size() + 1;
  }
  if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < size) {
    blocks_.emplace_back().reserve(std::max(block_size, size));
  }
  for (const std::string& cell : cells) blocks_.back().append(cell) += cell_end;
}

void LongTable::begin_group(std::string_view heading) {
  groups_.push_back({rows_, std::string(heading)});
}

void LongTable::print(const TableLayout& layout,
                      const std::function<void(std::string_view)>& use) const {
  if (columns_.empty()) return;
  TablePrinter printer(columns_, widths_, layout, !groups_.empty());
  if (layout.headings) use(printer.headings());
  auto group = groups_.begin();
  std::size_t row = 0;
  CellViews cells(columns_.size());
  for (const std::string& block : blocks_) {
    for (std::size_t at = 0; at < block.size(); ++row) {
      for (std::string_view& cell : cells) {
        const std::size_t end = block.find(cell_end, at);
        cell = std::string_view(block).substr(at, end - at);
        at = end + 1;
      }
      for (; group != groups_.end() && group->row <= row; ++group) {
        use(printer.group(group->heading));
      }
      use(printer.row(cells));
    }
  }
}

std::string to_text(const Table& table, const TableLayout& layout) {
  LongTable rows(table.columns);
  auto group = table.groups.begin();
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    for (; group != table.groups.end() && group->row <= i; ++group) {
      rows.begin_group(group->heading);
    }
    rows.add(table.rows[i]);
  }
  for (; group != table.groups.end(); ++group) rows.begin_group(group->heading);
  std::string out;
  rows.print(layout, [&](std::string_view line) { out += line; });
  return out;
}

std::string to_markdown(const Table& table) {
  std::string out;
  if (table.columns.empty()) return out;
  Cells headings;
  for (const TableColumn& column : table.columns) headings.push_back(one_line(column.heading));
  append_markdown_row(out, headings);
  out += '|';
  for (const TableColumn& column : table.columns) {
    out += column.align == Align::right ? " ---: |" : " --- |";
  }
  out += '\n';
  for (const auto& row : table.rows) append_markdown_row(out, shown(row, table.columns.size()));
  return out;
}

}  // namespace meeting
