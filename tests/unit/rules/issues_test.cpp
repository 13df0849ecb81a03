// SPDX-License-Identifier: Apache-2.0

// The rules about how an issue is talked over and which way it goes, at their edges.

#include <doctest/doctest.h>

#include <string>

#include "rule_case.hpp"

namespace {

struct Case {
  std::string_view what;
  std::string_view yaml;    ///< below format, title, date, parties and the form (lines 1 to 6)
  std::string_view marked;  ///< what the rule marks
  std::string_view form = "deliberation";
};

std::string record(std::string_view form, std::string_view yaml) {
  return "format: 1\ntitle: a\ndate: 2025-03-14\nattendance: {present: 9}\n"
         "parties: [{kind: residents, name: R}, {kind: community_staff, name: C}, {kind: "
         "property_company, name: P}]\nform: " +
         std::string(form) + "\n" + std::string(yaml);
}

template <std::size_t N>
void check_all(std::string_view rule, const Case (&cases)[N], const CaseOptions& options = {}) {
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(marked_by(rule, record(one.form, one.yaml), options) == one.marked);
  }
}

/// An issue `b` with these stages of positions: q, v, m, c (claim).
std::string talked(std::string_view title, std::string_view stages) {
  std::string yaml = "  - {title: " + std::string(title) + ", positions: [";
  for (const char stage : stages) {
    yaml += "{party: R, text: d, stage: ";
    yaml += stage == 'q' ? "question" : stage == 'v' ? "view" : stage == 'm' ? "measure" : "claim";
    yaml += "}, ";
  }
  return yaml + "]}\n";
}

}  // namespace

TEST_CASE("three-step-talk") {
  struct Talk {
    std::string_view form;
    std::string_view first, second, third;  ///< stages of three issues b, c, d
    std::string_view marked;
  };
  constexpr Talk cases[] = {
      {"roundtable", "qvm", "qvm", "qvm", ""},
      {"roundtable", "qm", "qvm", "vm", "b | d"},
      {"roundtable", "q", "v", "m", ""},
      {"roundtable", "qvm", "v", "m", "c | d"},
      {"roundtable", "c", "", "cc", ""},
      {"roundtable", "cqvmm", "mvq", "qqvvm", ""},
      {"圆桌会", "qv", "", "qmv", "b"},
      // At a round table one issue with all three shows that it is held so, elsewhere two do.
      {"deliberation", "qm", "qm", "qm", ""},
      {"deliberation", "qvm", "qm", "c", ""},
      {"deliberation", "qvm", "qm", "qvm", "c"},
      {"deliberation", "qvm", "c", "qvm", ""},
      {"five_party_talk", "qvm", "vm", "qvm", "c"},
  };
  for (const Talk& one : cases) {
    CAPTURE(one.first);
    CAPTURE(one.second);
    CAPTURE(one.third);
    const std::string issues =
        "issues:\n" + talked("b", one.first) + talked("c", one.second) + talked("d", one.third);
    CHECK(marked_by("three-step-talk", record(one.form, issues)) == one.marked);
    CHECK(marked_by("three-step-talk",
                    record(one.form, issues + "cancelled: {date: 2025-03-10}\n")) == "");
  }
  const std::string yaml =
      record("roundtable", "issues:\n" + talked("b", "cm") + talked("c", "qvm"));
  CHECK(first_text(yaml, "three-step-talk", meeting::Language::english) ==
        "1 of 3 steps; missing: question, view");
  CHECK(first_text(yaml, "three-step-talk", meeting::Language::chinese) ==
        "三步只有 1 步，缺提问题、谈看法");
  // The note stands at the one that was said first.
  const CheckedRecord late =
      check_text(record("roundtable", "issues:\n" + talked("b", "mq") + talked("c", "qvm")));
  for (const meeting::Diagnostic& one : late.findings) {
    if (one.rule != "three-step-talk") continue;
    REQUIRE(one.notes.size() == 1);
    CHECK(late.document.source->text(one.notes.front().at) == "measure");
  }
  // What could not be read may be the step that is missing.
  CHECK(marked_by("three-step-talk",
                  record("roundtable",
                         "issues:\n" + talked("b", "qvm") +
                             "  - {title: c, positions: [{party: R, stage: question, text: c},"
                             " {party: R, stage: veiw, text: d}]}\n")) == "");
}

