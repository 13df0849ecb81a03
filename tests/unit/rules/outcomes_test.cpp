// SPDX-License-Identifier: Apache-2.0

// The rules about what came of a meeting and who looks after it, at their edges.

#include <doctest/doctest.h>

#include <algorithm>

#include <string>

#include "rule_case.hpp"

namespace {

struct Case {
  std::string_view what;
  std::string_view yaml;    ///< below format, title, date, parties and the form (lines 1 to 5)
  std::string_view marked;  ///< what the rule marks
  std::string_view form = "deliberation";
};

std::string record(const Case& one) {
  return "format: 1\ntitle: a\ndate: 2025-03-14\n"
         "parties: [{kind: residents, name: Residents}, {kind: owners}]\nform: " +
         std::string(one.form) + "\n" + std::string(one.yaml);
}

template <std::size_t N>
void check_all(std::string_view rule, const Case (&cases)[N], const CaseOptions& options = {}) {
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(marked_by(rule, record(one), options) == one.marked);
  }
}

}  // namespace

TEST_CASE("issue-without-resolution") {
  constexpr std::string_view open = "attendance: {present: 9}\nissues: {title: b}\n";
  constexpr Case cases[] = {
      {"held", open, "b"},
      {"nothing recorded yet", "issues: {title: b}\n", ""},
      {"called off",
       "attendance: {present: 9}\nissues: {title: b}\ncancelled: {date: 2025-03-10}\n", ""},
      {"intake", open, "", "intake"},
      {"campaign", open, "", "campaign"},
      {"emergency", open, "", "emergency"},
      {"project", open, "", "project"},
      {"listening", open, "", "listening_session"},
      {"desk", open, "", "mobile_desk"},
      {"mediation", open, "b", "mediation"},
      {"assembly", open, "b", "owners_assembly"},
      {"rejected", "attendance: {present: 9}\nissues: {title: b, screened: {result: rejected}}\n",
       ""},
      {"accepted", "attendance: {present: 9}\nissues: {title: b, screened: {result: accepted}}\n",
       "b"},
      {"the main issue is resolved by title",
       "issues: [{title: b, resolutions: {text: d, type: deferral}}, {title: c, parent: b}]\n", ""},
      {"the parts are resolved",
       "issues: [{title: b}, {title: c, parent: i1, resolutions: {text: d, type: deferral}}]\n",
       ""},
      {"another issue's part is resolved",
       "issues: [{title: b}, {title: c}, {title: d, parent: c, resolutions: {text: d, type: "
       "deferral}}]\n",
       "b"},
      {"flat: the resolution stands elsewhere",
       "issues: {id: i1, title: b}\nresolutions: {issue: i1, text: c, type: deferral}\n", ""},
  };
  check_all("issue-without-resolution", cases);
  CHECK(marked_by("issue-without-resolution", record({"", open, ""}),
                  {.as_of = {2025, 3, 13}, .today = case_day}) == "");
}

TEST_CASE("agreement-without-follow-up") {
  constexpr Case cases[] = {
      {"no type is an agreement", "issues: {title: b, resolutions: {text: c}}\n", "c"},
      {"commitment",
       "issues: {title: b, resolutions: {text: c, type: commitment, due: 2025-04-14}}\n", "c"},
      {"a commitment with nothing at all is another rule's",
       "issues: {title: b, resolutions: {text: c, type: commitment}}\n", ""},
      {"deferral", "issues: {title: b, resolutions: {text: c, type: deferral}}\n", ""},
      {"referral", "issues: {title: b, resolutions: {text: c, type: referral}}\n", ""},
      {"information", "issues: {title: b, resolutions: {text: c, type: information}}\n", ""},
      {"no agreement", "issues: {title: b, resolutions: {text: c, type: no_agreement}}\n", ""},
      {"a vote that failed",
       "issues: {title: b, resolutions: {text: c, vote: {claimed: failed}}}\n", ""},
      {"a recommendation to nobody",
       "issues: {title: b, resolutions: {text: c, type: recommendation}}\n", ""},
      {"a recommendation to somebody",
       "issues: {title: b, resolutions: {text: c, type: recommendation, responsible: owners}}\n",
       "c"},
      {"a recommendation with a day",
       "issues: {title: b, resolutions: {text: c, type: recommendation, due: 2025-04-01}}\n", "c"},
      {"nothing to be done", "issues: {title: b, resolutions: {text: c, no_action: true}}\n", ""},
      {"something to be done", "issues: {title: b, resolutions: {text: c, no_action: false}}\n",
       "c"},
      {"the issue has one", "issues: {title: b, resolutions: {text: c}, follow_ups: {task: d}}\n",
       ""},
      {"the record has one", "issues: {title: b, resolutions: {text: c}}\nfollow_ups: {task: d}\n",
       ""},
      {"another body has to vote",
       "issues: {title: b, resolutions: {text: c, ratification: {body: owners_assembly}}}\n", ""},
      {"another body has voted",
       "issues: {title: b, resolutions: {text: c, ratification: {ratified_on: 2025-05-01}}}\n",
       "c"},
      {"compensation",
       "issues: {title: b, resolutions: {text: c, money: {kind: compensation, amount: 5}}}\n", ""},
      {"a fee without a day",
       "issues: {title: b, resolutions: {text: c, money: {kind: fee, amount: 5}}}\n", "c"},
      {"performed at once",
       "issues: {title: b, resolutions: {text: c}}\nmediation: {performed_on: 2025-03-14}\n", "",
       "mediation"},
  };
  check_all("agreement-without-follow-up", cases);
}

