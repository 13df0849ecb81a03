// SPDX-License-Identifier: Apache-2.0

// Issues that stand open twice, that nobody touches, that come up again and again.

#include <doctest/doctest.h>

#include "book_files.hpp"

using namespace meeting;

namespace {

std::string record(std::string_view date, std::string_view issues,
                   std::string_view form = "symposium") {
  return "format: 1\ntitle: t\nform: " + std::string(form) + "\ndate: " + std::string(date) +
         "\nattendance: {present: 5}\nissues:\n  " + std::string(issues) + '\n';
}

/// An issue of that title, put off.
std::string put_off(std::string_view title, std::string_view more = {}) {
  return "{title: " + std::string(title) + ", " + std::string(more) +
         "resolutions: {text: later, type: deferral}}";
}

}  // namespace

TEST_CASE("book rules: one matter is open in one place") {
  const auto found = [](std::string_view first, std::string_view second) {
    BookFiles files("issue-open-twice");
    files.record("2025/a.yaml", record("2025-03-14", first))
        .record("2025/b.yaml", record("2025-04-14", second));
    return files.found();
  };
  constexpr std::string_view twice = "2025/b.yaml:7: parking\n + 2025/a.yaml:7\n";
  const std::string open = put_off("parking", "compound: Liyuan, ");
  CHECK(found(open, open) == twice);
  CHECK(found(put_off("parking"), put_off("parking")) == twice);
  CHECK(found(put_off("Parking "), put_off("parking")) == twice);
  CHECK(found("{title: parking}", "{title: parking}") == twice);
  CHECK(found(open, put_off("parking lots", "compound: Liyuan, ")) == "");
  CHECK(found(open, put_off("parking", "compound: Luyuan, ")) == "");
  CHECK(found(open, put_off("parking")) == "");
  CHECK(found(put_off("parking", "compound: [x, y], "), put_off("parking", "compound: [y, x], ")) ==
        twice);
  CHECK(found(open, put_off("parking", "compound: Liyuan, continues: \"a:i1\", ")) == "");
  CHECK(found(open, put_off("parking", "compound: Liyuan, parent: a, ")) == "");
  CHECK(found(open,
              "{title: parking, compound: Liyuan, screened: {date: 2025-04-14, result: "
              "merged, into: a}}") == "");
  // Finished, in the one or in the other.
  for (const std::string_view closed :
       {"{title: parking, compound: Liyuan, withdrawn: {date: 2025-05-01}}",
        "{title: parking, compound: Liyuan, screened: {date: 2025-05-01, result: rejected}}",
        "{title: parking, compound: Liyuan, resolutions: {text: x, type: agreement, no_action: "
        "true}}",
        "{title: parking, compound: Liyuan, resolutions: {text: x, type: agreement}}",
        "{title: parking, compound: Liyuan, resolutions: {text: x, type: information}}",
        "{title: parking, compound: Liyuan, resolutions: {text: x, type: agreement, follow_ups: "
        "{task: y, done_on: 2025-05-01}}}",
        "{title: parking, compound: Liyuan, follow_ups: {task: y, done_on: 2025-05-01}}"}) {
    CAPTURE(closed);
    CHECK(found(open, closed) == "");
    CHECK(found(closed, open) == "");
  }
  for (const std::string_view waiting :
       {"{title: parking, compound: Liyuan, resolutions: {text: x, type: agreement, follow_ups: "
        "{task: y}}}",
        "{title: parking, compound: Liyuan, follow_ups: [{task: y, done_on: 2025-05-01}, {task: "
        "z}]}",
        "{title: parking, compound: Liyuan, resolutions: {text: x, type: no_agreement}}",
        "{title: parking, compound: Liyuan, resolutions: {text: x, type: agreement, money: {kind: "
        "compensation, amount: 5}}}",
        "{title: parking, compound: Liyuan, resolutions: {text: x, type: agreement, ratification: "
        "{body: owners_assembly}}}"}) {
    CAPTURE(waiting);
    CHECK(found(open, waiting) == twice);
  }
  // Two of one record are the business of whoever wrote it.
  CHECK(found("[" + open + ", " + open + "]", "{title: other}") == "");
}