TEST_CASE("objection-unanswered") {
  constexpr Case cases[] = {
      {"agreed",
       "issues: {title: b, positions: {party: R, stage: objection, text: c}, resolutions: {text: "
       "d}}\n",
       "objection"},
      {"in Chinese", "议题: {标题: b, 意见: {发言方: R, 环节: 异议, 内容: c}, 决议: {内容: d}}\n",
       "异议"},
      {"answered",
       "issues: {title: b, positions: {party: R, stage: objection, text: c, response: e}, "
       "resolutions: {text: d}}\n",
       ""},
      {"withdrawn on the day asked about",
       "issues: {title: b, positions: {party: R, stage: objection, text: c, withdrawn_on: "
       "2025-12-31}, resolutions: {text: d}}\n",
       ""},
      {"withdrawn a day later",
       "issues: {title: b, positions: {party: R, stage: objection, text: c, withdrawn_on: "
       "2026-01-01}, resolutions: {text: d}}\n",
       "objection"},
      {"nothing agreed",
       "issues: {title: b, positions: {party: R, stage: objection, text: c}, resolutions: {text: "
       "d, type: deferral}}\n",
       ""},
      {"agreed, then rejected by the assembly",
       "issues: {title: b, positions: {party: R, stage: objection, text: c}, resolutions: {text: "
       "d, ratification: {body: owners_assembly, rejected_on: 2025-05-01}}}\n",
       ""},
      {"no resolution", "issues: {title: b, positions: {party: R, stage: objection, text: c}}\n",
       ""},
      {"all are said to agree: said elsewhere",
       "issues: {title: b, positions: {party: R, stage: objection, text: c}, resolutions: {text: "
       "d, basis: consensus}}\n",
       ""},
      {"grounds alone",
       "issues: {title: b, positions: {party: R, text: c, grounds: noise}, resolutions: {text: "
       "d}}\n",
       "noise"},
      {"a question with grounds",
       "issues: {title: b, positions: {party: R, stage: question, text: c, grounds: [noise, "
       "cost]}, resolutions: {text: d}}\n",
       "question"},
      {"a view with grounds",
       "issues: {title: b, positions: {party: R, stage: view, text: c, grounds: cost}, "
       "resolutions: {text: d}}\n",
       "view"},
      {"a claim with grounds is no objection",
       "issues: {title: b, positions: {party: R, stage: claim, text: c, grounds: noise}, "
       "resolutions: {text: d}}\n",
       ""},
      {"a question",
       "issues: {title: b, positions: {party: R, stage: question, text: c}, "
       "resolutions: {text: d}}\n",
       ""},
      {"two of three",
       "issues: {title: b, positions: [{party: R, stage: objection, text: c}, {party: P, stage: "
       "objection, text: c, response: f}, {party: C, stage: objection, text: c}], resolutions: "
       "{text: d, basis: vote}}\n",
       "objection | objection"},
      {"of another issue",
       "issues: [{title: b, positions: {party: R, stage: objection, text: c}}, {title: e, "
       "resolutions: {text: d}}]\n",
       ""},
      {"called off",
       "issues: {title: b, positions: {party: R, stage: objection, text: c}, resolutions: {text: "
       "d}}\ncancelled: {date: 2025-03-10}\n",
       ""},
  };
  check_all("objection-unanswered", cases);
}

