// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <algorithm>
#include <meeting/read.hpp>
#include <set>
#include <string>
#include <vector>

#include "cases.hpp"

using namespace meeting;
using namespace reader_tests;

namespace {

template <class Value>
std::string findings_of(const Reading<Value>& reading) {
  std::string all;
  for (const Diagnostic& one : reading.findings) {
    const LineColumn at = reading.source->position(one.at.begin);
    if (!all.empty()) all += " | ";
    all += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + std::string(one.rule);
    if (one.severity == Severity::warning) all += " warning";
    if (one.severity == Severity::note) all += " note";
  }
  return all;
}

/// What a reading says, in a form that both kinds of file have.
struct Outcome {
  std::string bytes;
  std::string findings;
  ReadState state;
  std::vector<Diagnostic> all;
};

Outcome read(const std::string& text, bool book) {
  const auto outcome = [](const auto& reading) {
    return Outcome{std::string(reading.source->bytes()), findings_of(reading), reading.state,
                   reading.findings};
  };
  auto source = std::make_unique<const Source>("case.yaml", text);
  return book ? outcome(read_book_settings(std::move(source)))
              : outcome(read_record(std::move(source)));
}

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const Outcome outcome = read(c.text, c.book);
    CHECK(outcome.findings == c.findings);
    CHECK(outcome.state == c.state);
  }
}

const std::vector<const std::vector<Case>*>& all_tables() {
  static const std::vector<const std::vector<Case>*> tables{
      &byte_cases(), &line_cases(),  &bracket_cases(), &document_cases(),
      &key_cases(),  &shape_cases(), &value_cases(),   &reference_cases()};
  return tables;
}

template <class Function>
void for_each_case(Function&& function) {
  for (const std::vector<Case>* table : all_tables()) {
    for (const Case& c : *table) {
      CAPTURE(c.name);
      function(c);
    }
  }
}

bool is_edge(std::string_view bytes, std::uint32_t at) {
  return at <= bytes.size() &&
         (at == bytes.size() || (static_cast<unsigned char>(bytes[at]) & 0xC0U) != 0x80U);
}
bool is_range(std::string_view bytes, ByteRange at) {
  return at.begin <= at.end && is_edge(bytes, at.begin) && is_edge(bytes, at.end);
}

/// The text with all fixes that do not overlap.
std::string fixed(const Outcome& outcome) {
  std::vector<Fix> fixes;
  for (const Diagnostic& one : outcome.all) {
    if (one.fix) fixes.push_back(*one.fix);
  }
  std::ranges::stable_sort(fixes, {}, [](const Fix& fix) { return fix.at.begin; });
  std::string text;
  std::uint32_t from = 0;
  for (const Fix& fix : fixes) {
    if (fix.at.begin < from) continue;
    text += outcome.bytes.substr(from, fix.at.begin - from) + fix.text;
    from = fix.at.end;
  }
  return text + outcome.bytes.substr(from);
}

}  // namespace

TEST_CASE("findings: bytes") { check(byte_cases()); }
TEST_CASE("findings: limits") { check(limit_cases()); }
TEST_CASE("findings: lines") { check(line_cases()); }
TEST_CASE("findings: brackets") { check(bracket_cases()); }
TEST_CASE("findings: documents") { check(document_cases()); }
TEST_CASE("findings: keys") { check(key_cases()); }
TEST_CASE("findings: shapes") { check(shape_cases()); }
TEST_CASE("findings: values") { check(value_cases()); }
TEST_CASE("findings: references") { check(reference_cases()); }

TEST_CASE("findings: each is told in both languages, at whole characters") {
  for_each_case([](const Case& c) {
    const Outcome outcome = read(c.text, c.book);
    for (const Diagnostic& one : outcome.all) {
      CAPTURE(one.rule);
      CHECK(!one.rule.empty());
      for (const Language language : {Language::english, Language::chinese}) {
        CHECK(!say(language, one.text).empty());
        CHECK(!say(language, one.help).empty());
        for (const DiagnosticNote& note : one.notes) CHECK(!say(language, note.text).empty());
      }
      if (outcome.state == ReadState::not_text) continue;
      CHECK(is_range(outcome.bytes, one.at));
      if (one.fix) CHECK(is_range(outcome.bytes, one.fix->at));
      for (const DiagnosticNote& note : one.notes) CHECK(is_range(outcome.bytes, note.at));
    }
  });
}

TEST_CASE("findings: reading again finds the same") {
  for_each_case([](const Case& c) {
    const Outcome first = read(c.text, c.book);
    const Outcome second = read(c.text, c.book);
    REQUIRE(first.all.size() == second.all.size());
    for (std::size_t i = 0; i < first.all.size(); ++i) {
      CHECK(first.all[i].rule == second.all[i].rule);
      CHECK(first.all[i].at == second.all[i].at);
      CHECK(first.all[i].text == second.all[i].text);
      CHECK(first.all[i].help == second.all[i].help);
    }
  });
}

TEST_CASE("findings: what is fixed is not found again") {
  for_each_case([](const Case& c) {
    const Outcome before = read(c.text, c.book);
    if (std::ranges::none_of(before.all, [](const Diagnostic& one) { return one.fix.has_value(); }))
      return;
    // A fix may leave to a second run what overlaps it.
    Outcome after = read(fixed(before), c.book);
    after = read(fixed(after), c.book);
    CAPTURE(c.text);
    CAPTURE(after.bytes);
    CAPTURE(after.findings);
    for (const Diagnostic& one : after.all) CHECK_MESSAGE(!one.fix.has_value(), one.rule);
    CHECK(after.all.size() <= before.all.size());
  });
}

TEST_CASE("findings: every sentence of the reader is said in these tables") {
  static constexpr std::string_view ids[] = {
#pragma push_macro("MESSAGE")  // doctest has one as well
#undef MESSAGE
#define MESSAGE(id, en, zh) id,
#include "words/reader.def"
#pragma pop_macro("MESSAGE")
  };
  std::set<std::string_view> said;
  const auto collect = [&](const Case& c) {
    for (const Diagnostic& one : read(c.text, c.book).all) {
      said.insert(one.text.id);
      said.insert(one.help.id);
      for (const DiagnosticNote& note : one.notes) said.insert(note.text.id);
    }
  };
  for_each_case(collect);
  for (const Case& c : limit_cases()) collect(c);
  for (std::string_view id : ids) CHECK_MESSAGE(said.contains(id), id);
}

TEST_CASE("findings: the names of the cases differ") {
  std::set<std::string_view> names;
  for_each_case([&](const Case& c) { CHECK(names.insert(c.name).second); });
}