TEST_CASE("follow-up-incomplete") {
  constexpr Case cases[] = {
      {"both", "follow_ups: {task: b, lead: owners, due: 2026-04-01}\n", ""},
      {"a person leads", "follow_ups: {task: b, person: grid worker, due: 2026-04-01}\n", ""},
      {"working days", "follow_ups: {task: b, lead: owners, due: {working_days: 5}}\n", ""},
      {"the extension says by when",
       "follow_ups: {task: b, lead: owners, extended: {date: 2025-04-01, to: 2026-05-01}}\n", ""},
      {"done", "follow_ups: {task: b, done_on: 2025-04-01}\n", ""},
      {"struck off", "follow_ups: {task: b, closed_on: 2025-04-01}\n", ""},
      {"called off", "follow_ups: {task: b, cancelled: {reason: c}}\n", ""},
      {"opened again by a visit",
       "follow_ups: {task: b, done_on: 2025-04-01, visits: {date: 2025-04-02, result: unsolved}}\n",
       "b"},
      {"begins later", "follow_ups: {task: b, since: 2026-05-01}\n", ""},
      {"an open one in a list of requests", "follow_ups: {task: b}\n", "b", "intake"},
      {"a meeting called off", "follow_ups: {task: b}\ncancelled: {reason: c}\n", ""},
  };
  check_all("follow-up-incomplete", cases);
}

TEST_CASE("follow-up-overdue") {
  constexpr Case cases[] = {
      {"on the day", "follow_ups: {task: b, lead: owners, due: 2025-07-01}\n", ""},
      {"a day late", "follow_ups: {task: b, lead: owners, due: 2025-06-30}\n", "2025-06-30"},
      {"done late", "follow_ups: {task: b, lead: owners, due: 2025-05-30, done_on: 2025-06-30}\n",
       ""},
      {"done after the day asked about",
       "follow_ups: {task: b, lead: owners, due: 2025-05-30, done_on: 2025-07-02}\n", "2025-05-30"},
      {"suspended",
       "follow_ups: {task: b, due: 2025-05-30, suspended: {date: 2025-05-01, reason: c}}\n", ""},
      {"resumed",
       "follow_ups: {task: b, due: 2025-05-30,"
       " suspended: {date: 2025-05-01, reason: c, resumed_on: 2025-06-01}}\n",
       "2025-05-30"},
      {"extended",
       "follow_ups: {task: b, due: 2025-05-30, extended: {date: 2025-05-29, to: 2025-07-30}}\n",
       ""},
      {"extended after the day asked about",
       "follow_ups: {task: b, due: 2025-05-30, extended: {date: 2025-07-29, to: 2025-07-30}}\n",
       "2025-05-30"},
      {"extended twice, the last counts",
       "follow_ups: {task: b, due: 2025-05-30, extended: [{date: 2025-06-12, to: 2025-06-25},"
       " {date: 2025-05-29, to: 2025-06-15}]}\n",
       "2025-06-25"},
      {"a year without a calendar",
       "follow_ups: {task: b, due: {working_days: 5, after: 2012-01-02}}\n", ""},
      {"a meeting called off", "follow_ups: {task: b, due: 2025-05-30}\ncancelled: {reason: c}\n",
       ""},
  };
  check_all("follow-up-overdue", cases, {.as_of = {2025, 7, 1}, .today = case_day});
}

