// SPDX-License-Identifier: Apache-2.0

// The table of rules, its texts, its files and its cases agree.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
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

/// One file of tests/rules.
struct RuleCase {
  meeting::Date as_of = case_day;
  std::string file_stem;
  std::string book, pass, fail, expect;
  std::string fault;  ///< not empty: the file is not as README.md says
};

RuleCase read_case(const fs::path& path) {
  RuleCase one;
  std::string* block = nullptr;
  const std::string text = read_text(path);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    at = end + 1;
    if (line == "=== book") block = &one.book;
    else if (line == "=== pass") block = &one.pass;
    else if (line == "=== fail") block = &one.fail;
    else if (line == "=== expect") block = &one.expect;
    else if (line.starts_with("===")) one.fault = line;
    else if (block != nullptr) *block += line + '\n';
    else if (line.starts_with("file ")) one.file_stem = line.substr(5);
    else if (line.starts_with("as-of ")) {
      const std::optional<meeting::Date> day = meeting::parse_date(line.substr(6)).value;
      if (day) one.as_of = *day;
      else one.fault = line;
    } else if (!line.starts_with('#')) one.fault = line;
  }
  if (one.pass.empty() || one.fail.empty() || one.expect.empty()) one.fault = "a block is missing";
  return one;
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
    for (const std::string_view id : {rule.sentence, rule.reason}) {
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
  for (const fs::directory_entry& entry : fs::directory_iterator(source_dir / "lib/src/rules")) {
    if (entry.path().extension() != ".cpp") continue;
    if (read_text(entry.path()).find("\nconstexpr Rule ") == std::string::npos) continue;
    std::string id = entry.path().stem().string();
    std::ranges::replace(id, '_', '-');
    files.insert(id);
  }
  CHECK(files == rule_ids());
}

TEST_CASE("rules: each has its case, and each case is that of a rule") {
  CHECK(names_in(source_dir / "tests/rules", ".test") == rule_ids());
}

TEST_CASE("rules: the case of each passes and fails as it says") {
  for (const meeting::RuleInfo& rule : meeting::rules()) {
    CAPTURE(rule.id);
    const RuleCase one = read_case(source_dir / "tests/rules" / (std::string(rule.id) + ".test"));
    REQUIRE(one.fault == "");
    const CaseBook book(one.book);
    if (!one.book.empty()) CHECK(book.document().findings.empty());
    const CaseOptions options{
        .as_of = one.as_of, .file_stem = one.file_stem, .registers = book.registers()};
    CHECK(check_text(one.pass, options).lines() == "");
    CHECK(check_text(one.fail, options).lines() == one.expect);
    CHECK(marked_by(rule.id, one.fail, options) != "");
  }
}

TEST_CASE("rules: whatever they say is said in both languages, with help") {
  for (const meeting::RuleInfo& rule : meeting::rules()) {
    CAPTURE(rule.id);
    const RuleCase one = read_case(source_dir / "tests/rules" / (std::string(rule.id) + ".test"));
    const CaseBook book(one.book);
    const CheckedRecord checked = check_text(
        one.fail, {.as_of = one.as_of, .file_stem = one.file_stem, .registers = book.registers()});
    for (const meeting::Diagnostic& found : checked.findings) {
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
      CHECK(found.at.end <= checked.document.source->bytes().size());
      for (const meeting::DiagnosticNote& note : found.notes) {
        CHECK(meeting::has_message(note.text.id));
        CHECK(note.at.empty() != note.has_place);
      }
    }
  }
}
