// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <meeting/read.hpp>
#include <meeting/show.hpp>
#include <memory>
#include <string>
#include <string_view>

using namespace meeting;

namespace {

Document read(std::string text) {
  return read_record(std::make_unique<const Source>("x.yaml", std::move(text)));
}

constexpr std::string_view text =
    "格式: 1\n"
    "标题: 停车\n"
    "形式: 五方会谈\n"
    "日期: 2025-03-14\n"
    "开始: ~14:30\n"
    "所属: {小区: 丽园, 网格: [一级, 二级]}\n"
    "主持人: {单位: 居民, 职务: 代表}\n"
    "记录人: 社区工作者\n"
    "到会人数: {应到: 12, 实到: 400余}\n"
    "参与方: {类别: 居民, 名称: \"a\\e[1mb\", 职务: [甲, 乙]}\n"
    "议题:\n"
    "  标题: 车位\n"
    "  情况: [{名称: 车位, 数值: 2.50, 单位: 个}]\n"
    "  原因: |\n"
    "    第一行\n"
    "    第二行\n"
    "  决议:\n"
    "    内容: r\n"
    "    完成时限: {工作日: 5}\n"
    "    表决: {应参加: {人数: 9, 面积: 810.5}, 同意: 9}\n"
    "    无需跟进: 是\n"
    "  跟进事项: {事项: t, 完成时限: 2025-04-30}\n"
    "x_自用: 留着\n";

}  // namespace

TEST_CASE("a record as text, in Chinese") {
  CHECK(record_text(read(std::string(text)).value, Language::chinese) ==
        "格式：1\n"
        "标题：停车\n"
        "形式：五方会谈\n"
        "日期：2025-03-14\n"
        "开始：~14:30\n"
        "所属：\n"
        "  小区：丽园\n"
        "  网格：一级、二级\n"
        "主持人：\n"
        "  单位：居民\n"
        "  职务：代表\n"
        "记录人：社区工作者\n"
        "到会人数：\n"
        "  应到：12\n"
        "  实到：400+\n"
        "参与方：\n"
        "  - 代号：p1\n"
        "    类别：居民\n"
        "    名称：a\\x1b[1mb\n"
        "    职务：甲、乙\n"
        "议题：\n"
        "  - 代号：i1\n"
        "    标题：车位\n"
        "    情况：\n"
        "      - 名称：车位\n"
        "        数值：2.50\n"
        "        单位：个\n"
        "    原因：\n"
        "      第一行\n"
        "      第二行\n"
        "    决议：\n"
        "      - 代号：r1\n"
        "        内容：r\n"
        "        完成时限：\n"
        "          工作日：5\n"
        "        表决：\n"
        "          应参加：\n"
        "            人数：9\n"
        "            面积：810.5\n"
        "          同意：9\n"
        "        无需跟进：是\n"
        "    跟进事项：\n"
        "      - 代号：f1\n"
        "        事项：t\n"
        "        完成时限：2025-04-30\n");
}

TEST_CASE("a record as text, in English") {
  const std::string shown = record_text(read(std::string(text)).value, Language::english);
  CHECK(shown.starts_with("format: 1\ntitle: 停车\nform: five party talk\n"));
  CHECK(shown.find("    follow ups:\n      - id: f1\n        task: t\n") != std::string::npos);
  CHECK(shown.find("  grid: 一级, 二级\n") != std::string::npos);
  CHECK(shown.find("        no action: yes\n") != std::string::npos);
  CHECK(shown.find("    cause:\n      第一行\n      第二行\n") != std::string::npos);
}

TEST_CASE("a record as JSON") {
  CHECK(record_json(read(std::string(text)).value, JsonWriter::Style::compact) ==
        "{\"format\": 1, \"title\": \"停车\", \"form\": \"five_party_talk\", "
        "\"date\": \"2025-03-14\", \"start\": \"~14:30\", "
        "\"area\": {\"compound\": \"丽园\", \"grid\": [\"一级\", \"二级\"]}, "
        "\"chair\": {\"party\": \"居民\", \"role\": \"代表\"}, \"recorder\": \"社区工作者\", "
        "\"attendance\": {\"expected\": 12, \"present\": \"400+\"}, "
        "\"parties\": [{\"id\": \"p1\", \"kind\": \"residents\", \"name\": \"a\\u001b[1mb\", "
        "\"roles\": [\"甲\", \"乙\"]}], "
        "\"issues\": [{\"id\": \"i1\", \"title\": \"车位\", "
        "\"facts\": [{\"name\": \"车位\", \"value\": \"2.50\", \"unit\": \"个\"}], "
        "\"cause\": \"第一行\\n第二行\\n\", "
        "\"resolutions\": [{\"id\": \"r1\", \"text\": \"r\", \"due\": {\"working_days\": 5}, "
        "\"vote\": {\"base\": {\"persons\": 9, \"floor_area\": \"810.5\"}, \"for\": 9}, "
        "\"no_action\": true}], "
        "\"follow_ups\": [{\"id\": \"f1\", \"task\": \"t\", \"due\": \"2025-04-30\"}]}]}\n");
}

