// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <algorithm>
#include <meeting/table.hpp>
#include <string>
#include <string_view>

using namespace meeting;

namespace {

Table example() {
  Table table;
  table.columns = {
      {"编号", Align::left, false}, {"事项", Align::left, true}, {"天数", Align::right, false}};
  table.rows = {{"f1", "入户走访，征求停车管理办法意见", "3"}, {"f2", "重新划线", "120"}};
  return table;
}

std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    widest = std::max(widest, display_width(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return widest;
}

}  // namespace

TEST_CASE("columns line up by display width") {
  CHECK(to_text(example()) ==
        "编号  事项                            天数\n"
        "----  ------------------------------  ----\n"
        "f1    入户走访，征求停车管理办法意见     3\n"
        "f2    重新划线                         120\n");
}

TEST_CASE("the flexible column gives way") {
  TableLayout layout;
  layout.width = 30;
  CHECK(to_text(example(), layout) ==
        "编号  事项                天数\n"
        "----  ------------------  ----\n"
        "f1    入户走访，征求停…      3\n"
        "f2    重新划线             120\n");
  layout.fit = Fit::wrap;
  CHECK(to_text(example(), layout) ==
        "编号  事项                天数\n"
        "----  ------------------  ----\n"
        "f1    入户走访，征求停车     3\n"
        "      管理办法意见\n"
        "f2    重新划线             120\n");
}

TEST_CASE("a table fits every width that its fixed columns allow") {
  for (std::size_t width = 20; width < 60; ++width) {
    CAPTURE(width);
    for (const Fit fit : {Fit::shorten, Fit::wrap}) {
      TableLayout layout;
      layout.width = width;
      layout.fit = fit;
      // 4 + 8 + 4 columns and the gaps are the least there can be.
      CHECK(widest_line(to_text(example(), layout)) <= std::max<std::size_t>(width, 20));
    }
  }
}

TEST_CASE("headings, indent and missing cells") {
  Table table = example();
  table.rows = {{"f1"}};
  TableLayout layout;
  layout.headings = false;
  layout.indent = 2;
  CHECK(to_text(table, layout) == "  f1\n");
  table.rows.clear();
  CHECK(to_text(table, layout).empty());
  CHECK(to_text(Table{}).empty());
  CHECK(to_text(table) == "编号  事项  天数\n----  ----  ----\n");
}

TEST_CASE("hostile cells stay in their place") {
  Table table;
  table.columns = {{"a\x1b[31m", Align::left, true}, {"b", Align::left, false}};
  table.rows = {{"x\ny\tz",
                 "\xe2\x80\xae"
                 "abc"},
                {"\x1b]0;title\a", "\xff|"}};
  const std::string text = to_text(table);
  CHECK(text ==
        "a\\x1b[31m         b\n"
        "----------------  -----------\n"
        "x y z             \\u{202e}abc\n"
        "\\x1b]0;title\\x07  \\xff|\n");
  CHECK(to_markdown(table) ==
        "| a\\\\x1b\\[31m | b |\n"
        "| --- | --- |\n"
        "| x y z | \\\\u{202e}abc |\n"
        "| \\\\x1b\\]0;title\\\\x07 | \\\\xff\\| |\n");
}

TEST_CASE("Markdown tables keep the alignment") {
  CHECK(to_markdown(example()) ==
        "| 编号 | 事项 | 天数 |\n"
        "| --- | --- | ---: |\n"
        "| f1 | 入户走访，征求停车管理办法意见 | 3 |\n"
        "| f2 | 重新划线 | 120 |\n");
  CHECK(to_markdown(Table{}).empty());
}

TEST_CASE("a heading above a group is said once, and its rows are indented") {
  Table table{{{"ref"}, {"task", Align::left, true}},
              {{"f1", "划线"}, {"f2", "测量空地并报价"}, {"f1", "通水"}},
              {{0, "安居苑社区"}, {2, "鹿苑\x1b[31m"}}};
  CHECK(to_text(table) ==
        "  ref  task\n  ---  --------------\n安居苑社区\n  f1   划线\n  f2   测量空地并报价\n"
        "鹿苑\\x1b[31m\n  f1   通水\n");
  CHECK(to_text(table, {.width = 16}) ==
        "  ref  task\n  ---  ---------\n安居苑社区\n  f1   划线\n  f2   测量空地…\n"
        "鹿苑\\x1b[31m\n  f1   通水\n");
}

TEST_CASE("a table of any length prints what the same rows print at once") {
  Table table{{{"ref"}, {"task", Align::left, true}, {"days", Align::right}}, {}, {}};
  for (std::size_t i = 0; i < 3000; ++i) {
    if (i % 700 == 0) table.groups.push_back({table.rows.size(), "book " + std::to_string(i)});
    table.rows.push_back({"f" + std::to_string(i), i % 7 == 0 ? "" : std::string(i % 90, 'x')});
    if (i % 3 != 0) table.rows.back().push_back(std::to_string(i));
  }
  LongTable rows(table.columns);
  CHECK(rows.empty());
  auto group = table.groups.begin();
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (group != table.groups.end() && group->row == i) rows.begin_group((group++)->heading);
    rows.add(table.rows[i]);
  }
  CHECK_FALSE(rows.empty());

