// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "search/query.hpp"

using namespace meeting;

namespace {

/// One line for a word: `-field=value`, OR, NOT.
std::string described(std::vector<std::string> operands) {
  std::string all;
  for (const QueryWord& word : query_words(operands)) {
    if (!all.empty()) all += " & ";
    if (word.sort == QueryWord::Sort::either) all += "OR";
    if (word.sort == QueryWord::Sort::negation) all += "NOT";
    if (word.sort != QueryWord::Sort::word) continue;
    if (word.negated) all += "-";
    if (!word.field.empty()) all += word.field + "=";
    all += word.value;
  }
  return all;
}

}  // namespace

TEST_CASE("query words: words, phrases, operators, fields") {
  struct Row {
    std::vector<std::string> operands;
    std::string expected;
  };
  const Row rows[] = {
      {{"停车", "收费"}, "停车 & 收费"},
      {{"停车 收费"}, "停车 收费"},
      {{"  停车　"}, "停车"},
      {{"停车", "OR", "电梯"}, "停车 & OR & 电梯"},
      {{"停车 OR 电梯"}, "停车 & OR & 电梯"},
      {{"停车 或 电梯"}, "停车 & OR & 电梯"},
      {{"停车", "|", "电梯"}, "停车 & OR & 电梯"},
      {{"NOT", "停车"}, "NOT & 停车"},
      {{"非", "停车"}, "NOT & 停车"},
      {{"-停车"}, "-停车"},
      {{"－停车"}, "-停车"},
      {{"-"}, "-"},
      {{"a-b"}, "a-b"},
      {{"\"停车 收费\" 电梯"}, "停车 收费 & 电梯"},
      {{"“停车 收费”电梯"}, "停车 收费电梯"},
      {{"「停车 收费」 -电梯"}, "停车 收费 & -电梯"},
      {{"\"OR\""}, "OR"},
      {{"\"-停车\""}, "-停车"},
      {{"-\"停车 收费\""}, "-停车 收费"},
      {{"类别:停车"}, "类别=停车"},
      {{"类别：停车"}, "类别=停车"},
      {{"-类别：停车"}, "-类别=停车"},
      {{"title:\"停车 收费\" 电梯"}, "title=停车 收费 & 电梯"},
      {{"title:停车 收费"}, "title=停车 收费"},
      {{"\"类别:停车\""}, "类别:停车"},
      {{"14:30"}, "14:30"},
      {{"14：30"}, "14：30"},
      {{"http://example.org/a"}, "http://example.org/a"},
      {{"place:北门：东侧"}, "place=北门：东侧"},
      {{":停车"}, ":停车"},
      {{"title:"}, "title="},
      {{"\"open"}, "open"},
      {{""}, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.operands.front());
    CHECK(described(row.operands) == row.expected);
  }
}
