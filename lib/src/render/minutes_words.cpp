// SPDX-License-Identifier: Apache-2.0

#include "render/minutes_words.hpp"

#include <meeting/state.hpp>

#include "render/inline_text.hpp"

namespace meeting {
namespace {

/// Parties that are persons or families: their name tells who they are.
bool is_personal(const Party& party) {
  if (party.kind.is("household")) return true;
  const bool resident = party.kind.is("residents") || party.kind.is("owners") ||
                        party.kind.is("non_registered_residents");
  return resident && party.standing.given;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const std::string& one : parts) {
    if (one.empty()) continue;
    if (!text.empty()) text += separator;
    text += one;
  }
  return text;
}

}  // namespace

MinutesWords::MinutesWords(const PlacedRecord& placed, const MinutesOptions& options)
    : placed_(placed), record_(*placed.record), options_(options) {}

std::string MinutesWords::say(std::string_view id, std::initializer_list<Argument> args) const {
  return meeting::say(options_.language, id, args);
}

std::string MinutesWords::list(const std::vector<std::string>& parts) const {
  return joined(parts, say("minutes-list"_msg));
}

std::string MinutesWords::with_commas(const std::vector<std::string>& parts) const {
  return joined(parts, say("minutes-comma"_msg));
}

std::string MinutesWords::clauses(const std::vector<std::string>& parts) const {
  return joined(parts, say("minutes-clauses"_msg));
}

std::string MinutesWords::date(Date date) const {
  return language() == Language::chinese ? chinese_date(date) : english_date(date);
}

std::string MinutesWords::date(PartialDate date) const {
  return language() == Language::chinese ? chinese_date(date) : english_date(date);
}

std::string MinutesWords::date_time(const DateTime& moment) const {
  return language() == Language::chinese ? chinese_date_time(moment) : english_date_time(moment);
}

Date MinutesWords::last_day() const { return options_.as_of.value_or(Date{latest_year, 12, 31}); }

std::string MinutesWords::when() const {
  const MeetingState state = meeting_state(record_, last_day());
  if (!state.date) return {};
  std::string day = date(*state.date);
  const auto time = [this](const Stated<TimeOfDay>& stated) {
    return language() == Language::chinese ? chinese_time(*stated) : english_time(*stated);
  };
  if (record_.start && record_.end) {
    return say("minutes-day-from-to"_msg, {day, time(record_.start), time(record_.end)});
  }
  if (record_.start) return say("minutes-day-at"_msg, {day, time(record_.start)});
  return day;
}

std::string MinutesWords::quantity(const Quantity& number, std::string_view unit) const {
  const std::string shown_unit = one_line(unit);
  return language() == Language::chinese ? chinese_quantity(number, shown_unit)
                                         : english_quantity(number, shown_unit);
}

std::string MinutesWords::persons(const Quantity& number) const {
  if (language() == Language::chinese) return chinese_quantity(number, "人");
  const bool one = number.value == Decimal(1);
  return english_quantity(number, one ? "person" : "persons");
}

std::string MinutesWords::party(const Party& party) const {
  const bool named = party.name && (options_.names || !is_personal(party));
  std::string text = named ? one_line(*party.name) : one_line(party.kind.label(language()));
  if (!named && party.standing) {
    text += say("minutes-in-brackets"_msg, {party.standing.label(language())});
  }
  return text;
}

std::string MinutesWords::party(const PartyRef& reference) const {
  const auto index = static_cast<std::size_t>(reference.index);
  if (reference.index < 0 || index >= record_.parties.size()) return one_line(*reference);
  return party(record_.parties[index]);
}

std::string MinutesWords::party_at_table(const Party& party) const {
  std::vector<std::string> details;
  std::vector<std::string> roles;
  for (const Text& one : party.roles) roles.push_back(one_line(*one));
  if (!roles.empty()) details.push_back(list(roles));
  if (party.count) details.push_back(persons(*party.count));
  if (party.reason) details.push_back(one_line(*party.reason));
  if (options_.names) {
    std::vector<std::string> names;
    for (const Person& one : party.people) names.push_back(one_line(*one.name));
    if (!names.empty()) details.push_back(list(names));
  }
  std::string text = this->party(party);
  const std::string detail = with_commas(details);
  if (!detail.empty()) text += say("minutes-in-brackets"_msg, {detail});
  return text;
}

