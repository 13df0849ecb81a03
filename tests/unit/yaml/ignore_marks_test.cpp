// SPDX-License-Identifier: Apache-2.0

// Comments that leave out findings: where they are read, and for which lines they hold.

#include <doctest/doctest.h>

#include <meeting/read.hpp>
#include <string>
#include <string_view>

#include "cases.hpp"

using namespace meeting;

namespace {

/// "RULE:FIRST LINE-LAST LINE" of each mark.
std::string marks_of(std::string_view text) {
  const Document document =
      read_record(std::make_unique<const Source>("case.yaml", std::string(text)));
  std::string all;
  for (const IgnoreMark& one : document.ignores) {
    const Source& source = *document.source;
    CHECK(source.text(one.at).find(one.rule) != std::string_view::npos);
    all += (all.empty() ? "" : " ") + std::string(one.rule) + ":" +
           std::to_string(source.position(one.holds_for.begin).line);
    const std::uint32_t last = source.position(one.holds_for.end).line;
    if (last != source.position(one.holds_for.begin).line) all += "-" + std::to_string(last);
  }
  return all;
}

std::string without_first_mark(std::string_view text) {
  const Document document =
      read_record(std::make_unique<const Source>("case.yaml", std::string(text)));
  REQUIRE(!document.ignores.empty());
  const ByteRange cut = document.ignores.front().removal;
  return std::string(text.substr(0, cut.begin)) + std::string(text.substr(cut.end));
}

}  // namespace

TEST_CASE("ignore: what is such a comment") {
  struct Row {
    std::string_view text;
    std::string_view marks;
  };
  constexpr Row rows[] = {
      {"标题: 甲  # meeting: ignore[a-b]\n", "a-b:1"},
      {"标题: 甲  #meeting:ignore[a-b]\n", "a-b:1"},
      {"标题: 甲  # meeting: ignore [ a-b ]\n", "a-b:1"},
      {"标题: 甲\t# meeting: ignore[a-b]\r\n", "a-b:1"},
      {"标题: 甲  # meeting: 忽略[a-b]\n", "a-b:1"},
      {"标题: 甲  # meeting：忽略【a-b】\n", "a-b:1"},
      {"标题: 甲  #　meeting：　忽略［a-b，c］\n", "a-b:1 c:1"},
      {"标题: 甲  # meeting: ignore[a, b,c、d]\n", "a:1 b:1 c:1 d:1"},
      {"标题: 甲  # meeting: ignore[a, ]\n", "a:1"},
      {"标题: 甲  # meeting: ignore[a] 居民要求保留\n", "a:1"},
      {"标题: 甲  # 已核对 # meeting: ignore[a]\n", "a:1"},
      {"标题: 甲  # meeting: ignore[a\n", "a:1"},
      {"标题: 甲  # meeting: ignore\n", ":1"},
      {"标题: 甲  # meeting: ignore[]\n", ":1"},
      {"标题: 甲  # meeting: ignore all\n", ":1"},
      {"备注: {a: b} # meeting: ignore[a]\n", "a:1"},
      {"备注: 甲  # meeting: ignore[a]", "a:1"},
      {"# meeting: ignore[a]", "a:1"},  // there is no line that it could mean
      // none
      {"标题: 甲  # meeting: ignored[a]\n", ""},
      {"标题: 甲  # meeting: 忽略了一项\n", ""},
      {"标题: 甲  # meeting: 3月14日\n", ""},
      {"标题: 甲  # the meeting: ignore[a]\n", ""},
      {"标题: 甲  # meeting ignore[a]\n", ""},
      {"标题: 甲# meeting: ignore[a]\n", ""},  // part of the text
      {"标题: \"甲 # meeting: ignore[a]\"\n", ""},
      {"标题: '甲 # meeting: ignore[a]'\n", ""},
      {"备注: |\n  甲\n  # meeting: ignore[a]\n", ""},
      {"备注: >\n  甲 # meeting: ignore[a]\n", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(marks_of(row.text) == row.marks);
  }
}

TEST_CASE("ignore: for which lines it holds") {
  struct Row {
    std::string_view text;
    std::string_view marks;
  };
  constexpr Row rows[] = {
      {"格式: 1\n标题: 甲  # meeting: ignore[a]\n备注: 乙\n", "a:2"},
      {"格式: 1\n# meeting: ignore[a]\n标题: 甲\n备注: 乙\n", "a:3"},
      {"格式: 1\n  # meeting: ignore[a]\n标题: 甲\n", "a:3"},
      {"# meeting: ignore[a]\n# 说明\n\n# meeting: ignore[b]\n  \n标题: 甲\n", "a:6 b:6"},
      {"\xEF\xBB\xBF# meeting: ignore[a]\n标题: 甲\n", "a:2"},
      // a text over several lines is one place
      {"备注: |  # meeting: ignore[a]\n  甲\n  乙\n标题: 丙\n", "a:1-3"},
      {"备注: \"甲\n  乙\"  # meeting: ignore[a]\n标题: 丙\n", "a:1-2"},
      {"# meeting: ignore[a]\n备注: 甲\n  乙\n标题: 丙\n", "a:2-3"},
      // what begins below its key
      {"议题:  # meeting: ignore[a]\n  - 标题: 乙\n    类别: 停车\n", "a:1-2"},
      {"议题:\n  -  # meeting: ignore[a]\n    标题: 乙\n    类别: 停车\n", "a:2-3"},
      {"议题:\n  - 标题: 乙  # meeting: ignore[a]\n    类别: 停车\n", "a:2"},
      {"所属: {  # meeting: ignore[a]\n  小区: 甲  # meeting: ignore[b]\n  }\n", "a:1 b:2"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(marks_of(row.text) == row.marks);
  }
}

TEST_CASE("ignore: what is cut to take one away") {
  struct Row {
    std::string_view before;
    std::string_view after;
  };
  constexpr Row rows[] = {
      {"标题: 甲  # meeting: ignore[a]\n备注: 乙\n", "标题: 甲\n备注: 乙\n"},
      {"标题: 甲  # meeting: ignore[a]\r\n备注: 乙\r\n", "标题: 甲\r\n备注: 乙\r\n"},
      {"  # meeting: ignore[a]\n标题: 甲\n", "标题: 甲\n"},
      {"标题: 甲  # meeting: ignore[a, b]\n", "标题: 甲  # meeting: ignore[b]\n"},
      {"标题: 甲  # meeting: ignore[a]", "标题: 甲"},
      // a reason, or another comment, is the writer's
      {"标题: 甲  # meeting: ignore[a] 已说明\n", "标题: 甲  # meeting: ignore[a] 已说明\n"},
      {"标题: 甲  # 乙 # meeting: ignore[a]\n", "标题: 甲  # 乙 # meeting: ignore[a]\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    CHECK(without_first_mark(row.before) == row.after);
  }
}

TEST_CASE("ignore: a file full of such comments is read in no time") {
  const std::string many = reader_tests::repeated("# meeting: ignore[a]\n", 100'000);
  const Document document =
      read_record(std::make_unique<const Source>("case.yaml", many + "标题: 甲\n"));
  CHECK(document.ignores.size() == limits::findings);
  const std::string line = reader_tests::repeated(" # meeting: ignore[a]", 3'000);
  CHECK(read_record(std::make_unique<const Source>("case.yaml", "标题: 甲" + line + "\n"))
            .ignores.size() == limits::findings);
}
