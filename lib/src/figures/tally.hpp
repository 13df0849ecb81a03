// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Counting by word, period or name, on the way to a Breakdown.

#include <cstddef>
#include <cstdint>
#include <meeting/figures.hpp>
#include <meeting/vocabulary.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace meeting {

/// Names that rows are called by, each kept once. Two writings that compare equal are one name.
class Names {
 public:
  /// The number of `name`; `group` tells names apart that are written alike.
  std::uint32_t number(std::string_view name, std::string_view group = {});
  const std::string& name(std::uint32_t number) const { return names_[number]; }
  const std::string& group(std::uint32_t number) const { return groups_[number]; }

 private:
  std::unordered_map<std::string, std::uint32_t> writings_;  ///< as they came: most come again
  std::unordered_map<std::string, std::uint32_t> numbers_;   ///< by what makes them equal
  std::vector<std::string> names_;
  std::vector<std::string> groups_;
};

/// What a row counts, as one number: a word by its place, else a name, else "not stated".
struct RowKey {
  static constexpr std::uint32_t first_name = 0x10000;
  static constexpr std::uint32_t not_stated = 0xffffffff;

  std::uint32_t value = not_stated;

  static RowKey of_word(const WordValue& word, Names& names);
  static RowKey of_name(std::string_view name, std::string_view group, Names& names);
};

class Tally {
 public:
  explicit Tally(std::size_t columns) : columns_(columns) {}

  void add(std::uint32_t row, std::size_t column, const Total& number = Total(1));

  /// By the first number, largest first; equal ones in the order of the vocabulary, then of names;
  /// what is not stated last.
  std::vector<BreakdownRow> rows_of_words(VocabularyId vocabulary, const Names& names) const;
  /// Rows numbered by period: year times the units of a year plus the unit, in order of time.
  std::vector<BreakdownRow> rows_of_periods(PeriodUnit unit) const;

  static std::uint32_t period_row(Date date, PeriodUnit unit);

 private:
  std::size_t columns_;
  std::unordered_map<std::uint32_t, std::vector<Total>> rows_;
};

}  // namespace meeting
