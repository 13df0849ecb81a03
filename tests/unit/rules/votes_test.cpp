// SPDX-License-Identifier: Apache-2.0

// The rules on assemblies and votes, at their edges.

#include <doctest/doctest.h>

#include <algorithm>

#include <string>

#include "rule_case.hpp"

namespace {

struct Case {
  std::string_view what;
  std::string_view yaml;    ///< of the part that the rule is about
  std::string_view marked;  ///< what the rule marks
  std::string_view form = "owners_assembly";
  std::string_view day = "2025-05-25";
};

std::string record(const Case& one, std::string_view before, std::string_view after) {
  return "format: 1\ntitle: a\nform: " + std::string(one.form) + "\ndate: " + std::string(one.day) +
         "\n" + std::string(before) + std::string(one.yaml) + std::string(after);
}

template <std::size_t N>
void check_all(std::string_view rule, const Case (&cases)[N], std::string_view before = "",
               std::string_view after = "\n", const CaseOptions& options = {}) {
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(marked_by(rule, record(one, before, after), options) == one.marked);
  }
}

constexpr std::string_view vote_before = "issues: {title: b, resolutions: {text: c, vote: ";
constexpr std::string_view vote_after = "}}\n";

const CaseOptions in_2026{.as_of = {2026, 12, 31}};
const CaseOptions strict{.profile = meeting::RuleProfile::strict};

}  // namespace

TEST_CASE("vote-result: owners") {
  constexpr Case cases[] = {
      {"691 of 1036",
       "{rule: civil_code_278_special, base: 1036, took_part: 691, for: 600, claimed: passed}", ""},
      {"690 of 1036",
       "{rule: civil_code_278_special, base: 1036, took_part: 690, for: 690, claimed: passed}",
       "passed"},
      {"519 of 691", "{rule: civil_code_278_special, took_part: 691, for: 519, claimed: passed}",
       ""},
      {"518 of 691", "{rule: civil_code_278_special, took_part: 691, for: 518, claimed: passed}",
       "passed"},
      {"346 of 691", "{rule: civil_code_278_ordinary, took_part: 691, for: 346, claimed: passed}",
       ""},
      {"345 of 691", "{rule: civil_code_278_ordinary, took_part: 691, for: 345, claimed: passed}",
       "passed"},
      {"in Chinese",
       "{规则: 民法典278条一般事项, 实参加: {人数: 32}, 同意: {人数: 16}, 宣布结果: 通过}", "通过"},
      {"area alone is too small",
       "{rule: civil_code_278_special, base: {persons: 48, floor_area: 4800},"
       " took_part: {persons: 48, floor_area: 3199.99}, for: {persons: 48, floor_area: 3199.99}, "
       "claimed: passed}",
       "passed"},
      {"area is just enough",
       "{rule: civil_code_278_special, base: {persons: 48, floor_area: 4800},"
       " took_part: {persons: 48, floor_area: 3200}, for: {persons: 48, floor_area: 2400}, "
       "claimed: passed}",
       ""},
      {"said to have failed, and passed",
       "{rule: civil_code_278_special, base: {persons: 48, floor_area: 4800},"
       " took_part: {persons: 48, floor_area: 3200}, for: {persons: 36, floor_area: 2400}, "
       "claimed: failed}",
       "failed"},
      {"failed by one person",
       "{rule: civil_code_278_special, base: {persons: 48, floor_area: 4800},"
       " took_part: {persons: 48, floor_area: 3200}, for: {persons: 35, floor_area: 2400}, "
       "claimed: failed}",
       ""},
      {"said to have failed, area not known",
       "{rule: civil_code_278_special, base: 48, took_part: 48, for: 48, claimed: failed}", ""},
      {"nothing is claimed", "{rule: civil_code_278_special, took_part: 691, for: 518}", ""},
      {"no numbers", "{rule: civil_code_278_special, claimed: passed}", ""},
      {"no rule: the weaker one", "{base: 48, took_part: 32, for: 17, claimed: passed}", ""},
      {"no rule: not even that", "{base: 48, took_part: 32, for: 16, claimed: passed}", "passed"},
      {"no rule: a stricter one may be meant",
       "{base: {persons: 48, floor_area: 4800},"
       " took_part: {persons: 48, floor_area: 3200}, for: {persons: 36, floor_area: 2400}, "
       "claimed: failed}",
       ""},
      {"who voted took part",
       "{rule: civil_code_278_special, for: 16, against: 10, abstain: 6, claimed: passed}",
       "passed"},
      {"who voted for it took part",
       "{rule: civil_code_278_ordinary, for: 16, against: 15, claimed: passed}", ""},
      {"abstentions count",
       "{rule: civil_code_278_ordinary, for: 16, against: 15, abstain: 1, claimed: passed}",
       "passed"},
      {"at most all took part",
       "{rule: civil_code_278_ordinary, base: 48, for: 24, against: 24, claimed: passed}",
       "passed"},
      {"at least so many in favour",
       "{rule: civil_code_278_special, took_part: 691, for: 518+, claimed: passed}", ""},
      {"at most so many in favour",
       "{rule: civil_code_278_special, took_part: 691, for: ≤518, claimed: passed}", "passed"},
      {"about", "{rule: civil_code_278_special, took_part: 691, for: ~300, claimed: passed}", ""},
      {"at least so many took part",
       "{rule: civil_code_278_special, took_part: 691+, for: 518, claimed: passed}", "passed"},
      {"at least so many may vote",
       "{rule: civil_code_278_special, base: 1036+, took_part: 690, for: 690, claimed: passed}",
       "passed"},
      {"a number that cannot be read",
       "{rule: civil_code_278_special, took_part: many, for: 3, against: 5, claimed: passed}", ""},
      {"2019: all owners count",
       "{rule: property_law_76_special, base: 48, took_part: 32, for: 32, claimed: passed}", "",
       "owners_assembly", "2019-05-25"},
      {"2019: one less",
       "{rule: property_law_76_special, base: 48, took_part: 32, for: 31, claimed: passed}",
       "passed", "owners_assembly", "2019-05-25"},
      {"2019: half, no rule", "{base: 48, took_part: 32, for: 24, claimed: passed}", "passed",
       "owners_assembly", "2019-05-25"},
      {"2019: more than half, no rule", "{base: 48, took_part: 25, for: 25, claimed: passed}", "",
       "owners_assembly", "2019-05-25"},
      {"2019: a rule of later is another rule's",
       "{rule: civil_code_278_special, base: 48, took_part: 3, for: 3, claimed: passed}", "",
       "owners_assembly", "2019-05-25"},
      {"2005: not known", "{base: 48, took_part: 3, for: 3, claimed: passed}", "",
       "owners_assembly", "2005-05-25"},
      {"last day of the Property Law", "{base: 48, took_part: 48, for: 24, claimed: passed}",
       "passed", "owners_assembly", "2020-12-31"},
  };
  check_all("vote-result", cases, vote_before, vote_after);
}

