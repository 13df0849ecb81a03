// SPDX-License-Identifier: Apache-2.0

// The rules on what is done, visited and struck off, at their edges.

#include <doctest/doctest.h>

#include <string>

#include "rule_case.hpp"

namespace {

struct Case {
  std::string_view what;
  std::string_view yaml;  ///< below the head
  std::string_view marked;
};

constexpr std::string_view head =
    "format: 1\ntitle: a\nform: deliberation\ndate: 2025-03-14\n"
    "parties: [{kind: residents, name: Residents}, {kind: owners, name: Owners}]\n";

std::string record(std::string_view yaml) { return std::string(head) + std::string(yaml); }

template <std::size_t N>
void check_all(std::string_view rule, const Case (&cases)[N], const CaseOptions& options = {}) {
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(marked_by(rule, record(one.yaml), options) == one.marked);
  }
}

constexpr meeting::Language english = meeting::Language::english;
constexpr meeting::Language chinese = meeting::Language::chinese;

}  // namespace

TEST_CASE("closed-without-done") {
  constexpr Case cases[] = {
      {"done", "follow_ups: {task: b, done_on: 2025-04-01, closed_on: 2025-04-02}\n", ""},
      {"not done", "follow_ups: {task: b, closed_on: 2025-04-02}\n", "2025-04-02"},
      {"as fixed", "follow_ups: {task: b, closed_on: 2025-04-02, closing: fixed}\n", "2025-04-02"},
      {"not feasible", "follow_ups: {task: b, closed_on: 2025-04-02, closing: not_feasible}\n", ""},
      {"merged", "follow_ups: {task: b, closed_on: 2025-04-02, closing: merged}\n", ""},
      {"withdrawn", "follow_ups: {task: b, closed_on: 2025-04-02, closing: withdrawn}\n", ""},
      {"open", "follow_ups: {task: b}\n", ""},
      {"cancelled", "follow_ups: {task: b, closed_on: 2025-04-02, cancelled: {date: 2025-04-02}}\n",
       ""},
      {"done and struck off before it was opened again, and only struck off since",
       "follow_ups: {task: b, closed_on: 2025-06-02, reopened: {date: 2025-05-01, done_on: "
       "2025-04-01, closed_on: 2025-04-02}}\n",
       "2025-06-02"},
      {"its own day is of the time before",
       "follow_ups: {task: b, done_on: 2025-04-01, closed_on: 2025-06-02, reopened: {date: "
       "2025-05-01}}\n",
       "2025-06-02"},
      {"done again",
       "follow_ups: {task: b, done_on: 2025-06-01, closed_on: 2025-06-02, reopened: {date: "
       "2025-05-01, done_on: 2025-04-01}}\n",
       ""},
      {"its own day is of no time: said elsewhere",
       "follow_ups: {task: b, done_on: 2025-04-01, closed_on: 2025-06-02, reopened: {date: "
       "2025-05-01, done_on: 2025-04-03}}\n",
       ""},
      {"struck off before it was opened again",
       "follow_ups: {task: b, closed_on: 2025-04-02, reopened: {date: 2025-05-01}}\n", ""},
      {"a day cannot be read", "follow_ups: {task: b, done_on: soon, closed_on: 2025-04-02}\n", ""},
      {"Chinese", "跟进事项: {事项: b, 销号日期: 2025-04-02}\n", "2025-04-02"},
  };
  check_all("closed-without-done", cases);
}

