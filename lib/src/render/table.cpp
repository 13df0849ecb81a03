// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/table.hpp>

#include "render/inline_text.hpp"

namespace meeting {
namespace {

constexpr std::string_view gap = "  ";
constexpr std::size_t narrowest = 8;  // columns that a flexible column keeps

using Cells = std::vector<std::string>;

/// Cells as they are shown, one line each, as many as there are columns.
Cells shown(const std::vector<std::string>& row, std::size_t columns) {
  Cells cells(columns);
  for (std::size_t i = 0; i < std::min(columns, row.size()); ++i) cells[i] = one_line(row[i]);
  return cells;
}

class TextTable {
 public:
  TextTable(const Table& table, const TableLayout& layout) : table_(table), layout_(layout) {
    for (const TableColumn& column : table.columns) headings_.push_back(one_line(column.heading));
    for (const auto& row : table.rows) rows_.push_back(shown(row, table.columns.size()));
    measure();
    narrow();
  }

  std::string text() const {
    std::string out;
    if (table_.columns.empty()) return out;
    if (layout_.headings) {
      append_row(out, headings_);
      Cells rule;
      for (const std::size_t width : widths_) rule.emplace_back(width, '-');
      append_row(out, rule);
    }
    auto group = table_.groups.begin();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      for (; group != table_.groups.end() && group->row <= i; ++group) append_group(out, *group);
      append_row(out, rows_[i]);
    }
    return out;
  }

 private:
  void measure() {
    widths_.assign(headings_.size(), 0);
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      if (layout_.headings) widths_[i] = display_width(headings_[i]);
      for (const Cells& row : rows_) widths_[i] = std::max(widths_[i], display_width(row[i]));
    }
  }

  /// Takes from the widest of the flexible columns until the table fits, or none can give more.
  void narrow() {
    if (layout_.width == 0) return;
    std::size_t total = indent() + gap.size() * (widths_.empty() ? 0 : widths_.size() - 1);
    for (const std::size_t width : widths_) total += width;
    while (total > layout_.width) {
      std::size_t* widest = nullptr;
      for (std::size_t i = 0; i < widths_.size(); ++i) {
        if (!table_.columns[i].flexible || widths_[i] <= narrowest) continue;
        if (widest == nullptr || widths_[i] > *widest) widest = &widths_[i];
      }
      if (widest == nullptr) return;
      --*widest;
      --total;
    }
  }

  std::vector<std::string> fitted(const std::string& cell, std::size_t width) const {
    if (display_width(cell) <= width) return {cell};
    if (layout_.fit == Fit::wrap) return wrap(cell, width);
    return {shorten(cell, width)};
  }

  std::size_t indent() const { return layout_.indent + (table_.groups.empty() ? 0 : gap.size()); }

  void append_group(std::string& out, const TableGroup& group) const {
    const std::string heading = one_line(group.heading);
    out.append(layout_.indent, ' ');
    out += layout_.width == 0 ? heading : shorten(heading, layout_.width);
    out += '\n';
  }

  void append_row(std::string& out, const Cells& row) const {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(fitted(row[i], widths_[i]));
      height = std::max(height, cells.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
      const std::size_t begin = out.size();
      out.append(indent(), ' ');
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += gap;
        const bool there = line < cells[i].size();
        out += pad(there ? std::string_view(cells[i][line]) : std::string_view(), widths_[i],
                   table_.columns[i].align);
      }
      while (out.size() > begin && out.back() == ' ') out.pop_back();
      out += '\n';
    }
  }

  const Table& table_;
  const TableLayout& layout_;
  Cells headings_;
  std::vector<Cells> rows_;
  std::vector<std::size_t> widths_;
};

void append_markdown_row(std::string& out, const Cells& row) {
  out += '|';
  for (const std::string& cell : row) {
    out += ' ' + markdown_escaped(cell, MarkdownPlace::inside) + " |";
  }
  out += '\n';
}

}  // namespace

std::string to_text(const Table& table, const TableLayout& layout) {
  return TextTable(table, layout).text();
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
