// SPDX-License-Identifier: Apache-2.0

// The law of assemblies and votes: which row holds on a day, and the arithmetic at its edges.

#include <doctest/doctest.h>

#include <meeting/voting.hpp>
#include <string>

namespace {

using meeting::Date;
using meeting::Decimal;
using meeting::NumberRange;
using meeting::Share;
using meeting::VoteCheck;
using meeting::VoteNumbers;
using meeting::VoteOutcome;

constexpr Share half{1, 2, true};
constexpr Share two_thirds{2, 3, false};
constexpr Share three_quarters{3, 4, false};
constexpr Share everybody{1, 1, false};

Decimal decimal(std::string_view text) { return *Decimal::parse(text); }

VoteNumbers numbers(std::string_view base, std::string_view took_part, std::string_view in_favour) {
  return {NumberRange::exactly(decimal(base)), NumberRange::exactly(decimal(took_part)),
          NumberRange::exactly(decimal(in_favour))};
}

VoteOutcome outcome(std::string_view rule, Date day, const VoteNumbers& persons,
                    const VoteNumbers& area = {}) {
  return VoteCheck(*meeting::vote_rule(rule, day), persons, area).outcome();
}

/// "2/3", ">1/2", "-".
std::string shown(const std::optional<Share>& share) {
  if (!share) return "-";
  return (share->more ? ">" : "") + std::to_string(share->numerator) + '/' +
         std::to_string(share->denominator);
}

}  // namespace

TEST_CASE("votes: how many a share needs, at both sides") {
  struct Case {
    std::int64_t whole;
    Share share;
    std::int64_t least;
  };
  constexpr Case cases[] = {
      {1036, two_thirds, 691},     // 690.67
      {691, three_quarters, 519},  // 518.25
      {691, half, 346},            // 345.5
      {777, three_quarters, 583},  // 582.75
      {777, half, 389},            // 388.5
      {48, two_thirds, 32},        // exactly, included
      {32, three_quarters, 24},    // exactly, included
      {32, half, 17},              // exactly half is not more than half
      {45, two_thirds, 30},
      {30, half, 16},
      {45, {4, 5, false}, 36},
      {45, {1, 3, false}, 15},
      {46, {1, 3, false}, 16},
      {12, everybody, 12},
      {0, half, 1},
      {0, two_thirds, 0},
      {1, half, 1},
      {999999999999999999, two_thirds, 666666666666666666},
      {999999999999999998, three_quarters, 749999999999999999},
      {999999999999999999, half, 500000000000000000},
  };
  for (const Case& one : cases) {
    CAPTURE(one.whole);
    CAPTURE(one.least);
    CHECK(meeting::least_persons(one.share, one.whole) == one.least);
    CHECK(reaches(one.least, one.share, one.whole));
    if (one.least > 0) CHECK_FALSE(reaches(one.least - 1, one.share, one.whole));
  }
  CHECK_FALSE(meeting::least_persons(half, -3));
  CHECK_FALSE(meeting::least_persons(half, decimal("3.5")));
  CHECK(meeting::least_persons(half, decimal("3.00")) == 2);
}

TEST_CASE("votes: the least number is the least, for every whole") {
  constexpr Share shares[] = {half,      two_thirds,    three_quarters,
                              everybody, {4, 5, false}, {1, 3, false}};
  for (const Share share : shares) {
    for (std::int64_t whole = 0; whole <= 300; ++whole) {
      std::int64_t least = 0;
      while (!reaches(least, share, whole)) ++least;
      CHECK(meeting::least_persons(share, whole) == least);
    }
  }
}

