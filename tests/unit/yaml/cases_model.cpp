// SPDX-License-Identifier: Apache-2.0

#include "cases.hpp"

using meeting::ReadState;

namespace reader_tests {
namespace {

std::string party(std::string_view line) {
  return record("参与方:\n- 类别: 居民\n  " + std::string(line) + "\n");
}
std::string resolution(std::string_view line) {
  return record("议题:\n- 标题: 乙\n  决议:\n  - 内容: 丙\n    " + std::string(line) + "\n");
}
std::string follow_up(std::string_view line) {
  return record("跟进事项:\n- 事项: 丙\n  " + std::string(line) + "\n");
}

}  // namespace

const std::vector<Case>& key_cases() {
  static const std::vector<Case> cases{
      // ---- unknown ----
      {"misspelled, English",
       record("title: a\nform: five_party_talk\ndate: 2025-03-14\nformat: 1\nattendence: {present: "
              "3}\n"),
       "5:1 unknown-key"},
      {"misspelled, Chinese", record("记录员: 甲\n"), "1:1 unknown-key"},
      {"capitals", record("Title: 甲\n标题: 乙\n"), "1:1 unknown-key"},
      {"capitals alone", "format: 1\nTitle: a\nform: five_party_talk\nDate: 2025/3/14\n",
       "2:1 unknown-key | 4:1 unknown-key | 4:7 date-format"},
      {"a key of another block", record("应到: 12\n"), "1:1 unknown-key"},
      {"a key of no block", record("天气: 晴\n"), "1:1 unknown-key"},
      {"a key of the user's own", record("x_天气: 晴\nx_weather: {a: [b]}\n"), ""},
      {"in a block", party("手机: 1"), "3:3 unknown-key"},
      {"in brackets", record("所属: {小区: 甲, 栋: 1}\n"), "1:13 unknown-key"},
      {"in a book", "名称: 甲\n语种: 中文\n", "2:1 unknown-key", ReadState::whole, true},
      {"a key of a record in a book", "名称: 甲\n议题: 乙\n", "2:1 unknown-key", ReadState::whole,
       true},

      // ---- twice ----
      {"twice", record("标题: 甲\n标题: 乙\n"), "2:1 duplicate-key"},
      {"twice, quoted and plain", record("标题: 甲\n\"标题\": 乙\n"), "2:1 duplicate-key"},
      {"twice, in two languages", record("标题: 甲\ntitle: 乙\n"), "2:1 duplicate-key"},
      {"twice, by a synonym", record("标题: 甲\n会议名称: 乙\n"), "2:1 duplicate-key"},
      {"twice, in brackets", record("所属: {小区: 甲, 小区: 乙}\n"), "1:13 duplicate-key"},
      {"twice, unknown", record("天气: 晴\n天气: 雨\n"), "1:1 unknown-key | 2:1 duplicate-key"},
      {"twice, the user's own", record("x_a: 1\nx_a: 2\n"), "2:1 duplicate-key"},
      {"twice, written by an escape", record("标题: 甲\n\"\\u6807\\u9898\": 乙\n"),
       "2:1 duplicate-key"},
      {"three times", record("标题: 甲\n标题: 乙\n标题: 丙\n"),
       "2:1 duplicate-key | 3:1 duplicate-key"},
      {"twice, in the names of a mapping", "名称: 甲\n规则:\n  a-b: 关闭\n  a-b: 提示\n",
       "4:3 duplicate-key", ReadState::whole, true},
      {"the same key in two blocks", record("议题:\n- 标题: 乙\n- 标题: 丙\n"), ""},

      // ---- missing ----
      {"one missing", "格式: 1\n标题: 甲\n形式: 圆桌会\n", "1:1 missing-key"},
      {"all missing", "备注: 甲\n",
       "1:1 missing-key | 1:1 missing-key | 1:1 missing-key | 1:1 missing-key"},
      {"missing, though the key is there", "格式: 1\n标题:\n形式: 圆桌会\n日期: ~\n",
       "2:1 missing-key | 4:1 missing-key"},
      {"missing in an item", record("议题:\n- 类别: 停车\n"), "2:3 missing-key"},
      {"missing in brackets", record("参与方: [{名称: 甲}]\n"), "1:7 missing-key"},
      {"missing in an empty item", record("参与方: [{}]\n"), "1:7 missing-key"},
      {"missing, where lines were lost", "格式: 1\n标题: \"甲\"\n  - 乙\n", "3:3 wrong-indent"},
  };
  return cases;
}

const std::vector<Case>& shape_cases() {
  static const std::vector<Case> cases{
      {"one value for a list", record("议题:\n  标题: 乙\n"), ""},
      {"one text for a list", resolution("责任单位: 居民\n    条件: 甲"), "5:11 unknown-party"},
      {"a list for a list", resolution("条件: [甲, 乙]"), ""},
      {"a list for one value", record("标题: [甲, 乙]\n"), "1:5 one-value"},
      {"a block list for one value", record("标题:\n- 甲\n"), "2:1 one-value"},
      {"a list of one mapping for one", record("所属: [{小区: 甲}]\n"), "1:5 one-value"},
      {"a text for a mapping", record("所属: 丽园\n"), "1:5 wrong-shape"},
      {"a text for a list of mappings", record("议题: 停车\n"), "1:5 wrong-shape"},
      {"texts for a list of mappings", record("议题: [停车, 噪音]\n"),
       "1:6 wrong-shape | 1:10 wrong-shape"},
      {"a mapping for a text", record("标题: {甲: 乙}\n"), "1:5 wrong-shape"},
      {"a block mapping for a text", record("标题:\n  甲: 乙\n"), "2:3 wrong-shape"},
      {"a mapping for a date", record("日期: {年: 2025}\n"), "1:5 wrong-shape"},
      {"a list in a list", record("议题: [[{标题: 乙}]]\n"), "1:6 wrong-shape"},
      {"a list in a list of texts", resolution("条件: [[甲]]"), "5:10 wrong-shape"},
      {"an empty item", record("议题:\n- 标题: 乙\n-\n"), "3:2 empty-item warning"},
      {"an empty item, ~", resolution("条件: [甲, ~]"), "5:13 empty-item warning"},
      {"an empty list", record("议题: []\n"), ""},
      {"an empty text", record("备注: \"\"\n地点: '  '\n"), ""},
      {"no value", record("备注:\n议题:\n"), ""},
      {"chair, a text", record("主持人: 书记\n"), ""},
      {"chair, a mapping", record("主持人: {职务: 书记}\n"), ""},
      {"chair, a list", record("主持人: [书记]\n"), "1:6 one-value"},
      {"a number of votes, a count", resolution("表决: {同意: 12}"), ""},
      {"a number of votes, a mapping", resolution("表决: {同意: {人数: 12, 面积: 1000.5}}"), ""},
      {"a number of votes, a list", resolution("表决: {同意: [12]}"), "5:14 one-value"},
      {"a time limit, a date", resolution("完成时限: 2025-06-30"), ""},
      {"a time limit, working days", resolution("完成时限: {工作日: 5, 起算日: 2025-03-14}"), ""},
      {"a time limit, without days", resolution("完成时限: {起算日: 2025-03-14}"),
       "5:11 missing-key"},
      {"rules, a mapping", "名称: 甲\n规则: {late-follow-up: 关闭}\n", "", ReadState::whole, true},
      {"rules, a text", "名称: 甲\n规则: 关闭\n", "2:5 wrong-shape", ReadState::whole, true},
      {"rules, a list", "名称: 甲\n规则: [关闭]\n", "2:5 wrong-shape", ReadState::whole, true},
      {"rules, a mapping in it", "名称: 甲\n规则: {a-b: {级别: 关闭}}\n", "2:11 wrong-shape",
       ReadState::whole, true},
      {"rules, an unknown word", "名称: 甲\n规则: {a-b: 瞎写}\n", "2:11 unknown-word",
       ReadState::whole, true},
  };
  return cases;
}

const std::vector<Case>& value_cases() {
  static const std::vector<Case> cases{
      {"format", record("格式: 1\n"), ""},
      {"format, quoted", record("格式: \"1\"\n"), ""},
      {"format, another", record("格式: 2\n"), "1:5 unknown-format"},
      {"format, a text", record("格式: 一\n"), "1:5 unknown-format"},

      {"date", record("日期: 2025-03-14\n"), ""},
      {"date, quoted", record("日期: \"2025-03-14\"\n"), ""},
      {"date with full-width blanks around", record("日期: \"　2025-03-14 \"\n"), ""},
      {"date, one digit", record("日期: 2025-3-4\n"), "1:5 date-format"},
      {"date, slashes", record("日期: 2025/03/14\n"), "1:5 date-format"},
      {"date, dots", record("日期: 2025.03.14\n"), "1:5 date-format"},
      {"date, without signs", record("日期: 20250314\n"), "1:5 date-format"},
      {"date, Chinese", record("日期: 2025年3月14日\n"), "1:5 date-format"},
      {"date, full-width", record("日期: ２０２５－０３－１４\n"), "1:5 date-format"},
      {"date and time", record("日期: 2025-03-14 14:30\n"), "1:5 date-format"},
      {"date, no such day", record("日期: 2025-02-30\n"), "1:5 date-format"},
      {"date, no such month", record("日期: 2025-13-01\n"), "1:5 date-format"},
      {"date without a year", record("日期: 3月14日\n"), "1:5 date-format"},
      {"date, words", record("日期: 昨天\n"), "1:5 date-format"},
      {"date, a part", record("日期: 2025-03\n"), "1:5 date-format"},
      {"date, over lines", record("日期: 2025-\n  03-14\n"), "1:5 date-format"},
      {"partial date, day", issue("  前期处理: {日期: 2024-05-06, 内容: 甲}\n"), ""},
      {"partial date, month", issue("  前期处理: {日期: 2024-05, 内容: 甲}\n"), ""},
      {"partial date, year", issue("  前期处理: {日期: 2024, 内容: 甲}\n"), ""},
      {"partial date, Chinese", issue("  前期处理: {日期: 2024年5月, 内容: 甲}\n"),
       "3:14 date-format"},
      {"partial date, no such month", issue("  前期处理: {日期: 2024-13, 内容: 甲}\n"),
       "3:14 date-format"},
      {"partial date, words", issue("  前期处理: {日期: 去年, 内容: 甲}\n"), "3:14 date-format"},

      {"time", record("开始: \"14:30\"\n结束: 16:10\n"), ""},
      {"time, about", record("开始: \"~14:30\"\n结束: 约16:10\n"), ""},
      {"time, one digit", record("开始: 9:50\n"), "1:5 time-format"},
      {"time, full-width colon", record("开始: 14：30\n"), "1:5 time-format"},
      {"time, Chinese", record("开始: 下午2点半\n"), "1:5 time-format"},
      {"time, no such", record("开始: \"24:30\"\n"), "1:5 time-format"},
      {"time, words", record("开始: 饭后\n"), "1:5 time-format"},
      {"day and time", record("处置经过: {时间: \"2025-03-14 14:30\", 内容: 甲}\n"), ""},
      {"day without a time", record("处置经过: {时间: 2025-03-14, 内容: 甲}\n"), ""},
      {"day and time, Chinese", record("处置经过: {时间: 2025年3月14日14时30分, 内容: 甲}\n"),
       "1:12 time-format"},
      {"day and time, no such", record("处置经过: {时间: \"2025-03-14 25:30\", 内容: 甲}\n"),
       "1:12 time-format"},
      {"day and time, words", record("处置经过: {时间: 当晚, 内容: 甲}\n"), "1:12 time-format"},

      {"count", record("到会人数: {应到: 12, 实到: 0}\n"), ""},
      {"count with a sign", record("到会人数: {应到: 约300, 实到: 300+, 人次: ≤50}\n"), ""},
      {"count, negative", record("到会人数: {应到: -1}\n"), "1:12 number-format"},
      {"count, a fraction", record("到会人数: {应到: 1.5}\n"), "1:12 number-format"},
      {"count with a unit", record("到会人数: {应到: 12人}\n"), "1:12 number-format"},
      {"count, grouped", record("到会人数:\n  应到: 2,000\n"), "2:7 number-format"},
      {"count, full-width", record("到会人数: {应到: １２}\n"), "1:12 number-format"},
      {"count, Han", record("到会人数: {应到: 十二}\n"), "1:12 number-format"},
      {"count, spelled", record("到会人数: {应到: 大约300}\n"), "1:12 number-format"},
      {"count, words", record("到会人数: {应到: 很多}\n"), "1:12 number-format"},
      {"count, too many digits", record("到会人数: {应到: 99999999999999999999}\n"),
       "1:12 number-format"},
      {"number", issue("  情况: {名称: 面积, 数值: 1234.5}\n"), ""},
      {"number, negative", issue("  情况: {名称: 气温, 数值: -5}\n"), ""},
      {"number with a unit", issue("  情况: {名称: 资金, 数值: 2000元}\n"), "3:20 number-format"},
      {"number, an exponent", issue("  情况: {名称: 资金, 数值: 1e3}\n"), "3:20 number-format"},
      {"number, hexadecimal", issue("  情况: {名称: 资金, 数值: 0x1F}\n"), "3:20 number-format"},
      {"percent", follow_up("进展: {日期: 2025-03-28, 比例: 40}"), ""},
      {"percent, all", follow_up("进展: {日期: 2025-03-28, 比例: 100}"), ""},
      {"percent, more than all", follow_up("进展: {日期: 2025-03-28, 比例: 100.5}"),
       "3:28 number-format"},
      {"percent, negative", follow_up("进展: {日期: 2025-03-28, 比例: -1}"), "3:28 number-format"},
      {"percent with the sign", follow_up("进展: {日期: 2025-03-28, 比例: 40%}"),
       "3:28 number-format"},

      {"yes and no", record("不公开: 是\n") + "", ""},
      {"yes, English", record("不公开: true\n"), ""},
      {"no", record("不公开: \"no\"\n"), ""},
      {"neither", record("不公开: 也许\n"), "1:6 not-yes-or-no"},

      {"word, Chinese", record("形式: 圆桌会\n"), ""},
      {"word, English", record("形式: five_party_talk\n"), ""},
      {"word, misspelled", record("形式: 圆卓会\n"), "1:5 unknown-word"},
      {"word, unknown", record("形式: 茶话\n"), "1:5 unknown-word"},
      {"word, English with a blank", record("形式: five party talk\n"), "1:5 unknown-word"},
      {"word of a closed list", party("出席情况: 迟到"), "3:9 unknown-word"},
      {"word, a synonym", party("出席情况: 缺席"), ""},

      {"id", party("代号: p1"), ""},
      {"id, Han", party("代号: 业委会-1"), ""},
      {"id with a blank", party("代号: p 1"), "3:7 id-format"},
      {"id with a colon", party("代号: \"p:1\""), "3:7 id-format"},
      {"id with a slash", party("代号: p/1"), "3:7 id-format"},
      {"id that begins with -", party("代号: -p"), "3:7 id-format"},
      {"id that begins with a dot", party("代号: .p"), "3:7 id-format"},
      {"id of 65 bytes", party("代号: " + repeated("a", 65)), "3:7 id-format"},
      {"id of 64 bytes", party("代号: " + repeated("a", 64)), ""},
  };
  return cases;
}

const std::vector<Case>& reference_cases() {
  static const std::string parties =
      "参与方:\n- {代号: p1, 类别: 居民, 名称: 居民代表}\n- {类别: 物业公司, 名称: 小区 物业}\n"
      "- {类别: 业委会}\n- {代号: p4, 类别: 居民, 名称: 楼长}\n";
  const auto said_by = [](std::string_view who) {
    return record(parties + "议题:\n- 标题: 乙\n  意见: {发言方: " + std::string(who) +
                  ", 内容: 丙}\n");
  };
  static const std::vector<Case> cases{
      {"party by id", said_by("p1"), ""},
      {"party by name", said_by("居民代表"), ""},
      {"party by name, written otherwise", said_by("小区物业"), ""},
      {"party by kind", said_by("业委会"), ""},
      {"party by kind, English", said_by("owners_committee"), ""},
      {"party by kind, a synonym", said_by("业主委员会"), ""},
      {"party by the kind of one with a name", said_by("物业公司"), ""},
      {"party, several of the kind", said_by("居民"), "8:13 ambiguous-party"},
      {"party, misspelled", said_by("居民代示"), "8:13 unknown-party"},
      {"party, unknown", said_by("城管"), "8:13 unknown-party"},
      {"party that may be any text", record(parties + "汇报: {汇报方: 城管, 内容: 甲}\n"), ""},
      {"no parties at all", issue("  意见: {发言方: 居民, 内容: 丙}\n"), "3:13 unknown-party"},

      {"id twice", record("参与方:\n- {代号: a, 类别: 居民}\n议题:\n- {代号: a, 标题: 乙}\n"),
       "4:8 duplicate-id"},
      {"id three times",
       record("参与方:\n- {代号: a, 类别: 居民}\n- {代号: a, 类别: 物业公司}\n- {代号: a, 类别: "
              "业委会}\n"),
       "3:8 duplicate-id | 4:8 duplicate-id"},
      {"id of a nested item twice",
       issue("  决议:\n  - {代号: r, 内容: 丙, 跟进事项: {代号: r, 事项: 丁}}\n"),
       "4:31 duplicate-id"},

      {"resolution of an issue by number",
       record("议题: [{标题: 乙}, {标题: 丙}]\n决议: {议题: i2, 内容: 丁}\n"), ""},
      {"resolution of an issue by id",
       record("议题: [{代号: a, 标题: 乙}, {标题: 丙}]\n决议: {议题: a, 内容: 丁}\n"), ""},
      {"resolution of an issue by title",
       record("议题: [{标题: 乙}, {标题: 丙}]\n决议: {议题: 丙, 内容: 丁}\n"), ""},
      {"resolution of the only issue", record("议题: [{标题: 乙}]\n决议: {内容: 丁}\n"), ""},
      {"resolution without an issue", record("议题: [{标题: 乙}, {标题: 丙}]\n决议: {内容: 丁}\n"),
       "2:10 resolution-without-issue"},
      {"resolution, no issues at all", record("决议: {内容: 丁}\n"),
       "1:10 resolution-without-issue"},
      {"resolution of an unknown issue",
       record("议题: [{标题: 乙}, {标题: 丙}]\n决议: {议题: i3, 内容: 丁}\n"),
       "2:10 unknown-reference"},
      {"resolution of a title that two have",
       record("议题: [{标题: 乙}, {标题: 乙}]\n决议: {议题: 乙, 内容: 丁}\n"),
       "2:10 unknown-reference"},
      {"follow-up of a resolution by number",
       issue("  决议: [{内容: 丙}, {内容: 丁}]\n") + "跟进事项: {决议: r2, 事项: 戊}\n", ""},
      {"follow-up of an issue", issue("") + "跟进事项: {议题: i1, 事项: 戊}\n", ""},
      {"follow-up of the record", record("跟进事项: {事项: 戊}\n"), ""},
      {"follow-up of an unknown resolution", record("跟进事项: {决议: r1, 事项: 戊}\n"),
       "1:12 unknown-reference"},
      {"follow-up of an unknown issue", record("跟进事项: {议题: i1, 事项: 戊}\n"),
       "1:12 unknown-reference"},
      {"what a notice covers", issue("") + "公示: {日期: 2025-03-15, 范围: [i1]}\n", ""},
      {"what a notice covers, unknown", issue("") + "公示: {日期: 2025-03-15, 范围: [i1, i9]}\n",
       "7:31 unknown-reference"},
      {"an item of another record", issue("  上次议题: 2025-01-01-停车:i1\n"), ""},
      {"an item of this record, unknown", issue("  上次议题: i9\n"), "3:9 unknown-reference"},
      {"a number that an id took",
       record("议题: [{代号: i2, 标题: 乙}, {标题: 丙}]\n决议: {议题: i2, 内容: 丁}\n"), ""},
      {"a number with a leading zero",
       record("议题: [{标题: 乙}, {标题: 丙}]\n决议: {议题: i02, 内容: 丁}\n"),
       "2:10 unknown-reference"},
      {"a party that may stand on a lost line",
       record("备注: \"甲\"\n  - 乙\n议题: {标题: 乙, 意见: {发言方: 城管, 内容: 丙}}\n"),
       "2:3 wrong-indent"},
      {"an issue that may stand on a lost line",
       record("备注: \"甲\"\n  - 乙\n决议: {议题: i1, 内容: 丙}\n"), "2:3 wrong-indent"},
  };
  return cases;
}

}  // namespace reader_tests
