// SPDX-License-Identifier: Apache-2.0

// What a program may write without asking, and what looks like it and may not be.

#include <doctest/doctest.h>

#include <meeting/fixes.hpp>
#include <string>
#include <string_view>

#include "cases.hpp"

using namespace meeting;
using reader_tests::issue;
using reader_tests::record;

namespace {

std::string mended(const std::string& text, FileKind kind = FileKind::record) {
  return fix_file(text, {.kind = kind}).bytes;
}

/// A line of a record and what it becomes; empty: it stays.
struct Line {
  std::string_view before;
  std::string_view after;
};

template <std::size_t Size>
void check_lines(const Line (&lines)[Size], std::string_view head = {}) {
  for (const Line& one : lines) {
    CAPTURE(one.before);
    const auto text = [&](std::string_view line) {
      return record(std::string(head) + std::string(line) + "\n");
    };
    CHECK(mended(text(one.before)) == text(one.after.empty() ? one.before : one.after));
  }
}

}  // namespace

TEST_CASE("fix: dates") {
  constexpr Line lines[] = {
      {"日期: 2025/3/14", "日期: 2025-03-14"},
      {"日期: 2025.03.14", "日期: 2025-03-14"},
      {"日期: 2025-3-4   # 周二", "日期: 2025-03-04   # 周二"},
      {"日期: 20250314", "日期: 2025-03-14"},
      {"日期: 2025年3月14日", "日期: 2025-03-14"},
      {"日期: 二〇二五年三月十四日", "日期: 2025-03-14"},
      {"日期: ２０２５－０３－１４", "日期: 2025-03-14"},
      {"日期: \"2025/3/14\"", "日期: 2025-03-14"},
      {"日期: 2025年3月14日 星期五", "日期: 2025-03-14"},
      {"日期: 2025年3月16日（周日）", "日期: 2025-03-16"},
      {"日期: 2025年3月16日 星期天", "日期: 2025-03-16"},
      {"日期: 2025年3月14日 星期六", ""},  // either may be wrong
      {"日期: 2025-03-14 14:30", ""},      // the time would be lost
      {"日期: 2025年3月14日14时30分", ""},
      {"日期: 2025-02-30", ""},
      {"日期: 3月14日", ""},
      {"日期: 昨天", ""},
      {"日期: |\n  2025/3/14", ""},  // a block has an end of its own
  };
  check_lines(lines);
  CHECK(mended(issue("  前期处理: {日期: 2024年5月, 内容: 甲}\n")) ==
        issue("  前期处理: {日期: 2024-05, 内容: 甲}\n"));
}

TEST_CASE("fix: times") {
  constexpr Line lines[] = {
      {"开始: 14：30", "开始: \"14:30\""},
      {"开始: 9:50", "开始: \"09:50\""},
      {"开始: 下午2点半", "开始: \"14:30\""},
      {"开始: 14:30左右", "开始: \"约14:30\""},
      {"开始: 14:30:00", "开始: \"14:30\""},
      {"开始: 14:30:15", ""},
      {"开始: 14时30分15秒", ""},
      {"开始: 饭后", ""},
      {"开始: 25:00", ""},
      {"处置经过: {时间: 2025年3月14日14时30分, 内容: 甲}",
       "处置经过: {时间: \"2025-03-14 14:30\", 内容: 甲}"},
      {"处置经过: {时间: \"2025-03-14T14:30:00+08:00\", 内容: 甲}",
       "处置经过: {时间: \"2025-03-14T14:30\", 内容: 甲}"},
  };
  check_lines(lines);
}

TEST_CASE("fix: numbers") {
  constexpr Line lines[] = {
      {"  实到: １２", "  实到: 12"},
      {"  实到: 2,000", "  实到: 2000"},
      {"  实到: 2，000", "  实到: 2000"},
      {"  实到: 12,345,678", "  实到: 12345678"},
      {"  实到: 12人", "  实到: 12"},
      {"  实到: 12名", "  实到: 12"},
      {"  实到: 十二", "  实到: 12"},
      {"  实到: 十二人", "  实到: 12"},
      {"  实到: 300余人", "  实到: 300余"},
      {"  实到: 300人以上", "  实到: 300以上"},
      {"  实到: 1.2万", "  实到: 12000"},
      {"  实到: 大约300", "  实到: 约300"},
      {"  实到: ≈300", "  实到: ~300"},
      {"  实到: 超过300", ""},  // 300 itself is not meant
      {"  实到: \"＞300\"", ""},
      {"  实到: 12户", ""},  // households are no persons
      {"  实到: 12元", ""},
      {"  实到: 12 345", ""},  // may be two numbers
      {"  实到: 1,0000", ""},
      {"  实到: 1.5人", ""},  // and that is no count either
      {"  实到: 很多", ""},
      {"  实到: 99999999999999999999", ""},
  };
  check_lines(lines, "到会人数:\n");
  CHECK(mended(record("跟进事项: {事项: 丙, 进展: {日期: 2025-03-28, 比例: 40%}}\n")) ==
        record("跟进事项: {事项: 丙, 进展: {日期: 2025-03-28, 比例: 40}}\n"));
  const std::string amount = issue("  情况: {名称: 资金, 数值: 2000元}\n");
  CHECK(mended(amount) == amount);
}