TEST_CASE("votes: the bound of an area is exact, or rounded up") {
  struct Case {
    std::string_view whole;
    Share share;
    std::string_view bound;
    bool exact;
  };
  constexpr Case cases[] = {
      {"4800", two_thirds, "3200", true},
      {"4801", two_thirds, "3200.67", false},
      {"4802", two_thirds, "3201.34", false},
      {"3700.5", three_quarters, "2775.375", true},
      {"3700.5", half, "1850.25", true},
      {"0", half, "0", true},
      {"0.01", two_thirds, "0.01", false},
      {"0.00000001", half, "0.000000005", true},
      {"999999999999999999", half, "499999999999999999.5", true},
  };
  for (const Case& one : cases) {
    CAPTURE(one.whole);
    const auto bound = meeting::area_bound(one.share, decimal(one.whole));
    REQUIRE(bound);
    CHECK(to_string(bound->value) == one.bound);
    CHECK(bound->exact == one.exact);
    // What reaches the bound reaches the share; where it is exact and "at least", nothing less
    // does.
    CHECK(reaches(bound->value, {one.share.numerator, one.share.denominator, false},
                  decimal(one.whole)));
  }
  CHECK(reaches(decimal("2775.375"), three_quarters, decimal("3700.5")));
  CHECK_FALSE(reaches(decimal("2775.374999"), three_quarters, decimal("3700.5")));
  CHECK_FALSE(reaches(decimal("1850.25"), half, decimal("3700.5")));
  CHECK(reaches(decimal("1850.250001"), half, decimal("3700.5")));
}

TEST_CASE("assemblies: the row that holds on a day") {
  struct Case {
    std::string_view form;
    Date day;
    std::string_view quorum, other, representatives, women;
    int notice_days;
    std::string_view source;
  };
  constexpr Case cases[] = {
      {"owners_assembly", {2003, 9, 1}, "-", "-", "-", "-", 15, "law.property-regulations-14"},
      {"owners_assembly", {2026, 5, 1}, "-", "-", "-", "-", 15, "law.property-regulations-14"},
      {"residents_assembly", {1990, 1, 1}, ">1/2", "-", "-", "-", 0, "law.urban-1990"},
      {"residents_assembly", {2025, 12, 31}, ">1/2", "-", "-", "-", 0, "law.urban-1990"},
      {"residents_assembly", {2026, 1, 1}, ">1/2", "-", "-", "-", 10, "law.urban-2026.assembly"},
      {"residents_representatives_assembly",
       {2025, 12, 31},
       ">1/2",
       "-",
       "-",
       "-",
       0,
       "law.urban-1990"},
      {"residents_representatives_assembly",
       {2026, 1, 1},
       "2/3",
       "-",
       "4/5",
       "-",
       0,
       "law.urban-2026.representatives"},
      {"villagers_assembly",
       {2010, 10, 28},
       ">1/2",
       "2/3",
       "-",
       "-",
       10,
       "law.village-2010.assembly"},
      {"villagers_assembly",
       {2025, 12, 31},
       ">1/2",
       "2/3",
       "-",
       "-",
       10,
       "law.village-2010.assembly"},
      {"villagers_assembly",
       {2026, 1, 1},
       ">1/2",
       "2/3",
       "-",
       "-",
       10,
       "law.village-2026.assembly"},
      {"villagers_representatives_assembly",
       {2025, 12, 31},
       "2/3",
       "-",
       "4/5",
       "1/3",
       0,
       "law.village-2010.representatives"},
      {"villagers_representatives_assembly",
       {2026, 1, 1},
       "2/3",
       "-",
       "4/5",
       "1/3",
       0,
       "law.village-2026.representatives"},
      {"villagers_group_meeting",
       {2025, 12, 31},
       "2/3",
       "-",
       "-",
       "-",
       0,
       "law.village-2010.group"},
      {"villagers_group_meeting", {2026, 1, 1}, "2/3", "-", "-", "-", 0, "law.village-2026.group"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.form);
    CAPTURE(to_string(one.day));
    const meeting::AssemblyRule* rule = meeting::assembly_rule(one.form, one.day);
    REQUIRE(rule != nullptr);
    CHECK(rule->form == one.form);
    CHECK(shown(rule->quorum) == one.quorum);
    CHECK(shown(rule->other_quorum) == one.other);
    CHECK(shown(rule->representatives) == one.representatives);
    CHECK(shown(rule->women) == one.women);
    CHECK(rule->notice_days == one.notice_days);
    CHECK(rule->source == one.source);
  }
  CHECK(meeting::assembly_rule("owners_assembly", {2003, 8, 31}) == nullptr);
  CHECK(meeting::assembly_rule("residents_assembly", {1989, 12, 31}) == nullptr);
  CHECK(meeting::assembly_rule("villagers_assembly", {2010, 10, 27}) == nullptr);
  CHECK(meeting::assembly_rule("villagers_assembly", {}) == nullptr);
  CHECK(meeting::assembly_rule("deliberation", {2026, 1, 1}) == nullptr);
  CHECK(meeting::assembly_rule("", {2026, 1, 1}) == nullptr);
}

