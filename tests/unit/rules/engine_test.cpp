// SPDX-License-Identifier: Apache-2.0

// Running the rules: severities of a book, order, limits, records that could not be read.

#include <doctest/doctest.h>

#include <algorithm>
#include <meeting/read.hpp>
#include <meeting/rules.hpp>
#include <string>
#include <tuple>

#include "rule_case.hpp"

namespace {

constexpr std::string_view bad_times =
    "格式: 1\n标题: 停车\n形式: 民意听取\n日期: 2025-03-14\n开始: \"14:30\"\n结束: \"04:10\"\n"
    "到会人数: {应到: 3, 实到: 4}\n";

meeting::SettingsDocument settings_of(std::string_view rules) {
  return meeting::read_book_settings(std::make_unique<meeting::Source>(
      "book.yaml", "name: Book\nrules: " + std::string(rules) + "\n"));
}

std::string lines_with(std::string_view yaml, std::string_view rules) {
  const meeting::SettingsDocument book = settings_of(rules);
  CaseOptions options;
  for (const meeting::RuleSetting& one : book.value.rules) options.settings.push_back(&one);
  return check_text(yaml, options).lines();
}

}  // namespace

TEST_CASE("check_record: a book sets severities") {
  struct Case {
    std::string_view rules;
    std::string_view lines;
  };
  constexpr Case cases[] = {
      {"{}", "6:5 error end-before-start\n7:19 error attendance-sum\n"},
      {"{end-before-start: warning}", "6:5 warning end-before-start\n7:19 error attendance-sum\n"},
      {"{end-before-start: 提示, attendance-sum: 关闭}", "6:5 note end-before-start\n"},
      {"{end-before-start: off, attendance-sum: off}", ""},
      {"{end_before_start: off}", "6:5 error end-before-start\n7:19 error attendance-sum\n"},
      {"{end-before-start: never}", "6:5 error end-before-start\n7:19 error attendance-sum\n"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.rules);
    CHECK(lines_with(bad_times, one.rules) == one.lines);
  }
}

TEST_CASE("check_record: the nearest book's setting holds") {
  const meeting::SettingsDocument near = settings_of("{end-before-start: note}");
  const meeting::SettingsDocument far = settings_of("{end-before-start: off, attendance-sum: off}");
  CaseOptions options;
  for (const meeting::RuleSetting& one : near.value.rules) options.settings.push_back(&one);
  for (const meeting::RuleSetting& one : far.value.rules) options.settings.push_back(&one);
  CHECK(check_text(bad_times, options).lines() == "6:5 note end-before-start\n");
}

TEST_CASE("check_record: in the order of the places, and no more than is kept") {
  std::string yaml = "format: 1\ntitle: Roof\nform: project\ndate: 2025-04-09\nfollow_ups:\n";
  const std::size_t many = meeting::limits::findings + 50;
  for (std::size_t i = 0; i < many; ++i) {
    yaml += "  - {task: Repair, lead: x, due: 2025-01-01, suspended: {date: 2025-05-01}}\n";
  }
  const meeting::Document document =
      meeting::read_record(std::make_unique<meeting::Source>("many.yaml", yaml));
  const std::vector<meeting::Diagnostic> findings =
      meeting::check_record(document.value, {.as_of = case_day});
  CHECK(findings.size() == meeting::limits::findings);
  CHECK(std::ranges::is_sorted(findings, {}, [](const meeting::Diagnostic& one) {
    return std::tuple(one.at.begin, one.at.end, one.rule);
  }));
}

TEST_CASE("check_record: an empty record has nothing to be said of") {
  CHECK(meeting::check_record(meeting::Record{}, {.as_of = case_day}).empty());
  const std::vector<meeting::Diagnostic> findings =
      meeting::check_record(meeting::Record{}, {.as_of = case_day, .file_stem = "2025-03-14-a"});
  CHECK(findings.empty());
}

