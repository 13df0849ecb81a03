// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <meeting/read.hpp>
#include <string>
#include <vector>

#include "cases.hpp"
#include "model_dump.hpp"

using namespace meeting;
using namespace reader_tests;

namespace {

Document read(std::string text, const Registers* registers = nullptr) {
  return read_record(std::make_unique<const Source>("record.yaml", std::move(text)), registers);
}
SettingsDocument read_book(std::string text, const Registers* registers = nullptr) {
  return read_book_settings(std::make_unique<const Source>("book.yaml", std::move(text)),
                            registers);
}

std::string rules_of(const std::vector<Diagnostic>& findings) {
  std::string all;
  for (const Diagnostic& one : findings)
    all += std::string(one.rule) + ": " + say(Language::english, one.text) + "\n";
  return all;
}

// ---- a text with every field of the table ----

std::string sample_scalar(const Field& field, Language language) {
  switch (field.type) {
    case FieldType::text:
      return "甲";
    case FieldType::item_id:
      return "k1";
    case FieldType::item_ref:
      return "2025-01-01-停车:i1";
    case FieldType::party:
    case FieldType::who:
      return "p1";
    case FieldType::flag:
      return language == Language::chinese ? "是" : "yes";
    case FieldType::date:
      return "2025-03-14";
    case FieldType::partial_date:
      return "2025-03";
    case FieldType::time:
      return "\"14:30\"";
    case FieldType::date_time:
      return "\"2025-03-14 14:30\"";
    case FieldType::count:
      return "12";
    case FieldType::number:
      return "1.5";
    case FieldType::percent:
      return "40";
    case FieldType::format:
      return "1";
    case FieldType::word: {
      const WordRow& word = vocabulary(field.vocabulary).words.front();
      return std::string(language == Language::chinese ? word.chinese[0] : word.key);
    }
    default:
      return "";
  }
}

void write_block(std::string& out, BlockId block, std::size_t indent, Language language);

void write_value(std::string& out, const Field& field, std::size_t indent, Language language) {
  BlockId inner = field.block;
  switch (field.type) {
    case FieldType::due:
      inner = BlockId::due;
      break;
    case FieldType::officer:
      inner = BlockId::officer;
      break;
    case FieldType::word_map: {
      const WordRow& word = vocabulary(field.vocabulary).words.front();
      out +=
          " {a-rule: " + std::string(language == Language::chinese ? word.chinese[0] : word.key) +
          "}\n";
      return;
    }
    case FieldType::block:
    case FieldType::vote_count:
      break;
    default:
      out += " " + sample_scalar(field, language) + "\n";
      return;
  }
  out += '\n';
  write_block(out, inner, indent + 2, language);
}

void write_block(std::string& out, BlockId block, std::size_t indent, Language language) {
  for (const Field& field : block_info(block).fields) {
    // An item of the flat shape names its owner; nested ones do not.
    if (field.type == FieldType::item_ref && (field.key == "issue" || field.key == "resolution"))
      continue;
    if (field.type == FieldType::item_id && block != BlockId::record) continue;
    out += std::string(indent, ' ') + std::string(field.name(language)) + ":";
    write_value(out, field, indent, language);
  }
}

std::string every_field(BlockId root, Language language) {
  std::string text;
  write_block(text, root, 0, language);
  return text;
}

std::vector<std::string> all_fields_below(BlockId root) {
  std::vector<std::string> names;
  std::vector<BlockId> seen;
  const auto add = [&](const auto& self, BlockId block) -> void {
    if (std::ranges::find(seen, block) != seen.end()) return;
    seen.push_back(block);
    for (const Field& field : block_info(block).fields) {
      if (field.type == FieldType::item_ref && (field.key == "issue" || field.key == "resolution"))
        continue;
      if (field.type == FieldType::item_id && block != BlockId::record) continue;
      names.push_back(std::string(block_info(block).name) + "." + std::string(field.key));
      if (field.type == FieldType::block || field.type == FieldType::vote_count)
        self(self, field.block);
      if (field.type == FieldType::due) self(self, BlockId::due);
      if (field.type == FieldType::officer) self(self, BlockId::officer);
    }
  };
  add(add, root);
  return names;
}

}  // namespace

