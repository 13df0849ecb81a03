// SPDX-License-Identifier: Apache-2.0

// The list of follow-ups: what a ledger (台账) holds.

#include <algorithm>
#include <meeting/items.hpp>

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

/// What the record states of it; of a derived one nothing.
const FollowUp& follow_up(const ListRow& row) {
  static const FollowUp nothing;
  const FollowUp* stated = row.item().follow_up();
  return stated != nullptr ? *stated : nothing;
}

std::string origin(ListRow& row) {
  switch (row.as<FollowUpPlace>().origin()) {
    case FollowUpOrigin::stated:
      break;
    case FollowUpOrigin::payment:
      return row.say("payment", "origin-payment"_msg);
    case FollowUpOrigin::ratification:
      return row.say("ratification", "origin-ratification"_msg);
  }
  return row.say("stated", "origin-stated"_msg);
}

/// 支付赔偿 2000元给刘某 / pay compensation 2000 yuan to the owner
std::string payment_task(const ListRow& row, const Money& payment) {
  const std::string money = row.money_text(payment);
  if (!payment.payee) return row.tell("task-payment"_msg, {money});
  return row.tell("task-payment-to"_msg, {money, row.party(payment.payee)});
}

std::string ratification_task(const ListRow& row, const FollowUpPlace& place) {
  const Ratification& asked = *place.ratification;
  const std::string_view matter = asked.matter ? *asked.matter : *place.resolution->text;
  if (!asked.body) return row.tell("task-ratification"_msg, {matter});
  return row.tell("task-ratification-by"_msg, {asked.body.label(row.language()), matter});
}

std::string tier(ListRow& row) { return row.issue() != nullptr ? row.word(row.issue()->tier) : ""; }
std::string resolution(ListRow& row) {
  const Resolution* one = row.item().resolution();
  return one != nullptr ? text_of(one->text) : "";
}
std::string task(ListRow& row) { return follow_up_task(row); }
std::string person(ListRow& row) { return text_of(follow_up(row).person); }
std::string since(ListRow& row) {
  return follow_up(row).since ? date_of(follow_up(row).since) : date_of(row.meeting().date);
}

/// A day, else what is stated where it cannot be counted.
std::string due_cell(ListRow& row, const DueDay& day) {
  if (day.date) return to_string(*day.date);
  return day.stated ? row.due_text(due_of(row.as<FollowUpPlace>())) : "";
}
std::string due(ListRow& row) { return due_cell(row, row.follow_up_state().due); }
std::string effective_due(ListRow& row) {
  return due_cell(row, row.follow_up_state().effective_due);
}
std::string extensions(ListRow& row) { return std::to_string(row.follow_up_state().extensions); }
std::string stage(ListRow& row) {
  const FollowUpStage stage = row.follow_up_state().stage;
  return row.say(key(stage), label(stage));
}
std::string overdue(ListRow& row) { return row.flag(row.follow_up_state().overdue); }
std::string days_overdue(ListRow& row) {
  const FollowUpState& state = row.follow_up_state();
  if (!state.overdue) return {};
  return std::to_string(days_between(*state.effective_due.date, row.style().as_of));
}
std::string suspended(ListRow& row) { return row.flag(row.follow_up_state().suspended); }
std::string escalated(ListRow& row) { return row.flag(row.follow_up_state().escalated); }
std::string reopened(ListRow& row) { return row.flag(row.follow_up_state().reopened); }

std::string progress(ListRow& row) {
  const Progress* last = row.follow_up_state().last_progress;
  if (last == nullptr) return {};
  if (last->percent) return to_string(*last->percent) + '%';
  if (!last->done) return {};
  std::string text = to_string(*last->done);
  if (last->target) text += '/' + to_string(*last->target);
  return text;
}
std::string progress_note(ListRow& row) {
  const Progress* last = row.follow_up_state().last_progress;
  return last != nullptr ? text_of(last->note) : "";
}
std::string done_on(ListRow& row) { return date_of(row.follow_up_state().done_on); }
std::string rating(ListRow& row) {
  const Visit* visit = row.follow_up_state().last_visit;
  return visit != nullptr ? row.word(visit->rating) : "";
}
std::string closed_on(ListRow& row) { return date_of(row.follow_up_state().closed_on); }
std::string closing(ListRow& row) {
  if (row.follow_up_state().stage != FollowUpStage::closed) return {};
  return row.word(follow_up(row).closing);
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
    {{"origin", "head-origin"_msg, CellType::word, false, false}, origin},
    {{"tier", "head-tier"_msg, CellType::word, false, false}, tier},
    {{"resolution", "head-resolution"_msg, CellType::text, false, true}, resolution},
    {{"task", "head-task"_msg, CellType::text, true, true}, task},
    {{"lead", "head-lead"_msg, CellType::text, true, true}, follow_up_lead},
    {{"organisation", "head-organisation"_msg, CellType::text, false, true},
     follow_up_organisation},
    {{"person", "head-person"_msg, CellType::text, false, true}, person},
    {{"assisting", "head-assisting"_msg, CellType::text, false, true}, follow_up_assisting},
    {{"since", "head-since"_msg, CellType::date, false, false}, since},
    {{"due", "head-first-due"_msg, CellType::date, false, false}, due},
    {{"effective_due", "head-effective-due"_msg, CellType::date, true, false}, effective_due},
    {{"extensions", "head-extensions"_msg, CellType::number, false, false}, extensions},
    {{"stage", "head-stage"_msg, CellType::word, true, false}, stage},
    {{"overdue", "head-overdue"_msg, CellType::flag, true, false, 1}, overdue},
    {{"days_overdue", "head-days-overdue"_msg, CellType::number, false, false}, days_overdue},
    {{"suspended", "head-suspended"_msg, CellType::flag, false, false}, suspended},
    {{"escalated", "head-escalated"_msg, CellType::flag, false, false}, escalated},
    {{"reopened", "head-reopened"_msg, CellType::flag, false, false}, reopened},
    {{"progress", "head-progress"_msg, CellType::text, false, false}, progress},
    {{"progress_note", "head-progress-note"_msg, CellType::text, false, true}, progress_note},
    {{"done_on", "head-done-on"_msg, CellType::date, true, false, 2}, done_on},
    {{"on_time", "head-on-time"_msg, CellType::flag, false, false}, follow_up_on_time},
    {{"outputs", "head-outputs"_msg, CellType::text, false, true}, cell_outputs},
    {{"service_mode", "head-service-mode"_msg, CellType::word, false, false},
     follow_up_service_mode},
    {{"evidence", "head-evidence"_msg, CellType::text, false, true}, follow_up_evidence},
    {{"visited_on", "head-visited-on"_msg, CellType::date, false, false}, follow_up_visited_on},
    {{"visit_result", "head-visit-result"_msg, CellType::word, false, false},
     follow_up_visit_result},
    {{"rating", "head-rating"_msg, CellType::word, false, false}, rating},
    {{"closed_on", "head-closed-on"_msg, CellType::date, true, false, 3}, closed_on},
    {{"closing", "head-closing"_msg, CellType::word, false, false}, closing},
    column::not_public,
    column::path,
};

}  // namespace

