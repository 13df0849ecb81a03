// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <meeting/book.hpp>
#include <meeting/fields.hpp>
#include <thread>

#include "temporary_folder.hpp"

using namespace meeting;
using test::TemporaryFolder;

namespace {

std::string names(const std::vector<const Organisation*>& organisations) {
  std::string all;
  for (const Organisation* one : organisations) {
    all += (all.empty() ? "" : " ") + std::string(*one->name);
  }
  return all;
}

}  // namespace

TEST_CASE("the nearest book.yaml around a folder is its book") {
  const TemporaryFolder folder;
  folder.file("市/book.yaml", "名称: 市\n");
  folder.file("市/街道/社区/book.yml", "名称: 社区\n");
  folder.file("市/街道/社区/2025/a.yaml", "");
  std::filesystem::create_directory_symlink(folder / "市/街道/社区", folder / "link");
  Books books(folder.path());
  const Book* city = books.around("市");
  const Book* community = books.around("市/街道/社区");
  REQUIRE(city != nullptr);
  REQUIRE(community != nullptr);
  CHECK(city->name() == "市");
  CHECK(city->folder() == folder / "市");
  CHECK(city->shown() == "市/book.yaml");
  CHECK(city->parent() == nullptr);
  CHECK(community->name() == "社区");
  CHECK(community->shown() == "市/街道/社区/book.yml");
  CHECK(community->parent() == city);
  CHECK(books.around("市/街道") == city);
  CHECK(books.around("市/街道/社区/2025") == community);
  CHECK(books.around("市/街道/社区/2026/not/yet") == community);
  CHECK(books.around("link/2025") == community);  // where the folder really is
  CHECK(books.around(folder / "市/街道/社区/../.") == city);
  CHECK(books.around(".") == nullptr);
  CHECK(books.around("/") == nullptr);
  CHECK(books.met() == std::vector<const Book*>{city, community});
  CHECK_NOTHROW(books.require_usable());
}

TEST_CASE("a book inherits what it does not state") {
  const TemporaryFolder folder;
  folder.file("book.yaml",
              "名称: 区\n"
              "语言: zh\n"
              "所属: {省: 山西省, 市: 运城市, 区县: 盐湖区, 网格: [一, 二]}\n"
              "编号规则: 区纪〔{year}〕{n}号\n"
              "联系方式: 区里\n"
              "满意率口径: strict\n"
              "时限: {公示天数: 5, 回访天数: 7}\n"
              "规则: {late-visit: error, no-chair: off}\n"
              "隐私: [title]\n"
              "台账栏目: [标题, 日期]\n"
              "单位名册: [{名称: 甲}, {名称: 乙}]\n"
              "小区名册: [{名称: 丽园}]\n"
              "形式: [{名称: 楼道会}]\n"
              "类别: [{名称: 养犬}]\n"
              "例会: [{名称: 月会}]\n"
              "资源清单: [{名称: 会议室}]\n"
              "组织体系: [{名称: 网格}]\n"
              "填报数: [{内容: 会议, 数值: 3}]\n"
              "工作日历:\n"
              "  - {日期: 2025-03-14, 类型: 休息}\n"
              "  - {日期: 2025-03-17, 类型: 休息}\n");
  folder.file("社区/book.yaml",
              "area: {district: 新区, community: 学苑}\n"
              "limits: {visit_days: 3}\n"
              "rules: {late-visit: off}\n"
              "organisations: [{name: 丙}, {name: 甲}]\n"
              "calendar: [{date: 2025-03-17, kind: work}]\n");
  folder.file("空/book.yaml", "contact: 自己\nsatisfaction: weighted\nlanguage: en\n");
  Books books(folder.path());
  const Book& top = *books.around(".");
  const Book& community = *books.around("社区");
  const Book& empty = *books.around("空");
  for (const Book* book : books.met()) {
    CAPTURE(book->shown());
    CHECK_FALSE(book->has_errors());
  }

  CHECK(community.name().empty());
  CHECK(*community.area().province == "山西省");
  CHECK(*community.area().district == "新区");
  CHECK(*community.area().community == "学苑");
  CHECK(community.area().grid.size() == 2);
  CHECK(*top.area().district == "盐湖区");
  CHECK(community.language() == Language::chinese);
  CHECK(empty.language() == Language::english);
  CHECK(community.numbering() == "区纪〔{year}〕{n}号");
  CHECK(community.contact() == "区里");
  CHECK(empty.contact() == "自己");
  CHECK(community.satisfaction().is("strict"));
  CHECK(empty.satisfaction().is("weighted"));
  CHECK(community.limits().visit_days->value == Decimal(3));
  CHECK(community.limits().display_days->value == Decimal(5));
  CHECK_FALSE(community.limits().notice_days);
  CHECK(empty.limits().visit_days->value == Decimal(7));

  CHECK(community.rules().size() == 2);
  REQUIRE(community.rule("late-visit") != nullptr);
  CHECK(community.rule("late-visit")->severity.is("off"));
  CHECK(community.rule("no-chair")->severity.is("off"));
  CHECK(community.rule("none") == nullptr);
  CHECK(top.rule("late-visit")->severity.is("error"));

  CHECK(names(community.registers().organisations) == "丙 甲 甲 乙");
  CHECK(names(top.registers().organisations) == "甲 乙");
  CHECK(community.registers().compounds.size() == 1);
  CHECK(community.registers().forms.size() == 1);
  CHECK(community.registers().categories.size() == 1);
  CHECK(community.registers().series.size() == 1);
  CHECK(community.resources().size() == 1);
  CHECK(community.organisation_tree().size() == 1);
  CHECK(community.privacy().size() == 1);
  CHECK(community.ledger_columns().size() == 2);
  CHECK(community.templates().empty());
  CHECK(top.claims().size() == 1);
  CHECK(community.claims().empty());

  CHECK(top.calendar().is_working_day({2025, 3, 14}) == false);
  CHECK(community.calendar().is_working_day({2025, 3, 14}) == false);
  CHECK(top.calendar().is_working_day({2025, 3, 17}) == false);
  CHECK(community.calendar().is_working_day({2025, 3, 17}) == true);
  CHECK(community.calendar().is_working_day({2025, 3, 18}) == true);

  Record record;
  record.area.emplace().compound.value = "丽园";
  record.area->compound.given = true;
  CHECK(*area_of(record, &community).compound == "丽园");
  CHECK(*area_of(record, &community).city == "运城市");
  CHECK_FALSE(area_of(record, nullptr).city);
  CHECK(*area_of({}, &community).community == "学苑");
}