TEST_CASE("fix: signs of full width, blanks and indents") {
  constexpr Line lines[] = {
      {"备注：甲", "备注: 甲"},
      {"备注：　甲", "备注: 甲"},
      {"备注:甲", "备注: 甲"},
      {"备注:　甲", "备注: 甲"},
      {"备注　: 甲", "备注: 甲"},
      {"瞎写：乙", ""},  // perhaps no key at all
      {"所属: {小区：丽园，社区：安居苑}", "所属: {小区: 丽园, 社区: 安居苑}"},
      {"所属: ｛小区：丽园，社区：安居苑｝", "所属: {小区: 丽园, 社区: 安居苑}"},
      {"参与方: ［｛类别：居民｝，｛类别：物业公司｝］",
       "参与方: [{类别: 居民}, {类别: 物业公司}]"},
      {"参与方: [{类别: 居民}， {类别: 物业公司}]", "参与方: [{类别: 居民}, {类别: 物业公司}]"},
      {"参与方:\n  - ｛类别：居民｝  # 甲", "参与方:\n  - {类别: 居民}  # 甲"},
      {"备注: ｛甲｝，［乙］", ""},  // a text
      {"议题:\n－ 标题: 乙\n－标题: 丙", "议题:\n- 标题: 乙\n- 标题: 丙"},
      {"议题:\n-标题: 乙", "议题:\n- 标题: 乙"},
      {"参与方:\n-{类别: 居民}\n-{类别：业委会}", "参与方:\n- {类别: 居民}\n- {类别: 业委会}"},
      {"到会人数: ｛应到：三十人，实到: 28人｝", "到会人数: {应到: 30, 实到: 28}"},
      {"到会人数: {应到：30，实到: 28}", "到会人数: {应到: 30, 实到: 28}"},
      {"所属:\n\t小区: 丽园\n\t社区: 甲", "所属:\n  小区: 丽园\n  社区: 甲"},
      {"所属:\n　小区: 丽园", "所属:\n  小区: 丽园"},
      {"所属:\n\u00A0\u00A0小区: 丽园", "所属:\n  小区: 丽园"},
      {"议题:\n    - 标题: 乙\n\t\t类别: 停车", ""},  // how wide a tab is nobody knows
      {"议题:\n  - 标题: 乙\n\t\t类别: 停车", "议题:\n  - 标题: 乙\n    类别: 停车"},
  };
  check_lines(lines);
}

TEST_CASE("fix: quotes and brackets") {
  constexpr Line lines[] = {
      {"备注: @社区", "备注: '@社区'"},
      {"备注: *张三", "备注: '*张三'"},
      {"备注: %98", "备注: '%98'"},
      {"备注: 张三: 同意", "备注: '张三: 同意'"},
      {"备注: 地点: 茶馆", ""},  // two fields on one line
      {"备注: 停车:", ""},
      {"备注: 丽园, 地点: 茶馆", ""},
      {"备注: 丽园，地点: 茶馆", ""},
      {"备注: 丽园；地点: 茶馆", ""},
      {"备注: 甲 {乙: 丙}", ""},
      {"备注: |甲", ""},
      {"备注: > 5 户", ""},
      {"备注: ,甲", ""},
      {"备注: ]甲", ""},
      {"备注: \"五方会谈\"议事会", ""},
      {"备注: \"甲", ""},  // where it ends is a guess
      {"备注: [待定]停车", "备注: '[待定]停车'"},
      {"备注: \"C:\\文件\"", "备注: \"C:\\\\文件\""},
      {"备注: \"\\u12\"", ""},
      {"[待定]: 甲", ""},
      {"所属: {小区: 丽园]", "所属: {小区: 丽园}"},
      {"所属: {小区: 丽园}}", "所属: {小区: 丽园}"},
      {"所属: {小区: 丽园", ""},
      {"所属: {小区: 丽园 社区: 安居苑}", "所属: {小区: 丽园, 社区: 安居苑}"},
      {"所属: {小区: 可以吗?}", "所属: {小区: '可以吗?'}"},
      {"标题: 甲\n  备注: 乙", ""},  // to which level it belongs is a guess
      {"议题: - 标题: 乙", ""},
      {"备注: 甲\n瞎写", ""},
  };
  check_lines(lines);
}