std::string MinutesWords::officer(const Officer& officer) const {
  if (officer.text) return one_line(*officer.text);
  std::string party_name = party(officer.party);
  const std::string role = one_line(*officer.role);
  const std::string name = options_.names ? one_line(*officer.name) : "";
  if (language() == Language::chinese) return joined({party_name, role, name}, "");
  std::string text = joined({name, role}, ", ");
  if (text.empty()) return party_name;
  if (!party_name.empty()) text += say("minutes-in-brackets"_msg, {party_name});
  return text;
}

std::string MinutesWords::area() const {
  const Area* area = placed_.whole_area();
  if (area == nullptr) return {};
  const std::vector<std::string> parts{one_line(*area->community), one_line(*area->compound)};
  if (language() == Language::chinese) return joined(parts, "");
  return joined({parts[1], parts[0]}, ", ");
}

std::string MinutesWords::due(const Due& due) const {
  const Calendar& calendar =
      options_.calendar != nullptr ? *options_.calendar : Calendar::standard();
  const DueDay day =
      due_day(due, record_.date ? std::optional<Date>(*record_.date) : std::nullopt, calendar);
  if (day.date) return date(*day.date);
  if (!due.working_days) return {};
  return say("minutes-due-working-days"_msg, {to_string(*due.working_days)});
}

std::string MinutesWords::money(const Money& money) const {
  const std::string yuan = say("minutes-yuan"_msg);
  const std::string kind = one_line(money.kind.label(language()));
  std::string amount;
  if (money.amount) {
    amount = quantity(*money.amount, money.unit ? std::string_view(*money.unit) : yuan);
  }
  std::vector<std::string> parts;
  parts.push_back(joined({kind, amount}, language() == Language::chinese ? "" : " "));
  if (money.payers) parts.push_back(say("minutes-payers"_msg, {quantity(*money.payers)}));
  if (money.total) parts.push_back(say("minutes-total"_msg, {quantity(*money.total, yuan)}));
  if (money.pricing) parts.push_back(one_line(money.pricing.label(language())));
  if (money.payer) parts.push_back(say("minutes-paid-by"_msg, {party(money.payer)}));
  if (money.payee) parts.push_back(say("minutes-paid-to"_msg, {party(money.payee)}));
  const std::string day = due(money.due);
  if (!day.empty()) parts.push_back(say("minutes-pay-by"_msg, {day}));
  return with_commas(parts);
}

std::string MinutesWords::vote_count(const VoteCount& count) const {
  std::vector<std::string> parts;
  if (count.persons) parts.push_back(persons(*count.persons));
  if (count.floor_area) {
    parts.push_back(quantity(*count.floor_area, say("minutes-square-metres"_msg)));
  }
  return list(parts);
}

std::string MinutesWords::vote(const Vote& vote) const {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view id, const VoteCount& count) {
    if (count) parts.push_back(say(id, {vote_count(count)}));
  };
  if (vote.rule) parts.emplace_back(vote.rule.label(language()));
  add("minutes-vote-base"_msg, vote.base);
  add("minutes-vote-took-part"_msg, vote.took_part);
  add("minutes-vote-for"_msg, vote.in_favour);
  add("minutes-vote-against"_msg, vote.against);
  add("minutes-vote-abstain"_msg, vote.abstain);
  if (vote.claimed) {
    parts.push_back(say("minutes-vote-result"_msg, {vote.claimed.label(language())}));
  }
  return with_commas(parts);
}

std::string MinutesWords::signatures(const Signatures& signatures) const {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view id, const Count& count) {
    if (count) parts.push_back(say(id, {quantity(*count)}));
  };
  add("minutes-signatures-required"_msg, signatures.required);
  add("minutes-signatures-signed"_msg, signatures.signed_);
  add("minutes-signatures-refused"_msg, signatures.refused);
  add("minutes-signatures-unreachable"_msg, signatures.unreachable);
  return with_commas(parts);
}

std::string MinutesWords::affected(const Affected& affected) const {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view id, const Count& count) {
    if (count) parts.push_back(say(id, {quantity(*count)}));
  };
  add("unit-buildings"_msg, affected.buildings);
  add("unit-staircases"_msg, affected.units);
  add("unit-floors"_msg, affected.floors);
  add("unit-households"_msg, affected.households);
  if (affected.persons) parts.push_back(persons(*affected.persons));
  if (affected.built_year) {
    parts.push_back(say("minutes-built"_msg, {to_string(*affected.built_year)}));
  }
  return list(parts);
}

}  // namespace meeting
