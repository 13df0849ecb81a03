// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Records as flat lists: one row for each meeting, issue, resolution, follow-up or party.
///
/// list_items() finds the rows of a record, list_cell() fills one cell. So a program can
/// choose rows by the typed record before any text is made, and write a list of any length row by
/// row.

#include <cstddef>
#include <cstdint>
#include <meeting/calendar.hpp>
#include <meeting/csv.hpp>
#include <meeting/date.hpp>
#include <meeting/export.hpp>
#include <meeting/placed_record.hpp>
#include <meeting/record.hpp>
#include <meeting/state.hpp>
#include <meeting/table.hpp>
#include <meeting/words.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

enum class ListKind : std::uint8_t { meetings, issues, resolutions, follow_ups, parties };

struct ListInfo {
  ListKind kind;
  std::string_view name;   ///< as the command line takes it: "follow-ups"
  std::string_view title;  ///< message id: "follow-ups", 跟进事项
};

/// In the order of ListKind; static storage.
MEETING_EXPORT std::span<const ListInfo> list_infos();
MEETING_EXPORT std::optional<ListKind> find_list(std::string_view name);

/// What a cell holds; decides its JSON form and its alignment.
enum class CellType : std::uint8_t {
  text,
  word,     ///< a controlled word: its key for machines, its label for people
  date,     ///< ISO 8601
  number,   ///< a JSON number where exact, else text ("400+")
  decimal,  ///< text always: money is not a binary fraction
  flag,
};

struct ListColumn {
  std::string_view key;      ///< English, for JSON and for choosing columns
  std::string_view heading;  ///< message id
  CellType type;
  bool brief;     ///< shown by default in a table for a terminal
  bool flexible;  ///< may be shortened there
};

/// All columns of a list in their order; static storage.
MEETING_EXPORT std::span<const ListColumn> list_columns(ListKind kind);
MEETING_EXPORT const ListColumn* find_list_column(ListKind kind, std::string_view key);
MEETING_EXPORT std::vector<const ListColumn*> all_list_columns(ListKind kind);
MEETING_EXPORT std::vector<const ListColumn*> brief_list_columns(ListKind kind);

/// One row: the parts of the record that it is about, null where they do not apply. Views
/// the PlacedRecord and its record.
struct ListItem {
  ListKind kind = ListKind::meetings;
  const PlacedRecord* placed = nullptr;
  const Issue* issue = nullptr;
  const Resolution* resolution = nullptr;
  const FollowUp* follow_up = nullptr;
  const Party* party = nullptr;

  /// What names it from anywhere: `2025-03-14-停车:f1`; of a meeting, the id of its record.
  [[nodiscard]] MEETING_EXPORT std::string reference() const;
};

/// The rows of one record in document order. `placed` must outlive them.
MEETING_EXPORT std::vector<ListItem> list_items(ListKind kind, const PlacedRecord& placed);

/// How cells are written. `calendar` must outlive it.
struct ListStyle {
  Date as_of;
  const Calendar* calendar = nullptr;  ///< null: Calendar::standard()
  Language language = Language::english;
  bool keys = false;  ///< words as English keys, for programs
};

/// Empty where the record does not say.
MEETING_EXPORT std::string list_cell(const ListColumn& column, const ListItem& item,
                                     const ListStyle& style);

/// The cells of one row, in the order of the columns; states are computed once for all.
MEETING_EXPORT std::vector<std::string> list_row(std::span<const ListColumn* const> columns,
                                                 const ListItem& item, const ListStyle& style);

/// The headings in a language.
MEETING_EXPORT std::vector<std::string> list_headings(std::span<const ListColumn* const> columns,
                                                      Language language);

/// One row as an object of JSON on one line, with English keys; empty cells are left out.
MEETING_EXPORT std::string list_json_line(std::span<const ListColumn* const> columns,
                                          const ListItem& item, const ListStyle& style);

/// The same for people: a flag that does not hold is an empty cell, since a column of "no"
/// hides the few that matter.
MEETING_EXPORT std::vector<std::string> list_table_row(std::span<const ListColumn* const> columns,
                                                       const ListItem& item,
                                                       const ListStyle& style);

/// A table for people of the given columns.
MEETING_EXPORT Table list_table(std::span<const ListColumn* const> columns,
                                std::span<const ListItem> items, const ListStyle& style);

/// Whole documents at once.
MEETING_EXPORT std::string list_csv(std::span<const ListColumn* const> columns,
                                    std::span<const ListItem> items, const ListStyle& style,
                                    CsvMode mode = CsvMode::sheet, char separator = ',');
/// `{"format": 1, "list": "follow-ups", "as_of": …, "rows": […]}`
MEETING_EXPORT std::string list_json(ListKind kind, std::span<const ListColumn* const> columns,
                                     std::span<const ListItem> items, const ListStyle& style);

}  // namespace meeting
