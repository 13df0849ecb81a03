// SPDX-License-Identifier: Apache-2.0

// The table of lists, and their rows as cells, tables, CSV and JSON.

#include <algorithm>
#include <cassert>
#include <functional>
#include <meeting/json.hpp>
#include <meeting/listing.hpp>

#include "render/list_definition.hpp"

namespace meeting {
namespace {

constexpr int list_format = 1;  // raised when a column changes its meaning or goes away

/// In the order of ListKind.
constexpr const ListDefinition* definitions[] = {
    &meetings_list, &issues_list,    &resolutions_list, &follow_ups_list,    &parties_list,
    &needs_list,    &resources_list, &projects_list,    &achievements_list,  &notices_list,
    &claims_list,   &events_list,    &inspections_list, &organisations_list, &compounds_list,
    &series_list,   &levels_list,    &duty_list,
};

/// The columns without what makes their cells, in the same order.
const std::vector<ListColumn>& plain_columns(ListKind kind) {
  static const std::vector<std::vector<ListColumn>> all = [] {
    std::vector<std::vector<ListColumn>> lists;
    for (const ListDefinition* definition : definitions) {
      std::vector<ListColumn>& columns = lists.emplace_back();
      for (const BoundColumn& one : definition->columns) columns.push_back(one.column);
    }
    return lists;
  }();
  return all[static_cast<std::size_t>(kind)];
}

std::string cell(const ListColumn& column, ListRow& row) {
  const std::span<const BoundColumn> bound = list_definition(row.item().kind).columns;
  // Nearly always one of our own, which stands where its maker stands.
  const std::vector<ListColumn>& own = plain_columns(row.item().kind);
  const std::less<> before;
  if (!before(&column, own.data()) && before(&column, own.data() + own.size())) {
    return bound[static_cast<std::size_t>(&column - own.data())].cell(row);
  }
  for (const BoundColumn& one : bound) {
    if (one.column.key == column.key) return one.cell(row);
  }
  assert(false && "a column of another list");
  return {};
}

bool all_digits(std::string_view text) {
  // Longer ones would not fit into the numbers that most readers of JSON have.
  return !text.empty() && text.size() <= 15 && (text.size() == 1 || text.front() != '0') &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

ListStyle with_keys(ListStyle style) {
  style.keys = true;
  return style;
}

/// One object on one line, without a line feed.
std::string row_object(std::span<const ListColumn* const> columns, const ListItem& item,
                       const ListStyle& style) {
  const ListStyle keys = with_keys(style);
  ListRow row(item, keys);
  JsonWriter json(JsonWriter::Style::compact);
  json.begin_object();
  for (const ListColumn* column : columns) {
    const std::string content = cell(*column, row);
    if (content.empty()) continue;
    json.key(column->key);
    const bool bare =
        (column->type == CellType::number && all_digits(content)) || column->type == CellType::flag;
    if (bare) json.raw(content);
    else json.value(std::string_view(content));
  }
  json.end_object();
  std::string text = json.take();
  text.pop_back();
  return text;
}

}  // namespace

const ListDefinition& list_definition(ListKind kind) {
  return *definitions[static_cast<std::size_t>(kind)];
}

std::span<const ListInfo> list_infos() {
  static const std::vector<ListInfo> infos = [] {
    std::vector<ListInfo> all;
    for (const ListDefinition* definition : definitions) {
      ListInfo info = definition->info;
      info.of_records = definition->of_record != nullptr;
      info.of_books = definition->of_book != nullptr;
      all.push_back(info);
    }
    return all;
  }();
  return infos;
}

const ListInfo& list_info(ListKind kind) { return list_infos()[static_cast<std::size_t>(kind)]; }

std::optional<ListKind> find_list(std::string_view name) {
  if (name.empty()) return std::nullopt;
  for (const ListInfo& info : list_infos()) {
    if (info.name == name || std::ranges::find(info.chinese, name) != info.chinese.end()) {
      return info.kind;
    }
  }
  return std::nullopt;
}

std::span<const ListColumn> list_columns(ListKind kind) { return plain_columns(kind); }

const ListColumn* find_list_column(ListKind kind, std::string_view key) {
  for (const ListColumn& column : list_columns(kind)) {
    if (column.key == key) return &column;
  }
  return nullptr;
}

std::vector<const ListColumn*> all_list_columns(ListKind kind) {
  std::vector<const ListColumn*> all;
  for (const ListColumn& column : list_columns(kind)) all.push_back(&column);
  return all;
}

std::vector<const ListColumn*> brief_list_columns(ListKind kind) {
  std::vector<const ListColumn*> brief;
  for (const ListColumn& column : list_columns(kind)) {
    if (column.brief) brief.push_back(&column);
  }
  return brief;
}

std::vector<ListItem> list_items(ListKind kind, const PlacedRecord& placed,
                                 const ListStyle& style) {
  const ListDefinition& definition = list_definition(kind);
  ListItems items(kind, &placed, nullptr, style);
  if (definition.of_record != nullptr) definition.of_record(items);
  return items.take();
}

std::vector<ListItem> list_items(ListKind kind, const PlacedBook& book, const ListStyle& style) {
  const ListDefinition& definition = list_definition(kind);
  ListItems items(kind, nullptr, &book, style);
  if (definition.of_book != nullptr) definition.of_book(items);
  return items.take();
}

std::string list_cell(const ListColumn& column, const ListItem& item, const ListStyle& style) {
  ListRow row(item, style);
  return cell(column, row);
}

std::vector<std::string> list_headings(std::span<const ListColumn* const> columns,
                                       Language language) {
  std::vector<std::string> headings;
  for (const ListColumn* column : columns) headings.push_back(say(language, column->heading));
  return headings;
}

std::vector<std::string> list_row(std::span<const ListColumn* const> columns, const ListItem& item,
                                  const ListStyle& style) {
  ListRow row(item, style);
  std::vector<std::string> cells;
  cells.reserve(columns.size());
  for (const ListColumn* column : columns) cells.push_back(cell(*column, row));
  return cells;
}

std::string list_json_line(std::span<const ListColumn* const> columns, const ListItem& item,
                           const ListStyle& style) {
  return row_object(columns, item, style) + '\n';
}

ListJson::ListJson(ListKind kind, Date as_of) {
  begin_ = "{\n  \"format\": " + std::to_string(list_format) +
           ",\n  \"list\": " + json_string(list_info(kind).name) +
           ",\n  \"as_of\": " + json_string(to_string(as_of)) + ",\n  \"rows\": [";
}

std::string ListJson::add(std::span<const ListColumn* const> columns, const ListItem& item,
                          const ListStyle& style) {
  std::string text = empty_ ? std::move(begin_) : ",";
  begin_.clear();
  empty_ = false;
  return text + "\n    " + row_object(columns, item, style);
}

std::string ListJson::finish() {
  std::string text = std::move(begin_);
  begin_.clear();
  return text + (empty_ ? "]\n}\n" : "\n  ]\n}\n");
}

std::string list_json(ListKind kind, std::span<const ListColumn* const> columns,
                      std::span<const ListItem> items, const ListStyle& style) {
  ListJson json(kind, style.as_of);
  std::string text;
  for (const ListItem& item : items) text += json.add(columns, item, style);
  return text + json.finish();
}

std::vector<std::string> list_table_row(std::span<const ListColumn* const> columns,
                                        const ListItem& item, const ListStyle& style) {
  ListRow row(item, style);
  const std::string no = style.keys ? "false" : say(style.language, "no"_msg);
  std::vector<std::string> cells;
  cells.reserve(columns.size());
  for (const ListColumn* column : columns) {
    std::string& content = cells.emplace_back(cell(*column, row));
    if (column->type == CellType::flag && content == no) content.clear();
  }
  return cells;
}

Table list_table(std::span<const ListColumn* const> columns, std::span<const ListItem> items,
                 const ListStyle& style) {
  Table table;
  for (const ListColumn* column : columns) {
    const Align align = column->type == CellType::number ? Align::right : Align::left;
    const std::string heading =
        style.keys ? std::string(column->key) : say(style.language, column->heading);
    table.columns.push_back({heading, align, column->flexible, column->spare});
  }
  for (const ListItem& item : items) table.rows.push_back(list_table_row(columns, item, style));
  return table;
}

std::string list_csv(std::span<const ListColumn* const> columns, std::span<const ListItem> items,
                     const ListStyle& style, CsvMode mode, char separator) {
  std::string out(csv_begin(mode));
  std::vector<std::string> cells;
  if (style.keys) {
    for (const ListColumn* column : columns) cells.emplace_back(column->key);
  } else {
    cells = list_headings(columns, style.language);
  }
  append_csv_row(out, cells, mode, separator);
  for (const ListItem& item : items) {
    append_csv_row(out, list_row(columns, item, style), mode, separator);
  }
  return out;
}

}  // namespace meeting
