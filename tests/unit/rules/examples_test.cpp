// SPDX-License-Identifier: Apache-2.0

// The example records are what the rules call good: what is found in them is listed here.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <meeting/book.hpp>
#include <meeting/book_rules.hpp>
#include <meeting/organisation_levels.hpp>
#include <meeting/report_diagnostics.hpp>
#include <meeting/rules.hpp>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr meeting::Date day_after_all{2026, 12, 31};

const fs::path examples = fs::path(MEETING_SOURCE_DIR) / "examples";

/// "yuncheng/2023-09-14-a.yaml follow-up-overdue", and whether it is an error.
using Findings = std::set<std::string>;

/// The rows of the table under "Findings" in the examples' README:
/// | [path](path) | `rule` | why |
Findings stated_findings() {
  std::ifstream file(examples / "README.md");
  Findings stated;
  bool within = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("## ")) within = line == "## Findings";
    if (!within || !line.starts_with("| [")) continue;
    const std::size_t path_end = line.find(']');
    const std::size_t rule_begin = line.find('`');
    const std::size_t rule_end = line.find('`', rule_begin + 1);
    REQUIRE(rule_end != std::string::npos);
    stated.insert(line.substr(3, path_end - 3) + " " +
                  line.substr(rule_begin + 1, rule_end - rule_begin - 1));
  }
  return stated;
}

std::string listed(const Findings& all, const Findings& without) {
  std::string list;
  for (const std::string& one : all) {
    if (!without.contains(one)) list += one + "\n";
  }
  return list;
}

struct BookParts {
  std::vector<meeting::CheckedBookFile> files;
  meeting::RuleSet rules;
  std::string id;
};

}  // namespace

TEST_CASE("examples: no errors, and the warnings that their README names") {
  meeting::Books books(examples);
  const meeting::Inputs inputs = meeting::find_records(examples, examples);
  REQUIRE(inputs.records.size() >= 21);
  Findings found;
  meeting::BookChecker checker(day_after_all, day_after_all);
  std::map<const meeting::Book*, std::uint32_t> numbers;
  std::map<const meeting::Book*, BookParts> parts;
  const auto take = [&](const std::string& path, const meeting::Diagnostic& one) {
    CAPTURE(path);
    CAPTURE(say(meeting::Language::english, one.text));
    CHECK(one.severity != meeting::Severity::error);
    found.insert(path + " " + std::string(one.rule));
  };
  const std::function<void(const meeting::Book&)> add_book = [&](const meeting::Book& book) {
    if (book.parent() != nullptr) add_book(*book.parent());
    if (parts.contains(&book)) return;
    BookParts& known = parts[&book];
    for (const meeting::BookFile& one : book.files()) {
      known.files.push_back({one.shown, &one.document.value});
    }
    known.rules = meeting::RuleSet(book.rules(), meeting::rule_profile(book.profile()));
    known.id = meeting::shown_path(book.folder(), examples);
    numbers[&book] = checker.add_book({.id = known.id,
                                       .files = known.files,
                                       .registers = &book.registers(),
                                       .limits = &book.limits(),
                                       .calendar = &book.calendar(),
                                       .numbering = book.numbering(),
                                       .rules = &known.rules});
  };
  for (const meeting::InputFile& input : inputs.records) {
    const meeting::RecordFile file = meeting::read_record_file(input, books);
    REQUIRE_FALSE(file.trouble.has_value());
    const meeting::Book* book = file.book;
    REQUIRE(book != nullptr);
    add_book(*book);
    const BookParts& known = parts.at(book);
    const std::string stem = meeting::record_id(file.path, {});
    const meeting::Area area = meeting::area_of(file.record(), book);
    for (const meeting::Diagnostic& one :
         meeting::check_record(file.record(), {.as_of = day_after_all,
                                              .today = day_after_all,
                                              .calendar = book->calendar(),
                                              .registers = &book->registers(),
                                              .limits = &book->limits(),
                                              .area = &area,
                                              .rules = known.rules,
                                              .own_rules = {},
                                              .file_stem = stem,
                                              .reader_findings = file.document.findings,
                                              .source = file.document.source.get(),
                                              .published_fields = book->privacy()})) {
      take(file.shown, one);
    }
    const std::string id = known.id + "/" + file.id;
    checker.add(numbers[book],
                {.record = &file.record(),
                 .id = id,
                 .area = &area,
                 .path = file.shown,
                 .registers = &book->registers()},
                file.document);
  }
  for (const meeting::FileFindings& of_file : checker.finish()) {
    for (const meeting::Diagnostic& one : of_file.findings) take(of_file.path, one);
  }
  const Findings stated = stated_findings();
  INFO("found, and not in examples/README.md:\n" << listed(found, stated));
  INFO("in examples/README.md, and not found:\n" << listed(stated, found));
  CHECK(found == stated);
  for (const meeting::Book* book : books.met()) {
    CAPTURE(book->shown());
    CHECK_FALSE(book->has_errors());
    std::vector<meeting::RegisterFile> files;
    for (const meeting::BookFile& file : book->files()) {
      CHECK(meeting::check_rule_settings(file.document.value).empty());
      files.push_back({&file.document.value, file.document.source.get()});
    }
    for (const std::vector<meeting::Diagnostic>& of_file :
         meeting::check_registers(files, book->registers(), book->organisation_tree())) {
      CHECK(of_file.empty());
    }
  }
}

TEST_CASE("examples: the organisation tree of a district, level by level") {
  const std::filesystem::path folder = std::filesystem::path(MEETING_SOURCE_DIR) / "examples";
  meeting::Books books(folder);
  const meeting::Book* district = books.around("银川市/金凤区/北京中路街道/安居苑社区");
  REQUIRE(district != nullptr);
  std::string text;
  const std::vector<meeting::OrganisationLevel> levels =
      meeting::organisation_levels(district->organisation_tree());
  for (const meeting::OrganisationLevel& one : levels) {
    text += std::string(one.name) + ' ' + std::to_string(one.count.value) + '\n';
  }
  CHECK(text == "社区党委 61\n小区党支部 415\n楼栋党小组 2024\n党员中心户 1340\n");
  CHECK(meeting::all_nodes(levels) == meeting::Total(3840));
}
