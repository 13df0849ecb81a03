// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <array>
#include <meeting/text.hpp>
#include <string>

using namespace meeting;
using namespace std::string_view_literals;

namespace {

constexpr std::size_t all_well = static_cast<std::size_t>(-1);

struct Bytes {
  const char* name;
  std::string_view text;
  std::size_t invalid_at;
};

constexpr std::array byte_cases{
    Bytes{"empty", ""sv, all_well},
    Bytes{"ascii", "title: x\n"sv, all_well},
    Bytes{"NUL is a character", "a\0b"sv, all_well},
    Bytes{"two bytes", "\xc3\xa9"sv, all_well},
    Bytes{"three bytes", "议题"sv, all_well},
    Bytes{"four bytes", "\xf0\x9f\x8f\xa0"sv, all_well},
    Bytes{"U+D7FF", "\xed\x9f\xbf"sv, all_well},
    Bytes{"U+E000", "\xee\x80\x80"sv, all_well},
    Bytes{"U+FFFF is well-formed", "\xef\xbf\xbf"sv, all_well},
    Bytes{"U+10FFFF", "\xf4\x8f\xbf\xbf"sv, all_well},
    Bytes{"long ascii, then Han", "0123456789abcdef0123456789议"sv, all_well},
    Bytes{"lone continuation", "ab\x80"sv, 2},
    Bytes{"bad byte after eight good ones", "01234567\xff"sv, 8},
    Bytes{"bad byte within a word of eight",
          "0123456789a\xff"
          "bcdefgh"sv,
          11},
    Bytes{"overlong of one", "\xc0\xaf"sv, 0},
    Bytes{"overlong of one, C1", "\xc1\xbf"sv, 0},
    Bytes{"overlong of two", "\xe0\x9f\xbf"sv, 0},
    Bytes{"overlong of three", "\xf0\x8f\xbf\xbf"sv, 0},
    Bytes{"first surrogate", "x\xed\xa0\x80"sv, 1},
    Bytes{"last surrogate", "\xed\xbf\xbf"sv, 0},
    Bytes{"past U+10FFFF", "\xf4\x90\x80\x80"sv, 0},
    Bytes{"F5", "\xf5\x80\x80\x80"sv, 0},
    Bytes{"FE and FF", "\xfe\xff"sv, 0},
    Bytes{"cut after one of two", "a\xc3"sv, 1},
    Bytes{"cut after one of three", "\xe8"sv, 0},
    Bytes{"cut after two of three", "议\xe8\xae"sv, 3},
    Bytes{"cut after three of four", "\xf0\x9f\x8f"sv, 0},
    Bytes{"ascii where a continuation belongs",
          "\xe8\xae"
          "a"sv,
          0},
    Bytes{"third byte is a lead", "\xf0\x9f\xe8\x80"sv, 0},
    Bytes{"GBK bytes", "\xd2\xe9\xcc\xe2"sv, 0},
};

}  // namespace

TEST_CASE("bytes that are not UTF-8 are found where they begin") {
  for (const Bytes& c : byte_cases) {
    CAPTURE(c.name);
    CHECK(find_invalid_utf8(c.text).value_or(all_well) == c.invalid_at);
  }
}

TEST_CASE("every code point survives decoding and encoding") {
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, value);
    const CodePoint point = next_code_point(text, 0);
    if (point.valid && point.value == value && point.length == text.size() &&
        !find_invalid_utf8(text)) {
      continue;
    }
    CAPTURE(static_cast<std::uint32_t>(value));
    FAIL("decoded to something else");
  }
}

TEST_CASE("decoding any two bytes agrees with the check and never reads past the end") {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string text{static_cast<char>(first), static_cast<char>(second)};
      bool all_valid = true;
      std::size_t offset = 0;
      while (offset < text.size()) {
        const CodePoint point = next_code_point(text, offset);
        all_valid = all_valid && point.valid;
        offset += point.length;
      }
      CAPTURE(first);
      CAPTURE(second);
      REQUIRE(offset == text.size());
      REQUIRE(all_valid == !find_invalid_utf8(text).has_value());
    }
  }
}

TEST_CASE("invalid bytes are handed out one by one") {
  const auto text =
      "a\xe8\xae"
      "b"sv;
  const CodePoint point = next_code_point(text, 1);
  CHECK_FALSE(point.valid);
  CHECK(point.value == 0xE8);
  CHECK(point.length == 1);
  CHECK(to_code_points(text) == U"a\uFFFD\uFFFDb");
}

