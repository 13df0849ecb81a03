// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The example of a rule, read and checked as `validate` would check it.

#include <meeting/diagnostic.hpp>
#include <meeting/rule_cases.hpp>
#include <meeting/rules.hpp>
#include <meeting/source.hpp>
#include <memory>
#include <vector>

namespace meeting::tool {

/// One file of an example, and what is found in it.
struct ExampleFile {
  std::unique_ptr<const Source> source;
  std::vector<Diagnostic> findings;  ///< of reader and rules, in the order of their places
};

/// `files` are the passing or the failing ones of `example`, which is the case of `rule`. Those of
/// a book come back with its book.yaml in front where the example has one.
std::vector<ExampleFile> check_example(const RuleInfo& rule, const RuleCase& example,
                                       const std::vector<RuleCaseFile>& files);

}  // namespace meeting::tool
