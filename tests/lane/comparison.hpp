// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One text read by the fast lane and with yaml-cpp, and what differs: the lane may decline, and
/// where it does not, nothing may tell the two apart.

#include <functional>
#include <meeting/text_store.hpp>
#include <string>
#include <string_view>

#include "yaml/tree.hpp"

namespace lane_tests {

/// read_fast(), or a copy of it with a fault planted in it.
using Lane = bool (*)(std::string_view source, meeting::TextStore& decoded, meeting::Tree& tree);

enum class Verdict {
  not_asked,  ///< the check of bytes finds something, so that the lane never sees the text
  declined,
  agreed,
  differs,
};

struct Comparison {
  Verdict verdict = Verdict::declined;
  std::string difference;  ///< where they differ: what, and both trees
};

/// Compares the trees: every field of every node, where each text stands, and that yaml-cpp's
/// reading is without trouble and without a finding. The lane reads a copy that ends where the
/// text ends, so that a sanitizer sees it look behind.
Comparison compare_trees(std::string_view text, Lane lane);

/// Compares the readings as records (or books): state, findings, ignore marks, language, model.
/// What differs, or nothing.
std::string compare_readings(std::string_view text, bool book);

/// The nodes of a tree, a line each.
std::string describe_nodes(const meeting::Tree& tree, std::string_view source);

/// What is left of a text when every part has been cut out without which `holds` still does.
std::string shrunk(std::string text, const std::function<bool(const std::string&)>& holds);

/// A text with its line ends and other signs that cannot be seen written as escapes.
std::string visible_text(std::string_view text);

}  // namespace lane_tests
