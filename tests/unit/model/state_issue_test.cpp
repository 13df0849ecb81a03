// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/read.hpp>
#include <meeting/state.hpp>
#include <memory>
#include <string>
#include <string_view>

using namespace meeting;

namespace {

Date day(std::string_view text) { return *parse_date(text).value; }

Document record_with(std::string_view fields, std::string_view form = "deliberation") {
  std::string text = "format: 1\ntitle: x\ndate: 2025-03-14\nattendance: {present: 9}\nform: ";
  text += form;
  text += "\nparties: [{kind: residents}]\nissues:\n  - title: y\n";
  text += fields;
  return read_record(std::make_unique<const Source>("x.yaml", text));
}

IssueState state_of(const Document& document, std::string_view as_of) {
  return issue_state(document.value.issues.front(), document.value, day(as_of),
                     Calendar::standard());
}

using enum IssueStage;

struct Case {
  std::string_view name;
  std::string_view fields;
  std::string_view as_of;
  IssueStage stage;
  IssueOutcome outcome;
};

constexpr std::string_view agreed =
    "    raised_on: 2025-03-01\n"
    "    screened: {date: 2025-03-03, result: accepted}\n"
    "    resolutions:\n"
    "      - text: r\n"
    "        type: agreement\n"
    "        follow_ups:\n"
    "          - {task: a, done_on: 2025-04-01, closed_on: 2025-04-10}\n"
    "          - {task: b, done_on: 2025-04-20, closed_on: 2025-05-10}\n";

constexpr Case cases[] = {
    {"raised", agreed, "2025-03-02", raised, IssueOutcome::none},
    {"accepted", agreed, "2025-03-03", accepted, IssueOutcome::none},
    {"accepted until the meeting", agreed, "2025-03-13", accepted, IssueOutcome::none},
    {"resolved at the meeting", agreed, "2025-03-14", resolved, IssueOutcome::agreed},
    {"one of two is finished", agreed, "2025-04-10", resolved, IssueOutcome::agreed},
    {"done is not struck off", agreed, "2025-05-09", resolved, IssueOutcome::agreed},
    {"settled with the last", agreed, "2025-05-10", settled, IssueOutcome::agreed},

    {"rejected", "    screened: {date: 2025-03-03, result: rejected}\n", "2025-03-03", rejected,
     IssueOutcome::none},
    {"not rejected yet", "    screened: {date: 2025-03-03, result: rejected}\n", "2025-03-02",
     raised, IssueOutcome::none},
    {"merged", "    screened: {result: merged}\n", "2025-03-20", merged, IssueOutcome::none},
    {"returned", "    screened: {date: 2025-03-03, result: returned}\n", "2025-03-20", returned,
     IssueOutcome::none},
    {"withdrawn", "    withdrawn: {date: 2025-03-20}\n", "2025-03-20", withdrawn,
     IssueOutcome::none},
    {"not withdrawn yet", "    withdrawn: {date: 2025-03-20}\n", "2025-03-19", deliberated,
     IssueOutcome::none},
    {"withdrawn after it was accepted",
     "    screened: {date: 2025-03-03, result: accepted}\n    withdrawn: {date: 2025-03-20}\n",
     "2025-03-20", withdrawn, IssueOutcome::none},

    {"talked about", "    positions: [{party: residents, text: p}]\n", "2025-03-14", deliberated,
     IssueOutcome::none},
    {"on the table of a meeting that was held", "    category: parking\n", "2025-03-14",
     deliberated, IssueOutcome::none},
    {"deferred", "    resolutions: [{text: r, type: deferral}]\n", "2025-03-14", deliberated,
     IssueOutcome::deferred},
    {"not agreed", "    resolutions: [{text: r, type: no_agreement}]\n", "2025-03-14", deliberated,
     IssueOutcome::not_agreed},
    {"informed", "    resolutions: [{text: r, type: information}]\n", "2025-03-14", deliberated,
     IssueOutcome::informed},
    {"referred is not agreed",
     "    resolutions:\n      - text: r\n        type: referral\n"
     "        follow_ups: [{task: a, closed_on: 2025-04-01}]\n",
     "2025-05-01", deliberated, IssueOutcome::referred},
    {"the best of several",
     "    resolutions: [{text: r, type: deferral},"
     " {text: s, type: commitment}]\n",
     "2025-03-14", resolved, IssueOutcome::agreed},
    {"without a type", "    resolutions: [{text: r}]\n", "2025-03-14", resolved,
     IssueOutcome::agreed},
    {"a vote that failed",
     "    resolutions:\n      - text: r\n        type: decision\n"
     "        vote: {for: 3, against: 9, claimed: failed}\n",
     "2025-03-14", deliberated, IssueOutcome::not_agreed},
    {"a vote that passed",
     "    resolutions:\n      - text: r\n        type: decision\n"
     "        vote: {for: 9, against: 3, claimed: passed}\n",
     "2025-03-14", resolved, IssueOutcome::agreed},

    {"nothing needs to follow", "    resolutions: [{text: r, no_action: true}]\n", "2025-03-14",
     settled, IssueOutcome::agreed},
    {"nothing follows, though it should", "    resolutions: [{text: r}]\n", "2026-01-01", resolved,
     IssueOutcome::agreed},
    {"the follow-ups stand at the issue",
     "    resolutions: [{text: r}]\n    follow_ups: [{task: a, closed_on: 2025-04-01}]\n",
     "2025-04-01", settled, IssueOutcome::agreed},
    {"one of them is open",
     "    resolutions: [{text: r, no_action: true}]\n"
     "    follow_ups: [{task: a, closed_on: 2025-04-01}, {task: b}]\n",
     "2025-04-01", resolved, IssueOutcome::agreed},
    {"a cancelled one holds nothing up",
     "    resolutions: [{text: r}]\n"
     "    follow_ups: [{task: a, closed_on: 2025-04-01}, {task: b, cancelled: {reason: c}}]\n",
     "2025-04-01", settled, IssueOutcome::agreed},
    {"but settles nothing by itself",
     "    resolutions: [{text: r}]\n    follow_ups: [{task: b, cancelled: {reason: c}}]\n",
     "2025-04-01", resolved, IssueOutcome::agreed},
    {"a vote of the owners is missing",
     "    resolutions:\n      - text: r\n        no_action: true\n"
     "        ratification: {body: owners_assembly, ratified_on: 2025-05-20}\n",
     "2025-05-19", resolved, IssueOutcome::agreed},
    {"the owners have voted",
     "    resolutions:\n      - text: r\n        no_action: true\n"
     "        ratification: {body: owners_assembly, ratified_on: 2025-05-20}\n",
     "2025-05-20", settled, IssueOutcome::agreed},
    {"the meeting at which they voted is named",
     "    resolutions:\n      - text: r\n        no_action: true\n"
     "        ratification: {body: owners_assembly, ratified_in: 2025-05-20-owners}\n",
     "2025-06-01", settled, IssueOutcome::agreed},
    {"a compensation is not paid",
     "    resolutions:\n      - text: r\n        no_action: true\n"
     "        money: {kind: compensation, amount: 2000, paid_on: 2025-04-02}\n",
     "2025-04-01", resolved, IssueOutcome::agreed},
    {"a compensation is paid",
     "    resolutions:\n      - text: r\n        no_action: true\n"
     "        money: {kind: compensation, amount: 2000, paid_on: 2025-04-02}\n",
     "2025-04-02", settled, IssueOutcome::agreed},
    {"a payment is due",
     "    resolutions:\n      - text: r\n        no_action: true\n"
     "        money: {kind: subsidy, amount: 2000, due: 2025-04-02}\n",
     "2025-04-01", resolved, IssueOutcome::agreed},
    {"a monthly fee is not paid once",
     "    resolutions:\n      - text: r\n"
     "        no_action: true\n        money: {kind: fee, amount: 100, unit: yuan/month}\n",
     "2025-04-01", settled, IssueOutcome::agreed},
    {"what is simple needs no resolution", "    follow_ups: [{task: a, closed_on: 2025-04-01}]\n",
     "2025-04-01", settled, IssueOutcome::none},
    {"a follow-up that begins later is not finished",
     "    resolutions: [{text: r, no_action: true}]\n    follow_ups: [{task: a, since: "
     "2025-09-01}]\n",
     "2025-04-01", resolved, IssueOutcome::agreed},
    {"reopened is no longer settled",
     "    follow_ups:\n      - task: a\n        done_on: 2025-04-01\n        closed_on: "
     "2025-04-05\n"
     "        visits: [{date: 2025-06-01, result: unsolved}]\n",
     "2025-06-01", deliberated, IssueOutcome::none},
};

}  // namespace