TEST_CASE("vote-result: assemblies and other rules") {
  constexpr Case cases[] = {
      {"16 of 30", "{base: 45, took_part: 30, for: 16, claimed: passed}", "",
       "villagers_representatives_assembly"},
      {"15 of 30", "{base: 45, took_part: 30, for: 15, claimed: passed}", "passed",
       "villagers_representatives_assembly"},
      {"29 of 45", "{base: 45, took_part: 29, for: 29, claimed: passed}", "passed",
       "villagers_representatives_assembly"},
      {"said to have failed",
       "{rule: villagers_representatives_assembly, base: 45, took_part: 30, for: 16, claimed: "
       "failed}",
       "failed", "villagers_representatives_assembly"},
      {"said to have failed, rule not named", "{base: 45, took_part: 30, for: 16, claimed: failed}",
       "", "villagers_representatives_assembly"},
      {"villagers, perhaps households", "{base: 300, took_part: 151, for: 76, claimed: passed}", "",
       "villagers_assembly"},
      {"villagers, too few of either", "{base: 300, took_part: 150, for: 76, claimed: passed}",
       "passed", "villagers_assembly"},
      {"villagers, failed for want of households",
       "{rule: villagers_assembly, base: 300, took_part: 199, for: 190, claimed: failed}", "",
       "villagers_assembly"},
      {"villagers, enough of either",
       "{rule: villagers_assembly, base: 300, took_part: 200, for: 190, claimed: failed}", "failed",
       "villagers_assembly"},
      {"group",
       "{rule: villagers_group_meeting, base: 30, took_part: 19, for: 19, claimed: passed}",
       "passed", "villagers_group_meeting"},
      {"residents' representatives of 2025 are a residents' assembly",
       "{base: 45, took_part: 23, for: 12, claimed: passed}", "",
       "residents_representatives_assembly"},
      {"and need more than half", "{base: 46, took_part: 23, for: 12, claimed: passed}", "passed",
       "residents_representatives_assembly"},
      {"of those present",
       "{rule: simple_majority_present, took_part: 20, for: 10, claimed: passed}", "passed",
       "deliberation"},
      {"of all", "{rule: simple_majority_all, base: 20, took_part: 11, for: 10, claimed: passed}",
       "passed", "deliberation"},
      {"of all, one more",
       "{rule: simple_majority_all, base: 20, took_part: 11, for: 11, claimed: passed}", "",
       "deliberation"},
      {"unanimous", "{rule: unanimous, base: 12, took_part: 11, for: 11, claimed: passed}", "",
       "deliberation"},
      {"one against", "{rule: unanimous, for: 11, against: 1, claimed: passed}", "passed",
       "deliberation"},
      {"one abstains", "{rule: unanimous, for: 11, abstain: 1, claimed: passed}", "passed",
       "deliberation"},
      {"279, all", "{rule: civil_code_279, base: 12, for: 12, claimed: passed}", "",
       "deliberation"},
      {"279, one was away",
       "{rule: civil_code_279, base: 12, took_part: 11, for: 11, claimed: passed}", "passed",
       "deliberation"},
      {"279, base not stated", "{rule: civil_code_279, for: 11, against: 1, claimed: passed}",
       "passed", "deliberation"},
      {"no rule, no assembly", "{base: 12, took_part: 11, for: 1, claimed: passed}", "",
       "deliberation"},
  };
  check_all("vote-result", cases, vote_before, vote_after);

  constexpr Case of_2026[] = {
      {"30 of 45", "{base: 45, took_part: 30, for: 16, claimed: passed}", "",
       "residents_representatives_assembly", "2026-01-01"},
      {"29 of 45", "{base: 45, took_part: 29, for: 16, claimed: passed}", "passed",
       "residents_representatives_assembly", "2026-01-01"},
      {"29 of 45, a day before", "{base: 45, took_part: 29, for: 16, claimed: passed}", "",
       "residents_representatives_assembly", "2025-12-31"},
  };
  check_all("vote-result", of_2026, vote_before, vote_after, in_2026);
}

