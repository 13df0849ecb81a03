// SPDX-License-Identifier: Apache-2.0

// What a record publishes of people.

#include <doctest/doctest.h>

#include <string>

#include "rule_case.hpp"

namespace {

constexpr std::string_view head = "format: 1\ntitle: a\nform: deliberation\ndate: 2025-03-14\n";

struct Case {
  std::string_view what;
  std::string_view yaml;
  std::string_view marked;
};

template <std::size_t N>
void check_all(std::string_view rule, const Case (&cases)[N], const CaseOptions& options = {}) {
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(marked_by(rule, std::string(head) + std::string(one.yaml), options) == one.marked);
  }
}

std::string help_of(std::string_view rule, std::string_view yaml, meeting::Language language) {
  for (const meeting::Diagnostic& one : check_text(yaml).findings) {
    if (one.rule == rule) return say(language, one.help);
  }
  return {};
}

}  // namespace

TEST_CASE("private-data: the texts that are published") {
  constexpr Case cases[] = {
      {"party", "parties: {kind: household, name: 13800138000 home}\n", "13800138000"},
      {"issue", "issues: {title: call 13800138000}\n", "13800138000"},
      {"resolution", "issues: {title: b, resolutions: {text: call 13800138000}}\n", "13800138000"},
      {"condition", "issues: {title: b, resolutions: {text: c, conditions: [d, 宁A12345移走]}}\n",
       "宁A12345"},
      {"task of a resolution",
       "issues: {title: b, resolutions: {text: c, follow_ups: {task: call 13800138000}}}\n",
       "13800138000"},
      {"task of an issue", "issues: {title: b, follow_ups: {task: call 13800138000}}\n",
       "13800138000"},
      {"task of the record", "follow_ups: {task: call 13800138000}\n", "13800138000"},
      {"in Chinese", "议题: {标题: 宁A12345占道}\n", "宁A12345"},
      {"a door is another rule's", "议题: {标题: 2号楼3单元401漏水}\n", ""},
      {"two in one", "issues: {title: 13800138000或13900139000}\n", "13800138000 | 13900139000"},
      // what is not
      {"a private issue",
       "issues: {title: call 13800138000, private: true, resolutions: {text: "
       "call 13800138000, follow_ups: {task: 13800138000}}}\n",
       ""},
      {"private said to be no", "issues: {title: call 13800138000, private: false}\n",
       "13800138000"},
      {"a private follow-up", "follow_ups: {task: call 13800138000, private: true}\n", ""},
      {"a private record", "private: true\nissues: {title: call 13800138000}\n", ""},
      {"contact of a notice", "public_notices: {date: 2025-03-20, contact: 13800138000}\n", ""},
      {"a telephone of a person",
       "parties: {kind: residents, people: {name: b, phone: \"13800138000\"}}\n", ""},
      {"a position", "issues: {title: b, positions: {text: call 13800138000}}\n", ""},
      {"the cause", "issues: {title: b, cause: 2号楼3单元401漏水}\n", ""},
      {"order number",
       "issues: {title: b, source: {channel: hotline_12345, order_no: "
       "\"13800138000\"}}\n",
       ""},
      {"empty", "issues: {title: }\n", ""},
  };
  check_all("private-data", cases);
  CHECK(marked_by("private-data",
                  "format: 1\ntitle: call 13800138000\nform: hearing\ndate: 2025-03-14\n") ==
        "13800138000");
  // A list of requests stays in the office, unless it is displayed.
  const std::string requests =
      "format: 1\ntitle: a\nform: intake\ndate: 2025-03-14\nissues: {title: call 13800138000}\n";
  CHECK(marked_by("private-data", requests).empty());
  CHECK(marked_by("private-data", requests + "public_notices: {date: 2025-03-20}\n") ==
        "13800138000");
}

