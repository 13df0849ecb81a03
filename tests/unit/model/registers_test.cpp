// SPDX-License-Identifier: Apache-2.0

// Names in the registers of books: who is meant, and who perhaps was.

#include <doctest/doctest.h>

#include <meeting/placed_record.hpp>
#include <meeting/read.hpp>
#include <meeting/registers.hpp>
#include <memory>
#include <string>

using namespace meeting;

namespace {

SettingsDocument read_book(std::string_view yaml, std::string path = "book.yaml") {
  SettingsDocument document =
      read_book_settings(std::make_unique<Source>(std::move(path), std::string(yaml)));
  REQUIRE_FALSE(document.has_errors());
  return document;
}

std::shared_ptr<const RegisterNames> names_in(const SettingsDocument& document,
                                              std::string place = {},
                                              std::shared_ptr<const RegisterNames> around = {}) {
  const RegisterFile file{&document.value, document.source.get()};
  return register_names({&file, 1}, std::move(place), std::move(around));
}

std::string called(const Organisation* organisation) {
  return organisation == nullptr ? "-" : std::string(*organisation->name);
}

constexpr std::string_view street_book =
    "名称: 街道\n"
    "单位名册:\n"
    "  - {代号: o1, 名称: 北京中路街道办事处, 别名: [街道, 小区物业]}\n"
    "  - {名称: 供热公司, 曾用名: 热力公司}\n"
    "小区名册: {名称: 远处小区}\n";

constexpr std::string_view community_book =
    "名称: 社区\n"
    "单位名册:\n"
    "  - {代号: o2, 名称: 甲物业公司, 别名: [小区物业, 老物业], 小区: 丽园小区}\n"
    "  - {名称: 乙物业公司, 别名: 小区物业, 曾用名: 老物业}\n"
    "  - {名称: 丙物业公司, 别名: 小区物业, 小区: 书香苑}\n"
    "  - {名称: ＡＢ 公司, 别名: o2}\n"
    "  - {名称: 街道}\n"
    "小区名册:\n"
    "  - {名称: 丽园小区, 别名: [丽园, 一区], 物业公司: 甲物业公司}\n"
    "  - {名称: 康居小区, 物业公司: 乙物业公司}\n"
    "  - {名称: 书香苑, 别名: 一区}\n"
    "  - {名称: 老院, 物业公司: 无}\n";

struct Two {
  SettingsDocument street = read_book(street_book, "街道/book.yaml");
  SettingsDocument community = read_book(community_book, "街道/社区/book.yaml");
  Registers registers;

  Two() {
    registers.names = names_in(community, "街道/社区", names_in(street, "街道"));
    for (const Organisation& one : community.value.organisations) {
      registers.organisations.push_back(&one);
    }
  }
};

}  // namespace

TEST_CASE("registered: by id, name, alias and former name, the nearest book first") {
  const Two books;
  struct Case {
    std::string_view name;
    std::string_view organisation;
    NameKind kind = NameKind::name;
  };
  constexpr Case cases[] = {
      {"甲物业公司", "甲物业公司"},
      {" 甲 物业公司 ", "甲物业公司"},
      {"AB公司", "ＡＢ 公司"},
      {"o2", "甲物业公司", NameKind::id},         // an id is stronger than an alias
      {"老物业", "甲物业公司", NameKind::alias},  // an alias is stronger than a former name
      {"街道", "街道"},                           // the community's own, not the street's alias
      {"o1", "北京中路街道办事处", NameKind::id},
      {"热力公司", "供热公司", NameKind::former_name},
      {"小区物业", "-"},  // the street's alias is further away
      {"别的公司", "-"},
      {"", "-"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.name);
    CHECK(called(registered(books.registers, one.name)) == one.organisation);
    const Registered found = find_registered(books.registers, one.name);
    if (found.organisation != nullptr) CHECK(found.kind == one.kind);
    CHECK(found.shared == (one.name == "小区物业"));
  }
  CHECK(registered(Registers{}, "甲物业公司") == nullptr);
}

TEST_CASE("registered: a shared alias means the one that serves the compound") {
  const Two books;
  struct Case {
    std::string_view area, issue_compound;
    std::string_view organisation;
  };
  constexpr Case cases[] = {
      {"丽园小区", "", "甲物业公司"},  // the organisation names it
      {"丽园", "", "甲物业公司"},      // by its alias
      {"康居小区", "", "乙物业公司"},  // the compound names the organisation
      {"书香苑", "", "丙物业公司"},
      {"老院", "", "-"},  // it has none
      {"别处", "", "-"},
      {"", "", "-"},
      {"", "[丽园小区]", "甲物业公司"},
      {"丽园小区", "[书香苑]", "-"},  // the record speaks of both
      {"", "[老院, 康居小区]", "乙物业公司"},
      {"", "[丽园小区, 书香苑]", "-"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.area);
    CAPTURE(one.issue_compound);
    std::string yaml = "格式: 1\n标题: a\n形式: 五方会谈\n日期: 2025-03-14\n";
    if (!one.area.empty()) yaml += "所属: {小区: " + std::string(one.area) + "}\n";
    yaml += "参与方: {类别: 物业公司, 名称: 小区物业}\n议题:\n  标题: b\n";
    if (!one.issue_compound.empty()) {
      yaml += "  小区: " + std::string(one.issue_compound) + "\n";
    }
    yaml += "  跟进事项: {事项: c, 责任单位: 小区物业}\n";
    const Document document = read_record(std::make_unique<Source>("a.yaml", yaml));
    REQUIRE_FALSE(document.has_errors());
    const Record& record = document.value;
    CHECK(called(registered(books.registers, record, record.parties[0])) == one.organisation);
    const PartyRef& lead = record.issues[0].follow_ups[0].lead;
    CHECK(called(registered(books.registers, record, lead)) == one.organisation);
    const PlacedRecord placed{.record = &record, .registers = &books.registers};
    CHECK(called(registered(placed, record.parties[0])) == one.organisation);
    CHECK(registered(PlacedRecord{.record = &record}, lead) == nullptr);
    if (one.area == "丽园小区" && one.issue_compound == "[书香苑]") {
      CHECK(called(registered(placed, lead, &record.issues[0])) == "丙物业公司");
    }
  }
}

