// SPDX-License-Identifier: Apache-2.0

// The rules that add and compare, at their edges.

#include <doctest/doctest.h>

#include <string>

#include "rule_case.hpp"

namespace {

struct Case {
  std::string_view what;
  std::string_view yaml;    ///< of the part that the rule is about
  std::string_view marked;  ///< what the rule marks
};

constexpr std::string_view head = "format: 1\ntitle: a\nform: deliberation\ndate: 2025-03-14\n";

template <std::size_t N>
void check_all(std::string_view rule, std::string_view before, const Case (&cases)[N],
               std::string_view after = "\n") {
  for (const Case& one : cases) {
    CAPTURE(one.what);
    const std::string yaml =
        std::string(head) + std::string(before) + std::string(one.yaml) + std::string(after);
    CHECK(marked_by(rule, yaml) == one.marked);
  }
}

}  // namespace

TEST_CASE("attendance-sum: expected") {
  constexpr Case cases[] = {
      {"all came", "{expected: 9, present: 9}", ""},
      {"one more", "{expected: 9, present: 10}", "10"},
      {"at least as many", "{expected: 9, present: 9+}", ""},
      {"at least one more", "{expected: 9, present: 10+}", "10+"},
      {"about", "{expected: 9, present: ~10}", ""},
      {"at most", "{expected: ≤9, present: 10}", "10"},
      {"at least expected", "{expected: 9+, present: 10}", ""},
      {"nearly", "{expected: 近9, present: 10}", "10"},
  };
  check_all("attendance-sum", "attendance: ", cases);
}

TEST_CASE("attendance-sum: the parties") {
  constexpr Case cases[] = {
      {"as many", "[{kind: owners, count: 3}, {kind: residents, count: 6}]", ""},
      {"more", "[{kind: owners, count: 4}, {kind: residents, count: 6}]", "9"},
      {"fewer", "[{kind: owners, count: 2}, {kind: residents, count: 6}]", "9"},
      {"one without a number may be the rest", "[{kind: owners, count: 2}, {kind: residents}]", ""},
      {"too many even without it", "[{kind: owners, count: 10}, {kind: residents}]", "9"},
      {"at least, which may be right", "[{kind: owners, count: 3+}, {kind: residents, count: 5}]",
       ""},
      {"at least, which is too many", "[{kind: owners, count: 5+}, {kind: residents, count: 5}]",
       "9"},
      {"about", "[{kind: owners, count: ~5}, {kind: residents, count: 5}]", ""},
      {"observers apart",
       "[{kind: owners, count: 9}, {kind: residents, count: 5, attendance: observer}]", ""},
      {"observers among those present",
       "[{kind: owners, count: 4}, {kind: residents, count: 5, attendance: observer}]", ""},
      {"neither", "[{kind: owners, count: 7}, {kind: residents, count: 5, attendance: observer}]",
       "9"},
      {"observers without a number",
       "[{kind: owners, count: 7}, {kind: residents, attendance: observer}]", ""},
      {"who was away does not count",
       "[{kind: owners, count: 9}, {kind: residents, count: 5, attendance: excused},"
       " {kind: police, count: 1, attendance: absent}, {kind: lawyer, count: 1, attendance: "
       "not_invited}]",
       ""},
      {"no party states a number", "[{kind: owners}, {kind: residents}]", ""},
  };
  check_all("attendance-sum", "attendance: {present: 9}\nparties: ", cases);
}

TEST_CASE("attendance-sum: shows the sum") {
  const std::string yaml = std::string(head) +
                           "attendance: {present: 11}\nparties: [{kind: owners, count: 4},"
                           " {kind: residents, count: 8}]\n";
  CHECK(first_text(yaml, "attendance-sum", meeting::Language::chinese) ==
        "到会 11 人，各方合计 12 人（4+8）");
  CHECK(first_text(yaml, "attendance-sum", meeting::Language::english) ==
        "11 present, but the parties add up to 12 (4+8)");
  std::string many = std::string(head) + "attendance: {present: 11}\nparties:\n";
  for (int i = 0; i < 14; ++i) many += "  - {kind: owners, count: 1}\n";
  CHECK(first_text(many, "attendance-sum", meeting::Language::english) ==
        "11 present, but the parties add up to 14 (1+1+1+1+1+1+1+1+1+1+1+1+…)");
}

