// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the cells of one row are taken from.

#include <initializer_list>
#include <meeting/listing.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace meeting {

/// Computes each state once, however many cells ask for it. Lives no longer than item and style.
class ListRow {
 public:
  ListRow(const ListItem& item, const ListStyle& style);

  const ListItem& item() const { return item_; }
  /// The subject, of which the list knows what it is.
  template <class T>
  const T& as() const {
    return std::get<T>(item_.subject);
  }
  /// An empty one for an entry of a book.
  const Record& record() const { return record_; }
  const Area& area() const;
  const Issue* issue() const { return item_.issue(); }
  const MeetingState& meeting();
  const IssueState& issue_state();
  const FollowUpState& follow_up_state();
  DueDay due(const Due& due) const;
  /// Those of the issue or of the resolution that the row is about, derived ones included, begun
  /// or not.
  std::vector<FollowUpPlace> follow_ups() const;
  struct WorkCount {
    std::size_t all = 0;  ///< begun or not
    std::size_t open = 0, overdue = 0, done = 0;
  };
  WorkCount count(const std::vector<FollowUpPlace>& places) const;

  // ---- how things are written ----

  std::string say(std::string_view key, std::string_view message) const;
  /// A phrase; for programs in English.
  std::string tell(std::string_view message, std::initializer_list<Argument> args) const;
  Language language() const { return style_.keys ? Language::english : style_.language; }
  std::string word(VocabularyId vocabulary, const WordValue& word) const;
  template <VocabularyId V>
  std::string word(const Word<V>& value) const {
    return word(V, value);
  }
  std::string flag(bool set) const;
  std::string due_text(const Due& due) const;
  std::string money_text(const Money& money) const;
  /// `12 盏`; `12/20 盏` where there is a target.
  std::string amount_text(const Number& number, const Number& target, std::string_view unit) const;
  /// A party by name, else by kind, else as the record names it.
  std::string party(const PartyRef& reference) const;
  std::string party(const Party& party) const;
  std::string officer(const Officer& officer) const;
  /// The name under which a party is registered; empty where it is not.
  std::string organisation(const PartyRef& reference) const;
  std::string organisations(const std::vector<PartyRef>& references) const;
  /// A reference that lies in the folder of the row needs no folder, for people.
  std::string nearby(std::string_view reference) const;

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
  std::string joined(const Texts& texts) const;
  template <class Reference>
  std::string parties(const std::vector<Reference>& references) const {
    Joined all = joined();
    for (const Reference& one : references) all.add(party(one));
    return all.take();
  }
  const ListStyle& style() const { return style_; }
  Date as_of() const { return style_.as_of; }
  const Calendar& calendar() const { return calendar_; }

 private:
  const ListItem& item_;
  const ListStyle& style_;
  const Record& record_;
  const Calendar& calendar_;
  std::optional<MeetingState> meeting_;
  std::optional<IssueState> issue_state_;
  std::optional<FollowUpState> follow_up_state_;
};

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
std::string cell_book(ListRow& row);
std::string cell_issue(ListRow& row);
std::string cell_category(ListRow& row);
std::string cell_outputs(ListRow& row);
/// True where the record, the issue or the follow-up is not to be published.
std::string cell_private(ListRow& row);

inline std::string text_of(const Text& text) { return std::string(*text); }
inline std::string date_of(const Stated<Date>& date) { return date ? to_string(*date) : ""; }
inline std::string date_of(const std::optional<Date>& date) { return date ? to_string(*date) : ""; }
inline std::string number_of(const Stated<Quantity>& number) {
  return number ? to_string(*number) : "";
}

}  // namespace meeting
