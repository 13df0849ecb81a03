// SPDX-License-Identifier: Apache-2.0

// The columns of the list of follow-ups: what a ledger (台账) holds.

#include "render/list_row.hpp"

namespace meeting {
namespace {

const FollowUp& follow_up(const ListRow& row) { return *row.item().follow_up; }

std::string tier(ListRow& row) {
  return row.item().issue != nullptr ? row.word(row.item().issue->tier) : "";
}
std::string resolution(ListRow& row) {
  return row.item().resolution != nullptr ? text_of(row.item().resolution->text) : "";
}
std::string task(ListRow& row) { return text_of(follow_up(row).task); }
std::string lead(ListRow& row) { return row.party(follow_up(row).lead); }
std::string person(ListRow& row) { return text_of(follow_up(row).person); }
std::string assisting(ListRow& row) {
  ListRow::Joined all = row.joined();
  for (const PartyRef& one : follow_up(row).assisting) all.add(row.party(one));
  return all.take();
}
std::string since(ListRow& row) {
  return follow_up(row).since ? date_of(follow_up(row).since) : date_of(row.meeting().date);
}

/// A day, else what is stated where it cannot be counted.
std::string due_cell(ListRow& row, const DueDay& day) {
  if (day.date) return to_string(*day.date);
  return day.stated ? row.due_text(follow_up(row).due) : "";
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
std::string on_time(ListRow& row) {
  const std::optional<bool> on_time = row.follow_up_state().on_time();
  return on_time ? row.flag(*on_time) : "";
}
std::string outputs(ListRow& row) {
  ListRow::Joined all = row.joined();
  for (const Output& one : follow_up(row).outputs) {
    std::string text(*one.what);
    if (one.quantity) {
      if (!text.empty()) text += ' ';
      text += to_string(*one.quantity);
    }
    if (one.target) text += '/' + to_string(*one.target);
    if (one.unit) text += ' ' + std::string(*one.unit);
    all.add(text);
  }
  return all.take();
}
std::string service_mode(ListRow& row) { return row.word(follow_up(row).service_mode); }
std::string evidence(ListRow& row) {
  ListRow::Joined all = row.joined();
  for (const Text& one : follow_up(row).evidence) all.add(*one);
  return all.take();
}
std::string visit_date(ListRow& row) {
  const Visit* visit = row.follow_up_state().last_visit;
  return visit != nullptr ? date_of(visit->date) : "";
}
std::string visit_result(ListRow& row) {
  const Visit* visit = row.follow_up_state().last_visit;
  return visit != nullptr ? row.word(visit->result) : "";
}
std::string rating(ListRow& row) {
  const Visit* visit = row.follow_up_state().last_visit;
  return visit != nullptr ? row.word(visit->rating) : "";
}
std::string closed_on(ListRow& row) { return date_of(row.follow_up_state().closed_on); }
std::string closing(ListRow& row) {
  if (row.follow_up_state().stage != FollowUpStage::closed) return {};
  return row.word(follow_up(row).closing);
}
std::string is_private(ListRow& row) {
  const Issue* of = row.item().issue;
  return row.flag(*row.record().private_ || *follow_up(row).private_ ||
                  (of != nullptr && *of->private_));
}

constexpr BoundColumn columns[] = {
    {{"id", "head-id"_msg, CellType::text, true, false}, cell_reference},
    {{"record", "head-record"_msg, CellType::text, false, false}, cell_record},
    {{"date", "head-date"_msg, CellType::date, false, false}, cell_date},
    {{"meeting", "head-meeting"_msg, CellType::text, false, true}, cell_title},
    {{"district", "head-district"_msg, CellType::text, false, true}, cell_district},
    {{"street", "head-street"_msg, CellType::text, false, true}, cell_street},
    {{"community", "head-community"_msg, CellType::text, false, true}, cell_community},
    {{"compound", "head-compound"_msg, CellType::text, false, true}, cell_compound},
    {{"issue", "head-issue"_msg, CellType::text, false, true}, cell_issue},
    {{"category", "head-category"_msg, CellType::word, false, false}, cell_category},
    {{"tier", "head-tier"_msg, CellType::word, false, false}, tier},
    {{"resolution", "head-resolution"_msg, CellType::text, false, true}, resolution},
    {{"task", "head-task"_msg, CellType::text, true, true}, task},
    {{"lead", "head-lead"_msg, CellType::text, true, true}, lead},
    {{"person", "head-person"_msg, CellType::text, false, true}, person},
    {{"assisting", "head-assisting"_msg, CellType::text, false, true}, assisting},
    {{"since", "head-since"_msg, CellType::date, false, false}, since},
    {{"due", "head-first-due"_msg, CellType::date, false, false}, due},
    {{"effective_due", "head-effective-due"_msg, CellType::date, true, false}, effective_due},
    {{"extensions", "head-extensions"_msg, CellType::number, false, false}, extensions},
    {{"stage", "head-stage"_msg, CellType::word, true, false}, stage},
    {{"overdue", "head-overdue"_msg, CellType::flag, true, false}, overdue},
    {{"days_overdue", "head-days-overdue"_msg, CellType::number, false, false}, days_overdue},
    {{"suspended", "head-suspended"_msg, CellType::flag, false, false}, suspended},
    {{"escalated", "head-escalated"_msg, CellType::flag, false, false}, escalated},
    {{"reopened", "head-reopened"_msg, CellType::flag, false, false}, reopened},
    {{"progress", "head-progress"_msg, CellType::text, false, false}, progress},
    {{"progress_note", "head-progress-note"_msg, CellType::text, false, true}, progress_note},
    {{"done_on", "head-done-on"_msg, CellType::date, true, false}, done_on},
    {{"on_time", "head-on-time"_msg, CellType::flag, false, false}, on_time},
    {{"outputs", "head-outputs"_msg, CellType::text, false, true}, outputs},
    {{"service_mode", "head-service-mode"_msg, CellType::word, false, false}, service_mode},
    {{"evidence", "head-evidence"_msg, CellType::text, false, true}, evidence},
    {{"visited_on", "head-visited-on"_msg, CellType::date, false, false}, visit_date},
    {{"visit_result", "head-visit-result"_msg, CellType::word, false, false}, visit_result},
    {{"rating", "head-rating"_msg, CellType::word, false, false}, rating},
    {{"closed_on", "head-closed-on"_msg, CellType::date, true, false}, closed_on},
    {{"closing", "head-closing"_msg, CellType::word, false, false}, closing},
    {{"private", "head-private"_msg, CellType::flag, false, false}, is_private},
    {{"path", "head-path"_msg, CellType::text, false, true}, cell_path},
};

}  // namespace

std::span<const BoundColumn> follow_up_columns() { return columns; }

}  // namespace meeting