TEST_CASE("assemblies: one row a day, and texts for all") {
  for (const meeting::AssemblyRule& row : meeting::assembly_rules()) {
    CAPTURE(row.form);
    CHECK(meeting::has_message(row.source));
    CHECK(meeting::assembly_rule(row.form, row.in_force.since) == &row);
    if (valid(row.in_force.until)) {
      CHECK(meeting::assembly_rule(row.form, row.in_force.until) == &row);
    }
    CHECK(meeting::assembly_rule(row.held_as, row.in_force.since) != nullptr);
  }
}

TEST_CASE("votes: the rule that holds on a day") {
  struct Case {
    std::string_view name;
    Date day;
    std::string_view participation, majority;
    bool of_all, floor_area;
  };
  constexpr Case cases[] = {
      {"civil_code_278_ordinary", {2021, 1, 1}, "2/3", ">1/2", false, true},
      {"civil_code_278_special", {2021, 1, 1}, "2/3", "3/4", false, true},
      {"civil_code_279", {2021, 1, 1}, "-", "1/1", true, false},
      {"property_law_76_ordinary", {2007, 10, 1}, "-", ">1/2", true, true},
      {"property_law_76_ordinary", {2020, 12, 31}, "-", ">1/2", true, true},
      {"property_law_76_special", {2007, 10, 1}, "-", "2/3", true, true},
      {"property_law_76_special", {2020, 12, 31}, "-", "2/3", true, true},
      {"residents_assembly", {2025, 12, 31}, ">1/2", ">1/2", false, false},
      {"residents_assembly", {2026, 1, 1}, ">1/2", ">1/2", false, false},
      {"residents_representatives_assembly", {2026, 1, 1}, "2/3", ">1/2", false, false},
      {"villagers_assembly", {2026, 1, 1}, ">1/2", ">1/2", false, false},
      {"villagers_representatives_assembly", {2010, 10, 28}, "2/3", ">1/2", false, false},
      {"villagers_group_meeting", {2026, 1, 1}, "2/3", ">1/2", false, false},
      {"simple_majority_present", {1950, 1, 1}, "-", ">1/2", false, false},
      {"simple_majority_all", {2026, 1, 1}, "-", ">1/2", true, false},
      {"unanimous", {2026, 1, 1}, "-", "1/1", false, false},
  };
  for (const Case& one : cases) {
    CAPTURE(one.name);
    const auto rule = meeting::vote_rule(one.name, one.day);
    REQUIRE(rule);
    CHECK(rule->name == one.name);
    CHECK(shown(rule->participation) == one.participation);
    CHECK(shown(rule->majority) == one.majority);
    CHECK((rule->majority_of == meeting::VoteBase::all) == one.of_all);
    CHECK(rule->floor_area == one.floor_area);
    CHECK(meeting::has_message(rule->source));
    CHECK(meeting::is_vote_rule(one.name));
    CHECK(meeting::is_owners_vote_rule(one.name) == one.floor_area);
    CHECK(meeting::vote_rules_instead(one.name, one.day).empty());
  }
  CHECK_FALSE(meeting::vote_rule("simple_majority_present", {}));
  CHECK_FALSE(meeting::vote_rule("owners_assembly", {2026, 1, 1}));
  CHECK_FALSE(meeting::vote_rule("", {2026, 1, 1}));
  CHECK_FALSE(meeting::is_vote_rule("owners_assembly"));
  CHECK_FALSE(meeting::is_vote_rule(""));
}

