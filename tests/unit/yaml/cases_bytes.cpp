// SPDX-License-Identifier: Apache-2.0

#include "cases.hpp"

using namespace std::string_literals;
using meeting::ReadState;

namespace reader_tests {
namespace {

std::string utf16(std::string_view ascii, bool big_endian) {
  std::string text;
  for (char c : ascii) {
    if (big_endian) text += '\0';
    text += c;
    if (!big_endian) text += '\0';
  }
  return text;
}

constexpr ReadState not_text = ReadState::not_text;

}  // namespace

const std::vector<Case>& byte_cases() {
  static const std::vector<Case> cases{
      {"clean", record(""), ""},
      {"CRLF", "格式: 1\r\n标题: 甲\r\n形式: 圆桌会\r\n日期: 2025-03-14\r\n", ""},
      {"byte order mark", "\xEF\xBB\xBF" + record(""), ""},
      {"byte order mark and CRLF",
       "\xEF\xBB\xBF格式: 1\r\n标题: 甲\r\n形式: 圆桌会\r\n日期: 2025-03-14\r\n", ""},
      {"no final newline", "格式: 1\n标题: 甲\n形式: 圆桌会\n日期: 2025-03-14", ""},
      {"tab in a text", record("标题: 甲\t乙\n"), ""},
      {"emoji and rare Han", record("标题: 😀𠀀〇㙍\n"), ""},

      {"NUL", record("标题: 甲\0乙\n"s), "1:6 nul-byte", not_text},
      {"NUL as the first byte", "\0a: 1\n"s, "1:1 nul-byte", not_text},
      {"UTF-16LE with a mark", "\xFF\xFE" + utf16("title: a\n", false), "1:1 not-utf8", not_text},
      {"UTF-16BE with a mark", "\xFE\xFF" + utf16("title: a\n", true), "1:1 not-utf8", not_text},
      {"UTF-16LE", utf16("title: a\n", false), "1:1 not-utf8", not_text},
      {"UTF-16BE", utf16("title: a\n", true), "1:1 not-utf8", not_text},
      {"UTF-16LE, odd", utf16("title: a\n", false) + "x", "1:1 not-utf8", not_text},
      // 格式: 1 标题: 小区停车难协商
      {"GB18030",
       "\xB8\xF1\xCA\xBD: 1\n\xB1\xEA\xCC\xE2: "
       "\xD0\xA1\xC7\xF8\xCD\xA3\xB3\xB5\xC4\xD1\xD0\xAD\xC9\xCC\n",
       "1:1 not-utf8", not_text},
      {"Latin-1", "title: caf\xE9\n", "1:11 not-utf8", not_text},
      {"bytes that never stand in UTF-8", "a: \xFF\n", "1:4 not-utf8", not_text},
      {"a lone second byte", "a: \x80\n", "1:4 not-utf8", not_text},
      {"a first byte alone", "a: \xC3(\n", "1:4 not-utf8", not_text},
      {"a character cut by the end", "a: b\nc: \xE6\xA0", "2:4 not-utf8", not_text},
      {"overlong, two bytes", "a: \xC0\xAF\n", "1:4 not-utf8", not_text},
      {"overlong, three bytes", "a: \xE0\x80\xAF\n", "1:4 not-utf8", not_text},
      {"overlong, four bytes", "a: \xF0\x80\x80\xAF\n", "1:4 not-utf8", not_text},
      {"surrogate", "a: \xED\xA0\x80\n", "1:4 not-utf8", not_text},
      {"above U+10FFFF", "a: \xF4\x90\x80\x80\n", "1:4 not-utf8", not_text},
      {"behind characters of several bytes", "标题: 停车\xFF\n", "1:7 not-utf8", not_text},

      {"C0", record("标题: 甲\x01乙\n"), "1:6 control-character"},
      {"escape", record("标题: 甲\x1B[31m\n"), "1:6 control-character"},
      {"form feed", record("标题: 甲\n备注: a\fb\n"), "2:6 control-character"},
      {"DEL", record("标题: 甲\x7F\n"), "1:6 control-character"},
      {"C1", record("标题: 甲\u0085乙\n"), "1:6 control-character"},
      {"in a comment", record("# \x07\n"), "1:3 control-character"},
      {"no character", record("标题: 甲\uFFFE\n"), "1:6 control-character"},
      {"no character, last", record("标题: 甲\uFFFF\n"), "1:6 control-character"},
      {"bidi control", record("标题: 甲\u202E乙\n"), "1:6 bidi-control"},
      {"bidi mark", record("标题: 甲\u200E\n"), "1:6 bidi-control"},
      {"Arabic mark", record("标题: 甲\u061C\n"), "1:6 bidi-control"},
      {"bidi isolate", record("标题: 甲\u2066\n"), "1:6 bidi-control"},
      {"zero width blank", record("标题: 甲\u200B乙\n"), "1:6 hidden-character warning"},
      {"zero width joiner", record("标题: 甲\u200D乙\n"), "1:6 hidden-character warning"},
      {"word joiner", record("标题: 甲\u2060乙\n"), "1:6 hidden-character warning"},
      {"byte order mark in the middle", record("标题: 甲\uFEFF乙\n"), "1:6 stray-mark"},
      {"byte order mark twice", "\xEF\xBB\xBF\xEF\xBB\xBF" + record(""), "1:1 stray-mark"},
      {"byte order mark at a line's head", record("标题: 甲\n\uFEFF备注: 乙\n"),
       "2:1 stray-mark | 2:1 unknown-key"},
      {"bare CR", record("标题: 甲\n备注: 乙\r丙\n"), "2:6 bare-cr"},
      {"CR at the end", "格式: 1\n标题: 甲\n形式: 圆桌会\n日期: 2025-03-14\r", "4:15 bare-cr"},
      {"several, in order", record("标题: 甲\u200B\x01\n备注: \u202E\n"),
       "1:6 hidden-character warning | 1:7 control-character | 2:5 bidi-control"},

      {"NUL by an escape", record("标题: \"甲\\0\"\n"), "1:5 control-character"},
      {"ESC by an escape", record("标题: \"甲\\u001b[31m\"\n"), "1:5 control-character"},
      {"bidi by an escape", record("标题: \"甲\\u202e乙\"\n"), "1:5 bidi-control"},
      {"hidden by an escape", record("标题: \"甲\\u200b乙\"\n"), "1:5 hidden-character warning"},
      {"in a key by an escape", record("标题: 甲\n\"x_\\e\": 1\n"), "2:1 control-character"},
      {"line feed by an escape", record("标题: \"甲\\n乙\"\n"), ""},
  };
  return cases;
}

const std::vector<Case>& limit_cases() {
  static const std::vector<Case> cases{
      {"a file of 4 MiB",
       record("") + repeated("#234567890123456789012345678901\n", 131072 - 3) +
           "#23456789012345678901234",
       ""},
      {"one byte more", repeated("#234567890123456789012345678901\n", 131072) + "#",
       "1:1 file-too-large", not_text},
      {"a line of 64 KiB", record("备注: " + repeated("x", 65536 - 8) + "\n"), ""},
      {"one byte more in a line", record("备注: " + repeated("x", 65536 - 7) + "\n"),
       "1:1 line-too-long", not_text},
      {"two long lines",
       record("备注: " + repeated("x", 65536) + "\n#" + repeated("x", 65536) + "\n"),
       "1:1 line-too-long | 2:1 line-too-long", not_text},
      {"64 levels in brackets", record("x_a: " + repeated("[", 63) + repeated("]", 63) + "\n"), ""},
      {"65 levels in brackets", record("x_a: " + repeated("[", 64) + repeated("]", 64) + "\n"),
       "1:69 too-deep", ReadState::not_a_record},
      {"far too many levels", record("x_a: " + repeated("[", 5000) + "\n"), "1:69 too-deep",
       ReadState::not_a_record},
      {"far too many levels in mappings", record("x_a: " + repeated("{a: ", 5000) + "\n"),
       "1:258 too-deep", ReadState::not_a_record},
      {"64 levels of lists", record("x_a:\n" + repeated("- ", 63) + "a\n"), ""},
      {"65 levels of lists", record("x_a:\n" + repeated("- ", 64) + "a\n"), "2:127 too-deep",
       ReadState::not_a_record},
      {"too many levels by indents",
       [] {
         std::string text;
         for (std::size_t i = 0; i < 70; ++i) text += std::string(i, ' ') + "x_a:\n";
         return text;
       }(),
       "65:65 too-deep", ReadState::not_a_record},
      {"1,000,000 keys and values", record("x_a:\n" + repeated("- 1\n", 999'989)), ""},
      {"one more", record("x_a:\n" + repeated("- 1\n", 999'990)), "999995:5 too-many-nodes",
       ReadState::not_a_record},
      {"50,001 mappings", record("x_a:\n" + repeated("- {}\n", 50'000)), "50001:3 too-many-nodes",
       ReadState::not_a_record},
      {"50,000 mappings", record("x_a:\n" + repeated("- {}\n", 49'999)), ""},
      {"too much in one pair of brackets", record("x_a: [\n" + repeated(" a,\n", 200'000) + " ]\n"),
       "1:6 too-many-nodes", ReadState::not_a_record},
  };
  return cases;
}

}  // namespace reader_tests
