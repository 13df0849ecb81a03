// SPDX-License-Identifier: Apache-2.0

// What `explain` shows of a rule's example is what its case expects.

#include <doctest/doctest.h>

#include <meeting/report_diagnostics.hpp>
#include <string>

#include "records/rule_example.hpp"

using namespace meeting;
using namespace meeting::tool;

namespace {

std::string lines_of(const RuleInfo& rule, const RuleCase& one,
                     const std::vector<RuleCaseFile>& files) {
  std::string text;
  for (const ExampleFile& file : check_example(rule, one, files)) {
    for (const Diagnostic& found : file.findings) {
      const LineColumn at = file.source->position(found.at.begin);
      if (rule.scope == RuleScope::book) text += file.source->path() + ':';
      text += std::to_string(at.line) + ':' + std::to_string(at.column) + ' ' +
              std::string(key(found.severity)) + ' ' + std::string(found.rule) + '\n';
    }
  }
  return text;
}

}  // namespace

TEST_CASE("rule example: found is what the case of each rule expects") {
  for (const RuleInfo& rule : rules()) {
    CAPTURE(rule.id);
    const RuleCase one = rule_case(rule.id);
    CHECK(lines_of(rule, one, one.fail) == one.expect);
    CHECK(lines_of(rule, one, one.pass) == "");
  }
}
