// SPDX-License-Identifier: Apache-2.0

// The rules of money, promises and rates, at their edges.

#include <doctest/doctest.h>

#include <string>

#include "rule_case.hpp"

namespace {

struct Case {
  std::string_view what;
  std::string_view yaml;    ///< of the part that the rule is about
  std::string_view marked;  ///< what the rule marks
};

template <std::size_t N>
void check_all(std::string_view rule, std::string_view before, const Case (&cases)[N],
               std::string_view after, const CaseOptions& options = {}) {
  for (const Case& one : cases) {
    CAPTURE(one.what);
    const std::string yaml = std::string(before) + std::string(one.yaml) + std::string(after);
    CHECK(marked_by(rule, yaml, options) == one.marked);
  }
}

constexpr std::string_view money_before =
    "format: 1\ntitle: a\nform: deliberation\ndate: 2025-03-14\n"
    "parties: [{kind: residents, name: b}, {kind: contractor, name: c}]\n"
    "issues: {title: d, resolutions: {text: e, money: ";

constexpr std::string_view promise_before =
    "format: 1\ntitle: a\nform: deliberation\ndate: 2025-03-14\n"
    "parties: [{kind: residents, name: b}, {kind: property_company, name: c}]\n";

CaseOptions as_of(meeting::Date day) {
  CaseOptions options;
  options.as_of = day;
  return options;
}

}  // namespace

TEST_CASE("money-total") {
  constexpr Case cases[] = {
      {"fits", "{amount: 50, payers: 12, total: 600}", ""},
      {"one yuan more", "{amount: 50, payers: 12, total: 601}", "601"},
      {"one yuan less", "{amount: 50, payers: 12, total: 599}", "599"},
      {"a cent more", "{amount: 50, payers: 12, total: 600.01}", ""},
      {"a cent less", "{amount: 50, payers: 12, total: 599.99}", ""},
      {"more than a cent more", "{amount: 50, payers: 12, total: 600.011}", "600.011"},
      {"more than a cent less", "{amount: 50, payers: 12, total: 599.989}", "599.989"},
      {"two cents", "{amount: 50.00, payers: 12, total: 600.02}", "600.02"},
      {"to the tenth only", "{amount: 50.5, payers: 2, total: 101.02}", "101.02"},
      {"to the tenth only, three payers", "{amount: 50.5, payers: 3, total: 151.52}", "151.52"},
      {"to the hundredth, three payers", "{amount: 50.55, payers: 3, total: 151.67}", ""},
      {"to the hundredth, nothing at the end", "{amount: 50.50, payers: 3, total: 151.52}",
       "151.52"},
      {"a third each", "{amount: 333.33, payers: 3, total: 1000}", ""},
      {"a third each, rounded up", "{amount: 333.34, payers: 3, total: 1000}", ""},
      {"a cent for each payer but one", "{amount: 333.33, payers: 3, total: 1000.01}", ""},
      {"a cent for each payer", "{amount: 333.33, payers: 3, total: 1000.02}", "1000.02"},
      {"the same below", "{amount: 333.35, payers: 3, total: 1000.03}", ""},
      {"the same below, a cent too many", "{amount: 333.35, payers: 3, total: 1000.02}", "1000.02"},
      {"one payer", "{amount: 333.33, payers: 1, total: 333.34}", ""},
      {"one payer, two cents", "{amount: 333.33, payers: 1, total: 333.35}", "333.35"},
      {"nobody pays", "{amount: 50, payers: 0, total: 600}", "600"},
      {"no payers", "{amount: 50, total: 600}", ""},
      {"no total", "{amount: 50, payers: 12}", ""},
      {"no amount", "{payers: 12, total: 600}", ""},
      {"an amount of nothing is another fault", "{amount: 0, payers: 12, total: 600}", ""},
      {"a negative one too", "{amount: -5, payers: 12, total: 600}", ""},
      {"at least so many, possible", "{amount: 50, payers: 12+, total: 600}", ""},
      {"at least so many, more may come", "{amount: 50, payers: 12+, total: 900}", ""},
      {"at least so many, impossible", "{amount: 50, payers: 12+, total: 599}", "599"},
      {"at most so many, possible", "{amount: 50, payers: ≤12, total: 600}", ""},
      {"at most so many, impossible", "{amount: 50, payers: ≤12, total: 601}", "601"},
      {"about", "{amount: 50, payers: ~12, total: 900}", ""},
      {"about in all", "{amount: 50, payers: 12, total: ~900}", ""},
      {"at least in all", "{amount: 50, payers: 12, total: 600+}", ""},
      {"at least in all, too much", "{amount: 50, payers: 12, total: 601+}", "601+"},
      {"at most in all", "{amount: 50, payers: 12, total: ≤600}", ""},
      {"at most in all, too little", "{amount: 50, payers: 12, total: ≤599}", "≤599"},
      {"nearly", "{amount: 50, payers: 12, total: 近599}", "近599"},
      {"every month", "{amount: 50, payers: 12, total: 7200, unit: 元/户·月}", ""},
      {"a month in English", "{amount: 50, payers: 12, total: 7200, unit: CNY/month}", ""},
      {"a household", "{amount: 50, payers: 12, total: 7200, unit: 元/户}", "7200"},
      {"beyond all numbers", "{amount: 999999999.999999999, payers: 999999999999999999, total: 1}",
       ""},
      {"very large", "{amount: 1000000000, payers: 1000000000, total: 999999999999999999}",
       "999999999999999999"},
      {"the second of two", "[{amount: 1, payers: 2, total: 2}, {amount: 1, payers: 2, total: 3}]",
       "3"},
  };
  check_all("money-total", money_before, cases, "}}\n");
  CHECK(marked_by("money-total",
                  "格式: 1\n标题: a\n形式: 议事会\n日期: 2025-03-14\n议题:\n  标题: b\n  决议:\n"
                  "    内容: c\n    资金: {金额: 50, 缴款户数: 12, 总额: 610}\n") == "610");
}

