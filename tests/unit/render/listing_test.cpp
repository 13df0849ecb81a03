// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <algorithm>
#include <meeting/listing.hpp>
#include <meeting/read.hpp>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace meeting;

namespace {

constexpr std::string_view text =
    "格式: 1\n"
    "标题: 停车协商\n"
    "形式: 五方会谈\n"
    "层级: 社区\n"
    "日期: 2025-03-14\n"
    "开始: \"14:30\"\n"
    "主持人: {单位: 物业, 职务: 经理}\n"
    "记录人: 社区工作者\n"
    "到会人数: {应到: 12, 实到: 400+}\n"
    "参与方:\n"
    "  - {代号: p1, 类别: 物业公司, 名称: 物业, 人数: 1, 职务: [经理, 保安]}\n"
    "  - {类别: 居民, 人数: 5}\n"
    "  - {类别: 公安, 出席情况: 请假, 原因: 另有任务}\n"
    "议题:\n"
    "  - 标题: 车位不足\n"
    "    类别: 停车\n"
    "    提出方: [居民, 路人甲]\n"
    "    提出日期: 2025-03\n"
    "    来源: {渠道: 12345热线, 工单号: \"031116\"}\n"
    "    决议:\n"
    "      - 内容: |\n"
    "          按月收费\n"
    "          先交后停\n"
    "        类型: 建议\n"
    "        责任单位: p1\n"
    "        完成时限: {工作日: 5}\n"
    "        资金: [{种类: 收费, 金额: 100.50, 单位: 元/月}, {种类: 赔偿, 金额: 2000, 付款方: p1, "
    "收款方: 居民}]\n"
    "        表决: {同意: 9, 反对: 1, 宣布结果: 通过}\n"
    "        跟进事项:\n"
    "          - 代号: task\n"
    "            事项: \"=HYPERLINK(\\\"http://x\\\")\"\n"
    "            责任单位: p1\n"
    "            完成时限: 2025-04-30\n"
    "            延期: [{日期: 2025-04-20, 新时限: 2025-05-31}]\n"
    "            进展: [{日期: 2025-03-28, 比例: 40, 说明: 已开工}]\n"
    "            完成量: [{内容: 车位, 数量: 12+, 目标数: 20, 单位: 个}]\n"
    "          - {事项: 划线, 责任单位: 居民, 完成时限: 2025-04-30, 完成日期: 2025-05-02,\n"
    "             回访: {日期: 2025-05-03, 结果: 已解决, 评价: 满意}, 销号日期: 2025-05-04,\n"
    "             销号方式: 办结销号}\n"
    "  - {标题: 宠物, 不公开: 是}\n";

const Document& document() {
  static const Document read =
      read_record(std::make_unique<const Source>("x.yaml", std::string(text)));
  return read;
}

const PlacedRecord& placed() {
  static const Area area = [] {
    Area whole;
    whole.street = {"绿地街道", true, {}};
    whole.community = {"丽园社区", true, {}};
    return whole;
  }();
  static const PlacedRecord record{&document().value, "丽园/2025-03-14-停车", &area, "a/x.yaml"};
  return record;
}

ListStyle style(Language language, bool keys = false) {
  ListStyle chosen;
  chosen.as_of = *parse_date("2025-06-10").value;
  chosen.language = language;
  chosen.keys = keys;
  return chosen;
}

struct Case {
  ListKind kind;
  std::size_t row;
  std::string_view column;
  std::string_view en, zh, key;
};

constexpr Case cases[] = {
    {ListKind::meetings, 0, "id", "丽园/2025-03-14-停车", "丽园/2025-03-14-停车",
     "丽园/2025-03-14-停车"},
    {ListKind::meetings, 0, "date", "2025-03-14", "2025-03-14", "2025-03-14"},
    {ListKind::meetings, 0, "start", "14:30", "14:30", "14:30"},
    {ListKind::meetings, 0, "form", "five party talk", "五方会谈", "five_party_talk"},
    {ListKind::meetings, 0, "stage", "held", "已召开", "held"},
    {ListKind::meetings, 0, "street", "绿地街道", "绿地街道", "绿地街道"},
    {ListKind::meetings, 0, "chair", "物业 经理", "物业 经理", "物业 经理"},
    {ListKind::meetings, 0, "recorder", "社区工作者", "社区工作者", "社区工作者"},
    {ListKind::meetings, 0, "present", "400+", "400+", "400+"},
    {ListKind::meetings, 0, "person_times", "", "", ""},
    {ListKind::meetings, 0, "parties", "物业(1); residents(5); police", "物业(1)；居民(5)；公安",
     "物业(1); residents(5); police"},
    {ListKind::meetings, 0, "issues", "2", "2", "2"},
    {ListKind::meetings, 0, "follow_ups", "3", "3", "3"},
    {ListKind::meetings, 0, "open", "2", "2", "2"},
    {ListKind::meetings, 0, "overdue", "1", "1", "1"},
    {ListKind::meetings, 0, "private", "no", "否", "false"},
    {ListKind::meetings, 0, "path", "a/x.yaml", "a/x.yaml", "a/x.yaml"},
    {ListKind::parties, 0, "id", "丽园/2025-03-14-停车:p1", "丽园/2025-03-14-停车:p1",
     "丽园/2025-03-14-停车:p1"},
    {ListKind::parties, 0, "roles", "经理; 保安", "经理；保安", "经理; 保安"},
    {ListKind::parties, 1, "id", "丽园/2025-03-14-停车:p2", "丽园/2025-03-14-停车:p2",
     "丽园/2025-03-14-停车:p2"},
    {ListKind::parties, 1, "attendance", "present", "出席", "present"},
    {ListKind::parties, 2, "attendance", "excused", "请假", "excused"},
    {ListKind::parties, 2, "reason", "另有任务", "另有任务", "另有任务"},
    {ListKind::parties, 2, "count", "", "", ""},
    {ListKind::issues, 0, "id", "丽园/2025-03-14-停车:i1", "丽园/2025-03-14-停车:i1",
     "丽园/2025-03-14-停车:i1"},
    {ListKind::issues, 0, "category", "parking", "停车", "parking"},
    {ListKind::issues, 0, "raised_by", "residents; 路人甲", "居民；路人甲", "residents; 路人甲"},
    {ListKind::issues, 0, "raised_on", "2025-03", "2025-03", "2025-03"},
    {ListKind::issues, 0, "order_no", "031116", "031116", "031116"},
    {ListKind::issues, 0, "stage", "resolved", "已议定", "resolved"},
    {ListKind::issues, 0, "outcome", "agreed", "达成一致", "agreed"},
    {ListKind::issues, 0, "resolutions", "按月收费\n先交后停\n", "按月收费\n先交后停\n",
     "按月收费\n先交后停\n"},
    {ListKind::issues, 0, "responsible", "物业", "物业", "物业"},
    {ListKind::issues, 0, "open", "2", "2", "2"},
    {ListKind::issues, 0, "settled_on", "", "", ""},
    {ListKind::issues, 1, "stage", "deliberated", "已议未决", "deliberated"},
    {ListKind::issues, 1, "outcome", "", "", ""},
    {ListKind::issues, 1, "private", "yes", "是", "true"},
    {ListKind::resolutions, 0, "id", "丽园/2025-03-14-停车:r1", "丽园/2025-03-14-停车:r1",
     "丽园/2025-03-14-停车:r1"},
    {ListKind::resolutions, 0, "issue", "车位不足", "车位不足", "车位不足"},
    {ListKind::resolutions, 0, "due", "2025-03-21", "2025-03-21", "2025-03-21"},
    {ListKind::resolutions, 0, "money", "fee 100.50元/月; compensation 2000 yuan",
     "收费 100.50元/月；赔偿 2000元", "fee 100.50元/月; compensation 2000 CNY"},
    {ListKind::resolutions, 0, "for", "9", "9", "9"},
    {ListKind::resolutions, 0, "abstain", "", "", ""},
    {ListKind::resolutions, 0, "claimed", "passed", "通过", "passed"},
    {ListKind::resolutions, 0, "follow_ups", "3", "3", "3"},
    {ListKind::resolutions, 0, "open", "2", "2", "2"},
    {ListKind::follow_ups, 0, "id", "丽园/2025-03-14-停车:task", "丽园/2025-03-14-停车:task",
     "丽园/2025-03-14-停车:task"},
    {ListKind::follow_ups, 0, "lead", "物业", "物业", "物业"},
    {ListKind::follow_ups, 0, "since", "2025-03-14", "2025-03-14", "2025-03-14"},
    {ListKind::follow_ups, 0, "due", "2025-04-30", "2025-04-30", "2025-04-30"},
    {ListKind::follow_ups, 0, "effective_due", "2025-05-31", "2025-05-31", "2025-05-31"},
    {ListKind::follow_ups, 0, "extensions", "1", "1", "1"},
    {ListKind::follow_ups, 0, "stage", "open", "未完成", "open"},
    {ListKind::follow_ups, 0, "overdue", "yes", "是", "true"},
    {ListKind::follow_ups, 0, "days_overdue", "10", "10", "10"},
    {ListKind::follow_ups, 0, "progress", "40%", "40%", "40%"},
    {ListKind::follow_ups, 0, "progress_note", "已开工", "已开工", "已开工"},
    {ListKind::follow_ups, 0, "outputs", "车位 12+/20 个", "车位 12+/20 个", "车位 12+/20 个"},
    {ListKind::follow_ups, 0, "on_time", "", "", ""},
    {ListKind::follow_ups, 1, "id", "丽园/2025-03-14-停车:f2", "丽园/2025-03-14-停车:f2",
     "丽园/2025-03-14-停车:f2"},
    {ListKind::follow_ups, 1, "lead", "residents", "居民", "residents"},
    {ListKind::follow_ups, 1, "stage", "struck off", "已销号", "closed"},
    {ListKind::follow_ups, 1, "on_time", "no", "否", "false"},
    {ListKind::follow_ups, 1, "days_overdue", "", "", ""},
    {ListKind::follow_ups, 1, "visit_result", "solved", "已解决", "solved"},
    {ListKind::follow_ups, 1, "rating", "satisfied", "满意", "satisfied"},
    {ListKind::follow_ups, 1, "closing", "fixed", "办结销号", "fixed"},
    {ListKind::follow_ups, 1, "origin", "stated", "记录", "stated"},
    {ListKind::follow_ups, 2, "id", "丽园/2025-03-14-停车:r1.payment",
     "丽园/2025-03-14-停车:r1.payment", "丽园/2025-03-14-停车:r1.payment"},
    {ListKind::follow_ups, 2, "origin", "payment", "应付款", "payment"},
    {ListKind::follow_ups, 2, "task", "pay to residents: compensation 2000 yuan",
     "支付赔偿 2000元给居民", "pay to residents: compensation 2000 CNY"},
    {ListKind::follow_ups, 2, "lead", "物业", "物业", "物业"},
    {ListKind::follow_ups, 2, "stage", "open", "未完成", "open"},
    {ListKind::follow_ups, 2, "outputs", "", "", ""},
};

std::vector<const ListColumn*> columns(ListKind kind,
                                       std::initializer_list<std::string_view> keys) {
  std::vector<const ListColumn*> chosen;
  for (const std::string_view key : keys) chosen.push_back(find_list_column(kind, key));
  return chosen;
}

}  // namespace