TEST_CASE("private-data: marks just these bytes, however the text is written") {
  constexpr Case cases[] = {
      {"single quotes", "issues: {title: 'it''s 13800138000'}\n", "13800138000"},
      {"double quotes", "issues: {title: \"call 13800138000\"}\n", "13800138000"},
      {"escapes", "issues: {title: \"call\\t13800138000\"}\n", "13800138000"},
      {"block",
       "issues:\n  title: b\n  resolutions:\n    text: |\n      one\n      call 13800138000\n",
       "13800138000"},
      {"folded, the second of two",
       "issues:\n  title: b\n  resolutions:\n    text: >\n      工单13800138000\n      call "
       "13800138000 now\n",
       "13800138000"},
      {"plain on two lines", "issues:\n  title: one\n    13800138000 two\n", "13800138000"},
      {"written with escapes, the whole", "issues: {title: \"\\u0031\\u0033800138000\"}\n",
       "\"\\u0031\\u0033800138000\""},
  };
  check_all("private-data", cases);
  // The second number, not the order's.
  const std::string twice =
      std::string(head) + "issues:\n  title: |\n    工单13800138000\n    call 13800138000\n";
  const CheckedRecord checked = check_text(twice);
  std::size_t begin = 0;
  for (const meeting::Diagnostic& one : checked.findings) {
    if (one.rule == "private-data") begin = one.at.begin;
  }
  CHECK(begin == twice.rfind("13800138000"));
}

TEST_CASE("private-data: without the bytes the whole text is marked") {
  const std::string yaml =
      std::string(head) + "issues:\n  - title: 'it''s 13800138000'\n  - title: b 13800138000\n";
  const meeting::Document document =
      meeting::read_record(std::make_unique<meeting::Source>("a.yaml", yaml));
  std::string marked;
  for (const meeting::Diagnostic& one :
       meeting::check_record(document.value, {.as_of = case_day})) {
    if (one.rule == "private-data") marked += document.source->text(one.at);
  }
  CHECK(marked == "'it''s 13800138000'13800138000");
}

TEST_CASE("private-data: kinds are named, the masked form is shown") {
  struct {
    std::string_view text;
    std::string_view found;
    std::string_view help;
  } constexpr cases[] = {
      {"13800138000", "手机号码", "138****8000"},
      {"11010519491231002X", "身份证号", "110105**********2X"},
      {"6222021234567890128", "银行卡号", "6222***********0128"},
      {"宁A12345", "车牌号", "宁A·**345"},
      {"zhang@example.com", "电子邮箱", "z***@example.com"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.text);
    const std::string yaml = std::string(head) + "issues: {title: " + std::string(one.text) + "}\n";
    CHECK(first_text(yaml, "private-data", meeting::Language::chinese).find(one.found) !=
          std::string::npos);
    CHECK(help_of("private-data", yaml, meeting::Language::chinese).find(one.help) !=
          std::string::npos);
  }
}

TEST_CASE("private-data: what a book publishes") {
  const std::string yaml = std::string(head) + "issues: {title: 13800138000 or 宁A12345}\n";
  CHECK(marked_by("private-data", yaml, CaseBook("name: b\nprivacy: [phone]\n").options()) ==
        "宁A12345");
  CHECK(marked_by("private-data", yaml, CaseBook("名称: b\n隐私: 电话\n").options()) == "宁A12345");
  CHECK(marked_by("private-data", yaml, CaseBook("name: b\nprivacy: [name]\n").options()) ==
        "13800138000 | 宁A12345");
}

TEST_CASE("door-number") {
  constexpr Case cases[] = {
      {"party", "parties: {kind: household, name: 12-3-401 household}\n", "12-3-401"},
      {"issue", "议题: {标题: 2号楼3单元401漏水}\n", "2号楼3单元401"},
      {"task", "follow_ups: {task: 三单元601换地板}\n", "三单元601"},
      {"a private task", "follow_ups: {task: 三单元601换地板, private: true}\n", ""},
      {"a building", "issues: {title: 2号楼漏水}\n", ""},
      {"a telephone is another rule's", "issues: {title: call 13800138000}\n", ""},
      {"both", "issues: {title: 13800138000住2号楼3单元401}\n", "2号楼3单元401"},
      {"block", "issues:\n  title: |\n    one\n    in Building 2, Flat 401\n",
       "Building 2, Flat 401"},
  };
  check_all("door-number", cases);
  const std::string yaml = std::string(head) + "issues: {title: 2号楼3单元401漏水}\n";
  CHECK(help_of("door-number", yaml, meeting::Language::chinese).find("写成“2号楼”") !=
        std::string::npos);
}

