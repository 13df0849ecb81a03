// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <array>
#include <meeting/text.hpp>
#include <string>

using namespace meeting;

namespace {

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    if (&line != &lines.front()) text += '|';
    text += line;
  }
  return text;
}

}  // namespace

TEST_CASE("lines break where readers of the language expect it") {
  struct Case {
    std::string_view text;
    std::size_t width;
    std::string_view lines;
  };
  constexpr std::array cases{
      Case{"", 10, ""},
      Case{"one two three", 7, "one two|three"},
      Case{"one two three", 8, "one two|three"},
      Case{"one two three", 3, "one|two|thr|ee"},
      Case{"one  two", 3, "one|two"},
      Case{"one two   ", 20, "one two"},
      Case{"  indented text", 10, "  indented|text"},
      Case{"a\nb", 10, "a|b"},
      Case{"a\n\nb\n", 10, "a||b"},
      Case{"\n", 10, ""},
      Case{"a\r\nb", 10, "a|b"},
      Case{"停车位不足", 4, "停车|位不|足"},
      Case{"停车位不足", 5, "停车|位不|足"},
      Case{"停车位，不足", 6, "停车|位，不|足"},      // no comma at the beginning of a line
      Case{"停车（位）不足", 6, "停车|（位）|不足"},  // no bracket at the end of one
      Case{"他说“晚归”了", 6, "他说|“晚归”|了"},
      Case{"收费100元每月", 6, "收费|100元|每月"},
      Case{"收费100元每月", 7, "收费100|元每月"},
      Case{"小区parking难", 9, "小区|parking难"},
      Case{"don’t stop", 6, "don’t|stop"},
      Case{"讨论——结果……", 6, "讨论——|结果……"},
      Case{"讨论——结果……", 5, "讨|论——|结|果……"},  // a dash and an ellipsis stay whole
      Case{"300+ 户", 5, "300+|户"},
      Case{"，，，，", 4, "，，|，，"},  // nothing else left: cut
      Case{"e\xcc\x81"
           "e\xcc\x81"
           "e\xcc\x81",
           2,
           "e\xcc\x81"
           "e\xcc\x81|e\xcc\x81"},
      Case{"停", 1, "停"},  // a line holds at least one wide character
      Case{"停车", 0, "停|车"},
      Case{"\xff\xff\xff", 2, "\xff\xff|\xff"},
      Case{"　　首行缩进", 8, "　　首行|缩进"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CAPTURE(c.width);
    const auto lines = wrap(c.text, c.width);
    CHECK(joined(lines) == c.lines);
  }
}

TEST_CASE("no line is wider than asked and nothing but blanks is lost") {
  const std::string text =
      "近日，针对停车难（三号楼 300+ 户），the residents’ committee 与“丽园”物业 discussed "
      "it——很久……"
      "\n结果：同意；https://example.org/a/very/long/path 另议。";
  const auto without_blanks = [](std::string_view all) {
    std::string kept;
    for (const char letter : all) {
      if (letter != ' ' && letter != '\n') kept += letter;
    }
    return kept;
  };
  for (std::size_t width = 2; width < 60; ++width) {
    CAPTURE(width);
    std::string together;
    for (const std::string& line : wrap(text, width)) {
      CHECK(display_width(line) <= width);
      CHECK_FALSE(find_invalid_utf8(line));
      together += line;
    }
    CHECK(without_blanks(together) == without_blanks(text));
  }
}

TEST_CASE("a long line is wrapped in reasonable time") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "停";
  CHECK(wrap(text, 80).size() == 2500);
  const std::string blanks(200'000, ' ');
  CHECK(wrap(blanks, 10).size() == 1);
  const std::string commas = [] {
    std::string all;
    for (int i = 0; i < 50'000; ++i) all += "，";
    return all;
  }();
  CHECK(wrap(commas, 10).size() == 10'000);
}
