// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <cassert>
#include <functional>
#include <meeting/items.hpp>
#include <meeting/json.hpp>
#include <meeting/listing.hpp>

#include "render/list_row.hpp"

namespace meeting {
namespace {

constexpr int list_format = 1;  // raised when a column changes its meaning or goes away

constexpr ListInfo infos[] = {
    {ListKind::meetings, "meetings", "list-meetings"_msg},
    {ListKind::issues, "issues", "list-issues"_msg},
    {ListKind::resolutions, "resolutions", "list-resolutions"_msg},
    {ListKind::follow_ups, "follow-ups", "list-follow-ups"_msg},
    {ListKind::parties, "parties", "list-parties"_msg},
};

std::span<const BoundColumn> bound_columns(ListKind kind) {
  switch (kind) {
    case ListKind::meetings:
      return meeting_columns();
    case ListKind::issues:
      return issue_columns();
    case ListKind::resolutions:
      return resolution_columns();
    case ListKind::follow_ups:
      return follow_up_columns();
    case ListKind::parties:
      return party_columns();
  }
  return {};
}

/// The columns without what makes their cells, in the same order.
const std::vector<ListColumn>& plain_columns(ListKind kind) {
  static const std::vector<std::vector<ListColumn>> all = [] {
    std::vector<std::vector<ListColumn>> lists;
    for (const ListInfo& info : infos) {
      std::vector<ListColumn>& columns = lists.emplace_back();
      for (const BoundColumn& one : bound_columns(info.kind)) columns.push_back(one.column);
    }
    return lists;
  }();
  return all[static_cast<std::size_t>(kind)];
}

std::string cell(const ListColumn& column, ListRow& row) {
  // Nearly always one of our own, which stands where its maker stands.
  const std::vector<ListColumn>& own = plain_columns(row.item().kind);
  const std::less<const ListColumn*> before;
  if (!before(&column, own.data()) && before(&column, own.data() + own.size())) {
    const auto place = static_cast<std::size_t>(&column - own.data());
    return bound_columns(row.item().kind)[place].cell(row);
  }
  for (const BoundColumn& one : bound_columns(row.item().kind)) {
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

void write_row(JsonWriter& json, std::span<const ListColumn* const> columns, const ListItem& item,
               const ListStyle& style) {
  ListRow row(item, style);
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
}

}  // namespace

std::span<const ListInfo> list_infos() { return infos; }

std::optional<ListKind> find_list(std::string_view name) {
  for (const ListInfo& info : infos) {
    if (info.name == name) return info.kind;
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

std::string ListItem::reference() const {
  if (follow_up != nullptr) return full_id(placed->id, item_id(*follow_up));
  if (resolution != nullptr) return full_id(placed->id, item_id(*resolution));
  if (issue != nullptr) return full_id(placed->id, item_id(*issue));
  if (party != nullptr) return full_id(placed->id, item_id(*placed->record, *party));
  return std::string(placed->id);
}

std::vector<ListItem> list_items(ListKind kind, const PlacedRecord& placed) {
  const Record& record = *placed.record;
  std::vector<ListItem> items;
  ListItem item;
  item.kind = kind;
  item.placed = &placed;
  switch (kind) {
    case ListKind::meetings:
      items.push_back(item);
      break;
    case ListKind::issues:
      for (const Issue& one : record.issues) {
        item.issue = &one;
        items.push_back(item);
      }
      break;
    case ListKind::resolutions:
      for (const ResolutionPlace& at : all_resolutions(record)) {
        item.issue = at.issue;
        item.resolution = at.resolution;
        items.push_back(item);
      }
      break;
    case ListKind::follow_ups:
      for (const FollowUpPlace& at : all_follow_ups(record)) {
        item.issue = at.issue;
        item.resolution = at.resolution;
        item.follow_up = at.follow_up;
        items.push_back(item);
      }
      break;
    case ListKind::parties:
      for (const Party& one : record.parties) {
        item.party = &one;
        items.push_back(item);
      }
      break;
  }
  return items;
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
  JsonWriter json(JsonWriter::Style::compact);
  write_row(json, columns, item, with_keys(style));
  return json.take();
}

std::string list_json(ListKind kind, std::span<const ListColumn* const> columns,
                      std::span<const ListItem> items, const ListStyle& style) {
  JsonWriter json;
  json.begin_object();
  json.member("format", list_format);
  json.member("list", infos[static_cast<std::size_t>(kind)].name);
  json.member("as_of", std::string_view(to_string(style.as_of)));
  json.key("rows");
  json.begin_array();
  const ListStyle keys = with_keys(style);
  for (const ListItem& item : items) write_row(json, columns, item, keys);
  json.end_array();
  json.end_object();
  return json.take();
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
    table.columns.push_back({heading, align, column->flexible});
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