TEST_CASE("objection-unanswered: the public notice") {
  constexpr Case cases[] = {
      {"a day old", "public_notices: {date: 2025-12-20, objections: {date: 2025-12-30, text: c}}\n",
       "c"},
      {"of the day asked about",
       "public_notices: {date: 2025-12-20, objections: {date: 2025-12-31, text: c}}\n", ""},
      {"later", "public_notices: {date: 2025-12-20, objections: {date: 2026-01-05, text: c}}\n",
       ""},
      {"without a day", "public_notices: {date: 2025-12-20, objections: {text: c}}\n", "c"},
      {"answered",
       "public_notices: {date: 2025-12-20, objections: {date: 2025-12-30, text: c, response: d}}\n",
       ""},
      {"withdrawn on the day",
       "public_notices: {date: 2025-12-20, objections: {date: 2025-12-30, text: c, withdrawn_on: "
       "2025-12-31}}\n",
       ""},
      {"withdrawn later",
       "public_notices: {date: 2025-12-20, objections: {date: 2025-12-30, text: c, withdrawn_on: "
       "2026-01-01}}\n",
       "c"},
      {"none", "public_notices: {date: 2025-12-20}\n", ""},
  };
  check_all("objection-unanswered", cases);
  const std::string yaml =
      record("deliberation",
             "public_notices: {date: 2025-12-20, objections: {date: 2025-12-22, text: c}}\n");
  CHECK(first_text(yaml, "objection-unanswered", meeting::Language::chinese) ==
        "2025-12-22 收到的这条公示异议，过了 9 天没有答复，也没有撤回");
  CHECK(first_text(record("deliberation", cases[0].yaml), "objection-unanswered",
                   meeting::Language::english) ==
        "this objection to the public notice came on 2025-12-30, 1 day ago, and is neither "
        "answered nor withdrawn");
}

TEST_CASE("consensus-with-objection") {
  constexpr Case cases[] = {
      {"an objection stands",
       "issues: {title: b, positions: {party: R, stage: objection, text: c}, resolutions: {text: "
       "d, basis: consensus}}\n",
       "consensus"},
      {"one finding for two",
       "issues: {title: b, positions: [{party: R, stage: objection, text: c}, {party: P, text: c, "
       "grounds: cost}], resolutions: [{text: d, basis: vote}, {text: e, basis: consensus}]}\n",
       "consensus"},
      {"answered",
       "issues: {title: b, positions: {party: R, stage: objection, text: c, response: e}, "
       "resolutions: {text: d, basis: consensus}}\n",
       ""},
      {"withdrawn on the day asked about",
       "issues: {title: b, positions: {party: R, stage: objection, text: c, withdrawn_on: "
       "2025-12-31}, resolutions: {text: d, basis: consensus}}\n",
       ""},
      {"withdrawn a day later",
       "issues: {title: b, positions: {party: R, stage: objection, text: c, withdrawn_on: "
       "2026-01-01}, resolutions: {text: d, basis: consensus}}\n",
       "consensus"},
      {"a vote: said elsewhere",
       "issues: {title: b, positions: {party: R, stage: objection, text: c}, resolutions: {text: "
       "d, basis: vote}}\n",
       ""},
      {"consensus to put it off",
       "issues: {title: b, positions: {party: R, stage: objection, text: c}, resolutions: {text: "
       "d, basis: consensus, type: deferral}}\n",
       ""},
      {"no objection",
       "issues: {title: b, positions: {party: R, stage: question, text: c}, resolutions: {text: "
       "d, basis: consensus}}\n",
       ""},
      {"called off",
       "issues: {title: b, positions: {party: R, stage: objection, text: c}, resolutions: {text: "
       "d, basis: consensus}}\ncancelled: {date: 2025-03-10}\n",
       ""},
  };
  check_all("consensus-with-objection", cases);
  std::string names =
      "issues:\n  title: b\n  resolutions: {text: d, basis: consensus}\n  positions:\n";
  std::string list = "format: 1\ntitle: a\ndate: 2025-03-14\nform: deliberation\nparties:\n";
  for (const std::string name : {"A1", "A2", "A3", "A4", "A5", "A6"}) {
    list += "  - {kind: residents, name: " + name + "}\n";
    names += "    - {party: " + name + ", stage: objection, text: c}\n";
  }
  CHECK(first_text(list + names, "consensus-with-objection", meeting::Language::english) ==
        "said to be agreed by all, but 6 objections stand, of A1, A2, A3, A4, A5: neither answered "
        "nor withdrawn");
  std::string many =
      "issues:\n  title: b\n  resolutions: {text: d, basis: consensus}\n"
      "  positions:\n";
  for (int i = 0; i < 7; ++i) many += "    - {party: R, stage: objection, text: c}\n";
  many += "    - {party: P, stage: objection, text: c}\n";
  const std::string yaml = record("deliberation", many);
  CHECK(
      first_text(yaml, "consensus-with-objection", meeting::Language::english) ==
      "said to be agreed by all, but 8 objections stand, of R, P: neither answered nor withdrawn");
  for (const meeting::Diagnostic& one : check_text(yaml).findings) {
    if (one.rule == "consensus-with-objection") CHECK(one.notes.size() == 5);
  }
}