std::string follow_up_task(const ListRow& row) {
  const FollowUpPlace& place = row.as<FollowUpPlace>();
  if (place.payment != nullptr) return payment_task(row, *place.payment);
  if (place.ratification != nullptr) return ratification_task(row, place);
  return text_of(place.follow_up->task);
}

std::string follow_up_on_time(ListRow& row) {
  const std::optional<bool> on_time = row.follow_up_state().on_time();
  return on_time ? row.flag(*on_time) : "";
}
std::string follow_up_assisting(ListRow& row) { return row.parties(follow_up(row).assisting); }
std::string follow_up_service_mode(ListRow& row) { return row.word(follow_up(row).service_mode); }
std::string follow_up_evidence(ListRow& row) { return row.joined(follow_up(row).evidence); }
std::string follow_up_visited_on(ListRow& row) {
  const Visit* visit = row.follow_up_state().last_visit;
  return visit != nullptr ? date_of(visit->date) : "";
}
std::string follow_up_visit_result(ListRow& row) {
  const Visit* visit = row.follow_up_state().last_visit;
  return visit != nullptr ? row.word(visit->result) : "";
}
std::string follow_up_lead(ListRow& row) {
  const PartyRef* lead = lead_of(row.as<FollowUpPlace>());
  return lead != nullptr ? row.party(*lead) : "";
}

std::string follow_up_organisation(ListRow& row) {
  const PartyRef* lead = lead_of(row.as<FollowUpPlace>());
  return lead != nullptr ? row.organisation(*lead) : "";
}

std::vector<ListStateName> follow_up_states() {
  std::vector<ListStateName> names;
  add_stages(names, FollowUpStage::open, FollowUpStage::cancelled);
  names.insert(names.end(), {{"overdue", "state.overdue"_msg},
                             {"suspended", "state.suspended"_msg},
                             {"escalated", "state.escalated"_msg},
                             {"reopened", "state.reopened"_msg}});
  return names;
}

void add_follow_up_states(ListRow& row, std::vector<std::string_view>& keys) {
  const FollowUpState& state = row.follow_up_state();
  keys.push_back(key(state.stage));
  if (state.overdue) keys.emplace_back("overdue");
  if (state.suspended) keys.emplace_back("suspended");
  if (state.escalated) keys.emplace_back("escalated");
  if (state.reopened) keys.emplace_back("reopened");
}

bool follow_up_involves(ListRow& row, const PartyWish& wish) {
  const auto means = [&](const PartyRef& party) {
    return wish.means(*row.item().placed, party, row.issue());
  };
  const PartyRef* lead = lead_of(row.as<FollowUpPlace>());
  return (lead != nullptr && means(*lead)) || std::ranges::any_of(follow_up(row).assisting, means);
}

void add_follow_up_texts(ListRow& row, ListTexts& texts) {
  // Where the words are ours they are found in both languages.
  for (const Language language : {Language::english, Language::chinese}) {
    ListStyle style = row.style();
    style.language = language;
    texts.add(follow_up_task(ListRow(row.item(), style)));
  }
  texts.add(*follow_up(row).person);
  if (const Resolution* one = row.item().resolution()) texts.add(*one->text);
  if (row.issue() != nullptr) texts.add(*row.issue()->title);
}

constexpr ListDefinition follow_ups_list{
    .info = {.kind = ListKind::follow_ups,
             .name = "follow-ups",
             .chinese = {"跟进事项", "跟进"},
             .about = "list-about-follow-ups"_msg},
    .columns = columns,
    .of_record =
        [](ListItems& items) {
          for (const FollowUpPlace& place : every_follow_up(items.record())) items.add(place);
        },
    .begun = [](ListRow& row) { return row.follow_up_state().begun; },
    .states = follow_up_states,
    .add_states = add_follow_up_states,
    .days = meeting_day,
    .form = record_form,
    .is_about = issue_is_about,
    .involves = follow_up_involves,
    .add_texts = add_follow_up_texts,
};

}  // namespace meeting