TEST_CASE("money-total: shows the arithmetic") {
  const std::string yaml = std::string(money_before) + "{amount: 50, payers: 12, total: 610}}}\n";
  CHECK(first_text(yaml, "money-total", meeting::Language::english) ==
        "50 × 12 = 600, but the total is 610");
  CHECK(first_text(yaml, "money-total", meeting::Language::chinese) == "50×12=600，总额写的是 610");
  const std::string at_least =
      std::string(money_before) + "{amount: 50, payers: 12+, total: 599}}}\n";
  CHECK(first_text(at_least, "money-total", meeting::Language::english) ==
        "50 × at least 12 = at least 600, but the total is 599");
  const std::string at_most =
      std::string(money_before) + "{amount: 50, payers: ≤12, total: 601}}}\n";
  CHECK(first_text(at_most, "money-total", meeting::Language::english) ==
        "50 × at most 12 = at most 600, but the total is 601");
}

TEST_CASE("commitment-without-measure") {
  constexpr Case cases[] = {
      {"bare", "issues: {title: b, resolutions: {text: c, type: commitment}}\n", "c"},
      {"in Chinese", "议题: {标题: b, 决议: {内容: c, 类型: 承诺}}\n", "c"},
      {"without a text, which the reader asks for",
       "issues: {title: b, resolutions: {type: commitment}}\n", ""},
      {"an agreement", "issues: {title: b, resolutions: {text: c, type: agreement}}\n", ""},
      {"no type", "issues: {title: b, resolutions: {text: c}}\n", ""},
      {"due", "issues: {title: b, resolutions: {text: c, type: commitment, due: 2025-04-01}}\n",
       ""},
      {"due in working days",
       "issues: {title: b, resolutions: {text: c, type: commitment, due: {working_days: 5}}}\n",
       ""},
      {"condition",
       "issues: {title: b, resolutions: {text: c, type: commitment, conditions: 30 dB}}\n", ""},
      {"money",
       "issues: {title: b, resolutions: {text: c, type: commitment, money: {amount: 5}}}\n", ""},
      {"review",
       "issues: {title: b, resolutions: {text: c, type: commitment, review_on: 2025-06-01}}\n", ""},
      {"effective",
       "issues: {title: b, resolutions: {text: c, type: commitment, effective_on: 2025-06-01}}\n",
       ""},
      {"to be ratified",
       "issues: {title: b, resolutions: {text: c, type: commitment, ratification: {body: "
       "owners_assembly}}}\n",
       ""},
      {"follow-up",
       "issues: {title: b, resolutions: {text: c, type: commitment, follow_ups: {task: d}}}\n", ""},
      {"follow-up of the issue",
       "issues: {title: b, resolutions: {text: c, type: commitment}, follow_ups: {task: d}}\n", ""},
      {"follow-up of the record",
       "issues: {title: b, resolutions: {text: c, type: commitment}}\nfollow_ups: {task: d}\n", ""},
      {"nothing to be done",
       "issues: {title: b, resolutions: {text: c, type: commitment, no_action: true}}\n", ""},
      {"said to be something",
       "issues: {title: b, resolutions: {text: c, type: commitment, no_action: false}}\n", "c"},
      {"a promise kept in a mediation",
       "issues: {title: b, resolutions: {text: c, type: commitment}}\nmediation: {performed_on: "
       "2025-03-20}\n",
       ""},
      {"a mediation that is not performed",
       "issues: {title: b, resolutions: {text: c, type: commitment}}\nmediation: {signed_on: "
       "2025-03-20}\n",
       "c"},
      {"a due day that cannot be read",
       "issues: {title: b, resolutions: {text: c, type: commitment, due: soon}}\n", ""},
      {"called off",
       "issues: {title: b, resolutions: {text: c, type: commitment}}\ncancelled: {date: "
       "2025-03-13}\n",
       ""},
      {"a list",
       "issues: {title: b, resolutions: [{text: c, type: commitment}, {text: d, type: "
       "commitment, due: 2025-04-01}, {text: e, type: commitment}]}\n",
       "c | e"},
  };
  check_all("commitment-without-measure", promise_before, cases, "");
  // Said once: the rule that asks for a follow-up leaves it to this one.
  const std::string bare = std::string(promise_before) +
                           "issues: {title: b, resolutions: {text: c, type: commitment}}\n";
  CHECK(marked_by("agreement-without-follow-up", bare).empty());
  CHECK(marked_by("commitment-without-measure", bare, as_of({2025, 3, 13})).empty());
}

