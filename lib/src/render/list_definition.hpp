// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One list, whole: its names, rows, columns, states, and what it can be asked by. Each stands in
/// a file of its own and is a row of the table in listing.cpp; nothing else knows which lists
/// there are.

#include <initializer_list>
#include <meeting/list_filter.hpp>
#include <meeting/listing.hpp>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/list_row.hpp"

namespace meeting {

/// A column and how its cells are made.
struct BoundColumn {
  ListColumn column;
  std::string (*cell)(ListRow& row);
};

/// Takes the rows of one record or book.
class ListItems {
 public:
  ListItems(ListKind kind, const PlacedRecord* placed, const PlacedBook* book,
            const ListStyle& style)
      : style_(style), item_{.kind = kind, .placed = placed, .book = book, .subject = {}} {}

  const Record& record() const { return *item_.placed->record; }
  /// What book.yaml and the files beside it state.
  std::span<const BookSettings* const> settings() const { return item_.book->settings; }
  const ListStyle& style() const { return style_; }

  void add(const ListSubject& subject) {
    item_.subject = subject;
    items_.push_back(item_);
  }
  /// One row for each.
  template <class T>
  void add_all(const std::vector<T>& values) {
    for (const T& one : values) add(&one);
  }
  /// One row for each entry of a list that the files of the book state.
  template <class T>
  void add_all(std::vector<T> BookSettings::*entries) {
    for (const BookSettings* settings : item_.book->settings) add_all(settings->*entries);
  }
  std::vector<ListItem> take() { return std::move(items_); }

 private:
  const ListStyle& style_;
  ListItem item_;
  std::vector<ListItem> items_;
};

/// Gathers texts to be searched, one a line, so that words of different fields do not run together.
class ListTexts {
 public:
  void add(std::string_view text);
  void add(std::initializer_list<Text> texts) {
    for (const Text& text : texts) add(*text);
  }
  void add(const Texts& texts) {
    for (const Text& text : texts) add(*text);
  }
  /// Comparison keys, one a line.
  [[nodiscard]] const std::string& key() const { return key_; }

 private:
  std::string key_;
};

/// What is found out about other records, for the cells of one list. See ListSurvey.
class ListSurveyWork {
 public:
  ListSurveyWork() = default;
  ListSurveyWork(const ListSurveyWork&) = delete;
  ListSurveyWork& operator=(const ListSurveyWork&) = delete;
  virtual ~ListSurveyWork() = default;

  [[nodiscard]] virtual bool wants_pass() const = 0;
  virtual void add(const PlacedBook& book) { static_cast<void>(book); }
  virtual void add(const PlacedRecord& record, const PlacedBook* book) = 0;
  virtual void end_pass() = 0;
};

/// Null members: the list has no such rows, or cannot be asked by that.
struct ListDefinition {
  ListInfo info;
  std::span<const BoundColumn> columns;
  void (*of_record)(ListItems& items) = nullptr;
  void (*of_book)(ListItems& items) = nullptr;

  /// False for what nobody knew of yet on the day asked about; null: always known.
  bool (*begun)(ListRow& row) = nullptr;
  std::vector<ListStateName> (*states)() = nullptr;
  void (*add_states)(ListRow& row, std::vector<std::string_view>& keys) = nullptr;
  /// The days that a period is held against; all of them must lie in it. Empty: never in one.
  std::optional<Period> (*days)(ListRow& row) = nullptr;
  bool counts_in_days = false;  ///< a period says in which days it counts; no row falls out
  const WordValue& (*form)(ListRow& row) = nullptr;
  bool (*is_about)(ListRow& row, const std::vector<WordWish>& categories) = nullptr;
  bool (*involves)(ListRow& row, const PartyWish& wish) = nullptr;
  bool takes_as_of = true;
  void (*add_texts)(ListRow& row, ListTexts& texts) = nullptr;
  /// Names of places beside those of the area and of the issue.
  void (*add_places)(ListRow& row, ListTexts& texts) = nullptr;

  std::unique_ptr<ListSurveyWork> (*survey)(const ListStyle& style) = nullptr;
};

const ListDefinition& list_definition(ListKind kind);

// What several lists share.
std::optional<Period> meeting_day(ListRow& row);
const WordValue& record_form(ListRow& row);
bool any_means(const std::vector<WordWish>& wishes, const WordValue& word);
bool issue_is_about(ListRow& row, const std::vector<WordWish>& categories);
bool some_issue_is_about(ListRow& row, const std::vector<WordWish>& categories);
std::vector<ListStateName> follow_up_states();
void add_follow_up_states(ListRow& row, std::vector<std::string_view>& keys);
bool follow_up_involves(ListRow& row, const PartyWish& wish);
bool resolution_involves(ListRow& row, const PartyWish& wish);
bool issue_involves(ListRow& row, const PartyWish& wish);
std::vector<ListStateName> issue_states();
void add_follow_up_texts(ListRow& row, ListTexts& texts);
void add_issue_texts(const Issue& issue, ListTexts& texts);
std::string follow_up_task(const ListRow& row);
std::string follow_up_lead(ListRow& row);
std::string follow_up_organisation(ListRow& row);
std::string follow_up_on_time(ListRow& row);
std::string follow_up_assisting(ListRow& row);
std::string follow_up_service_mode(ListRow& row);
std::string follow_up_evidence(ListRow& row);
std::string follow_up_visited_on(ListRow& row);  ///< by the last visit of what was last done
std::string follow_up_visit_result(ListRow& row);
std::string resolution_text(ListRow& row);
std::string resolution_responsible(ListRow& row);
std::string resolution_organisation(ListRow& row);
std::string resolution_due(ListRow& row);
std::string resolution_money(ListRow& row);
std::string resolution_follow_ups(ListRow& row);  ///< how many, derived ones included
std::string resolution_open(ListRow& row);

/// All stages of an enumeration by their keys and labels.
template <class Stage>
void add_stages(std::vector<ListStateName>& names, Stage first, Stage last) {
  for (int stage = static_cast<int>(first); stage <= static_cast<int>(last); ++stage) {
    names.push_back({key(static_cast<Stage>(stage)), label(static_cast<Stage>(stage))});
  }
}

extern const ListDefinition meetings_list;
extern const ListDefinition issues_list;
extern const ListDefinition resolutions_list;
extern const ListDefinition follow_ups_list;
extern const ListDefinition parties_list;
extern const ListDefinition needs_list;
extern const ListDefinition resources_list;
extern const ListDefinition projects_list;
extern const ListDefinition achievements_list;
extern const ListDefinition notices_list;
extern const ListDefinition claims_list;
extern const ListDefinition events_list;
extern const ListDefinition inspections_list;
extern const ListDefinition organisations_list;
extern const ListDefinition compounds_list;
extern const ListDefinition series_list;
extern const ListDefinition levels_list;
extern const ListDefinition duty_list;

}  // namespace meeting
