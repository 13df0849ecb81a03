// SPDX-License-Identifier: Apache-2.0

// The cells of the lists of needs, projects, notices …, and of the registers of a book.

#include <doctest/doctest.h>

#include <array>
#include <meeting/listing.hpp>
#include <meeting/read.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace meeting;

namespace {

constexpr std::string_view intake_text =
    "格式: 1\n"
    "标题: 三月需求清单\n"
    "形式: 诉求登记\n"
    "日期: 2025-03-01\n"
    "参与方: [{类别: 网格员}, {类别: 居民, 名称: 三号楼居民}]\n"
    "议题:\n"
    "  - {标题: 没有路灯, 类别: 路灯, 提出方: 三号楼居民, 提出日期: 2025-02-20,\n"
    "     来源: {渠道: 入户走访}, 涉及范围: {户数: 120+}}\n"
    "  - {标题: 没有座椅, 类别: 公共空间, 提出日期: 2025-02, 受理: {日期: 2025-03-02, 结果: "
    "受理}}\n"
    "  - {标题: 遛狗不拴绳, 撤回: {日期: 2025-03-05}}\n"
    "  - {标题: 楼道堆物, 跟进事项: [{事项: 清走, 责任单位: 网格员}]}\n";

constexpr std::string_view project_text =
    "格式: 1\n"
    "标题: 装路灯\n"
    "形式: 共建项目\n"
    "日期: 2025-04-01\n"
    "参与方: [{代号: p1, 类别: 驻区单位, 名称: 第二中学}, {类别: 居委会, 名称: 社区}]\n"
    "议题:\n"
    "  - 标题: 装路灯\n"
    "    上次议题: 2025-03-01-需求:i1\n"
    "    决议:\n"
    "      - 内容: 由第二中学装路灯\n"
    "        责任单位: p1\n"
    "        使用资源: 路灯安装\n"
    "        完成时限: 2025-04-30\n"
    "        资金: [{种类: 项目资金, 金额: 3000}]\n"
    "        跟进事项:\n"
    "          - {事项: 立杆装灯, 责任单位: p1, 配合单位: 社区, 完成时限: 2025-04-30,\n"
    "             完成日期: 2025-04-20, 完成量: [{内容: 路灯, 数量: 5, 目标数: 5, 单位: 盏}],\n"
    "             满意度测评: {日期: 2025-04-25, 非常满意: 30, 满意: 10, 基本满意: 5, 不满意: 5},\n"
    "             整改通知: [{编号: 整改1号, 下达时间: \"2025-04-10 09:00\", 下达单位: 社区,\n"
    "               整改单位: p1, 整改时限: 2025-04-12, 复查时间: \"2025-04-12 15:00\",\n"
    "               复查结果: 已加固}]}\n"
    "          - {事项: 油漆, 责任单位: p1, 完成日期: 2025-04-22, 销号日期: 2025-04-22,\n"
    "             销号方式: 并案}\n"
    "      - {内容: 再装长椅, 责任单位: 社区, 跟进事项: [{事项: 选址, 责任单位: 社区}]}\n"
    "      - {内容: 装充电桩, 类型: 未达成一致}\n"
    "公示:\n"
    "  - {日期: 2025-04-03, 截止: 2025-04-18, 渠道: [公告栏, 微信群], 范围: [r1],\n"
    "     联系方式: 社区, 异议: [{日期: 2025-04-05, 提出人: 居民, 内容: 太亮, 答复: 加罩},\n"
    "       {日期: 2025-06-30, 内容: 太暗}]}\n"
    "  - {日期: 2025-07-01}\n"
    "经过:\n"
    "  - {时间: \"2025-04-10 08:30\", 节点: 报告, 内容: 灯杆倾斜, 处置人: 社区}\n"
    "督查: [{日期: 2025-05-06, 方式: 实地走访, 督查人: 街道办, 督查对象: p1, 情况: 灯都亮,\n"
    "  纳入考核: 是}]\n"
    "填报数:\n"
    "  - {内容: 装灯, 数值: 5+, 单位: 盏, 期间: 2025}\n"
    "  - {内容: 议题, 数值: 7, 单位: 件, 期间: 2025}\n";

constexpr std::string_view book_text =
    "名称: 丽园社区协商记录\n"
    "资源清单:\n"
    "  - {名称: 路灯安装, 提供单位: 第二中学, 内容: 路灯和电工, 联系方式: 总务处}\n"
    "  - {名称: 场地}\n"
    "单位名册:\n"
    "  - {代号: wy, 名称: 甲物业公司, 类别: 物业公司, 别名: [小区物业, 丽园物业], 曾用名: "
    "[老物业],\n"
    "     小区: [丽园], 成员数: 12, 联系方式: 前台}\n"
    "小区名册:\n"
    "  - {名称: 丽园, 别名: [丽园小区], 户数: 1036, 面积: 98000.5, 楼栋数: 19, 建成年份: ~1998,\n"
    "     物业公司: 甲物业公司, 责任人: 社区工作者甲}\n"
    "  - {名称: 平房区, 物业公司: 无}\n"
    "例会:\n"
    "  - {名称: 民意听取日, 形式: 民意听取, 每月几日: [5, 15, 25], 开始日期: 2025-01-01}\n"
    "  - {名称: 周三办公桌, 星期: 周三}\n"
    "  - {名称: 共商会, 周期: 每季度}\n"
    "  - {名称: 月会, 星期: 周三, 周期: 每月}\n"
    "组织体系:\n"
    "  - {名称: 社区党委, 层级: 社区, 数量: 61}\n"
    "  - {名称: 小区党支部, 层级: 小区, 上级: 社区党委, 数量: 400+}\n"
    "轮值:\n"
    "  - {日期: 2025-06-12, 值班人: [甲委员, 乙委员], 地点: 议事厅}\n"
    "  - {星期: 周一, 值班人: 丙委员}\n"
    "督查: [{日期: 2025-05-20, 方式: 电话, 督查人: 街道办, 情况: 台账不全}]\n"
    "填报数: [{内容: 化解矛盾, 数值: 125, 单位: 起, 期间: 2024}]\n";

const Document& document(std::string_view text) {
  static const Document intake =
      read_record(std::make_unique<const Source>("x.yaml", std::string(intake_text)));
  static const Document project =
      read_record(std::make_unique<const Source>("x.yaml", std::string(project_text)));
  return text.data() == intake_text.data() ? intake : project;
}

const SettingsDocument& settings() {
  static const SettingsDocument read =
      read_book_settings(std::make_unique<const Source>("book.yaml", std::string(book_text)));
  return read;
}

const PlacedRecord& intake() {
  static const PlacedRecord placed{&document(intake_text).value, "丽园/2025-03-01-需求", nullptr,
                                   "丽园/2025/2025-03-01-需求.yaml"};
  return placed;
}

const PlacedRecord& project() {
  static const PlacedRecord placed{&document(project_text).value, "丽园/2025-04-01-路灯", nullptr,
                                   "丽园/2025/2025-04-01-路灯.yaml"};
  return placed;
}

const PlacedBook& book() {
  static const std::array<const BookSettings*, 1> files{&settings().value};
  static const PlacedBook placed{.settings = files, .id = "丽园", .path = "丽园/book.yaml"};
  return placed;
}

ListStyle style(Language language, bool keys = false) {
  ListStyle chosen;
  chosen.as_of = *parse_date("2025-06-10").value;
  chosen.language = language;
  chosen.keys = keys;
  return chosen;
}

/// What a program does before it asks for rows.
const ListSurvey& survey(ListKind kind) {
  static std::vector<std::unique_ptr<ListSurvey>> all;
  all.push_back(std::make_unique<ListSurvey>(kind, style(Language::english)));
  ListSurvey& made = *all.back();
  while (made.wants_pass()) {
    made.add(book());
    made.add(intake(), &book());
    made.add(project(), &book());
    made.end_pass();
  }
  return made;
}

enum class From { intake, project, book };

std::vector<ListItem> items(ListKind kind, From from) {
  const ListStyle chosen = style(Language::english);
  if (from == From::book) return list_items(kind, book(), chosen);
  return list_items(kind, from == From::intake ? intake() : project(), chosen);
}

struct Case {
  ListKind kind;
  From from;
  std::size_t row;
  std::string_view column;
  std::string_view en, zh, key;
};

using enum ListKind;

constexpr Case cases[] = {
    {needs, From::intake, 0, "id", "丽园/2025-03-01-需求:i1", "丽园/2025-03-01-需求:i1",
     "丽园/2025-03-01-需求:i1"},
    {needs, From::intake, 0, "need", "没有路灯", "没有路灯", "没有路灯"},
    {needs, From::intake, 0, "category", "street lighting", "路灯", "street_lighting"},
    {needs, From::intake, 0, "raised_by", "三号楼居民", "三号楼居民", "三号楼居民"},
    {needs, From::intake, 0, "raised_on", "2025-02-20", "2025-02-20", "2025-02-20"},
    {needs, From::intake, 0, "channel", "visit", "入户走访", "visit"},
    {needs, From::intake, 0, "households", "120+", "120+", "120+"},
    {needs, From::intake, 0, "stage", "resolved", "已议定", "resolved"},
    {needs, From::intake, 0, "days_waiting", "", "", ""},
    {needs, From::intake, 0, "answered_by", "2025-04-01-路灯:i1", "2025-04-01-路灯:i1",
     "丽园/2025-04-01-路灯:i1"},
    {needs, From::intake, 0, "project", "装路灯", "装路灯", "装路灯"},
    {needs, From::intake, 1, "raised_on", "2025-02", "2025-02", "2025-02"},
    {needs, From::intake, 1, "stage", "accepted", "已受理", "accepted"},
    {needs, From::intake, 1, "days_waiting", "101", "101", "101"},  // from the day of the record
    {needs, From::intake, 1, "answered_by", "", "", ""},
    {needs, From::intake, 2, "stage", "withdrawn", "已撤回", "withdrawn"},
    {needs, From::intake, 2, "days_waiting", "", "", ""},
    {needs, From::intake, 3, "days_waiting", "", "", ""},  // somebody is at it

    {projects, From::project, 0, "project", "由第二中学装路灯", "由第二中学装路灯",
     "由第二中学装路灯"},
    {projects, From::project, 0, "need", "2025-03-01-需求:i1", "2025-03-01-需求:i1",
     "2025-03-01-需求:i1"},
    {projects, From::project, 0, "resource", "路灯安装", "路灯安装", "路灯安装"},
    {projects, From::project, 0, "responsible", "第二中学", "第二中学", "第二中学"},
    {projects, From::project, 0, "due", "2025-04-30", "2025-04-30", "2025-04-30"},
    {projects, From::project, 0, "stage", "done", "已完成", "done"},
    {projects, From::project, 1, "stage", "under way", "在办", "under_way"},
    {projects, From::project, 1, "open", "1", "1", "1"},
    {projects, From::project, 2, "stage", "dropped", "未实施", "dropped"},

    {achievements, From::project, 0, "id", "丽园/2025-04-01-路灯:f1", "丽园/2025-04-01-路灯:f1",
     "丽园/2025-04-01-路灯:f1"},
    {achievements, From::project, 0, "task", "立杆装灯", "立杆装灯", "立杆装灯"},
    {achievements, From::project, 0, "lead", "第二中学", "第二中学", "第二中学"},
    {achievements, From::project, 0, "assisting", "社区", "社区", "社区"},
    {achievements, From::project, 0, "done_on", "2025-04-20", "2025-04-20", "2025-04-20"},
    {achievements, From::project, 0, "days", "19", "19", "19"},
    {achievements, From::project, 0, "on_time", "yes", "是", "true"},
    {achievements, From::project, 0, "outputs", "路灯 5/5 盏", "路灯 5/5 盏", "路灯 5/5 盏"},
    {achievements, From::project, 0, "rating", "satisfied 40/50", "满意 40/50", ""},
    {achievements, From::project, 0, "survey", "40/50", "40/50", "40/50"},

    {notices, From::project, 0, "record", "丽园/2025-04-01-路灯", "丽园/2025-04-01-路灯",
     "丽园/2025-04-01-路灯"},
    {notices, From::project, 0, "subject", "由第二中学装路灯", "由第二中学装路灯",
     "由第二中学装路灯"},
    {notices, From::project, 0, "covers", "r1", "r1", "r1"},
    {notices, From::project, 0, "days", "15", "15", "15"},
    {notices, From::project, 0, "channels", "board; wechat", "公告栏；微信群", "board; wechat"},
    {notices, From::project, 0, "objections", "1", "1", "1"},  // the second comes later
    {notices, From::project, 0, "answered", "1", "1", "1"},
    {notices, From::project, 0, "answers", "加罩", "加罩", "加罩"},
    {notices, From::project, 0, "stage", "over", "已结束", "over"},
    {notices, From::project, 1, "subject", "装路灯", "装路灯", "装路灯"},
    {notices, From::project, 1, "days", "", "", ""},
    {notices, From::project, 1, "stage", "not yet", "未开始", "not_yet"},

    {claims, From::project, 0, "value", "5+", "5+", "5+"},
    {claims, From::project, 0, "counted", "", "", ""},
    {claims, From::project, 1, "what", "议题", "议题", "议题"},
    {claims, From::project, 1, "period", "2025", "2025", "2025"},
    {claims, From::project, 1, "counted", "4", "4", "4"},  // the fifth goes on with the first
    {claims, From::book, 0, "id", "丽园/book.yaml", "丽园/book.yaml", "丽园/book.yaml"},
    {claims, From::book, 0, "book", "丽园社区协商记录", "丽园社区协商记录", "丽园社区协商记录"},
    {claims, From::book, 0, "unit", "起", "起", "起"},

    {events, From::project, 0, "time", "2025-04-10 08:30", "2025-04-10 08:30", "2025-04-10 08:30"},
    {events, From::project, 0, "kind", "reported", "报告", "reported"},
    {events, From::project, 0, "what", "灯杆倾斜", "灯杆倾斜", "灯杆倾斜"},
    {events, From::project, 0, "by", "社区", "社区", "社区"},
    {events, From::project, 0, "origin", "stated", "记录", "stated"},
    {events, From::project, 1, "id", "丽园/2025-04-01-路灯:f1", "丽园/2025-04-01-路灯:f1",
     "丽园/2025-04-01-路灯:f1"},
    {events, From::project, 1, "kind", "ordered", "下达整改", "ordered"},
    {events, From::project, 1, "what", "rectification notice: 立杆装灯", "发出整改通知：立杆装灯",
     "rectification notice: 立杆装灯"},
    {events, From::project, 1, "notice", "整改1号", "整改1号", "整改1号"},
    {events, From::project, 1, "origin", "notice issued", "整改通知", "rectification_issued"},

    {inspections, From::project, 0, "inspected_on", "2025-05-06", "2025-05-06", "2025-05-06"},
    {inspections, From::project, 0, "method", "on site", "实地走访", "on_site"},
    {inspections, From::project, 0, "by", "街道办", "街道办", "街道办"},
    {inspections, From::project, 0, "of", "第二中学", "第二中学", "第二中学"},
    {inspections, From::project, 0, "finding", "灯都亮", "灯都亮", "灯都亮"},
    {inspections, From::project, 0, "assessed", "yes", "是", "true"},
    {inspections, From::book, 0, "method", "phone", "电话", "phone"},
    {inspections, From::book, 0, "by", "街道办", "街道办", "街道办"},
    {inspections, From::book, 0, "assessed", "no", "否", "false"},

    {resources, From::book, 0, "owner", "第二中学", "第二中学", "第二中学"},
    {resources, From::book, 0, "what", "路灯和电工", "路灯和电工", "路灯和电工"},
    {resources, From::book, 0, "used", "1", "1", "1"},
    {resources, From::book, 0, "used_by", "2025-04-01-路灯:r1", "2025-04-01-路灯:r1",
     "丽园/2025-04-01-路灯:r1"},
    {resources, From::book, 1, "used", "0", "0", "0"},

    {organisations, From::book, 0, "name", "甲物业公司", "甲物业公司", "甲物业公司"},
    {organisations, From::book, 0, "code", "wy", "wy", "wy"},
    {organisations, From::book, 0, "kind", "property company", "物业公司", "property_company"},
    {organisations, From::book, 0, "aliases", "小区物业; 丽园物业", "小区物业；丽园物业",
     "小区物业; 丽园物业"},
    {organisations, From::book, 0, "former_names", "老物业", "老物业", "老物业"},
    {organisations, From::book, 0, "compounds", "丽园", "丽园", "丽园"},
    {organisations, From::book, 0, "members", "12", "12", "12"},

    {compounds, From::book, 0, "households", "1036", "1036", "1036"},
    {compounds, From::book, 0, "floor_area", "98000.5", "98000.5", "98000.5"},
    {compounds, From::book, 0, "built_year", "~1998", "~1998", "~1998"},
    {compounds, From::book, 0, "property_company", "甲物业公司", "甲物业公司", "甲物业公司"},
    {compounds, From::book, 0, "responsible", "社区工作者甲", "社区工作者甲", "社区工作者甲"},
    {compounds, From::book, 1, "property_company", "none", "无", "none"},

    {series, From::book, 0, "rule", "on day 5, 15, 25 of each month", "每月5日、15日、25日",
     "on day 5, 15, 25 of each month"},
    {series, From::book, 0, "form", "listening session", "民意听取", "listening_session"},
    {series, From::book, 0, "next", "2025-06-15", "2025-06-15", "2025-06-15"},
    {series, From::book, 0, "planned", "36", "36", "36"},
    {series, From::book, 0, "held", "0", "0", "0"},
    {series, From::book, 1, "rule", "every Wednesday", "每周三", "every Wednesday"},
    {series, From::book, 1, "next", "2025-06-11", "2025-06-11", "2025-06-11"},
    {series, From::book, 2, "rule", "once a quarter", "每季度一次", "once a quarter"},
    {series, From::book, 2, "next", "2025Q2", "2025年第二季度", "2025Q2"},
    {series, From::book, 2, "planned", "4", "4", "4"},
    {series, From::book, 3, "rule", "once a month, on a Wednesday", "每月一次，周三",
     "once a month, on a Wednesday"},

    {levels, From::book, 0, "level", "社区", "社区", "社区"},
    {levels, From::book, 0, "depth", "1", "1", "1"},
    {levels, From::book, 0, "count", "61", "61", "61"},
    {levels, From::book, 1, "depth", "2", "2", "2"},
    {levels, From::book, 1, "count", "400+", "400+", "400+"},

    {duty, From::book, 0, "who", "甲委员; 乙委员", "甲委员；乙委员", "甲委员; 乙委员"},
    {duty, From::book, 0, "place", "议事厅", "议事厅", "议事厅"},
    {duty, From::book, 0, "next", "2025-06-12", "2025-06-12", "2025-06-12"},
    {duty, From::book, 1, "weekday", "monday", "周一", "monday"},
    {duty, From::book, 1, "next", "2025-06-16", "2025-06-16", "2025-06-16"},
};

struct Rows {
  ListKind kind;
  std::size_t intake, project, book;
};

constexpr Rows counts[] = {
    {meetings, 1, 1, 0},    {issues, 4, 1, 0},        {resolutions, 0, 3, 0},
    {follow_ups, 1, 3, 0},  {parties, 2, 2, 0},       {needs, 4, 0, 0},
    {resources, 0, 0, 2},   {projects, 0, 3, 0},      {achievements, 0, 1, 0},
    {notices, 0, 2, 0},     {claims, 0, 2, 1},        {events, 0, 4, 0},
    {inspections, 0, 1, 1}, {organisations, 0, 0, 1}, {compounds, 0, 0, 2},
    {series, 0, 0, 4},      {levels, 0, 0, 2},        {duty, 0, 0, 2},
};

}  // namespace

