// SPDX-License-Identifier: Apache-2.0

// What holds of mending whatever the text: nothing is left to mend, a second time changes nothing,
// no finding is new, and lines with nothing to mend stay.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <meeting/fixes.hpp>
#include <meeting/read.hpp>
#include <string>
#include <vector>

#include "cases.hpp"
#include "mutants.hpp"

using namespace meeting;
using namespace reader_tests;

namespace {

struct Told {
  std::vector<Diagnostic> findings;
  ReadState state;
};

Told read_as(const std::string& text, FileKind kind) {
  auto source = std::make_unique<const Source>(std::string(), text);
  const auto told = [](const auto& reading) { return Told{reading.findings, reading.state}; };
  return kind == FileKind::book ? told(read_book_settings(std::move(source)))
                                : told(read_record(std::move(source)));
}

std::map<std::string_view, std::size_t> by_rule(const Told& told) {
  std::map<std::string_view, std::size_t> counts;
  for (const Diagnostic& one : told.findings) ++counts[one.rule];
  return counts;
}

/// The lines without those that a fix touches.
std::vector<std::string> untouched_lines(const std::string& text, const Told& told) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    const bool touched = std::ranges::any_of(told.findings, [&](const Diagnostic& one) {
      return one.fix && one.fix->at.begin <= end && one.fix->at.end >= begin;
    });
    if (!touched) lines.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return lines;
}

bool holds_in_order(const std::string& text, const std::vector<std::string>& lines) {
  std::size_t from = 0;
  for (const std::string& line : lines) {
    std::size_t at = text.find(line, from);
    while (at != std::string::npos && at > 0 && text[at - 1] != '\n') at = text.find(line, at + 1);
    if (at == std::string::npos) return false;
    from = at + line.size();
  }
  return true;
}

/// True where something was mended.
bool check_mending(const std::string& text, FileKind kind) {
  const Told before = read_as(text, kind);
  const FixedFile fixed = fix_file(text, {.kind = kind});
  CHECK((fixed.bytes == text) == fixed.done.empty());
  if (before.state == ReadState::not_text) return false;
  const Told after = read_as(fixed.bytes, kind);
  CHECK(after.state == before.state);
  const auto old_counts = by_rule(before);
  for (const auto& entry : by_rule(after)) {
    const auto& rule = entry.first;
    const auto count = entry.second;
    CAPTURE(rule);
    CHECK(old_counts.contains(rule));
    if (before.findings.size() < limits::findings) CHECK(count <= old_counts.at(rule));
  }
  for (const Diagnostic& one : after.findings) {
    if (!one.fix || !one.fix->certain) continue;
    CHECK_MESSAGE(std::ranges::any_of(fixed.refused,
                                      [&](const FixRefusal& no) { return no.rule == one.rule; }),
                  one.rule);
  }
  CHECK(holds_in_order(fixed.bytes, untouched_lines(text, before)));
  const FixedFile again = fix_file(fixed.bytes, {.kind = kind});
  CHECK(again.bytes == fixed.bytes);
  CHECK(again.done.empty());
  CHECK(again.refused.size() == fixed.refused.size());
  return !fixed.done.empty();
}

std::uint32_t mutant_count() {
  const char* const wanted = std::getenv("READER_MUTANTS");
  return wanted == nullptr ? 600 : static_cast<std::uint32_t>(std::strtoul(wanted, nullptr, 10));
}

}  // namespace

TEST_CASE("fix, always: the faulty texts") {
  std::size_t mended = 0;
  for (const std::vector<Case>* table :
       {&byte_cases(), &line_cases(), &bracket_cases(), &document_cases(), &key_cases(),
        &shape_cases(), &value_cases(), &reference_cases()}) {
    for (const Case& c : *table) {
      CAPTURE(c.name);
      CAPTURE(c.text);
      if (check_mending(c.text, c.book ? FileKind::book : FileKind::record)) ++mended;
    }
  }
  CHECK(mended > 70);
}

TEST_CASE("fix, always: mutants of the examples") {
  std::size_t mended = 0;
  for (std::uint32_t seed = 0; seed < mutant_count(); ++seed) {
    CAPTURE(seed);
    if (check_mending(mutant(seed), seed % 8 == 0 ? FileKind::book : FileKind::record)) ++mended;
  }
  CHECK(mended > mutant_count() / 20);
}
