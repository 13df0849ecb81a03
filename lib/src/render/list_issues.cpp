// SPDX-License-Identifier: Apache-2.0

// The columns of the lists of issues and of resolutions.

#include <algorithm>
#include <meeting/items.hpp>
#include <vector>

#include "render/list_row.hpp"

namespace meeting {
namespace {

const Issue& issue(const ListRow& row) { return *row.item().issue; }

std::size_t count_open(const ListRow& row, const std::vector<FollowUp>& all) {
  std::size_t open = 0;
  for (const FollowUp& one : all) {
    const FollowUpState state =
        follow_up_state(one, row.record(), row.style().as_of, row.calendar());
    if (state.begun && state.is_open()) ++open;
  }
  return open;
}

std::string tier(ListRow& row) { return row.word(issue(row).tier); }
std::string initiative(ListRow& row) { return row.word(issue(row).initiative); }
std::string channel(ListRow& row) {
  return issue(row).source ? row.word(issue(row).source->channel) : "";
}
std::string order_no(ListRow& row) {
  return issue(row).source ? text_of(issue(row).source->order_no) : "";
}
std::string priority(ListRow& row) { return number_of(issue(row).priority); }
std::string officer(ListRow& row) { return text_of(issue(row).officer); }
std::string raised_by(ListRow& row) {
  ListRow::Joined all = row.joined();
  for (const Who& one : issue(row).raised_by) all.add(row.party(one));
  return all.take();
}
std::string raised_on(ListRow& row) {
  return issue(row).raised_on ? to_string(*issue(row).raised_on) : "";
}
std::string cause(ListRow& row) { return text_of(issue(row).cause); }
std::string households(ListRow& row) {
  return issue(row).affected ? number_of(issue(row).affected->households) : "";
}
std::string stage(ListRow& row) {
  const IssueStage stage = row.issue_state().stage;
  return row.say(key(stage), label(stage));
}
std::string outcome(ListRow& row) {
  const IssueOutcome outcome = row.issue_state().outcome;
  if (outcome == IssueOutcome::none) return {};
  return row.say(key(outcome), label(outcome));
}
std::string settled_on(ListRow& row) { return date_of(row.issue_state().settled_on); }
std::string resolution_texts(ListRow& row) {
  ListRow::Joined all = row.joined();
  for (const Resolution& one : issue(row).resolutions) all.add(*one.text);
  return all.take();
}
std::string issue_responsible(ListRow& row) {
  std::vector<std::string> seen;
  ListRow::Joined all = row.joined();
  for (const Resolution& one : issue(row).resolutions) {
    for (const PartyRef& reference : one.responsible) {
      std::string name = row.party(reference);
      if (std::ranges::find(seen, name) != seen.end()) continue;
      all.add(name);
      seen.push_back(std::move(name));
    }
  }
  return all.take();
}
std::string issue_follow_ups(ListRow& row) {
  std::size_t count = issue(row).follow_ups.size();
  for (const Resolution& one : issue(row).resolutions) count += one.follow_ups.size();
  return std::to_string(count);
}
std::string issue_open(ListRow& row) {
  std::size_t open = count_open(row, issue(row).follow_ups);
  for (const Resolution& one : issue(row).resolutions) open += count_open(row, one.follow_ups);
  return std::to_string(open);
}
std::string continues(ListRow& row) { return std::string(*issue(row).continues); }
std::string issue_private(ListRow& row) {
  return row.flag(*row.record().private_ || *issue(row).private_);
}

constexpr BoundColumn issues[] = {
    {{"id", "head-id"_msg, CellType::text, true, false}, cell_reference},
    {{"record", "head-record"_msg, CellType::text, false, false}, cell_record},
    {{"date", "head-date"_msg, CellType::date, true, false}, cell_date},
    {{"meeting", "head-meeting"_msg, CellType::text, false, true}, cell_title},
    {{"district", "head-district"_msg, CellType::text, false, true}, cell_district},
    {{"street", "head-street"_msg, CellType::text, false, true}, cell_street},
    {{"community", "head-community"_msg, CellType::text, true, true}, cell_community},
    {{"compound", "head-compound"_msg, CellType::text, false, true}, cell_compound},
    {{"title", "head-issue"_msg, CellType::text, true, true}, cell_issue},
    {{"category", "head-category"_msg, CellType::word, true, false}, cell_category},
    {{"tier", "head-tier"_msg, CellType::word, true, false}, tier},
    {{"initiative", "head-initiative"_msg, CellType::word, false, false}, initiative},
    {{"channel", "head-channel"_msg, CellType::word, false, false}, channel},
    {{"order_no", "head-order-no"_msg, CellType::text, false, false}, order_no},
    {{"priority", "head-priority"_msg, CellType::number, false, false}, priority},
    {{"officer", "head-officer"_msg, CellType::text, false, true}, officer},
    {{"raised_by", "head-raised-by"_msg, CellType::text, false, true}, raised_by},
    {{"raised_on", "head-raised-on"_msg, CellType::date, false, false}, raised_on},
    {{"cause", "head-cause"_msg, CellType::text, false, true}, cause},
    {{"households", "head-households"_msg, CellType::number, false, false}, households},
    {{"stage", "head-stage"_msg, CellType::word, true, false}, stage},
    {{"outcome", "head-outcome"_msg, CellType::word, false, false}, outcome},
    {{"resolutions", "head-resolved"_msg, CellType::text, false, true}, resolution_texts},
    {{"responsible", "head-lead"_msg, CellType::text, false, true}, issue_responsible},
    {{"follow_ups", "head-follow-ups"_msg, CellType::number, true, false}, issue_follow_ups},
    {{"open", "head-open"_msg, CellType::number, true, false}, issue_open},
    {{"settled_on", "head-settled-on"_msg, CellType::date, false, false}, settled_on},
    {{"continues", "head-continues"_msg, CellType::text, false, false}, continues},
    {{"private", "head-private"_msg, CellType::flag, false, false}, issue_private},
    {{"path", "head-path"_msg, CellType::text, false, true}, cell_path},
};

// ---- resolutions ---------------------------------------------------------------------

const Resolution& resolution(const ListRow& row) { return *row.item().resolution; }

std::string number(ListRow& row) { return text_of(resolution(row).number); }
std::string text_cell(ListRow& row) { return text_of(resolution(row).text); }
std::string type(ListRow& row) { return row.word(resolution(row).type); }
std::string basis(ListRow& row) { return row.word(resolution(row).basis); }
std::string responsible(ListRow& row) {
  ListRow::Joined all = row.joined();
  for (const PartyRef& one : resolution(row).responsible) all.add(row.party(one));
  return all.take();
}
std::string due(ListRow& row) { return row.due_text(resolution(row).due); }
std::string conditions(ListRow& row) {
  ListRow::Joined all = row.joined();
  for (const Text& one : resolution(row).conditions) all.add(*one);
  return all.take();
}
std::string money(ListRow& row) {
  ListRow::Joined all = row.joined();
  for (const Money& one : resolution(row).money) all.add(row.money_text(one));
  return all.take();
}
std::string paid_on(ListRow& row) {
  ListRow::Joined all = row.joined();
  for (const Money& one : resolution(row).money) all.add(date_of(one.paid_on));
  return all.take();
}

std::string vote_count(const VoteCount& count) {
  return count ? number_of(count.persons) : std::string();
}
std::string votes_for(ListRow& row) {
  return resolution(row).vote ? vote_count(resolution(row).vote->in_favour) : "";
}
std::string votes_against(ListRow& row) {
  return resolution(row).vote ? vote_count(resolution(row).vote->against) : "";
}
std::string votes_abstain(ListRow& row) {
  return resolution(row).vote ? vote_count(resolution(row).vote->abstain) : "";
}
std::string vote_claim(ListRow& row) {
  return resolution(row).vote ? row.word(resolution(row).vote->claimed) : "";
}
std::string signed_count(ListRow& row) {
  return resolution(row).signatures ? number_of(resolution(row).signatures->signed_) : "";
}
std::string signatures_required(ListRow& row) {
  return resolution(row).signatures ? number_of(resolution(row).signatures->required) : "";
}
std::string ratifying_body(ListRow& row) {
  return resolution(row).ratification ? row.word(resolution(row).ratification->body) : "";
}
std::string ratified_on(ListRow& row) {
  return resolution(row).ratification ? date_of(resolution(row).ratification->ratified_on) : "";
}
std::string follow_ups(ListRow& row) { return std::to_string(resolution(row).follow_ups.size()); }
std::string open(ListRow& row) {
  return std::to_string(count_open(row, resolution(row).follow_ups));
}
std::string effective_on(ListRow& row) { return date_of(resolution(row).effective_on); }
std::string review_on(ListRow& row) { return date_of(resolution(row).review_on); }
std::string resolution_private(ListRow& row) {
  const Issue* of = row.item().issue;
  return row.flag(*row.record().private_ || (of != nullptr && *of->private_));
}

constexpr BoundColumn resolutions[] = {
    {{"id", "head-id"_msg, CellType::text, true, false}, cell_reference},
    {{"record", "head-record"_msg, CellType::text, false, false}, cell_record},
    {{"number", "head-number"_msg, CellType::text, false, true}, number},
    {{"date", "head-date"_msg, CellType::date, true, false}, cell_date},
    {{"meeting", "head-meeting"_msg, CellType::text, false, true}, cell_title},
    {{"district", "head-district"_msg, CellType::text, false, true}, cell_district},
    {{"street", "head-street"_msg, CellType::text, false, true}, cell_street},
    {{"community", "head-community"_msg, CellType::text, true, true}, cell_community},
    {{"compound", "head-compound"_msg, CellType::text, false, true}, cell_compound},
    {{"issue", "head-issue"_msg, CellType::text, false, true}, cell_issue},
    {{"category", "head-category"_msg, CellType::word, false, false}, cell_category},
    {{"text", "head-text"_msg, CellType::text, true, true}, text_cell},
    {{"conditions", "head-conditions"_msg, CellType::text, false, true}, conditions},
    {{"type", "head-type"_msg, CellType::word, true, false}, type},
    {{"basis", "head-basis"_msg, CellType::word, false, false}, basis},
    {{"responsible", "head-lead"_msg, CellType::text, true, true}, responsible},
    {{"due", "head-due"_msg, CellType::date, true, false}, due},
    {{"money", "head-money"_msg, CellType::decimal, false, true}, money},
    {{"paid_on", "head-paid-on"_msg, CellType::text, false, false}, paid_on},
    {{"for", "head-for"_msg, CellType::number, false, false}, votes_for},
    {{"against", "head-against"_msg, CellType::number, false, false}, votes_against},
    {{"abstain", "head-abstain"_msg, CellType::number, false, false}, votes_abstain},
    {{"claimed", "head-claimed"_msg, CellType::word, false, false}, vote_claim},
    {{"signed", "head-signed"_msg, CellType::number, false, false}, signed_count},
    {{"signatures_required", "head-signatures-required"_msg, CellType::number, false, false},
     signatures_required},
    {{"ratifying_body", "head-ratifying-body"_msg, CellType::word, false, false}, ratifying_body},
    {{"ratified_on", "head-ratified-on"_msg, CellType::date, false, false}, ratified_on},
    {{"follow_ups", "head-follow-ups"_msg, CellType::number, true, false}, follow_ups},
    {{"open", "head-open"_msg, CellType::number, true, false}, open},
    {{"effective_on", "head-effective-on"_msg, CellType::date, false, false}, effective_on},
    {{"review_on", "head-review-on"_msg, CellType::date, false, false}, review_on},
    {{"private", "head-private"_msg, CellType::flag, false, false}, resolution_private},
    {{"path", "head-path"_msg, CellType::text, false, true}, cell_path},
};

}  // namespace

std::span<const BoundColumn> issue_columns() { return issues; }
std::span<const BoundColumn> resolution_columns() { return resolutions; }

}  // namespace meeting