TEST_CASE("model: every field of a record is read, in both languages") {
  for (const Language language : {Language::english, Language::chinese}) {
    std::string text = every_field(BlockId::record, language);
    // The party that the other fields name.
    const std::string kind =
        std::string("\n  ") + (language == Language::chinese ? "类别: " : "kind: ");
    const std::size_t party =
        text.find(kind, text.find(language == Language::chinese ? "\n参与方:" : "\nparties:"));
    REQUIRE(party != std::string::npos);
    text.insert(party, language == Language::chinese ? "\n  代号: p1" : "\n  id: p1");
    CAPTURE(text);
    const Document document = read(text);
    CHECK(rules_of(document.findings) == "");
    CHECK(document.state == ReadState::whole);
    CHECK(document.language == language);
    const std::vector<std::string> given = given_fields(BlockId::record, &document.value);
    for (const std::string& name : all_fields_below(BlockId::record)) {
      CAPTURE(name);
      if (name == "record.resolutions") continue;  // they went to the only issue
      CHECK(std::ranges::find(given, name) != given.end());
    }
    for (const std::string& name : unresolved_parties(BlockId::record, &document.value)) {
      CHECK_MESSAGE(false, name);
    }
  }
}

TEST_CASE("model: every field that names an item of the record is checked") {
  std::string text = every_field(BlockId::record, Language::chinese);
  const std::string elsewhere = " 2025-01-01-停车:i1\n";
  std::size_t fields = 0;
  for (std::size_t at; (at = text.find(elsewhere)) != std::string::npos; ++fields) {
    text.replace(at, elsewhere.size(), " i9\n");
  }
  REQUIRE(fields > 5);
  const Document document = read(text);
  CHECK(std::ranges::count(document.findings, "unknown-reference", &Diagnostic::rule) ==
        static_cast<std::ptrdiff_t>(fields));
}

TEST_CASE("model: every field of a book is read, in both languages") {
  for (const Language language : {Language::english, Language::chinese}) {
    const std::string text = every_field(BlockId::book, language);
    CAPTURE(text);
    const SettingsDocument document = read_book(text);
    CHECK(rules_of(document.findings) == "");
    const std::vector<std::string> given = given_fields(BlockId::book, &document.value);
    for (const std::string& name : all_fields_below(BlockId::book)) {
      CAPTURE(name);
      CHECK((name == "organisation.id" || std::ranges::find(given, name) != given.end()));
    }
  }
}

TEST_CASE("model: both languages make the same values") {
  const Document english = read(every_field(BlockId::record, Language::english));
  const Document chinese = read(every_field(BlockId::record, Language::chinese));
  CHECK(dump(BlockId::record, &english.value) == dump(BlockId::record, &chinese.value));
}