TEST_CASE("check_record: what could not be read is not called missing") {
  struct Case {
    std::string_view what;
    std::string_view yaml;
  };
  constexpr Case cases[] = {
      {"a day of completion in another spelling",
       "format: 1\ntitle: a\nform: deliberation\ndate: 2025-03-14\n"
       "follow_ups: {task: b, lead: residents, due: 2025-04-01, done_on: 2025/3/28}\n"
       "parties: [{kind: residents}, {kind: owners}]\n"},
      {"a time limit in another spelling",
       "format: 1\ntitle: a\nform: deliberation\ndate: 2025-03-14\n"
       "follow_ups: {task: b, lead: residents, due: 2026/4/1}\n"
       "parties: [{kind: residents}, {kind: owners}]\n"},
      {"a misspelt key",
       "format: 1\ntitle: a\nform: deliberation\ndate: 2025-03-14\nattendance: {present: 9}\n"
       "issues: {title: b, resolutons: {text: c}}\nparties: [{kind: residents}, {kind: owners}]\n"},
      {"the parties",
       "format: 1\ntitle: a\nform: deliberation\ndate: 2025-03-14\nattendance: {present: 9}\n"
       "partes: [{kind: residents}, {kind: owners}]\n"},
      {"the time of an order",
       "format: 1\ntitle: a\nform: intake\ndate: 2025-03-14\n"
       "issues: {title: b, source: {channel: hotline_12345, order_no: \"1\", received_at: "
       "3月5日}}\n"},
      {"a party's attendance",
       "format: 1\ntitle: a\nform: intake\ndate: 2025-03-14\nattendance: {present: 2}\n"
       "parties: [{kind: owners, count: 2}, {kind: residents, count: 5, attendance: abroad}]\n"},
      {"a reason",
       "format: 1\ntitle: a\nform: intake\ndate: 2025-03-14\n"
       "follow_ups: {task: b, lead: c, due: 2025-04-01, done_on: 2025-04-01,"
       " suspended: {date: 2025-03-20, reson: d}}\nparties: {kind: owners, name: c}\n"},
      {"the type of a resolution",
       "format: 1\ntitle: a\nform: deliberation\ndate: 2025-03-14\n"
       "issues: {title: b, resolutions: {text: c, type: postponement}}\n"
       "parties: [{kind: residents}, {kind: owners}]\n"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    const CheckedRecord checked = check_text(one.yaml);
    CAPTURE(checked.lines());
    CHECK(checked.findings.size() == 1);
    CHECK(checked.document.findings.size() == 1);
  }
}

TEST_CASE("check_rule_settings: names that no rule has") {
  struct Case {
    std::string_view rules;
    std::string_view text;  ///< empty: no finding
    std::string_view help;
    std::string_view fix;
  };
  constexpr Case cases[] = {
      {"{end-before-start: off}", "", "", ""},
      {"{}", "", "", ""},
      {"{end-before-strat: off}", "there is no rule `end-before-strat`",
       "did you mean `end-before-start`?", ""},
      {"{End_Before_Start: off}", "there is no rule `End_Before_Start`",
       "did you mean `end-before-start`?", "end-before-start"},
      {"{完成时限: off}", "there is no rule `完成时限`", "the rules are: ", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.rules);
    const meeting::SettingsDocument book = settings_of(one.rules);
    const std::vector<meeting::Diagnostic> findings = meeting::check_rule_settings(book.value);
    REQUIRE(findings.size() == (one.text.empty() ? 0U : 1U));
    if (findings.empty()) continue;
    const meeting::Diagnostic& found = findings.front();
    CHECK(found.rule == meeting::unknown_rule);
    CHECK(found.severity == meeting::Severity::warning);
    CHECK(say(meeting::Language::english, found.text) == one.text);
    CHECK(say(meeting::Language::english, found.help).starts_with(one.help));
    CHECK(book.source->position(found.at.begin).column == 9);
    CHECK((found.fix ? found.fix->text : "") == one.fix);
  }
}
