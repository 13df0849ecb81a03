// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <array>
#include <meeting/text.hpp>
#include <string>

#include "text/common_han.hpp"
#include "text/gb18030.hpp"
#include "text/utf8.hpp"

using namespace meeting;
using namespace std::string_view_literals;

TEST_CASE("bytes of GB18030 are told from others") {
  struct Case {
    const char* name;
    std::string_view bytes;
    bool likely;
  };
  constexpr std::array cases{
      Case{"a word", "\xcd\xa3\xb3\xb5"sv, true},
      Case{"one character", "\xbb\xe1"sv, true},
      Case{
          "a record",
          "\xb1\xea\xcc\xe2\x3a\x20\xc0\xf6\xd4\xb0\xd0\xa1\xc7\xf8\xcd\xa3\xb3\xb5\xc4\xd1\xd0\xad\xc9\xcc\x0a\xb5\xd8\xb5\xe3\x3a\x20\xd0\xa1\xc7\xf8\xb2\xe8\xb9\xdd\xa3\xac\xc8\xfd\xba\xc5\xc2\xa5\xc7\xb0\x0a"sv,
          true},
      Case{"full-width punctuation",
           "\xd2\xe9\xcc\xe2\xa3\xba\xcd\xa3\xb3\xb5\xa3\xac\xc4\xd1\xa1\xa3"sv, true},
      Case{
          "a rare name in four bytes",
          "\xc9\xe7\xc7\xf8\xbe\xd3\xc3\xf1\xb4\xfa\xb1\xed\xcd\xf5\x82\x30\xab\x33\xcd\xac\xd2\xe2"sv,
          true},
      Case{"cut inside the last character", "\xcd\xa3\xb3\xb5\xc4"sv, true},
      Case{"nothing but ASCII", "\x74\x69\x74\x6c\x65\x3a\x20\x78\x0a"sv, false},
      Case{"empty", ""sv, false},
      Case{
          "UTF-8",
          "\xe6\xa0\x87\xe9\xa2\x98\x3a\x20\xe4\xb8\xbd\xe5\x9b\xad\xe5\xb0\x8f\xe5\x8c\xba\xe5\x81\x9c\xe8\xbd\xa6\xe9\x9a\xbe\xe5\x8d\x8f\xe5\x95\x86\x0a\xe5\x9c\xb0\xe7\x82\xb9\x3a\x20\xe5\xb0\x8f\xe5\x8c\xba\xe8\x8c\xb6\xe9\xa6\x86\xef\xbc\x8c\xe4\xb8\x89\xe5\x8f\xb7\xe6\xa5\xbc\xe5\x89\x8d\x0a"sv,
          false},
      Case{
          "Latin-1",
          "\x66\xfc\x72\x20\x53\x74\x72\x61\xdf\x65\x2c\x20\x63\x61\x66\xe9\x20\x61\x75\x20\x6c\x61\x69\x74\x3a\x20\xe9\x74\xe9\x0a"sv,
          false},
      Case{"UTF-16LE", "\x07\x68\x98\x98\x00\x61"sv, false},
      Case{"UTF-16LE with mark", "\xff\xfe\x5c\x50\x66\x8f\xbe\x96\x61\x00"sv, false},
      Case{"Shift-JIS",
           "\x92\x93\x8e\xd4\x8f\xea\x82\xaa\x91\xab\x82\xe8\x82\xdc\x82\xb9\x82\xf1"sv, false},
      Case{"Big5",
           "\xb0\xb1\xa8\xae\xa6\xec\xa4\xa3\xa8\xac\xa1\x41\xa9\x7e\xa5\xc1\xa8\xf3\xb0\xd3"sv,
           false},
      Case{"Big5, a title",
           "\xaa\xc0\xb0\xcf\xa9\x7e\xa5\xc1\xa8\xf3\xb0\xd3\xb7\x7c\xc4\xb3\xb0\x4f\xbf\xfd"sv,
           false},
      Case{
          "EUC-JP",
          "\xc3\xf3\xbc\xd6\xbe\xec\xa4\xac\xc2\xad\xa4\xea\xa4\xca\xa4\xa4\xa4\xce\xa4\xc7\xbd\xbb\xcc\xb1\xa4\xac\xcf\xc3\xa4\xb7\xb9\xe7\xa4\xc3\xa4\xbf"sv,
          false},
      Case{"UTF-8 whose pairs fit", "\xe4\xbc\x9a\xe8\xae\xae\xe8\xae\xb0\xe5\xbd\x95"sv, false},
      Case{"Latin-1 whose pairs fit",
           "\x47\x72\xf6\xdf\x65\x20\x66\xfc\x72\x20\x53\x74\x72\x61\xdf\x65"sv, false},
      Case{"a control", "\xcd\xa3\xb3\xb5\x1b"sv, false},
      Case{"NUL", "\xcd\xa3\xb3\xb5\x00"sv, false},
      Case{"0x80", "\x80\x41"sv, false},
      Case{"0xff", "\xff\xfe\x41\x42"sv, false},
      Case{"lead before a blank", "\xc8\x20\xc8\x20"sv, false},
      Case{"bad third byte of four", "\x81\x30\x20\x30"sv, false},
      Case{"bad fourth byte of four", "\x81\x30\x81\x41"sv, false},
      Case{"compressed", "\x1f\x8b\x08\x00"sv, false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(looks_like_gb18030(c.bytes) == c.likely);
  }
}

TEST_CASE("characters of GB18030, of one, two and four bytes") {
  struct Pair {
    std::string_view text;
    std::string_view bytes;
  };
  constexpr std::array pairs{
      Pair{"㐀", "\x81\x39\xee\x39"},
      Pair{"㐁", "\x81\x39\xef\x30"},
      Pair{"㑇", "\xfe\x56"},
      Pair{"䶵", "\x82\x35\x87\x38"},
      Pair{"𠀀", "\x95\x32\x82\x36"},
      Pair{"𡃁", "\x95\x35\xb5\x35"},
      Pair{"𢌐", "\x95\x39\x92\x32"},
      Pair{"𣲘", "\x96\x34\xa9\x38"},
      Pair{"𤭢", "\x96\x37\xaa\x34"},
      Pair{"𫍯", "\x98\x38\xbc\x31"},
      Pair{"镕", "\xe9\x46"},
      Pair{"堃", "\x88\xd2"},
      Pair{"喆", "\x86\xb4"},
      Pair{"婧", "\xe6\xba"},
      Pair{"犇", "\xa0\xc4"},
      Pair{"燚", "\xa0\x44"},
      Pair{"淼", "\xed\xb5"},
      Pair{"钰", "\xee\xda"},
      Pair{"㛃", "\x82\x30\xb7\x31"},
      Pair{"㝃", "\x82\x30\xc3\x39"},
      Pair{"䲜", "\x82\x34\xeb\x30"},
      Pair{"停", "\xcd\xa3"},
      Pair{"车", "\xb3\xb5"},
      Pair{"议", "\xd2\xe9"},
      Pair{"题", "\xcc\xe2"},
      Pair{"的", "\xb5\xc4"},
      Pair{"一", "\xd2\xbb"},
      Pair{"是", "\xca\xc7"},
      Pair{"，", "\xa3\xac"},
      Pair{"。", "\xa1\xa3"},
      Pair{"：", "\xa3\xba"},
      Pair{"“", "\xa1\xb0"},
      Pair{"”", "\xa1\xb1"},
      Pair{"、", "\xa1\xa2"},
      Pair{"《", "\xa1\xb6"},
      Pair{"》", "\xa1\xb7"},
      Pair{"（", "\xa3\xa8"},
      Pair{"）", "\xa3\xa9"},
      Pair{"〔", "\xa1\xb2"},
      Pair{"〕", "\xa1\xb3"},
      Pair{"￥", "\xa3\xa4"},
      Pair{"…", "\xa1\xad"},
      Pair{"—", "\xa1\xaa"},
      Pair{"·", "\xa1\xa4"},
      Pair{"×", "\xa1\xc1"},
      Pair{"℃", "\xa1\xe6"},
      Pair{"㎡", "\xa9\x4f"},
      Pair{"①", "\xa2\xd9"},
      Pair{"Ⅱ", "\xa2\xf2"},
      Pair{"α", "\xa6\xc1"},
      Pair{"я", "\xa7\xf1"},
      Pair{"ü", "\xa8\xb9"},
      Pair{"é", "\xa8\xa6"},
      Pair{"Ü", "\x81\x30\x89\x35"},
      Pair{"€", "\xa2\xe3"},
      Pair{"£", "\x81\x30\x84\x35"},
      Pair{"©", "\x81\x30\x84\x38"},
      Pair{"­", "\x81\x30\x85\x32"},
      Pair{"♂", "\xa1\xe1"},
      Pair{"☎", "\x81\x37\xa3\x38"},
      Pair{"😀", "\x94\x39\xfc\x36"},
      Pair{"〇", "\xa9\x96"},
      Pair{"々", "\xa1\xa9"},
      Pair{"ㄅ", "\xa8\xc5"},
      Pair{"あ", "\xa4\xa2"},
      Pair{"ア", "\xa5\xa2"},
      Pair{"￠", "\xa1\xe9"},
      Pair{"⺮", "\xfe\x71"},
      Pair{"⼥", "\x81\x39\x8e\x39"},
      Pair{"鿕", "\x82\x35\x94\x30"},
      Pair{"鿯", "\x82\x35\x96\x36"},
      Pair{"﹏", "\xa9\x6e"},
      Pair{"⿰", "\xa9\x8a"},
      Pair{"﹖", "\xa9\x74"},
      Pair{"Ÿ", "\x81\x30\x97\x30"},
      Pair{"ˊ", "\xa8\x40"},
      Pair{"title: x\n", "title: x\n"},
  };
  for (const Pair& c : pairs) {
    CAPTURE(c.text);
    const Transcoded decoded = decode_gb18030(c.bytes);
    CHECK(decoded.state == Decoding::whole);
    CHECK(decoded.text == c.text);
    CHECK(decoded.stopped == c.bytes.size());
    CHECK(encode_gb18030(c.text) == c.bytes);
  }
}

TEST_CASE("every character of the first plane comes back from GB18030 as it was") {
  std::string text;
  for (char32_t c = 1; c <= 0xFFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    text.clear();
    append_utf8(text, c);
    const std::optional<std::string> bytes = encode_gb18030(text);
    // A few of the private area have no form, since theirs went to new characters.
    if (!bytes && c >= 0xE000 && c <= 0xF8FF) continue;
    REQUIRE(bytes);
    const Transcoded decoded = decode_gb18030(*bytes);
    if (decoded.state != Decoding::whole || decoded.text != text) {
      CAPTURE(static_cast<unsigned>(c));
      FAIL_CHECK("lost");
    }
  }
}

TEST_CASE("what is no GB18030 stops where it stands") {
  struct Case {
    std::string_view bytes;
    Decoding state;
    std::size_t stopped;
    std::string_view text;
  };
  constexpr std::array cases{
      Case{""sv, Decoding::whole, 0, ""},
      Case{"\xcd\xa3\x80 x"sv, Decoding::broken, 2, "停"},
      Case{"\xcd\xa3\xff x"sv, Decoding::broken, 2, "停"},
      Case{"a\xc8 b"sv, Decoding::broken, 1, "a"},
      Case{"a\xc8\nb"sv, Decoding::broken, 1, "a"},
      Case{"\xcd\xa3\xb3"sv, Decoding::cut_off, 2, "停"},
      Case{"\xcd\xa3\x81\x39\xee"sv, Decoding::cut_off, 2, "停"},
      Case{"\x81\x39\xee\x41"sv, Decoding::broken, 0, ""},
      Case{"\xfe\x39\xfe\x39"sv, Decoding::broken, 0, ""},  // beyond U+10FFFF
  };
  for (const Case& c : cases) {
    CAPTURE(c.stopped);
    CAPTURE(c.text);
    const Transcoded decoded = decode_gb18030(c.bytes);
    CHECK(decoded.state == c.state);
    CHECK(decoded.stopped == c.stopped);
    CHECK(decoded.text == c.text);
  }
  CHECK_FALSE(encode_gb18030("\xff").has_value());
}

TEST_CASE("a long text is decoded whole") {
  std::string text;
  std::string bytes;
  for (int i = 0; i < 5000; ++i) {
    text += i % 3 == 0 ? "停a" : "㐀";
    bytes += i % 3 == 0 ? "\xcd\xa3\x61" : "\x81\x39\xee\x39";
  }
  CHECK(decode_gb18030(bytes).text == text);
  CHECK(encode_gb18030(text) == bytes);
}

TEST_CASE("common Han make the share of Chinese") {
  CHECK(is_common_han(U'的'));
  CHECK(is_common_han(U'议'));
  CHECK_FALSE(is_common_han(U'瘟'));
  CHECK_FALSE(is_common_han(U'a'));
  CHECK_FALSE(is_common_han(0x20087));
  const ChineseShare share = chinese_share("标题: 停车，瘟 x");
  CHECK(share.all == 6);
  CHECK(share.common == 5);
  CHECK(share.is_chinese());
  CHECK_FALSE(chinese_share("title").is_chinese());
  CHECK_FALSE(chinese_share("瘟谧廖膳").is_chinese());
}
