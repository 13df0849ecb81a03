// SPDX-License-Identifier: Apache-2.0

#include "render/list_row.hpp"

#include <meeting/items.hpp>

namespace meeting {
namespace {

const Area& nowhere() {
  static const Area area;
  return area;
}

}  // namespace

ListRow::ListRow(const ListItem& item, const ListStyle& style)
    : item_(item),
      style_(style),
      calendar_(style.calendar != nullptr ? *style.calendar : Calendar::standard()) {}

const Area& ListRow::area() const {
  const Area* area = item_.placed->whole_area();
  return area != nullptr ? *area : nowhere();
}

const MeetingState& ListRow::meeting() {
  if (!meeting_) meeting_ = meeting_state(record(), style_.as_of);
  return *meeting_;
}

const IssueState& ListRow::issue_state() {
  if (!issue_state_) {
    issue_state_ = meeting::issue_state(*item_.issue, record(), style_.as_of, calendar_);
  }
  return *issue_state_;
}

const FollowUpState& ListRow::follow_up_state() {
  if (!follow_up_state_) {
    follow_up_state_ =
        meeting::follow_up_state(*item_.follow_up, record(), style_.as_of, calendar_);
  }
  return *follow_up_state_;
}

DueDay ListRow::due(const Due& due) const {
  const MeetingState state = meeting_state(record(), style_.as_of);
  return due_day(due, state.date, calendar_);
}

std::string ListRow::say(std::string_view key, std::string_view message) const {
  return style_.keys ? std::string(key) : meeting::say(style_.language, message);
}

std::string ListRow::word(VocabularyId id, const WordValue& word) const {
  if (!word.given) return {};
  if (word.index == WordValue::own_word) return std::string(word.own);
  if (style_.keys) return std::string(vocabulary(id).words[word.index].key);
  return std::string(word_label(id, word.index, style_.language));
}

std::string ListRow::flag(bool set) const {
  if (style_.keys) return set ? "true" : "false";
  return meeting::say(style_.language, set ? "yes"_msg : "no"_msg);
}

std::string ListRow::due_text(const Due& stated) const {
  const DueDay day = due(stated);
  if (day.date) return to_string(*day.date);
  if (!stated.working_days) return {};
  const std::string count = to_string(*stated.working_days);
  return style_.keys ? count + " working days"
                     : meeting::say(style_.language, "due-working-days"_msg, {count});
}

std::string ListRow::money_text(const Money& money) const {
  std::string text = word(money.kind);
  const auto add = [&](const Number& number, std::string_view unit) {
    if (!number) return;
    if (!text.empty()) text += ' ';
    text += to_string(*number);
    // A Chinese unit follows its number without a blank.
    if (!unit.empty() && static_cast<unsigned char>(unit.front()) < 0x80) text += ' ';
    text += unit;
  };
  const std::string yuan = style_.keys ? "CNY" : meeting::say(style_.language, "yuan"_msg);
  add(money.amount, money.unit ? *money.unit : yuan);
  if (money.payers) text += " × " + to_string(*money.payers);
  if (money.total) {
    text += " =";
    add(money.total, yuan);
  }
  return text;
}

std::string ListRow::party(const Party& party) const {
  return party.name ? std::string(*party.name) : word(party.kind);
}

std::string ListRow::party(const PartyRef& reference) const {
  const std::vector<Party>& parties = record().parties;
  const auto index = static_cast<std::size_t>(reference.index);
  if (reference.index < 0 || index >= parties.size()) return std::string(*reference);
  return party(parties[index]);
}

std::string ListRow::officer(const Officer& officer) const {
  if (officer.text) return std::string(*officer.text);
  std::string text = party(officer.party);
  if (officer.role) {
    if (!text.empty()) text += ' ';
    text += *officer.role;
  }
  return text;
}

void ListRow::Joined::add(std::string_view part) {
  if (part.empty()) return;
  if (!text_.empty()) {
    if (style_.keys) text_ += "; ";
    else text_ += style_.language == Language::chinese ? "；" : "; ";
  }
  text_ += part;
}

std::string cell_reference(ListRow& row) { return row.item().reference(); }
std::string cell_record(ListRow& row) { return std::string(row.item().placed->id); }
std::string cell_date(ListRow& row) { return date_of(row.meeting().date); }
std::string cell_title(ListRow& row) { return text_of(row.record().title); }
std::string cell_district(ListRow& row) { return text_of(row.area().district); }
std::string cell_street(ListRow& row) { return text_of(row.area().street); }
std::string cell_community(ListRow& row) { return text_of(row.area().community); }
std::string cell_compound(ListRow& row) {
  const Issue* issue = row.item().issue;
  if (issue != nullptr && !issue->compound.empty()) {
    ListRow::Joined compounds = row.joined();
    for (const Text& compound : issue->compound) compounds.add(*compound);
    return compounds.take();
  }
  return text_of(row.area().compound);
}
std::string cell_path(ListRow& row) { return std::string(row.item().placed->path); }
std::string cell_issue(ListRow& row) {
  const Issue* issue = row.item().issue;
  return issue != nullptr ? text_of(issue->title) : "";
}
std::string cell_category(ListRow& row) {
  const Issue* issue = row.item().issue;
  return issue != nullptr ? row.word(issue->category) : "";
}

}  // namespace meeting