TEST_CASE("cells of all lists for people and for programs") {
  REQUIRE_FALSE(document(intake_text).has_errors());
  REQUIRE_FALSE(document(project_text).has_errors());
  REQUIRE_FALSE(settings().has_errors());
  for (const Case& one : cases) {
    CAPTURE(list_info(one.kind).name);
    CAPTURE(one.column);
    CAPTURE(one.row);
    const ListColumn* column = find_list_column(one.kind, one.column);
    REQUIRE(column != nullptr);
    const std::vector<ListItem> rows = items(one.kind, one.from);
    REQUIRE(one.row < rows.size());
    const auto cell = [&](Language language, bool keys) {
      ListStyle chosen = style(language, keys);
      chosen.survey = &survey(one.kind);
      return list_cell(*column, rows[one.row], chosen);
    };
    CHECK(cell(Language::english, false) == one.en);
    CHECK(cell(Language::chinese, false) == one.zh);
    CHECK(cell(Language::chinese, true) == one.key);
  }
}

TEST_CASE("how many rows a record and a book have") {
  CHECK(std::size(counts) == list_infos().size());
  for (const Rows& one : counts) {
    const ListInfo& info = list_info(one.kind);
    CAPTURE(info.name);
    CHECK(items(one.kind, From::intake).size() == one.intake);
    CHECK(items(one.kind, From::project).size() == one.project);
    CHECK(items(one.kind, From::book).size() == one.book);
    CHECK(info.of_books == (one.book > 0));
    CHECK(info.of_records == (one.intake + one.project > 0));
  }
}