TEST_CASE("votes: rules that do not hold, and what stood in their place") {
  struct Case {
    std::string_view name;
    Date day;
    std::string_view instead;  // joined by a blank
  };
  constexpr Case cases[] = {
      {"civil_code_278_ordinary",
       {2020, 12, 31},
       "property_law_76_ordinary property_law_76_special"},
      {"civil_code_278_special", {2007, 10, 1}, "property_law_76_special property_law_76_ordinary"},
      {"civil_code_278_special", {2007, 9, 30}, ""},
      {"civil_code_279", {2020, 12, 31}, "unanimous"},
      {"property_law_76_ordinary", {2021, 1, 1}, "civil_code_278_ordinary civil_code_278_special"},
      {"property_law_76_special", {2021, 1, 1}, "civil_code_278_special civil_code_278_ordinary"},
      {"property_law_76_special", {2007, 9, 30}, ""},
      {"residents_representatives_assembly", {2025, 12, 31}, "residents_assembly"},
      {"residents_representatives_assembly", {1990, 1, 1}, "residents_assembly"},
      {"residents_representatives_assembly", {1989, 12, 31}, ""},
      {"villagers_assembly", {2010, 10, 27}, ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.name);
    CAPTURE(to_string(one.day));
    CHECK_FALSE(meeting::vote_rule(one.name, one.day));
    std::string instead;
    for (const std::string_view rule : meeting::vote_rules_instead(one.name, one.day)) {
      CHECK(meeting::vote_rule(rule, one.day));
      if (!instead.empty()) instead += ' ';
      instead += rule;
    }
    CHECK(instead == one.instead);
  }
  CHECK(to_string(meeting::vote_rule_days("civil_code_278_special").since) == "2021-01-01");
  CHECK(to_string(meeting::vote_rule_days("property_law_76_special").until) == "2020-12-31");
  CHECK(to_string(meeting::vote_rule_days("residents_representatives_assembly").since) ==
        "2026-01-01");
  CHECK(to_string(meeting::vote_rule_days("residents_assembly").since) == "1990-01-01");
  CHECK_FALSE(valid(meeting::vote_rule_days("residents_assembly").until));
  CHECK_FALSE(valid(meeting::vote_rule_days("nothing").since));
}

TEST_CASE("votes: statutes on what owners decide") {
  CHECK(meeting::owners_matter_source({2021, 1, 1}) == "law.civil-code-278");
  CHECK(meeting::owners_matter_source({2020, 12, 31}) == "law.property-law-76");
  CHECK(meeting::owners_matter_source({2007, 10, 1}) == "law.property-law-76");
  CHECK(meeting::owners_matter_source({2007, 9, 30}).empty());
  CHECK(meeting::owners_matter_source({}).empty());
  CHECK(meeting::business_use_source({2021, 1, 1}) == "law.civil-code-279");
  CHECK(meeting::business_use_source({2020, 12, 31}) == "law.property-law-77");
  CHECK(meeting::business_use_source({2007, 9, 30}).empty());
}