TEST_CASE("vote-numbers") {
  constexpr Case cases[] = {
      {"all fits", "{base: 48, took_part: 36, for: 33, against: 3, abstain: 0}", ""},
      {"blank ballots", "{base: 48, took_part: 36, for: 30, against: 3}", ""},
      {"one vote too many", "{base: 48, took_part: 36, for: 33, against: 3, abstain: 1}", "33"},
      {"one part is too many by itself", "{took_part: 36, against: 37}", "37"},
      {"took part and base", "{base: 48, took_part: 49}", "49"},
      {"base alone", "{base: 48, for: 40, against: 9}", "40"},
      {"both are wrong", "{base: 48, took_part: 49, for: 50}", "49 | 50"},
      {"at least, still possible", "{took_part: 36, for: 30+, against: 6}", ""},
      {"at least, impossible", "{took_part: 36, for: 31+, against: 6}", "31+"},
      {"about", "{took_part: 36, for: ~40, against: 6}", ""},
      {"at least so many took part", "{took_part: 36+, for: 40}", ""},
      {"area, exactly",
       "{took_part: {floor_area: 3700.50}, for: {floor_area: 3400.2}, against: {floor_area: "
       "300.3}}",
       ""},
      {"area, by a hundredth",
       "{took_part: {floor_area: 3700.50}, for: {floor_area: 3400.2}, against: {floor_area: "
       "300.31}}",
       "3400.2"},
      {"persons and area apart", "{took_part: {persons: 36}, for: {floor_area: 3400}}", ""},
      {"very large",
       "{took_part: {floor_area: 999999999999999999}, for: {floor_area: 999999999999999999},"
       " against: {floor_area: 0.000000001}}",
       ""},
      {"nothing stated", "{rule: unanimous}", ""},
  };
  check_all("vote-numbers", "issues: {title: b, resolutions: {text: c, vote: ", cases, "}}\n");
}

TEST_CASE("signatures-numbers") {
  constexpr Case cases[] = {
      {"all fits", "{required: 12, signed: 9, refused: 1, unreachable: 2}", ""},
      {"some not asked yet", "{required: 12, signed: 9}", ""},
      {"one too many", "{required: 12, signed: 9, refused: 2, unreachable: 2}", "9"},
      {"all signed", "{required: 12, signed: 12, refused: 0, claimed: all}", ""},
      {"said to be all", "{required: 12, signed: 11, claimed: all}", "all"},
      {"said to be all, one refused", "{signed: 11, refused: 1, claimed: all}", "all"},
      {"said to be all, one not reached", "{signed: 11, unreachable: 1, claimed: all}", "all"},
      {"said to be all, without numbers", "{claimed: all}", ""},
      {"said to be all, about", "{required: 12, signed: ~11, claimed: all}", ""},
      {"one cause, one finding", "{required: 12, signed: 12, refused: 1, claimed: all}", "12"},
      {"nobody required", "{signed: 11, refused: 1}", ""},
  };
  check_all("signatures-numbers", "issues: {title: b, resolutions: {text: c, signatures: ", cases,
            "}}\n");
}

TEST_CASE("money-parties") {
  constexpr Case cases[] = {
      {"a cent", "{amount: 0.01}", ""},
      {"nothing", "{amount: 0.00}", "0.00"},
      {"less", "{amount: -3}", "-3"},
      {"two parties", "{amount: 1, payer: Owners, payee: residents}", ""},
      {"one party by two names", "{amount: 1, payer: Owners, payee: owners}", "owners"},
      {"one party by its id and its name", "{amount: 1, payer: p1, payee: Owners}", "Owners"},
      {"the second party by its id and its kind", "{amount: 1, payer: p2, payee: residents}",
       "residents"},
      {"a party and a shop that is none", "{amount: 1, payer: Owners, payee: Sunny Shop}", ""},
      {"only one side", "{amount: 1, payee: owners}", ""},
      {"one name of nobody at the table", "{amount: 1, payer: Sunny Shop, payee: sunny shop}",
       "sunny shop"},
      {"two names of nobody at the table", "{amount: 1, payer: Sunny Shop, payee: Rainy Shop}", ""},
  };
  check_all("money-parties", "issues: {title: b, resolutions: {text: c, money: ", cases,
            "}}\nparties: [{kind: owners, id: p1, name: Owners}, {kind: residents, id: p2}]\n");
}

TEST_CASE("progress-falls") {
  constexpr Case cases[] = {
      {"rises", "[{date: 2025-04-01, percent: 40}, {date: 2025-04-02, percent: 40}]", ""},
      {"falls", "[{date: 2025-04-01, percent: 40}, {date: 2025-04-02, percent: 39}]", "39"},
      {"falls on one day", "[{date: 2025-04-01, percent: 40}, {date: 2025-04-01, percent: 39}]",
       "39"},
      {"falls by a fraction",
       "[{date: 2025-04-01, percent: 40.5}, {date: 2025-04-02, percent: 40.25}]", "40.25"},
      {"about", "[{date: 2025-04-01, percent: ~40}, {date: 2025-04-02, percent: 39}]", ""},
      {"at least, then less", "[{date: 2025-04-01, percent: 40+}, {date: 2025-04-02, percent: 39}]",
       "39"},
      {"percent and number are two things",
       "[{date: 2025-04-01, percent: 40}, {date: 2025-04-02, done: 3}]", ""},
      {"over an entry without a number",
       "[{date: 2025-04-01, done: 4}, {date: 2025-04-02, note: c}, {date: 2025-04-03, done: 3}]",
       "3"},
      {"begun again",
       "[{date: 2025-04-01, percent: 90}, {date: 2025-05-01, percent: 10}]"
       ", reopened: {date: 2025-04-20}",
       ""},
      {"begun again, then falls",
       "[{date: 2025-04-21, percent: 90}, {date: 2025-05-01, percent: 10}]"
       ", reopened: {date: 2025-04-20}",
       "10"},
  };
  check_all("progress-falls", "follow_ups: {task: bcdefghij, progress: ", cases, "}\n");
}
