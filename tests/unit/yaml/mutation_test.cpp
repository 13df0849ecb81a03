// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <cstdlib>
#include <meeting/read.hpp>
#include <string>

#include "mutants.hpp"
#include "trees.hpp"

using namespace meeting;
using namespace reader_tests;

namespace {

/// A longer run: READER_MUTANTS=300000 meeting_unit_tests -tc='mutants*'.
std::uint32_t mutant_count() {
  const char* const wanted = std::getenv("READER_MUTANTS");
  return wanted == nullptr ? 4'000 : static_cast<std::uint32_t>(std::strtoul(wanted, nullptr, 10));
}

bool is_edge(std::string_view bytes, std::uint32_t at) {
  return at <= bytes.size() &&
         (at == bytes.size() || (static_cast<unsigned char>(bytes[at]) & 0xC0U) != 0x80U);
}

void check_range(std::string_view bytes, ByteRange at, bool is_text) {
  REQUIRE(at.begin <= at.end);
  REQUIRE(at.end <= bytes.size());
  if (is_text) REQUIRE((is_edge(bytes, at.begin) && is_edge(bytes, at.end)));
}

template <class Value>
void check_findings(const Reading<Value>& reading) {
  const std::string_view bytes = reading.source->bytes();
  const bool is_text = reading.state != ReadState::not_text;
  if (reading.state != ReadState::whole) REQUIRE(reading.has_errors());
  REQUIRE(reading.findings.size() <= limits::findings);
  std::uint32_t before = 0;
  for (const Diagnostic& one : reading.findings) {
    CAPTURE(one.rule);
    check_range(bytes, one.at, is_text);
    REQUIRE(one.at.begin >= before);
    before = one.at.begin;
    if (one.fix) check_range(bytes, one.fix->at, is_text);
    for (const Language language : {Language::english, Language::chinese}) {
      REQUIRE(!say(language, one.text).empty());
      if (!one.help.empty()) REQUIRE(!say(language, one.help).empty());
      for (const DiagnosticNote& note : one.notes) REQUIRE(!say(language, note.text).empty());
    }
    for (const DiagnosticNote& note : one.notes) check_range(bytes, note.at, is_text);
  }
}

template <class Value>
void check_same(const Reading<Value>& first, const Reading<Value>& second) {
  REQUIRE(first.state == second.state);
  REQUIRE(first.findings.size() == second.findings.size());
  for (std::size_t i = 0; i < first.findings.size(); ++i) {
    REQUIRE(first.findings[i].rule == second.findings[i].rule);
    REQUIRE(first.findings[i].at == second.findings[i].at);
    REQUIRE(first.findings[i].text == second.findings[i].text);
  }
}

/// What the reader accepts, yaml-cpp accepts and means the same by.
void check_tree(const Document& document) {
  // yaml-cpp drops one byte order mark, wherever we find fault with a second.
  for (const Diagnostic& one : document.findings) {
    if (one.rule == "stray-mark") return;
  }
  const std::string text(document.source->bytes());
  const ReadTree read(text);
  if (read.findings.has_errors()) return;
  REQUIRE(describe_by_yaml_cpp(text).value_or("refused") == describe(read.outcome.tree));
}

}  // namespace

TEST_CASE("mutants: reading ends well, whatever the text") {
  const auto source = [](const std::string& text) {
    return std::make_unique<const Source>("mutant.yaml", text);
  };
  for (std::uint32_t seed = 0; seed < mutant_count(); ++seed) {
    CAPTURE(seed);
    const std::string text = mutant(seed);
    const Document document = read_record(source(text));
    check_findings(document);
    check_findings(read_book_settings(source(text)));
    if (seed % 8 == 0) check_same(document, read_record(source(text)));
    if (document.state != ReadState::not_text) check_tree(document);
  }
}
