// SPDX-License-Identifier: Apache-2.0

// The example records are what the rules call good: what is found in them is listed here.

#include <doctest/doctest.h>

#include <filesystem>
#include <meeting/book.hpp>
#include <meeting/organisation_levels.hpp>
#include <meeting/report_diagnostics.hpp>
#include <meeting/rules.hpp>
#include <string>

namespace {

constexpr meeting::Date day_after_all{2026, 12, 31};

}  // namespace

TEST_CASE("examples: no errors, and only warnings that are true") {
  const std::filesystem::path folder = std::filesystem::path(MEETING_SOURCE_DIR) / "examples";
  meeting::Books books(folder);
  const meeting::Inputs inputs = meeting::find_records(folder, folder);
  REQUIRE(inputs.records.size() >= 21);
  std::string found;
  for (const meeting::InputFile& input : inputs.records) {
    const meeting::RecordFile file = meeting::read_record_file(input, books);
    REQUIRE_FALSE(file.trouble.has_value());
    REQUIRE(file.book != nullptr);
    const std::string stem = meeting::record_id(file.path, {});
    for (const meeting::Diagnostic& one :
         meeting::check_record(file.record(), {.as_of = day_after_all,
                                              .calendar = file.book->calendar(),
                                              .registers = &file.book->registers(),
                                              .settings = file.book->rules(),
                                              .file_stem = stem,
                                              .reader_findings = file.document.findings})) {
      // Some matters in them are still open: a warning that is true, and grows with time.
      if (one.rule == "follow-up-overdue") continue;
      found += file.shown + ": " + meeting::severity_word(one.severity, meeting::Language::english);
      found += ": " + say(meeting::Language::english, one.text) + "\n";
    }
  }
  CHECK(found == "");
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