TEST_CASE("done-without-visit") {
  const CaseBook week("name: b\nlimits: {visit_days: 7}\n");
  const std::string done = record("follow_ups: {task: b, done_on: 2025-04-01}\n");
  CHECK(marked_by("done-without-visit", done, week.options({2025, 4, 8})) == "");
  CHECK(marked_by("done-without-visit", done, week.options({2025, 4, 9})) == "2025-04-01");
  CHECK(marked_by("done-without-visit", done, as_of_day({2026, 12, 31})) ==
        "");  // no book asks for it
  CHECK(first_text(done, "done-without-visit", english, week.options({2025, 4, 9})) ==
        "done on 2025-04-01, but no visit within 7 days, until 2025-04-08");
  CHECK(first_text(done, "done-without-visit", chinese, week.options({2025, 4, 9})) ==
        "2025-04-01 完成，7 天以内（到 2025-04-08 为止）没有回访");

  constexpr Case cases[] = {
      {"visited", "follow_ups: {task: b, done_on: 2025-04-01, visits: {date: 2025-12-01}}\n", ""},
      {"visited after that day",
       "follow_ups: {task: b, done_on: 2025-04-01, visits: {date: 2026-01-01}}\n", "2025-04-01"},
      {"not reached",
       "follow_ups: {task: b, done_on: 2025-04-01, visits: {date: 2025-04-02, result: "
       "not_reached}}\n",
       "2025-04-01"},
      {"surveyed", "follow_ups: {task: b, done_on: 2025-04-01, survey: {satisfied: 3}}\n", ""},
      {"struck off: another rule",
       "follow_ups: {task: b, done_on: 2025-04-01, closed_on: 2025-04-02}\n", ""},
      {"open", "follow_ups: {task: b}\n", ""},
      {"cancelled", "follow_ups: {task: b, done_on: 2025-04-01, cancelled: {reason: c}}\n", ""},
      {"the meeting was called off",
       "follow_ups: {task: b, done_on: 2025-04-01}\ncancelled: {reason: c}\n", ""},
      {"opened again", "follow_ups: {task: b, done_on: 2025-04-01, reopened: {date: 2025-05-01}}\n",
       ""},
      {"done again",
       "follow_ups: {task: b, done_on: 2025-06-01, reopened: {date: 2025-05-01, done_on: "
       "2025-04-01}, visits: {date: 2025-04-10}}\n",
       "2025-06-01"},
      {"a payment is not visited",
       "issues: {title: b, resolutions: {text: c, money: {kind: compensation, amount: 5, paid_on: "
       "2025-04-01}}}\n",
       ""},
      {"a visit cannot be read",
       "follow_ups: {task: b, done_on: 2025-04-01, visits: {date: soon, reslt: solved}}\n", ""},
      {"Chinese", "跟进事项: {事项: b, 完成日期: 2025-04-01}\n", "2025-04-01"},
  };
  check_all("done-without-visit", cases, week.options());
}

TEST_CASE("done-without-evidence") {
  constexpr Case cases[] = {
      {"done", "follow_ups: {task: b, done_on: 2025-04-01}\n", "2025-04-01"},
      {"struck off", "follow_ups: {task: b, done_on: 2025-04-01, closed_on: 2025-04-02}\n",
       "2025-04-02"},
      {"struck off as merged", "follow_ups: {task: b, closed_on: 2025-04-02, closing: merged}\n",
       ""},
      {"evidence", "follow_ups: {task: b, done_on: 2025-04-01, evidence: c}\n", ""},
      {"an amount", "follow_ups: {task: b, done_on: 2025-04-01, outputs: {what: c, quantity: 1}}\n",
       ""},
      {"a visit", "follow_ups: {task: b, done_on: 2025-04-01, visits: {date: 2025-04-02}}\n", ""},
      {"nobody there",
       "follow_ups: {task: b, done_on: 2025-04-01, visits: {date: 2025-04-02, result: "
       "not_reached}}\n",
       "2025-04-01"},
      {"a survey", "follow_ups: {task: b, done_on: 2025-04-01, survey: {satisfied: 1}}\n", ""},
      {"checked",
       "follow_ups: {task: b, done_on: 2025-04-01, rectification: {checked_at: 2025-04-01}}\n", ""},
      {"checked, with a result",
       "follow_ups: {task: b, done_on: 2025-04-01, rectification: {result: fixed}}\n", ""},
      {"only ordered", "follow_ups: {task: b, done_on: 2025-04-01, rectification: {number: c}}\n",
       "2025-04-01"},
      {"open", "follow_ups: {task: b}\n", ""},
      {"done later", "follow_ups: {task: b, done_on: 2026-04-01}\n", ""},
      {"cancelled", "follow_ups: {task: b, done_on: 2025-04-01, cancelled: {reason: c}}\n", ""},
      {"Chinese", "跟进事项: {事项: b, 完成日期: 2025-04-01}\n", "2025-04-01"},
  };
  check_all("done-without-evidence", cases, strict_profile());
  CHECK(marked_by("done-without-evidence", record(cases[0].yaml)) == "");
}

