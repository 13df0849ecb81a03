// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <array>
#include <meeting/text.hpp>
#include <string>

using namespace meeting;
using namespace std::string_view_literals;

TEST_CASE("columns on a terminal") {
  struct Case {
    std::string_view text;
    std::size_t width;
  };
  constexpr std::array cases{
      Case{"", 0},
      Case{"issue", 5},
      Case{"议题", 4},
      Case{"议题 1", 6},
      Case{"：，。（）", 10},
      Case{"１２", 4},
      Case{"“引号”", 6},  // the quotation marks are narrow in a UTF-8 terminal
      Case{"…", 1},
      Case{"é", 1},
      Case{"e\xcc\x81", 1},         // combining accent
      Case{"a\u200b\u200db", 2},    // zero width
      Case{"\u202e", 0},            // bidi control
      Case{"ｶ", 1},                 // half-width kana
      Case{"\xf0\xa0\x80\x80", 2},  // U+20000
      Case{"\xf0\x9f\x8f\xa0", 2},  // a house
      Case{"\u3000", 2},
      Case{"\u00a0", 1},
      Case{"a\tb\x1b", 2},  // controls take nothing
      Case{"\x7f", 0},
      Case{"\xff\xfe", 2},  // each bad byte shows as one sign
      Case{"한", 2},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(display_width(c.text) == c.width);
  }
}

TEST_CASE("padding counts columns, not bytes") {
  CHECK(pad("议题", 6) == "议题  ");
  CHECK(pad("议题", 6, Align::right) == "  议题");
  CHECK(pad("议题", 4) == "议题");
  CHECK(pad("议题", 3) == "议题");
  CHECK(pad("", 2) == "  ");
  CHECK(pad("", 0).empty());
  CHECK(display_width(pad("e\xcc\x81", 3)) == 3);
}

TEST_CASE("a text too wide ends in an ellipsis") {
  struct Case {
    std::string_view text;
    std::size_t width;
    std::string_view result;
  };
  constexpr std::array cases{
      Case{"parking", 7, "parking"},
      Case{"parking", 6, "parki…"},
      Case{"parking", 1, "…"},
      Case{"parking", 0, ""},
      Case{"", 0, ""},
      Case{"", 3, ""},
      Case{"停车位不足", 10, "停车位不足"},
      Case{"停车位不足", 9, "停车位不…"},
      Case{"停车位不足", 8, "停车位…"},
      Case{"停车位不足", 2, "…"},
      Case{"停", 2, "停"},
      Case{"停", 1, "…"},
      Case{"e\xcc\x81x", 2, "e\xcc\x81x"},
      Case{"e\xcc\x81xy", 2, "e\xcc\x81…"},
      Case{"ab\xff\xff", 3, "ab…"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CAPTURE(c.width);
    CHECK(shorten(c.text, c.width) == c.result);
    CHECK(display_width(shorten(c.text, c.width)) <= c.width);
  }
}
