// SPDX-License-Identifier: Apache-2.0

// What check_registers finds in the registers of a book.

#include <doctest/doctest.h>

#include <chrono>
#include <meeting/read.hpp>
#include <meeting/rules.hpp>
#include <memory>
#include <string>

using namespace meeting;

namespace {

/// A book of one or two files, in a book with `around`.
class Checked {
 public:
  explicit Checked(std::string_view first, std::string_view second = {},
                   std::string_view around = {})
      : around_(read(around, "around.yaml")) {
    documents_.push_back(read(first, "book.yaml"));
    if (!second.empty()) documents_.push_back(read(second, "book-b.yaml"));
    std::vector<RegisterFile> files;
    Registers registers;
    std::vector<const OrganisationNode*> tree;
    const auto take = [&](const BookSettings& settings) {
      for (const Organisation& one : settings.organisations) {
        registers.organisations.push_back(&one);
      }
      for (const OrganisationNode& one : settings.organisation_tree) tree.push_back(&one);
    };
    for (const SettingsDocument& one : documents_) {
      files.push_back({&one.value, one.source.get()});
      take(one.value);
    }
    take(around_.value);
    const RegisterFile outer{&around_.value, around_.source.get()};
    registers.names = register_names(files, {}, register_names({&outer, 1}));
    findings_ = check_registers(files, registers, tree);
  }

  [[nodiscard]] std::string text(Language language = Language::english) const {
    std::string all;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      for (const Diagnostic& one : findings_[i]) {
        const Source& source = *documents_[i].source;
        all += source.path() + ':' + std::to_string(source.position(one.at.begin).line) + ": " +
               (one.severity == Severity::error ? "error " : "warning ") + std::string(one.rule) +
               ": " + say(language, one.text) + " (" + say(language, one.help);
        for (const DiagnosticNote& note : one.notes) {
          all += "; " + say(language, note.text);
          if (note.has_place) all += " " + std::to_string(source.position(note.at.begin).line);
        }
        all += ")\n";
      }
    }
    return all;
  }

 private:
  static SettingsDocument read(std::string_view yaml, std::string path) {
    return read_book_settings(
        std::make_unique<Source>(std::move(path), "名称: a\n" + std::string(yaml)));
  }

  std::vector<SettingsDocument> documents_;
  SettingsDocument around_;
  std::vector<std::vector<Diagnostic>> findings_;
};

}  // namespace

TEST_CASE("check_registers: one name, one thing") {
  struct Case {
    std::string_view yaml;
    std::string_view text;
  };
  constexpr Case cases[] = {
      {"单位名册:\n  - {名称: 甲, 代号: o1}\n  - {名称: 乙, 代号: o2, 别名: 丙, 曾用名: 丁}\n", ""},
      {"单位名册:\n  - {名称: ＡＢ公司}\n  - {名称: ab公司}\n",
       "book.yaml:4: error register-duplicate: two organisations are called `ab公司` "
       "(keep one of them, or tell them apart by their names; first written here 3)\n"},
      {"单位名册:\n  - {名称: 甲, 代号: o1}\n  - {名称: 乙, 代号: o1}\n",
       "book.yaml:4: error register-duplicate: two organisations have the id `o1` "
       "(keep one of them, or tell them apart by their names; first written here 3)\n"},
      {"单位名册:\n  - {名称: 甲, 别名: [乙, 甲]}\n  - {名称: 乙}\n",
       "book.yaml:3: warning register-alias: `乙` is the name of another organisation; as a name "
       "of `甲` it is never found (take `乙` out here, or merge the two organisations; first "
       "written here 4)\n"},
      {"单位名册:\n  - {名称: 甲}\n  - {名称: 乙, 曾用名: 甲}\n",
       "book.yaml:4: warning register-alias: `甲` is the name of another organisation; as a name "
       "of `乙` it is never found (take `甲` out here, or merge the two organisations; first "
       "written here 3)\n"},
      {"单位名册:\n  - {名称: 甲, 别名: 小区物业}\n  - {名称: 乙, 别名: 小区物业}\n", ""},
      {"小区名册:\n  - {名称: 丽园, 面积: 12.5}\n  - {名称: 丽园, 面积: -1}\n",
       "book.yaml:4: error register-duplicate: two compounds are called `丽园` (keep one of them, "
       "or tell them apart by their names; first written here 3)\n"
       "book.yaml:4: error register-number: an area of -1 is less than nothing (write the area in "
       "square metres)\n"},
      {"例会:\n  - {名称: 月会, 周期: 每月}\n  - {名称: 月会, 周期: 每月}\n",
       "book.yaml:4: error register-duplicate: two series are called `月会` (keep one of them, or "
       "tell them apart by their names; first written here 3)\n"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.yaml);
    CHECK(Checked(one.yaml).text() == one.text);
  }
}

TEST_CASE("check_registers: the other file is named") {
  CHECK(Checked("单位名册: {名称: 甲}\n", "单位名册: {名称: 甲}\n").text() ==
        "book-b.yaml:2: error register-duplicate: two organisations are called `甲` (keep one of "
        "them, or tell them apart by their names; registered in book.yaml:2)\n");
  // A nearer entry may stand for one of the book around it.
  CHECK(Checked("单位名册: {名称: 甲}\n", "", "单位名册: {名称: 甲}\n").text().empty());
}

