// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "awkward_yaml.hpp"
#include "samples.hpp"
#include "trees.hpp"

using namespace meeting;
using namespace reader_tests;

namespace {

/// Nothing is found, and the tree is the one that yaml-cpp makes alone.
void check_clean(const std::string& text) {
  const std::optional<std::string> expected = describe_by_yaml_cpp(text);
  REQUIRE(expected.has_value());
  const ReadTree read(text);
  std::string rules;
  for (const Diagnostic& one : read.findings.all()) {
    rules += std::to_string(read.source.position(one.at.begin).line) + " " + std::string(one.rule) +
             "\n";
  }
  CHECK(rules == "");
  CHECK(describe(read.outcome.tree) == *expected);
}

constexpr std::string_view valid_texts[] = {
    // comments
    "标题: 甲\n# 标题：乙\n备注: 丙 # 类别：丁\n",
    "标题: 甲 #\n#\n  # 更深\n备注: 乙\n",
    "议题: # 甲\n  # 乙\n  - 标题: 丙 # 丁\n    # 戊\n    类别: 己\n# 庚\n",
    "备注: \"# 不是注释\" # 是注释\n",
    "备注: 甲#乙\n地点: 2号楼#301\n",
    // plain texts over lines
    "备注: 甲\n  乙：丙\n  张三：同意；李四：反对\n标题: 丁\n",
    "备注: 见 https://a.b:80/c?d=e#f\n  及 http://x.y/z\n",
    "备注: 14:30 开始\n  16:10 结束\n",
    "备注: 甲\n\n\n  乙\n标题: 丙\n",
    "备注: 甲\n  - 乙\n  - 丙\n标题: 丁\n",
    "备注: 甲\n  \"乙\" 丙\n  '丁' [戊] {己}\n",
    "备注: 甲\n  @乙 *丙 &丁 !戊 %己 `庚` |辛 >壬\n",
    "备注: 甲\n  ? 乙\n  － 丙\n",
    "备注:\n  甲\n  乙\n标题: 丙\n",
    "备注: 甲\n 　　乙\n",
    "x_列表:\n- 甲\n  乙\n- 丙\n",
    // texts with signs
    "备注: it's 5 o'clock\n标题: 甲\"乙\"丙\n",
    "备注: 甲[乙]丙{丁}\n标题: a, b, c\n",
    "备注: -5\n标题: -甲\n平台: ?甲\n工作法: :甲\n",
    "备注: 50% 张* a&b a!b a@b a`b a|b a>b\n",
    "备注: C:\\文件\\甲\n",
    "备注: “甲：乙”《丙》——丁……\n",
    "备注: 甲　乙　\n地点: 甲\u00A0乙\n",
    "x_a:\n  原因：甲\n",
    "x_a:\n- 原因：甲\n- 时间:乙\n- －丙\n- 日期：丁；戊\n",
    "备注:\n  原因：甲\n",
    "条件:\n- 原因：甲\n- 结果:乙\n",
    "条件:\n- －甲\n- -甲\n",
    // quotes
    "备注: \"甲\n  乙: 丙\n  - 丁\n  # 戊\n  '己\"\n标题: 庚\n",
    "备注: '甲\n\n  乙''丙\n  \"丁'\n标题: 戊\n",
    "\"标题\": 甲\n'备注' : 乙\n\"x: y\": 丙\n'#': 丁\n",
    "备注: \"甲\\\n  乙\\n\\t\\\"丙\\\\\"\n",
    "备注: \"\"\n标题: ''\n",
    "备注:\n  \"甲\n  乙\"\n",
    "备注: \"{甲\"\n标题: '[乙'\n",
    // | and >
    "备注: |\n  标题：甲\n  - 乙\n  丙: 丁\n  # 戊\n  \"己\n标题: 庚\n",
    "备注: |-\n    甲\n  \n     乙\n标题: 丙\n",
    "备注: |+\n  甲\n\n\n标题: 乙\n",
    "备注: |2\n    甲\n  乙\n标题: 丙\n",
    "备注: >2-\n   甲\n  乙\n\n  丙\n标题: 丁\n",
    "备注: | # 甲\n  乙\n # 丙\n标题: 丁\n",
    "备注: |\n\n  甲\n\n\n",
    "备注: |\n  甲",
    "备注: |\n标题: 甲\n",
    "议题:\n- |\n 甲\n- >-\n  乙\n",
    "议题:\n  - 标题: |\n      甲\n    备注: >\n      乙\n",
    "备注: |\n  　　第一段\n  　　第二段\n",
    "备注: |\n  \t甲\n",
    // brackets
    "所属: {小区: 甲, 社区: 乙}\n议题: [{标题: 丙}, {标题: 丁},]\n",
    "所属: {小区: 甲,   # 乙\n  社区: 丙\n  # 丁\n  }   # 戊\n标题: 己\n",
    "所属: {\n小区: 甲,\n社区: 乙\n}\n标题: 丙\n",
    "x_a: [\n甲,\n乙\n]\n",
    "x_a: [甲\n  乙, 丙]\n",
    "x_a: [it's, a\n  's, \"b'c\", 'd\"e']\n",
    "x_a: [14:30, http://a.b/c, 甲：乙, -5, a#b, 50%, a*b]\n",
    "x_a: {\"a\":1,\"b\":[2,{\"c\":null}]}\n",
    "x_a: [[], {}, [[{}]]]\n",
    "x_a: {a: {b: {c: [d, {e: f}]}}}\n",
    "{\"格式\": 1,\n\"标题\": \"甲\",\n\"议题\": [{\"标题\": \"乙\"}]}\n",
    "{格式: 1,\n标题: 甲,\n议题: [{标题: 乙}]\n}\n",
    "--- {标题: 甲}\n",
    "x_a: [a: b, c: d]\n",
    // lists
    "议题:\n- 标题: 甲\n- 标题: 乙\n备注: 丙\n",
    "议题:\n-\n  标题: 甲\n-   标题: 乙\n    类别: 丙\n",
    "x_a:\n- - 甲\n  - 乙\n- - - 丙\n",
    "x_a:\n  -\n    - 甲\n  - 乙\n",
    "x_a:\n-\n- ~\n- # 甲\n- 乙\n",
    // keys
    "标题 : 甲\n备注   : 乙\n",
    "a b c: 甲\na:b: 乙\n14:30: 丙\nhttp://a.b: 丁\n",
    "标题:\n备注:\n\n\n地点:   # 甲\n",
    "? 标题\n: 甲\n备注: 乙\n",
    "标题:\t甲\n",
    // line ends, marks, documents
    "标题: 甲\r\n备注: |\r\n  乙\r\n  丙\r\n议题:\r\n- 标题: \"丁\r\n  戊\"\r\n",
    "\xEF\xBB\xBF标题: 甲\n",
    "---\n标题: 甲\n...\n",
    "%YAML 1.2\n---\n标题: 甲\n",
    "# 甲\n---\n# 乙\n标题: 丙\n...\n# 丁\n",
    "\n\n   \n标题: 甲\n   \n\n",
    "标题: 甲",
    "  标题: 甲\n  备注: 乙\n",
};

}  // namespace

TEST_CASE("no false alarm: valid texts that look wrong") {
  for (std::string_view text : valid_texts) {
    CAPTURE(std::string(text));
    check_clean(std::string(text));
  }
}

TEST_CASE("no false alarm: the examples") {
  for (const Sample& sample : example_files()) {
    CAPTURE(sample.path);
    check_clean(sample.text);
  }
}

TEST_CASE("no false alarm: awkward texts") {
  for (std::uint32_t seed = 0; seed < 1'500; ++seed) {
    CAPTURE(seed);
    const std::string text = awkward_yaml(seed);
    CAPTURE(text);
    check_clean(text);
  }
}
