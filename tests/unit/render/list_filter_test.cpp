// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <array>
#include <functional>
#include <meeting/list_filter.hpp>
#include <meeting/read.hpp>
#include <meeting/text.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace meeting;

namespace {

constexpr std::string_view record_text =
    "格式: 1\n"
    "标题: 丽园协商\n"
    "形式: 五方会谈\n"
    "日期: 2025-03-14\n"
    "地点: 茶馆\n"
    "工作法: 有事好商量\n"
    "备注: 没有门槛\n"
    "参与方: [{代号: p1, 类别: 物业公司, 名称: 小区物业}, {类别: 居民}]\n"
    "议题:\n"
    "  - 标题: 停车难\n"
    "    类别: 停车\n"
    "    小区: [丽园小区, 馨苑小区]\n"
    "    决议:\n"
    "      - 内容: 重新划线\n"
    "        责任单位: p1\n"
    "        资金: [{种类: 赔偿, 金额: 2000, 付款方: p1, 支付时限: 2025-04-30}]\n"
    "        跟进事项:\n"
    "          - {事项: 划线, 责任单位: p1, 完成时限: 2025-04-30, 完成日期: 2025-05-06}\n"
    "  - {标题: 遛狗, 类别: 宠物, 决议: [{内容: 牵绳, 类型: 暂缓再议}]}\n"
    "公示: [{日期: 2025-03-17, 截止: 2025-04-01, 范围: [r2]}]\n"
    "处置经过: [{时间: \"2025-03-15 08:00\", 节点: 报告, 内容: 堵车, 处置人: p1}]\n"
    "督查: [{日期: 2025-06-01, 督查人: 街道办, 督查对象: p1, 情况: 已划线}]\n"
    "填报数: [{内容: 车位, 数值: 270, 期间: 2025-03}]\n";

constexpr std::string_view book_text =
    "名称: 丽园\n"
    "单位名册: [{名称: 甲物业公司, 类别: 物业公司, 别名: 小区物业, 曾用名: 老物业,\n"
    "  小区: [丽园小区]}]\n"
    "小区名册: [{名称: 丽园小区, 别名: 丽园, 物业公司: 甲物业公司, 责任人: 网格员甲}]\n"
    "资源清单: [{名称: 路灯, 提供单位: 第二中学, 内容: 立杆}]\n"
    "例会: [{名称: 民意听取日, 形式: 民意听取, 每月几日: [5]}]\n"
    "轮值: [{星期: 周一, 值班人: 甲委员, 地点: 议事厅}]\n";

const SettingsDocument& settings() {
  static const SettingsDocument read =
      read_book_settings(std::make_unique<const Source>("book.yaml", std::string(book_text)));
  return read;
}

const Registers& registers() {
  static const Registers made = [] {
    Registers registers;
    const std::array files{RegisterFile{&settings().value, settings().source.get()}};
    for (const Organisation& one : settings().value.organisations) {
      registers.organisations.push_back(&one);
    }
    for (const Compound& one : settings().value.compounds) registers.compounds.push_back(&one);
    registers.names = register_names(files);
    return registers;
  }();
  return made;
}

const Area& area() {
  static const Area made = [] {
    Area area;
    area.city = {"运城市", true, {}};
    area.street = {"绿地街道", true, {}};
    area.community = {"丽园社区", true, {}};
    area.compound = {"安居小区", true, {}};
    area.grid.push_back({"第三网格", true, {}});
    return area;
  }();
  return made;
}

const Document& document() {
  static const Document read =
      read_record(std::make_unique<const Source>("x.yaml", std::string(record_text)));
  return read;
}

const PlacedRecord& placed() {
  static const PlacedRecord record{.record = &document().value,
                                   .id = "2025-03-14-丽园",
                                   .area = &area(),
                                   .path = "x.yaml",
                                   .registers = &registers()};
  return record;
}

const PlacedBook& book() {
  static const std::array<const BookSettings*, 1> files{&settings().value};
  static const PlacedBook made{.settings = files, .area = &area(), .path = "book.yaml"};
  return made;
}

std::size_t count(ListKind kind, const ListFilter& filter, std::string_view as_of = "2025-06-10") {
  ListStyle style;
  style.as_of = *parse_date(as_of).value;
  std::vector<ListItem> items = list_items(kind, placed(), style);
  for (const ListItem& one : list_items(kind, book(), style)) items.push_back(one);
  std::size_t fitting = 0;
  for (const ListItem& item : items) fitting += fits(filter, item, style) ? 1 : 0;
  return fitting;
}

using enum ListKind;

/// How many rows fit.
struct Case {
  ListKind kind;
  std::string_view asked;
  std::size_t rows;
};

ListFilter with_text(std::string_view text) {
  ListFilter filter;
  filter.texts.push_back(comparison_key(text));
  return filter;
}

ListFilter with_area(std::string_view text) {
  ListFilter filter;
  filter.areas.push_back(comparison_key(text));
  return filter;
}

ListFilter with_party(std::string_view text) {
  ListFilter filter;
  filter.parties.push_back({find_word(VocabularyId::party_kind, text), comparison_key(text)});
  return filter;
}

ListFilter with_state(std::string_view text) {
  ListFilter filter;
  filter.states.emplace_back(text);
  return filter;
}

ListFilter with_period(std::string_view text) {
  ListFilter filter;
  filter.period = parse_period(text);
  return filter;
}

ListFilter with_category(std::string_view text) {
  ListFilter filter;
  filter.categories.push_back({find_word(VocabularyId::category, text), {}});
  return filter;
}

constexpr Case texts[] = {
    {meetings, "茶馆", 1},        {meetings, "有事好商量", 1}, {meetings, "没有门槛", 1},
    {meetings, "小区物业", 1},    {meetings, "遛狗", 1},       {meetings, "路灯", 0},
    {meetings, "难停", 0},  // two fields do not run together
    {issues, "停车", 1},          {resolutions, "划线", 1},    {resolutions, "停车难", 1},
    {follow_ups, "赔偿", 1},      {follow_ups, "停车难", 2},   {parties, "物业", 1},
    {notices, "牵绳", 1},         {notices, "重新划线", 0},    {events, "堵车", 1},
    {inspections, "已划线", 1},   {claims, "车位", 1},         {achievements, "划线", 1},
    {organisations, "老物业", 1}, {compounds, "网格员甲", 1},  {resources, "立杆", 1},
    {series, "民意", 1},          {duty, "议事厅", 1},         {duty, "茶馆", 0},
};

constexpr Case areas[] = {
    {meetings, "绿地", 1},          {meetings, "运城市", 1},    {meetings, "第三网格", 1},
    {meetings, "安居小区", 1},      {meetings, "馨苑", 0},      {issues, "馨苑", 1},
    {issues, "安居小区", 1},  // the second issue names no compound
    {follow_ups, "馨苑", 2},        {compounds, "丽园社区", 1}, {compounds, "丽园小区", 1},
    {organisations, "丽园小区", 1}, {organisations, "馨苑", 0}, {series, "绿地街道", 1},
};

constexpr Case parties_asked[] = {
    {meetings, "物业公司", 1},
    {meetings, "法院", 0},
    {meetings, "甲物业公司", 1},  // its alias is in the record
    {meetings, "老物业", 1},
    {issues, "老物业", 1},
    {follow_ups, "小区物业", 2},
    {follow_ups, "老物业", 2},
    {resolutions, "物业公司", 1},
    {parties, "居民", 1},
    {events, "小区物业", 1},
    {inspections, "街道办", 1},
    {inspections, "老物业", 1},
    {achievements, "甲物业", 1},
    {organisations, "物业公司", 1},
    {organisations, "小区物业", 1},
    {compounds, "甲物业公司", 1},
    {resources, "第二中学", 1},
    {duty, "甲委员", 1},
};

constexpr Case states[] = {
    {meetings, "held", 1},        {meetings, "planned", 0},  {issues, "resolved", 1},
    {resolutions, "deferred", 1}, {follow_ups, "done", 1},   {follow_ups, "overdue", 1},
    {follow_ups, "open", 1},      {achievements, "done", 1}, {achievements, "closed", 0},
    {notices, "over", 1},         {notices, "displayed", 0},
};

constexpr Case periods[] = {
    {meetings, "2025-03", 1},     {meetings, "2025-04", 0},
    {follow_ups, "2025-03", 2},   {achievements, "2025-03", 0},
    {achievements, "2025-05", 1}, {notices, "2025-03-17", 1},
    {events, "2025-03-15", 1},    {inspections, "2025Q2", 1},
    {claims, "2025-03", 1},       {claims, "2025", 1},
    {claims, "2025-03-14", 0},    {series, "2024", 1},  // counts in it, and stays
};

constexpr Case categories[] = {
    {meetings, "停车", 1}, {issues, "停车", 1},  {resolutions, "宠物", 1},
    {notices, "宠物", 1},  {notices, "停车", 0}, {follow_ups, "停车", 2},
};

void check(std::span<const Case> cases, ListFilter (*filter)(std::string_view)) {
  for (const Case& one : cases) {
    CAPTURE(list_info(one.kind).name);
    CAPTURE(one.asked);
    CHECK(count(one.kind, filter(one.asked)) == one.rows);
  }
}

}  // namespace

