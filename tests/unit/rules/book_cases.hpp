// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Tables of records, each of them looked at by one rule in a book of its own.

#include <doctest/doctest.h>

#include <cstddef>
#include <meeting/words.hpp>
#include <string>
#include <string_view>

#include "rule_case.hpp"

/// A table's row; `yaml` stands below format and title (lines 1 and 2).
struct BookRow {
  std::string_view what;
  std::string_view yaml;
  std::string_view marked;  ///< what the rule marks
  std::string_view book = "";
  meeting::Date as_of = case_day;
};

inline std::string titled(std::string_view yaml) {
  return "format: 1\ntitle: a\n" + std::string(yaml);
}

/// `Row` has the members of BookRow.
template <class Row, std::size_t N>
void check_in_books(std::string_view rule, const Row (&rows)[N]) {
  for (const Row& one : rows) {
    CAPTURE(one.what);
    const CaseBook book(one.book);
    if (!one.book.empty()) CHECK(book.document().findings.empty());
    CHECK(marked_by(rule, titled(one.yaml), book.options(one.as_of)) == one.marked);
  }
}

/// The first finding of the rule as a sentence.
inline std::string said_in_book(std::string_view rule, std::string_view yaml,
                                meeting::Language language, std::string_view book,
                                meeting::Date as_of) {
  const CaseBook settings(book);
  return first_text(titled(yaml), rule, language, settings.options(as_of));
}
