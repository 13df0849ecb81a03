// SPDX-License-Identifier: Apache-2.0

// What one record adds to the figures.

#include <meeting/items.hpp>
#include <meeting/registers.hpp>
#include <string>
#include <utility>

#include "figures/summary_work.hpp"

namespace meeting {
namespace {

std::string_view area_at(const Area& area, AreaLevel level) {
  switch (level) {
    case AreaLevel::province:
      return *area.province;
    case AreaLevel::city:
      return *area.city;
    case AreaLevel::district:
      return *area.district;
    case AreaLevel::street:
      return *area.street;
    case AreaLevel::community:
      return *area.community;
    case AreaLevel::compound:
      return *area.compound;
  }
  return {};
}

/// The name by which the registers of the book know a community or a compound, where they do.
std::string_view registered_name(const PlacedRecord& placed, AreaLevel level,
                                 std::string_view name) {
  if (placed.registers == nullptr || placed.registers->names == nullptr || name.empty())
    return name;
  if (level == AreaLevel::compound) {
    const Compound* compound = registered_compound(*placed.registers, name);
    return compound == nullptr ? name : *compound->name;
  }
  if (level != AreaLevel::community) return name;
  const Organisation* community = registered(*placed.registers, name);
  return community == nullptr ? name : *community->name;
}

/// The names of all levels down to one: what tells two communities of one name apart.
std::string area_path(const PlacedRecord& placed, const Area& area, AreaLevel level) {
  std::string path;
  for (int i = 0; i <= static_cast<int>(level); ++i) {
    const auto at = static_cast<AreaLevel>(i);
    const std::string_view name = registered_name(placed, at, area_at(area, at));
    if (name.empty()) continue;
    if (!path.empty()) path += '/';
    path += name;
  }
  return path;
}

bool took_part(const Party& party) {
  return !party.attendance.given || party.attendance.is("present") ||
         party.attendance.is("observer");
}

bool was_present(const Party& party) {
  return !party.attendance.given || party.attendance.is("present");
}

/// As the record states it, else as the register does.
WordValue kind_of(const PlacedRecord& placed, const Party& party) {
  if (party.kind) return party.kind;
  const Organisation* organisation = registered(placed, party);
  if (organisation == nullptr) return {};
  return organisation->kind;
}

/// What one answer weighs in the satisfaction rate, in tenths.
std::int64_t weight(std::string_view rating, Satisfaction formula) {
  if (rating == "very_satisfied" || rating == "satisfied") return 10;
  if (rating != "basically_satisfied") return 0;
  if (formula == Satisfaction::inclusive) return 10;
  return formula == Satisfaction::weighted ? 6 : 0;
}

}  // namespace

std::vector<RowKey> SummaryWork::area_rows(const PlacedRecord& placed, const Issue* issue) {
  const Area* area = placed.whole_area();
  static const Area nowhere;
  if (area == nullptr) area = &nowhere;
  const AreaLevel level = options_.area;
  // What lies around the name asked for tells it from another of the same name.
  std::string around;
  if (level != AreaLevel::province) {
    around = area_path(placed, *area, static_cast<AreaLevel>(static_cast<int>(level) - 1)) + '/';
  }
  std::vector<RowKey> rows;
  const auto add = [&](std::string_view written) {
    const std::string_view name = registered_name(placed, level, written);
    rows.push_back(RowKey::of_name(name, around + std::string(name), names_));
  };
  if (level == AreaLevel::compound && issue != nullptr) {
    for (const Text& compound : issue->compound) add(*compound);
  }
  if (rows.empty()) add(area_at(*area, level));
  return rows;
}

void SummaryWork::add(const PlacedRecord& placed) {
  const Record& record = *placed.record;
  const MeetingState state = meeting_state(record, options_.as_of);
  const bool in_period =
      !options_.period || (state.date && contains(*options_.period, *state.date));
  if (in_period) {
    ++summary_.records;
    add_meeting(placed, state);
  }
  const Date date = state.date.value_or(Date{});
  for (const Issue& issue : record.issues) add_issue(placed, issue, in_period, date);
  for (const FollowUpPlace& place : every_follow_up(record)) {
    add_follow_up(placed, place, in_period, date);
  }
}

void SummaryWork::add_meeting(const PlacedRecord& placed, const MeetingState& state) {
  const Record& record = *placed.record;
  const std::uint32_t source = source_of(placed, {});
  switch (state.stage) {
    case MeetingStage::planned:
      count(FigureId::meetings_planned, source);
      return;
    case MeetingStage::unrecorded:
      count(FigureId::meetings_unrecorded, source);
      return;
    case MeetingStage::cancelled:
      count(FigureId::meetings_cancelled, source);
      return;
    case MeetingStage::held:
      break;
  }
  if (needs_no_resolution(record)) {
    count(FigureId::other_records, source);
  } else {
    count(FigureId::meetings_held, source);
    const RowKey form = RowKey::of_word(record.form, names_);
    tally(BreakdownId::meetings_by_form).add(form.value, 0);
    const RowKey level = RowKey::of_word(record.level, names_);
    tally(BreakdownId::meetings_by_level).add(level.value, 0);
    tally(BreakdownId::by_area).add(area_rows(placed, nullptr).front().value, 0);
    add_period_rows(state.date.value_or(Date{}), 0);
  }
  add_parties(placed, source);
  if (record.attendance) add_attendance(*record.attendance, source);
  add_resolutions(placed, state.date.value_or(Date{}));
  add_objections(placed);
}

void SummaryWork::add_parties(const PlacedRecord& placed, std::uint32_t source) {
  const Record& record = *placed.record;
  std::set<std::uint32_t> kinds;
  Total counted;
  bool any_counted = false;
  for (const Party& party : record.parties) {
    if (!took_part(party)) continue;
    const std::uint32_t kind = RowKey::of_word(kind_of(placed, party), names_).value;
    kinds.insert(kind);
    Total persons;
    if (party.count) persons.add(*party.count);
    else persons.at_least = true;  // somebody came, nobody says how many
    tally(BreakdownId::parties_by_kind).add(kind, 1, persons);
    if (!was_present(party)) continue;
    counted.add(persons);
    any_counted = any_counted || party.count.given;
  }
  for (const std::uint32_t kind : kinds) tally(BreakdownId::parties_by_kind).add(kind, 0);

  if (record.attendance && record.attendance->present) return;
  if (!any_counted) return;
  figure(FigureId::persons_present).number.add(counted);
  explain(FigureId::persons_present, source, true);
}

void SummaryWork::add_attendance(const Attendance& attendance, std::uint32_t source) {
  if (attendance.present) sum(FigureId::persons_present, *attendance.present, source);
  if (attendance.expected) sum(FigureId::persons_expected, *attendance.expected, source);
  if (attendance.person_times) sum(FigureId::person_times, *attendance.person_times, source);
  if (!attendance.present || !attendance.expected) return;

  Total expected;
  expected.add(*attendance.expected);
  Figure& attended = figure(FigureId::attendance_rate);
  attended.of += expected.value;
  attended.number.approximate |= expected.approximate;
  attended.number.at_least |= expected.at_least;
  sum(FigureId::attendance_rate, *attendance.present, source);
}

void SummaryWork::add_resolutions(const PlacedRecord& placed, Date date) {
  for_each_resolution(*placed.record, [&](const Issue*, const Resolution& one) {
    const std::uint32_t source = source_of(placed, options_.explain ? item_id(one) : "");
    count(FigureId::resolutions, source);
    const RowKey type = RowKey::of_word(one.type, names_);
    tally(BreakdownId::resolutions_by_type).add(type.value, 0);
    const RowKey basis = RowKey::of_word(one.basis, names_);
    tally(BreakdownId::resolutions_by_basis).add(basis.value, 0);
    add_period_rows(date, 2);
    if (resolution_outcome(one, options_.as_of) != IssueOutcome::agreed) return;
    if (ratification_pending(one, options_.as_of)) count(FigureId::ratifications_pending, source);
    for (const Money& money : one.money) {
      if (payment_pending(money, options_.as_of)) count(FigureId::payments_pending, source);
    }
  });
}

void SummaryWork::add_objections(const PlacedRecord& placed) {
  for (const Issue& issue : placed.record->issues) {
    for (const Position& position : issue.positions) {
      if (!position.stage.is("objection")) continue;
      const std::uint32_t source = source_of(placed, options_.explain ? item_id(issue) : "");
      count(FigureId::objections, source);
      if (position.response) count(FigureId::objections_answered, source);
    }
  }
}

void SummaryWork::add_issue(const PlacedRecord& placed, const Issue& issue, bool in_period,
                            Date date) {
  IssueEntry entry;
  entry.state = issue_state(issue, *placed.record, options_.as_of, calendar_);
  if (!entry.state.begun) return;
  entry.in_period = in_period;
  entry.date = date;
  entry.category = RowKey::of_word(issue.category, names_);
  entry.tier = RowKey::of_word(issue.tier, names_);
  entry.initiative = RowKey::of_word(issue.initiative, names_);
  if (issue.source) entry.channel = RowKey::of_word(issue.source->channel, names_);
  std::vector<RowKey> areas = area_rows(placed, &issue);
  entry.area = areas.front();
  entry.further_areas.assign(areas.begin() + 1, areas.end());
  const std::string item = item_id(issue);
  entry.source = source_of(placed, item);
  issues_.push_back(std::move(entry));
  issue_chains_.add(placed.id, item, *issue.continues, placed.record->issues.size() == 1);
}

RowKey SummaryWork::responsible_row(const PlacedRecord& placed, const Issue* issue,
                                    const PartyRef& lead) {
  if (!lead) return {};
  // However it is written: a registered organisation is one row.
  if (const Organisation* organisation = registered(placed, lead, issue)) {
    const std::string place(registered_in(*placed.registers, *organisation));
    const std::string_view name = *organisation->name;
    return RowKey::of_name(name, place.empty() ? "" : place + '/' + std::string(name), names_);
  }
  const Record& record = *placed.record;
  std::string_view name = *lead;
  const auto index = static_cast<std::size_t>(lead.index);
  if (lead.index >= 0 && index < record.parties.size()) {
    const Party& party = record.parties[index];
    if (!party.name) return RowKey::of_word(party.kind, names_);
    name = *party.name;
  }
  // A name that is a kind is the same as none.
  if (const std::optional<std::uint16_t> kind = find_word(VocabularyId::party_kind, name)) {
    return {*kind};
  }
  // 小区物业 of one community is not that of the next.
  const Area* area = placed.whole_area();
  const std::string place = area == nullptr ? "" : area_path(placed, *area, AreaLevel::community);
  return RowKey::of_name(name, place.empty() ? "" : place + '/' + std::string(name), names_);
}

void SummaryWork::add_follow_up(const PlacedRecord& placed, const FollowUpPlace& place,
                                bool in_period, Date date) {
  const FollowUpState state = follow_up_state(place, *placed.record, options_.as_of, calendar_);
  if (!state.begun) return;
  FollowUpEntry entry;
  entry.stage = state.stage;
  entry.in_period = in_period;
  entry.overdue = state.overdue;
  entry.suspended = state.suspended;
  entry.reopened = state.reopened;
  entry.escalated = state.escalated;
  entry.due_stated = state.effective_due.stated;
  entry.due_unknown = state.effective_due.missing_year != 0;
  if (entry.due_unknown) missing_years_.insert(state.effective_due.missing_year);
  entry.done = state.done_on.has_value() && state.stage != FollowUpStage::cancelled;
  entry.visited = state.last_visit != nullptr;
  entry.on_time = state.on_time();
  entry.date = date;
  entry.derived = place.origin() != FollowUpOrigin::stated;
  if (const PartyRef* lead = lead_of(place)) {
    entry.responsible = responsible_row(placed, place.issue, *lead);
  }
  std::vector<RowKey> areas = area_rows(placed, place.issue);
  entry.area = areas.front();
  entry.further_areas.assign(areas.begin() + 1, areas.end());
  const std::string item = item_id(place);
  const std::uint32_t source = source_of(placed, item);
  entry.source = source;
  follow_ups_.push_back(std::move(entry));
  const FollowUp* follow_up = place.follow_up;
  follow_up_chains_.add(placed.id, item, follow_up == nullptr ? "" : *follow_up->continues, false);
  if (in_period && follow_up != nullptr) add_ratings(*follow_up, state, source);
}

void SummaryWork::add_ratings(const FollowUp& follow_up, const FollowUpState& state,
                              std::uint32_t source) {
  if (state.last_visit != nullptr) {
    const Visit& visit = *state.last_visit;
    if (visit.result) rate(FigureId::solved_rate, visit.result.is("solved"), source);
    if (visit.rating && !visit.rating.is("not_rated")) {
      add_rating(visit.rating.key(), 1, source);
    }
  }
  if (!follow_up.survey) return;
  if (follow_up.survey->date && *follow_up.survey->date > options_.as_of) return;
  add_survey(*follow_up.survey, source);
}

void SummaryWork::add_survey(const RatingSurvey& survey, std::uint32_t source) {
  const std::pair<std::string_view, const Count&> answers[] = {
      {"very_satisfied", survey.very_satisfied},
      {"satisfied", survey.satisfied},
      {"basically_satisfied", survey.basically_satisfied},
      {"dissatisfied", survey.dissatisfied}};
  constexpr std::int64_t most = 1'000'000'000;  // more than a survey can have, and tenths still fit
  for (const auto& [rating, answer] : answers) {
    if (!answer) continue;
    Total number;
    number.add(*answer);
    if (number.value > 0 && number.value <= most) add_rating(rating, number.value, source);
    figure(FigureId::satisfaction_rate).number.approximate |= number.approximate || number.at_least;
  }
}

void SummaryWork::add_rating(std::string_view rating, std::int64_t times, std::uint32_t source) {
  Figure& satisfied = figure(FigureId::satisfaction_rate);
  const std::int64_t tenths = weight(rating, options_.satisfaction);
  satisfied.number.add(Total(tenths * times));
  satisfied.of += times;
  explain(FigureId::satisfaction_rate, source, tenths > 0);
}

}  // namespace meeting
