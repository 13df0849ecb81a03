// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/source.hpp>
#include <meeting/text.hpp>
#include <string>
#include <string_view>

#include "render/snippet.hpp"

using namespace meeting;
using namespace std::string_view_literals;

namespace {

struct Case {
  std::string_view name;
  std::string_view text;
  ByteRange at;
  std::uint32_t number;
  std::string_view line;
  std::string_view marked;  ///< blanks and marks
};

constexpr Case cases[] = {
    {"ASCII", "title: x\nform: talk\n", {15, 19}, 2, "form: talk", "      ^~~~"},
    {"Han characters are two columns wide", "形式: 会谈\n", {8, 14}, 1, "形式: 会谈", "      ^~~~"},
    {"a place between bytes", "a: b\n", {2, 2}, 1, "a: b", "  ^"},
    {"the end of the line", "a: b\n", {4, 4}, 1, "a: b", "    ^"},
    {"the end of the file", "a: b\n", {5, 5}, 2, "", "^"},
    {"the end of a file without a line feed", "a: b", {4, 4}, 1, "a: b", "    ^"},
    {"an empty file", "", {0, 0}, 1, "", "^"},
    {"a range over several lines", "a: |\n  b\n  c\n", {3, 11}, 1, "a: |", "   ^"},
    {"the line feed is no part of the line", "a: bc\nd", {3, 6}, 1, "a: bc", "   ^~"},
    {"CRLF", "a: b\r\nc: d\r\n", {6, 7}, 2, "c: d", "^"},
    {"a tab goes to the next stop", "a:\tb\n", {3, 4}, 1, "a:  b", "    ^"},
    {"the tab itself", "a:\tb\n", {2, 3}, 1, "a:  b", "  ^~"},
    {"a control character", "a: \x1b[31m\n", {3, 4}, 1, "a: \\x1b[31m", "   ^~~~"},
    {"an invalid byte", "a: \xff z\n", {3, 4}, 1, "a: \\xff z", "   ^~~~"},
    {"bidi", "a: \xe2\x80\xae z\n", {7, 8}, 1, "a: \\u{202e} z", "            ^"},
    {"a zero-width space is seen", "a\xe2\x80\x8b: z\n", {1, 4}, 1, "a\\u{200b}: z", " ^~~~~~~~"},
    {"a byte order mark is not",
     "\xef\xbb\xbf"
     "a: b\n",
     {6, 7},
     1,
     "a: b",
     "   ^"},
    {"one in the middle is",
     "a: \xef\xbb\xbf"
     "b\n",
     {3, 6},
     1,
     "a: \\u{feff}b",
     "   ^~~~~~~~"},
    {"an ideographic blank",
     "a:\xe3\x80\x80"
     "b\n",
     {2, 5},
     1,
     "a:　b",
     "  ^~"},
    {"a combining mark has no width of its own",
     "a: e\xcc\x81x\n",
     {6, 7},
     1,
     "a: e\xcc\x81x",
     "    ^"},
    {"a line in GB18030 is shown as it was meant, the place from the character it lies in",
     "\xb1\xea\xcc\xe2: \xcd\xa3\xb3\xb5\xc4\xd1\n\xc8\xd5\xc6\xda: 2025-03-14\n",
     {7, 9},
     1,
     "标题: 停车难",
     "      ^~"},
    {"a range past the end", "a: b\n", {3, 400}, 1, "a: b", "   ^"},
};

}  // namespace

TEST_CASE("the marks stand under the bytes concerned") {
  for (const Case& one : cases) {
    CAPTURE(one.name);
    const Source source("x.yaml", std::string(one.text));
    const Snippet shown = snippet(source, one.at, 100);
    CHECK(shown.number == one.number);
    CHECK(shown.line == one.line);
    CHECK(shown.indent + shown.marks == one.marked);
  }
}

TEST_CASE("a long line is cut around the place") {
  const std::string line = "内容: " + std::string(300, 'x') + "HERE" + std::string(300, 'y');
  const Source source("x.yaml", line + "\n");
  const std::size_t at = line.find("HERE");
  const Snippet shown =
      snippet(source, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 4)}, 40);
  CHECK(shown.line == "…xxxxxxxxxxxxxHEREyyyyyyyyyyyyyyyyyyyyy…");
  CHECK(shown.indent + shown.marks == "              ^~~~");

  const Snippet first = snippet(source, {0, 6}, 40);
  CHECK(first.line == "内容: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…");
  CHECK(first.indent + first.marks == "^~~~");

  const auto end = static_cast<std::uint32_t>(line.size());
  const Snippet last = snippet(source, {end - 1, end}, 40);
  CHECK(last.line == "…yyyyyyyyyyyyyy");
  CHECK(last.indent + last.marks == "              ^");
}

TEST_CASE("whatever the place and the width, line and marks fit and meet") {
  const std::string line = "议题:\t停车\x1b难 — e\xcc\x81 \xff\xe2\x80\xae 充电桩（两台）end";
  const Source source("x.yaml", line + "\n");
  for (std::size_t width = 20; width < 80; ++width) {
    for (std::uint32_t begin = 0; begin <= line.size(); ++begin) {
      for (std::uint32_t end = begin; end <= line.size(); end += 3) {
        const Snippet shown = snippet(source, {begin, end}, width);
        CAPTURE(width);
        CAPTURE(begin);
        CAPTURE(end);
        REQUIRE(display_width(shown.line) <= width);
        REQUIRE(shown.marks.front() == '^');
        REQUIRE(shown.indent.size() <= display_width(shown.line));
        // One mark past the end of the line is the end itself.
        REQUIRE(shown.indent.size() + shown.marks.size() <= display_width(shown.line) + 1);
        REQUIRE(visible(shown.line) == shown.line);
      }
    }
  }
}