TEST_CASE("priority-without-officer") {
  constexpr Case cases[] = {
      {"first", "issues: {title: b, priority: 1}\n", "1"},
      {"with an officer", "issues: {title: b, priority: 1, officer: c}\n", ""},
      {"in Chinese", "议题: {标题: b, 优先级: 1, 专人: c}\n", ""},
      {"second", "issues: {title: b, priority: 2}\n", ""},
      {"none", "issues: {title: b, priority: 0}\n", ""},
      {"at least", "issues: {title: b, priority: 1+}\n", ""},
      {"about", "issues: {title: b, priority: ~1}\n", ""},
      {"not said", "issues: {title: b}\n", ""},
      {"rejected",
       "issues: {title: b, priority: 1, screened: {date: 2025-03-10, result: rejected}}\n", ""},
      {"withdrawn", "issues: {title: b, priority: 1, withdrawn: {date: 2025-03-10}}\n", ""},
      {"settled",
       "issues: {title: b, priority: 1, resolutions: {text: c, follow_ups: {task: d, done_on: "
       "2025-03-20, closed_on: 2025-03-21}}}\n",
       ""},
      {"not settled yet",
       "issues: {title: b, priority: 1, resolutions: {text: c, follow_ups: {task: d, done_on: "
       "2025-03-20}}}\n",
       "1"},
      {"a list of requests", "issues: {title: b, priority: 1}\n", "1", "intake"},
      {"called off", "issues: {title: b, priority: 1}\ncancelled: {date: 2025-03-10}\n", ""},
      {"what could not be read is not missing", "issues: {title: b, priority: 1, officerr: c}\n",
       ""},
  };
  check_all("priority-without-officer", cases);
}

TEST_CASE("tier-route: simple") {
  constexpr Case cases[] = {
      {"handed up",
       "issues: {title: b, tier: simple, follow_ups: {task: c, escalated: {to: town, date: "
       "2025-03-20}}}\n",
       "simple"},
      {"handed up on the day asked about",
       "issues: {title: b, tier: simple, follow_ups: {task: c, escalated: {to: town, date: "
       "2025-12-31}}}\n",
       "simple"},
      {"handed up later",
       "issues: {title: b, tier: simple, follow_ups: {task: c, escalated: {to: town, date: "
       "2026-01-01}}}\n",
       ""},
      {"handed up in a resolution",
       "issues: {title: b, tier: 简单, resolutions: {text: d, follow_ups: {task: c, escalated: "
       "{to: "
       "town, date: 2025-03-20}}}}\n",
       "简单"},
      {"another issue was",
       "issues: [{title: b, tier: simple}, {title: d, follow_ups: {task: c, escalated: {to: town, "
       "date: 2025-03-20}}}]\n",
       ""},
      {"another body votes",
       "issues: {title: b, tier: simple, resolutions: {text: d, ratification: {body: "
       "owners_assembly}}}\n",
       "simple"},
      {"another body, which is not said",
       "issues: {title: b, tier: simple, resolutions: {text: d, ratification: {due: "
       "2026-05-01}}}\n",
       ""},
      {"both are one finding",
       "issues: {title: b, tier: simple, resolutions: {text: d, ratification: {body: "
       "owners_assembly}}, follow_ups: {task: c, escalated: {to: town, date: 2025-03-20}}}\n",
       "simple"},
      {"passed on to whom it concerns",
       "issues: {title: b, tier: simple, resolutions: {text: d, type: referral}}\n", ""},
      {"done", "issues: {title: b, tier: simple, follow_ups: {task: c, lead: C}}\n", ""},
      {"no tier",
       "issues: {title: b, follow_ups: {task: c, escalated: {to: town, date: 2025-03-20}}}\n", ""},
      {"called off",
       "issues: {title: b, tier: simple, follow_ups: {task: c, escalated: {to: town, date: "
       "2025-03-20}}}\ncancelled: {date: 2025-03-10}\n",
       ""},
  };
  check_all("tier-route", cases);
}

