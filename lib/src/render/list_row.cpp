// SPDX-License-Identifier: Apache-2.0

#include "render/list_row.hpp"

#include <meeting/items.hpp>
#include <meeting/registers.hpp>

namespace meeting {
namespace {

const Record& no_record() {
  static const Record record;
  return record;
}

const Area& nowhere() {
  static const Area area;
  return area;
}

// A Chinese unit follows its number without a blank.
void append_unit(std::string& text, std::string_view unit) {
  if (unit.empty()) return;
  if (static_cast<unsigned char>(unit.front()) < 0x80) text += ' ';
  text += unit;
}

}  // namespace

ListRow::ListRow(const ListItem& item, const ListStyle& style)
    : item_(item),
      style_(style),
      record_(item.placed != nullptr ? *item.placed->record : no_record()),
      calendar_(style.calendar != nullptr ? *style.calendar : Calendar::standard()) {}

const Area& ListRow::area() const {
  const Area* area = item_.placed != nullptr ? item_.placed->whole_area() : item_.book->area;
  return area != nullptr ? *area : nowhere();
}

const MeetingState& ListRow::meeting() {
  if (!meeting_) meeting_ = meeting_state(record_, style_.as_of);
  return *meeting_;
}

const IssueState& ListRow::issue_state() {
  if (!issue_state_) {
    issue_state_ = meeting::issue_state(*issue(), record_, style_.as_of, calendar_);
  }
  return *issue_state_;
}

const FollowUpState& ListRow::follow_up_state() {
  if (!follow_up_state_) {
    follow_up_state_ =
        meeting::follow_up_state(as<FollowUpPlace>(), record_, style_.as_of, calendar_);
  }
  return *follow_up_state_;
}

DueDay ListRow::due(const Due& due) const {
  const MeetingState state = meeting_state(record_, style_.as_of);
  return due_day(due, state.date, calendar_);
}

std::vector<FollowUpPlace> ListRow::follow_ups() const {
  std::vector<FollowUpPlace> places;
  const auto add = [&](const Resolution* resolution, const std::vector<FollowUp>& all) {
    for (const FollowUp& one : all) {
      places.push_back({.issue = issue(), .resolution = resolution, .follow_up = &one});
    }
  };
  const auto add_resolution = [&](const Resolution& resolution) {
    add(&resolution, resolution.follow_ups);
    const std::vector<FollowUpPlace> derived = derived_follow_ups(issue(), resolution);
    places.insert(places.end(), derived.begin(), derived.end());
  };
  if (const Resolution* resolution = item_.resolution(); resolution != nullptr) {
    add_resolution(*resolution);
  } else if (issue() != nullptr) {
    add(nullptr, issue()->follow_ups);
    for (const Resolution& one : issue()->resolutions) add_resolution(one);
  }
  return places;
}

ListRow::WorkCount ListRow::count(const std::vector<FollowUpPlace>& places) const {
  WorkCount count;
  for (const FollowUpPlace& place : places) {
    ++count.all;
    const FollowUpState state = meeting::follow_up_state(place, record_, style_.as_of, calendar_);
    if (!state.begun) continue;
    if (state.is_open()) ++count.open;
    else if (state.stage != FollowUpStage::cancelled) ++count.done;
    if (state.overdue) ++count.overdue;
  }
  return count;
}

std::string ListRow::say(std::string_view key, std::string_view message) const {
  return style_.keys ? std::string(key) : meeting::say(style_.language, message);
}

std::string ListRow::tell(std::string_view message, std::initializer_list<Argument> args) const {
  return meeting::say(language(), message, args);
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
    append_unit(text, unit);
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

std::string ListRow::amount_text(const Number& number, const Number& target,
                                 std::string_view unit) const {
  std::string text = number_of(number);
  if (target) text += '/' + to_string(*target);
  if (!text.empty() && !unit.empty()) text += ' ';
  text += unit;
  return text;
}

std::string ListRow::party(const Party& party) const {
  return party.name ? std::string(*party.name) : word(party.kind);
}

std::string ListRow::party(const PartyRef& reference) const {
  const std::vector<Party>& parties = record_.parties;
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

std::string ListRow::organisation(const PartyRef& reference) const {
  if (item_.placed == nullptr) return {};
  const Organisation* one = registered(*item_.placed, reference, issue());
  return one != nullptr ? text_of(one->name) : "";
}

std::string ListRow::organisations(const std::vector<PartyRef>& references) const {
  Joined all = joined();
  for (const PartyRef& one : references) all.add(organisation(one));
  return all.take();
}

std::string ListRow::nearby(std::string_view reference) const {
  const std::string_view folder = item_.folder();
  if (!style_.keys && !folder.empty() && reference.starts_with(folder) &&
      reference.substr(folder.size()).starts_with('/')) {
    reference.remove_prefix(folder.size() + 1);
  }
  return std::string(reference);
}

std::string ListRow::joined(const Texts& texts) const {
  Joined all = joined();
  for (const Text& one : texts) all.add(*one);
  return all.take();
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
std::string cell_record(ListRow& row) {
  return row.item().placed != nullptr ? std::string(row.item().placed->id) : std::string();
}
std::string cell_date(ListRow& row) { return date_of(row.meeting().date); }
std::string cell_title(ListRow& row) { return text_of(row.record().title); }
std::string cell_district(ListRow& row) { return text_of(row.area().district); }
std::string cell_street(ListRow& row) { return text_of(row.area().street); }
std::string cell_community(ListRow& row) { return text_of(row.area().community); }
std::string cell_compound(ListRow& row) {
  const Issue* issue = row.issue();
  if (issue != nullptr && !issue->compound.empty()) return row.joined(issue->compound);
  return text_of(row.area().compound);
}
std::string cell_path(ListRow& row) {
  const ListItem& item = row.item();
  return std::string(item.placed != nullptr ? item.placed->path : item.book->path);
}
std::string cell_book(ListRow& row) {
  return row.item().book != nullptr ? std::string(row.item().book->name()) : std::string();
}
std::string cell_issue(ListRow& row) {
  return row.issue() != nullptr ? text_of(row.issue()->title) : "";
}
std::string cell_category(ListRow& row) {
  return row.issue() != nullptr ? row.word(row.issue()->category) : "";
}
std::string cell_outputs(ListRow& row) {
  const FollowUp* follow_up = row.item().follow_up();
  if (follow_up == nullptr) return {};
  ListRow::Joined all = row.joined();
  for (const Output& one : follow_up->outputs) {
    std::string text(*one.what);
    const std::string amount = row.amount_text(one.quantity, one.target, *one.unit);
    if (!text.empty() && !amount.empty()) text += ' ';
    all.add(text + amount);
  }
  return all.take();
}
std::string cell_private(ListRow& row) {
  const FollowUp* follow_up = row.item().follow_up();
  return row.flag(*row.record().private_ || (row.issue() != nullptr && *row.issue()->private_) ||
                  (follow_up != nullptr && *follow_up->private_));
}

}  // namespace meeting