TEST_CASE("book rules: the places of what is open several times") {
  BookFiles files("issue-open-twice");
  for (const std::string_view name : {"a", "b", "c", "d", "e", "f"}) {
    files.record(std::string(name) + ".yaml", record("2025-03-14", put_off("parking")));
  }
  CHECK(files.found() == "f.yaml:7: parking\n + a.yaml:7\n + b.yaml:7\n + c.yaml:7\n");
  CHECK(files.text(Language::english) ==
        "an issue of this title is also open in 5 earlier records");
  CHECK(files.help(Language::english) ==
        "if it is the same matter, write `continues: a`, or `screened: {result: merged, into: a}`; "
        "if not, say in the title what differs");
  BookFiles many("issue-open-twice");
  for (int i = 0; i < 30; ++i) {
    many.record(std::to_string(100 + i) + ".yaml", record("2025-03-14", put_off("parking")));
  }
  many.found();
  CHECK(many.count() == 1);
  CHECK(many.text(Language::english) ==
        "an issue of this title is also open in 19+ earlier records");
  CHECK(BookFiles("issue-open-twice")
            .book("x", "name: x\n")
            .record("a.yaml", record("2025-03-14", put_off("parking")))
            .book("y", "name: y\n")
            .record("a.yaml", record("2025-03-14", put_off("parking")))
            .found() == "");
}

TEST_CASE("book rules: an open issue is taken up again") {
  const auto found = [](Date as_of, std::string_view yaml, std::string_view book = "name: b\n") {
    BookFiles files("issue-silent", as_of);
    files.book("", book).record("a.yaml", yaml);
    return files.found();
  };
  const std::string put = record("2025-03-14", put_off("parking"));
  constexpr std::string_view silent = "a.yaml:7: parking\n";
  CHECK(found({2025, 9, 13}, put) == "");
  CHECK(found({2025, 9, 14}, put) == "");
  CHECK(found({2025, 9, 15}, put) == silent);
  CHECK(found({2025, 4, 14}, put, "name: b\nlimits: {silent_months: 1}\n") == "");
  CHECK(found({2025, 4, 15}, put, "name: b\nlimits: {silent_months: 1}\n") == silent);
  CHECK(found({2025, 9, 15}, put, "name: b\nlimits: {silent_months: 7}\n") == "");
  CHECK(found({2025, 10, 15}, put, "name: b\nlimits: {silent_months: 7}\n") == silent);
  // A limit that cannot be meant is none.
  CHECK(found({2025, 9, 15}, put, "name: b\nlimits: {silent_months: 0}\n") == silent);
  CHECK(found({2025, 9, 14}, put, "name: b\nlimits: {silent_months: 0}\n") == "");

  // Whatever is dated later, days ahead included.
  for (const std::string_view more :
       {"review_on: 2025-04-01", "ratification: {body: owners_assembly, due: 2025-04-01}",
        "follow_ups: {task: x, progress: {date: 2025-04-01, percent: 5}}",
        "follow_ups: {task: x, due: 2025-04-01, extended: {date: 2025-03-20, to: 2025-10-01}}"}) {
    CAPTURE(more);
    const std::string yaml = record("2025-03-14",
                                    "{title: parking, resolutions: {text: later, "
                                    "type: deferral, " +
                                        std::string(more) + "}}");
    CHECK(found({2025, 10, 1}, yaml) == "");
  }
  const std::string review =
      record("2025-03-14",
             "{title: parking, resolutions: {text: x, type: deferral, review_on: 2025-04-01}}");
  CHECK(found({2025, 10, 2}, review) == silent);
  // Of a month the last day.
  const std::string month =
      record("2025-03-14",
             "{title: parking, prior_attempts: {date: 2025-04, what: x}, resolutions: {text: "
             "x, type: deferral}}");
  CHECK(found({2025, 10, 30}, month) == "");
  CHECK(found({2025, 10, 31}, month) == silent);

  // What is finished, and what other rules speak of.
  for (const std::string_view quiet :
       {"{title: parking, resolutions: {text: x, type: agreement, no_action: true}}",
        "{title: parking, resolutions: {text: x, type: agreement}}", "{title: parking}",
        "{title: parking, resolutions: {text: x, type: deferral, follow_ups: {task: x, due: "
        "2025-03-20}}}",
        "{title: parking, follow_ups: {task: x, due: 2025-03-20}}",
        "{title: parking, resolutions: {text: x, type: agreement, ratification: {body: "
        "owners_assembly, due: 2025-03-20}}}",
        "{title: parking, withdrawn: {date: 2025-03-14}}"}) {
    CAPTURE(quiet);
    CHECK(found({2025, 12, 31}, record("2025-03-14", quiet)) == "");
  }
  CHECK(found({2025, 12, 31}, record("2025-03-14", "{title: parking}", "intake")) == silent);
  CHECK(found({2025, 12, 31}, record("2025-03-14",
                                     "{title: parking, follow_ups: {task: x, suspended: {date: "
                                     "2025-03-20, reason: y}, due: 2025-03-25}}")) == silent);
  CHECK(found({2025, 12, 31},
              "format: 1\ntitle: t\nform: intake\ndate: 2025-03-14\ncancelled: {date: "
              "2025-03-13}\nissues: {title: parking}\n") == "");
}