TEST_CASE("the state of an issue follows from its dates and from what came of it") {
  for (const Case& one : cases) {
    CAPTURE(one.name);
    const Document document = record_with(one.fields);
    REQUIRE_FALSE(document.has_errors());
    const IssueState state = state_of(document, one.as_of);
    CHECK(key(state.stage) == key(one.stage));
    CHECK(key(state.outcome) == key(one.outcome));
    CHECK(state.settled_on.has_value() == (one.stage == settled));
    const bool out = one.stage == rejected || one.stage == merged || one.stage == returned ||
                     one.stage == withdrawn;
    CHECK(state.counts_as_accepted() == !out);
  }
}

TEST_CASE("an issue is settled on the day of the last thing that had to be finished") {
  CHECK(state_of(record_with(agreed), "2026-01-01").settled_on == day("2025-05-10"));
  CHECK(state_of(record_with("    resolutions: [{text: r, no_action: true}]\n"), "2026-01-01")
            .settled_on == day("2025-03-14"));
  CHECK(state_of(record_with("    resolutions:\n      - text: r\n        no_action: true\n"
                             "        money: {kind: compensation, amount: 1, paid_on: 2025-07-01}\n"
                             "        ratification: {ratified_on: 2025-06-01}\n"),
                 "2026-01-01")
            .settled_on == day("2025-07-01"));
}

TEST_CASE("an intake is no deliberation") {
  CHECK(state_of(record_with("    category: parking\n", "intake"), "2025-04-01").stage == raised);
  CHECK(state_of(record_with("    positions: [{party: residents, text: p}]\n", "intake"),
                 "2025-04-01")
            .stage == deliberated);
  CHECK(state_of(record_with("    resolutions: [{text: p}]\n", "campaign"), "2025-04-01").stage ==
        resolved);
  CHECK(state_of(record_with("    follow_ups: [{task: a, closed_on: 2025-03-20}]\n", "campaign"),
                 "2025-04-01")
            .stage == settled);
}

TEST_CASE("an issue begins when it is raised, else with the meeting") {
  CHECK_FALSE(state_of(record_with(agreed), "2025-02-28").begun);
  CHECK(state_of(record_with(agreed), "2025-03-01").begun);
  CHECK(state_of(record_with("    raised_on: 2025-02\n"), "2025-02-01").begun);
  CHECK_FALSE(state_of(record_with("    raised_on: 2025-02\n"), "2025-01-31").begun);
  CHECK_FALSE(state_of(record_with(""), "2025-03-13").begun);
  CHECK(state_of(record_with(""), "2025-03-14").begun);
}
