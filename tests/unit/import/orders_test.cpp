// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/import.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {
namespace {

CsvTable table_of(std::string_view bytes) {
  return read_csv(std::make_unique<const Source>("t.csv", std::string(bytes)));
}

ImportedOrders orders_of(const CsvTable& table, std::span<const OrderColumn* const> columns = {}) {
  InputContext context;
  context.today = {2025, 7, 20};
  return read_orders(table, columns, context, Language::chinese);
}

OrderColumn column(std::string_view heading, std::string_view field) {
  OrderColumn made;
  made.heading.value = heading;
  made.heading.given = true;
  made.field.value = field;
  made.field.given = true;
  return made;
}

std::string text_at(const Draft& issue, std::string_view block, std::string_view key) {
  const Draft* inner = issue.find(block);
  const Draft* value = inner == nullptr ? nullptr : inner->find(key);
  return value == nullptr ? std::string() : value->text;
}

TEST_CASE("headings of hotlines are known; personal data is never copied") {
  const CsvTable table = table_of(
      "工单编号,受理时间,诉求内容,诉求人,联系电话,地址,诉求类型,办理时限,科室\n"
      "0250701012,2025/7/1 "
      "21:10,音乐太吵，影响休息,张三,13900000000,3-2-501,投诉,5个工作日,一科\n");
  const ImportedOrders read = orders_of(table);
  CHECK(read.findings.empty());
  CHECK(read.left_out == std::vector<std::string>{"诉求人", "联系电话", "地址"});
  CHECK(read.unknown == std::vector<std::string>{"科室"});
  REQUIRE(read.orders.size() == 1);
  const ImportedOrder& order = read.orders.front();
  CHECK(order.number == "0250701012");
  CHECK(order.received == Date{2025, 7, 1});
  CHECK(text_at(order.issue, "source", "received_at") == "2025-07-01 21:10");
  CHECK(text_at(order.issue, "source", "channel") == "hotline_12345");
  CHECK(order.issue.find("title")->text == "音乐太吵");
  CHECK(order.issue.find("raised_on")->text == "2025-07-01");
  const Draft* due = order.issue.find("source")->find("due");
  REQUIRE(due != nullptr);
  CHECK(due->find("working_days")->text == "5");
  CHECK(due->find("after")->text == "2025-07-01");
  const std::string record = compose_record(order.issue, Language::chinese);
  for (const std::string_view secret : {"张三", "139", "501", "一科"}) {
    CAPTURE(secret);
    CHECK(record.find(secret) == std::string::npos);
  }
}

TEST_CASE("the book says what columns mean") {
  const OrderColumn number = column("流水号", "source.order_no");
  const OrderColumn said = column("情况", "内容");
  const OrderColumn nothing = column("坐席", "无");
  const OrderColumn wrong = column("小区", "compond");
  const std::vector<const OrderColumn*> good{&number, &said, &nothing};
  const std::vector<const OrderColumn*> bad{&number, &said, &wrong};
  const CsvTable table =
      table_of("流水号,受理时间,情况,坐席,小区\n7,2025-07-01,灯不亮,03,甲小区\n");
  const ImportedOrders read = orders_of(table, good);
  CHECK(read.findings.empty());
  CHECK(read.left_out.empty());
  REQUIRE(read.orders.size() == 1);
  CHECK(read.orders[0].number == "7");
  const ImportedOrders refused = orders_of(table, bad);
  REQUIRE(refused.findings.size() == 1);
  CHECK(refused.findings[0].text.id == "orders.bad-column");
  CHECK(refused.orders.empty());
}

TEST_CASE("what is wrong with an order") {
  struct Case {
    std::string_view row;
    std::string_view message;
  };
  constexpr Case cases[] = {
      {"2.50701E+08,2025-07-01,甲", "orders.spoiled"},
      {",2025-07-01,乙", "orders.no-number"},
      {"1,,丙", "orders.no-received"},
      {"1,7月40日,丁", "field.value"},
      {"1,2025-07-01,", "orders.no-title"},
      {"1,2025-07-01,a\n1,2025-07-02,b", "orders.number-twice"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.row);
    const CsvTable table = table_of("工单号,受理时间,标题\n" + std::string(one.row) + "\n");
    const ImportedOrders read = orders_of(table);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].text.id == one.message);
    CHECK(read.has_errors());
  }
}

TEST_CASE("columns that orders cannot do without") {
  const ImportedOrders read = orders_of(table_of("编码,时刻\n1,2\n"));
  CHECK(read.findings.size() == 3);
  CHECK(read.unknown.size() == 2);
}

TEST_CASE("the month's record") {
  const IntakeName chinese = intake_name({2025, 7, 22}, Language::chinese);
  CHECK(chinese.first == Date{2025, 7, 1});
  CHECK(chinese.id == "2025-07-01-诉求登记");
  CHECK(chinese.title == "2025年7月诉求登记");
  const IntakeName english = intake_name({2025, 12, 1}, Language::english);
  CHECK(english.id == "2025-12-01-requests");
  CHECK(english.title == "Requests of December 2025");
}

TEST_CASE("rows become items, with what they have in common") {
  const CsvTable table = table_of("事项,期限,x_楼号\n换灯,7月15日,3\n修门,,4\n");
  ItemImport how;
  how.context = [](const Field&) {
    InputContext context;
    context.today = {2025, 3, 14};
    return context;
  };
  Draft defaults = Draft::mapping();
  defaults.set("lead", "小区物业");
  defaults.set("due", "2025-08-01");
  const ImportedItems read = read_items(table, how, defaults);
  CHECK(read.findings.empty());
  REQUIRE(read.items.size() == 2);
  CHECK(read.items[0].item.find("due")->text == "2025-07-15");
  CHECK(read.items[0].item.find("x_楼号")->text == "3");
  CHECK(read.items[1].item.find("due")->text == "2025-08-01");
  CHECK(read.items[1].item.find("lead")->text == "小区物业");
}

TEST_CASE("unknown columns are errors unless they may be left out") {
  const CsvTable table = table_of("事项,户主\n换灯,张三\n");
  ItemImport how;
  how.context = [](const Field&) { return InputContext{}; };
  CHECK(read_items(table, how).has_errors());
  how.ignore_unknown = true;
  const ImportedItems read = read_items(table, how);
  CHECK_FALSE(read.has_errors());
  CHECK(read.left_out == std::vector<std::string>{"户主"});
  CHECK(read.items.size() == 1);
}

}  // namespace
}  // namespace meeting