TEST_CASE("vote-result: quorum-not-met speaks first of those who came") {
  const std::string both =
      "format: 1\ntitle: a\nform: villagers_representatives_assembly\ndate: 2025-05-25\n"
      "attendance: {expected: 45, present: 29}\n"
      "issues: {title: b, resolutions: {text: c, vote: {base: 45, took_part: 29, for: ";
  CHECK(marked_by("quorum-not-met", both + "29, claimed: passed}}}\n") == "29");
  CHECK(marked_by("vote-result", both + "29, claimed: passed}}}\n") == "");
  CHECK(marked_by("vote-result", both + "14, claimed: passed}}}\n") == "passed");
}

TEST_CASE("vote-result: shows each number that is missing") {
  using meeting::Language;
  const auto text = [](std::string_view vote, Language language) {
    const Case one{"", vote, ""};
    return first_text(record(one, vote_before, vote_after), "vote-result", language);
  };
  constexpr std::string_view both =
      "{rule: civil_code_278_special, base: {persons: 1036, floor_area: 4801}, took_part: "
      "{persons: "
      "650, floor_area: 3200}, for: {persons: 3, floor_area: 20}, claimed: passed}";
  CHECK(text(both, Language::chinese) ==
        "宣布通过，但按《民法典》第二百七十八条没有通过：应参加 1036 人，需 ≥ 691 "
        "人参与（1036×2/3），实为 650，应参加 4801 平方米，需 ≥ 3200.67 "
        "平方米参与（4801×2/3），实为 3200");
  CHECK(text(both, Language::english) ==
        "said to have passed, but it did not by Civil Code, article 278: 650 of 1036 took part, at "
        "least 691 needed (1036 × 2/3), 3200 of 4801 m² took part, at least 3200.67 m² needed "
        "(4801 × 2/3)");
  CHECK(text("{rule: unanimous, took_part: 3, for: 3, claimed: failed}", Language::chinese) ==
        "宣布未通过，但按参加表决者一致同意已经通过：3 人中需 ≥ 3 人同意（全部 3），实为 3");
}

