// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <limits>
#include <meeting/figures.hpp>
#include <string_view>
#include <vector>

using namespace meeting;

namespace {

struct Case {
  std::vector<std::string_view> numbers;
  std::int64_t value;
  bool at_least, approximate;
};

const Case cases[] = {
    {{}, 0, false, false},
    {{"3", "4"}, 7, false, false},
    {{"3", "400+"}, 403, true, false},
    {{"400余"}, 400, true, false},
    {{"~300", "2"}, 302, false, true},
    {{"近300"}, 300, false, true},
    {{"≤50"}, 50, false, true},
    {{"400+", "~300"}, 700, true, true},
    {{"2.00"}, 2, false, false},
    {{"2.5"}, 0, true, false},  // half a person cannot be counted, and the sum says so
};

}  // namespace

TEST_CASE("sums keep what their numbers say of themselves") {
  for (const Case& one : cases) {
    Total sum;
    for (const std::string_view number : one.numbers) {
      CAPTURE(number);
      sum.add(*parse_quantity(number).value);
    }
    CHECK(sum.value == one.value);
    CHECK(sum.at_least == one.at_least);
    CHECK(sum.approximate == one.approximate);
  }
}

TEST_CASE("a sum that does not fit says at least") {
  Total sum(std::numeric_limits<std::int64_t>::max());
  sum.add(Total(1));
  CHECK(sum.value == std::numeric_limits<std::int64_t>::max());
  CHECK(sum.at_least);
}

TEST_CASE("rates in percent") {
  struct Rate {
    std::int64_t part, of;
    std::int32_t scale;
    std::string_view percent;  ///< empty: n/a
  };
  constexpr Rate rates[] = {
      {0, 0, 1, ""},       {0, 5, 1, "0.0"},   {2, 3, 1, "66.7"},
      {1, 3, 1, "33.3"},   {5, 5, 1, "100.0"}, {1, 800, 1, "0.1"},
      {1, 2001, 1, "0.0"}, {6, 1, 10, "60.0"}, {6344, 670, 10, "94.7"},
  };
  for (const Rate& one : rates) {
    CAPTURE(one.part);
    CAPTURE(one.of);
    CHECK(rate_percent({Total(one.part), one.of, one.scale}).value_or("") == one.percent);
  }
}

TEST_CASE("the tables of figures and breakdowns stand in the order of their ids") {
  std::size_t place = 0;
  for (const FigureInfo& info : figure_infos()) {
    CAPTURE(info.key);
    CHECK(static_cast<std::size_t>(info.id) == place++);
    CHECK(find_figure(info.key) == &info);
    CHECK(has_message(info.name));
    CHECK(has_message(info.definition));
  }
  CHECK(place == static_cast<std::size_t>(FigureId::satisfaction_rate) + 1);
  CHECK(find_figure("no_such_rate") == nullptr);
  place = 0;
  for (const BreakdownInfo& info : breakdown_infos()) {
    CAPTURE(info.key);
    CHECK(static_cast<std::size_t>(info.id) == place++);
    CHECK(has_message(info.title));
    CHECK(has_message(info.what));
    for (const BreakdownInfo::Column& column : info.columns) CHECK(has_message(column.name));
  }
  CHECK(place == static_cast<std::size_t>(BreakdownId::by_area) + 1);
}