TEST_CASE("fix: keys and words of another case or width") {
  CHECK(mended("format: 1\nTitle: a\nform: Five Party Talk\nDATE: 2025/3/14\n") ==
        "format: 1\ntitle: a\nform: five_party_talk\ndate: 2025-03-14\n");
  constexpr Line lines[] = {
      {"Title: 甲\n标题: 乙", ""},  // which of the two?
      {"Title: 甲\nTITLE: 乙", ""}, {"记录员: 甲", ""},
      {"形式: 圆卓会", ""},         {"备注: 甲\n备注: 甲", ""},
  };
  for (const Line& one : lines) {
    const std::string text =
        "格式: 1\n" + std::string(one.before) + "\n形式: 圆桌会\n日期: 2025-03-14\n";
    CAPTURE(text);
    CHECK(mended(text).find("Title: 甲") == text.find("Title: 甲"));
  }
}

TEST_CASE("fix: hidden characters") {
  constexpr Line lines[] = {
      {"备注: 甲\u200B乙", "备注: 甲乙"},
      {"备注: 甲\u202E乙", "备注: 甲乙"},
      {"备注: 甲\uFEFF乙", "备注: 甲乙"},
      {"备注: 甲\x01乙", "备注: 甲乙"},
      {"备注: 甲\x0B乙", ""},         // a line break of a word processor
      {"备注: 👨\u200D👩", ""},         // joins two signs
      {"备注: \"甲\\u200B乙\"", ""},  // written by an escape
      {"备注: 甲\u200B乙  # meeting: ignore[hidden-character]", ""},
  };
  check_lines(lines);
}

TEST_CASE("fix: a book, with what its rules have to mend") {
  const std::string book = "名称：甲\n规则: {End_Before_Start: 关闭}\n";
  CHECK(mended(book, FileKind::book) == "名称: 甲\n规则: {End_Before_Start: 关闭}\n");
}

TEST_CASE("fix: what was mended is counted by kinds") {
  const FixedFile fixed =
      fix_file(record("备注：甲\n标题:甲\n所属: {小区：乙}\n日期: 2025/3/14\n地点: \"甲\n"), {});
  REQUIRE(fixed.done.size() == 1);
  CHECK(say(Language::english, fixed.done[0]) ==
        "mended: 2 full-width colons, 1 missing blank, 1 date");
  CHECK(say(Language::chinese, fixed.done[0]) == "改正全角冒号 2 处、缺少的空格 1 处、日期 1 处");
  CHECK(say(Language::english, fixed.left) ==
        "1 finding has more than one answer and is left to you: unclosed-quote");
  CHECK(say(Language::chinese, fixed.left) == "1 个问题有不止一种改法，没有改动：unclosed-quote");
  CHECK(fixed.refused.empty());
}

TEST_CASE("fix: a mend that brings another error is refused, and the others are made") {
  const std::string text = record("备注：甲\n到会人数:\n  实到: 1.5人\n日期: 2025/3/14\n");
  const FixedFile fixed = fix_file(text, {});
  CHECK(fixed.bytes == record("备注: 甲\n到会人数:\n  实到: 1.5人\n日期: 2025-03-14\n"));
  REQUIRE(fixed.refused.size() == 1);
  CHECK(fixed.refused[0].rule == "number-format");
  CHECK(fixed.refused[0].line == 3);
}

TEST_CASE("fix: line ends, order and comments stay") {
  const std::string text =
      "\xEF\xBB\xBF# 甲\r\n日期：2025/3/14   # 乙\r\n\r\n格式:1\r\n标题: '甲'\r\n形式: 圆桌会\r\n";
  CHECK(mended(text) ==
        "\xEF\xBB\xBF# 甲\r\n日期: 2025-03-14   # 乙\r\n\r\n格式: 1\r\n标题: '甲'\r\n形式: "
        "圆桌会\r\n");
}