TEST_CASE("compensation-without-due") {
  constexpr Case cases[] = {
      {"neither due nor paid", "{kind: compensation, amount: 2000}", "2000"},
      {"due", "{kind: compensation, amount: 2000, due: 2025-04-01}", ""},
      {"due in working days", "{kind: compensation, amount: 2000, due: {working_days: 3}}", ""},
      {"paid", "{kind: compensation, amount: 2000, paid_on: 2025-03-20}", ""},
      {"to be paid, by a day that lies ahead",
       "{kind: compensation, amount: 2000, paid_on: 2026-03-20}", ""},
      {"a due day that cannot be read", "{kind: compensation, amount: 2000, due: soon}", ""},
      {"a fee", "{kind: fee, amount: 2000}", ""},
      {"no kind", "{amount: 2000}", ""},
      {"no amount, a unit", "{kind: compensation, unit: CNY}", "CNY"},
      {"no amount", "{kind: compensation}", "?"},
      {"due of the resolution", "{kind: compensation, amount: 2000}, due: 2025-04-01", ""},
      {"no agreement", "{kind: compensation, amount: 2000}, type: no_agreement", ""},
      {"not ratified",
       "{kind: compensation, amount: 2000}, ratification: {body: owners_assembly, rejected_on: "
       "2025-04-02}",
       ""},
      {"put off", "{kind: compensation, amount: 2000}, type: deferral", ""},
      {"the second",
       "[{kind: compensation, amount: 1, paid_on: 2025-03-20}, {kind: compensation, "
       "amount: 2}]",
       "2"},
  };
  check_all("compensation-without-due", money_before, cases, "}}\n");
  const std::string open = std::string(money_before) + "{kind: compensation, amount: 2000}}}\n";
  CHECK(marked_by("compensation-without-due", open, as_of({2025, 3, 13})).empty());
  CHECK(marked_by("compensation-without-due", open + "cancelled: {date: 2025-03-13}\n").empty());
  CHECK(marked_by("compensation-without-due", open + "mediation: {performed_on: 2025-03-20}\n")
            .empty());
  CHECK(marked_by("compensation-without-due", open + "mediation: {signed_on: 2025-03-20}\n") ==
        "2000");
  CHECK(first_text(open, "compensation-without-due", meeting::Language::chinese) ==
        "赔偿 2000 没有写什么时候付");
}