TEST_CASE("check_registers: the property company of a compound") {
  constexpr std::string_view organisations =
      "单位名册: [{名称: 丽园物业公司, 别名: 小区物业}, {名称: 乙, 别名: 小区物业}]\n";
  const auto text = [&](std::string_view company, std::string_view own, std::string_view around) {
    return Checked("小区名册: {名称: 丽园, 物业公司: " + std::string(company) + "}\n", own, around)
        .text(Language::chinese);
  };
  for (const bool in_own : {true, false}) {
    const std::string_view own = in_own ? organisations : "";
    const std::string_view around = in_own ? "" : organisations;
    CHECK(text("丽园物业公司", own, around).empty());
    CHECK(text("小区物业", own, around).empty());
    CHECK(text("无", own, around).empty());
    CHECK(text("丽苑物业公司", own, around) ==
          "book.yaml:2: warning register-company: 单位名册里没有“丽苑物业公司” "
          "(是不是“丽园物业公司”？)\n");
  }
  CHECK(text("安居", organisations, "") ==
        "book.yaml:2: warning register-company: 单位名册里没有“安居” "
        "(把“安居”登记到单位名册；没有物业公司的写“无”)\n");
  CHECK(text("安居", "", organisations).empty());  // the register of a street need not have it
  CHECK(text("安居", "", "").empty());
}

TEST_CASE("check_registers: a series says when it is held") {
  struct Case {
    std::string_view series;
    std::string_view text;
  };
  constexpr Case cases[] = {
      {"每月几日: [1, 31]", ""},
      {"星期: 周三", ""},
      {"周期: 每季度", ""},
      {"形式: 联席会",
       "error series-days: nothing says when `b` is held (write `days: [5, 15, 25]`, `weekday: "
       "wednesday` or `per: quarter`)\n"},
      {"每月几日: [32]", "error series-days: no month has a day 32 (write days from 1 to 31)\n"},
      {"每月几日: [0, 5]", "error series-days: no month has a day 0 (write days from 1 to 31)\n"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.series);
    const std::string text = Checked("例会: {名称: b, " + std::string(one.series) + "}\n").text();
    CHECK(text == (one.text.empty() ? "" : "book.yaml:2: " + std::string(one.text)));
  }
}

TEST_CASE("check_registers: an organisation tree has neither holes nor circles") {
  struct Case {
    std::string_view tree;
    std::string_view text;
    std::string_view around = "";
  };
  constexpr Case cases[] = {
      {"  - {名称: 甲}\n  - {名称: 乙, 上级: 甲}\n", ""},
      {"  - {名称: 乙, 上级: 甲}\n", "", "组织体系: {名称: 甲}\n"},
      {"  - {名称: 甲}\n  - {名称: 第一党支部, 上级: 第一社区党委}\n",
       "book.yaml:4: error tree-parent: there is no node `第一社区党委` (add a node "
       "`第一社区党委`, or leave out `parent` at the top of the tree)\n"},
      {"  - {名称: 第一社区党委}\n  - {名称: 第一党支部, 上级: 第1社区党委}\n",
       "book.yaml:4: error tree-parent: there is no node `第1社区党委` (did you mean "
       "`第一社区党委`?)\n"},
      {"  - {名称: 甲, 上级: 甲}\n  - {名称: 乙, 上级: 甲}\n",
       "book.yaml:3: error tree-circle: `甲` is its own parent (correct `parent`; the top of the "
       "tree has none)\n"},
      {"  - {名称: 丁, 上级: 甲}\n  - {名称: 甲, 上级: 乙}\n  - {名称: 乙, 上级: 丙}\n"
       "  - {名称: 丙, 上级: 甲}\n",
       "book.yaml:4: error tree-circle: `甲` stands above itself: 甲 → 乙 → 丙 → 甲 (correct "
       "`parent`; the top of the tree has none)\n"},
      {"  - {名称: 乙, 上级: 甲}\n", "",
       "组织体系: [{名称: 甲, 上级: 丙}, {名称: 丙, 上级: 甲}]\n"},
      {"  - {名称: 乙, 上级: 甲}\n",
       "book.yaml:3: error tree-circle: `乙` stands above itself: 乙 → 甲 → 乙 (correct `parent`; "
       "the top of the tree has none)\n",
       "组织体系: {名称: 甲, 上级: 乙}\n"},
      {"  - {名称: 甲}\n  - {名称: 乙, 上级: 甲}\n  - {名称: 乙, 上级: 甲}\n"
       "  - {名称: 丙, 上级: 乙}\n",
       "book.yaml:5: warning register-duplicate: `乙` stands twice below the same node and is "
       "counted twice (keep one of them; first written here 4)\n"
       "book.yaml:6: warning tree-parent: 2 nodes are called `乙`; the first is taken (give them "
       "different names)\n"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.tree);
    CHECK(Checked("组织体系:\n" + std::string(one.tree), "", one.around).text() == one.text);
  }
}

TEST_CASE("check_registers: a large tree takes no time") {
  BookSettings settings;
  std::vector<std::string> names;
  constexpr std::size_t size = 40'000;
  for (std::size_t i = 0; i < size; ++i) names.push_back("n" + std::to_string(i));
  settings.organisation_tree.resize(size);
  std::vector<const OrganisationNode*> tree;
  for (std::size_t i = 0; i < size; ++i) {
    settings.organisation_tree[i].name = {names[i], true, {}};
    settings.organisation_tree[i].parent = {names[(i + 1) % size], true, {}};
    tree.push_back(&settings.organisation_tree[i]);
  }
  const RegisterFile file{&settings, nullptr};
  const auto begin = std::chrono::steady_clock::now();
  const auto found = check_registers({&file, 1}, Registers{}, tree);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].size() == 1);
  CHECK(say(Language::english, found[0][0].text) ==
        "`n0` stands above itself: n0 → n1 → n2 → n3 → n4 → n5 → … → n0");
}
