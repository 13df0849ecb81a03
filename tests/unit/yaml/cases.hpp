// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Texts and what the reader finds in them: one table for each kind of mistake.

#include <meeting/read.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reader_tests {

struct Case {
  std::string_view name;
  std::string text;
  /// "LINE:COLUMN RULE" of each finding in order, joined by " | "; an error unless
  /// " warning" follows.
  std::string findings;
  meeting::ReadState state = meeting::ReadState::whole;
  bool book = false;  ///< a book.yaml
};

/// `body` with those keys behind it that every record needs and that it does not name.
std::string record(std::string_view body);
/// One issue with `lines` as its further lines, which begin with two blanks.
std::string issue(std::string_view lines);
std::string repeated(std::string_view part, std::size_t count);

const std::vector<Case>& byte_cases();       // no text, or text that hides something
const std::vector<Case>& limit_cases();      // more than may be read
const std::vector<Case>& line_cases();       // what people type wrong in a line
const std::vector<Case>& bracket_cases();    // … inside brackets
const std::vector<Case>& document_cases();   // what is no record at all, anchors, tags
const std::vector<Case>& key_cases();        // unknown, repeated, missing
const std::vector<Case>& shape_cases();      // a list, a mapping, a text where another is due
const std::vector<Case>& value_cases();      // dates, numbers, words
const std::vector<Case>& reference_cases();  // ids, items, parties

/// YAML that looks wrong and is right; few of them are records.
std::span<const std::string_view> valid_texts();

}  // namespace reader_tests