TEST_CASE("cells for people and for programs") {
  REQUIRE_FALSE(document().has_errors());
  for (const Case& one : cases) {
    CAPTURE(one.column);
    CAPTURE(one.row);
    const ListColumn* column = find_list_column(one.kind, one.column);
    REQUIRE(column != nullptr);
    const std::vector<ListItem> items = list_items(one.kind, placed(), style(Language::english));
    REQUIRE(one.row < items.size());
    CHECK(list_cell(*column, items[one.row], style(Language::english)) == one.en);
    CHECK(list_cell(*column, items[one.row], style(Language::chinese)) == one.zh);
    CHECK(list_cell(*column, items[one.row], style(Language::chinese, true)) == one.key);
  }
}

TEST_CASE("the tables of columns") {
  std::size_t place = 0;
  for (const ListInfo& info : list_infos()) {
    CAPTURE(info.name);
    CHECK(static_cast<std::size_t>(info.kind) == place++);
    CHECK(find_list(info.name) == info.kind);
    CHECK(has_message(info.about));
    for (const std::string_view chinese : info.chinese) {
      if (!chinese.empty()) CHECK(find_list(chinese) == info.kind);
    }
    std::set<std::string_view> keys;
    for (const ListColumn& column : list_columns(info.kind)) {
      CAPTURE(column.key);
      CHECK(keys.insert(column.key).second);
      CHECK(has_message(column.heading));
    }
    // Headings that are equal could not be told apart in a spreadsheet.
    const std::vector<const ListColumn*> all = all_list_columns(info.kind);
    for (const Language language : {Language::english, Language::chinese}) {
      const std::vector<std::string> headings = list_headings(all, language);
      CHECK(std::set<std::string>(headings.begin(), headings.end()).size() == headings.size());
    }
    const std::vector<const ListColumn*> brief = brief_list_columns(info.kind);
    CHECK(!brief.empty());
    CHECK(brief.size() < all.size());
  }
  CHECK_FALSE(find_list("nothing"));
  CHECK(find_list_column(ListKind::parties, "nothing") == nullptr);
}

