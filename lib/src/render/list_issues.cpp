// SPDX-License-Identifier: Apache-2.0

// The list of issues.

#include <algorithm>
#include <meeting/items.hpp>
#include <vector>

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

const Issue& issue(const ListRow& row) { return *row.as<const Issue*>(); }

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
std::string raised_by(ListRow& row) { return row.parties(issue(row).raised_by); }
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
std::string responsible(ListRow& row) {
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
std::string follow_ups(ListRow& row) { return std::to_string(row.follow_ups().size()); }
std::string open(ListRow& row) { return std::to_string(row.count(row.follow_ups()).open); }
std::string continues(ListRow& row) { return std::string(*issue(row).continues); }

constexpr BoundColumn columns[] = {
    column::reference,
    column::record,
    {{"date", "head-date"_msg, CellType::date, true, false, 2}, cell_date},
    column::meeting,
    column::district,
    column::street,
    {{"community", "head-community"_msg, CellType::text, true, true, 5}, cell_community},
    column::compound,
    {{"title", "head-issue"_msg, CellType::text, true, true}, cell_issue},
    {{"category", "head-category"_msg, CellType::word, true, false, 1}, cell_category},
    {{"tier", "head-tier"_msg, CellType::word, true, false, 4}, tier},
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
    {{"responsible", "head-lead"_msg, CellType::text, false, true}, responsible},
    {{"follow_ups", "head-follow-ups"_msg, CellType::number, true, false, 3}, follow_ups},
    {{"open", "head-open"_msg, CellType::number, true, false}, open},
    {{"settled_on", "head-settled-on"_msg, CellType::date, false, false}, settled_on},
    {{"continues", "head-continues"_msg, CellType::text, false, false}, continues},
    column::not_public,
    column::path,
};

void add_texts(ListRow& row, ListTexts& texts) { add_issue_texts(issue(row), texts); }

}  // namespace

void add_issue_texts(const Issue& issue, ListTexts& texts) {
  texts.add({issue.title, issue.cause});
  texts.add(issue.compound);
  for (const Position& position : issue.positions) texts.add({position.text, position.response});
}

std::vector<ListStateName> issue_states() {
  std::vector<ListStateName> names;
  add_stages(names, IssueStage::raised, IssueStage::withdrawn);
  return names;
}

bool issue_is_about(ListRow& row, const std::vector<WordWish>& categories) {
  return row.issue() != nullptr && any_means(categories, row.issue()->category);
}

bool issue_involves(ListRow& row, const PartyWish& wish) {
  const Issue& one = issue(row);
  const auto means = [&](const PartyRef& party) {
    return wish.means(*row.item().placed, party, &one);
  };
  const auto leads = [&](const FollowUp& follow_up) { return means(follow_up.lead); };
  if (std::ranges::any_of(one.raised_by, means) || std::ranges::any_of(one.about, means)) {
    return true;
  }
  for (const Position& position : one.positions) {
    if (means(position.party)) return true;
  }
  for (const Resolution& resolution : one.resolutions) {
    if (std::ranges::any_of(resolution.responsible, means) ||
        std::ranges::any_of(resolution.follow_ups, leads)) {
      return true;
    }
  }
  return std::ranges::any_of(one.follow_ups, leads);
}

constexpr ListDefinition issues_list{
    .info = {.kind = ListKind::issues,
             .name = "issues",
             .chinese = {"议题"},
             .about = "list-about-issues"_msg},
    .columns = columns,
    .of_record = [](ListItems& items) { items.add_all(items.record().issues); },
    .begun = [](ListRow& row) { return row.issue_state().begun; },
    .states = issue_states,
    .add_states =
        [](ListRow& row, std::vector<std::string_view>& keys) {
          keys.push_back(key(row.issue_state().stage));
        },
    .days = meeting_day,
    .form = record_form,
    .is_about = issue_is_about,
    .involves = issue_involves,
    .add_texts = add_texts,
};

}  // namespace meeting
