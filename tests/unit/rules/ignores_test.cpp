// SPDX-License-Identifier: Apache-2.0

// Comments that leave out findings, applied to what rules and the reader find.

#include <doctest/doctest.h>

#include <meeting/read.hpp>
#include <meeting/rules.hpp>
#include <string>
#include <string_view>

#include "rules/book_ignores.hpp"

using namespace meeting;

namespace {

constexpr Date day{2026, 12, 31};

/// "LINE RULE" of what is left, joined by " | ".
std::string spoken(const Source& source, const std::vector<Diagnostic>& findings) {
  std::string all;
  for (const Diagnostic& one : findings) {
    if (!all.empty()) all += " | ";
    all += std::to_string(source.position(one.at.begin).line) + " " + std::string(one.rule);
  }
  return all;
}

std::vector<Diagnostic> check(const Document& document, const RuleSet& rules, bool complete) {
  std::vector<Diagnostic> all = document.findings;
  for (Diagnostic& one : check_record(document.value, {.as_of = day, .rules = rules})) {
    all.push_back(std::move(one));
  }
  return apply_ignores(std::move(all), document.ignores,
                       {.rules = rules, .own_rules = {}, .complete = complete});
}

Document read(std::string text) {
  return read_record(std::make_unique<const Source>("case.yaml", std::move(text)));
}

std::string found(std::string text, const RuleSet& rules = RuleSet::standard(),
                  bool complete = true) {
  const Document document = read(std::move(text));
  return spoken(*document.source, check(document, rules, complete));
}

/// A meeting that ends before it begins, on its sixth line.
std::string backwards(std::string_view comment_behind, std::string_view line_above = "") {
  return "格式: 1\n标题: 甲\n形式: 圆桌会\n日期: 2025-03-14\n开始: \"16:10\"\n" +
         std::string(line_above) + "结束: \"14:30\"" + std::string(comment_behind) +
         "\n参与方: [{类别: 居民, 人数: 5}, {类别: 物业公司, 人数: 1}]\n";
}

}  // namespace

TEST_CASE("ignore: findings of rules") {
  CHECK(found(backwards("")) == "6 end-before-start");
  CHECK(found(backwards("  # meeting: ignore[end-before-start]")).empty());
  CHECK(found(backwards("  # meeting: 忽略【end-before-start】")).empty());
  CHECK(found(backwards("", "# meeting: ignore[end-before-start]\n")).empty());
  CHECK(found(backwards("  # meeting: ignore[end-before-start]",
                        "# meeting: ignore[end-before-start]\n"))
            .empty());
  // on another line, or another rule
  CHECK(found(backwards("") + "地点: 茶馆  # meeting: ignore[end-before-start]\n") ==
        "6 end-before-start | 8 ignore-without-finding");
  CHECK(found(backwards("  # meeting: ignore[date-order]")) ==
        "6 end-before-start | 6 ignore-without-finding");
  CHECK(found(backwards("  # meeting: ignore[end-before-start, date-order]")) ==
        "6 ignore-without-finding");
}

TEST_CASE("ignore: a name that no rule has") {
  const Document document =
      read(backwards("  # meeting: ignore[end-before-strat, End_Before_Start]"));
  const std::vector<Diagnostic> findings = check(document, RuleSet::standard(), true);
  CHECK(spoken(*document.source, findings) ==
        "6 end-before-start | 6 unknown-rule | 6 unknown-rule");
  for (const Diagnostic& one : findings) {
    if (one.rule != unknown_rule) continue;
    CHECK(one.severity == Severity::warning);
    CHECK(one.help == Message{"unknown-rule.near.help", {"end-before-start"}});
    const bool other_case = document.source->text(one.at) == "End_Before_Start";
    REQUIRE(one.fix.has_value() == other_case);
    if (other_case) CHECK(one.fix->text == "end-before-start");
  }
  CHECK(found(backwards("  # meeting: ignore")) == "6 end-before-start | 6 unknown-rule");
  CHECK(found(backwards("  # meeting: ignore[天气]")) == "6 end-before-start | 6 unknown-rule");
}

