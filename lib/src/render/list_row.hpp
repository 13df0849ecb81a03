// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the cells of one row are taken from.

#include <meeting/listing.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace meeting {

/// Computes each state once, however many cells ask for it. Lives no longer than item and style.
class ListRow {
 public:
  ListRow(const ListItem& item, const ListStyle& style);

  const ListItem& item() const { return item_; }
  const Record& record() const { return *item_.placed->record; }
  const Area& area() const;
  const MeetingState& meeting();
  const IssueState& issue_state();
  const FollowUpState& follow_up_state();
  DueDay due(const Due& due) const;

  // ---- how things are written ----

  std::string say(std::string_view key, std::string_view message) const;
  std::string word(VocabularyId vocabulary, const WordValue& word) const;
  template <VocabularyId V>
  std::string word(const Word<V>& value) const {
    return word(V, value);
  }
  std::string flag(bool set) const;
  std::string due_text(const Due& due) const;
  std::string money_text(const Money& money) const;
  /// A party by name, else by kind, else as the record names it.
  std::string party(const PartyRef& reference) const;
  std::string party(const Party& party) const;
  std::string officer(const Officer& officer) const;

  /// Joins what is not empty.
  class Joined {
   public:
    explicit Joined(const ListStyle& style) : style_(style) {}
    void add(std::string_view part);
    std::string take() { return std::move(text_); }

   private:
    const ListStyle& style_;
    std::string text_;
  };
  Joined joined() const { return Joined(style_); }
  const ListStyle& style() const { return style_; }
  const Calendar& calendar() const { return calendar_; }

 private:
  const ListItem& item_;
  const ListStyle& style_;
  const Calendar& calendar_;
  std::optional<MeetingState> meeting_;
  std::optional<IssueState> issue_state_;
  std::optional<FollowUpState> follow_up_state_;
};

/// A column and how its cells are made.
struct BoundColumn {
  ListColumn column;
  std::string (*cell)(ListRow& row);
};

std::span<const BoundColumn> meeting_columns();
std::span<const BoundColumn> issue_columns();
std::span<const BoundColumn> resolution_columns();
std::span<const BoundColumn> follow_up_columns();
std::span<const BoundColumn> party_columns();

// Cells that several lists share.
std::string cell_reference(ListRow& row);
std::string cell_record(ListRow& row);
std::string cell_date(ListRow& row);
std::string cell_title(ListRow& row);
std::string cell_district(ListRow& row);
std::string cell_street(ListRow& row);
std::string cell_community(ListRow& row);
std::string cell_compound(ListRow& row);
std::string cell_path(ListRow& row);
std::string cell_issue(ListRow& row);
std::string cell_category(ListRow& row);

inline std::string text_of(const Text& text) { return std::string(*text); }
inline std::string date_of(const Stated<Date>& date) { return date ? to_string(*date) : ""; }
inline std::string date_of(const std::optional<Date>& date) { return date ? to_string(*date) : ""; }
inline std::string number_of(const Stated<Quantity>& number) {
  return number ? to_string(*number) : "";
}

}  // namespace meeting