TEST_CASE("votes: passed or failed, persons and floor area each at its edge") {
  struct Case {
    std::string_view what;
    std::string_view rule;
    Date day;
    VoteNumbers persons, area;
    VoteOutcome outcome;
  };
  constexpr Date now{2025, 5, 25};
  constexpr Date then{2019, 5, 25};
  const VoteNumbers all_area = numbers("9000", "9000", "9000");
  const VoteNumbers all_persons = numbers("1036", "1036", "1036");
  const VoteNumbers nothing;
  const Case cases[] = {
      {"691 take part", "civil_code_278_special", now, numbers("1036", "691", "691"), all_area,
       VoteOutcome::passed},
      {"690 take part", "civil_code_278_special", now, numbers("1036", "690", "690"), all_area,
       VoteOutcome::failed},
      {"519 of 691", "civil_code_278_special", now, numbers("1036", "691", "519"), all_area,
       VoteOutcome::passed},
      {"518 of 691", "civil_code_278_special", now, numbers("1036", "691", "518"), all_area,
       VoteOutcome::failed},
      {"346 of 691", "civil_code_278_ordinary", now, numbers("1036", "691", "346"), all_area,
       VoteOutcome::passed},
      {"345 of 691", "civil_code_278_ordinary", now, numbers("1036", "691", "345"), all_area,
       VoteOutcome::failed},
      {"583 of 777", "civil_code_278_special", now, numbers("1036", "777", "583"), all_area,
       VoteOutcome::passed},
      {"582 of 777", "civil_code_278_special", now, numbers("1036", "777", "582"), all_area,
       VoteOutcome::failed},
      {"389 of 777", "civil_code_278_ordinary", now, numbers("1036", "777", "389"), all_area,
       VoteOutcome::passed},
      {"388 of 777", "civil_code_278_ordinary", now, numbers("1036", "777", "388"), all_area,
       VoteOutcome::failed},
      {"32 of 48, 24 agree", "civil_code_278_special", now, numbers("48", "32", "24"), all_area,
       VoteOutcome::passed},
      {"31 of 48", "civil_code_278_special", now, numbers("48", "31", "31"), all_area,
       VoteOutcome::failed},
      {"23 of 32", "civil_code_278_special", now, numbers("48", "32", "23"), all_area,
       VoteOutcome::failed},
      {"17 of 32", "civil_code_278_ordinary", now, numbers("48", "32", "17"), all_area,
       VoteOutcome::passed},
      {"16 of 32", "civil_code_278_ordinary", now, numbers("48", "32", "16"), all_area,
       VoteOutcome::failed},
      {"area takes part", "civil_code_278_special", now, all_persons,
       numbers("4800", "3200", "3200"), VoteOutcome::passed},
      {"area by a hundredth", "civil_code_278_special", now, all_persons,
       numbers("4800", "3199.99", "3199.99"), VoteOutcome::failed},
      {"area agrees", "civil_code_278_special", now, all_persons,
       numbers("4800", "3700.5", "2775.375"), VoteOutcome::passed},
      {"area agrees by too little", "civil_code_278_special", now, all_persons,
       numbers("4800", "3700.5", "2775.37"), VoteOutcome::failed},
      {"half of the area", "civil_code_278_ordinary", now, all_persons,
       numbers("4800", "3700.5", "1850.25"), VoteOutcome::failed},
      {"more than half of the area", "civil_code_278_ordinary", now, all_persons,
       numbers("4800", "3700.5", "1850.26"), VoteOutcome::passed},
      {"no area known", "civil_code_278_special", now, all_persons, nothing, VoteOutcome::unknown},
      {"no area known, too few persons", "civil_code_278_special", now, numbers("48", "31", "31"),
       nothing, VoteOutcome::failed},

      {"all owners: 2/3", "property_law_76_special", then, numbers("48", "40", "32"), all_area,
       VoteOutcome::passed},
      {"all owners: less", "property_law_76_special", then, numbers("48", "40", "31"), all_area,
       VoteOutcome::failed},
      {"all owners: half", "property_law_76_ordinary", then, numbers("48", "30", "24"), all_area,
       VoteOutcome::failed},
      {"all owners: more than half", "property_law_76_ordinary", then, numbers("48", "25", "25"),
       all_area, VoteOutcome::passed},
      {"all owners: area", "property_law_76_special", then, all_persons,
       numbers("4800", "4000", "3199.9"), VoteOutcome::failed},

      {"279: all", "civil_code_279", now, numbers("12", "12", "12"), nothing, VoteOutcome::passed},
      {"279: one was away", "civil_code_279", now, numbers("12", "11", "11"), nothing,
       VoteOutcome::failed},
      {"unanimous of those who came", "unanimous", now, numbers("12", "11", "11"), nothing,
       VoteOutcome::passed},
      {"not unanimous", "unanimous", now, numbers("12", "11", "10"), nothing, VoteOutcome::failed},

      {"representatives: 30 of 45, 16 agree", "villagers_representatives_assembly", now,
       numbers("45", "30", "16"), nothing, VoteOutcome::passed},
      {"representatives: 15 of 30", "villagers_representatives_assembly", now,
       numbers("45", "30", "15"), nothing, VoteOutcome::failed},
      {"representatives: 29 of 45", "villagers_representatives_assembly", now,
       numbers("45", "29", "29"), nothing, VoteOutcome::failed},
      {"residents: more than half", "residents_assembly", now, numbers("100", "51", "26"), nothing,
       VoteOutcome::passed},
      {"residents: half", "residents_assembly", now, numbers("100", "50", "50"), nothing,
       VoteOutcome::failed},
      {"villagers: half", "villagers_assembly", now, numbers("300", "150", "150"), nothing,
       VoteOutcome::failed},
      {"villagers: enough of villagers, not of households", "villagers_assembly", now,
       numbers("300", "199", "199"), nothing, VoteOutcome::unknown},
      {"villagers: enough of either", "villagers_assembly", now, numbers("300", "200", "101"),
       nothing, VoteOutcome::passed},
      {"villagers: enough came, half agree", "villagers_assembly", now,
       numbers("300", "200", "100"), nothing, VoteOutcome::failed},
      {"group: 2/3", "villagers_group_meeting", now, numbers("30", "20", "11"), nothing,
       VoteOutcome::passed},
      {"group: less", "villagers_group_meeting", now, numbers("30", "19", "19"), nothing,
       VoteOutcome::failed},
      {"of all: half", "simple_majority_all", now, numbers("30", "20", "15"), nothing,
       VoteOutcome::failed},
      {"of all: more", "simple_majority_all", now, numbers("30", "20", "16"), nothing,
       VoteOutcome::passed},
      {"of those present: half", "simple_majority_present", now, numbers("30", "20", "10"), nothing,
       VoteOutcome::failed},
      {"of those present: more", "simple_majority_present", now, numbers("30", "20", "11"), nothing,
       VoteOutcome::passed},
      {"nobody", "simple_majority_present", now, numbers("0", "0", "0"), nothing,
       VoteOutcome::failed},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(outcome(one.rule, one.day, one.persons, one.area) == one.outcome);
  }
}