TEST_CASE("follow-up-overdue: the last extension is marked, and the first limit noted") {
  struct Extended {
    std::string_view extended, marked;
    std::size_t notes;
  };
  constexpr Extended cases[] = {
      {"", "2025-05-30", 0},
      {", extended: {date: 2025-05-29, to: 2025-06-15}", "2025-06-15", 1},
      {", extended: [{date: 2025-05-29, to: 2025-06-15}, {date: 2025-05-29, to: 2025-06-16}]",
       "2025-06-16", 1},
      {", extended: [{date: 2025-06-02, to: 2025-06-20}, {date: 2025-05-29, to: 2025-06-15}]",
       "2025-06-20", 1},
  };
  for (const Extended& one : cases) {
    CAPTURE(one.extended);
    const std::string yaml =
        "format: 1\ntitle: a\nform: deliberation\ndate: 2025-03-14\n"
        "follow_ups: {task: b, lead: owners, due: 2025-05-30" +
        std::string(one.extended) + "}\nparties: [{kind: owners}, {kind: residents}]\n";
    const CheckedRecord checked = check_text(yaml, {.as_of = {2025, 7, 1}});
    const auto found =
        std::ranges::find(checked.findings, "follow-up-overdue", &meeting::Diagnostic::rule);
    REQUIRE(found != checked.findings.end());
    CHECK(checked.document.source->text(found->at) == one.marked);
    CHECK(found->notes.size() == one.notes);
  }
}

TEST_CASE("follow-up-overdue: names the days") {
  const std::string yaml =
      record({"", "follow_ups: {task: b, lead: owners, due: 2025-06-30}\n", ""});
  const CaseOptions options{.as_of = {2025, 7, 12}};
  CHECK(first_text(yaml, "follow-up-overdue", meeting::Language::english, options) ==
        "due on 2025-06-30 and on 2025-07-12 not done: 12 days overdue");
  CHECK(first_text(yaml, "follow-up-overdue", meeting::Language::chinese, options) ==
        "时限 2025-06-30，到 2025-07-12 还没有完成，逾期 12 天");
}

TEST_CASE("closed-before-visit") {
  constexpr Case cases[] = {
      {"on one day",
       "follow_ups: {task: b, done_on: 2025-04-01, closed_on: 2025-04-03, visits: {date: "
       "2025-04-03}}\n",
       ""},
      {"before",
       "follow_ups: {task: b, done_on: 2025-04-01, closed_on: 2025-04-02, visits: {date: "
       "2025-04-03}}\n",
       "2025-04-02"},
      {"a second visit later",
       "follow_ups: {task: b, done_on: 2025-04-01, closed_on: 2025-04-03,"
       " visits: [{date: 2025-04-03}, {date: 2025-05-03}]}\n",
       ""},
      {"nobody was reached first",
       "follow_ups: {task: b, done_on: 2025-04-01, closed_on: 2025-04-03,"
       " visits: [{date: 2025-04-02, result: not_reached}, {date: 2025-05-03}]}\n",
       "2025-04-03"},
      {"not visited at all", "follow_ups: {task: b, done_on: 2025-04-01, closed_on: 2025-04-03}\n",
       ""},
      {"merged",
       "follow_ups: {task: b, closed_on: 2025-04-02, closing: merged, visits: {date: "
       "2025-04-03}}\n",
       ""},
      {"the first time",
       "follow_ups: {task: b, done_on: 2025-05-01, closed_on: 2025-05-05,\n"
       "  reopened: {date: 2025-04-10, done_on: 2025-04-01, closed_on: 2025-04-02},\n"
       "  visits: [{date: 2025-04-05, result: unsolved}, {date: 2025-05-05}]}\n",
       "2025-04-02"},
  };
  check_all("closed-before-visit", cases);
}