TEST_CASE("tier-route: complex") {
  constexpr Case cases[] = {
      {"the community alone",
       "issues: {title: b, tier: complex, follow_ups: {task: c, lead: C, done_on: 2025-03-20, "
       "closed_on: 2025-03-21}}\n",
       "complex", "intake"},
      {"not finished",
       "issues: {title: b, tier: complex, follow_ups: {task: c, lead: C, done_on: 2025-03-20}}\n",
       "", "intake"},
      {"somebody else: the community handed it over",
       "issues: {title: b, tier: complex, follow_ups: {task: c, lead: P, done_on: 2025-03-20, "
       "closed_on: 2025-03-21}}\n",
       "", "intake"},
      {"two",
       "issues: {title: b, tier: complex, follow_ups: {task: c, lead: C, assisting: P, done_on: "
       "2025-03-20, closed_on: 2025-03-21}}\n",
       "", "intake"},
      {"two tasks of one",
       "issues: {title: b, tier: complex, follow_ups: [{task: c, lead: C, done_on: 2025-03-20, "
       "closed_on: 2025-03-21}, {task: d, lead: C, done_on: 2025-03-20, closed_on: 2025-03-21}]}\n",
       "complex", "intake"},
      {"two tasks of two",
       "issues: {title: b, tier: complex, follow_ups: [{task: c, lead: C, done_on: 2025-03-20, "
       "closed_on: 2025-03-21}, {task: d, lead: P, done_on: 2025-03-20, closed_on: 2025-03-21}]}\n",
       "", "intake"},
      {"handed up",
       "issues: {title: b, tier: complex, follow_ups: {task: c, lead: C, escalated: {to: town, "
       "date: 2025-03-15}, done_on: 2025-03-20, closed_on: 2025-03-21}}\n",
       "", "intake"},
      {"nobody is named",
       "issues: {title: b, tier: complex, follow_ups: {task: c, done_on: 2025-03-20, closed_on: "
       "2025-03-21}}\n",
       "", "intake"},
      {"several spoke",
       "issues: {title: b, tier: complex, positions: {party: R, text: d}, follow_ups: {task: c, "
       "lead: C, done_on: 2025-03-20, closed_on: 2025-03-21}}\n",
       "", "intake"},
      {"dispatched",
       "issues: {title: b, tier: complex, source: {dispatched_at: \"2025-03-14 10:00\"}, "
       "follow_ups: {task: c, lead: C, done_on: 2025-03-20, closed_on: 2025-03-21}}\n",
       "", "intake"},
      {"goes on from another meeting",
       "issues: {title: b, tier: complex, continues: \"2025-01-02-x:i1\", follow_ups: {task: c, "
       "lead: C, done_on: 2025-03-20, closed_on: 2025-03-21}}\n",
       "", "intake"},
      {"talked over at a meeting",
       "issues: {title: b, tier: complex, follow_ups: {task: c, lead: C, done_on: 2025-03-20, "
       "closed_on: 2025-03-21}}\n",
       ""},
  };
  check_all("tier-route", cases);
}

