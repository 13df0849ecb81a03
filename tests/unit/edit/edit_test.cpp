// SPDX-License-Identifier: Apache-2.0

// What an edit writes, to the byte: one row a habit of writing.

#include <doctest/doctest.h>

#include <array>
#include <functional>
#include <meeting/edit.hpp>
#include <meeting/error.hpp>
#include <meeting/read.hpp>
#include <string>
#include <vector>

using namespace meeting;

namespace {

using Make = std::function<std::vector<Edit>(const Record&)>;

struct Case {
  std::string_view what;
  std::string_view before;
  Make edits;
  std::string_view after;
};

Draft mapping(std::initializer_list<std::pair<std::string_view, std::string_view>> entries) {
  Draft made = Draft::mapping();
  for (const auto& [key, text] : entries) made.set(key, text);
  return made;
}

const FollowUp& first_follow_up(const Record& record) {
  return record.issues.front().resolutions.front().follow_ups.front();
}

const Case cases[] = {
    {"a field gets its place in the order of the table, in the language of the file",
     "格式: 1\n标题: 停车\n日期: 2025-03-14\n",
     [](const Record& record) {
       return std::vector{Edit::set(record.at, "form", "five_party_talk"),
                          Edit::set(record.at, "place", "小区茶馆")};
     },
     "格式: 1\n标题: 停车\n形式: 五方会谈\n日期: 2025-03-14\n地点: 小区茶馆\n"},
    {"an English file stays English", "format: 1\ntitle: Parking\n",
     [](const Record& record) {
       return std::vector{Edit::set(record.at, "form", "five_party_talk")};
     },
     "format: 1\ntitle: Parking\nform: five_party_talk\n"},
    {"a value is replaced where it stands; quotes and the comment's column stay",
     "格式: 1\n标题: '停车'        # 题目\n日期: 2025-03-14   # 当天\n",
     [](const Record& record) {
       return std::vector{Edit::set(record.at, "title", "停车难"),
                          Edit::set(record.at, "date", "2025-03-15")};
     },
     "格式: 1\n标题: '停车难'      # 题目\n日期: 2025-03-15   # 当天\n"},
    {"an empty value gets one in front of the comment", "标题: 停车\n地点:            # 还没定\n",
     [](const Record& record) { return std::vector{Edit::set(record.at, "place", "茶馆")}; },
     "标题: 停车\n地点: 茶馆       # 还没定\n"},
    {"an item in brackets stays in brackets",
     "标题: 停车\n参与方:\n  - {类别: 居民, 人数: 5}\n  - {类别: 物业公司}   # 一家\n",
     [](const Record& record) {
       return std::vector{
           Edit::set(record.parties[1].at, "name", "小区物业"),
           Edit::append(record.at, "parties", mapping({{"kind", "owners_committee"}}))};
     },
     "标题: 停车\n参与方:\n  - {类别: 居民, 人数: 5}\n"
     "  - {类别: 物业公司, 名称: 小区物业}   # 一家\n  - {类别: 业委会}\n"},
    {"an item on lines stays on lines, with the blank line between",
     "parties:\n- kind: residents\n  count: 5\n\n- kind: property_company\n  name: A\n"
     "title: Parking\n",
     [](const Record& record) {
       return std::vector{Edit::append(record.at, "parties",
                                       mapping({{"kind", "owners_committee"}, {"count", "2"}}))};
     },
     "parties:\n- kind: residents\n  count: 5\n\n- kind: property_company\n  name: A\n\n"
     "- kind: owners_committee\n  count: 2\ntitle: Parking\n"},
    {"what happened to a follow-up",
     "议题:\n  - 标题: 停车\n    决议:\n      - 内容: 划线\n        跟进事项:\n"
     "          - 事项: 测量\n            责任单位: 物业   # 张\n\n  - 标题: 充电\n",
     [](const Record& record) {
       const ByteRange at = first_follow_up(record).at;
       Draft visit = mapping({{"date", "2025-04-02"}, {"method", "phone"}, {"result", "solved"}});
       return std::vector{Edit::set(at, "done_on", "2025-04-01"),
                          Edit::append(at, "visits", std::move(visit)),
                          Edit::set(at, "closed_on", "2025-04-03")};
     },
     "议题:\n  - 标题: 停车\n    决议:\n      - 内容: 划线\n        跟进事项:\n"
     "          - 事项: 测量\n            责任单位: 物业   # 张\n            完成日期: 2025-04-01\n"
     "            回访:\n              - {日期: 2025-04-02, 回访方式: 电话, 结果: 已解决}\n"
     "            销号日期: 2025-04-03\n\n  - 标题: 充电\n"},
    {"one in brackets becomes a list in brackets",
     "标题: a\n议题:\n  标题: 停车\n  意见: {发言方: 居民, 内容: 晚}\n",
     [](const Record& record) {
       return std::vector{Edit::append(record.issues.front().at, "positions",
                                       mapping({{"party", "物业"}, {"text", "好"}}))};
     },
     "标题: a\n议题:\n  标题: 停车\n  意见: [{发言方: 居民, 内容: 晚}, {发言方: 物业, 内容: "
     "好}]\n"},
    {"one on lines becomes a list on lines",
     "标题: a\n议题:\n  # 第一件\n  标题: 停车   # x\n  类别: 停车\n# 尾\n",
     [](const Record& record) {
       return std::vector{Edit::append(record.at, "issues", mapping({{"title", "充电"}}))};
     },
     "标题: a\n议题:\n  # 第一件\n- 标题: 停车   # x\n  类别: 停车\n- 标题: 充电\n# 尾\n"},
    {"texts that an old reader would take for something else are quoted", "title: a\n",
     [](const Record& record) {
       return std::vector{
           Edit::set(record.at, "number", "031116"), Edit::set(record.at, "place", "no"),
           Edit::set(record.at, "start", "14:30"), Edit::set(record.at, "note", "*a: b #c")};
     },
     "number: \"031116\"\ntitle: a\nstart: \"14:30\"\nplace: \"no\"\nnote: \"*a: b #c\"\n"},
    {"in brackets signs of brackets are quoted too", "title: a\nparties:\n  - {kind: residents}\n",
     [](const Record& record) {
       return std::vector{Edit::set(record.parties.front().at, "name", "甲, 乙")};
     },
     "title: a\nparties:\n  - {kind: residents, name: \"甲, 乙\"}\n"},
    {"the file's own quotes", "title: 'a: b'\nplace: '12:30'\n",
     [](const Record& record) { return std::vector{Edit::set(record.at, "note", "c: d")}; },
     "title: 'a: b'\nplace: '12:30'\nnote: 'c: d'\n"},
    {"a text of several lines", "title: a\nplace: b   # 门口\n",
     [](const Record& record) {
       return std::vector{Edit::set(record.at, "place", "一\n二"),
                          Edit::set(record.at, "note", "三\n四")};
     },
     "title: a\nplace: |-   # 门口\n  一\n  二\nnote: |-\n  三\n  四\n"},
    {"Windows line ends, a mark and no line end at the end of the file",
     "\xEF\xBB\xBF标题: a\r\n地点: b",
     [](const Record& record) { return std::vector{Edit::set(record.at, "note", "c")}; },
     "\xEF\xBB\xBF标题: a\r\n地点: b\r\n备注: c"},
    {"an item goes with its comments; those of the list and of the others stay",
     "items: x\nparties:\n  # 清单\n\n  # 甲\n  - kind: residents   # 甲行\n    count: 1\n"
     "    # 甲内\n\n  # 乙\n  - kind: property_company\n# 尾\n",
     [](const Record& record) { return std::vector{Edit::remove(record.parties.front().at)}; },
     "items: x\nparties:\n  # 清单\n\n  # 乙\n  - kind: property_company\n# 尾\n"},
    {"the last one takes its list with it", "title: a\nparties:\n  - kind: residents\nplace: b\n",
     [](const Record& record) { return std::vector{Edit::remove(record.parties.front().at)}; },
     "title: a\nplace: b\n"},
    {"the first field of an item goes",
     "title: a\nparties:\n  - id: p1   # 号\n    kind: residents\n",
     [](const Record& record) {
       return std::vector{Edit::remove(record.parties.front().at, "id")};
     },
     "title: a\nparties:\n  - kind: residents\n"},
    {"an id comes first",
     "title: a\nparties:\n  - kind: residents\n    count: 1\n  - {kind: owners_committee}\n",
     [](const Record& record) {
       return std::vector{Edit::set(record.parties[0].at, "id", "p1"),
                          Edit::set(record.parties[1].at, "id", "p2")};
     },
     "title: a\nparties:\n  - id: p1\n    kind: residents\n    count: 1\n"
     "  - {id: p2, kind: owners_committee}\n"},
    {"a list of names grows in its brackets; a single name becomes a list",
     "title: a\nissues:\n  - title: b\n    compound: [甲]\n    tags: 停车\n",
     [](const Record& record) {
       const ByteRange at = record.issues.front().at;
       return std::vector{Edit::append(at, "compound", "乙"), Edit::append(at, "tags", "消防")};
     },
     "title: a\nissues:\n  - title: b\n    compound: [甲, 乙]\n    tags: [停车, 消防]\n"},
    {"a reference is rewritten in its place",
     "title: a\nissues:\n  - title: b\n    continues: \"2025-01-01-x:i1\"   # 上次\n",
     [](const Record& record) {
       return std::vector{Edit::rewrite(record.issues.front().continues.at, "2025-01-01-yy:i1")};
     },
     "title: a\nissues:\n  - title: b\n    continues: \"2025-01-01-yy:i1\"  # 上次\n"},
    {"steps of four and dashes under their key are copied",
     "title: a\narea:\n    compound: 甲\nparties:\n-   kind: residents\n    count: 1\n",
     [](const Record& record) {
       Draft attendance = mapping({{"present", "5"}});
       attendance.set("expected", "6");
       attendance.set("women", "2");
       Draft issue =
           mapping({{"title", "很长的标题，写不进花括号，所以另起一行，因为它是自由文字"}});
       issue.set("affected", mapping({{"households", "30"}}));
       return std::vector{Edit::append(record.at, "issues", std::move(issue))};
     },
     "title: a\narea:\n    compound: 甲\nparties:\n-   kind: residents\n    count: 1\nissues:\n"
     "-   title: 很长的标题，写不进花括号，所以另起一行，因为它是自由文字\n"
     "    affected: {households: 30}\n"},
};

std::string edited(std::string_view before, const Make& make) {
  const Document document = read_record(std::make_unique<Source>("-", std::string(before)));
  return edit_file(before, FileKind::record, make(document.value), Language::english);
}

}  // namespace