TEST_CASE("a row is all its cells") {
  for (const ListInfo& info : list_infos()) {
    CAPTURE(info.name);
    const std::vector<const ListColumn*> all = all_list_columns(info.kind);
    for (const ListItem& item : list_items(info.kind, placed(), style(Language::chinese))) {
      const std::vector<std::string> row = list_row(all, item, style(Language::chinese));
      REQUIRE(row.size() == all.size());
      for (std::size_t i = 0; i < all.size(); ++i) {
        // A copy of a column serves as well as the column.
        const ListColumn copy = *all[i];
        CHECK(row[i] == list_cell(copy, item, style(Language::chinese)));
      }
    }
  }
}

TEST_CASE("a table for a terminal") {
  const std::vector<ListItem> items =
      list_items(ListKind::follow_ups, placed(), style(Language::chinese));
  const auto chosen =
      columns(ListKind::follow_ups, {"task", "effective_due", "overdue", "extensions"});
  CHECK(to_text(list_table(chosen, items, style(Language::chinese))) ==
        "事项                    完成时限    逾期  延期次数\n"
        "----------------------  ----------  ----  --------\n"
        "=HYPERLINK(\"http://x\")  2025-05-31  是           1\n"
        "划线                    2025-04-30               0\n"
        "支付赔偿 2000元给居民                            0\n");
}