  // What is expected comes from the rows themselves.
  std::string expected = "  ref    " + pad("task", 89) + "  days\n";
  expected += "  -----  " + std::string(89, '-') + "  ----\n";
  group = table.groups.begin();
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (group != table.groups.end() && group->row == i) expected += (group++)->heading + "\n";
    const std::vector<std::string>& row = table.rows[i];
    std::string line = "  " + pad(row[0], 5) + "  " + pad(row[1], 89);
    if (row.size() > 2) line += "  " + pad(row[2], 4, Align::right);
    expected += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  std::string lines;
  rows.print({}, [&](std::string_view line) {
    REQUIRE(line.ends_with('\n'));
    lines += line;
  });
  CHECK((lines == expected));
  CHECK((to_text(table) == expected));
}

TEST_CASE("a cell may be as long as it likes") {
  LongTable table({{"a"}});
  const std::vector<std::string> cells[] = {
      {"short"}, {std::string(200'000, 'x')}, {std::string(65'535, 'y')}, {}, {"end"}};
  std::string expected;
  for (const std::vector<std::string>& row : cells) {
    table.add(row);
    expected += (row.empty() ? "" : row.front()) + "\n";
  }
  std::string lines;
  table.print({.headings = false}, [&](std::string_view line) { lines += line; });
  CHECK((lines == expected));
}

TEST_CASE("columns are left out before texts become too narrow to read") {
  Table table;
  table.columns = {{"id"},
                   {"text", Align::left, true},
                   {"a", Align::left, false, 2},
                   {"empty", Align::left, false, 1},
                   {"b", Align::left, false, 1}};
  table.rows = {{"2025-03-14:f1", "one two three four", "aaaaaa", "", "bbbbbb"}};
  struct Case {
    std::size_t width;
    std::string_view headings;
  };
  constexpr Case cases[] = {
      {80, "id             text                a       empty  b"},
      {52, "id             text            a       empty  b"},
      {47, "id             text              a       b"},  // the empty one goes first
      {36, "id             text           b"},             // then the highest
      {31, "id             text"},
      {20, "id             text"},  // there is nothing more to leave out
      {0, "id             text                a       empty  b"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.width);
    const std::string text = to_text(table, {.width = one.width});
    CHECK(text.substr(0, text.find('\n')) == one.headings);
    // Where cells are wrapped nothing is lost.
    const std::string wrapped = to_text(table, {.width = one.width, .fit = Fit::wrap});
    CHECK(wrapped.find("empty") != std::string::npos);
  }
}
