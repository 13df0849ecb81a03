// SPDX-License-Identifier: Apache-2.0

#include "text/folding.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <meeting/text.hpp>
#include <string>

#include "text/utf8.hpp"
#include "yaml/awkward_yaml.hpp"

using namespace meeting;
using reader_tests::Chance;

namespace {

bool stays_as_it_is(char32_t point) {
  const FoldedPoint folded = fold_point(point);
  return folded.count == 1 && folded.points[0] == static_cast<std::int32_t>(point);
}

constexpr std::u32string_view letters =
    U"停车aAＡeé\u0301\u200B\u00AD "
    U"\u3000\n\tｶ\uFF9Eがか\u3099ﬁ㎡①⼀一㊀Ωß각ᄀ\u1161ſK'\"，,。ﾞ½\uFE0F";

}  // namespace

TEST_CASE("folding: the ranges hold every character that folds") {
  for (char32_t point = 0; point < 0x110000; ++point) {
    if (point >= 0xD800 && point < 0xE000) continue;
    const auto ranges = folding_ranges();
    const bool inside = std::ranges::any_of(ranges, [&](const PointRange& range) {
      return point >= range.first && point <= range.last;
    });
    if (inside || stays_as_it_is(point)) continue;
    CAPTURE(static_cast<std::uint32_t>(point));
    CHECK(false);
  }
}

TEST_CASE("folding: a placed key is the comparison key, and its places are in order") {
  Chance chance(7);
  for (int i = 0; i < 20'000; ++i) {
    std::u32string points;
    for (std::uint32_t n = chance.below(12); n > 0; --n) points += chance.pick(letters);
    const std::string text = to_utf8(points);
    CAPTURE(text);
    const PlacedKey placed = placed_comparison_key(text);
    REQUIRE(placed.key == comparison_key(text));
    REQUIRE(placed.begin.size() == placed.key.size());
    REQUIRE(placed.end.size() == placed.key.size());
    CHECK(std::ranges::is_sorted(placed.begin));
    bool inside = true;
    for (std::size_t k = 0; k < placed.key.size(); ++k) {
      inside = inside && placed.begin[k] <= placed.end[k] && placed.end[k] <= text.size();
    }
    CHECK(inside);
  }
}

TEST_CASE("folding: places of a key") {
  const PlacedKey placed = placed_comparison_key("A  Ｂ㎡停 车");
  CHECK(placed.key == "a bm2停车");
  CHECK(placed.begin[0] == 0);
  CHECK(placed.begin[2] == 3);  // Ｂ
  CHECK(placed.end[2] == 6);
  CHECK(placed.begin[3] == 6);  // the m of ㎡
  CHECK(placed.end[4] == 9);    // its 2
  CHECK(placed.begin[placed.key.find("车")] == 13);
}
