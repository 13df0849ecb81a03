// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The example of each rule: records in which it finds nothing, and records in which it finds
/// something. They are shown to people who ask what a rule means, and are tests.

#include <meeting/date.hpp>
#include <meeting/export.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

struct RuleCaseFile {
  std::string name;  ///< of a rule of one record: empty; of a rule of books: 2025/2025-03-14-a.yaml
  std::string text;  ///< YAML
};

struct RuleCase {
  Date as_of{2025, 12, 31};  ///< the day asked about, and also today
  std::string file_stem;     ///< the name of the record's file without its ending; may be empty
  std::string book;          ///< a book.yaml; empty: there is no book
  std::vector<RuleCaseFile> pass;
  std::vector<RuleCaseFile> fail;
  /// What is found in `fail`, one a line: `13:25 error vote-numbers`, in a rule of books with the
  /// file's name before it: `2025/a.yaml:13:25 error number-twice`.
  std::string expect;
  /// Not empty: the line because of which the case cannot be read. A test wants it empty.
  std::string fault;
};

/// The case of a rule; its `fault` is set where there is none of this id. Throws nothing but
/// std::bad_alloc; any number of threads may call it.
MEETING_EXPORT RuleCase rule_case(std::string_view rule);

/// Reads one case from its text, which lib/data/rules/README.md describes.
MEETING_EXPORT RuleCase read_rule_case(std::string_view text);

}  // namespace meeting
