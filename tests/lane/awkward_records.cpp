// SPDX-License-Identifier: Apache-2.0

#include "records.hpp"

namespace lane_tests {
namespace {

/// A record with `body` behind what each must have.
std::string record(std::string_view body) {
  return "格式: 1\n标题: 停车协商\n形式: 圆桌会\n日期: 2025-03-14\n" + std::string(body);
}

std::string with_windows_line_ends(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') result += '\r';
    result += c;
  }
  return result;
}

}  // namespace

const std::vector<NamedText>& awkward_records() {
  static const std::vector<NamedText> records{
      // ---- comments ----
      {"comments everywhere",
       "# 会议记录\n\n格式: 1   # 一\n  # 缩进的注释\n标题: 停车协商 # 标题: 不算\n#形式: "
       "没有空格\n"
       "形式: 圆桌会\n日期: 2025-03-14 #\n议题: # 两个\n# 顶格\n- 标题: 停车 # - x\n\n"
       "      # 更深\n  类别: 停车\n# 完\n"},
      {"comments between the items of a list",
       record("参与方:\n  # 先是居民\n  - 类别: 居民 # 甲\n    # 人数待定\n    人数: 3\n\n  # "
              "再是物业\n"
              "  - 类别: 物业公司\n    人数: 1\n")},
      {"a tab before a comment", record("地点: 茶馆\t# 一楼\n备注: 无 \t # x\n")},
      {"a tab and a comment at the head", "\t# 说明\n" + record("地点: 茶馆\n")},
      {"hashes that begin no comment", record("地点: 2号楼#301\n备注: C#与F#，见#3\n")},
      {"a comment behind each kind of value",
       record("地点: \"茶馆\"   # 双\n主持人: '书记' # 单\n所属: {小区: 丽园} # 花\n"
              "议题: [{标题: 停车}] # 方\n备注: | # 竖\n  正文 # 不是注释\n")},
      {"comments in a row at the end", record("备注: 无\n\n# 一\n\n#\n  # 二\n")},
      // ---- keys ----
      {"quoted keys", "\"格式\": 1\n'标题': 停车协商\n\"形式\" : 圆桌会\n'日期' : 2025-03-14\n"},
      {"blanks before the colon", record("地点 : 茶馆\n备注   :   无\n所属: {小区 : 丽园}\n")},
      {"values set in a column",
       record("地点:      茶馆\n主持人:    书记\n记录人:    社区工作者\n")},
      {"English and Chinese keys mixed",
       "format: 1\n标题: Parking\nform: roundtable\n日期: 2025-03-14\nplace: 茶馆\n"},
      {"keys of one's own", record("x_来源: 手记本\nx_page: 12\nx_备 注: 两个字\n")},
      {"keys with signs", record("x_a:b: 1\nx_a-b: 2\nx_(内部): 3\nx_a'b: 4\nx_a，b: 5\n")},
      {"a colon without a blank in a key", record("x_14:30: 散会\n")},
      // ---- plain texts ----
      {"an address with colons and a hash",
       record("备注: 见 https://example.org:8080/a?b=c&d=e#f，另见 http://x.cn/#/y\n")},
      {"times in texts", record("备注: 14:30 开始，16:10 结束\n地点: 2:1室\n")},
      {"numbers that stay texts", record("地点: 007\n备注: 1e3 0x10 1_000 .5 +86 -1\n")},
      {"words that YAML takes for others", record("地点: yes\n备注: No\n主持人: on\n记录人: ~x\n")},
      {"full-width punctuation",
       record("备注: 张三：同意；李四：反对。（见附件）“好”！？…—～、\n")},
      {"signs at the head of a text", record("地点: -甲\n备注: ?甲\n主持人: :甲\n记录人: -5\n")},
      {"signs inside a text",
       record("备注: a & b * c ! d % e @ f ` g | h > i ' j \" k\n地点: x{y}z[w], v\n")},
      {"emoji and rare characters",
       record("备注: 👍🏽 很好 𠮷野家 ｶﾅ Ⅲ ㎡ e\u0301\n地点: "
              "🅿️停车场\n")},
      {"full-width blanks", record("备注: 甲　乙　丙\n地点: 茶馆　\n")},
      {"no-break blanks inside a text", record("备注: 10\u00A0000 元\n")},
      {"a long line", record([] {
         std::string line = "备注: ";
         for (int i = 0; i < 40; ++i) line += "这是很长的一行，";
         return line + "完\n";
       }())},
      {"trailing blanks", record("地点: 茶馆   \n备注:  无 \n议题:  \n  - 标题: 停车  \n")},
      {"blank lines of blanks", record("地点: 茶馆\n   \n\n  \n备注: 无\n    ")},
      {"Windows paths and backslashes", record("备注: C:\\会议\\2025 \\n 不是换行\n")},
      {"arrows and dashes", record("备注: 甲 -> 乙 => 丙 -- 丁 — 戊 - 己\n")},
      {"a percent and a fraction", record("备注: 2/3 以上（66.7%）\n地点: 50%\n")},
      {"a phone number and a mail address", record("备注: 0952-3012345 a.b@c.cn\n")},
      // ---- plain texts over lines ----
      {"a text over two lines", record("备注: 先重新划线，\n  再公示方案\n地点: 茶馆\n")},
      {"a text over many lines",
       record("备注: 一\n  二\n    三\n\n  四\n   - 五\n  六、七\n地点: 茶馆\n")},
      {"a text that begins below its key",
       record("备注:\n  先重新划线，\n  再公示方案\n地点: 茶馆\n")},
      {"a text over lines in a list",
       record("议题:\n- 标题: 停车\n  意见:\n  - 发言方: 居民\n    内容: 晚归\n      无处停车\n"
              "    环节: 提问题\n")},
      // ---- quotes ----
      {"escapes", record("备注: \"一\\n二\\t三 \\\"引\\\" \\\\ \\u505c\\u8f66 \\x41 \\/\"\n")},
      {"single quotes doubled", record("备注: 'it''s ''fine'''\n地点: ''''\n")},
      {"empty quotes", record("备注: \"\"\n地点: ''\n")},
      {"what would not be text without quotes",
       record("开始: \"14:30\"\n备注: \"a: b # c\"\n地点: '- {x}'\n主持人: \"[甲]\"\n")},
      {"quotes over lines", record("备注: \"先重新划线，\n  再公示方案\"\n地点: '甲\n\n  乙'\n")},
      {"a line joined by a backslash", record("备注: \"先重新\\\n  划线\"\n")},
      {"quotes inside other quotes", record("备注: \"it's\"\n地点: '\"五方\"会谈'\n")},
      {"quotes in brackets", record("参与方: [{类别: '居民', 名称: \"甲, 乙\", 人数: 3}]\n所属: "
                                    "{\"小区\": \"丽园: 三期\"}\n")},
      // ---- texts in blocks ----
      {"a block text", record("备注: |\n  第一行\n  第二行：完\n地点: 茶馆\n")},
      {"a block text with an indent stated",
       record("备注: |2\n    深的第一行\n  浅的\n地点: 茶馆\n")},
      {"a block text of a deep indent",
       record("备注: |\n      第一行\n       第二行\n地点: 茶馆\n")},
      {"block texts with every chomping",
       record("备注: |-\n  甲\n\n\n地点: |+\n  乙\n\n\nx_a: >-\n  丙\n  丁\nx_b: >+\n  戊\n\n")},
      {"a folded text",
       record("备注: >\n  一段\n  接着\n\n  二段\n    深的\n  三段\n地点: 茶馆\n")},
      {"a block text with blank lines at its head", record("备注: |\n\n\n  正文\n地点: 茶馆\n")},
      {"a block text that looks like YAML",
       record("备注: |\n  标题: 甲\n  - 乙\n  # 丙\n  \"丁\n  {戊\n  ---\n地点: 茶馆\n")},
      {"an empty block text", record("备注: |\n地点: 茶馆\n")},
      {"a block text without a newline at the end", record("备注: |\n  第一行\n  第二行")},
      {"a block text with trailing blanks", record("备注: |\n  第一行  \n  \n  第二行\n   \n")},
      {"block texts in a list", record("附件:\n- |\n  甲\n  乙\n- >-\n  丙\n")},
      {"a block text with a tab", record("备注: |\n  甲\t乙\n  \t丙\n")},
      // ---- lists and mappings ----
      {"a list at its key's indent",
       record("参与方:\n- 类别: 居民\n  人数: 3\n- 类别: 物业公司\n议题:\n- 标题: 停车\n")},
      {"a list far to the right",
       record("参与方:\n        - 类别: 居民\n          人数: 3\n        - 类别: 物业公司\n")},
      {"a dash alone on its line",
       record("参与方:\n-\n  类别: 居民\n  人数: 3\n-\n  类别: 物业公司\n")},
      {"several blanks behind a dash",
       record("参与方:\n-   类别: 居民\n    人数: 3\n-   类别: 物业公司\n")},
      {"lists in lists", record("x_表:\n- - 甲\n  - 乙\n- - 丙\n  - - 丁\n-\n  - 戊\n")},
      {"empty values", record("备注:\n地点: \n议题:\n- 标题: 停车\n  类别:\n  情况:\n主持人:\n")},
      {"nothing, in writing",
       record("备注: ~\n地点: null\n议题: []\n所属: {}\nx_a: [~, null, ]\n")},
      {"indents of four",
       record("议题:\n    - 标题: 停车\n      意见:\n          - 发言方: 居民\n")},
      {"indents of one", record("议题:\n - 标题: 停车\n   意见:\n    - 发言方: 居民\n")},
      {"a record that is indented", "  格式: 1\n  标题: 甲\n  形式: 圆桌会\n  日期: 2025-03-14\n"},
      // ---- brackets ----
      {"brackets within brackets",
       record("议题: [{标题: 停车, 意见: [{发言方: 居民, 内容: 晚归}]}, {标题: 路灯}]\n")},
      {"brackets over lines",
       record("参与方: [\n  {类别: 居民, 人数: 3},\n  {类别: 物业公司}\n]\n地点: 茶馆\n")},
      {"brackets over lines with comments", record("所属: {小区: 丽园,   # 小区\n  社区: 安居苑,\n "
                                                   " # 街道\n  街道: 北京中路}\n地点: 茶馆\n")},
      {"a comma behind the last one", record("参与方: [{类别: 居民, 人数: 3,}, ]\n")},
      {"no blanks in brackets", record("x_a: [甲,乙,丙]\nx_b: {\"a\":1,\"b\":[2,3]}\n")},
      {"many blanks in brackets", record("x_a: [  甲 ,  乙  ,丙 ]\n所属: {  小区 :  丽园  }\n")},
      {"signs in brackets",
       record("x_a: [14:30, http://a.b/c, 甲：乙, -5, a#b, 50%, x*y, it's]\n")},
      // ---- the file ----
      {"Windows line ends",
       with_windows_line_ends(
           record("备注: |\n  甲\n  乙\n议题:\n- 标题: \"丙\n  丁\"\n  # 戊\n\n地点: 己\n  庚\n"))},
      {"a byte order mark", "\xEF\xBB\xBF" + record("地点: 茶馆\n")},
      {"a byte order mark and Windows line ends",
       "\xEF\xBB\xBF" + with_windows_line_ends(record("参与方:\n  - {类别: 居民, 人数: 3}\n"))},
      {"no newline at the end", record("地点: 茶馆")},
      {"no newline behind a key", record("地点:")},
      {"a document's head", "---\n" + record("地点: 茶馆\n")},
      {"a document's head and end", "# 说明\n---\n" + record("地点: 茶馆\n") + "...\n"},
      {"blank lines at the head and the end", "\n\n" + record("地点: 茶馆\n") + "\n\n\n"},
      {"one flow mapping", "{格式: 1, 标题: 甲, 形式: 圆桌会, 日期: 2025-03-14}\n"},
      {"JSON",
       "{\n  \"格式\": 1,\n  \"标题\": \"甲\",\n  \"日期\": \"2025-03-14\",\n"
       "  \"议题\": [\n    {\"标题\": \"停车\"}\n  ]\n}\n"},
  };
  return records;
}

}  // namespace lane_tests
