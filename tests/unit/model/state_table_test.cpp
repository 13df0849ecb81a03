// SPDX-License-Identifier: Apache-2.0

// Every row of the table of states, by two days of one record, or two writings of it: before and
// after what the row says has come about.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <meeting/read.hpp>
#include <meeting/state.hpp>
#include <meeting/state_table.hpp>
#include <memory>
#include <set>
#include <string>
#include <string_view>

using namespace meeting;

namespace {

struct Case {
  std::string_view when;    ///< of the row
  std::string_view before;  ///< the end of a record; see whole_text
  std::string_view day_before;
  std::string_view after;  ///< empty: the same text, on another day
  std::string_view day_after;
};

constexpr std::string_view plan = "date: 2025-03-14\n";
constexpr std::string_view moved =
    "date: 2025-03-20\npostponed: [{date: 2025-03-10, from: 2025-03-14, to: 2025-03-20}]\n";
constexpr std::string_view held_text = "date: 2025-03-14\nattendance: {present: 9}\n";

constexpr std::string_view screened_out[] = {
    "issues: [{title: y, raised_on: 2025-03-01, screened: {date: 2025-03-03, result: rejected}}]\n",
    "issues: [{title: y, raised_on: 2025-03-01, screened: {date: 2025-03-03, result: merged}}]\n",
    "issues: [{title: y, raised_on: 2025-03-01, screened: {date: 2025-03-03, result: "
    "returned}}]\n"};
constexpr std::string_view talked =
    "issues: [{title: y, raised_on: 2025-03-01, screened: {date: 2025-03-03, result: accepted},\n"
    "  positions: [{party: residents, text: p}]}]\n";
constexpr std::string_view agreed_text =
    "issues: [{title: y, screened: {date: 2025-03-03, result: accepted}, raised_on: 2025-03-01,\n"
    "  resolutions: [{text: r, type: agreement,\n"
    "    follow_ups: [{task: a, done_on: 2025-04-01, closed_on: 2025-04-10,\n"
    "      visits: [{date: 2025-06-01, result: unsolved}]}]}]}]\n";
constexpr std::string_view simple =
    "issues: [{title: y, raised_on: 2025-03-01, screened: {date: 2025-03-03, result: accepted},\n"
    "  follow_ups: [{task: a, done_on: 2025-03-14, closed_on: 2025-03-15}]}]\n";
constexpr std::string_view withdrawn_text = "issues: [{title: y, withdrawn: {date: 2025-04-01}}]\n";

constexpr std::string_view paid =
    "issues: [{title: y, resolutions: [{text: r, type: agreement,\n"
    "  money: {kind: compensation, amount: 2000, paid_on: 2025-04-01}}]}]\n";
constexpr std::string_view ratified =
    "issues: [{title: y, resolutions: [{text: r, type: agreement,\n"
    "  ratification: {body: owners_assembly, ratified_on: 2025-04-01}}]}]\n";
constexpr std::string_view not_ratified =
    "issues: [{title: y, resolutions: [{text: r, type: agreement,\n"
    "  ratification: {body: owners_assembly, rejected_on: 2025-04-01}}]}]\n";
constexpr std::string_view void_payment =
    "issues: [{title: y, resolutions: [{text: r, type: agreement,\n"
    "  money: {kind: fee, amount: 100, due: 2025-12-31},\n"
    "  ratification: {body: owners_assembly, rejected_on: 2025-04-01}}]}]\n";

constexpr std::string_view life =
    "follow_ups: [{task: a, done_on: 2025-04-01, visits: [{date: 2025-04-05, result: solved}],\n"
    "  closed_on: 2025-04-10}]\n";
constexpr std::string_view unvisited =
    "follow_ups: [{task: a, done_on: 2025-04-01, closed_on: 2025-04-10}]\n";
constexpr std::string_view undone =
    "follow_ups: [{task: a, closed_on: 2025-04-10, closing: not_feasible}]\n";
constexpr std::string_view unsolved =
    "follow_ups: [{task: a, done_on: 2025-04-01, visits: [{date: 2025-04-05, result: "
    "unsolved}]}]\n";
constexpr std::string_view again =
    "follow_ups: [{task: a,\n"
    "  reopened: [{date: 2025-05-01, done_on: 2025-04-01, closed_on: 2025-04-10}]}]\n";
constexpr std::string_view called_off =
    "follow_ups: [{task: a, done_on: 2025-04-01, cancelled: {date: 2025-04-10}}]\n";
constexpr std::string_view resting =
    "follow_ups: [{task: a, suspended: [{date: 2025-04-01, resumed_on: 2025-05-01}]}]\n";
constexpr std::string_view late =
    "follow_ups: [{task: a, due: 2025-04-30,\n"
    "  extended: [{date: 2025-05-10, from: 2025-04-30, to: 2025-06-30}]}]\n";
constexpr std::string_view handed_up =
    "follow_ups: [{task: a, escalated: [{to: town, date: 2025-04-01, answered_on: 2025-05-01}]}]\n";

constexpr Case cases[] = {
    {"state.meeting.planned", plan, "2025-01-01", "", "2025-03-14"},
    {"state.meeting.postponed", moved, "2025-03-09", "", "2025-03-10"},
    {"state.meeting.held", held_text, "2025-03-13", "", "2025-03-14"},
    {"state.meeting.unrecorded", plan, "2025-03-14", "", "2025-03-15"},
    {"state.meeting.recorded", plan, "2025-03-15", held_text, "2025-03-15"},
    {"state.meeting.cancelled", "date: 2025-03-14\ncancelled: {date: 2025-03-12}\n", "2025-03-11",
     "", "2025-03-12"},

    {"state.issue.raised", agreed_text, "2025-02-28", "", "2025-03-01"},
    {"state.issue.accepted", agreed_text, "2025-03-02", "", "2025-03-03"},
    {"state.issue.rejected", screened_out[0], "2025-03-02", "", "2025-03-03"},
    {"state.issue.merged", screened_out[1], "2025-03-02", "", "2025-03-03"},
    {"state.issue.returned", screened_out[2], "2025-03-02", "", "2025-03-03"},
    {"state.issue.deliberated", talked, "2025-03-13", "", "2025-03-14"},
    {"state.issue.resolved", agreed_text, "2025-03-13", "", "2025-03-14"},
    {"state.issue.settled", agreed_text, "2025-04-09", "", "2025-04-10"},
    {"state.issue.done-at-once", simple, "2025-03-13", "", "2025-03-15"},
    {"state.issue.reopened", agreed_text, "2025-05-31", "", "2025-06-01"},
    {"state.issue.not-ratified", not_ratified, "2025-03-31", "", "2025-04-01"},
    {"state.issue.withdrawn", withdrawn_text, "2025-03-31", "", "2025-04-01"},

    {"state.follow-up.open", life, "2025-03-13", "", "2025-03-14"},
    {"state.follow-up.done", life, "2025-03-31", "", "2025-04-01"},
    {"state.follow-up.visited", life, "2025-04-04", "", "2025-04-05"},
    {"state.follow-up.closed", life, "2025-04-09", "", "2025-04-10"},
    {"state.follow-up.closed-unvisited", unvisited, "2025-04-09", "", "2025-04-10"},
    {"state.follow-up.closed-undone", undone, "2025-04-09", "", "2025-04-10"},
    {"state.follow-up.unsolved", unsolved, "2025-04-04", "", "2025-04-05"},
    {"state.follow-up.reopened", again, "2025-04-30", "", "2025-05-01"},
    {"state.follow-up.cancelled", called_off, "2025-04-09", "", "2025-04-10"},

    {"state.flag.suspended", resting, "2025-03-31", "", "2025-04-01"},
    {"state.flag.resumed", resting, "2025-04-30", "", "2025-05-01"},
    {"state.flag.overdue", late, "2025-04-30", "", "2025-05-01"},
    {"state.flag.extended", late, "2025-05-09", "", "2025-05-10"},
    {"state.flag.escalated", handed_up, "2025-03-31", "", "2025-04-01"},
    {"state.flag.awaited", handed_up, "2025-03-31", "", "2025-04-01"},
    {"state.flag.answered", handed_up, "2025-04-30", "", "2025-05-01"},
    {"state.flag.reopened", again, "2025-04-30", "", "2025-05-01"},

    {"state.derived.payment", paid, "2025-03-13", "", "2025-03-14"},
    {"state.derived.paid", paid, "2025-03-31", "", "2025-04-01"},
    {"state.derived.ratification", ratified, "2025-03-13", "", "2025-03-14"},
    {"state.derived.ratified", ratified, "2025-03-31", "", "2025-04-01"},
    {"state.derived.rejected", not_ratified, "2025-03-31", "", "2025-04-01"},
    {"state.derived.void", void_payment, "2025-03-31", "", "2025-04-01"},
};

Document document_of(std::string_view end) {
  std::string text = "format: 1\ntitle: x\nform: deliberation\nparties: [{kind: residents}]\n";
  if (!end.starts_with("date:")) text += held_text;
  text += end;
  return read_record(std::make_unique<const Source>("x.yaml", text));
}

/// What holds of the thing that a row is about. "" where it has not begun.
std::set<std::string> states(StateOf of, const Record& record, Date as_of) {
  const Calendar& calendar = Calendar::standard();
  switch (of) {
    case StateOf::meeting: {
      const MeetingState state = meeting_state(record, as_of);
      std::set<std::string> words{std::string(key(state.stage))};
      if (state.postponed) words.insert("on " + to_string(*state.date));
      return words;
    }
    case StateOf::issue: {
      const IssueState state = issue_state(record.issues.front(), record, as_of, calendar);
      return {state.begun ? std::string(key(state.stage)) : ""};
    }
    case StateOf::derived: {
      const FollowUpState state =
          follow_up_state(derived_follow_ups(record).front(), record, as_of, calendar);
      return {state.begun ? std::string(key(state.stage)) : ""};
    }
    case StateOf::follow_up:
    case StateOf::follow_up_flag:
      break;
  }
  const FollowUpState state = follow_up_state(record.follow_ups.front(), record, as_of, calendar);
  if (of == StateOf::follow_up) return {state.begun ? std::string(key(state.stage)) : ""};
  std::set<std::string> flags;
  if (state.suspended) flags.insert("suspended");
  if (state.overdue) flags.insert("overdue");
  if (state.escalated) flags.insert("escalated");
  if (state.awaited) flags.insert("awaited");
  if (state.reopened) flags.insert("reopened");
  return flags;
}

Date day(std::string_view text) { return *parse_date(text).value; }

}  // namespace