TEST_CASE("registered: the compound of the book counts where the record states none") {
  const Two books;
  const Document document = read_record(std::make_unique<Source>(
      "a.yaml", "格式: 1\n标题: a\n日期: 2025-03-14\n参与方: {名称: 小区物业}\n"));
  Area area;
  area.compound = {"康居小区", true, {}};
  const PlacedRecord placed{
      .record = &document.value, .area = &area, .registers = &books.registers};
  CHECK(called(registered(placed, document.value.parties[0])) == "乙物业公司");
}

TEST_CASE("registered_compound: by name or alias; a shared one is none") {
  const Two books;
  struct Case {
    std::string_view name, compound;
  };
  constexpr Case cases[] = {{"丽园小区", "丽园小区"}, {"丽园", "丽园小区"}, {"一区", "-"},
                            {"远处小区", "远处小区"}, {"没有", "-"},        {"", "-"}};
  for (const Case& one : cases) {
    CAPTURE(one.name);
    const Compound* found = registered_compound(books.registers, one.name);
    CHECK((found == nullptr ? "-" : *found->name) == one.compound);
  }
  CHECK(has_no_property_company(*registered_compound(books.registers, "老院")));
  CHECK_FALSE(has_no_property_company(*registered_compound(books.registers, "丽园")));
  CHECK_FALSE(has_no_property_company(*registered_compound(books.registers, "书香苑")));
}

TEST_CASE("registered_at, registered_in: the file, its line, the area of its book") {
  const Two books;
  const Organisation& near = *registered(books.registers, "乙物业公司");
  CHECK(registered_at(books.registers, near) == "街道/社区/book.yaml:4");
  CHECK(registered_in(books.registers, near) == "街道/社区");
  const Organisation& far = *registered(books.registers, "供热公司");
  CHECK(registered_at(books.registers, far) == "街道/book.yaml:4");
  CHECK(registered_in(books.registers, far) == "街道");
  CHECK(registered_at(books.registers, *registered_compound(books.registers, "书香苑")) ==
        "街道/社区/book.yaml:11");
  CHECK(registered_at(books.registers, Organisation{}).empty());
  CHECK(registered_in(books.registers, Organisation{}).empty());
}

TEST_CASE("similar names: one letter, in long names two, and never only a number") {
  const SettingsDocument document = read_book(
      "名称: a\n"
      "单位名册:\n"
      "  - {名称: 河西西街社区, 曾用名: 西街大队部}\n"
      "  - {名称: 丽园小区物业服务有限公司}\n"
      "  - {名称: 第一居民小组}\n"
      "  - {名称: A区管委会}\n"
      "  - {名称: 业委会}\n"
      "  - {名称: Lakeside Management}\n"
      "小区名册:\n"
      "  - {名称: 丽园小区}\n"
      "  - {名称: 家属院北院}\n");
  Registers registers;
  registers.names = names_in(document);
  struct Case {
    std::string_view name;
    std::string_view organisation;
    std::string_view compound = "";
  };
  constexpr Case cases[] = {
      {"河东西街社区", "河西西街社区"},
      {"河西街社区", "河西西街社区"},
      {"河东东街社区", ""},
      {"西街大队", "西街大队部"},
      {"丽苑小区物业服务公司", ""},  // three letters
      {"丽苑小区物业服务有限公司", "丽园小区物业服务有限公司"},
      {"丽苑小区物业服务有限公厅", "丽园小区物业服务有限公司"},
      {"第二居民小组", ""},
      {"第十一居民小组", ""},
      {"第一居民小祖", "第一居民小组"},
      {"B区管委会", ""},
      {"业主会", ""},  // too short to tell
      {"lakeside managment", "Lakeside Management"},
      {"Seaside Management", ""},
      {"丽苑小区", "", "丽园小区"},
      {"家属院南院", "", ""},
      {"家属楼北院", "", "家属院北院"},
      {"", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.name);
    for (int again = 0; again < 2; ++again) {
      CHECK(similar_organisation(registers, one.name).name == one.organisation);
      CHECK(similar_compound(registers, one.name).name == one.compound);
    }
  }
  CHECK(similar_organisation(registers, "河东西街社区").organisation ==
        &document.value.organisations[0]);
  CHECK(similar_organisation(Registers{}, "河东西街社区").name.empty());
}

TEST_CASE("similar names: the nearest book wins where both are as like") {
  const SettingsDocument far = read_book("名称: a\n单位名册: {名称: 丽园物业}\n");
  const SettingsDocument near = read_book("名称: b\n单位名册: {名称: 丽苑物业}\n");
  Registers registers;
  registers.names = names_in(near, "", names_in(far));
  CHECK(similar_organisation(registers, "丽元物业").name == "丽苑物业");
}