TEST_CASE("vote-rule-not-in-force") {
  constexpr Case cases[] = {
      {"Code on its first day", "{rule: civil_code_278_ordinary}", "", "owners_assembly",
       "2021-01-01"},
      {"Code a day before", "{rule: civil_code_278_ordinary}", "civil_code_278_ordinary",
       "owners_assembly", "2020-12-31"},
      {"special", "{规则: 民法典278条特别事项}", "民法典278条特别事项", "owners_assembly",
       "2020-12-31"},
      {"before the Property Law", "{rule: civil_code_278_special}", "civil_code_278_special",
       "owners_assembly", "2005-12-31"},
      {"Property Law on its last day", "{rule: property_law_76_ordinary}", "", "owners_assembly",
       "2020-12-31"},
      {"Property Law a day after", "{rule: property_law_76_ordinary}", "property_law_76_ordinary",
       "owners_assembly", "2021-01-01"},
      {"279 a day before", "{rule: civil_code_279}", "civil_code_279", "deliberation",
       "2020-12-31"},
      {"279", "{rule: civil_code_279}", "", "deliberation", "2021-01-01"},
      {"279 of long ago", "{rule: civil_code_279}", "", "deliberation", "2005-01-01"},
      {"representatives a day before", "{rule: residents_representatives_assembly}",
       "residents_representatives_assembly", "residents_representatives_assembly", "2025-12-31"},
      {"representatives", "{rule: residents_representatives_assembly}", "",
       "residents_representatives_assembly", "2026-01-01"},
      {"residents", "{rule: residents_assembly}", "", "residents_assembly", "2025-12-31"},
      {"villages of long ago", "{rule: villagers_assembly}", "", "villagers_assembly",
       "2009-12-31"},
      {"always", "{rule: unanimous}", "", "deliberation", "1999-12-31"},
      {"no rule", "{base: 3}", "", "owners_assembly", "2005-12-31"},
      {"no day", "{rule: civil_code_279}", "", "deliberation", ""},
      {"an impossible day", "{rule: civil_code_279}", "", "deliberation", "2020-02-31"},
  };
  check_all("vote-rule-not-in-force", cases, vote_before, vote_after, in_2026);
  const Case early{"", "{rule: residents_representatives_assembly}", "", "deliberation"};
  CHECK(first_text(record(early, vote_before, vote_after), "vote-rule-not-in-force",
                   meeting::Language::chinese) ==
        "“居民代表会议”自 2026-01-01 起才有效，会议日期是 2025-05-25");
  const Case late{"", "{rule: property_law_76_special}", ""};
  CHECK(first_text(record(late, vote_before, vote_after), "vote-rule-not-in-force",
                   meeting::Language::english) ==
        "`property_law_76_special` held until 2020-12-31; the meeting was on 2025-05-25");

  // What to write instead: one rule, two that depend on the matter, or nothing that is known.
  struct Help {
    std::string_view vote, date, help;
  };
  constexpr Help helps[] = {
      {"{rule: residents_representatives_assembly}", "2025-05-25",
       "on that day `residents_assembly` held"},
      {"{rule: property_law_76_special}", "2025-05-25",
       "on that day `civil_code_278_special` held, or `civil_code_278_ordinary` by what was voted "
       "on"},
      {"{rule: property_law_76_special}", "2005-05-25",
       "leave out `rule`, or correct the day of the meeting"},
  };
  for (const Help& one : helps) {
    CAPTURE(one.vote);
    const Case voted{"", one.vote, "", "deliberation", one.date};
    const CheckedRecord checked = check_text(record(voted, vote_before, vote_after));
    const auto found =
        std::ranges::find(checked.findings, "vote-rule-not-in-force", &meeting::Diagnostic::rule);
    REQUIRE(found != checked.findings.end());
    CHECK(say(meeting::Language::english, found->help) == one.help);
    CHECK(found->notes.size() == 1);
  }
}

TEST_CASE("vote-incomplete") {
  constexpr std::string_view full =
      "{rule: civil_code_278_special, base: {persons: 48, floor_area: 4800}, took_part: {persons: "
      "48, floor_area: 3200}, for: {persons: 36, floor_area: 2400}, claimed: passed}";
  constexpr Case cases[] = {
      {"all", full, ""},
      {"all, in another form", full, "", "deliberation"},
      {"no floor area",
       "{rule: civil_code_278_ordinary, base: 48, took_part: 32, for: 32, claimed: passed}",
       "passed"},
      {"no persons",
       "{rule: civil_code_278_ordinary, base: {floor_area: 48}, took_part: {floor_area: 32}, for: "
       "{floor_area: 32}, claimed: passed}",
       "passed"},
      {"no rule", "{base: 48, took_part: 32, for: 32, claimed: passed}", "passed"},
      {"no rule, in another form", "{base: 48, took_part: 32, for: 32, claimed: passed}", "",
       "deliberation"},
      {"another rule", "{rule: unanimous, base: 48, took_part: 32, for: 32, claimed: passed}", ""},
      {"no result", "{rule: civil_code_278_ordinary, base: 48}", ""},
      {"of all, took_part is not needed",
       "{rule: property_law_76_special, base: {persons: 48, floor_area: 4800},"
       " for: {persons: 36, floor_area: 2400}, claimed: passed}",
       ""},
      {"of all, base is needed",
       "{rule: property_law_76_ordinary, took_part: {persons: 48, floor_area: 4800},"
       " for: {persons: 36, floor_area: 2400}, claimed: passed}",
       "passed"},
      {"not read",
       "{rule: civil_code_278_ordinary, base: many, took_part: 32, for: 32, claimed: passed}", ""},
  };
  check_all("vote-incomplete", cases, vote_before, vote_after, strict);
  CHECK(marked_by("vote-incomplete",
                  record({"", "{claimed: passed}", ""}, vote_before, vote_after)) == "");
}

