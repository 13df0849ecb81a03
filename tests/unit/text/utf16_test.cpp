// SPDX-License-Identifier: Apache-2.0
#include "text/utf16.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace meeting;
using namespace std::string_view_literals;

TEST_CASE("UTF-16 of both orders becomes UTF-8, up to what is no character") {
  struct Case {
    const char* name;
    std::string_view little;
    std::string_view text;
    Decoding state = Decoding::whole;
    std::size_t stopped = 0;
  };
  constexpr std::array cases{
      Case{"empty", ""sv, ""sv, Decoding::whole, 0},
      Case{"ASCII", "a\0\n\0"sv, "a\n"sv, Decoding::whole, 4},
      Case{"Han", "\x5c\x50\x66\x8f"sv, "停车"sv, Decoding::whole, 4},
      Case{"a pair", "\x40\xd8\x00\xdc"sv, "𠀀"sv, Decoding::whole, 4},
      Case{"the last character", "\xff\xdb\xff\xdf"sv, "\U0010FFFF"sv, Decoding::whole, 4},
      Case{"NUL", "\0\0"sv, "\0"sv, Decoding::whole, 2},
      Case{"odd", "a\0b"sv, "a"sv, Decoding::cut_off, 2},
      Case{"half a pair at the end", "a\0\x40\xd8"sv, "a"sv, Decoding::cut_off, 2},
      Case{"high alone",
           "a\0\x40\xd8"
           "a\0"sv,
           "a"sv, Decoding::broken, 2},
      Case{"low alone",
           "a\0\x00\xdc"
           "a\0"sv,
           "a"sv, Decoding::broken, 2},
      Case{"two high", "\x40\xd8\x40\xd8"sv, ""sv, Decoding::broken, 0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    std::string big(c.little);
    for (std::size_t i = 0; i + 1 < big.size(); i += 2) std::swap(big[i], big[i + 1]);
    for (const ByteOrder order : {ByteOrder::little, ByteOrder::big}) {
      const Transcoded decoded =
          decode_utf16(order == ByteOrder::little ? c.little : std::string_view(big), order);
      CHECK(decoded.text == c.text);
      CHECK(decoded.state == c.state);
      CHECK(decoded.stopped == c.stopped);
    }
  }
}