TEST_CASE("what a row is named by") {
  for (const ListInfo& info : list_infos()) {
    CAPTURE(info.name);
    for (const From from : {From::intake, From::project, From::book}) {
      for (const ListItem& item : items(info.kind, from)) {
        CHECK(item.folder() == "丽园");
        CHECK(item.reference().starts_with("丽园/"));
        CHECK((item.placed == nullptr) == (from == From::book));
        CHECK((item.book == nullptr) == (from != From::book));
      }
    }
  }
}

TEST_CASE("without a survey what it would say is left empty") {
  struct Surveyed {
    ListKind kind;
    From from;
    std::string_view column;
  };
  constexpr Surveyed all[] = {
      {needs, From::intake, "answered_by"}, {claims, From::project, "counted"},
      {resources, From::book, "used"},      {series, From::book, "held"},
      {series, From::book, "missed"},
  };
  for (const Surveyed& one : all) {
    CAPTURE(one.column);
    const ListColumn* column = find_list_column(one.kind, one.column);
    REQUIRE(column != nullptr);
    for (const ListItem& item : items(one.kind, one.from)) {
      CHECK(list_cell(*column, item, style(Language::chinese)).empty());
    }
  }
  // The state of a need is then its own.
  const ListItem need = items(needs, From::intake).front();
  CHECK(list_cell(*find_list_column(needs, "stage"), need, style(Language::english)) == "raised");
}

