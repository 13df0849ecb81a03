// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <cstdlib>
#include <iostream>
#include <meeting/read.hpp>
#include <string>

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

template <class Value>
void check_reading(const Case& c, const Reading<Value>& reading) {
  if (c.findings == "?" || (getenv("DUMP") && findings_of(reading) != c.findings)) std::cout << "@@" << c.name << "@@" << findings_of(reading) << "@@" << int(reading.state) << "\n";
  CHECK(findings_of(reading) == c.findings);
  CHECK(reading.state == c.state);
}

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.name);
    auto source = std::make_unique<const Source>("case.yaml", c.text);
    if (c.book) check_reading(c, read_book_settings(std::move(source)));
    else check_reading(c, read_record(std::move(source)));
  }
}

}  // namespace

TEST_CASE("findings: bytes") { check(byte_cases()); }
TEST_CASE("findings: limits") { check(limit_cases()); }
TEST_CASE("findings: lines") { check(line_cases()); }
TEST_CASE("findings: brackets") { check(bracket_cases()); }
TEST_CASE("findings: documents") { check(document_cases()); }