TEST_CASE("payment-overdue") {
  constexpr Case cases[] = {
      {"due the day before", "{kind: compensation, amount: 2000, due: 2025-04-09}", "2025-04-09"},
      {"due on the day", "{kind: compensation, amount: 2000, due: 2025-04-10}", ""},
      {"due the day after", "{kind: compensation, amount: 2000, due: 2025-04-11}", ""},
      {"any money with a day", "{kind: fee, amount: 20, due: 2025-04-09}", "2025-04-09"},
      {"no day", "{kind: compensation, amount: 2000}", ""},
      {"paid late", "{kind: compensation, amount: 2000, due: 2025-04-01, paid_on: 2025-04-10}", ""},
      {"paid after the day asked about",
       "{kind: compensation, amount: 2000, due: 2025-04-01, paid_on: 2025-04-11}", "2025-04-01"},
      {"paid on a day that cannot be read",
       "{kind: compensation, amount: 2000, due: 2025-04-01, paid_on: soon}", ""},
      {"working days",
       "{kind: compensation, amount: 2000, due: {working_days: 3, after: 2025-04-01}}",
       "{working_days: 3, after: 2025-04-01}"},
      {"working days that are not over",
       "{kind: compensation, amount: 2000, due: {working_days: 6, after: 2025-04-01}}", ""},
      {"no amount", "{due: 2025-04-09}", "2025-04-09"},
      {"rejected",
       "{kind: compensation, amount: 2000, due: 2025-04-01}, ratification: {body: "
       "owners_assembly, rejected_on: 2025-04-02}",
       ""},
  };
  check_all("payment-overdue", money_before, cases, "}}\n", as_of({2025, 4, 10}));
  const std::string late =
      std::string(money_before) + "{kind: compensation, amount: 2000, due: 2025-04-01}}}\n";
  CHECK(marked_by("payment-overdue", late + "cancelled: {date: 2025-03-13}\n").empty());
  CHECK(first_text(late, "payment-overdue", meeting::Language::english, as_of({2025, 4, 10})) ==
        "2000 was due on 2025-04-01 and by 2025-04-10 is not paid: 9 days overdue");
  CHECK(first_text(late, "payment-overdue", meeting::Language::chinese, as_of({2025, 4, 2})) ==
        "2000 应在 2025-04-01 前付清，到 2025-04-02 还没有支付记录，逾期 1 天");
}