TEST_CASE("quorum-not-met") {
  constexpr std::string_view decided = "}\nissues: {title: b, resolutions: {text: c}}\n";
  constexpr Case cases[] = {
      {"2/3 of the representatives", "expected: 45, present: 30", "",
       "villagers_representatives_assembly"},
      {"one less", "expected: 45, present: 29", "29", "villagers_representatives_assembly"},
      {"in Chinese", "应到: 45, 实到: 29", "29", "村民代表会议"},
      {"more than half of the villagers", "expected: 300, present: 151", "", "villagers_assembly"},
      {"half of the villagers", "expected: 300, present: 150", "150", "villagers_assembly"},
      {"2/3 of the group", "expected: 30, present: 20", "", "villagers_group_meeting"},
      {"less of the group", "expected: 30, present: 19", "19", "villagers_group_meeting"},
      {"more than half of the residents", "expected: 100, present: 51", "", "residents_assembly"},
      {"half of the residents", "expected: 100, present: 50", "50", "residents_assembly"},
      {"residents' representatives before 2026", "expected: 45, present: 23", "",
       "residents_representatives_assembly", "2025-12-31"},
      {"half of them", "expected: 46, present: 23", "23", "residents_representatives_assembly",
       "2025-12-31"},
      {"residents' representatives from 2026 on", "expected: 45, present: 29", "29",
       "residents_representatives_assembly", "2026-01-01"},
      {"2/3 of them", "expected: 45, present: 30", "", "residents_representatives_assembly",
       "2026-01-01"},
      {"owners vote by ballot", "expected: 48, present: 3", "", "owners_assembly"},
      {"no assembly", "expected: 48, present: 3", "", "deliberation"},
      {"villages of long ago", "expected: 45, present: 3", "", "villagers_representatives_assembly",
       "2009-05-25"},
      {"at least so many came", "expected: 45, present: 29+", "",
       "villagers_representatives_assembly"},
      {"at most so many came", "expected: 45, present: ≤29", "≤29",
       "villagers_representatives_assembly"},
      {"about", "expected: 45, present: ~20", "", "villagers_representatives_assembly"},
      {"at least so many expected", "expected: 45+, present: 29", "29",
       "villagers_representatives_assembly"},
      {"at most so many expected", "expected: ≤45, present: 29", "",
       "villagers_representatives_assembly"},
      {"expected not stated", "present: 29", "", "villagers_representatives_assembly"},
      {"present not stated", "expected: 45", "", "villagers_representatives_assembly"},
      {"still to come", "expected: 45, present: 29", "", "villagers_representatives_assembly",
       "2027-01-01"},
  };
  check_all("quorum-not-met", cases, "attendance: {", decided, in_2026);

  constexpr Case resolved[] = {
      {"put off", "{text: c, type: deferral}", "", "villagers_representatives_assembly"},
      {"recommended", "{text: c, type: recommendation}", "", "villagers_representatives_assembly"},
      {"promised", "{text: c, type: commitment}", "", "villagers_representatives_assembly"},
      {"decided", "{text: c, type: decision}", "29", "villagers_representatives_assembly"},
      {"voted down", "{text: c, vote: {claimed: failed}}", "",
       "villagers_representatives_assembly"},
      {"the second is a decision", "[{text: c, type: deferral}, {text: d}]", "29",
       "villagers_representatives_assembly"},
  };
  check_all("quorum-not-met", resolved,
            "attendance: {expected: 45, present: 29}\nissues: {title: b, resolutions: ", "}\n");
  constexpr Case called_off[] = {
      {"called off", "cancelled: {date: 2025-05-20}\n", "", "villagers_representatives_assembly"}};
  check_all(
      "quorum-not-met", called_off,
      "attendance: {expected: 45, present: 29}\nissues: {title: b, resolutions: {text: c}}\n");
}

TEST_CASE("representatives-too-few") {
  constexpr Case cases[] = {
      {"4/5 and 1/3", "expected: 45, representatives: 36, women: 15", "",
       "villagers_representatives_assembly"},
      {"one representative less", "expected: 45, representatives: 35, women: 15", "35",
       "villagers_representatives_assembly"},
      {"one woman less", "expected: 45, representatives: 36, women: 14", "14",
       "villagers_representatives_assembly"},
      {"rounded up", "expected: 46, representatives: 37, women: 15", "15",
       "villagers_representatives_assembly"},
      {"both, in Chinese", "应到: 45, 代表: 35, 妇女代表: 14", "35 | 14", "村民代表会议"},
      {"residents before 2026", "expected: 45, representatives: 3, women: 1", "",
       "residents_representatives_assembly", "2025-12-31"},
      {"residents from 2026 on", "expected: 45, representatives: 35, women: 1", "35",
       "residents_representatives_assembly", "2026-01-01"},
      {"residents, enough", "expected: 45, representatives: 36, women: 1", "",
       "residents_representatives_assembly", "2026-01-01"},
      {"villages from 2026 on", "expected: 45, representatives: 36, women: 14", "14",
       "villagers_representatives_assembly", "2026-01-01"},
      {"all villagers", "expected: 45, representatives: 3, women: 1", "", "villagers_assembly"},
      {"no assembly", "expected: 45, representatives: 3, women: 1", "", "deliberation"},
      {"members not stated", "present: 45, representatives: 3, women: 1", "",
       "villagers_representatives_assembly"},
      {"at least", "expected: 45, representatives: 3+, women: ~1", "",
       "villagers_representatives_assembly"},
      {"at most", "expected: 45, representatives: ≤35", "≤35",
       "villagers_representatives_assembly"},
      {"at least so many members", "expected: 45+, women: 14", "14",
       "villagers_representatives_assembly"},
      {"at most so many members", "expected: ≤45, women: 14", "",
       "villagers_representatives_assembly"},
  };
  check_all("representatives-too-few", cases, "attendance: {", "}\n", in_2026);
}