TEST_CASE("resident-named") {
  constexpr Case cases[] = {
      {"in an issue",
       "parties: {kind: residents, people: {name: 张三丰}}\nissues: {title: 张三丰的车}\n",
       "张三丰"},
      {"in Chinese", "参与方: {类别: 业主, 人员: {姓名: 张三丰}}\n议题: {标题: 张三丰的车}\n",
       "张三丰"},
      {"in the name of the party",
       "parties: {kind: household, name: 张三丰家, people: {name: 张三丰}}\n", "张三丰"},
      {"of another resident",
       "parties: {kind: non_registered_residents, people: [{name: 李四光}, {name: 张三丰}]}\n"
       "issues: {title: b, resolutions: {text: 由张三丰出资}}\n",
       "张三丰"},
      {"in two texts",
       "parties: {kind: owners, people: {name: 张三丰}}\n"
       "issues: {title: 张三丰的车, follow_ups: {task: 走访张三丰}}\n",
       "张三丰 | 张三丰"},
      {"a family name", "parties: {kind: residents, people: {name: 张}}\nissues: {title: 张某}\n",
       ""},
      {"masked", "parties: {kind: residents, people: {name: 张三丰}}\nissues: {title: 张某某}\n",
       ""},
      {"no name", "parties: {kind: residents, people: {roles: 老人}}\nissues: {title: b}\n", ""},
      {"of an office",
       "parties: {kind: police, people: {name: 张三丰}}\nissues: {title: 由张三丰处理}\n", ""},
      {"private",
       "parties: {kind: residents, people: {name: 张三丰}}\nissues: {title: 张三丰的车, private: "
       "true}\n",
       ""},
      {"in letters",
       "parties: {kind: residents, people: {name: Wang Wu}}\nissues: {title: The car of Wang Wu}\n",
       "Wang Wu"},
      {"within a word",
       "parties: {kind: residents, people: {name: Ann}}\nissues: {title: Annexe and Joann and "
       "Ann}\n",
       "Ann"},
      {"at the beginning",
       "parties: {kind: residents, people: {name: Ann}}\nissues: {title: Ann is ill}\n", "Ann"},
      {"within words, first and last letters",
       "parties: {kind: residents, people: {name: aZoez}}\nissues: {title: AaZoez zaZoez "
       "aaZoez ZaZoez aZoezA aZoezz aZoeza aZoezZ}\n",
       ""},
      {"only within words",
       "parties: {kind: residents, people: {name: Ann}}\nissues: {title: Annexe Joann}\n", ""},
  };
  check_all("resident-named", cases);
  const std::string yaml =
      std::string(head) +
      "parties: {kind: residents, people: {name: 张三丰}}\nissues: {title: 张三丰的车}\n";
  CHECK(marked_by("resident-named", yaml, CaseBook("name: b\nprivacy: name\n").options()).empty());
  CHECK(marked_by("resident-named", yaml, CaseBook("名称: b\n隐私: [姓名]\n").options()).empty());
  CHECK(marked_by("resident-named", yaml, CaseBook("name: b\nprivacy: phone\n").options()) ==
        "张三丰");
}

TEST_CASE("resident-named: the name as it may be written") {
  const auto help = [](std::string_view name) {
    const std::string yaml = std::string(head) +
                             "parties: {kind: owners, people: {name: " + std::string(name) +
                             "}}\nissues: {title: " + std::string(name) + "}\n";
    return help_of("resident-named", yaml, meeting::Language::chinese);
  };
  CHECK(help("张三").find("“张某”") != std::string::npos);
  CHECK(help("张三丰").find("“张某某”") != std::string::npos);
  CHECK(help("欧阳修").find("“欧阳某”") != std::string::npos);
  CHECK(help("欧阳").find("“欧某”") != std::string::npos);
  CHECK(help("Wang Wu").find("“W.”") != std::string::npos);
}

