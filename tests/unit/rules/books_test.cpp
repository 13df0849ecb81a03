// SPDX-License-Identifier: Apache-2.0

// Ids and numbers of minutes in books.

#include <doctest/doctest.h>

#include <algorithm>
#include <meeting/claims.hpp>

#include "book_files.hpp"

using namespace meeting;

namespace {

/// A record with a number of minutes; without one where it is empty.
std::string numbered(std::string_view number, std::string_view date = "2025-03-14") {
  std::string text = "format: 1\ntitle: t\nform: symposium\ndate: " + std::string(date) + '\n';
  if (!number.empty()) text += "number: \"" + std::string(number) + "\"\n";
  return text;
}

constexpr std::string_view pattern = "name: b\nnumbering: M {year}/{n}\n";

}  // namespace

TEST_CASE("book rules: an id is given once in a book") {
  const std::string record = numbered("");
  const std::string named = "format: 1\nid: A\ntitle: t\nform: symposium\ndate: 2025-03-14\n";
  SUBCASE("different ids") {
    CHECK(
        BookFiles("id-twice").record("2025/a.yaml", record).record("2025/b.yaml", record).found() ==
        "");
  }
  SUBCASE("the same name in two folders of one book; every further one is reported") {
    CHECK(BookFiles("id-twice")
              .record("2024/a.yaml", record)
              .record("2025/a.yaml", record)
              .record("2026/a.yaml", record)
              .found() ==
          "2025/a.yaml:2: t\n + 2024/a.yaml:2\n2026/a.yaml:2: t\n + 2024/a.yaml:2\n");
  }
  SUBCASE("a stated id, letters of either case") {
    CHECK(
        BookFiles("id-twice").record("2024/a.yaml", record).record("2025/b.yaml", named).found() ==
        "2025/b.yaml:2: A\n + 2024/a.yaml:2\n");
  }
  SUBCASE("a book inside a book has ids of its own") {
    CHECK(BookFiles("id-twice")
              .book("", "name: outer\n")
              .record("a.yaml", record)
              .book("inner", "name: inner\n")
              .record("a.yaml", record)
              .book("other", "name: other\n")
              .record("a.yaml", record)
              .found() == "");
  }
}

TEST_CASE("book rules: a number is given once in a book and year") {
  struct Case {
    std::string_view book, first, second;
    std::string_view second_date;
    bool twice;
  };
  constexpr Case cases[] = {
      {pattern, "M 2025/3", "M 2025/3", "2025-04-01", true},
      {pattern, "M 2025/3", "M 2025/03", "2025-04-01", true},
      {pattern, "M 2025/3", "M 2025/4", "2025-04-01", false},
      {pattern, "M 2025/3", "M 2024/3", "2025-04-01", false},
      {pattern, "M 2025/3", "M 2025/3", "2026-01-05", true},
      {"name: b\n", "M 2025/3", "M 2025/3", "2025-04-01", true},
      {"name: b\n", "M 2025/3", "m 2025/3", "2025-04-01", true},
      {"name: b\n", "M 2025/3", "M 2025/3", "2026-04-01", true},
      {"name: b\n", "M 2025/3", "M 2025/03", "2025-04-01", false},
      {"name: b\n", "no. 3", "no. 3", "2025-04-01", true},
      {"name: b\n", "no. 3", "no. 3", "2026-04-01", false},
      {"name: b\n", "1825/3", "1825/3", "2026-04-01", false},
      {"name: b\n", "12025/3", "12025/3", "2026-04-01", false},
      {"name: b\n", "3-2025", "3-2025", "2026-04-01", true},
      {"name: b\n", "3/1925号", "3/1925号", "2026-04-01", true},
      // Without a year in the pattern all years share the numbers.
      {"name: b\nnumbering: M {n}\n", "M 3", "M 03", "2026-04-01", true},
      {"name: b\nnumbering: M {year}/{n}/{year}\n", "M 2025/3/2025", "M 2025/03/2025", "2025-04-01",
       true},
      {"name: b\nnumbering: M {year}/{n}/{year}\n", "M 2025/3/2024", "M 2025/03/2024", "2025-04-01",
       false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.book);
    CAPTURE(c.first);
    CAPTURE(c.second);
    CAPTURE(c.second_date);
    BookFiles files("number-twice");
    files.book("", c.book)
        .record("a.yaml", numbered(c.first))
        .record("b.yaml", numbered(c.second, c.second_date));
    CHECK((files.found() != "") == c.twice);
  }
  BookFiles files("number-twice");
  files.book("", pattern)
      .record("a.yaml", numbered("M 2025/1"))
      .record("b.yaml", numbered("M 2025/1"))
      .record("c.yaml", numbered("M 2025/4"))
      .record("d.yaml", numbered("M 2024/9"))
      .record("e.yaml", numbered(""))
      .record("f.yaml", numbered(""));
  CHECK(files.found() == "b.yaml:5: \"M 2025/1\"\n + a.yaml:5\n");
  CHECK(files.help(Language::english) ==
        "give one of the two the next free number, `M 2025/5`; if they are copies, keep one");
  CHECK(BookFiles("number-twice")
            .book("x", pattern)
            .record("a.yaml", numbered("M 2025/1"))
            .book("y", pattern)
            .record("a.yaml", numbered("M 2025/1"))
            .found() == "");
}