TEST_CASE("closed-without-visit") {
  constexpr Case cases[] = {
      {"visited",
       "follow_ups: {task: b, done_on: 2025-04-01, closed_on: 2025-04-03, visits: {date: "
       "2025-04-03}}\n",
       ""},
      {"visited later: another rule",
       "follow_ups: {task: b, done_on: 2025-04-01, closed_on: 2025-04-02, visits: {date: "
       "2025-04-03}}\n",
       ""},
      {"not visited at all", "follow_ups: {task: b, done_on: 2025-04-01, closed_on: 2025-04-03}\n",
       "2025-04-03"},
      {"nobody was reached",
       "follow_ups: {task: b, done_on: 2025-04-01, closed_on: 2025-04-03,"
       " visits: {date: 2025-04-02, result: not_reached}}\n",
       "2025-04-03"},
      {"merged", "follow_ups: {task: b, closed_on: 2025-04-02, closing: merged}\n", ""},
      {"said to be fixed", "follow_ups: {task: b, closed_on: 2025-04-02, closing: fixed}\n",
       "2025-04-02"},
      {"a survey",
       "follow_ups: {task: b, done_on: 2025-04-01, closed_on: 2025-04-03, survey: {satisfied: "
       "3}}\n",
       ""},
      {"not struck off", "follow_ups: {task: b, done_on: 2025-04-01}\n", ""},
      {"only the first time",
       "follow_ups: {task: b, done_on: 2025-05-01, closed_on: 2025-05-05,\n"
       "  reopened: {date: 2025-04-10, done_on: 2025-04-01, closed_on: 2025-04-02},\n"
       "  visits: {date: 2025-05-05}}\n",
       ""},
      {"the second time, the visit was before it",
       "follow_ups: {task: b, done_on: 2025-05-01, closed_on: 2025-05-05,\n"
       "  reopened: {date: 2025-04-10, done_on: 2025-04-01},\n"
       "  visits: {date: 2025-04-08, result: unsolved}}\n",
       "2025-05-05"},
  };
  check_all("closed-without-visit", cases);
}

TEST_CASE("suspension-without-reason") {
  constexpr Case cases[] = {
      {"each of them",
       "follow_ups: {task: b, suspended: [{date: 2025-04-01, reason: c}, {date: 2025-05-01},"
       " {date: 2025-06-01, resumed_on: 2025-06-02}]}\n",
       "2025-05-01 | 2025-06-01"},
      {"an empty reason", "follow_ups: {task: b, suspended: {date: 2025-04-01, reason: \" \"}}\n",
       "2025-04-01"},
  };
  check_all("suspension-without-reason", cases);
}

TEST_CASE("order-number") {
  constexpr Case cases[] = {
      {"another channel", "issues: {title: b, source: {channel: phone}}\n", ""},
      {"no channel", "issues: {title: b, source: {order_no: \"1\"}}\n", ""},
      {"an empty number",
       "issues: {title: b, source: {channel: hotline_12345, order_no: \"\", received_at: "
       "2025-03-01}}\n",
       "hotline_12345"},
  };
  check_all("order-number", cases);
}

TEST_CASE("two-parties") {
  struct PartyCase {
    std::string_view what;
    std::string_view form;
    std::string_view parties;
    std::string_view marked;
  };
  constexpr PartyCase cases[] = {
      {"two of one kind", "deliberation",
       "[{kind: residents, name: A}, {kind: residents, name: B}]", ""},
      {"one", "deliberation", "{kind: residents}", "residents"},
      {"one and an observer", "deliberation",
       "[{kind: residents}, {kind: owners, attendance: observer}]", ""},
      {"one and one that was away", "deliberation",
       "[{kind: residents, attendance: absent}, {kind: owners, name: O}]", "O"},
      {"none", "deliberation", "", "a"},
      {"an assembly", "owners_assembly", "{kind: owners}", ""},
      {"a committee", "owners_committee_meeting", "{kind: owners_committee}", ""},
      {"a list of requests", "intake", "{kind: residents}", ""},
      {"a mediation", "mediation", "{kind: residents}", "residents"},
  };
  for (const PartyCase& one : cases) {
    CAPTURE(one.what);
    const std::string yaml =
        "format: 1\ntitle: a\ndate: 2025-03-14\nparties: " + std::string(one.parties) +
        "\nattendance: {present: 3}\nform: " + std::string(one.form) + "\n";
    CHECK(marked_by("two-parties", yaml) == one.marked);
  }
  // A meeting that is only planned may still find its parties.
  CHECK(marked_by("two-parties", "format: 1\ntitle: a\ndate: 2026-03-14\nform: deliberation\n") ==
        "");
}
