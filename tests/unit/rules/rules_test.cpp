// SPDX-License-Identifier: Apache-2.0

// The table of rules, its texts, its files and its cases agree.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <meeting/rule_cases.hpp>
#include <meeting/rules.hpp>
#include <optional>
#include <set>
#include <string>

#include "rule_case.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path source_dir = MEETING_SOURCE_DIR;

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool is_kebab(std::string_view id) {
  if (id.empty() || id.front() == '-' || id.back() == '-') return false;
  if (id.find("--") != std::string_view::npos) return false;
  return std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

/// What is found in the files of one side of a case, as its `expect` writes it.
std::string lines_of(const meeting::RuleInfo& rule, const meeting::RuleCase& one,
                     const std::vector<meeting::RuleCaseFile>& files) {
  const CaseBook book(one.book);
  const CaseOptions options = book.options(one.as_of, one.file_stem);
  if (rule.scope == meeting::RuleScope::record)
    return check_text(files.front().text, options).lines();
  return check_book(book, files, options).lines();
}

std::set<std::string> names_in(const fs::path& folder, std::string_view ending) {
  std::set<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ending) names.insert(entry.path().stem().string());
  }
  return names;
}

std::set<std::string> rule_ids() {
  std::set<std::string> ids;
  for (const meeting::RuleInfo& rule : meeting::rules()) ids.emplace(rule.id);
  return ids;
}

}  // namespace

TEST_CASE("rules: sorted, unique, well-formed, found by their id") {
  REQUIRE(meeting::rules().size() >= 18);
  std::string_view before;
  for (const meeting::RuleInfo& rule : meeting::rules()) {
    CAPTURE(rule.id);
    CHECK(is_kebab(rule.id));
    CHECK(before < rule.id);
    before = rule.id;
    CHECK(meeting::find_rule(rule.id) == &rule);
  }
  CHECK(meeting::find_rule("no-such-rule") == nullptr);
  CHECK(meeting::find_rule("") == nullptr);
  CHECK(meeting::find_rule("zzz") == nullptr);
  CHECK(meeting::find_rule(meeting::unknown_rule) == nullptr);
}

TEST_CASE("rules: each has a sentence and a reason in both languages") {
  for (const meeting::RuleInfo& rule : meeting::rules()) {
    CAPTURE(rule.id);
    CHECK(rule.sentence == "rule." + std::string(rule.id));
    CHECK(rule.reason == "rule." + std::string(rule.id) + ".reason");
    CHECK(rule.source == "rule." + std::string(rule.id) + ".source");
    for (const std::string_view id : {rule.sentence, rule.reason, rule.source}) {
      CAPTURE(id);
      REQUIRE(meeting::has_message(id));
      const std::string english = say(meeting::Language::english, id);
      const std::string chinese = say(meeting::Language::chinese, id);
      CHECK(english.ends_with('.'));
      CHECK(chinese.ends_with("。"));
      CHECK(english != chinese);
    }
  }
}

TEST_CASE("rules: each has its source file, and each file of a rule is in the table") {
  std::set<std::string> files;
  for (const fs::directory_entry& entry :
       fs::recursive_directory_iterator(source_dir / "lib/src/rules")) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string text = read_text(entry.path());
    if (text.find("\nconstexpr Rule ") == std::string::npos &&
        text.find("\nconstexpr BookRule ") == std::string::npos) {
      continue;
    }
    std::string id = entry.path().stem().string();
    std::ranges::replace(id, '_', '-');
    files.insert(id);
  }
  CHECK(files == rule_ids());
}

TEST_CASE("rules: each has its case, and each case is that of a rule") {
  CHECK(names_in(source_dir / "lib/data/rules", ".case") == rule_ids());
}

TEST_CASE("rules: the case of each passes and fails as it says") {
  for (const meeting::RuleInfo& rule : meeting::rules()) {
    CAPTURE(rule.id);
    const meeting::RuleCase one = meeting::rule_case(rule.id);
    REQUIRE(one.fault == "");
    if (!one.book.empty()) CHECK(CaseBook(one.book).document().findings.empty());
    CHECK(lines_of(rule, one, one.pass) == "");
    CHECK(lines_of(rule, one, one.fail) == one.expect);
    CHECK(one.expect.find(" " + std::string(rule.id) + "\n") != std::string::npos);
  }
}

TEST_CASE("rules: what the strict profile asks for more, only it asks for") {
  for (const meeting::RuleInfo& rule : meeting::rules()) {
    if (rule.profile == meeting::RuleProfile::standard) continue;
    CAPTURE(rule.id);
    meeting::RuleCase one = meeting::rule_case(rule.id);
    CHECK((one.book.find("strict") != std::string::npos ||
           one.book.find("严格") != std::string::npos));
    one.book = "name: b\nprofile: standard\n";
    const std::string lines = lines_of(rule, one, one.fail);
    CHECK(lines.find(" " + std::string(rule.id) + "\n") == std::string::npos);
  }
}

TEST_CASE("rules: whatever they say is said in both languages, with help") {
  for (const meeting::RuleInfo& rule : meeting::rules()) {
    CAPTURE(rule.id);
    const meeting::RuleCase one = meeting::rule_case(rule.id);
    const CaseBook book(one.book);
    const CaseOptions options = book.options(one.as_of, one.file_stem);
    std::vector<meeting::Diagnostic> findings;
    if (rule.scope == meeting::RuleScope::record) {
      findings = check_text(one.fail.front().text, options).findings;
    } else {
      for (const meeting::FileFindings& file : check_book(book, one.fail, options).files) {
        findings.insert(findings.end(), file.findings.begin(), file.findings.end());
      }
    }
    for (const meeting::Diagnostic& found : findings) {
      REQUIRE(meeting::has_message(found.text.id));
      REQUIRE(meeting::has_message(found.help.id));
      for (const meeting::Language language :
           {meeting::Language::english, meeting::Language::chinese}) {
        const std::string text = say(language, found.text);
        CAPTURE(text);
        CHECK_FALSE(text.ends_with('.'));
        CHECK_FALSE(text.ends_with("。"));
        CHECK_FALSE(say(language, found.help).empty());
      }
      for (const meeting::DiagnosticNote& note : found.notes) {
        CHECK(meeting::has_message(note.text.id));
        CHECK(note.at.empty() != note.has_place);
      }
    }
  }
}