TEST_CASE("what says where an item stands is shown only where it stands nowhere") {
  const std::string flat =
      "format: 1\ntitle: x\nissues: [{id: a, title: y}]\n"
      "resolutions: [{id: b, issue: a, text: r}]\n"
      "follow_ups: [{resolution: b, task: t}, {issue: a, task: u}, {task: v}]\n";
  CHECK(record_json(read(flat).value, JsonWriter::Style::compact) ==
        "{\"format\": 1, \"title\": \"x\", \"issues\": [{\"id\": \"a\", \"title\": \"y\", "
        "\"resolutions\": [{\"id\": \"b\", \"text\": \"r\", "
        "\"follow_ups\": [{\"id\": \"f1\", \"task\": \"t\"}]}], "
        "\"follow_ups\": [{\"id\": \"f2\", \"task\": \"u\"}]}], "
        "\"follow_ups\": [{\"id\": \"f3\", \"task\": \"v\"}]}\n");
  const std::string lost = "format: 1\nfollow_ups: [{issue: none, task: t}]\n";
  CHECK(record_text(read(lost).value, Language::english).find("issue: none\n") !=
        std::string::npos);
}

TEST_CASE("a party is shown by its name, else its kind, and in JSON as the record calls it") {
  const std::string ids =
      "format: 1\nparties: [{id: p1, kind: residents, name: North}, {id: p2, kind: police}]\n"
      "convener: p1\nchair: {party: p2, role: head}\n"
      "issues: [{title: y, raised_by: [p1, p2, a neighbour]}]\n";
  const std::string shown = record_text(read(ids).value, Language::english);
  CHECK(shown.find("convener: North\n") != std::string::npos);
  CHECK(shown.find("  party: police\n") != std::string::npos);
  CHECK(shown.find("raised by: North, police, a neighbour\n") != std::string::npos);
  CHECK(record_json(read(ids).value).find("\"convener\": \"p1\"") != std::string::npos);
}

TEST_CASE("what is not stated is not shown") {
  CHECK(record_text(Record{}, Language::chinese).empty());
  CHECK(record_json(Record{}) == "{}\n");
  CHECK(settings_json(BookSettings{}) == "{}\n");
}

TEST_CASE("the settings of a book") {
  const SettingsDocument book = read_book_settings(std::make_unique<const Source>(
      "book.yaml",
      "名称: 安居苑\n语言: 中文\n规则: {late-notice: 关闭, two-parties: error}\n"
      "例会: {名称: 民意, 每月几日: [5, 15]}\n"));
  REQUIRE_FALSE(book.has_errors());
  CHECK(settings_json(book.value, JsonWriter::Style::compact) ==
        "{\"name\": \"安居苑\", \"language\": \"zh\", "
        "\"rules\": {\"late-notice\": \"off\", \"two-parties\": \"error\"}, "
        "\"series\": [{\"name\": \"民意\", \"days\": [5, 15]}]}\n");
  CHECK(settings_text(book.value, Language::chinese) ==
        "名称：安居苑\n语言：中文\n规则：\n  late-notice：关闭\n  two-parties：错误\n"
        "例会：\n  - 名称：民意\n    每月几日：5、15\n");
}

TEST_CASE("the JSON of a record is a record that says the same") {
  std::size_t records = 0;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(MEETING_SOURCE_DIR "/examples")) {
    if (entry.path().extension() != ".yaml" || entry.path().filename() == "book.yaml") continue;
    CAPTURE(entry.path().string());
    std::ifstream file(entry.path(), std::ios::binary);
    const Document first = read({std::istreambuf_iterator<char>(file), {}});
    const std::string json = record_json(first.value);
    const Document second = read(json);
    CHECK(record_json(second.value) == json);
    CHECK(record_text(second.value, Language::chinese) ==
          record_text(first.value, Language::chinese));
    ++records;
  }
  CHECK(records > 0);
}