TEST_CASE("model: both shapes make the same record") {
  const Document nested =
      read(record("参与方: [{代号: p1, 类别: 居民}]\n"
                  "议题:\n"
                  "- 标题: 乙\n"
                  "  决议:\n"
                  "  - 内容: 丙\n"
                  "    跟进事项:\n"
                  "    - 事项: 丁\n"
                  "      责任单位: p1\n"
                  "    - 事项: 戊\n"
                  "  - 内容: 己\n"
                  "- 标题: 庚\n"
                  "  跟进事项: {事项: 辛}\n"
                  "跟进事项: {事项: 壬}\n"));
  const Document flat =
      read(record("参与方: [{代号: p1, 类别: 居民}]\n"
                  "议题: [{标题: 乙}, {标题: 庚}]\n"
                  "决议:\n"
                  "- {内容: 丙, 议题: i1}\n"
                  "- {内容: 己, 议题: 乙}\n"
                  "跟进事项:\n"
                  "- {事项: 丁, 责任单位: p1, 决议: r1}\n"
                  "- {事项: 戊, 决议: r1}\n"
                  "- {事项: 辛, 议题: i2}\n"
                  "- {事项: 壬}\n"));
  CHECK(rules_of(nested.findings) == "");
  CHECK(rules_of(flat.findings) == "");
  // The flat shape says besides which item each belongs to.
  std::string dumped = dump(BlockId::record, &flat.value);
  for (std::string_view said : {"issue=i1 ", "issue=i2 ", "issue=乙 ", "resolution=r1 "}) {
    for (std::size_t at; (at = dumped.find(said)) != std::string::npos;)
      dumped.erase(at, said.size());
  }
  CHECK(dumped == dump(BlockId::record, &nested.value));

  REQUIRE(flat.value.issues.size() == 2);
  REQUIRE(flat.value.issues[0].resolutions.size() == 2);
  CHECK(flat.value.resolutions.empty());
  CHECK(flat.value.issues[0].resolutions[0].follow_ups.size() == 2);
  CHECK(flat.value.issues[1].follow_ups.size() == 1);
  CHECK(flat.value.follow_ups.size() == 1);
}

TEST_CASE("model: items count in the order of the file, each kind apart") {
  const Document document =
      read(record("跟进事项: [{事项: 一}]\n"
                  "决议: [{内容: 甲, 议题: i2}]\n"
                  "议题:\n"
                  "- {标题: 乙, 决议: [{内容: 丙, 跟进事项: [{事项: 二}, {事项: 三}]}]}\n"
                  "- {标题: 丁, 跟进事项: [{事项: 四}]}\n"));
  const Record& record = document.value;
  REQUIRE(record.issues.size() == 2);
  CHECK(record.issues[0].ordinal == 1);
  CHECK(record.issues[1].ordinal == 2);
  CHECK(record.issues[1].resolutions.at(0).ordinal == 1);  // it stands first in the file
  CHECK(record.issues[0].resolutions.at(0).ordinal == 2);
  CHECK(record.follow_ups.at(0).ordinal == 1);
  CHECK(record.issues[0].resolutions[0].follow_ups.at(1).ordinal == 3);
  CHECK(record.issues[1].follow_ups.at(0).ordinal == 4);
}

TEST_CASE("model: which party a field means") {
  static const std::string parties =
      "参与方:\n- {代号: p1, 类别: 居民, 名称: 居民代表}\n- {类别: 物业公司, 名称: 小区 物业}\n"
      "- {类别: 业委会, 名称: p1}\n- {类别: 居民, 名称: 楼长}\n";
  struct Row {
    std::string_view written;
    std::int32_t index;
  };
  constexpr std::array rows{Row{"p1", 0},       Row{"居民代表", 0}, Row{"小区 物业", 1},
                            Row{"小区物业", 1}, Row{"物业公司", 1}, Row{"owners_committee", 2},
                            Row{"楼长", 3},     Row{"居民", -1},    Row{"城管", -1}};
  for (const Row& row : rows) {
    CAPTURE(row.written);
    const Document document =
        read(record(parties + "汇报: {汇报方: " + std::string(row.written) + ", 内容: 甲}\n"));
    REQUIRE(document.value.reports.size() == 1);
    CHECK(document.value.reports[0].by.index == row.index);
  }
}

TEST_CASE("model: an organisation of the register is a party") {
  const SettingsDocument book = read_book(
      "名称: 甲\n单位名册:\n- {代号: gas, 名称: 燃气公司, 别名: [燃气], 曾用名: 煤气公司}\n");
  REQUIRE(book.value.organisations.size() == 1);
  Registers registers;
  registers.organisations.push_back(&book.value.organisations[0]);
  const RegisterFile file{&book.value, book.source.get()};
  registers.names = register_names({&file, 1});
  for (std::string_view name : {"gas", "燃气公司", "燃气", "煤气公司"}) {
    CAPTURE(name);
    const Document document =
        read(issue("  意见: {发言方: " + std::string(name) + ", 内容: 丙}\n"), &registers);
    CHECK(rules_of(document.findings) == "");
    CHECK(document.value.issues.at(0).positions.at(0).party.index == -1);
  }
  CHECK(read(issue("  意见: {发言方: 水务, 内容: 丙}\n"), &registers).has_errors());
  const Document misspelt = read(issue("  意见: {发言方: 煤汽公司, 内容: 丙}\n"), &registers);
  REQUIRE(misspelt.findings.size() == 1);
  CHECK(say(Language::chinese, misspelt.findings[0].help).find("煤气公司") != std::string::npos);
}

