// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <meeting/book.hpp>

using namespace meeting;

namespace {

constexpr Date day{2025, 3, 14};

}  // namespace

TEST_CASE("a record is called by its day and the beginning of its title") {
  struct Case {
    std::string_view title;
    std::string_view community;
    std::string_view id;
  };
  constexpr Case cases[] = {
      {"停车难协商", "", "2025-03-14-停车难协商"},
      {"丽园社区停车难协商", "丽园社区", "2025-03-14-停车难协商"},
      {"丽园社区", "丽园社区", "2025-03-14-丽园社区"},
      {"丽园社区——", "丽园社区", "2025-03-14-丽园社区"},
      {"", "丽园社区", "2025-03-14-丽园社区"},
      {"", "", "2025-03-14"},
      {" ！？ ", "", "2025-03-14"},
      {"一二三四五六七八九十甲乙丙丁", "", "2025-03-14-一二三四五六七八九十甲乙"},
      {"“电梯”、停车（二期）", "", "2025-03-14-电梯停车二期"},
      {"Lift noise: who pays?", "", "2025-03-14-Lift-noise-who-pays"},
      {"The residents' assembly about the new sewer in the yard", "",
       "2025-03-14-The-residents-assembly-about-the-new"},
      {"Donaudampfschifffahrtsgesellschaftskapitaenswitwe", "",
       "2025-03-14-Donaudampfschifffahrtsgesellschaftskapit"},
      {"3号楼 电梯 A座", "", "2025-03-14-3号楼电梯A座"},
      {"２０２５年度", "", "2025-03-14-2025年度"},
      {"../../etc/passwd", "", "2025-03-14-etc-passwd"},
      {"a\x1b[31m\tb\u202e", "", "2025-03-14-a-31m-b"},
      {"e\u0301cole", "", "2025-03-14-école"},
      {"停车\U0001F697难", "", "2025-03-14-停车难"},
      {"𠮷野家门口", "", "2025-03-14-𠮷野家门口"},
      {"-- x --", "", "2025-03-14-x"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.title);
    const std::string id = default_record_id(day, c.title, c.community);
    CHECK(id == c.id);
    CHECK(is_record_id(id));
  }
}

TEST_CASE("an id must be bearable for every file system") {
  for (const std::string_view good :
       {"a", "2025-03-14-停车", "a.b", "x_1", "école", "COM10", "con1"}) {
    CAPTURE(good);
    CHECK(is_record_id(good));
  }
  const std::string longest(200, 'a');
  CHECK(is_record_id(longest));
  CHECK_FALSE(is_record_id(longest + "a"));
  for (const std::string_view bad :
       {"",    ".",     "..",       ".a",       "-a",        "a.",    "a/b",  "a\\b",
        "a:b", "a*",    "a?",       "a\"",      "a<",        "a>",    "a|",   "a b",
        " a",  "a\n",   "a\u3000b", "a\u200bb", "a\u202eb",  "a\x7f", "\xff", "e\u0301",
        "CON", "con.x", "nul",      "Com1",     "lpt9.yaml", "conin$"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_record_id(bad));
  }
}

TEST_CASE("the id of a file is its name without the ending") {
  CHECK(record_id("/b/2025/2025-03-14-停车.yaml", {}) == "2025-03-14-停车");
  CHECK(record_id("a.yml", {}) == "a");
  CHECK(record_id("a.YAML", {}) == "a");
  CHECK(record_id("a.txt", {}) == "a.txt");
  CHECK(record_id("a.yaml", "stated") == "stated");
  CHECK(record_id("e\u0301.yaml", {}) == "é");
  CHECK(record_id({}, {}).empty());
}

TEST_CASE("the next number is one more than the highest of the year") {
  struct Case {
    std::string_view pattern;
    std::vector<std::string> taken;
    std::string_view next;
  };
  const Case cases[] = {
      {"安居苑纪〔{year}〕{n}号", {}, "安居苑纪〔2025〕1号"},
      {"安居苑纪〔{year}〕{n}号",
       {"安居苑纪〔2025〕2号", "安居苑纪〔2025〕10号", "安居苑纪〔2024〕99号", "安居苑纪〔2025〕号",
        "安居苑纪〔2025〕12a号", "别的〔2025〕50号"},
       "安居苑纪〔2025〕11号"},
      {"Renhe {year}/{n}", {"Renhe 2025/7 "}, "Renhe 2025/8"},
      {"第{n}期", {"第3期"}, "第4期"},
      {"{n}", {"99999999999999999999", "5"}, "6"},
      {"", {"1"}, ""},
      {"{year}", {}, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.pattern);
    CHECK(next_number(c.pattern, day, c.taken) == c.next);
  }
}

TEST_CASE("without a book a record lies in the folder itself") {
  CHECK(record_path("/f", nullptr, day, "x") == "/f/x.yaml");
}