TEST_CASE("a survey of lists that need none asks for no pass") {
  for (const ListInfo& info : list_infos()) {
    CAPTURE(info.name);
    const ListSurvey made(info.kind, style(Language::english));
    const bool needed =
        info.kind == needs || info.kind == claims || info.kind == resources || info.kind == series;
    CHECK(made.wants_pass() == needed);
  }
}

TEST_CASE("series count within the days asked for") {
  ListStyle chosen = style(Language::english);
  chosen.counted = parse_period("2025Q1");
  const ListColumn* planned = find_list_column(series, "planned");
  REQUIRE(planned != nullptr);
  const std::vector<ListItem> rows = items(series, From::book);
  CHECK(list_cell(*planned, rows[0], chosen) == "9");
  CHECK(list_cell(*planned, rows[1], chosen) == "13");
  CHECK(list_cell(*planned, rows[2], chosen) == "1");
}

TEST_CASE("achievements are those of the day asked about") {
  struct Day {
    std::string_view as_of;
    std::size_t rows;
  };
  constexpr Day days[] = {
      {"2025-04-01", 0}, {"2025-04-19", 0}, {"2025-04-20", 1}, {"2025-06-10", 1}};
  for (const Day& day : days) {
    CAPTURE(day.as_of);
    ListStyle chosen = style(Language::english);
    chosen.as_of = *parse_date(day.as_of).value;
    CHECK(list_items(achievements, project(), chosen).size() == day.rows);
  }
}