TEST_CASE("book rules: an issue is as silent as what goes on with it") {
  const auto found = [](std::string_view later_date, std::string_view later) {
    BookFiles files("issue-silent", {2025, 12, 31});
    files.record("a.yaml", record("2025-02-14", put_off("parking")))
        .record("b.yaml", record(later_date, later));
    std::string lines = files.found();
    return lines.empty() ? lines : lines + files.text(Language::english);
  };
  const std::string goes_on = put_off("lots", "continues: a, ");
  CHECK(found("2025-06-30", goes_on) ==
        "b.yaml:7: lots\nstill open, and nothing is dated after 2025-06-30: 184 days until "
        "2025-12-31, while 6 months ended on 2025-12-30");
  CHECK(found("2025-07-01", goes_on) == "");
  CHECK(found("2025-03-14",
              "{title: lots, continues: a, resolutions: {text: x, type: agreement}}") == "");
  // What was merged into it, what is a part of it, and what only speaks of it keeps it alive.
  for (const std::string_view alive :
       {"{title: lots, screened: {date: 2025-07-01, result: merged, into: \"a:i1\"}}",
        "{title: lots, parent: a, resolutions: {text: x, type: deferral}}",
        "{title: lots, resolutions: {text: x, type: information, supersedes: \"a:r1\"}}"}) {
    CAPTURE(alive);
    CHECK(found("2025-07-01", alive) == "");
    CHECK(found("2025-06-30", alive).starts_with("a.yaml:7: parking\n"));
  }
  BookFiles old_with_news("issue-silent", {2025, 12, 31});
  old_with_news
      .record("a.yaml", record("2025-02-14",
                               "{title: parking, follow_ups: {task: x, progress: "
                               "{date: 2025-12-01, percent: 5}}}"))
      .record("b.yaml", record("2025-03-14", goes_on));
  CHECK(old_with_news.found() == "");
}

