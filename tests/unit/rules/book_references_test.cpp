// SPDX-License-Identifier: Apache-2.0

// What records of a book name in each other.

#include <doctest/doctest.h>

#include <meeting/fields.hpp>
#include <set>

#include "book_files.hpp"

using namespace meeting;

namespace {

std::string record(std::string_view date, std::string_view rest) {
  return "format: 1\ntitle: t\nform: symposium\ndate: " + std::string(date) + '\n' +
         std::string(rest) + '\n';
}

const std::string plain = record("2025-03-14", "issues: {title: a}");

/// A record with every kind of item: issues i1 and `own`, r1, r2 of `own`, f1 to f3.
const std::string full = record("2025-03-14", R"(issues:
  - title: a
    resolutions:
      - {text: x, money: {kind: compensation, amount: 5}, follow_ups: [{task: q}, {id: mine, task: w}]}
  - {id: own, title: b, resolutions: {text: y, type: agreement}}
follow_ups: {task: e})");

/// What `continues: WRITTEN` in book "s/c" finds, beside a.yaml and a file in the books around.
std::string continuing(std::string_view written) {
  BookFiles files("reference-dangling");
  files.book("", "name: top\n")
      .record("top.yaml", plain)
      .record("a.yaml", plain)
      .book("s", "name: street\n")
      .record("street.yaml", plain)
      .book("s/d", "name: neighbour\n")
      .record("beside.yaml", plain)
      .book("s/c", "name: community\n")
      .record("2025/a.yaml", full)
      .record("2025/b.yaml", record("2025-04-01", "issues: {title: c, continues: \"" +
                                                      std::string(written) + "\"}"));
  std::string lines = files.found();
  if (!lines.empty()) lines += files.text(Language::english);
  return lines;
}

}  // namespace

TEST_CASE("book rules: a name is looked for in the record, the book, and the books around it") {
  for (const std::string_view good :
       {"a",     "a:i1",     "a:own",         "a:r1",         "a:r2",
        "a:f1",  "a:mine",   "a:f3",          "a:r1.payment", "a:r1.ratification",
        "top",   "top:i1",   "street",        "street:i1",    "s/street",
        "s/c/a", "d/beside", "s/d/beside:i1", "c/a:i1",       "c",
        "i1",    "b",        "b:i1"}) {
    CAPTURE(good);
    CHECK(continuing(good) == "");
  }
  const auto no_record = [](std::string_view written, std::string_view id) {
    return "s/c/2025/b.yaml:5: \"" + std::string(written) + "\"\nthere is no record `" +
           std::string(id) + "`";
  };
  const auto no_item = [](std::string_view written, std::string_view item) {
    return "s/c/2025/b.yaml:5: \"" + std::string(written) + "\"\n + s/c/2025/a.yaml\n" +
           "the record `a` has no `" + std::string(item) + "`";
  };
  CHECK(continuing("nowhere") == no_record("nowhere", "nowhere"));
  CHECK(continuing("nowhere:i1") == no_record("nowhere:i1", "nowhere"));
  CHECK(continuing("beside") == no_record("beside", "beside"));
  CHECK(continuing("x/a") == no_record("x/a", "a"));
  CHECK(continuing("d/a") == no_record("d/a", "a"));
  CHECK(continuing("a:i3") == no_item("a:i3", "i3"));
  CHECK(continuing("a:i2") == no_item("a:i2", "i2"));  // has an id of its own
  CHECK(continuing("a:r3") == no_item("a:r3", "r3"));
  CHECK(continuing("a:f2") == no_item("a:f2", "f2"));
  CHECK(continuing("a:f4") == no_item("a:f4", "f4"));
  CHECK(continuing("a:i0") == no_item("a:i0", "i0"));
  CHECK(continuing("a:i01") == no_item("a:i01", "i01"));
  CHECK(continuing("a:p1") == no_item("a:p1", "p1"));
  CHECK(continuing("a:zz") == no_item("a:zz", "zz"));
  CHECK(continuing("a:r3.payment") == no_item("a:r3.payment", "r3.payment"));
  CHECK(continuing("a:r1.other") == no_item("a:r1.other", "r1.other"));
}

TEST_CASE("book rules: the record of the nearest book is meant, and its items") {
  BookFiles files("reference-dangling");
  files.book("", "name: top\n")
      .record("a.yaml", full)
      .book("s", "name: street\n")
      .record("a.yaml", plain)
      .record("b.yaml", record("2025-04-01", "issues: {title: c, continues: \"a:own\"}"));
  CHECK(files.found() == "s/b.yaml:5: \"a:own\"\n + s/a.yaml\n");
  CHECK(files.help(Language::english) == "it has i1");
  CHECK(files.help(Language::chinese) == "它有 i1");
}

