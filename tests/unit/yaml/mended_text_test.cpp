// SPDX-License-Identifier: Apache-2.0

#include "yaml/mended_text.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace meeting;

TEST_CASE("mended text: without mends it is the original") {
  MendedText mended("abc");
  mended.finish();
  CHECK(!mended.changed());
  CHECK(mended.text() == "abc");
  CHECK(mended.original_offset(2) == 2);
  CHECK(mended.original_range({1, 3}) == ByteRange{1, 3});
}

TEST_CASE("mended text: each byte has its place in the original") {
  //              0123456
  MendedText mended("ab：cd#");
  mended.replace({2, 5}, ": ");
  mended.insert(7, "'");
  mended.replace({7, 8}, "");
  mended.finish();
  REQUIRE(mended.changed());
  CHECK(mended.text() == "ab: cd'");
  struct Row {
    ByteRange mended;
    ByteRange original;
  };
  constexpr std::array rows{
      Row{{0, 2}, {0, 2}},  // ab
      Row{{2, 4}, {2, 5}},  // what was put in stands for all that it replaces
      Row{{2, 3}, {2, 5}}, Row{{3, 5}, {2, 6}}, Row{{4, 6}, {5, 7}},  // cd
      Row{{4, 7}, {5, 7}},  // and what was put in behind it for nothing
      Row{{7, 7}, {7, 7}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.mended.begin);
    CAPTURE(row.mended.end);
    CHECK(mended.original_range(row.mended) == row.original);
  }
}

TEST_CASE("mended text: of two mends that overlap the first holds") {
  MendedText mended("abcdef");
  mended.replace({1, 4}, "X");
  mended.replace({2, 3}, "Y");
  mended.replace({4, 5}, "Z");
  mended.finish();
  CHECK(mended.text() == "aXZf");
}

TEST_CASE("mended text: mends made inside what is replaced are taken back") {
  MendedText mended("key:a b");
  mended.insert(4, " ");  // before it: stays
  mended.replace({5, 6}, "_");
  mended.insert(6, "!");
  mended.drop_inside({4, 7});
  mended.replace({4, 7}, "'a b'");
  mended.finish();
  CHECK(mended.text() == "key: 'a b'");
}
