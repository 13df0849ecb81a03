// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Records of several books that stand in a test as texts, checked by the rules of books.

#include <deque>
#include <meeting/book_rules.hpp>
#include <meeting/read.hpp>
#include <meeting/rules.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rule_case.hpp"

/// Everything is looked at by one rule alone, whatever the profile.
class BookFiles {
 public:
  explicit BookFiles(std::string_view rule, meeting::Date as_of = case_day);

  /// A book in this folder, which may lie in one that was added before.
  BookFiles& book(std::string folder, std::string_view yaml, bool around_known = true);
  /// A record of the book added last; its id is the name without folder and ending.
  BookFiles& record(std::string name, std::string_view yaml);
  BookFiles& unreadable(std::string name);

  /// `folder/2025/a.yaml:6: the marked text`, one a line; then one more line for each note:
  /// ` + folder/2025/b.yaml:5`, or ` + the marked text`.
  std::string found();
  /// The text of the first finding; after found().
  [[nodiscard]] std::string text(meeting::Language language) const;
  [[nodiscard]] std::string help(meeting::Language language) const;
  [[nodiscard]] std::size_t count() const { return findings_.size(); }

 private:
  struct Book {
    std::string folder;
    CaseBook settings;
    std::vector<meeting::CheckedBookFile> files;
    meeting::Registers registers;
    std::string numbering;
    std::uint32_t number = 0;
  };

  meeting::RuleSet rules_;
  meeting::BookChecker checker_;
  std::deque<Book> books_;
  std::deque<std::pair<std::string, std::string>> texts_;  ///< path, bytes
  std::vector<meeting::Diagnostic> findings_;
};
