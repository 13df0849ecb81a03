// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/search.hpp>
#include <string>
#include <vector>

using namespace meeting;

namespace {

constexpr std::string_view record = R"(格式: 1
标题: '停车''收费'
形式: 五方会谈
日期: 2025-03-14
议题:
  - 标题: >-
      道路
      塌陷
    类别: 道路
    意见:
      - {发言方: 居民, 内容: "晚归\t\u505c\
          车难"}
跟进事项:
  - 事项: |
      第一步：停车

      第二步：收费
    完成时限: 2025-03-20
)";

RecordFile read() {
  RecordFile file;
  file.document = read_record(std::make_unique<const Source>("a.yaml", std::string(record)));
  REQUIRE(file.document.state == ReadState::whole);
  return file;
}

SearchQuery query(std::vector<std::string> operands) {
  SearchFault fault;
  SearchQuery made = SearchQuery::parse(operands, {.today = {2025, 3, 14}, .registers = {}}, fault);
  CHECK(fault.text.empty());
  return made;
}

/// `12:24 text [mark]`, one a line: the place, and the text that is marked.
std::string found(std::vector<std::string> operands) {
  const RecordFile file = read();
  const SearchResult result = search_record(query(std::move(operands)), file);
  if (!result.matches) return "no";
  std::string all;
  for (const SearchHit& hit : result.hits) {
    all += std::to_string(hit.place.line) + ":" + std::to_string(hit.place.column) + " " +
           std::string(hit.field->key);
    for (const SearchMark& mark : hit.marks) {
      all += " [" + hit.text.substr(mark.begin, mark.end - mark.begin) + "]";
    }
    all += "\n";
  }
  return all;
}

std::string fault_of(std::vector<std::string> operands) {
  SearchFault fault;
  const SearchQuery none = SearchQuery::parse(operands, {}, fault);
  CHECK_FALSE(none.may_match("停车"));
  CHECK_FALSE(search_record(none, read()).matches);
  return std::string(fault.text.id);
}

}  // namespace

TEST_CASE("search record: the place of a text, however it is written") {
  CHECK(found({"收费"}) == "2:10 title [收费]\n17:11 task [收费]\n");
  CHECK(found({"路塌"}) == "7:8 title [路 塌]\n");
  CHECK(found({"车难"}) == "12:11 text [车难]\n");
  CHECK(found({"停车难"}) == "11:28 text [停车难]\n");
  CHECK(found({"第二步"}) == "17:7 task [第二步]\n");
  CHECK(found({"'"}) == "2:8 title [']\n");
}

TEST_CASE("search record: all words, any, none") {
  CHECK(found({"道路", "没有"}) == "no");
  CHECK(found({"没有", "OR", "道路"}) == "7:7 title [道路]\n");
  CHECK(found({"道路", "-没有"}) == "7:7 title [道路]\n");
  CHECK(found({"道路", "-收费"}) == "no");
  CHECK(found({"-没有"}) == "");
  CHECK(found({"-没有", "OR", "收费", "道路"}) ==
        "2:10 title [收费]\n7:7 title [道路]\n17:11 task [收费]\n");
  CHECK(found({"停车", "车"}) == "2:6 title [停车]\n11:28 text [停车]\n15:11 task [停车]\n");
}

TEST_CASE("search record: fields") {
  CHECK(found({"类别:道路"}) == "9:9 category [道路]\n");
  CHECK(found({"category:parking"}) == "no");
  CHECK(found({"follow_up:停车"}) == "15:11 task [停车]\n");
  CHECK(found({"议题:停车"}) == "11:28 text [停车]\n");
  CHECK(found({"完成时限:2025Q1"}) == "18:11 due [2025-03-20]\n");
  CHECK(found({"period:2025-03"}) == "");
  CHECK(found({"after:2025-04"}) == "no");
  CHECK(found({"before:2025-03-14"}) == "");
}

TEST_CASE("search record: queries that are none") {
  CHECK(fault_of({}) == "usage.operand-missing");
  CHECK(fault_of({"OR"}) == "search.operator");
  CHECK(fault_of({"停车", "NOT"}) == "search.operator");
  CHECK(fault_of({"catgory:x"}) == "search.unknown-field");
  CHECK(fault_of({"category:x"}) == "usage.unknown-choice");
  CHECK(fault_of({"due:x"}) == "usage.not-a-period");
  CHECK(fault_of({"title:"}) == "search.no-value");
  CHECK(fault_of({"\u200B"}) == "search.no-word");
}

TEST_CASE("search record: every name that help shows is understood") {
  for (const SearchFieldName& one : search_field_names()) {
    for (const std::string_view name : {one.english, one.chinese}) {
      CAPTURE(std::string(name));
      SearchFault fault;
      const std::string values[] = {std::string(name) + ":x", std::string(name) + ":2025"};
      bool known = false;
      for (const std::string& value : values) {
        const std::string operands[] = {value};
        SearchQuery::parse(operands, {}, fault);
        known = known || fault.text.id != std::string_view("search.unknown-field");
      }
      CHECK(known);
    }
  }
}

TEST_CASE("search record: a marked line") {
  SearchHit hit;
  hit.text = "一二三四五六七八九十\n停车，甲乙丙丁戊己庚辛壬癸\x1b[2J";
  hit.marks = {{31, 37}};
  CHECK(marked_line(hit, 0, false) == "一二三四五六七八九十 停车，甲乙丙丁戊己庚辛壬癸\\x1b[2J");
  CHECK(marked_line(hit, 24, false) == "…八九十 停车，甲乙丙丁…");
  CHECK(marked_line(hit, 24, true) == "…八九十 \x1b[1;31m停车\x1b[0m，甲乙丙丁…");
  for (std::size_t width = 8; width < 70; ++width) {
    CAPTURE(width);
    const std::string line = marked_line(hit, width, false);
    CHECK(line.find("停") != std::string::npos);
  }
}