TEST_CASE("every row of the table of states comes about as it says") {
  for (const StateTransition& row : state_transitions()) {
    CAPTURE(row.when);
    const auto found = std::ranges::find(cases, row.when, &Case::when);
    REQUIRE(found != std::end(cases));
    const Document first = document_of(found->before);
    const Document second = document_of(found->after.empty() ? found->before : found->after);
    REQUIRE_FALSE(first.has_errors());
    REQUIRE_FALSE(second.has_errors());
    const std::set<std::string> before = states(row.of, first.value, day(found->day_before));
    const std::set<std::string> after = states(row.of, second.value, day(found->day_after));
    // Before a meeting is planned there is no record to ask.
    const bool begins = row.of == StateOf::meeting && row.from.empty();
    if (!begins) CHECK(before != after);
    if (row.of == StateOf::follow_up_flag) {
      if (row.from.empty()) CHECK_FALSE(before.contains(std::string(row.to)));
      else CHECK(before.contains(std::string(row.from)));
      if (row.to.empty()) CHECK_FALSE(after.contains(std::string(row.from)));
      else CHECK(after.contains(std::string(row.to)));
      continue;
    }
    if (row.from != "any" && !begins) CHECK(before.contains(std::string(row.from)));
    CHECK(after.contains(std::string(row.to)));
  }
}

TEST_CASE("every state is reached by a row of the table") {
  std::set<std::string> reached;
  for (const StateTransition& row : state_transitions()) {
    reached.insert(std::to_string(static_cast<int>(row.of)) + std::string(row.to));
  }
  const auto expect = [&](StateOf of, std::string_view word) {
    CAPTURE(word);
    CHECK(reached.contains(std::to_string(static_cast<int>(of)) + std::string(word)));
  };
  for (int i = 0; i <= static_cast<int>(MeetingStage::cancelled); ++i) {
    expect(StateOf::meeting, key(static_cast<MeetingStage>(i)));
  }
  for (int i = 0; i <= static_cast<int>(IssueStage::withdrawn); ++i) {
    expect(StateOf::issue, key(static_cast<IssueStage>(i)));
  }
  for (int i = 0; i <= static_cast<int>(FollowUpStage::cancelled); ++i) {
    expect(StateOf::follow_up, key(static_cast<FollowUpStage>(i)));
  }
}
