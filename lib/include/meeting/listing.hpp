// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Flat lists: one row for each meeting, issue, resolution, follow-up or party, for each need,
/// project, notice, event, and for each entry of a book's registers.
///
/// list_items() finds the rows of a record or of a book, list_cell() fills one cell. So a program
/// can choose rows before any text is made (list_filter.hpp), and write a list of any length row
/// by row. What a row says about other records is gathered in a pass before it (ListSurvey).

#include <array>
#include <cstddef>
#include <cstdint>
#include <meeting/calendar.hpp>
#include <meeting/csv.hpp>
#include <meeting/date.hpp>
#include <meeting/events.hpp>
#include <meeting/export.hpp>
#include <meeting/items.hpp>
#include <meeting/organisation_levels.hpp>
#include <meeting/placed_book.hpp>
#include <meeting/placed_record.hpp>
#include <meeting/record.hpp>
#include <meeting/state.hpp>
#include <meeting/table.hpp>
#include <meeting/words.hpp>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace meeting {

enum class ListKind : std::uint8_t {
  meetings,
  issues,
  resolutions,
  follow_ups,  ///< stated ones, then those that follow from payments and ratifications
  parties,
  needs,         ///< issues of intake records
  resources,     ///< of the register of a book
  projects,      ///< resolutions of project records, and those that name a resource
  achievements,  ///< follow-ups that were done, or struck off as fixed
  notices,       ///< public notices
  claims,        ///< numbers that a record or a book states without records behind them
  events,        ///< stated ones and those of rectification notices
  inspections,   ///< of records and of books
  organisations,
  compounds,
  series,
  levels,  ///< of the organisation tree
  duty,    ///< turns of a rota
};

struct ListInfo {
  ListKind kind;
  std::string_view name;  ///< as the command line takes it: "follow-ups"
  /// All are taken, the first is shown; unused places are empty.
  std::array<std::string_view, 3> chinese;
  std::string_view about;  ///< message id: what its rows are
  bool of_records;         ///< records have rows of it
  bool of_books;           ///< books have rows of it
  /// The registers of the books around a book hold in it too; other rows are of one book alone.
  bool inherited;

  [[nodiscard]] std::string_view title(Language language) const {
    return language == Language::chinese ? chinese[0] : name;
  }
};

/// In the order of ListKind; static storage.
MEETING_EXPORT std::span<const ListInfo> list_infos();
MEETING_EXPORT const ListInfo& list_info(ListKind kind);
/// By a name of either language.
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
  bool brief;              ///< shown by default in a table for a terminal
  bool flexible;           ///< may be shortened there
  std::uint8_t spare = 0;  ///< left out where it is too narrow; see TableColumn
};

/// All columns of a list in their order; static storage.
MEETING_EXPORT std::span<const ListColumn> list_columns(ListKind kind);
MEETING_EXPORT const ListColumn* find_list_column(ListKind kind, std::string_view key);
MEETING_EXPORT std::vector<const ListColumn*> all_list_columns(ListKind kind);
MEETING_EXPORT std::vector<const ListColumn*> brief_list_columns(ListKind kind);

/// What one row is about.
using ListSubject = std::variant<const Record*, const Issue*, ResolutionPlace, FollowUpPlace,
                                 const Party*, const PublicNotice*, TimedEvent, const Claim*,
                                 const Inspection*, const Resource*, const Organisation*,
                                 const Compound*, const Series*, OrganisationLevel, const Duty*>;

/// One row. Views the PlacedRecord or PlacedBook that it was made from; exactly one of the two
/// is set.
struct ListItem {
  ListKind kind = ListKind::meetings;
  const PlacedRecord* placed = nullptr;
  const PlacedBook* book = nullptr;
  ListSubject subject;

  /// The issue, resolution, follow-up or party that it is or stands in; null where there is none.
  [[nodiscard]] MEETING_EXPORT const Issue* issue() const;
  [[nodiscard]] MEETING_EXPORT const Resolution* resolution() const;
  [[nodiscard]] MEETING_EXPORT const FollowUp* follow_up() const;
  [[nodiscard]] MEETING_EXPORT const Party* party() const;

  /// What names it from anywhere: `2025-03-14-停车:f1`; of what has no id of its own, the record;
  /// of an entry of a book, the path of book.yaml.
  [[nodiscard]] MEETING_EXPORT std::string reference() const;
  /// The folder of its book as the selection knows it; may be empty.
  [[nodiscard]] MEETING_EXPORT std::string_view folder() const;
};

class ListSurvey;

/// How cells are written. What it points to must outlive it.
struct ListStyle {
  Date as_of;
  const Calendar* calendar = nullptr;  ///< null: Calendar::standard()
  Language language = Language::english;
  bool keys = false;  ///< words as English keys, for programs
  /// The days in which the sessions of series are counted; empty: the year of as_of.
  std::optional<Period> counted = std::nullopt;
  /// What was found out about other records; null: those cells stay empty.
  const ListSurvey* survey = nullptr;
};

/// The rows of one record in document order (events: in order of time); none where records have
/// no such rows. `placed` must outlive them.
MEETING_EXPORT std::vector<ListItem> list_items(ListKind kind, const PlacedRecord& placed,
                                                const ListStyle& style);
/// Those of one book, without the books around it.
MEETING_EXPORT std::vector<ListItem> list_items(ListKind kind, const PlacedBook& book,
                                                const ListStyle& style);

class ListSurveyWork;

/// What rows of some lists say about other records: the project that answers a need, how often a
/// resource is used, how many sessions of a series were held, what a claim comes to when it is
/// counted. Keeps references and numbers only, no record:
///
///     ListSurvey survey(kind, style);
///     while (survey.wants_pass()) { for all records: survey.add(…); survey.end_pass(); }
///     style.survey = &survey;
///
/// Not for several threads at once; afterwards any number may read it.
class MEETING_EXPORT ListSurvey {
 public:
  /// `style` is that of the rows; its language and survey do not matter.
  ListSurvey(ListKind kind, const ListStyle& style);
  ListSurvey(const ListSurvey&) = delete;
  ListSurvey& operator=(const ListSurvey&) = delete;
  ~ListSurvey();

  /// True while all books and records have to be shown to it (again).
  [[nodiscard]] bool wants_pass() const;
  /// Every book before the records in it. It must outlive the survey.
  void add(const PlacedBook& book);
  /// Keeps nothing of the record: it may die afterwards. `book` is the nearest one, or null.
  void add(const PlacedRecord& record, const PlacedBook* book);
  void end_pass();

  /// For the columns.
  [[nodiscard]] const ListSurveyWork* work() const { return work_.get(); }

 private:
  std::unique_ptr<ListSurveyWork> work_;
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
/// `{"format": 1, "list": "follow-ups", "as_of": …, "rows": […]}`, one row a line.
MEETING_EXPORT std::string list_json(ListKind kind, std::span<const ListColumn* const> columns,
                                     std::span<const ListItem> items, const ListStyle& style);

/// The same document while the rows go by: begin, one line for each row, end.
class MEETING_EXPORT ListJson {
 public:
  ListJson(ListKind kind, Date as_of);
  /// The text up to the first row, or what belongs before the next one, and the row.
  std::string add(std::span<const ListColumn* const> columns, const ListItem& item,
                  const ListStyle& style);
  /// What is left of the document.
  std::string finish();

 private:
  std::string begin_;
  bool empty_ = true;
};

}  // namespace meeting