TEST_CASE("book rules: numbers run on") {
  const auto found = [](std::initializer_list<std::string_view> numbers,
                        std::string_view book = pattern) {
    BookFiles files("number-gap");
    files.book("", book);
    int i = 0;
    for (const std::string_view number : numbers) {
      files.record("r" + std::to_string(++i) + ".yaml", numbered(number));
    }
    std::string lines = files.found();
    return lines.empty() ? lines : lines + files.text(Language::english);
  };
  CHECK(found({"M 2025/1", "M 2025/2", "M 2025/3"}) == "");
  CHECK(found({"M 2025/3", "M 2025/1", "M 2025/2"}) == "");
  CHECK(found({"M 2025/1", "M 2025/3"}) ==
        "r2.yaml:5: \"M 2025/3\"\n + r1.yaml:5\n1 number is missing before `M 2025/3`: 2");
  CHECK(found({"M 2025/1", "M 2025/5"}) ==
        "r2.yaml:5: \"M 2025/5\"\n + r1.yaml:5\n3 numbers are missing before `M 2025/5`: 2–4");
  CHECK(found({"M 2025/1", "M 2025/3", "M 2025/3", "M 2025/6"}) ==
        "r2.yaml:5: \"M 2025/3\"\n + r1.yaml:5\nr4.yaml:5: \"M 2025/6\"\n + r3.yaml:5\n"
        "1 number is missing before `M 2025/3`: 2");
  // Before the first number of a book the minutes may have been kept elsewhere …
  CHECK(found({"M 2025/7", "M 2025/8"}) == "");
  // … but not at the beginning of a later year.
  CHECK(found({"M 2024/7", "M 2025/1"}) == "");
  CHECK(found({"M 2024/7", "M 2025/2"}) ==
        "r2.yaml:5: \"M 2025/2\"\n1 number is missing before `M 2025/2`: 1");
  CHECK(found({"M 2025/1", "N 2025/3", "", "M 2025/x"}) == "");
  CHECK(found({"M 2025/1", "M 2025/3"}, "name: b\n") == "");
  CHECK(found({"M 1", "M 3"}, "name: b\nnumbering: M {n}\n") ==
        "r2.yaml:5: \"M 3\"\n + r1.yaml:5\n1 number is missing before `M 3`: 2");
  CHECK(found({"M 2025/1", "M 2025/999999999"}) ==
        "r2.yaml:5: \"M 2025/999999999\"\n + r1.yaml:5\n"
        "999999997 numbers are missing before `M 2025/999999999`: 2–999999998");
  CHECK(found({"M 2025/1", "M 2025/1000000000"}) == "");
}

TEST_CASE("book rules: a missing number may stand in a file that cannot be read") {
  BookFiles unreadable("number-gap");
  unreadable.book("", pattern)
      .record("a.yaml", numbered("M 2025/1"))
      .record("b.yaml", numbered("M 2025/3"))
      .unreadable("c.yaml");
  CHECK(unreadable.found() == "");
  BookFiles unread("number-gap");
  unread.book("", pattern)
      .record("a.yaml", numbered("M 2025/1"))
      .record("b.yaml", numbered("M 2025/3"))
      .record("c.yaml", numbered("") + "nummer: M 2025/2\n");
  CHECK(unread.found() == "");
  // An error elsewhere in a record that has its number hides none.
  BookFiles elsewhere("number-gap");
  elsewhere.book("", pattern)
      .record("a.yaml", numbered("M 2025/1"))
      .record("b.yaml", numbered("M 2025/3") + "nummer: M 2025/2\n");
  CHECK(elsewhere.found() == "b.yaml:5: \"M 2025/3\"\n + a.yaml:5\n");
  // A bad file in another book says nothing of this one.
  BookFiles other("number-gap");
  other.book("x", pattern)
      .unreadable("c.yaml")
      .book("y", pattern)
      .record("a.yaml", numbered("M 2025/1"))
      .record("b.yaml", numbered("M 2025/3"));
  CHECK(other.found() == "y/b.yaml:5: \"M 2025/3\"\n + y/a.yaml:5\n");
}

