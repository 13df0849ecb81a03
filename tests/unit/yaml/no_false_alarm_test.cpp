// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "awkward_yaml.hpp"
#include "cases.hpp"
#include "samples.hpp"
#include "trees.hpp"

using namespace meeting;
using namespace reader_tests;

namespace {

/// Nothing is found, and the tree is the one that yaml-cpp makes alone.
void check_clean(const std::string& text) {
  const std::optional<std::string> expected = describe_by_yaml_cpp(text);
  REQUIRE(expected.has_value());
  const ReadTree read(text);
  std::string rules;
  for (const Diagnostic& one : read.findings.all()) {
    rules += std::to_string(read.source.position(one.at.begin).line) + " " + std::string(one.rule) +
             "\n";
  }
  CHECK(rules == "");
  CHECK(describe(read.outcome.tree) == *expected);
}

}  // namespace

TEST_CASE("no false alarm: valid texts that look wrong") {
  for (std::string_view text : valid_texts()) {
    CAPTURE(std::string(text));
    check_clean(std::string(text));
  }
}

TEST_CASE("no false alarm: the examples") {
  for (const Sample& sample : example_files()) {
    CAPTURE(sample.path);
    check_clean(sample.text);
  }
}

TEST_CASE("no false alarm: awkward texts") {
  for (std::uint32_t seed = 0; seed < 1'500; ++seed) {
    CAPTURE(seed);
    const std::string text = awkward_yaml(seed);
    CAPTURE(text);
    check_clean(text);
  }
}
