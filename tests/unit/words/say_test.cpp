// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <array>
#include <meeting/words.hpp>

using namespace meeting;

TEST_CASE("say: placeholders") {
  CHECK(say(Language::english, "unclosed-bracket"_msg, {"{"}) ==
        "the bracket `{` that opens here is never closed");
  CHECK(say(Language::chinese, "unclosed-bracket"_msg, {"{"}) == "这里的括号 { 没有配对的右括号");
}

TEST_CASE("say: one and several") {
  struct Row {
    int first;
    int second;
    std::string_view en;
    std::string_view zh;
  };
  constexpr std::array rows{
      Row{1, 4, "this line is indented by 1 blank, but its neighbours by 4",
          "这一行缩进 1 格，相邻的项目缩进 4 格"},
      Row{2, 4, "this line is indented by 2 blanks, but its neighbours by 4",
          "这一行缩进 2 格，相邻的项目缩进 4 格"},
      Row{0, 1, "this line is indented by 0 blanks, but its neighbours by 1",
          "这一行缩进 0 格，相邻的项目缩进 1 格"},
  };
  for (const Row& row : rows) {
    CHECK(say(Language::english, "wrong-indent"_msg, {row.first, row.second}) == row.en);
    CHECK(say(Language::chinese, "wrong-indent"_msg, {row.first, row.second}) == row.zh);
  }
}

TEST_CASE("say: braces that are meant") {
  CHECK(say(Language::english, "brackets-not-understood.help"_msg) ==
        "write `{key: text, key: text}` or `[text, text]`, and close what you open");
}

TEST_CASE("say: an argument may differ between the languages") {
  const Argument word("party", "参与方");
  CHECK(word.in(Language::english) == "party");
  CHECK(word.in(Language::chinese) == "参与方");
  CHECK(Argument("p1").in(Language::chinese) == "p1");
  CHECK(Argument(3).in(Language::chinese) == "3");
}

TEST_CASE("say: what a text holds is not taken for a placeholder") {
  CHECK(say(Language::english, "no-colon"_msg, {"{0} {1}"}) ==
        "`{0} {1}` is neither a key nor part of a text");
}