TEST_CASE("CSV for spreadsheets and for programs") {
  const std::vector<ListItem> items =
      list_items(ListKind::follow_ups, placed(), style(Language::chinese));
  const auto chosen = columns(ListKind::follow_ups, {"id", "task", "overdue"});
  CHECK(list_csv(chosen, items, style(Language::chinese)) ==
        "\xEF\xBB\xBF编号,事项,逾期\r\n"
        "丽园/2025-03-14-停车:task,\"'=HYPERLINK(\"\"http://x\"\")\",是\r\n"
        "丽园/2025-03-14-停车:f2,划线,否\r\n"
        "丽园/2025-03-14-停车:r1.payment,支付赔偿 2000元给居民,否\r\n");
  CHECK(list_csv(chosen, items, style(Language::chinese, true), CsvMode::raw) ==
        "id,task,overdue\r\n"
        "丽园/2025-03-14-停车:task,\"=HYPERLINK(\"\"http://x\"\")\",true\r\n"
        "丽园/2025-03-14-停车:f2,划线,false\r\n"
        "丽园/2025-03-14-停车:r1.payment,pay to residents: compensation 2000 CNY,false\r\n");
  const auto order = columns(ListKind::issues, {"order_no", "resolutions"});
  CHECK(list_csv(order, list_items(ListKind::issues, placed(), style(Language::chinese)),
                 style(Language::english)) ==
        "\xEF\xBB\xBForder number,resolved\r\n\"\t031116\",\"按月收费\n先交后停\n\"\r\n,\r\n");
}

TEST_CASE("JSON, by the line and as a document") {
  const std::vector<ListItem> items =
      list_items(ListKind::meetings, placed(), style(Language::chinese));
  const auto chosen = columns(ListKind::meetings,
                              {"date", "form", "present", "expected", "person_times", "private"});
  const ListStyle chinese = style(Language::chinese);
  CHECK(list_json_line(chosen, items.front(), chinese) ==
        "{\"date\": \"2025-03-14\", \"form\": \"five_party_talk\", \"present\": \"400+\", "
        "\"expected\": 12, \"private\": false}\n");
  CHECK(list_json(ListKind::meetings, chosen, items, chinese) ==
        "{\n  \"format\": 1,\n  \"list\": \"meetings\",\n  \"as_of\": \"2025-06-10\",\n"
        "  \"rows\": [\n    {\"date\": \"2025-03-14\", \"form\": \"five_party_talk\", "
        "\"present\": \"400+\", \"expected\": 12, \"private\": false}\n  ]\n}\n");
  CHECK(list_json(ListKind::meetings, chosen, {}, chinese).ends_with("  \"rows\": []\n}\n"));
}

TEST_CASE("empty records make rows without anything in them") {
  const Record nothing;
  const PlacedRecord empty{&nothing, "x", nullptr, ""};
  for (const ListInfo& info : list_infos()) {
    CAPTURE(info.name);
    const std::vector<ListItem> items = list_items(info.kind, empty, style(Language::english));
    CHECK(items.size() == (info.kind == ListKind::meetings ? 1 : 0));
    for (const ListItem& item : items) {
      CHECK_FALSE(list_row(all_list_columns(info.kind), item, style(Language::english)).empty());
    }
  }
  // Items that state nothing at all.
  Record bare;
  bare.issues.emplace_back().resolutions.emplace_back().follow_ups.emplace_back();
  bare.parties.emplace_back();
  const PlacedRecord stub{&bare, "x", nullptr, ""};
  for (const ListInfo& info : list_infos()) {
    CAPTURE(info.name);
    for (const ListItem& item : list_items(info.kind, stub, style(Language::english))) {
      CHECK(item.reference().starts_with("x"));
      const auto row = list_row(all_list_columns(info.kind), item, style(Language::chinese));
      CHECK(row.size() == list_columns(info.kind).size());
    }
  }
}