TEST_CASE("votes: numbers between bounds decide only for certain") {
  struct Case {
    std::string_view what;
    NumberRange took_part, in_favour;
    VoteOutcome outcome;
  };
  const Decimal ten(10);
  const Case cases[] = {
      {"at least 11 of exactly 20", {20, Decimal(20)}, {11, {}}, VoteOutcome::passed},
      {"at least 10 of exactly 20", {20, Decimal(20)}, {10, {}}, VoteOutcome::unknown},
      {"at most 10 of exactly 20", {20, Decimal(20)}, {0, ten}, VoteOutcome::failed},
      {"at most 11 of exactly 20", {20, Decimal(20)}, {0, Decimal(11)}, VoteOutcome::unknown},
      {"10 of at least 20", {20, {}}, {10, ten}, VoteOutcome::failed},
      {"10 of at least 19", {19, {}}, {10, ten}, VoteOutcome::unknown},
      {"10 of at most 19", {0, Decimal(19)}, {10, ten}, VoteOutcome::passed},
      {"10 of at most 20", {0, Decimal(20)}, {10, ten}, VoteOutcome::unknown},
      {"nothing known", {}, {}, VoteOutcome::unknown},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(outcome("simple_majority_present", {2025, 1, 1}, {{}, one.took_part, one.in_favour}) ==
          one.outcome);
  }
}

