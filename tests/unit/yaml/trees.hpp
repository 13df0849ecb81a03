// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Trees as text, so that the reader's can be compared with the one that yaml-cpp makes.

#include <meeting/source.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "yaml/findings.hpp"
#include "yaml/read_tree.hpp"

namespace reader_tests {

/// `{"a":["b",~]}`: kinds, decoded texts and order, nothing else.
std::string describe(const meeting::Tree& tree);

/// The same of what YAML::Load makes of `text`; none where it refuses the text, or where
/// a second document follows, which Load would drop.
std::optional<std::string> describe_by_yaml_cpp(std::string_view text);

/// A text read as far as the tree.
struct ReadTree {
  explicit ReadTree(std::string_view text)
      : source("test.yaml", std::string(text)),
        outcome(meeting::read_tree(source, decoded, findings)) {}

  meeting::Source source;
  meeting::TextStore decoded;
  meeting::Findings findings;
  meeting::TreeOutcome outcome;
};

}  // namespace reader_tests