TEST_CASE("money-without-accounts") {
  constexpr Case cases[] = {
      {"none", "", "2025-04-01"},
      {"on the day", "public_notices: {date: 2025-04-01}\n", ""},
      {"the day before", "public_notices: {date: 2025-03-31}\n", "2025-04-01"},
      {"later", "public_notices: {date: 2025-05-20}\n", ""},
      {"covers the resolution", "public_notices: {date: 2025-04-05, covers: r1}\n", ""},
      {"covers the issue", "public_notices: {date: 2025-04-05, covers: i1}\n", ""},
      {"covers both", "public_notices: {date: 2025-04-05, covers: [r2, i1]}\n", ""},
      {"covers the resolution by the record's name",
       "public_notices: {date: 2025-04-05, covers: \"2025-03-14-a:r1\"}\n", ""},
      {"covers another", "public_notices: {date: 2025-04-05, covers: r2}\n", "2025-04-01"},
      {"one of two", "public_notices: [{date: 2025-03-20}, {date: 2025-04-05, covers: [r2, r1]}]\n",
       ""},
      {"of an unknown day", "public_notices: {contact: office}\n", ""},
      {"called off", "cancelled: {date: 2025-03-13}\n", ""},
      {"something that cannot be read", "public_notices: {date: soon}\n", ""},
  };
  constexpr std::string_view before =
      "format: 1\ntitle: a\nform: deliberation\ndate: 2025-03-14\n"
      "parties: [{kind: residents, name: b}, {kind: contractor, name: c}]\n"
      "issues: {title: d, resolutions: [{text: e, money: {kind: resident_fund, amount: 5, paid_on: "
      "2025-04-01}}, {text: f, no_action: true}]}\n";
  check_all("money-without-accounts", before, cases, "", as_of({2025, 6, 1}));
  CHECK(marked_by("money-without-accounts", before, as_of({2025, 5, 1})).empty());
  CHECK(marked_by("money-without-accounts", before, as_of({2025, 5, 2})) == "2025-04-01");
  CHECK(first_text(before, "money-without-accounts", meeting::Language::english,
                   as_of({2025, 5, 2})) ==
        "residents' money was paid on 2025-04-01, 31 days before 2025-05-02 (at most 30), and no "
        "public notice since shows the accounts");
  // The limit of the book.
  const CaseBook book("name: b\nlimits: {publish_days: 7}\n");
  CHECK(marked_by("money-without-accounts", before, book.options({2025, 4, 8})).empty());
  CHECK(marked_by("money-without-accounts", before, book.options({2025, 4, 9})) == "2025-04-01");
  // The same under the law of 2026.
  std::string later(before);
  later.replace(later.find("2025-04-01"), 10, "2026-04-01");
  CHECK(marked_by("money-without-accounts", later, as_of({2026, 5, 1})).empty());
  CHECK(marked_by("money-without-accounts", later, as_of({2026, 5, 2})) == "2026-04-01");
  // Other money, and money that is not paid.
  std::string other(before);
  other.replace(other.find("resident_fund"), 13, "maintenance_fund");
  CHECK(marked_by("money-without-accounts", other, as_of({2025, 6, 1})).empty());
  other = before;
  other.replace(other.find("paid_on"), 7, "due");
  CHECK(marked_by("money-without-accounts", other, as_of({2025, 6, 1})).empty());
}

TEST_CASE("money-without-accounts: the law of the day is named") {
  const auto note = [](std::string_view paid) {
    const std::string yaml = std::string(money_before) +
                             "{kind: resident_fund, amount: 5, paid_on: " + std::string(paid) +
                             "}}}\n";
    const CheckedRecord checked = check_text(yaml, as_of({2026, 12, 31}));
    for (const meeting::Diagnostic& one : checked.findings) {
      if (one.rule == "money-without-accounts") return std::string(one.notes.at(0).text.id);
    }
    return std::string();
  };
  CHECK(note("2025-12-31") == "accounts-duty.1990");
  CHECK(note("2026-01-01") == "accounts-duty.2026");
  CHECK(note("1989-12-31").empty());
  CHECK(note("1990-01-01") == "accounts-duty.1990");
}

TEST_CASE("indicator-out-of-range") {
  constexpr Case cases[] = {
      {"all", "{name: a, value: 100, unit: \"%\"}", ""},
      {"a little more", "{name: a, value: 100.01, unit: \"%\"}", "100.01"},
      {"none", "{name: a, value: 0, unit: \"%\"}", ""},
      {"less than none", "{name: a, value: -0.01, unit: \"%\"}", "-0.01"},
      {"in words", "{name: a, value: 101, unit: percent}", "101"},
      {"full width", "{name: a, value: 101, unit: ％}", "101"},
      {"in Chinese", "{名称: 满意率, 数值: 101, 单位: 百分比}", "101"},
      {"not percent", "{name: a, value: 101, unit: cases}", ""},
      {"no unit", "{name: a, value: 101}", ""},
      {"points", "{name: a, value: 101, unit: 百分点}", ""},
      {"growth", "{name: 同比增长, value: 120, unit: \"%\"}", ""},
      {"fall", "{name: Change of complaints, value: -12, unit: \"%\"}", ""},
      {"a plan outdone", "{name: 计划完成率, value: 120, unit: \"%\"}", ""},
      {"at least a hundred", "{name: a, value: 100+, unit: \"%\"}", ""},
      {"at least more", "{name: a, value: 101+, unit: \"%\"}", "101+"},
      {"about", "{name: a, value: ~120, unit: \"%\"}", ""},
      {"at most", "{name: a, value: ≤120, unit: \"%\"}", ""},
      {"no name", "{value: 120, unit: \"%\"}", "120"},
  };
  check_all("indicator-out-of-range",
            "format: 1\ntitle: a\nform: project\ndate: 2025-03-14\nindicators: ", cases, "\n");
}