TEST_CASE("tier-route: difficult") {
  constexpr Case cases[] = {
      {"finished",
       "issues: {title: b, tier: difficult, follow_ups: {task: c, lead: P, done_on: 2025-03-20, "
       "closed_on: 2025-03-21}}\n",
       "difficult"},
      {"finished in the intake",
       "issues: {title: b, tier: 疑难, follow_ups: {task: c, lead: P, done_on: 2025-03-20, "
       "closed_on: 2025-03-21}}\n",
       "疑难", "intake"},
      {"not agreed",
       "issues: {title: b, tier: difficult, resolutions: {text: c, type: no_agreement}}\n",
       "difficult"},
      {"agreed and under way",
       "issues: {title: b, tier: difficult, resolutions: {text: c, follow_ups: {task: d, lead: "
       "P}}}\n",
       ""},
      {"put off", "issues: {title: b, tier: difficult, resolutions: {text: c, type: deferral}}\n",
       ""},
      {"passed on",
       "issues: {title: b, tier: difficult, resolutions: [{text: c, type: no_agreement}, {text: "
       "d, type: referral}]}\n",
       ""},
      {"another body votes",
       "issues: {title: b, tier: difficult, resolutions: [{text: c, type: no_agreement}, {text: "
       "d, type: no_agreement, ratification: {body: owners_assembly}}]}\n",
       ""},
      {"handed up",
       "issues: {title: b, tier: difficult, resolutions: {text: c, type: no_agreement}, "
       "follow_ups: {task: d, lead: C, escalated: {to: town, date: 2025-03-20}}}\n",
       ""},
      {"another issue was handed up",
       "issues: [{title: b, tier: difficult, resolutions: {text: c, type: no_agreement}}, "
       "{title: e, follow_ups: {task: d, lead: C, escalated: {to: town, date: 2025-03-20}}}]\n",
       "difficult"},
      {"of a street",
       "level: street\nissues: {title: b, tier: difficult, resolutions: {text: c, type: "
       "no_agreement}}\n",
       ""},
      {"of a community",
       "level: community\nissues: {title: b, tier: difficult, resolutions: {text: c, type: "
       "no_agreement}}\n",
       "difficult"},
      {"mediated, and before no court",
       "issues: {title: b, tier: difficult, resolutions: {text: c, type: no_agreement}}\n"
       "mediation: {accepted_on: 2025-03-01}\n",
       "difficult", "mediation"},
      {"before a court",
       "issues: {title: b, tier: difficult, follow_ups: {task: c, lead: P, done_on: 2025-03-20, "
       "closed_on: 2025-03-21}}\nmediation: {confirmation: {applied_on: 2025-03-20}}\n",
       "", "mediation"},
      {"goes on from another meeting",
       "issues: {title: b, tier: difficult, continues: \"2025-01-02-x:i1\", resolutions: {text: "
       "c, type: no_agreement}}\n",
       ""},
      {"an order of the hotline",
       "issues: {title: b, tier: difficult, source: {order_no: \"0123\"}, resolutions: {text: c, "
       "type: no_agreement}}\n",
       ""},
      {"passed on step by step",
       "issues: {title: b, tier: difficult, source: {relay: [d]}, resolutions: {text: c, type: "
       "no_agreement}}\n",
       ""},
  };
  check_all("tier-route", cases);
  CHECK(
      first_text(record("deliberation", cases[0].yaml), "tier-route", meeting::Language::english) ==
      "graded difficult, but finished without being handed up");
  CHECK(
      first_text(record("deliberation", cases[2].yaml), "tier-route", meeting::Language::english) ==
      "graded difficult and not agreed, but handed to nobody");
  for (const std::string kind :
       {"street_office", "town_government", "government_department", "police", "housing_authority",
        "judicial_office", "court", "procuratorate", "governance_centre"}) {
    CAPTURE(kind);
    const std::string rest =
        "}]\nform: deliberation\nissues: {title: b, tier: difficult, resolutions: {text: c, type: "
        "no_agreement}}\n";
    const std::string head =
        "format: 1\ntitle: a\ndate: 2025-03-14\nattendance: {present: 9}\nparties: [{kind: "
        "residents}, {kind: " +
        kind;
    CHECK(marked_by("tier-route", head + rest) == "");
    CHECK(marked_by("tier-route", head + ", attendance: absent" + rest) == "difficult");
    // It was away, and does the work.
    CHECK(marked_by("tier-route",
                    head +
                        ", attendance: absent}]\nform: deliberation\nissues: {title: b, tier: "
                        "difficult, follow_ups: {task: c, lead: " +
                        kind + ", done_on: 2025-03-20, closed_on: 2025-03-21}}\n") == "");
  }
}