TEST_CASE("escalated-unanswered") {
  constexpr Case cases[] = {
      {"answered on a day",
       "follow_ups: {task: b, escalated: {date: 2025-03-20, answered_on: 2025-03-30}, done_on: "
       "2025-04-01}\n",
       ""},
      {"answered",
       "follow_ups: {task: b, escalated: {date: 2025-03-20, result: c}, done_on: "
       "2025-04-01}\n",
       ""},
      {"done", "follow_ups: {task: b, escalated: {date: 2025-03-20}, done_on: 2025-04-01}\n",
       "2025-04-01"},
      {"they only came",
       "follow_ups: {task: b, escalated: {date: 2025-03-20, reported_in_on: 2025-03-22}, done_on: "
       "2025-04-01}\n",
       "2025-04-01"},
      {"visited",
       "follow_ups: {task: b, escalated: {date: 2025-03-20}, done_on: 2025-04-01, visits: {date: "
       "2025-04-02}}\n",
       "2025-04-01"},
      {"struck off",
       "follow_ups: {task: b, escalated: {date: 2025-03-20}, done_on: 2025-04-01, closed_on: "
       "2025-04-03}\n",
       "2025-04-03"},
      {"not feasible",
       "follow_ups: {task: b, escalated: {date: 2025-03-20}, closed_on: 2025-04-03, closing: "
       "not_feasible}\n",
       ""},
      {"the second has no answer",
       "follow_ups: {task: b, escalated: [{date: 2025-03-20, result: c}, {date: 2025-03-25}], "
       "done_on: 2025-04-01}\n",
       "2025-04-01"},
      {"open", "follow_ups: {task: b, escalated: {date: 2025-03-20}}\n", ""},
      {"cancelled",
       "follow_ups: {task: b, escalated: {date: 2025-03-20}, cancelled: {reason: c}}\n", ""},
      {"no day", "follow_ups: {task: b, escalated: {to: Town}, done_on: 2025-04-01}\n",
       "2025-04-01"},
      {"something cannot be read",
       "follow_ups: {task: b, escalated: {date: 2025-03-20, answered_on: soon}, done_on: "
       "2025-04-01}\n",
       ""},
      {"Chinese", "跟进事项: {事项: b, 上报: {日期: 2025-03-20}, 完成日期: 2025-04-01}\n",
       "2025-04-01"},
  };
  check_all("escalated-unanswered", cases);
  const std::string later = record(
      "follow_ups: {task: b, escalated: {date: 2025-03-20, answered_on: 2025-05-01}, done_on: "
      "2025-04-01}\n");
  CHECK(marked_by("escalated-unanswered", later, as_of_day({2025, 4, 30})) == "2025-04-01");
  CHECK(marked_by("escalated-unanswered", later, as_of_day({2025, 5, 1})) == "");
}