TEST_CASE("rows by words, area, party, state, period and category") {
  REQUIRE_FALSE(document().has_errors());
  REQUIRE_FALSE(settings().has_errors());
  check(texts, with_text);
  check(areas, with_area);
  check(parties_asked, with_party);
  check(states, with_state);
  check(periods, with_period);
  check(categories, with_category);
}

TEST_CASE("all texts must occur, of the others any will do") {
  ListFilter both = with_text("茶馆");
  both.texts.push_back(comparison_key("遛狗"));
  CHECK(count(meetings, both) == 1);
  both.texts.push_back(comparison_key("路灯"));
  CHECK(count(meetings, both) == 0);
  ListFilter either = with_category("宠物");
  either.categories.push_back({find_word(VocabularyId::category, "路灯"), {}});
  CHECK(count(issues, either) == 1);
  either.states.emplace_back("settled");
  CHECK(count(issues, either) == 0);
}

TEST_CASE("a look back leaves out what began later") {
  ListFilter back;
  back.looks_back = true;
  struct Back {
    ListKind kind;
    std::string_view as_of;
    std::size_t rows;
  };
  constexpr Back all[] = {
      {issues, "2025-03-13", 0},      {issues, "2025-03-14", 2},
      {follow_ups, "2025-03-13", 0},  {follow_ups, "2025-03-14", 2},
      {notices, "2025-03-16", 0},     {notices, "2025-03-17", 1},
      {inspections, "2025-05-31", 0}, {inspections, "2025-06-01", 1},
      {resolutions, "2025-03-13", 0}, {events, "2025-03-14", 0},
      {meetings, "2025-03-13", 1},
  };
  for (const Back& one : all) {
    CAPTURE(list_info(one.kind).name);
    CAPTURE(one.as_of);
    CHECK(count(one.kind, back, one.as_of) == one.rows);
  }
}

