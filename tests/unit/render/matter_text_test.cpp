// SPDX-License-Identifier: Apache-2.0

// A matter on paper: columns that line up, lines that fit, texts that deceive nobody.

#include <doctest/doctest.h>

#include <algorithm>
#include <meeting/show.hpp>
#include <meeting/text.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "figures/matter_case.hpp"

using namespace meeting;
using test::MatterBook;
using test::MatterFile;

namespace {

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> all;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = text.find('\n', at);
    all.push_back(text.substr(at, end - at));
    at = end == std::string::npos ? text.size() : end + 1;
  }
  return all;
}

const std::vector<MatterFile> two_meetings = {
    {"2025-03-14-停车",
     "标题: 丽园小区停车难协商\n形式: 五方会谈\n日期: 2025-03-14\n开始: \"14:30\"\n"
     "参与方: [{类别: 物业公司, 名称: 小区物业}, {类别: 居民, 名称: 居民代表}]\n"
     "议题:\n  标题: 停车位不足\n  类别: 停车\n  提出方: 居民代表\n  提出日期: 2025-03-01\n"
     "  意见: [{发言方: 居民代表, 内容: 这一句不在来龙去脉里再说一遍}]\n"
     "  决议:\n    内容: 取消小区的固定车位，重新划线，先到先停，来客停车写入管理办法\n"
     "    提请表决: {表决机构: 业主大会, 时限: 2025-05-30}\n"
     "    跟进事项: {事项: 抹去固定车位的号牌并重新划线, 责任单位: 小区物业, 完成时限: "
     "2025-06-30}\n"},
    {"2025-06-08-第二次",
     "标题: 停车办法再议\n形式: 五方会谈\n日期: 2025-06-08\n"
     "议题:\n  标题: 停车位不足\n  上次议题: 2025-03-14-停车:i1\n"
     "  决议: {内容: 试行两个月, 类型: 暂缓再议, 再议日期: 2025-08-10, 无需跟进: 是}\n"},
};

}  // namespace

TEST_CASE("a matter, in Chinese") {
  const MatterBook book(two_meetings);
  CHECK(matter_text(book.trace("2025-06-20"), Language::chinese, 0) ==
        "停车位不足\n"
        "编号    2025-03-14-停车:i1\n"
        "状态    已议未决（截至 2025-06-20）\n"
        "类别    停车\n"
        "提出方  居民代表\n"
        "会议    2次\n"
        "\n"
        "记录和议题\n"
        "序  日期        编号                  关系    议题        状态\n"
        "--  ----------  --------------------  ------  ----------  --------\n"
        " 1  2025-03-14  2025-03-14-停车:i1            停车位不足  已议定\n"
        " 2  2025-06-08  2025-06-08-第二次:i1  接续 1  停车位不足  已议未决\n"
        "\n"
        "经过\n"
        "日期              间隔  累计  序  环节      内容\n"
        "----------------  ----  ----  --  --------  "
        "---------------------------------------------------------------\n"
        "2025-03-01                     1  提出      居民代表\n"
        "2025-03-14 14:30  13天  13天   1  开会      五方会谈：丽园小区停车难协商\n"
        "2025-03-14        当天  13天   1  议定      r1 "
        "取消小区的固定车位，重新划线，先到先停，来客停车写入管理办法\n"
        "2025-06-08        86天  99天   2  开会      五方会谈：停车办法再议\n"
        "2025-06-08        当天  99天   2  暂缓再议  r1 试行两个月\n"
        "\n"
        "尚待办理\n"
        "时限        余日      序  环节  单位      内容\n"
        "----------  --------  --  ----  --------  "
        "----------------------------------------------------------------------------\n"
        "2025-05-30  逾期21天   1  表决  业主大会  r1.ratification "
        "取消小区的固定车位，重新划线，先到先停，来客停车写入管理办法\n"
        "2025-06-30  还有10天   1  办理  小区物业  f1 抹去固定车位的号牌并重新划线\n"
        "2025-08-10  还有51天   2  再议            r1 试行两个月\n"
        "\n"
        "提出 2025-03-01 → 议定 2025-03-14（13天）；至今111天\n");
}

TEST_CASE("every line fits the width, in both languages") {
  const MatterBook book(two_meetings);
  const Matter matter = book.trace("2025-06-20");
  for (const Language language : {Language::english, Language::chinese}) {
    for (const std::size_t width : {80U, 100U, 120U}) {
      CAPTURE(width);
      const std::string text = matter_text(matter, language, width);
      for (const std::string& line : lines(text)) {
        CAPTURE(line);
        CHECK(display_width(line) <= width);
        CHECK_FALSE(line.ends_with(' '));
      }
      CHECK(text.find("再说一遍") == std::string::npos);
    }
    // Narrower than it can be laid out: nothing hangs, nothing is lost.
    CHECK(matter_text(matter, language, 1).find("号牌") != std::string::npos);
  }
}

TEST_CASE("texts of a matter neither command a terminal nor break the JSON") {
  const std::vector<MatterFile> hostile = {
      {"2025-03-14-x",
       "title: \"a\\e[31mb\"\nform: deliberation\ndate: 2025-03-14\n"
       "parties: {kind: residents, name: \"p\\u202eq\"}\n"
       "issues:\n  title: \"t\\e]0;x\\a\"\n  raised_by: \"p\\u202eq\"\n  raised_on: 2025-03-01\n"
       "  withdrawn: {date: 2025-03-20, reason: \"r\\u2028s\"}\n"
       "  follow_ups: {task: \"k\\e[2Jl\", lead: \"m\\rn\", due: 2025-04-01}\n"},
  };
  const MatterBook book(hostile, true);
  const Matter matter = book.trace("2025-06-20");
  JsonWriter json(JsonWriter::Style::compact);
  write_matter(json, matter);
  const std::string outputs[] = {
      matter_text(matter, Language::english, 0), matter_text(matter, Language::chinese, 60),
      json.take(),
      steps_text(*matter.parts[0].placed->record,
                 std::vector<MatterStep>{
                     {MatterStep::Kind::continues, "2025-03-14-x:i1", "\x1b[1m", false}},
                 Language::english, 0)};
  for (const std::string& output : outputs) {
    CAPTURE(output);
    CHECK_FALSE(output.empty());
    CHECK(std::ranges::none_of(output, [](char c) {
      return c != '\n' && (static_cast<unsigned char>(c) < 0x20 || c == '\x7f');
    }));
    CHECK(output.find("\xe2\x80\xae") == std::string::npos);
    CHECK(output.find("\xe2\x80\xa8") == std::string::npos);
  }
}

TEST_CASE("a matter of nothing prints nothing, and its JSON is whole") {
  const Matter matter = trace_matter({}, {}, {2025, 6, 20});
  CHECK(matter_text(matter, Language::chinese, 80).empty());
  JsonWriter json(JsonWriter::Style::compact);
  write_matter(json, matter);
  CHECK(json.take() ==
        "{\"as_of\": \"2025-06-20\", \"parts\": [], \"milestones\": [], \"pending\": [], "
        "\"steps\": [], \"faults\": []}\n");
  CHECK(steps_text({}, {}, Language::english, 80).empty());
}