TEST_CASE("book rules: what comes up three times in a year has one cause") {
  const auto issue = [](std::string_view more, std::string_view category = "water_leak") {
    return "{title: leak, category: " + std::string(category) + ", " + std::string(more) + "}";
  };
  const auto found = [](std::initializer_list<std::pair<std::string, std::string>> records) {
    BookFiles files("issue-repeated", {2025, 12, 31});
    char name = 'a';
    for (const auto& [date, yaml] : records) {
      files.record(std::string(1, name++) + ".yaml", record(date, yaml, "intake"));
    }
    return files.found();
  };
  const std::string here = issue("compound: Liyuan");
  constexpr std::string_view third = "c.yaml:7: leak\n + a.yaml:7\n + b.yaml:7\n";
  CHECK(found({{"2025-02-01", here}, {"2025-03-01", here}}) == "");
  CHECK(found({{"2025-02-01", here}, {"2025-03-01", here}, {"2025-11-01", here}}) == third);
  // Twelve months up to the day asked about.
  CHECK(found({{"2025-01-01", here}, {"2025-03-01", here}, {"2025-12-31", here}}) == third);
  CHECK(found({{"2024-12-31", here}, {"2025-03-01", here}, {"2025-11-01", here}}) == "");
  CHECK(found({{"2025-02-01", here}, {"2025-03-01", here}, {"2026-01-01", here}}) == "");
  CHECK(found({{"2025-02-01", here},
               {"2025-03-01", here},
               {"2025-11-01", issue("compound: Luyuan")}}) == "");
  CHECK(found({{"2025-02-01", here},
               {"2025-03-01", here},
               {"2025-11-01", issue("compound: Liyuan", "parking")}}) == "");
  CHECK(found({{"2025-02-01", here},
               {"2025-03-01", here},
               {"2025-11-01", issue("compound: [Luyuan, Liyuan]")}}) == third);
  CHECK(found({{"2025-02-01", here},
               {"2025-03-01", here},
               {"2025-11-01", issue("compound: Liyuan, continues: a")}}) == "");
  CHECK(found({{"2025-02-01", here},
               {"2025-03-01", issue("compound: Liyuan, generalised_to: all")},
               {"2025-11-01", here}}) == "");
  CHECK(found({{"2025-02-01", here},
               {"2025-03-01", here},
               {"2025-11-01",
                issue("compound: Liyuan, screened: {date: 2025-11-02, result: rejected}")}}) == "");
  // Without a compound it is nothing remarkable.
  const std::string nowhere = issue("tags: x");
  CHECK(found({{"2025-02-01", nowhere}, {"2025-03-01", nowhere}, {"2025-11-01", nowhere}}) == "");
  // The compound of the meeting.
  const std::string area = nowhere + "\narea: {compound: Liyuan}";
  CHECK(found({{"2025-02-01", here}, {"2025-03-01", here}, {"2025-11-01", area}}) == third);
  // When it was raised comes before the day of the meeting.
  CHECK(found({{"2025-02-01", here},
               {"2025-03-01", here},
               {"2025-11-01", issue("compound: Liyuan, raised_on: 2024-11-01")}}) == "");
  BookFiles six("issue-repeated", {2025, 12, 31});
  for (int i = 1; i <= 8; ++i) {
    six.record(std::to_string(i) + ".yaml",
               record("2025-0" + std::to_string(i) + "-01", here, "intake"));
  }
  CHECK(six.found() == "8.yaml:7: leak\n + 1.yaml:7\n + 2.yaml:7\n + 3.yaml:7\n");
  CHECK(six.text(Language::english) ==
        "8 issues of this category in this compound within 12 months, from 2025-01-01 to "
        "2025-08-01");
}

TEST_CASE("book rules: a large book, counted") {
  // Each tenth record of 20,000 goes on with the one before; each hundredth names nothing; each
  // thousandth issue has the same title. All that is kept grows with the records alone.
  constexpr int records = 20000;
  std::size_t dangling = 0;
  for (const std::string_view rule : {"reference-dangling", "issue-open-twice", "issue-silent"}) {
    BookFiles files(rule, {2025, 12, 31});
    for (int i = 1; i <= records; ++i) {
      std::string more;
      if (i % 100 == 0) more = "continues: \"gone" + std::to_string(i) + "\", ";
      else if (i % 10 == 0) more = "continues: \"" + std::to_string(i - 1) + "\", ";
      const std::string title = i % 1000 == 0 ? "same" : "t" + std::to_string(i);
      files.record(std::to_string(i) + ".yaml", record("2025-09-14", put_off(title, more)));
    }
    files.found();
    CAPTURE(rule);
    if (rule == "reference-dangling") CHECK(files.count() == records / 100);
    if (rule == "issue-open-twice") CHECK(files.count() == 1);
    if (rule == "issue-silent") CHECK(files.count() == 0);
    dangling += files.count();
  }
  CHECK(dangling == records / 100 + 1);
}
