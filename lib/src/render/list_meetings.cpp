// SPDX-License-Identifier: Apache-2.0

// The list of meetings.

#include <algorithm>
#include <meeting/items.hpp>

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {
std::string number(ListRow& row) { return text_of(row.record().number); }
std::string start(ListRow& row) { return row.record().start ? to_string(*row.record().start) : ""; }
std::string end(ListRow& row) { return row.record().end ? to_string(*row.record().end) : ""; }
std::string form(ListRow& row) { return row.word(row.record().form); }
std::string stage(ListRow& row) {
  const MeetingStage stage = row.meeting().stage;
  return row.say(key(stage), label(stage));
}
std::string level(ListRow& row) { return row.word(row.record().level); }
std::string platform(ListRow& row) { return text_of(row.record().platform); }
std::string series(ListRow& row) { return text_of(row.record().series); }
std::string place(ListRow& row) { return text_of(row.record().place); }
std::string convener(ListRow& row) { return row.party(row.record().convener); }
std::string chair(ListRow& row) { return row.officer(row.record().chair); }
std::string recorder(ListRow& row) { return row.officer(row.record().recorder); }

std::string attendance(ListRow& row, Count Attendance::*member) {
  const std::optional<Attendance>& all = row.record().attendance;
  return all ? number_of((*all).*member) : "";
}
std::string expected(ListRow& row) { return attendance(row, &Attendance::expected); }
std::string present(ListRow& row) { return attendance(row, &Attendance::present); }
std::string person_times(ListRow& row) { return attendance(row, &Attendance::person_times); }

std::string parties(ListRow& row) {
  ListRow::Joined all = row.joined();
  for (const Party& party : row.record().parties) {
    std::string text = row.party(party);
    if (party.count) text += '(' + to_string(*party.count) + ')';
    all.add(text);
  }
  return all.take();
}

std::string issues(ListRow& row) { return std::to_string(row.record().issues.size()); }
std::string resolutions(ListRow& row) {
  return std::to_string(all_resolutions(row.record()).size());
}

ListRow::WorkCount work(const ListRow& row) { return row.count(every_follow_up(row.record())); }
std::string follow_ups(ListRow& row) { return std::to_string(work(row).all); }
std::string open(ListRow& row) { return std::to_string(work(row).open); }
std::string overdue(ListRow& row) { return std::to_string(work(row).overdue); }

std::string notice(ListRow& row) {
  std::optional<Date> first;
  for (const PublicNotice& one : row.record().public_notices) {
    if (one.date && (!first || *one.date < *first)) first = *one.date;
  }
  return date_of(first);
}
std::string archive(ListRow& row) {
  return row.record().archive ? text_of(row.record().archive->number) : "";
}

constexpr BoundColumn columns[] = {
    {{"id", "head-record"_msg, CellType::text, true, false}, cell_record},
    {{"number", "head-number"_msg, CellType::text, false, true}, number},
    {{"date", "head-date"_msg, CellType::date, true, false}, cell_date},
    {{"start", "head-start"_msg, CellType::text, false, false}, start},
    {{"end", "head-end"_msg, CellType::text, false, false}, end},
    {{"title", "head-title"_msg, CellType::text, true, true}, cell_title},
    {{"form", "head-form"_msg, CellType::word, true, false, 3}, form},
    {{"stage", "head-stage"_msg, CellType::word, true, false}, stage},
    {{"level", "head-level"_msg, CellType::word, false, false}, level},
    {{"platform", "head-platform"_msg, CellType::text, false, true}, platform},
    {{"series", "head-series"_msg, CellType::text, false, true}, series},
    column::district,
    column::street,
    {{"community", "head-community"_msg, CellType::text, true, true, 7}, cell_community},
    column::compound,
    {{"place", "head-place"_msg, CellType::text, false, true}, place},
    {{"convener", "head-convener"_msg, CellType::text, false, true}, convener},
    {{"chair", "head-chair"_msg, CellType::text, false, true}, chair},
    {{"recorder", "head-recorder"_msg, CellType::text, false, true}, recorder},
    {{"expected", "head-expected"_msg, CellType::number, false, false}, expected},
    {{"present", "head-present"_msg, CellType::number, true, false, 6}, present},
    {{"person_times", "head-person-times"_msg, CellType::number, false, false}, person_times},
    {{"parties", "head-parties"_msg, CellType::text, false, true}, parties},
    {{"issues", "head-issues"_msg, CellType::number, true, false, 2}, issues},
    {{"resolutions", "head-resolutions"_msg, CellType::number, true, false, 5}, resolutions},
    {{"follow_ups", "head-follow-ups"_msg, CellType::number, true, false, 4}, follow_ups},
    {{"open", "head-open"_msg, CellType::number, true, false}, open},
    {{"overdue", "head-overdue"_msg, CellType::number, true, false, 1}, overdue},
    {{"noticed_on", "head-noticed-on"_msg, CellType::date, false, false}, notice},
    {{"archive_no", "head-archive-no"_msg, CellType::text, false, true}, archive},
    column::not_public,
    column::path,
};

std::vector<ListStateName> states() {
  std::vector<ListStateName> names;
  add_stages(names, MeetingStage::planned, MeetingStage::cancelled);
  names.push_back({"postponed", "state.postponed"_msg});
  return names;
}

void add_states(ListRow& row, std::vector<std::string_view>& keys) {
  keys.push_back(key(row.meeting().stage));
  if (row.meeting().postponed) keys.emplace_back("postponed");
}

bool involves(ListRow& row, const PartyWish& wish) {
  return std::ranges::any_of(row.record().parties, [&](const Party& party) {
    return wish.means(*row.item().placed, party);
  });
}

void add_texts(ListRow& row, ListTexts& texts) {
  const Record& record = row.record();
  texts.add(row.item().placed->id);
  texts.add(
      {record.title, record.number, record.method, record.place, record.platform, record.note});
  for (const Party& party : record.parties) texts.add(*party.name);
  for (const Issue& issue : record.issues) add_issue_texts(issue, texts);
}

}  // namespace

std::optional<Period> meeting_day(ListRow& row) {
  const std::optional<Date>& day = row.meeting().date;
  return day ? std::optional(Period{*day, *day}) : std::nullopt;
}

const WordValue& record_form(ListRow& row) { return row.record().form; }

bool any_means(const std::vector<WordWish>& wishes, const WordValue& word) {
  return std::ranges::any_of(wishes, [&](const WordWish& wish) { return wish.means(word); });
}

bool some_issue_is_about(ListRow& row, const std::vector<WordWish>& categories) {
  return std::ranges::any_of(row.record().issues, [&](const Issue& issue) {
    return any_means(categories, issue.category);
  });
}

constexpr ListDefinition meetings_list{
    .info = {.kind = ListKind::meetings,
             .name = "meetings",
             .chinese = {"会议"},
             .about = "list-about-meetings"_msg},
    .columns = columns,
    .of_record = [](ListItems& items) { items.add(&items.record()); },
    .states = states,
    .add_states = add_states,
    .days = meeting_day,
    .form = record_form,
    .is_about = some_issue_is_about,
    .involves = involves,
    .add_texts = add_texts,
};

}  // namespace meeting