TEST_CASE("vote-not-announced") {
  constexpr Case cases[] = {
      {"both", "announcement: {issues: [i1, i2]}\n", ""},
      {"one", "announcement: {issues: [i1]}\n", "Yard"},
      {"by title", "announcement: {issues: [Roof, ＹＡＲＤ]}\n", ""},
      {"another title", "announcement: {issues: [Roof, Gate]}\n", "Yard"},
      {"the notice lists none", "announcement: {date: 2025-05-01}\n", ""},
      {"no notice", "", ""},
      {"in Chinese", "会议通知: {议题: i2}\n", "Roof"},
  };
  check_all("vote-not-announced", cases, "",
            "issues:\n  - {title: Roof, resolutions: [{text: c, vote: {claimed: passed}}, {text: "
            "d, vote: {claimed: failed}}]}\n"
            "  - {title: Yard, resolutions: {text: e, vote: {claimed: passed}}}\n"
            "  - {title: Lamps, resolutions: {text: f}}\n");
  constexpr Case parts[] = {
      {"a part by the id of the whole", "announcement: {issues: r}\n", ""},
      {"a part by the title of the whole", "announcement: {issues: Roof}\n", ""},
      {"a part of another", "announcement: {issues: Yard}\n", "Gutter | Tiles"},
  };
  check_all("vote-not-announced", parts, "",
            "issues:\n  - {id: r, title: Roof, resolutions: {text: c}}\n"
            "  - {title: Yard}\n"
            "  - {title: Gutter, parent: Roof, resolutions: {text: d, vote: {claimed: passed}}}\n"
            "  - {title: Tiles, parent: r, resolutions: {text: e, vote: {claimed: passed}}}\n");
}

