// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/read.hpp>
#include <string>
#include <vector>

#include "cases.hpp"

using namespace meeting;
using namespace reader_tests;

namespace {

/// The first finding of a text, as people read it.
struct Row {
  std::string text;
  std::string_view en, en_help, zh, zh_help;
};

const std::vector<Row>& rows() {
  static const std::vector<Row> all{
      {record("标题：甲\n"), "the colon behind `标题` is full-width",
       "write `标题: ` with an ordinary colon and a blank", "“标题”后面用了全角冒号",
       "写成 `标题: `，半角冒号，后面空一格"},
      {record("标题:甲\n"), "a blank is missing behind `标题:`",
       "write `标题: ` with a blank behind the colon", "`标题:` 后面少一个空格",
       "写成 `标题: `，冒号后面空一格"},
      {record("备注: @it's\n"), "a text that begins with `@` must stand in quotes",
       "write '@it''s'", "以 `@` 开头的文字要加引号", "写成 '@it''s'"},
      {record("标题: \"甲\n"), "the quote `\"` that opens here is never closed",
       "close it with `\"` at the end of the text", "这里的引号 \" 没有配对的后引号",
       "在文字末尾补上 \""},
      {record("所属: {小区: 丽园\n备注: 乙\n"), "the bracket `{` that opens here is never closed",
       "close it with `}`", "这里的括号 { 没有配对的右括号", "补上 }"},
      {record("所属: {小区: 丽园 社区: 安居苑}\n"), "a comma is missing before `社区`",
       "separate the keys: `, 社区: …`", "“社区”前面少一个逗号", "用逗号隔开：`, 社区: …`"},
      {record("所属:\n    省: 宁夏\n  市: 银川\n"),
       "this line is indented by 2 blanks, but its neighbours by 4", "indent it by 4 blanks",
       "这一行缩进 2 格，相邻的项目缩进 4 格", "缩进 4 个空格"},
      {record("标题: 甲\n 备注: 乙\n"), "this line is indented by 1 blank, but its neighbours by 0",
       "indent it by 0 blanks", "这一行缩进 1 格，相邻的项目缩进 0 格", "缩进 0 个空格"},
      {record("标题: 甲\u202E\n"), "U+202E stands here; it reorders what a reader sees",
       "delete it; the text shows its true order then", "这里有 U+202E，它会打乱看到的文字顺序",
       "把它删去，文字就按真实顺序显示"},
      {record("记录员: 甲\n"), "`记录员` is not a key of a record", "did you mean `记录人`?",
       "“记录”里没有“记录员”这个项目", "是不是“记录人”？"},
      {record("天气: 晴\n"), "`天气` is not a key of a record",
       "keys here: 格式, 标识, 编号, 标题, 形式, 平台, 工作法, 层级, 日期, 开始, 结束, 地点, …; "
       "your own keys begin with x_",
       "“记录”里没有“天气”这个项目",
       "这里可以写：格式、标识、编号、标题、形式、平台、工作法、层级、日期、开始、结束、地点……；自"
       "己加的项目以 x_ 开头"},
      {"titel: a\nformat: 1\nform: round_table\ndate: 2025-03-14\n",
       "`titel` is not a key of a record", "did you mean `title`?", "“记录”里没有“titel”这个项目",
       "是不是“title”？"},
      {"weather: fine\nformat: 1\ntitle: a\nform: five_party_talk\ndate: 2025-03-14\n",
       "`weather` is not a key of a record",
       "keys here: format, id, number, title, form, platform, method, level, date, start, end, "
       "place, …; your own keys begin with x_",
       "“记录”里没有“weather”这个项目",
       "这里可以写：format、id、number、title、form、platform、method、level、date、start、end、pla"
       "ce……；自己加的项目以 x_ 开头"},
      {"天气: 晴\nformat: 1\ntitle: a\nform: five_party_talk\ndate: 2025-03-14\n",
       "`天气` is not a key of a record",
       "keys here: format, id, number, title, form, platform, method, level, date, start, end, "
       "place, …; your own keys begin with x_",
       "“记录”里没有“天气”这个项目",
       "这里可以写：format、id、number、title、form、platform、method、level、date、start、end、pla"
       "ce……；自己加的项目以 x_ 开头"},
      {"weather: fine\n格式: 1\n标题: 甲\n形式: 圆桌会\n日期: 2025-03-14\n",
       "`weather` is not a key of a record",
       "keys here: 格式, 标识, 编号, 标题, 形式, 平台, 工作法, 层级, 日期, 开始, 结束, 地点, …; "
       "your own keys begin with x_",
       "“记录”里没有“weather”这个项目",
       "这里可以写：格式、标识、编号、标题、形式、平台、工作法、层级、日期、开始、结束、地点……；自"
       "己加的项目以 x_ 开头"},
      {record("应到: 12\n"), "`应到` is not a key of a record",
       "`应到` belongs to: attendance; your own keys begin with x_", "“记录”里没有“应到”这个项目",
       "“应到”属于：到会人数；自己加的项目以 x_ 开头"},
      {record("标题: 甲\ntitle: 乙\n"), "`title` and `标题` are two spellings of one key",
       "keep one; several values go into a list", "“title”和“标题”是同一个项目的两种写法",
       "只留一个；有几个值就写成列表"},
      {"格式: 1\n标题: 甲\n形式: 圆桌会\n", "this record lacks `日期`",
       "add `日期: …` (day of the meeting, or first day of a campaign)", "这里的“记录”缺少“日期”",
       "补上 `日期: …`（会议日期，或行动开始的日期）"},
      {"format: 1\ntitle: a\nform: five_party_talk\n", "this record lacks `date`",
       "add `date: …` (day of the meeting, or first day of a campaign)", "这里的“记录”缺少“date”",
       "补上 `date: …`（会议日期，或行动开始的日期）"},
      {record("议题: 停车\n"), "`议题` needs keys of its own, and this is a text",
       "write `议题: {标题: …, 类别: …}`", "“议题”下面要分项写，这里只有文字",
       "写成 `议题: {标题: …, 类别: …}`"},
      {"issues: parking\nformat: 1\ntitle: a\nform: five_party_talk\ndate: 2025-03-14\n",
       "`issues` needs keys of its own, and this is a text",
       "write `issues: {title: …, category: …}`", "“issues”下面要分项写，这里只有文字",
       "写成 `issues: {title: …, category: …}`"},
      {record("日期: 2025-02-30\n"), "there is no day 2025-02-30",
       "the last day of that month is 2025-02-28", "没有 2025-02-30 这一天",
       "那个月的最后一天是 2025-02-28"},
      {record("日期: 2025年3月14日\n"),
       "`2025年3月14日` is understood, but not written as records write it", "write 2025-03-14",
       "“2025年3月14日”看得懂，但不是记录的写法", "写成 2025-03-14"},
      {record("开始: 14：30\n"), "`14：30` is understood, but not written as records write it",
       "write \"14:30\"", "“14：30”看得懂，但不是记录的写法", "写成 \"14:30\""},
      {record("到会人数: {应到: 12人}\n"),
       "`12人` has a unit behind the number; units have a key of their own", "write 12",
       "“12人”带了单位；单位另写一项", "写成 12"},
      {record("到会人数:\n  应到: 2,000\n"), "`2,000` has a separator inside the number",
       "write 2000", "“2,000”的数字里有分隔符", "写成 2000"},
      {record("形式: 圆卓会\n"), "`圆卓会` is not a word for `形式`", "did you mean `圆桌会`?",
       "“形式”里没有“圆卓会”这个取值", "是不是“圆桌会”？"},
      {"form: xyzzy\nformat: 1\ntitle: a\ndate: 2025-03-14\n", "`xyzzy` is not a word for `form`",
       "write one of: five_party_talk, five_party_coordination, deliberation, roundtable, "
       "bench_meeting, courtyard_meeting, neighbour_meeting, on_site, home_visit, "
       "merchant_resident_alliance, joint_meeting, quarterly_meeting, …; words of your own go into "
       "book.yaml",
       "“form”里没有“xyzzy”这个取值",
       "可以写：five_party_talk、five_party_coordination、deliberation、roundtable、bench_"
       "meeting、courtyard_meeting、neighbour_meeting、on_site、home_visit、merchant_resident_"
       "alliance、joint_meeting、quarterly_meeting……；自定的词写进 book.yaml"},
      {record("形式: xyzzy\n"), "`xyzzy` is not a word for `形式`",
       "write one of: 五方会谈, 五方联动, 协商议事会, 圆桌会, 板凳会, 庭院议事, 邻里会, "
       "现场协商会, 入户协商, 商居联盟会, 联席会, 季度共商会, …; words of your own go into "
       "book.yaml",
       "“形式”里没有“xyzzy”这个取值",
       "可以写：五方会谈、五方联动、协商议事会、圆桌会、板凳会、庭院议事、邻里会、现场协商会、入户"
       "协商、商居联盟会、联席会、季度共商会……；自定的词写进 book.yaml"},
      {record("参与方: {类别: 居民, 名称: 居民代表}\n议题: {标题: 乙, 意见: {发言方: 居民代示, "
              "内容: 丙}}\n"),
       "`居民代示` is not one of the parties",
       "did you mean `居民代表`? if not, add `居民代示` to the parties", "参与方里没有“居民代示”",
       "是不是“居民代表”？如果不是，把“居民代示”加进“参与方”"},
      {record("议题: [{标题: 乙}, {标题: 丙}]\n决议: {内容: 丁}\n"),
       "this resolution does not say which issue it belongs to",
       "add `issue: …`; issues here: i1, i2", "这项决议没有写明属于哪个议题",
       "补上 `议题: …`；这里的议题：i1, i2"},
      {repeated("#234567890123456789012345678901\n", 131072) + "#",
       "this file has 4194305 bytes; 4 MiB is the most",
       "one file holds one meeting; split it, and keep pictures and papers beside it as "
       "attachments",
       "文件有 4194305 字节，最多 4 MiB",
       "一个文件只记一次会议；请拆分，图片和材料另存，列入“附件”"},
  };
  return all;
}

}  // namespace

TEST_CASE("messages: a finding as people read it") {
  for (const Row& row : rows()) {
    CAPTURE(row.text.substr(0, 100));
    const Document document = read_record(std::make_unique<const Source>("record.yaml", row.text));
    REQUIRE(!document.findings.empty());
    const Diagnostic& first = document.findings.front();
    CHECK(say(Language::english, first.text) == row.en);
    CHECK(say(Language::english, first.help) == row.en_help);
    CHECK(say(Language::chinese, first.text) == row.zh);
    CHECK(say(Language::chinese, first.help) == row.zh_help);
  }
}

TEST_CASE("messages: what is quoted from a file is no page of it") {
  const std::string long_text = repeated("停车难", 3000);
  const Document document = read_record(std::make_unique<const Source>(
      "record.yaml", record("日期: " + long_text + "\n" + long_text + ": 甲\n")));
  CHECK(document.findings.size() >= 2);
  for (const Diagnostic& one : document.findings) {
    for (const Language language : {Language::english, Language::chinese}) {
      CHECK(say(language, one.text).size() < 1500);
      CHECK(say(language, one.help).size() < 1500);
    }
  }
}