TEST_CASE("outputs-below-target") {
  constexpr Case cases[] = {
      {"reached",
       "follow_ups: {task: b, done_on: 2025-04-01, outputs: {what: c, quantity: 6, "
       "target: 6}}\n",
       ""},
      {"more",
       "follow_ups: {task: b, done_on: 2025-04-01, outputs: {what: c, quantity: 7, target: "
       "6}}\n",
       ""},
      {"less",
       "follow_ups: {task: b, done_on: 2025-04-01, outputs: {what: c, quantity: 5.9, "
       "target: 6}}\n",
       "5.9"},
      {"about",
       "follow_ups: {task: b, done_on: 2025-04-01, outputs: {what: c, quantity: ~5, "
       "target: 6}}\n",
       ""},
      {"at least",
       "follow_ups: {task: b, done_on: 2025-04-01, outputs: {what: c, quantity: 5+, "
       "target: 6}}\n",
       ""},
      {"at most",
       "follow_ups: {task: b, done_on: 2025-04-01, outputs: {what: c, quantity: ≤5, "
       "target: 6}}\n",
       "≤5"},
      {"a target of at least",
       "follow_ups: {task: b, done_on: 2025-04-01, outputs: {what: c, "
       "quantity: 5, target: 6+}}\n",
       "5"},
      {"a target of about",
       "follow_ups: {task: b, done_on: 2025-04-01, outputs: {what: c, "
       "quantity: 5, target: ~6}}\n",
       ""},
      {"no target", "follow_ups: {task: b, done_on: 2025-04-01, outputs: {what: c, quantity: 5}}\n",
       ""},
      {"each by itself",
       "follow_ups: {task: b, done_on: 2025-04-01, outputs: [{what: c, quantity: "
       "5, target: 6}, {what: d, quantity: 6, target: 6}, {what: e, quantity: 1, "
       "target: 2}]}\n",
       "5 | 1"},
      {"open", "follow_ups: {task: b, outputs: {what: c, quantity: 5, target: 6}}\n", ""},
      {"struck off",
       "follow_ups: {task: b, closed_on: 2025-04-01, outputs: {what: c, quantity: 5, target: 6}}\n",
       "5"},
      {"not feasible",
       "follow_ups: {task: b, closed_on: 2025-04-01, closing: not_feasible, "
       "outputs: {what: c, quantity: 5, target: 6}}\n",
       ""},
      {"cancelled",
       "follow_ups: {task: b, cancelled: {reason: c}, outputs: {what: c, quantity: 5, "
       "target: 6}}\n",
       ""},
      {"progress before it was done",
       "follow_ups: {task: b, done_on: 2025-04-02, progress: {date: 2025-04-01, percent: 40}}\n",
       ""},
      {"on the same day",
       "follow_ups: {task: b, done_on: 2025-04-01, progress: {date: 2025-04-01, percent: 40}}\n",
       ""},
      {"after it was done",
       "follow_ups: {task: b, done_on: 2025-04-01, progress: {date: 2025-04-02, percent: 99}}\n",
       "99"},
      {"all after it was done",
       "follow_ups: {task: b, done_on: 2025-04-01, progress: {date: 2025-04-02, percent: 100}}\n",
       ""},
      {"the last entry counts",
       "follow_ups: {task: b, done_on: 2025-04-01, progress: [{date: 2025-04-03, percent: 100}, "
       "{date: 2025-04-02, percent: 90}]}\n",
       ""},
      {"by numbers",
       "follow_ups: {task: b, done_on: 2025-04-01, progress: {date: 2025-04-02, done: 5, target: "
       "6}}\n",
       "5"},
      {"all by numbers",
       "follow_ups: {task: b, done_on: 2025-04-01, progress: {date: 2025-04-02, done: 6, target: "
       "6}}\n",
       ""},
      {"a note",
       "follow_ups: {task: b, done_on: 2025-04-01, progress: {date: 2025-04-02, note: "
       "c}}\n",
       ""},
      {"no day", "follow_ups: {task: b, done_on: 2025-04-01, progress: {percent: 40}}\n", ""},
      {"opened again",
       "follow_ups: {task: b, done_on: 2025-04-01, reopened: {date: 2025-04-02}, progress: {date: "
       "2025-04-03, percent: 40}}\n",
       ""},
      {"Chinese",
       "跟进事项: {事项: b, 完成日期: 2025-04-01, 完成量: {内容: c, 数量: 5, 目标数: 6, 单位: "
       "盏}}\n",
       "5"},
  };
  check_all("outputs-below-target", cases);
  const auto said = [](std::string_view yaml, meeting::Language language) {
    return first_text(record(yaml), "outputs-below-target", language);
  };
  constexpr std::string_view lamps =
      "follow_ups: {task: b, done_on: 2025-04-01, outputs: {what: c, quantity: 5, target: 6, unit: "
      "盏}}\n";
  CHECK(said(lamps, chinese) == "已经办结，但只完成 5盏，目标是 6盏");
  constexpr std::string_view percent =
      "follow_ups: {task: b, done_on: 2025-04-01, progress: {date: 2025-04-02, percent: 99}}\n";
  CHECK(said(percent, english) == "done on 2025-04-01, but 99 % on 2025-04-02");
  constexpr std::string_view numbers =
      "follow_ups: {task: b, done_on: 2025-04-01, progress: {date: 2025-04-02, done: 5, target: "
      "6}}\n";
  CHECK(said(numbers, english) == "done on 2025-04-01, but 5 of 6 on 2025-04-02");
}

