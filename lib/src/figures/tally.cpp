// SPDX-License-Identifier: Apache-2.0

#include "figures/tally.hpp"

#include <algorithm>
#include <meeting/text.hpp>
#include <set>

namespace meeting {
namespace {

std::uint32_t units_a_year(PeriodUnit unit) {
  if (unit == PeriodUnit::month) return 12;
  if (unit == PeriodUnit::quarter) return 4;
  return unit == PeriodUnit::half_year ? 2 : 1;
}

struct NumberedRow {
  std::uint32_t number;
  BreakdownRow row;
};

/// Larger first numbers first, "not stated" last whatever its numbers.
bool comes_first(const NumberedRow& left, const NumberedRow& right) {
  const bool left_stated = left.row.key.kind != BreakdownKey::Kind::none;
  const bool right_stated = right.row.key.kind != BreakdownKey::Kind::none;
  if (left_stated != right_stated) return left_stated;
  const std::int64_t left_count = left.row.numbers.front().value;
  const std::int64_t right_count = right.row.numbers.front().value;
  if (left_count != right_count) return left_count > right_count;
  const bool names = left.number >= RowKey::first_name && right.number >= RowKey::first_name;
  if (names && left.row.key.name != right.row.key.name) {
    return left.row.key.name < right.row.key.name;
  }
  return left.number < right.number;
}

/// The last `parts` parts of a path.
std::string_view tail(std::string_view path, std::size_t parts) {
  std::size_t at = path.size();
  while (parts-- > 0 && at != std::string_view::npos) {
    at = at == 0 ? std::string_view::npos : path.rfind('/', at - 1);
  }
  return at == std::string_view::npos ? path : path.substr(at + 1);
}

/// As many parts of the paths as make all of them different, at most all.
std::size_t parts_needed(const std::vector<std::string_view>& paths) {
  std::size_t most = 1;
  for (const std::string_view path : paths) {
    most = std::max(most, static_cast<std::size_t>(std::ranges::count(path, '/')) + 1);
  }
  for (std::size_t parts = 2; parts < most; ++parts) {
    std::set<std::string_view> tails;
    for (const std::string_view path : paths) tails.insert(tail(path, parts));
    if (tails.size() == paths.size()) return parts;
  }
  return most;
}

/// Names that stand for different things get what tells them apart, and no more of it.
void tell_apart(std::vector<NumberedRow>& rows, const Names& names) {
  std::unordered_map<std::string, std::vector<NumberedRow*>> same;
  for (NumberedRow& one : rows) {
    if (one.row.key.kind == BreakdownKey::Kind::name) same[one.row.key.name].push_back(&one);
  }
  for (const auto& [name, alike] : same) {
    if (alike.size() < 2) continue;
    std::vector<std::string_view> groups;
    for (const NumberedRow* one : alike) {
      groups.push_back(names.group(one->number - RowKey::first_name));
    }
    const std::size_t parts = parts_needed(groups);
    for (std::size_t i = 0; i < alike.size(); ++i) {
      if (!groups[i].empty()) alike[i]->row.key.name = tail(groups[i], parts);
    }
  }
}

}  // namespace

std::uint32_t Names::number(std::string_view name, std::string_view group) {
  const std::string_view writing = group.empty() ? name : group;
  const auto known = writings_.find(std::string(writing));
  if (known != writings_.end()) return known->second;

  const auto next = static_cast<std::uint32_t>(names_.size());
  const auto added = numbers_.try_emplace(comparison_key(writing), next);
  if (added.second) {
    names_.emplace_back(name);
    groups_.emplace_back(group);
  }
  writings_.emplace(writing, added.first->second);
  return added.first->second;
}

RowKey RowKey::of_word(const WordValue& word, Names& names) {
  if (!word.given) return {};
  if (word.index == WordValue::own_word) return of_name(word.own, {}, names);
  return {word.index};
}

RowKey RowKey::of_name(std::string_view name, std::string_view group, Names& names) {
  if (name.empty()) return {};
  return {first_name + names.number(name, group)};
}

void Tally::add(std::uint32_t row, std::size_t column, const Total& number) {
  std::vector<Total>& numbers = rows_[row];
  if (numbers.empty()) numbers.resize(columns_);
  numbers[column].add(number);
}

std::vector<BreakdownRow> Tally::rows_of_words(VocabularyId vocabulary, const Names& names) const {
  std::vector<NumberedRow> numbered;
  for (const auto& [row, numbers] : rows_) {
    BreakdownKey key;
    key.vocabulary = vocabulary;
    if (row < RowKey::first_name) {
      key.kind = BreakdownKey::Kind::word;
      key.index = static_cast<std::uint16_t>(row);
    } else if (row != RowKey::not_stated) {
      key.kind = BreakdownKey::Kind::name;
      key.name = names.name(row - RowKey::first_name);
    }
    numbered.push_back({row, {std::move(key), numbers}});
  }
  tell_apart(numbered, names);
  std::ranges::sort(numbered, comes_first);
  std::vector<BreakdownRow> rows;
  rows.reserve(numbered.size());
  for (NumberedRow& one : numbered) rows.push_back(std::move(one.row));
  return rows;
}

std::uint32_t Tally::period_row(Date date, PeriodUnit unit) {
  const std::uint32_t units = units_a_year(unit);
  const auto year = static_cast<std::uint32_t>(date.year);
  return year * units + (date.month - 1U) * units / 12U;
}

std::vector<BreakdownRow> Tally::rows_of_periods(PeriodUnit unit) const {
  const std::uint32_t units = units_a_year(unit);
  std::vector<NumberedRow> numbered;
  for (const auto& [row, numbers] : rows_) {
    BreakdownKey key;
    if (row != RowKey::not_stated) {
      key.kind = BreakdownKey::Kind::period;
      Date first;
      first.year = static_cast<std::int16_t>(row / units);
      first.month = static_cast<std::uint8_t>(row % units * 12U / units + 1U);
      first.day = 1;
      key.period = period_of(first, unit);
    }
    numbered.push_back({row, {std::move(key), numbers}});
  }
  std::ranges::sort(numbered, {}, &NumberedRow::number);
  std::vector<BreakdownRow> rows;
  rows.reserve(numbered.size());
  for (NumberedRow& one : numbered) rows.push_back(std::move(one.row));
  return rows;
}

}  // namespace meeting
