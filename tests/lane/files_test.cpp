// SPDX-License-Identifier: Apache-2.0

// Whatever lies in the repository, and a generated book.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "cases.hpp"
#include "records.hpp"
#include "tally.hpp"
#include "yaml/byte_check.hpp"
#include "yaml/fast_lane.hpp"
#include "yaml/read_tree.hpp"

using namespace lane_tests;
namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<fs::path> files_in(const fs::path& folder, std::initializer_list<const char*> endings) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (std::ranges::find(endings, entry.path().extension()) != endings.end()) {
      found.push_back(entry.path());
    }
  }
  std::ranges::sort(found);
  REQUIRE_FALSE(found.empty());
  return found;
}

bool is_book(const fs::path& path) {
  return path.filename() == "book.yaml" || path.filename().native().starts_with("book-");
}

/// What stands between the lines that part the records of a case: `=== pass`, `--- a.yaml`.
std::vector<std::string> parts_of(const std::string& text) {
  std::vector<std::string> parts(1);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("===") || line.starts_with("--- ")) parts.emplace_back();
    else parts.back() += line + "\n";
  }
  return parts;
}

bool is_right(const std::string& text) {
  const meeting::Source source("right.yaml", text);
  meeting::TextStore decoded;
  meeting::Findings findings;
  const bool is_text = meeting::check_bytes(source, findings);
  return is_text && findings.empty() &&
         !meeting::read_tree(source, decoded, findings, meeting::Parser::yaml_cpp).lines_lost &&
         findings.empty();
}

bool is_declined(const std::string& text) {
  const Verdict verdict = compare_trees(text, &meeting::read_fast).verdict;
  return verdict == Verdict::declined || verdict == Verdict::not_asked;
}

/// All that the fast lane declines of texts that are right, a line each.
struct Declined {
  std::string names;
  std::size_t count = 0;

  void take(std::string_view name, const std::string& text) {
    if (!is_declined(text)) return;
    names.append("\n  ").append(name);
    ++count;
  }
};

}  // namespace

TEST_CASE("lane files: the examples, of which it declines few") {
  Tally tally;
  Declined declined;
  const std::vector<fs::path> files = files_in(MEETING_SOURCE_DIR "/examples", {".yaml"});
  for (const fs::path& path : files) {
    CAPTURE(path);
    const std::string text = text_of(path);
    tally.take(text, is_book(path));
    declined.take(path.native(), text);
  }
  MESSAGE(tally.summary() << "; declined:" << declined.names);
  CHECK(declined.count * 20 <= files.size());
}

TEST_CASE("lane files: awkward records, of which it declines few") {
  Tally tally;
  Declined declined;
  for (const NamedText& one : awkward_records()) {
    CAPTURE(one.name);
    tally.take(one.text);
    declined.take(one.name, one.text);
    // They are right: what is wrong with one may well be declined.
    CHECK(is_right(one.text));
  }
  MESSAGE(tally.summary() << "; declined:" << declined.names);
  CHECK(awkward_records().size() >= 40);
  CHECK(declined.count * 20 <= awkward_records().size());
}

TEST_CASE("lane files: usual records, of which it declines none") {
  Tally tally;
  Declined declined;
  for (const NamedText& one : usual_records()) {
    CAPTURE(one.name);
    tally.take(one.text, one.name == "a book");
    declined.take(one.name, one.text);
  }
  CHECK(declined.names == "");
}

TEST_CASE("lane files: everything that tests read") {
  Tally tally;
  std::vector<fs::path> files =
      files_in(MEETING_SOURCE_DIR "/tests", {".yaml", ".test", ".script", ".csv", ".md"});
  for (const fs::path& path : files_in(MEETING_SOURCE_DIR "/lib/data", {".case", ".md"})) {
    files.push_back(path);
  }
  for (const fs::path& path : files) {
    CAPTURE(path);
    const std::string text = text_of(path);
    tally.take(text, is_book(path));
    if (path.extension() == ".yaml") continue;
    for (const std::string& part : parts_of(text)) tally.take(part);
  }
  MESSAGE(tally.summary());
}

TEST_CASE("lane files: texts that were once read in two ways") {
  Tally tally;
  for (const std::string_view text : {
           "a: {-: b}\n",          // a dash as a key
           "{ #}:\n}",             // a bracket in a comment
           "a:\n- ['b''}: c']\n",  // a bracket behind a doubled quote
           "{a: 'b\n...\nc'}\n",   // the end of a document in quotes
           "a:\n-b: c\n",          // a dash without its blank
           "a: \t\n",              // a tab alone for a value
           "a: b\n\t#\n",          // a tab below a text that may go on
       }) {
    tally.take(text);
  }
  CHECK(tally.compared == 7);
}

TEST_CASE("lane files: the tables of the reader's tests") {
  using namespace reader_tests;
  Tally tally;
  for (const std::vector<Case>* table :
       {&byte_cases(), &limit_cases(), &line_cases(), &bracket_cases(), &document_cases(),
        &key_cases(), &shape_cases(), &value_cases(), &reference_cases()}) {
    for (const Case& one : *table) {
      CAPTURE(one.name);
      tally.take(one.text, one.book);
    }
  }
  for (const std::string_view text : valid_texts()) {
    CAPTURE(std::string(text));
    tally.take(text);
  }
  MESSAGE(tally.summary());
}

TEST_CASE("lane files: a generated book, of which it declines none") {
  const char* const folder = std::getenv("MEETING_LANE_BOOK");
  if (folder == nullptr) {
    MESSAGE("left out: MEETING_LANE_BOOK names no folder");
    return;
  }
  Tally tally;
  Declined declined;
  for (const fs::path& path : files_in(folder, {".yaml"})) {
    CAPTURE(path);
    const std::string text = text_of(path);
    tally.take(text, is_book(path));
    declined.take(path.native(), text);
  }
  MESSAGE(tally.summary());
  CHECK(declined.names == "");
}
