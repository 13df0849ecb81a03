// SPDX-License-Identifier: Apache-2.0

// The columns of the list of meetings, and of that of their parties.

#include <meeting/items.hpp>

#include "render/list_row.hpp"

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
std::string follow_ups(ListRow& row) { return std::to_string(all_follow_ups(row.record()).size()); }

std::string count_follow_ups(ListRow& row, bool (*counts)(const FollowUpState&)) {
  int count = 0;
  for (const FollowUpPlace& at : all_follow_ups(row.record())) {
    const FollowUpState state =
        follow_up_state(*at.follow_up, row.record(), row.style().as_of, row.calendar());
    if (state.begun && counts(state)) ++count;
  }
  return std::to_string(count);
}
std::string open(ListRow& row) {
  return count_follow_ups(row, [](const FollowUpState& state) { return state.is_open(); });
}
std::string overdue(ListRow& row) {
  return count_follow_ups(row, [](const FollowUpState& state) { return state.overdue; });
}

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
std::string is_private(ListRow& row) { return row.flag(*row.record().private_); }

constexpr BoundColumn meetings[] = {
    {{"id", "head-record"_msg, CellType::text, true, false}, cell_record},
    {{"number", "head-number"_msg, CellType::text, false, true}, number},
    {{"date", "head-date"_msg, CellType::date, true, false}, cell_date},
    {{"start", "head-start"_msg, CellType::text, false, false}, start},
    {{"end", "head-end"_msg, CellType::text, false, false}, end},
    {{"title", "head-title"_msg, CellType::text, true, true}, cell_title},
    {{"form", "head-form"_msg, CellType::word, true, false}, form},
    {{"stage", "head-stage"_msg, CellType::word, true, false}, stage},
    {{"level", "head-level"_msg, CellType::word, false, false}, level},
    {{"platform", "head-platform"_msg, CellType::text, false, true}, platform},
    {{"series", "head-series"_msg, CellType::text, false, true}, series},
    {{"district", "head-district"_msg, CellType::text, false, true}, cell_district},
    {{"street", "head-street"_msg, CellType::text, false, true}, cell_street},
    {{"community", "head-community"_msg, CellType::text, true, true}, cell_community},
    {{"compound", "head-compound"_msg, CellType::text, false, true}, cell_compound},
    {{"place", "head-place"_msg, CellType::text, false, true}, place},
    {{"convener", "head-convener"_msg, CellType::text, false, true}, convener},
    {{"chair", "head-chair"_msg, CellType::text, false, true}, chair},
    {{"recorder", "head-recorder"_msg, CellType::text, false, true}, recorder},
    {{"expected", "head-expected"_msg, CellType::number, false, false}, expected},
    {{"present", "head-present"_msg, CellType::number, true, false}, present},
    {{"person_times", "head-person-times"_msg, CellType::number, false, false}, person_times},
    {{"parties", "head-parties"_msg, CellType::text, false, true}, parties},
    {{"issues", "head-issues"_msg, CellType::number, true, false}, issues},
    {{"resolutions", "head-resolutions"_msg, CellType::number, true, false}, resolutions},
    {{"follow_ups", "head-follow-ups"_msg, CellType::number, true, false}, follow_ups},
    {{"open", "head-open"_msg, CellType::number, true, false}, open},
    {{"overdue", "head-overdue"_msg, CellType::number, true, false}, overdue},
    {{"noticed_on", "head-noticed-on"_msg, CellType::date, false, false}, notice},
    {{"archive_no", "head-archive-no"_msg, CellType::text, false, true}, archive},
    {{"private", "head-private"_msg, CellType::flag, false, false}, is_private},
    {{"path", "head-path"_msg, CellType::text, false, true}, cell_path},
};

// ---- parties -------------------------------------------------------------------------

std::string party_kind(ListRow& row) { return row.word(row.item().party->kind); }
std::string party_name(ListRow& row) { return text_of(row.item().party->name); }
std::string party_count(ListRow& row) { return number_of(row.item().party->count); }
std::string party_attendance(ListRow& row) {
  const auto& stated = row.item().party->attendance;
  if (stated) return row.word(stated);
  // Whoever is listed without a word about it came.
  Word<VocabularyId::attendance> present;
  present.given = true;
  return row.word(present);
}
std::string party_standing(ListRow& row) { return row.word(row.item().party->standing); }
std::string party_reason(ListRow& row) { return text_of(row.item().party->reason); }

std::string texts(ListRow& row, const Texts& all) {
  ListRow::Joined joined = row.joined();
  for (const Text& one : all) joined.add(*one);
  return joined.take();
}
std::string party_roles(ListRow& row) { return texts(row, row.item().party->roles); }
std::string party_members(ListRow& row) { return texts(row, row.item().party->members); }
std::string party_offers(ListRow& row) { return texts(row, row.item().party->offers); }

constexpr BoundColumn parties_table[] = {
    {{"id", "head-id"_msg, CellType::text, false, false}, cell_reference},
    {{"record", "head-record"_msg, CellType::text, true, false}, cell_record},
    {{"date", "head-date"_msg, CellType::date, true, false}, cell_date},
    {{"meeting", "head-meeting"_msg, CellType::text, false, true}, cell_title},
    {{"district", "head-district"_msg, CellType::text, false, true}, cell_district},
    {{"street", "head-street"_msg, CellType::text, false, true}, cell_street},
    {{"community", "head-community"_msg, CellType::text, true, true}, cell_community},
    {{"compound", "head-compound"_msg, CellType::text, false, true}, cell_compound},
    {{"kind", "head-kind"_msg, CellType::word, true, false}, party_kind},
    {{"name", "head-name"_msg, CellType::text, true, true}, party_name},
    {{"count", "head-persons"_msg, CellType::number, true, false}, party_count},
    {{"roles", "head-roles"_msg, CellType::text, false, true}, party_roles},
    {{"attendance", "head-attendance"_msg, CellType::word, true, false}, party_attendance},
    {{"reason", "head-reason"_msg, CellType::text, false, true}, party_reason},
    {{"standing", "head-standing"_msg, CellType::word, false, false}, party_standing},
    {{"members", "head-members"_msg, CellType::text, false, true}, party_members},
    {{"offers", "head-offers"_msg, CellType::text, false, true}, party_offers},
    {{"path", "head-path"_msg, CellType::text, false, true}, cell_path},
};

}  // namespace

std::span<const BoundColumn> meeting_columns() { return meetings; }
std::span<const BoundColumn> party_columns() { return parties_table; }

}  // namespace meeting
