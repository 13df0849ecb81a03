// SPDX-License-Identifier: Apache-2.0

// The list of resolutions.

#include <algorithm>
#include <meeting/items.hpp>

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

const Resolution& resolution(const ListRow& row) { return *row.item().resolution(); }

std::string number(ListRow& row) { return text_of(resolution(row).number); }
std::string type(ListRow& row) { return row.word(resolution(row).type); }
std::string basis(ListRow& row) { return row.word(resolution(row).basis); }
std::string conditions(ListRow& row) { return row.joined(resolution(row).conditions); }
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
std::string effective_on(ListRow& row) { return date_of(resolution(row).effective_on); }
std::string review_on(ListRow& row) { return date_of(resolution(row).review_on); }

constexpr BoundColumn columns[] = {
    column::reference,
    column::record,
    {{"number", "head-number"_msg, CellType::text, false, true}, number},
    {{"date", "head-date"_msg, CellType::date, true, false, 3}, cell_date},
    column::meeting,
    column::district,
    column::street,
    {{"community", "head-community"_msg, CellType::text, true, true, 6}, cell_community},
    column::compound,
    column::issue,
    column::category,
    {{"text", "head-text"_msg, CellType::text, true, true}, resolution_text},
    {{"conditions", "head-conditions"_msg, CellType::text, false, true}, conditions},
    {{"type", "head-type"_msg, CellType::word, true, false, 4}, type},
    {{"basis", "head-basis"_msg, CellType::word, false, false}, basis},
    {{"responsible", "head-lead"_msg, CellType::text, true, true}, resolution_responsible},
    {{"organisation", "head-organisation"_msg, CellType::text, false, true},
     resolution_organisation},
    {{"due", "head-due"_msg, CellType::date, true, false, 1}, resolution_due},
    {{"money", "head-money"_msg, CellType::decimal, false, true}, resolution_money},
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
    {{"follow_ups", "head-follow-ups"_msg, CellType::number, true, false, 5},
     resolution_follow_ups},
    {{"open", "head-open"_msg, CellType::number, true, false, 2}, resolution_open},
    {{"effective_on", "head-effective-on"_msg, CellType::date, false, false}, effective_on},
    {{"review_on", "head-review-on"_msg, CellType::date, false, false}, review_on},
    column::not_public,
    column::path,
};

std::vector<ListStateName> states() {
  std::vector<ListStateName> names;
  add_stages(names, IssueOutcome::agreed, IssueOutcome::informed);
  names.push_back({"pending", "state.pending"_msg});
  return names;
}

void add_states(ListRow& row, std::vector<std::string_view>& keys) {
  keys.push_back(key(resolution_outcome(resolution(row), row.as_of())));
  if (ratification_pending(resolution(row), row.as_of())) keys.emplace_back("pending");
}

void add_texts(ListRow& row, ListTexts& texts) {
  texts.add({resolution(row).text, resolution(row).number});
  if (row.issue() != nullptr) texts.add(*row.issue()->title);
}

}  // namespace

std::string resolution_text(ListRow& row) { return text_of(resolution(row).text); }
std::string resolution_responsible(ListRow& row) {
  return row.parties(resolution(row).responsible);
}
std::string resolution_due(ListRow& row) { return row.due_text(resolution(row).due); }
std::string resolution_money(ListRow& row) {
  ListRow::Joined all = row.joined();
  for (const Money& one : resolution(row).money) all.add(row.money_text(one));
  return all.take();
}
std::string resolution_follow_ups(ListRow& row) { return std::to_string(row.follow_ups().size()); }
std::string resolution_open(ListRow& row) {
  return std::to_string(row.count(row.follow_ups()).open);
}
std::string resolution_organisation(ListRow& row) {
  return row.organisations(resolution(row).responsible);
}

bool resolution_involves(ListRow& row, const PartyWish& wish) {
  return std::ranges::any_of(resolution(row).responsible, [&](const PartyRef& party) {
    return wish.means(*row.item().placed, party, row.issue());
  });
}

constexpr ListDefinition resolutions_list{
    .info = {.kind = ListKind::resolutions,
             .name = "resolutions",
             .chinese = {"决议", "议定事项"},
             .about = "list-about-resolutions"_msg},
    .columns = columns,
    .of_record =
        [](ListItems& items) {
          for (const ResolutionPlace& place : all_resolutions(items.record())) items.add(place);
        },
    .begun = [](ListRow& row) { return !row.record().date || *row.record().date <= row.as_of(); },
    .states = states,
    .add_states = add_states,
    .days = meeting_day,
    .form = record_form,
    .is_about = issue_is_about,
    .involves = resolution_involves,
    .add_texts = add_texts,
};

}  // namespace meeting
