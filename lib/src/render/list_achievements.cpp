// SPDX-License-Identifier: Apache-2.0

// The list of achievements (成果清单, 幸福清单): what was done, when, by whom, and how people
// found it.

#include <meeting/items.hpp>

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

const FollowUp& follow_up(const ListRow& row) { return *row.item().follow_up(); }

/// Struck off without a day on which it was done: that day.
std::optional<Date> done_day(const FollowUpState& state) {
  return state.done_on ? state.done_on : state.closed_on;
}

/// Done, and not struck off for another reason.
bool is_achieved(const FollowUpPlace& place, const ListItems& items) {
  const ListStyle& style = items.style();
  const Calendar& calendar = style.calendar != nullptr ? *style.calendar : Calendar::standard();
  const FollowUpState state = follow_up_state(place, items.record(), style.as_of, calendar);
  const auto& closing = place.follow_up->closing;
  const bool fixed = !state.closed_on || !closing || closing.is("fixed");
  return state.begun && fixed && state.stage != FollowUpStage::cancelled &&
         done_day(state).has_value();
}

std::string done_on(ListRow& row) { return date_of(done_day(row.follow_up_state())); }
std::string days(ListRow& row) {
  const std::optional<Date> done = done_day(row.follow_up_state());
  const std::optional<Date> begin =
      follow_up(row).since ? std::optional(*follow_up(row).since) : row.meeting().date;
  return done && begin && *begin <= *done ? std::to_string(days_between(*begin, *done)) : "";
}

/// 46/50: how many of those who answered were satisfied.
std::string survey(ListRow& row) {
  const std::optional<RatingSurvey>& asked = follow_up(row).survey;
  if (!asked || (asked->date && *asked->date > row.as_of())) return {};
  Total satisfied, all;
  for (const Count* one : {&asked->very_satisfied, &asked->satisfied}) {
    if (*one) satisfied.add(**one);
  }
  for (const Count* one : {&asked->basically_satisfied, &asked->dissatisfied}) {
    if (*one) all.add(**one);
  }
  all.add(satisfied);
  if (all.value == 0) return {};
  return std::to_string(satisfied.value) + "/" + std::to_string(all.value);
}

/// The rating of the last visit, else what a survey found.
std::string rating(ListRow& row) {
  const Visit* visit = row.follow_up_state().last_visit;
  if (visit != nullptr && visit->rating) return row.word(visit->rating);
  const std::string found = survey(row);
  return found.empty() || row.style().keys ? std::string()
                                           : say(row.style().language, "satisfied-of"_msg, {found});
}
std::string stage(ListRow& row) {
  const FollowUpStage stage = row.follow_up_state().stage;
  return row.say(key(stage), label(stage));
}

constexpr BoundColumn columns[] = {
    column::reference,
    column::record,
    column::date,
    column::meeting,
    column::district,
    column::street,
    column::community,
    column::compound,
    column::issue,
    column::category,
    {{"task", "head-achievement"_msg, CellType::text, true, true},
     [](ListRow& row) { return follow_up_task(row); }},
    {{"lead", "head-lead"_msg, CellType::text, true, true, 1}, follow_up_lead},
    {{"organisation", "head-organisation"_msg, CellType::text, false, true},
     follow_up_organisation},
    {{"assisting", "head-assisting"_msg, CellType::text, false, true}, follow_up_assisting},
    {{"done_on", "head-done-on"_msg, CellType::date, true, false}, done_on},
    {{"days", "head-days-taken"_msg, CellType::number, false, false}, days},
    {{"on_time", "head-on-time"_msg, CellType::flag, false, false}, follow_up_on_time},
    {{"outputs", "head-outputs"_msg, CellType::text, true, true, 3}, cell_outputs},
    {{"service_mode", "head-service-mode"_msg, CellType::word, false, false},
     follow_up_service_mode},
    {{"evidence", "head-evidence"_msg, CellType::text, false, true}, follow_up_evidence},
    {{"visited_on", "head-visited-on"_msg, CellType::date, false, false}, follow_up_visited_on},
    {{"visit_result", "head-visit-result"_msg, CellType::word, false, false},
     follow_up_visit_result},
    {{"rating", "head-rating"_msg, CellType::word, true, false, 2}, rating},
    {{"survey", "head-survey"_msg, CellType::text, false, false}, survey},
    {{"stage", "head-stage"_msg, CellType::word, false, false}, stage},
    column::not_public,
    column::path,
};

}  // namespace

constexpr ListDefinition achievements_list{
    .info = {.kind = ListKind::achievements,
             .name = "achievements",
             .chinese = {"成果清单", "幸福清单", "成果"},
             .about = "list-about-achievements"_msg},
    .columns = columns,
    .of_record =
        [](ListItems& items) {
          for (const FollowUpPlace& place : all_follow_ups(items.record())) {
            if (is_achieved(place, items)) items.add(place);
          }
        },
    .states =
        [] {
          std::vector<ListStateName> names;
          add_stages(names, FollowUpStage::done, FollowUpStage::closed);
          return names;
        },
    .add_states = add_follow_up_states,
    .days = [](ListRow& row) -> std::optional<Period> {
      const std::optional<Date> day = done_day(row.follow_up_state());
      return day ? std::optional(Period{*day, *day}) : std::nullopt;
    },
    .form = record_form,
    .is_about = issue_is_about,
    .involves = follow_up_involves,
    .add_texts =
        [](ListRow& row, ListTexts& texts) {
          add_follow_up_texts(row, texts);
          for (const Output& one : follow_up(row).outputs) texts.add(*one.what);
        },
};

}  // namespace meeting