TEST_CASE("votes: the order of the comparisons") {
  const VoteCheck check(*meeting::vote_rule("civil_code_278_special", {2025, 1, 1}),
                        numbers("1036", "691", "518"), numbers("4800", "3200", "2400"));
  REQUIRE(check.tests().size() == 4);
  std::string order;
  for (const meeting::VoteTest& test : check.tests()) {
    order += test.participation ? 'p' : 'm';
    order += test.unit == meeting::VoteUnit::persons ? 'n' : 'a';
    order += test.outcome == VoteOutcome::passed ? '+' : '-';
  }
  CHECK(order == "pn+pa+mn-ma+");
}

TEST_CASE("votes: the arithmetic in words") {
  using meeting::Language;
  using meeting::VoteTest;
  using meeting::VoteUnit;
  struct Case {
    VoteTest test;
    std::string_view en, zh;
  };
  const auto exact = [](std::string_view text) { return NumberRange::exactly(decimal(text)); };
  const Case cases[] = {
      {{VoteUnit::persons, true, two_thirds, exact("650"), exact("1036"), VoteOutcome::failed},
       "650 of 1036 took part, at least 691 needed (1036 × 2/3)",
       "应参加 1036 人，需 ≥ 691 人参与（1036×2/3），实为 650"},
      {{VoteUnit::persons, false, half, exact("345"), exact("691"), VoteOutcome::failed},
       "345 of 691 in favour, at least 346 needed (more than 691 × 1/2)",
       "691 人中需 ≥ 346 人同意（> 691×1/2），实为 345"},
      {{VoteUnit::persons, false, everybody, exact("11"), exact("12"), VoteOutcome::failed},
       "11 of 12 in favour, at least 12 needed (all 12)",
       "12 人中需 ≥ 12 人同意（全部 12），实为 11"},
      {{VoteUnit::floor_area, true, two_thirds, exact("3200"), exact("4801"), VoteOutcome::failed},
       "3200 of 4801 m² took part, at least 3200.67 m² needed (4801 × 2/3)",
       "应参加 4801 平方米，需 ≥ 3200.67 平方米参与（4801×2/3），实为 3200"},
      {{VoteUnit::floor_area, false, half, exact("1850.25"), exact("3700.5"), VoteOutcome::failed},
       "1850.25 of 3700.5 m² in favour, more than 1850.25 m² needed (3700.5 × 1/2)",
       "3700.5 平方米中需 > 1850.25 平方米同意（3700.5×1/2），实为 1850.25"},
      {{VoteUnit::floor_area, false, three_quarters, exact("2775.37"), exact("3700.5"),
        VoteOutcome::failed},
       "2775.37 of 3700.5 m² in favour, at least 2775.375 m² needed (3700.5 × 3/4)",
       "3700.5 平方米中需 ≥ 2775.375 平方米同意（3700.5×3/4），实为 2775.37"},
      {{VoteUnit::persons, true, two_thirds, {0, Decimal(650)}, {1036, {}}, VoteOutcome::failed},
       "at most 650 of at least 1036 took part, at least 691 needed (1036 × 2/3)",
       "应参加 1036以上 人，需 ≥ 691 人参与（1036×2/3），实为 不超过650"},
      {{VoteUnit::persons, true, two_thirds, {700, {}}, {0, Decimal(1036)}, VoteOutcome::passed},
       "at least 700 of at most 1036 took part, at least 691 needed (1036 × 2/3)",
       "应参加 不超过1036 人，需 ≥ 691 人参与（1036×2/3），实为 700余"},
      {{VoteUnit::persons, true, two_thirds, exact("3"), {}, VoteOutcome::unknown}, "", ""},
  };
  for (const Case& one : cases) {
    const meeting::Message text = vote_arithmetic(one.test);
    if (one.en.empty()) {
      CHECK(text.empty());
      continue;
    }
    CHECK(say(Language::english, text) == one.en);
    CHECK(say(Language::chinese, text) == one.zh);
  }
  CHECK(meeting::needed_persons(two_thirds, 45).en == "at least 30 (45 × 2/3)");
  CHECK(meeting::needed_persons(two_thirds, 45).zh == "≥ 30 人（45×2/3）");
  CHECK(meeting::needed_persons(half, 45).en == "at least 23 (more than 45 × 1/2)");
}