TEST_CASE("edits write as the neighbours do") {
  for (const Case& one : cases) {
    CAPTURE(one.what);
    std::string after;
    try {
      after = edited(one.before, one.edits);
    } catch (const Error& error) {
      after = error.what();
    }
    CHECK(after == one.after);
  }
}

TEST_CASE("set and set back leaves the bytes as they were") {
  const std::string_view text =
      "格式: 1\n标题: 停车   # 题目\n地点: \"茶馆\"  # 门口\n日期: 2025-03-14\n";
  const std::string there = edited(text, [](const Record& record) {
    return std::vector{Edit::set(record.at, "title", "停"), Edit::set(record.at, "place", "大厅")};
  });
  CHECK(there != text);
  const std::string back = edited(there, [](const Record& record) {
    return std::vector{Edit::set(record.at, "title", "停车"),
                       Edit::set(record.at, "place", "茶馆")};
  });
  CHECK(back == text);
}

TEST_CASE("a file with faults in its form is not touched") {
  for (const std::string_view text :
       {"标题：停车\n地点: a\n", "title: [a\n", "- a\n", "", "\xFF\n"}) {
    CAPTURE(text);
    const Edit edit = Edit::set({0, 0}, "place", "b");
    ErrorKind kind = ErrorKind::bug;
    try {
      edit_file(text, FileKind::record, std::array{edit}, Language::english);
    } catch (const Error& error) {
      kind = error.kind();
    }
    CHECK(kind == ErrorKind::not_a_record);
  }
}