TEST_CASE("minor-named") {
  constexpr Case cases[] = {
      {"pupil", "parties: {kind: residents, people: {name: b, roles: pupil}}\n", "b"},
      {"Minor", "parties: {kind: residents, people: {name: b, roles: [tenant, Minor]}}\n", "b"},
      {"学生", "参与方: {类别: 居民, 人员: {姓名: b, 职务: 学生}}\n", "b"},
      {"小学生", "参与方: {类别: 居民, 人员: {姓名: b, 职务: 小学生}}\n", "b"},
      {"学生代表", "参与方: {类别: 居民, 人员: {姓名: b, 职务: 学生代表}}\n", "b"},
      {"留守儿童", "参与方: {类别: 居民, 人员: {姓名: b, 职务: 留守儿童}}\n", "b"},
      {"未成年人", "参与方: {类别: 居民, 人员: {姓名: b, 职务: 未成年人}}\n", "b"},
      {"未成年业主", "参与方: {类别: 业主, 人员: {姓名: b, 职务: 未成年业主}}\n", "b"},
      {"of the whole party", "参与方: {类别: 居民, 职务: 学生, 人员: {姓名: b}}\n", "b"},
      {"the person says something else",
       "参与方: {类别: 居民, 职务: 学生, 人员: {姓名: b, 职务: 教师}}\n", ""},
      {"the party has several", "参与方: {类别: 居民, 职务: [学生, 教师], 人员: {姓名: b}}\n", ""},
      {"without a name", "parties: {kind: residents, people: {roles: pupil}}\n", ""},
      {"大学生", "参与方: {类别: 居民, 人员: {姓名: b, 职务: 大学生}}\n", ""},
      {"大学生代表", "参与方: {类别: 居民, 人员: {姓名: b, 职务: 大学生代表}}\n", ""},
      {"学生家长", "参与方: {类别: 居民, 人员: {姓名: b, 职务: 学生家长}}\n", ""},
      {"儿童主任", "参与方: {类别: 居民, 人员: {姓名: b, 职务: 儿童主任}}\n", ""},
      {"未成年人保护专员", "参与方: {类别: 居民, 人员: {姓名: b, 职务: 未成年人保护专员}}\n", ""},
      {"university student",
       "parties: {kind: residents, people: {name: b, roles: university student}}\n", ""},
      {"no post", "parties: {kind: residents, people: {name: b}}\n", ""},
  };
  check_all("minor-named", cases);
}

TEST_CASE("sensitive-words") {
  CaseOptions strict;
  strict.profile = meeting::RuleProfile::strict;
  constexpr Case cases[] = {
      {"health", "issues: {title: 艾滋病人的诉求}\n", "艾滋"},
      {"an office", "issues: {title: 到精神病医院接送}\n", ""},
      {"poverty", "issues: {title: b, resolutions: {text: 先装低保户门口}}\n", "低保户"},
      {"belief", "follow_ups: {task: 走访信教群众}\n", "信教"},
      {"record", "follow_ups: {task: 走访刑满释放人员}\n", "刑满释放"},
      {"a ramp", "issues: {title: 残疾人坡道}\n", ""},
      {"of somebody", "issues: {title: 残疾人王某的坡道}\n", "残疾人"},
      {"out of poverty", "issues: {title: 脱贫困户}\n", ""},
      {"twice, once harmless", "issues: {title: 残疾人通道和残疾人住户}\n", "残疾人"},
      {"twice", "issues: {title: 低保户甲和低保户乙}\n", "低保户 | 低保户"},
      {"private", "issues: {title: 低保户甲, private: true}\n", ""},
      {"nothing", "issues: {title: 停车难}\n", ""},
  };
  check_all("sensitive-words", cases, strict);
  CHECK(marked_by("sensitive-words", std::string(head) + "issues: {title: 低保户甲}\n").empty());
}