TEST_CASE("ignore: a rule that does not run, or could not see all, is not said to find nothing") {
  const std::string text = backwards("  # meeting: ignore[date-order]");
  RuleSet rules;
  const std::string_view off[] = {"date-order"};
  rules.leave_out(off);
  CHECK(found(text, rules) == "6 end-before-start");
  CHECK(found(text, RuleSet::standard(), false) == "6 end-before-start");
  CHECK(found(text) == "6 end-before-start | 6 ignore-without-finding");
  // of a name that does not exist that is told all the same
  CHECK(found(backwards("  # meeting: ignore[x-y]"), RuleSet::standard(), false) ==
        "6 end-before-start | 6 unknown-rule");
}

TEST_CASE("ignore: warnings of the reader can be, its errors cannot") {
  CHECK(found(backwards("", "地点: 甲\u200B乙\n")) == "6 hidden-character | 7 end-before-start");
  CHECK(found(backwards("", "地点: 甲\u200B乙  # meeting: ignore[hidden-character]\n")) ==
        "7 end-before-start");
  CHECK(found(backwards("", "天气: 晴  # meeting: ignore[unknown-key]\n")) ==
        "6 unknown-key | 6 ignore-without-finding | 7 end-before-start");
}

TEST_CASE("ignore: the fix of one that ignores nothing cuts it") {
  const Document document = read(backwards("  # meeting: ignore[date-order]"));
  for (const Diagnostic& one : check(document, RuleSet::standard(), true)) {
    if (one.rule != ignore_without_finding) continue;
    REQUIRE(one.fix);
    CHECK(one.fix->text.empty());
    CHECK(document.source->text(one.fix->at) == "  # meeting: ignore[date-order]");
  }
}

TEST_CASE("ignore: rules that a program adds") {
  const Document document = read(backwards("", "地点: 甲  # meeting: ignore[own-rule]\n"));
  const OwnRule own_rules[] = {{"own-rule", Severity::error, {}}};
  const auto with = [&](std::vector<Diagnostic> findings) {
    return spoken(*document.source,
                  apply_ignores(std::move(findings), document.ignores,
                                {.rules = RuleSet::standard(), .own_rules = own_rules}));
  };
  Diagnostic one;
  one.rule = "own-rule";
  one.at = document.value.place.at;
  CHECK(with({one}).empty());
  CHECK(with({}) == "6 ignore-without-finding");
}

TEST_CASE("ignore: a rule of books is left to the checking of books") {
  static constexpr RuleInfo of_books{.id = "lost-record",
                                     .severity = Severity::warning,
                                     .sentence = {},
                                     .reason = {},
                                     .source = {},
                                     .scope = RuleScope::book};
  const auto find = [](std::string_view id) -> const RuleInfo* {
    return id == of_books.id ? &of_books : nullptr;
  };
  const auto finding = [](std::uint32_t begin) {
    Diagnostic one;
    one.rule = "lost-record";
    one.at = {begin, begin + 1};
    return one;
  };
  const IgnoreMark marks[] = {{.rule = "lost-record", .at = {30, 41}, .holds_for = {10, 20}},
                              {.rule = "end-before-start", .at = {50, 66}, .holds_for = {10, 20}}};
  const auto run = [&](bool looked_for, bool complete, BookIgnores::FoundInFiles found) {
    BookIgnores ignores(find);
    ignores.add(3, marks, [&](const RuleInfo&) { return looked_for; });
    if (!complete) ignores.not_complete();
    ignores.apply(found);
    std::string all;
    for (const auto& [file, findings] : found) {
      for (const Diagnostic& one : findings) {
        all += std::to_string(file) + ":" + std::to_string(one.at.begin) + " " +
               std::string(one.rule) + "; ";
      }
    }
    return all;
  };
  CHECK(run(true, true, {{3, {finding(10), finding(20), finding(9), finding(21)}}}) ==
        "3:9 lost-record; 3:21 lost-record; ");
  CHECK(run(true, true, {{3, {finding(15)}}}).empty());
  CHECK(run(true, true, {{4, {finding(15)}}}) == "3:30 ignore-without-finding; 4:15 lost-record; ");
  CHECK(run(true, true, {}) == "3:30 ignore-without-finding; ");
  CHECK(run(false, true, {}).empty());  // off, or not all records were seen
  CHECK(run(true, false, {}).empty());  // a file could not be read
}