TEST_CASE("model: words of the book's own") {
  const SettingsDocument book = read_book(
      "名称: 甲\n形式: [{名称: 茶话会, 英文: tea}]\n类别: [{名称: 广场舞}]\n例会: [{名称: 月会, "
      "形式: 茶话会}]\n");
  CHECK(rules_of(book.findings) == "");
  Registers registers;
  registers.forms.push_back(&book.value.forms.at(0));
  registers.categories.push_back(&book.value.categories.at(0));
  const Document chinese =
      read("格式: 1\n标题: 甲\n形式: 茶话会\n日期: 2025-03-14\n议题: {标题: 乙, 类别: 广场舞}\n",
           &registers);
  CHECK(rules_of(chinese.findings) == "");
  CHECK(chinese.value.form.key() == "茶话会");
  CHECK(chinese.value.issues.at(0).category.key() == "广场舞");
  const Document english = read("格式: 1\n标题: 甲\n形式: tea\n日期: 2025-03-14\n", &registers);
  CHECK(rules_of(english.findings) == "");
  const Document without = read("格式: 1\n标题: 甲\n形式: 茶话会\n日期: 2025-03-14\n");
  CHECK(without.has_errors());
}

TEST_CASE("model: the language of a file is that of most of its keys") {
  struct Row {
    std::string_view text;
    Language language;
  };
  constexpr std::array rows{
      Row{"标题: a\n", Language::chinese},
      Row{"title: 甲\n", Language::english},
      Row{"title: 甲\n标题: 乙\n", Language::english},
      Row{"title: 甲\n形式: 乙\n日期: 丙\n", Language::chinese},
      Row{"标题: 甲\nx_a: 1\nx_b: 1\n", Language::chinese},
      Row{"标题: 甲\nfoo: 1\nbar: 1\n", Language::chinese},  // keys of no language of ours
      Row{"title: 甲\n天气: 晴\n位置: 东\n", Language::chinese},
      Row{"x_a: 1\n", Language::english},
      Row{"title: a\nissues:\n- {标题: b, 类别: c}\n", Language::english},  // as many of both
      Row{"title: a\nissues:\n- {标题: b, 类别: c, 小区: d}\n", Language::chinese},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(read(std::string(row.text)).language == row.language);
  }
  CHECK(read_book("名称: 甲\n规则: {a-b: 关闭, c-d: 关闭, e-f: 关闭}\n").language ==
        Language::chinese);
}

TEST_CASE("model: texts as they mean, and where they stand") {
  const Document document =
      read(record("标题: \"甲\\n乙\"\n"
                  "地点: 'it''s'\n"
                  "备注: |\n  第一行\n  第二行\n"
                  "平台: 甲\n  乙\n"));
  const Record& record = document.value;
  CHECK(record.title.value == "甲\n乙");
  CHECK(document.source->text(record.title.at) == "\"甲\\n乙\"");
  CHECK(record.place.value == "it's");
  CHECK(document.source->text(record.place.at) == "'it''s'");
  CHECK(record.note.value == "第一行\n第二行\n");
  CHECK(document.source->text(record.note.at) == "|\n  第一行\n  第二行");
  CHECK(record.platform.value == "甲 乙");
}

TEST_CASE("model: a reading may be moved") {
  Document first = read(record("标题: \"甲\\u4e59\"\n备注: 丙\n"));
  const Document second = std::move(first);
  CHECK(second.value.title.value == "甲乙");
  CHECK(second.value.note.value == "丙");
}