TEST_CASE("every list says what it can be asked by") {
  constexpr ListFilterPart parts[] = {ListFilterPart::days,     ListFilterPart::form,
                                      ListFilterPart::category, ListFilterPart::party,
                                      ListFilterPart::state,    ListFilterPart::as_of};
  for (const ListInfo& info : list_infos()) {
    CAPTURE(info.name);
    CHECK(takes(info.kind, ListFilterPart::state) == !list_states(info.kind).empty());
    for (const ListStateName& state : list_states(info.kind)) CHECK(has_message(state.label));
  }
  const auto taken = [&](ListKind kind) {
    std::vector<ListFilterPart> all;
    for (const ListFilterPart part : parts) {
      if (takes(kind, part)) all.push_back(part);
    }
    return all;
  };
  CHECK(taken(meetings).size() == 6);
  CHECK(taken(organisations) == std::vector{ListFilterPart::party});
  CHECK(taken(levels).empty());
  CHECK(taken(claims) == std::vector{ListFilterPart::days, ListFilterPart::as_of});
  CHECK(taken(series) ==
        std::vector{ListFilterPart::days, ListFilterPart::form, ListFilterPart::as_of});
}

TEST_CASE("every state that a row has is one of its list") {
  ListStyle style;
  style.as_of = *parse_date("2025-06-10").value;
  for (const ListInfo& info : list_infos()) {
    CAPTURE(info.name);
    if (!takes(info.kind, ListFilterPart::state)) continue;
    for (const ListItem& item : list_items(info.kind, placed(), style)) {
      std::size_t fitting = 0;
      for (const ListStateName& state : list_states(info.kind)) {
        fitting += fits(with_state(state.key), item, style) ? 1 : 0;
      }
      CHECK(fitting >= 1);
    }
  }
}
