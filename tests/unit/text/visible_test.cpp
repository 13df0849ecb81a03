// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <array>
#include <meeting/text.hpp>
#include <string>

using namespace meeting;
using namespace std::string_view_literals;

TEST_CASE("what could deceive a reader or steer a terminal is spelled out") {
  struct Case {
    std::string_view text, shown;
  };
  constexpr std::array cases{
      Case{""sv, ""},
      Case{"停车 parking é \xf0\x9f\x8f\xa0"sv, "停车 parking é \xf0\x9f\x8f\xa0"},
      Case{"\x1b[31mred"sv, "\\x1b[31mred"},
      Case{"\x1b]0;title\x07"sv, "\\x1b]0;title\\x07"},
      Case{"a\0b"sv, "a\\x00b"},
      Case{"a\nb\tc\rd"sv, "a\\nb\\tc\\rd"},
      Case{"\x08\x7f"sv, "\\x08\\x7f"},
      Case{"\xc2\x9b"
           "31m"sv,
           "\\u{9b}31m"},  // CSI as one character
      Case{"\x9b"
           "31m"sv,
           "\\x9b31m"},  // and as a byte
      Case{"\u202Egpj.exe"sv, "\\u{202e}gpj.exe"},
      Case{"\u2066x\u2069"sv, "\\u{2066}x\\u{2069}"},
      Case{"\u061c\u200f"sv, "\\u{61c}\\u{200f}"},
      Case{"\ufeff标题"sv, "\\u{feff}标题"},
      Case{"a\u2028b\u2029"sv, "a\\u{2028}b\\u{2029}"},
      Case{"\uffff"sv, "\\u{ffff}"},
      Case{"\xf3\xa0\x81\x81"sv, "\\u{e0041}"},  // an invisible tag
      Case{"\xf4\x8f\xbf\xbf"sv, "\\u{10ffff}"},
      Case{"\xff\xc3"sv, "\\xff\\xc3"},
      Case{"\xed\xa0\x80"sv, "\\xed\\xa0\\x80"},
      Case{"议\xe8\xae"sv, "议\\xe8\\xae"},
      Case{"C:\\x1b"sv, "C:\\x1b"},  // not meant to be read back
      Case{"\u00a0\u3000"sv, "\u00a0\u3000"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.shown);
    CHECK(visible(c.text) == c.shown);
  }
  CHECK(visible("a\nb\r\n", LineFeeds::keep) == "a\nb\\r\n");
}

TEST_CASE("no text whatever gets a control through") {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string text{static_cast<char>(first), static_cast<char>(second), 'x'};
      const std::string shown = visible(text);
      bool clean = !find_invalid_utf8(shown);
      for (const char letter : shown) {
        clean = clean && static_cast<unsigned char>(letter) >= 0x20 && letter != 0x7f;
      }
      CAPTURE(first);
      CAPTURE(second);
      REQUIRE(clean);
    }
  }
  for (char32_t value = 0x80; value < 0xA0; ++value) {
    const std::string text{static_cast<char>(0xC2), static_cast<char>(value)};
    CHECK(visible(text).front() == '\\');
  }
}