TEST_CASE("characters and UTF-16 units are counted") {
  struct Case {
    std::string_view text;
    std::size_t points;
    std::size_t units;
  };
  constexpr std::array cases{
      Case{"", 0, 0},
      Case{"abc", 3, 3},
      Case{"议题", 2, 2},
      Case{"\xf0\xa0\x80\x80", 1, 2},
      Case{"a\xf0\x9f\x8f\xa0", 2, 3},
      Case{"a\xff\xfe", 3, 3},
      Case{"e\xcc\x81", 2, 2},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(count_code_points(c.text) == c.points);
    CHECK(count_utf16_units(c.text) == c.units);
  }
  CHECK(offset_of_code_point("a议题b", 0) == 0);
  CHECK(offset_of_code_point("a议题b", 2) == 4);
  CHECK(offset_of_code_point("a议题b", 4) == 8);
  CHECK(offset_of_code_point("a议题b", 99) == 8);
}

TEST_CASE("classes of characters") {
  struct Case {
    char32_t value;
    bool han, bidi, zero_width, blank;
  };
  constexpr std::array cases{
      Case{U'a', false, false, false, false},   Case{U'议', true, false, false, false},
      Case{U'〇', true, false, false, false},   Case{U'々', true, false, false, false},
      Case{0x3006, false, false, false, false}, Case{U'。', false, false, false, false},
      Case{0x3400, true, false, false, false},  Case{0x20000, true, false, false, false},
      Case{0x30000, true, false, false, false}, Case{U'カ', false, false, false, false},
      Case{U'한', false, false, false, false},  Case{0x4DFF, false, false, false, false},
      Case{0x061C, false, true, false, false},  Case{0x200E, false, true, false, false},
      Case{0x200F, false, true, false, false},  Case{0x202A, false, true, false, false},
      Case{0x202E, false, true, false, false},  Case{0x202F, false, false, false, true},
      Case{0x2066, false, true, false, false},  Case{0x2069, false, true, false, false},
      Case{0x200B, false, false, true, false},  Case{0x200D, false, false, true, false},
      Case{0x2060, false, false, true, false},  Case{0x200A, false, false, false, true},
      Case{U' ', false, false, false, true},    Case{U'\n', false, false, false, true},
      Case{0x85, false, false, false, true},    Case{0xA0, false, false, false, true},
      Case{0x3000, false, false, false, true},  Case{0x2029, false, false, false, true},
      Case{0xFEFF, false, false, false, false},
  };
  for (const Case& c : cases) {
    CAPTURE(static_cast<std::uint32_t>(c.value));
    CHECK(is_han(c.value) == c.han);
    CHECK(is_bidi_control(c.value) == c.bidi);
    CHECK(is_zero_width(c.value) == c.zero_width);
    CHECK(is_blank(c.value) == c.blank);
  }
}

TEST_CASE("blanks of every kind are trimmed from both ends") {
  struct Case {
    std::string_view text, trimmed;
  };
  constexpr std::array cases{
      Case{"", ""},
      Case{"  ", ""},
      Case{" \t标题\r\n", "标题"},
      Case{"\u3000标 题\u00a0", "标 题"},
      Case{"\u2003x", "x"},
      Case{" \xff ", "\xff"},
      Case{"\x80\x80", "\x80\x80"},
      Case{"题\x80", "题\x80"},
      Case{"\u200bx", "\u200bx"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(trim(c.text) == c.trimmed);
  }
}

TEST_CASE("trimming takes exactly the blanks at the ends, also of broken text") {
  // Every way that three bytes of these can stand at an end.
  constexpr std::string_view bytes =
      "a \t\n\x7F\x80\x82\x85\x8A\x9A\x9F\xA0\xA8\xBF\xC2\xE1\xE2\xE3\xE4\xED\xEF\xF0"sv;
  const auto trim_slowly = [](std::string_view text) {
    const auto is_blank_at = [&](std::size_t at, std::size_t size) {
      const CodePoint point = next_code_point(text, at);
      return point.valid && point.length == size && is_blank(point.value);
    };
    for (std::size_t size = 1; size <= 3 && size <= text.size();) {
      if (is_blank_at(0, size)) text.remove_prefix(size), size = 1;
      else ++size;
    }
    for (std::size_t size = 1; size <= 3 && size <= text.size();) {
      if (is_blank_at(text.size() - size, size)) text.remove_suffix(size), size = 1;
      else ++size;
    }
    return text;
  };
  std::size_t wrong = 0;
  for (const char one : bytes) {
    for (const char two : bytes) {
      for (const char three : bytes) {
        const std::string end{one, two, three};
        for (const std::string& text : {end, end + "停", "停" + end, "x" + end}) {
          if (trim(text) != trim_slowly(text)) ++wrong;
        }
      }
    }
  }
  CHECK(wrong == 0);
}