TEST_CASE("ratification-needed: which matters") {
  constexpr Case cases[] = {
      {"using the fund", "text: 动用维修资金翻修屋面", "动用维修资金翻修屋面"},
      {"using it, in other words", "text: 申请使用住宅专项维修资金", "申请使用住宅专项维修资金"},
      {"old word", "text: 使用维修基金换泵", "使用维修基金换泵"},
      {"the verb is too far away", "text: 物业使用的水泵房年内完成检修，并张贴维修资金余额", ""},
      {"speaking of the fund", "text: 每季度张贴维修资金账目", ""},
      {"publishing", "text: 公示使用维修资金的明细", ""},
      {"not using it", "text: 本次维修不使用维修资金", ""},
      {"a plan", "text: 拟定使用维修资金的方案", ""},
      {"an emergency", "text: 应急使用维修资金抢修电梯", ""},
      {"sent to the owners", "text: 使用维修资金，交业主大会表决", ""},
      {"decided by the owners", "text: 使用维修资金，双过半业主同意", ""},
      {"hiring", "text: 年底前选聘新的物业公司", "年底前选聘新的物业公司"},
      {"dismissing", "text: 解聘现物业服务企业", "解聘现物业服务企业"},
      {"talking with it", "text: 约谈物业公司", ""},
      {"replacing its guards", "text: 物业公司更换保安", ""},
      {"covenant", "text: 修订小区管理规约", "修订小区管理规约"},
      {"citing it", "text: 依照管理规约劝阻", ""},
      {"rules of procedure", "text: 通过业主大会议事规则", "通过业主大会议事规则"},
      {"parking rules", "text: 通过停车管理办法", "通过停车管理办法"},
      {"parking rules to be heard", "text: 通过停车管理办法前征求意见", ""},
      {"English", "text: Use the maintenance fund to mend the roof",
       "Use the maintenance fund to mend the roof"},
      {"English, to be asked", "text: Ask the owners' assembly to use the maintenance fund", ""},
      {"English, a verb within a word", "text: Because the maintenance fund is empty", ""},
      {"something else", "text: 补种草坪，修好单元门", ""},
      {"money of the fund", "text: c, money: {kind: maintenance_fund, amount: 5}",
       "maintenance_fund"},
      {"public revenue", "内容: c, 资金: {种类: 公共收益, 金额: 5}", "公共收益"},
      {"money and text, said once", "text: 使用维修资金, money: {kind: maintenance_fund}",
       "maintenance_fund"},
      {"residents pay themselves", "text: c, money: {kind: resident_fund, amount: 5}", ""},
      {"a fee for something else", "text: c, money: {kind: fee, amount: 5}", ""},
      {"money, sent to the owners",
       "text: 提交业主大会, money: {kind: maintenance_fund, amount: 5}", ""},
      {"under the condition that they agree",
       "text: c, conditions: 经业主大会同意, money: {kind: maintenance_fund}", ""},
      {"a follow-up asks them",
       "text: c, follow_ups: {task: 组织业主投票}, money: {kind: maintenance_fund}", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    const std::string yaml =
        "format: 1\ntitle: a\nform: deliberation\ndate: 2025-05-25\nissues: {title: b, "
        "resolutions: {" +
        std::string(one.yaml) + "}}\n";
    CHECK(marked_by("ratification-needed", yaml) == one.marked);
  }
  const std::string parking =
      "format: 1\ntitle: a\nform: deliberation\ndate: 2025-05-25\nissues: {title: b, category: "
      "parking, resolutions: {text: c, money: {kind: fee, amount: 100}}}\n";
  CHECK(marked_by("ratification-needed", parking) == "fee");
}

TEST_CASE("ratification-needed: which resolutions and meetings") {
  constexpr Case resolutions[] = {
      {"nothing said", "{text: c, money: {kind: maintenance_fund}}", "maintenance_fund",
       "deliberation"},
      {"consensus", "{text: c, basis: consensus, money: {kind: maintenance_fund}}",
       "maintenance_fund", "deliberation"},
      {"decision", "{text: c, type: decision, money: {kind: maintenance_fund}}", "maintenance_fund",
       "roundtable"},
      {"agreement", "{text: c, type: agreement, money: {kind: maintenance_fund}}",
       "maintenance_fund", "five_party_talk"},
      {"recommendation", "{text: c, type: recommendation, money: {kind: maintenance_fund}}", "",
       "deliberation"},
      {"deferral", "{text: c, type: deferral, money: {kind: maintenance_fund}}", "",
       "deliberation"},
      {"no agreement", "{text: c, type: no_agreement, money: {kind: maintenance_fund}}", "",
       "deliberation"},
      {"put to the owners",
       "{text: c, ratification: {body: owners_assembly}, money: {kind: "
       "maintenance_fund}}",
       "", "deliberation"},
      {"voted", "{text: c, vote: {claimed: passed}, money: {kind: maintenance_fund}}", "",
       "deliberation"},
      {"by vote", "{text: c, basis: vote, money: {kind: maintenance_fund}}", "", "deliberation"},
      {"signed", "{text: c, signatures: {signed: 3}, money: {kind: maintenance_fund}}", "",
       "deliberation"},
      {"by signature", "{text: c, basis: signature, money: {kind: maintenance_fund}}", "",
       "deliberation"},
      {"owners themselves", "{text: c, money: {kind: maintenance_fund}}", "", "owners_assembly"},
      {"their committee", "{text: c, money: {kind: maintenance_fund}}", "maintenance_fund",
       "owners_committee_meeting"},
      {"mediation", "{text: c, money: {kind: maintenance_fund}}", "", "mediation"},
      {"intake", "{text: c, money: {kind: maintenance_fund}}", "", "intake"},
      {"village", "{text: c, money: {kind: public_revenue}}", "", "villagers_deliberation"},
      {"village assembly", "{text: c, money: {kind: public_revenue}}", "", "villagers_assembly"},
      {"first day of the Property Law", "{text: c, money: {kind: maintenance_fund}}",
       "maintenance_fund", "deliberation", "2007-10-01"},
      {"before it", "{text: c, money: {kind: maintenance_fund}}", "", "deliberation", "2007-09-30"},
      {"no day", "{text: c, money: {kind: maintenance_fund}}", "", "deliberation", ""},
      {"not read", "{text: c, due: soon, money: {kind: maintenance_fund}}", "", "deliberation"},
  };
  check_all("ratification-needed", resolutions, "issues: {title: b, resolutions: ", "}\n");
  constexpr Case records[] = {
      {"level", "level: village\n", "", "deliberation"},
      {"village party", "parties: {kind: villagers_committee}\n", "", "deliberation"},
      {"urban party", "parties: {kind: residents_committee}\n", "public_revenue", "deliberation"},
      {"called off", "cancelled: {date: 2025-05-20}\n", "", "deliberation"},
  };
  check_all("ratification-needed", records, "",
            "issues: {title: b, resolutions: {text: c, money: {kind: public_revenue}}}\n");
  constexpr Case continued[] = {
      {"after an owners' assembly", "2025-05-20-业主大会:i1", "", "deliberation"},
      {"after another meeting", "2025-05-20-议事会:i1", "public_revenue", "deliberation"},
  };
  check_all("ratification-needed", continued, "issues: {title: b, continues: ",
            ", resolutions: {text: c, money: {kind: public_revenue}}}\n");
  using meeting::Language;
  const Case now{"", "{text: c, money: {kind: public_revenue}}", "", "deliberation"};
  const Case then{"", "{text: 选聘物业公司}", "", "deliberation", "2020-12-31"};
  const auto text = [](const Case& one, Language language) {
    return first_text(record(one, "issues: {title: b, resolutions: ", "}\n"), "ratification-needed",
                      language);
  };
  CHECK(text(now, Language::chinese) ==
        "使用公共收益由业主共同决定（《民法典》第二百七十八条），这里只是协商一致");
  CHECK(text(then, Language::english) ==
        "hiring or dismissing a property company is decided by the owners together (Property Law, "
        "article 76); here it was agreed by consensus only");
}

TEST_CASE("ratification-overdue") {
  constexpr Case cases[] = {
      {"on the day", "{body: owners_assembly, due: 2025-07-01}", "", "deliberation"},
      {"a day late", "{body: owners_assembly, due: 2025-06-30}", "2025-06-30", "deliberation"},
      {"in Chinese", "{表决机构: 业主大会, 时限: 2025-06-30}", "2025-06-30", "deliberation"},
      {"agreed", "{due: 2025-06-30, ratified_on: 2025-06-29}", "", "deliberation"},
      {"agreed late", "{due: 2025-06-30, ratified_on: 2025-07-01}", "", "deliberation"},
      {"agreed after the day asked about", "{due: 2025-06-30, ratified_on: 2025-07-02}",
       "2025-06-30", "deliberation"},
      {"rejected", "{due: 2025-06-30, rejected_on: 2025-07-01}", "", "deliberation"},
      {"no day", "{body: owners_assembly}", "", "deliberation"},
      {"no body", "{due: 2025-06-30}", "2025-06-30", "deliberation"},
      {"working days", "{due: {working_days: 5, after: 2025-06-02}}",
       "{working_days: 5, after: 2025-06-02}", "deliberation"},
      {"a year without a calendar", "{due: {working_days: 5, after: 2012-01-02}}", "",
       "deliberation"},
      {"not read", "{due: 2025-06-30, ratified_on: soon}", "", "deliberation"},
  };
  constexpr std::string_view before = "issues: {title: b, resolutions: {text: c, ratification: ";
  const CaseOptions july{.as_of = {2025, 7, 1}, .today = case_day};
  check_all("ratification-overdue", cases, before, "}}\n", july);
  constexpr Case others[] = {
      {"called off", "{due: 2025-06-30}}}\ncancelled: {date: 2025-05-01}\n", "", "deliberation"},
      {"not agreed", "{due: 2025-06-30}, type: no_agreement}}\n", "", "deliberation"},
  };
  check_all("ratification-overdue", others, before, "", july);
  const Case late{"", "{body: owners_assembly, due: 2025-06-30}", "", "deliberation"};
  const CaseOptions later{.as_of = {2025, 7, 12}};
  CHECK(first_text(record(late, before, "}}\n"), "ratification-overdue", meeting::Language::english,
                   later) ==
        "the owners assembly was to decide by 2025-06-30 and on 2025-07-12 has not: 12 days "
        "overdue");
  CHECK(first_text(record(late, before, "}}\n"), "ratification-overdue", meeting::Language::chinese,
                   later) ==
        "提请业主大会在 2025-06-30 前表决，到 2025-07-12 还没有结果，逾期 12 天");
}

TEST_CASE("home-to-business") {
  constexpr Case cases[] = {
      {"in the title", "{title: 一楼住改商, resolutions: {text: 同意}}", "同意", "deliberation"},
      {"in the resolution", "{title: b, resolutions: {text: 同意101室住宅改为经营用房}}",
       "同意101室住宅改为经营用房", "deliberation"},
      {"in English", "{title: A home into a shop, resolutions: {text: Agreed}}", "Agreed",
       "deliberation"},
      {"another change", "{title: 小区改造, resolutions: {text: 同意}}", "", "deliberation"},
      {"it ends", "{title: 一楼住改商, resolutions: {text: 停止经营}}", "", "deliberation"},
      {"not agreed", "{title: 一楼住改商, resolutions: {text: c, type: no_agreement}}", "",
       "deliberation"},
      {"voted by 279", "{title: 一楼住改商, resolutions: {text: c, vote: {rule: civil_code_279}}}",
       "", "deliberation"},
      {"unanimous", "{title: 一楼住改商, resolutions: {text: c, vote: {rule: unanimous}}}", "",
       "deliberation"},
      {"by majority",
       "{title: 一楼住改商, resolutions: {text: c, vote: {rule: simple_majority_all}}}", "c",
       "deliberation"},
      {"all signed",
       "{title: 一楼住改商, resolutions: {text: c, signatures: {required: 12, signed: 12}}}", "",
       "deliberation"},
      {"said to be all", "{title: 一楼住改商, resolutions: {text: c, signatures: {claimed: all}}}",
       "", "deliberation"},
      {"one is missing",
       "{title: 一楼住改商, resolutions: {text: c, signatures: {required: 12, signed: 11}}}", "c",
       "deliberation"},
      {"still asked", "{title: 一楼住改商, resolutions: {text: c, ratification: {matter: d}}}", "",
       "deliberation"},
      {"two issues",
       "[{title: 一楼住改商, resolutions: {text: c}}, {title: d, resolutions: {text: "
       "e}}]",
       "c", "deliberation"},
      {"under the Property Law", "{title: 一楼住改商, resolutions: {text: c}}", "c", "deliberation",
       "2007-10-01"},
      {"before it", "{title: 一楼住改商, resolutions: {text: c}}", "", "deliberation",
       "2007-09-30"},
      {"intake", "{title: 一楼住改商, resolutions: {text: c}}", "", "intake"},
  };
  check_all("home-to-business", cases, "issues: ", "\n");
}
