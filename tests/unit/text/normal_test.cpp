// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <array>
#include <meeting/text.hpp>
#include <string>

using namespace meeting;

TEST_CASE("normal form C joins letters and accents and changes nothing else") {
  struct Case {
    std::string_view text, normal;
  };
  constexpr std::array cases{
      Case{"", ""},
      Case{"plain", "plain"},
      Case{"e\xcc\x81", "é"},
      Case{"é", "é"},
      Case{"ＡＢ：　停车", "ＡＢ：　停车"},
      Case{"ﬁ ①", "ﬁ ①"},
      Case{"\xff"
           "e\xcc\x81\xfe",
           "\xff"
           "é\xfe"},
      Case{"\xe8\xae", "\xe8\xae"},
      Case{"\u200b停", "\u200b停"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(nfc(c.text) == c.normal);
  }
}

TEST_CASE("spellings of one name have one key") {
  struct Case {
    std::string_view left, right;
  };
  constexpr std::array same{
      Case{"Liyuan", "LIYUAN"},
      Case{"ＡＢ１２", "ab12"},
      Case{"时间：14", "时间:14"},
      Case{"１００％", "100%"},
      Case{"安居 苑 社 区", "安居苑社区"},
      Case{"安居　苑", "安居苑"},
      Case{"3 号楼", "3号楼"},
      Case{"  丽园小区  ", "丽园小区"},
      Case{"a  b\t c", "a b c"},
      Case{"e\xcc\x81", "É"},
      Case{"丽\u200b园", "丽园"},
      Case{"①号", "1号"},
      Case{"STRASSE", "straße"},
      Case{"", "  　"},
  };
  for (const Case& c : same) {
    CAPTURE(c.left);
    CHECK(comparison_key(c.left) == comparison_key(c.right));
  }
  constexpr std::array different{
      Case{"丽园", "丽苑"}, Case{"a b", "ab"},      Case{"3号楼", "三号楼"},
      Case{"里", "裏"},     Case{"停车", "停车难"}, Case{"\xff", "\xfe"},
  };
  for (const Case& c : different) {
    CAPTURE(c.left);
    CHECK(comparison_key(c.left) != comparison_key(c.right));
  }
}

TEST_CASE("a key is a key of itself") {
  for (const std::string_view text :
       {"ＡＢ ： 停 车", "e\xcc\x81 É", "\xff\xfe x", "ﷺ", "Ω Å", "", "ᾳ", "㈱ ㎡"}) {
    CAPTURE(text);
    const std::string key = comparison_key(text);
    CHECK(comparison_key(key) == key);
  }
}

TEST_CASE("a character that joins with what follows is never taken for a plain one") {
  const auto utf8 = [](char32_t c) {
    std::string text;
    if (c < 0x80) {
      text += static_cast<char>(c);
    } else if (c < 0x800) {
      text += static_cast<char>(0xC0 | (c >> 6));
      text += static_cast<char>(0x80 | (c & 0x3F));
    } else {
      text += static_cast<char>(0xE0 | (c >> 12));
      text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
      text += static_cast<char>(0x80 | (c & 0x3F));
    }
    return text;
  };
  // What stands behind U+0F71, which is never plain, goes the long way: both ways must agree.
  const std::string slow = utf8(0x0F71);
  for (char32_t c = 1; c < 0xFFFE; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string text = "a" + utf8(c) + "停" + utf8(c);
    const std::string other = nfc(text + " " + slow);
    if (nfc(text) + " " + slow != other) FAIL_CHECK("differs: " << static_cast<unsigned>(c));
  }
}
