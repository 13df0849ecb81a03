// SPDX-License-Identifier: Apache-2.0

// The table of findings beside the rules names just what reader and checks find.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <meeting/finding_kinds.hpp>
#include <meeting/rules.hpp>
#include <set>
#include <string>

#include "yaml/cases.hpp"

using namespace meeting;
using namespace reader_tests;

namespace {

namespace fs = std::filesystem;

/// The gravest severity with which the cases of the reader find each id.
std::map<std::string_view, Severity> found_by_the_reader() {
  std::map<std::string_view, Severity> found;
  const auto take = [&](const std::vector<Diagnostic>& findings) {
    for (const Diagnostic& one : findings) {
      const auto [at, is_new] = found.emplace(one.rule, one.severity);
      if (!is_new) at->second = std::max(at->second, one.severity);
    }
  };
  for (const std::vector<Case>* table :
       {&byte_cases(), &limit_cases(), &line_cases(), &bracket_cases(), &document_cases(),
        &key_cases(), &shape_cases(), &value_cases(), &reference_cases()}) {
    for (const Case& c : *table) {
      auto source = std::make_unique<const Source>("case.yaml", c.text);
      if (c.book) take(read_book_settings(std::move(source)).findings);
      else take(read_record(std::move(source)).findings);
    }
  }
  return found;
}

/// Found elsewhere than in the text of one file; each is quoted in a source of the library.
constexpr std::string_view found_elsewhere[] = {"book-part-alone",
                                                "book-stated-twice",
                                                "csv-column",
                                                "csv-form",
                                                "csv-value",
                                                "register-alias",
                                                "register-company",
                                                "register-duplicate",
                                                "register-number",
                                                "series-days",
                                                "ignore-without-finding",
                                                "tree-circle",
                                                "tree-parent",
                                                "unknown-rule",
                                                "unreadable-file"};

std::string all_sources() {
  std::string all;
  for (const char* folder : {"lib/src", "lib/include"}) {
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(MEETING_SOURCE_DIR) / folder)) {
      const fs::path& path = entry.path();
      if (path.filename() == "finding_kinds.cpp") continue;
      if (path.extension() != ".cpp" && path.extension() != ".hpp") continue;
      std::ifstream file(path, std::ios::binary);
      all.append(std::istreambuf_iterator<char>(file), {});
    }
  }
  return all;
}

}  // namespace

TEST_CASE("kinds of findings: sorted, found by their id, none is a rule's") {
  std::string_view before;
  for (const FindingKind& kind : finding_kinds()) {
    CAPTURE(kind.id);
    CHECK(before < kind.id);
    before = kind.id;
    CHECK(find_finding_kind(kind.id) == &kind);
    CHECK(find_rule(kind.id) == nullptr);
    REQUIRE(kind.sentence == "finding." + std::string(kind.id));
    CHECK(say(Language::english, kind.sentence).ends_with('.'));
    CHECK(say(Language::chinese, kind.sentence).ends_with("。"));
  }
  CHECK(find_finding_kind("") == nullptr);
  CHECK(find_finding_kind("zzz") == nullptr);
  CHECK(find_finding_kind("two-parties") == nullptr);
}

TEST_CASE("kinds of findings: all that the reader finds, and nothing else") {
  const std::map<std::string_view, Severity> found = found_by_the_reader();
  for (const auto& entry : found) {
    const std::string_view id = entry.first;
    const FindingKind* kind = find_finding_kind(id);
    REQUIRE_MESSAGE(kind != nullptr, id);
    CHECK_MESSAGE(kind->severity == entry.second, id);
  }
  for (const FindingKind& kind : finding_kinds()) {
    const bool elsewhere = std::ranges::find(found_elsewhere, kind.id) != std::end(found_elsewhere);
    CHECK_MESSAGE(found.contains(kind.id) != elsewhere, kind.id);
  }
}

TEST_CASE("kinds of findings: those of several files are in the sources") {
  const std::string sources = all_sources();
  for (const std::string_view id : found_elsewhere) {
    CHECK_MESSAGE(sources.find('"' + std::string(id) + '"') != std::string::npos, id);
  }
}