TEST_CASE("book rules: what was counted becomes what a claim is compared with") {
  const auto info = [](FigureKind kind) {
    return &*std::ranges::find(figure_infos(), kind, &FigureInfo::kind);
  };
  const Claim claim;
  ClaimCounter::Counted counted{info(FigureKind::count), {.number = 4, .of = 9}, true};
  std::optional<CountedClaim> one = counted_claim(claim, counted);
  REQUIRE(one);
  CHECK(one->claim == &claim);
  CHECK(one->figure == counted.info->name);
  CHECK(one->number == Quantity{Decimal(4)});
  CHECK(one->of == 0);  // no rate
  counted.figure.number.approximate = true;
  CHECK(counted_claim(claim, counted)->number.qualifier == Qualifier::about);
  counted.figure.number.at_least = true;
  CHECK(counted_claim(claim, counted)->number.qualifier == Qualifier::at_least);
  counted.complete = false;
  CHECK_FALSE(counted_claim(claim, counted));

  ClaimCounter::Counted rate{info(FigureKind::rate), {.number = 15, .of = 2, .scale = 10}, true};
  one = counted_claim(claim, rate);
  REQUIRE(one);
  CHECK(one->number == Quantity{Decimal(15)});
  CHECK(one->of == 20);
  rate.figure.of = 0;
  CHECK_FALSE(counted_claim(claim, rate));
}

TEST_CASE("book rules: a claim is held against what was counted") {
  const auto found = [](std::string_view claim, Quantity number, std::int64_t of = 0,
                        Date as_of = {2026, 1, 1}) {
    const CaseBook book("name: b\nclaims: {what: x, " + std::string(claim) + "}\n");
    REQUIRE(book.document().findings.empty());
    const CheckedBookFile file{"book.yaml", &book.document().value};
    BookChecker checker(as_of, as_of);
    const std::uint32_t added = checker.add_book({.id = "", .files = {&file, 1}});
    const Claim& stated = book.document().value.claims.front();
    checker.add_counted(added, {&stated, "meetings-held", number, of});
    std::string text;
    for (const FileFindings& one : checker.finish()) {
      CHECK(one.path == "book.yaml");
      REQUIRE(one.findings.size() == 1);
      CHECK(one.findings.front().at == stated.value.at);
      CHECK(one.findings.front().severity == Severity::note);
      text = say(Language::english, one.findings.front().text);
    }
    return text;
  };
  const Quantity four{Decimal(4)};
  CHECK(found("value: 4, period: 2025", four) == "");
  CHECK(found("value: 4.0, period: 2025", four) == "");
  CHECK(found("value: 5, period: 2025", four) ==
        "meetings held in 2025: 5 is stated, the records come to 4");
  CHECK(found("value: 3, period: 2025", four) ==
        "meetings held in 2025: 3 is stated, the records come to 4");
  // Only a period that is over.
  CHECK(found("value: 5, period: 2025", four, 0, {2025, 12, 31}) == "");
  CHECK(found("value: 5, period: 2025", four, 0, {2026, 1, 1}) != "");
  CHECK(found("value: 5", four) == "");
  CHECK(found("value: 5, period: some time", four) == "");
  // Qualified numbers count for what they say for certain.
  CHECK(found("value: 4+, period: 2025", four) == "");
  CHECK(found("value: 5+, period: 2025", four) ==
        "meetings held in 2025: at least 5 is stated, the records come to 4");
  CHECK(found("value: 3+, period: 2025", four) == "");
  CHECK(found("value: ~9, period: 2025", four) == "");
  CHECK(found("value: ≤4, period: 2025", four) == "");
  CHECK(found("value: ≤3, period: 2025", four) != "");
  const Quantity at_least_four{Decimal(4), Qualifier::at_least};
  CHECK(found("value: 5, period: 2025", at_least_four) == "");
  CHECK(found("value: 4, period: 2025", at_least_four) == "");
  CHECK(found("value: 3, period: 2025", at_least_four) ==
        "meetings held in 2025: 3 is stated, the records come to at least 4");
  CHECK(found("value: 9, period: 2025", {Decimal(4), Qualifier::about}) == "");
  // A rate to as many decimals as it is stated with.
  const Quantity two{Decimal(2)};
  CHECK(found("value: 67, period: 2025", two, 3) == "");
  CHECK(found("value: 66.7, period: 2025", two, 3) == "");
  CHECK(found("value: 66.67, period: 2025", two, 3) == "");
  CHECK(found("value: 66, period: 2025", two, 3) ==
        "meetings held in 2025: 66 percent is stated, the records come to 67 (2 of 3)");
  CHECK(found("value: 66.6, period: 2025", two, 3) ==
        "meetings held in 2025: 66.6 percent is stated, the records come to 66.7 (2 of 3)");
}

TEST_CASE("book rules: of one rule in one book a thousand findings are kept") {
  BookFiles files("id-twice");
  for (int i = 0; i < 1100; ++i) {
    files.record(std::to_string(10000 + i) + "/a.yaml", numbered(""));
  }
  files.found();
  CHECK(files.count() == limits::findings);
}