TEST_CASE("book rules: every field that names an item elsewhere is looked at") {
  // Those that the flat shape needs are local, and the reader looks at them.
  const std::set<std::pair<BlockId, std::string_view>> local = {{BlockId::resolution, "issue"},
                                                                {BlockId::follow_up, "issue"},
                                                                {BlockId::follow_up, "resolution"}};
  std::size_t fields = 0;
  for (const BlockInfo& block : blocks()) {
    for (const Field& field : block.fields) {
      if (field.type == FieldType::item_ref && !local.contains({block.id, field.key})) ++fields;
    }
  }
  BookFiles files("reference-dangling");
  files.record("a.yaml", record("2025-04-01", R"(issues:
  - title: c
    continues: w1
    parent: w2
    screened: {date: 2025-04-01, result: merged, into: w3}
    resolutions:
      - {text: x, supersedes: w4, ratification: {body: street_office, ratified_in: w5}, follow_ups: {task: t, continues: w6}}
    follow_ups: {task: u, continues: w7}
follow_ups: {task: v, continues: w8}
public_notices: {date: 2025-04-02, covers: [w9, i1, r1]}
announcement: {date: 2025-03-20, issues: [i1, v1]})"));
  const std::string found = files.found();
  for (const std::string_view one : {"w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", "w9", "v1"}) {
    CAPTURE(one);
    CHECK(found.find(": " + std::string(one) + "\n") != std::string::npos);
  }
  CHECK(files.count() == 10);
  CHECK(fields == 8);  // follow-ups stand in three places
}

TEST_CASE("book rules: what may stand where nothing could be read is not called missing") {
  const std::string naming = record("2025-04-01", "issues: {title: c, continues: \"x:i1\"}");
  const std::string item = record("2025-04-01", "issues: {title: c, continues: \"a:i7\"}");
  SUBCASE("a file") {
    CHECK(BookFiles("reference-dangling").record("b.yaml", naming).unreadable("x.yaml").found() ==
          "");
  }
  SUBCASE("a file of another book is another file") {
    CHECK(BookFiles("reference-dangling")
              .book("o", "name: other\n")
              .unreadable("x.yaml")
              .book("s", "name: own\n")
              .record("b.yaml", naming)
              .found() == "s/b.yaml:5: \"x:i1\"\n");
  }
  SUBCASE("the books around") {
    CHECK(BookFiles("reference-dangling")
              .book("s", "name: own\n", false)
              .record("b.yaml", naming)
              .found() == "");
  }
  SUBCASE("an item of a record with errors") {
    CHECK(BookFiles("reference-dangling")
              .record("a.yaml", plain + "tiitle: t\n")
              .record("b.yaml", item)
              .found() == "");
  }
  SUBCASE("an item of a record that is found, whatever is around") {
    CHECK(BookFiles("reference-dangling")
              .book("s", "name: own\n", false)
              .record("a.yaml", plain)
              .record("b.yaml", item)
              .found() == "s/b.yaml:5: \"a:i7\"\n + s/a.yaml\n");
  }
}

TEST_CASE("book rules: a name like the one that was written is offered") {
  const auto help = [](std::string_view written) {
    BookFiles files("reference-dangling");
    files.record("2025-03-14-停车难协商.yaml", plain)
        .record("2025-04-14-停车难协商.yaml", record("2025-04-14", "issues: {title: a}"))
        .record("b.yaml", record("2025-05-01", "issues: {title: c, continues: \"" +
                                                   std::string(written) + "\"}"));
    CHECK(files.found() != "");
    return files.help(Language::chinese);
  };
  CHECK(help("2025-03-14-停车协商:i1") == "是不是“2025-03-14-停车难协商:i1”？");
  CHECK(help("2025-04-14-停车协商") == "是不是“2025-04-14-停车难协商”？");
  CHECK(help("完全另一回事").starts_with("“上次议题”写记录的代号"));
}

TEST_CASE("book rules: what goes on with something is not older than it") {
  const auto found = [](std::string_view own, std::string_view date, std::string_view other_date) {
    BookFiles files("reference-to-future");
    files.record("a.yaml", record(date, own))
        .record("b.yaml", record(other_date,
                                 "issues: {title: b, resolutions: {text: x, follow_ups: "
                                 "{task: y}}}"));
    files.found();
    return files.text(Language::english);
  };
  constexpr std::string_view continues = "issues: {title: a, continues: b}";
  CHECK(found(continues, "2025-03-14", "2025-03-13") == "");
  CHECK(found(continues, "2025-03-14", "2025-03-14") == "");
  CHECK(found(continues, "2025-03-14", "2025-03-15") ==
        "`continues` names a record of 2025-03-15, 1 day after 2025-03-14");
  CHECK(found("issues: {title: a, resolutions: {text: x, supersedes: \"b:r1\"}}", "2025-03-14",
              "2025-03-16") ==
        "`supersedes` names a record of 2025-03-16, 2 days after 2025-03-14");
  CHECK(found("follow_ups: {task: x, continues: \"b:f1\"}", "2025-03-14", "2025-03-15") != "");
  // A part and a ratification may come later, a notice as well.
  CHECK(found("issues: {title: a, parent: b}", "2025-03-14", "2025-03-15") == "");
  CHECK(found("issues: {title: a, resolutions: {text: x, ratification: {body: street_office, "
              "ratified_in: b}}}",
              "2025-03-14", "2025-03-15") == "");
  // What was merged later, on the day of the screening.
  CHECK(found("issues: {title: a, screened: {result: merged, into: b}}", "2025-03-14",
              "2025-03-15") != "");
  CHECK(found("issues: {title: a, screened: {date: 2025-03-15, result: merged, into: b}}",
              "2025-03-14", "2025-03-15") == "");
  CHECK(found("issues: {title: a, screened: {date: 2025-03-15, result: merged, into: b}}",
              "2025-03-14",
              "2025-03-16") == "`into` names a record of 2025-03-16, 1 day after 2025-03-15");
  // A meeting that was put off has its new day.
  CHECK(found("postponed: {date: 2025-03-10, from: 2025-03-14, to: 2025-03-20}\n"
              "issues: {title: a, continues: b}",
              "2025-03-20", "2025-03-18") == "");
}

TEST_CASE("book rules: links lead round no circle") {
  const auto continuing_from = [](std::string_view to) {
    return record("2025-03-14", "issues: {title: own, continues: \"" + std::string(to) + "\"}");
  };
  SUBCASE("two records") {
    BookFiles files("reference-circle");
    files.record("a.yaml", continuing_from("b")).record("b.yaml", continuing_from("a:i1"));
    CHECK(files.found() == "a.yaml:5: \"b\"\n + b.yaml:5\n");
    CHECK(files.text(Language::english) ==
          "`continues` leads round a circle of 2 and back to this one: b → a:i1");
    CHECK(files.text(Language::chinese) == "“上次议题”绕了一圈又回到这里，共 2 项：b → a:i1");
  }
  SUBCASE("three, with a tail that leads into it; each circle once") {
    BookFiles files("reference-circle");
    files.record("0.yaml", continuing_from("1"))
        .record("1.yaml", continuing_from("c"))
        .record("a.yaml", continuing_from("b"))
        .record("b.yaml", continuing_from("c"))
        .record("c.yaml", continuing_from("a"))
        .record("x.yaml", continuing_from("y"))
        .record("y.yaml", continuing_from("x"));
    CHECK(files.found() ==
          "a.yaml:5: \"b\"\n + b.yaml:5\n + c.yaml:5\nx.yaml:5: \"y\"\n + y.yaml:5\n");
  }
  SUBCASE("itself") {
    BookFiles files("reference-circle");
    files.record("a.yaml", continuing_from("a:i1"));
    CHECK(files.found() == "a.yaml:5: \"a:i1\"\n");
    CHECK(files.text(Language::english) == "`continues` names the item in which it stands");
  }
  SUBCASE("in one record, by id and by title") {
    BookFiles files("reference-circle");
    files.record("a.yaml",
                 record("2025-03-14", "issues: [{title: a, parent: i2}, {title: b, parent: a}]"));
    CHECK(files.found() == "a.yaml:5: i2\n + a\n");
  }
  SUBCASE("resolutions and follow-ups") {
    BookFiles files("reference-circle");
    files
        .record("a.yaml", record("2025-03-14",
                                 "issues: {title: a, resolutions: {text: x, "
                                 "supersedes: \"b:r1\", follow_ups: {task: y, "
                                 "continues: \"b:f1\"}}}"))
        .record("b.yaml", record("2025-03-14",
                                 "issues: {title: a, resolutions: {text: x, "
                                 "supersedes: \"a:r1\", follow_ups: {task: y, "
                                 "continues: \"a:f1\"}}}"));
    CHECK(files.found() == "a.yaml:5: \"b:r1\"\n + b.yaml:5\na.yaml:5: \"b:f1\"\n + b.yaml:5\n");
  }
  SUBCASE("two fields do not make one circle: the later goes on with what was merged into it") {
    BookFiles files("reference-circle");
    files
        .record("a.yaml", record("2025-03-14",
                                 "issues: {title: a, screened: {date: 2025-04-01, "
                                 "result: merged, into: \"b:i1\"}}"))
        .record("b.yaml", continuing_from("a:i1"));
    CHECK(files.found() == "");
  }
  SUBCASE("a chain of more than a thousand, and the circle that its last step makes of it") {
    constexpr int links = 1500;
    for (const bool closed : {false, true}) {
      BookFiles files("reference-circle");
      for (int i = 0; i < links; ++i) {
        const bool first = i == 0;
        const std::string to = std::to_string(first ? links - 1 : i - 1);
        files.record(std::to_string(i) + ".yaml", first && !closed ? plain : continuing_from(to));
      }
      files.found();
      CHECK(files.count() == (closed ? 1 : 0));
      if (closed) {
        CHECK(files.text(Language::english) ==
              "`continues` leads round a circle of 1500 and back to this one: 1499 → 1498 → 1497 → "
              "1496 → 1495 → 1494 → …");
      }
    }
  }
}