TEST_CASE("every limit and every level of the area is inherited") {
  const TemporaryFolder folder;
  std::string settings = "limits:\n";
  for (const Field& field : block_info(BlockId::limits).fields) {
    settings += "  " + std::string(field.key) + ": 17\n";
  }
  settings += "area:\n";
  for (const Field& field : block_info(BlockId::area).fields) {
    settings += "  " + std::string(field.key) + ": here\n";
  }
  folder.file("book.yaml", settings);
  folder.file("in/book.yaml", "");
  Books books(folder.path());
  const Book& inner = *books.around("in");
  const Limits& limits = inner.limits();
  for (const Count* count : {&limits.notice_days, &limits.publish_days, &limits.display_days,
                             &limits.screening_days, &limits.visit_days, &limits.order_working_days,
                             &limits.due_soon_days, &limits.silent_months}) {
    CHECK(count->value.value == Decimal(17));
  }
  CHECK(block_info(BlockId::limits).fields.size() == 8);
  const Area& area = inner.area();
  for (const Text* level : {&area.province, &area.city, &area.district, &area.street,
                            &area.community, &area.compound, &area.alley, &area.grid.at(0)}) {
    CHECK(level->value == "here");
  }
  CHECK(block_info(BlockId::area).fields.size() == 8);
}

TEST_CASE("a plan with the three fixed days off makes its year known") {
  const TemporaryFolder folder;
  folder.file("whole/book.yaml",
              "calendar:\n"
              "  - {date: 2031-01-01, kind: off}\n"
              "  - {date: 2031-05-01, kind: off}\n"
              "  - {date: 2031-10-01, kind: off}\n");
  folder.file("part/book.yaml", "calendar: [{date: 2031-01-01, kind: off}]\n");
  Books books(folder.path());
  CHECK(books.around("whole")->calendar().is_working_day({2031, 1, 1}) == false);
  CHECK(books.around("whole")->calendar().is_working_day({2031, 3, 3}) == true);
  CHECK(books.around("part")->calendar().is_working_day({2031, 1, 1}) == false);
  CHECK_FALSE(books.around("part")->calendar().is_working_day({2031, 3, 3}).has_value());
}

TEST_CASE("a bad book.yaml is kept with its findings and stops the commands that need it") {
  const TemporaryFolder folder;
  folder.file("bad/book.yaml", "名称: 社区\n语言: zh\n联系放式: x\n");
  folder.file("broken/book.yaml", "名称: [\n");
  folder.file("bytes/book.yaml", "名称: \xff\n");
  std::filesystem::create_directory(folder / "folder");
  std::filesystem::create_directory(folder / "folder/book.yaml");

  for (const char* name : {"bad", "broken", "bytes", "folder"}) {
    CAPTURE(name);
    Books books(folder / name);
    const Book* book = books.around(".");
    REQUIRE(book != nullptr);
    CHECK(book->has_errors());
    CHECK_THROWS_AS(books.require_usable(), Error);
  }

  Books books(folder.path());
  const Book* bad = books.around("bad");
  CHECK(bad->name() == "社区");
  CHECK(bad->language() == Language::chinese);
  CHECK(bad->trouble() == nullptr);
  try {
    books.require_usable();
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::bad_book);
    const std::string text = say(Language::chinese, error.message());
    CAPTURE(text);
    CHECK(text.starts_with("bad/book.yaml:3:1："));
    CHECK(text.find("联系放式") != std::string::npos);
  }
  CHECK(books.around("folder")->trouble() != nullptr);
}

TEST_CASE("a book.yaml that may not be read is trouble, not absence") {
  const TemporaryFolder folder;
  const auto path = folder.file("book.yaml", "名称: 社区\n");
  std::filesystem::permissions(path, std::filesystem::perms::none);
  const int code = test::in_unprivileged_child([&] {
    Books books(folder.path());
    const Book* book = books.around(".");
    if (book == nullptr || book->trouble() == nullptr) return 1;
    try {
      books.require_usable();
    } catch (const Error& error) {
      return error.kind() == ErrorKind::cannot_read_or_write ? 0 : 2;
    }
    return 3;
  });
  CHECK(code == 0);
}

TEST_CASE("many threads may ask at once") {
  const TemporaryFolder folder;
  folder.file("book.yaml", "名称: 区\n");
  for (int i = 0; i < 20; ++i) folder.file(std::to_string(i) + "/book.yaml", "名称: 社区\n");
  Books books(folder.path());
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&] {
        for (int i = 0; i < 20; ++i) books.around(std::to_string(i));
      });
    }
  }
  CHECK(books.met().size() == 21);
}