TEST_CASE("visit-by-other") {
  constexpr std::string_view parties =
      "date: 2025-03-14\nparties: [{kind: household, name: East, standing: claimant}, {kind: "
      "household, name: West, standing: respondent}, {kind: peoples_mediator, name: Committee}, "
      "{kind: police, name: Police}]\n";
  constexpr Case cases[] = {
      {"the mediator",
       "mediation: {mediators: Committee}\nfollow_ups: {task: b, lead: West, visits: {date: "
       "2025-04-02, by: "
       "Committee}}\n",
       ""},
      {"who leads",
       "mediation: {mediators: Committee}\nfollow_ups: {task: b, lead: Police, visits: {date: "
       "2025-04-02, by: "
       "Police}}\n",
       ""},
      {"who assists",
       "mediation: {mediators: Committee}\nfollow_ups: {task: b, lead: West, assisting: Police, "
       "visits: {date: 2025-04-02, by: Police}}\n",
       ""},
      {"the chair",
       "mediation: {mediators: Committee}\nchair: {party: Police}\nfollow_ups: {task: b, lead: "
       "West, visits: {date: 2025-04-02, by: Police}}\n",
       ""},
      {"somebody else",
       "mediation: {mediators: Committee}\nfollow_ups: {task: b, lead: West, visits: [{date: "
       "2025-04-02, by: "
       "Committee}, {date: 2025-04-02, by: Police}]}\n",
       "Police"},
      {"no mediator, a lead",
       "follow_ups: {task: b, lead: West, visits: {date: 2025-04-02, by: Police}}\n", "Police"},
      {"the first of the parties leads",
       "follow_ups: {task: b, lead: East, visits: {date: 2025-04-02, by: Police}}\n", "Police"},
      {"nobody is known", "follow_ups: {task: b, visits: {date: 2025-04-02, by: Police}}\n", ""},
      {"a visitor who is no party",
       "mediation: {mediators: Committee}\nfollow_ups: {task: b, visits: {date: 2025-04-02, by: a "
       "neighbour}}\n",
       ""},
      {"a mediator who is no party",
       "mediation: {mediators: [Committee, an old teacher]}\nfollow_ups: {task: b, visits: {date: "
       "2025-04-02, by: "
       "Police}}\n",
       ""},
      {"a person who leads",
       "mediation: {mediators: Committee}\nfollow_ups: {task: b, person: Li, visits: {date: "
       "2025-04-02, by: "
       "Police}}\n",
       ""},
      {"nothing said of who visited",
       "mediation: {mediators: Committee}\nfollow_ups: {task: b, visits: {date: 2025-04-02, of: "
       "East}}\n",
       ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    const std::string yaml =
        "format: 1\ntitle: a\nform: mediation\n" + std::string(parties) + std::string(one.yaml);
    CHECK(marked_by("visit-by-other", yaml) == one.marked);
  }
  const std::string visited =
      std::string(parties) +
      "follow_ups: {task: b, lead: West, visits: {date: 2025-04-02, by: Police}}\n"
      "attendance: {present: 4}\n";
  CHECK(marked_by("visit-by-other", "format: 1\ntitle: a\nform: deliberation\n" + visited) == "");
  CHECK(first_text("format: 1\ntitle: a\nform: mediation\n" + visited, "visit-by-other", english) ==
        "visited by Police, but settled by West");
  // A person with a post on both sides.
  constexpr std::string_view both[] = {
      "parties: [{kind: police, name: Police, people: {name: Li, also_in: Committee}}, {kind: "
      "peoples_mediator, name: Committee}]\n",
      "parties: [{kind: police, name: Police}, {kind: peoples_mediator, name: Committee, people: "
      "{name: Li, also_in: Police}}]\n",
  };
  constexpr std::string_view neither =
      "parties: [{kind: court, name: Court}, {kind: police, name: Police, people: {name: Li, "
      "also_in: Court}}, {kind: peoples_mediator, name: Committee}]\n";
  const auto with = [](std::string_view list) {
    return "format: 1\ntitle: a\nform: mediation\ndate: 2025-03-14\n" + std::string(list) +
           "mediation: {mediators: Committee}\nfollow_ups: {task: b, visits: {date: 2025-04-02, "
           "by: Police}}\n";
  };
  for (const std::string_view list : both) CHECK(marked_by("visit-by-other", with(list)) == "");
  CHECK(marked_by("visit-by-other", with(neither)) == "Police");
}

TEST_CASE("closed-while-open: payments and votes") {
  struct Open {
    std::string_view what;
    std::string_view resolution;
    std::string_view marked;
  };
  constexpr std::string_view closed =
      ", follow_ups: {task: c, done_on: 2025-04-01, closed_on: 2025-04-02}";
  constexpr Open cases[] = {
      {"nothing open", "text: b", ""},
      {"a vote without a day", "text: b, ratification: {body: owners_assembly}", "2025-04-02"},
      {"a vote with a day", "text: b, ratification: {body: owners_assembly, due: 2025-05-01}", ""},
      {"voted", "text: b, ratification: {body: owners_assembly, ratified_on: 2025-05-01}", ""},
      {"voted later", "text: b, ratification: {body: owners_assembly, ratified_on: 2026-05-01}",
       "2025-04-02"},
      {"voted down", "text: b, ratification: {body: owners_assembly, rejected_on: 2025-05-01}", ""},
      {"a payment without a day", "text: b, money: {kind: compensation, amount: 5}", "2025-04-02"},
      {"a payment with a day", "text: b, money: {kind: compensation, amount: 5, due: 2025-05-01}",
       ""},
      {"paid", "text: b, money: {kind: compensation, amount: 5, paid_on: 2025-04-01}", ""},
      {"a fee", "text: b, money: {kind: fee, amount: 5}", ""},
      {"no agreement", "text: b, type: no_agreement, ratification: {body: owners_assembly}", ""},
  };
  for (const Open& one : cases) {
    CAPTURE(one.what);
    const std::string yaml = record("issues: {title: a, resolutions: {" +
                                    std::string(one.resolution) + std::string(closed) + "}}\n");
    CHECK(marked_by("closed-while-open", yaml) == one.marked);
  }
  constexpr Case others[] = {
      {"another one is still open",
       "issues: {title: a, resolutions: {text: b, ratification: {body: owners_assembly}, "
       "follow_ups: [{task: c, done_on: 2025-04-01, closed_on: 2025-04-02}, {task: d}]}}\n",
       ""},
      {"another one of the issue is open",
       "issues: {title: a, resolutions: {text: b, ratification: {body: owners_assembly}, "
       "follow_ups: {task: c, done_on: 2025-04-01, closed_on: 2025-04-02}}, follow_ups: {task: "
       "d}}\n",
       ""},
      {"another one was cancelled",
       "issues: {title: a, resolutions: {text: b, ratification: {body: owners_assembly}, "
       "follow_ups: [{task: c, done_on: 2025-04-01, closed_on: 2025-04-02}, {task: d, cancelled: "
       "{reason: e}}]}}\n",
       "2025-04-02"},
      {"the last of several",
       "issues: {title: a, resolutions: {text: b, ratification: {body: owners_assembly}, "
       "follow_ups: [{task: c, done_on: 2025-04-01, closed_on: 2025-04-12}, {task: d, closed_on: "
       "2025-04-10}]}}\n",
       "2025-04-12"},
      {"two on the same day",
       "issues: {title: a, resolutions: {text: b, ratification: {body: owners_assembly}, "
       "follow_ups: [{task: c, closed_on: 2025-04-10}, {task: d, closed_on: '2025-04-10'}]}}\n",
       "'2025-04-10'"},
      {"only merged ones",
       "issues: {title: a, resolutions: {text: b, ratification: {body: owners_assembly}, "
       "follow_ups: {task: c, closed_on: 2025-04-02, closing: merged}}}\n",
       ""},
      {"done, not struck off",
       "issues: {title: a, resolutions: {text: b, ratification: {body: owners_assembly}, "
       "follow_ups: {task: c, done_on: 2025-04-02}}}\n",
       ""},
      {"of the issue alone",
       "issues: {title: a, resolutions: {text: b, ratification: {body: owners_assembly}}, "
       "follow_ups: {task: c, done_on: 2025-04-01, closed_on: 2025-04-02}}\n",
       "2025-04-02"},
      {"of another issue",
       "issues: [{title: a, resolutions: {text: b, ratification: {body: owners_assembly}}}, "
       "{title: "
       "d, follow_ups: {task: c, done_on: 2025-04-01, closed_on: 2025-04-02}}]\n",
       ""},
      {"nothing is followed up",
       "issues: {title: a, resolutions: {text: b, ratification: {body: owners_assembly}}}\n", ""},
      {"something could not be read",
       "issues: {titel: a, resolutions: {text: b, ratification: {body: owners_assembly}, "
       "follow_ups: {task: c, done_on: 2025-04-01, closed_on: 2025-04-02}}}\n",
       ""},
      {"Chinese",
       "议题: {标题: a, 决议: {内容: b, 提请表决: {表决机构: 业主大会}, 跟进事项: {事项: c, "
       "完成日期: 2025-04-01, 销号日期: 2025-04-02}}}\n",
       "2025-04-02"},
  };
  check_all("closed-while-open", others);
  constexpr std::string_view both =
      "issues: {title: a, resolutions: {text: b, money: {kind: compensation, amount: 5}, "
      "ratification: {body: owners_assembly}, follow_ups: {task: c, closed_on: 2025-04-02}}}\n";
  CHECK(first_text(record(both), "closed-while-open", english) ==
        "all was struck off by 2025-04-02, but open is: a payment, for which no day is set, the "
        "vote that was asked for, for which no day is set");
  CHECK(first_text(record(both), "closed-while-open", chinese) ==
        "2025-04-02 已全部销号，但还有没有了结的：没有支付、也没有写时限的款项，"
        "没有结果、也没有写时限的表决");
}

TEST_CASE("closed-while-open: objections") {
  struct Objected {
    std::string_view what;
    std::string_view notice;
    std::string_view marked;
  };
  constexpr Objected cases[] = {
      {"stands", "objections: {date: 2025-04-01, text: c}", "2025-04-02"},
      {"raised on the day", "objections: {date: 2025-04-02, text: c}", "2025-04-02"},
      {"raised afterwards", "objections: {date: 2025-04-03, text: c}", ""},
      {"no day", "objections: {text: c}", "2025-04-02"},
      {"answered", "objections: {date: 2025-04-01, text: c, response: d}", ""},
      {"withdrawn", "objections: {date: 2025-04-01, text: c, withdrawn_on: 2025-04-05}", ""},
      {"withdrawn later", "objections: {date: 2025-04-01, text: c, withdrawn_on: 2026-04-05}",
       "2025-04-02"},
      {"to this resolution", "covers: r1, objections: {date: 2025-04-01, text: c}", "2025-04-02"},
      {"to this issue", "covers: i1, objections: {date: 2025-04-01, text: c}", "2025-04-02"},
      {"to this issue by its title", "covers: a, objections: {date: 2025-04-01, text: c}",
       "2025-04-02"},
      {"to the other", "covers: r2, objections: {date: 2025-04-01, text: c}", ""},
      {"none", "contact: office", ""},
  };
  for (const Objected& one : cases) {
    CAPTURE(one.what);
    const std::string yaml = record(
        "issues: [{title: a, resolutions: {text: b, follow_ups: {task: c, done_on: 2025-04-01, "
        "closed_on: 2025-04-02}}}, {title: d, resolutions: {text: e, follow_ups: {task: f}}}]\n"
        "public_notices: {date: 2025-03-20, " +
        std::string(one.notice) + "}\n");
    CHECK(marked_by("closed-while-open", yaml) == one.marked);
  }
}
