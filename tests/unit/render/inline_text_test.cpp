// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <string_view>

#include "render/inline_text.hpp"

using namespace meeting;

namespace {

struct Case {
  std::string_view text;
  std::string_view line;
  std::string_view markdown;
};

constexpr Case cases[] = {
    {"", "", ""},
    {"  a  ", "a", "a"},
    {"first\nsecond", "first second", "first second"},
    {"第一句，\n第二句", "第一句，第二句", "第一句，第二句"},
    {"第一句\n\n第二句", "第一句 第二句", "第一句 第二句"},
    {"a\r\nb\tc", "a b c", "a b c"},
    {"block\n", "block", "block"},
    {"# heading", "# heading", "\\# heading"},
    {"- item", "- item", "\\- item"},
    {"+86", "+86", "\\+86"},
    {"1. first", "1. first", "1\\. first"},
    {"12) first", "12) first", "12\\) first"},
    {"3.", "3.", "3\\."},
    {"66.7 %", "66.7 %", "66.7 %"},
    {"2025-03-14", "2025-03-14", "2025-03-14"},
    {"100元/月", "100元/月", "100元/月"},
    {"===", "===", "\\==="},
    {"*bold* _it_ `code`", "*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`"},
    {"[x](javascript:y)", "[x](javascript:y)", "\\[x\\](javascript:y)"},
    {"<script>&lt;", "<script>&lt;", "\\<script\\>\\&lt;"},
    {"a|b", "a|b", "a\\|b"},
    {"~~x~~ $x$", "~~x~~ $x$", "\\~\\~x\\~\\~ \\$x\\$"},
    {"\x1b[1m", "\\x1b[1m", "\\\\x1b\\[1m"},
    {"\xe2\x80\xae", "\\u{202e}", "\\\\u{202e}"},
    {"\xff", "\\xff", "\\\\xff"},
};

}  // namespace

TEST_CASE("the author's words become part of a line") {
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(one_line(one.text) == one.line);
    CHECK(markdown_line(one.text) == one.markdown);
  }
}

TEST_CASE("inside a heading or a cell nothing begins a list, but a hash may end the heading") {
  CHECK(markdown_escaped("1. first", MarkdownPlace::inside) == "1. first");
  CHECK(markdown_escaped("- item", MarkdownPlace::inside) == "- item");
  CHECK(markdown_escaped("title ##", MarkdownPlace::inside) == "title \\#\\#");
  CHECK(markdown_escaped("*a* | b", MarkdownPlace::inside) == "\\*a\\* \\| b");
}
