// SPDX-License-Identifier: Apache-2.0

// Series and assemblies that did not take place.

#include <doctest/doctest.h>

#include "book_files.hpp"

using namespace meeting;

namespace {

std::string record(std::string_view date, std::string_view more = {},
                   std::string_view form = "symposium") {
  return "format: 1\ntitle: t\nform: " + std::string(form) + "\ndate: " + std::string(date) +
         "\nattendance: {present: 5}\n" + std::string(more) + '\n';
}

/// A book with one series, records of it on `days` and one other record on `last`.
std::string missed(std::string_view series, std::initializer_list<std::string_view> days,
                   std::string_view last, Date as_of = {2025, 12, 31}) {
  BookFiles files("series-missed", as_of);
  files.book("", "name: b\nseries: {name: open day, " + std::string(series) + "}\n");
  int i = 0;
  for (const std::string_view day : days) {
    files.record("r" + std::to_string(++i) + ".yaml", record(day, "series: open day"));
  }
  if (!last.empty()) files.record("last.yaml", record(last));
  const std::string found = files.found();
  if (!found.empty()) CHECK(found == "book.yaml:2: open day\n");
  return files.text(Language::english);
}

std::string text(int missing, int planned, std::string_view from, std::string_view to,
                 std::string_view which) {
  return "of " + std::to_string(planned) + " sessions of `open day` from " + std::string(from) +
         " to " + std::string(to) + ", " + std::to_string(missing) +
         (missing == 1 ? " is" : " are") + " on no record: " + std::string(which);
}

}  // namespace

TEST_CASE("book rules: the sessions of a series are on record") {
  constexpr std::string_view monthly = "days: [5, 15], since: 2025-03-01";
  CHECK(missed(monthly, {"2025-03-05", "2025-03-15"}, "") == "");
  CHECK(missed(monthly, {"2025-03-15"}, "") ==
        text(1, 2, "2025-03-01", "2025-03-15", "2025-03-05"));
  // Nothing after the last record of the book: the session of its day belongs to it.
  CHECK(missed(monthly, {"2025-03-05"}, "2025-03-14") == "");
  CHECK(missed(monthly, {"2025-03-05"}, "2025-03-15") ==
        text(1, 2, "2025-03-01", "2025-03-15", "2025-03-15"));
  // Nor what is not over on the day asked about.
  CHECK(missed(monthly, {"2025-03-05"}, "2025-03-15", {2025, 3, 15}) == "");
  CHECK(missed(monthly, {"2025-03-05"}, "2025-03-15", {2025, 3, 16}) != "");
  // Three days earlier or later it is still that session.
  CHECK(missed("days: 15, since: 2025-03-01", {"2025-03-12"}, "2025-03-20") == "");
  CHECK(missed("days: 15, since: 2025-03-01", {"2025-03-18"}, "2025-03-20") == "");
  CHECK(missed("days: 15, since: 2025-03-01", {"2025-03-11"}, "2025-03-20") != "");
  CHECK(missed("days: 15, since: 2025-03-01", {"2025-03-19"}, "2025-03-20") != "");
  // Without `since` from the first session on.
  CHECK(missed("days: [5, 15]", {}, "2025-03-20") == "");
  CHECK(missed("days: [5, 15]", {"2025-03-15"}, "2025-03-20") == "");
  CHECK(missed("days: [5, 15]", {"2025-03-15"}, "2025-04-04") == "");
  CHECK(missed("days: [5, 15]", {"2025-03-15"}, "2025-04-07") ==
        text(1, 2, "2025-03-15", "2025-04-07", "2025-04-05"));
  // A period is exact.
  CHECK(missed("per: quarter, since: 2025-01-01", {"2025-03-31"}, "2025-06-29") == "");
  CHECK(missed("per: quarter, since: 2025-01-01", {"2025-04-01"}, "2025-06-30") ==
        text(1, 2, "2025-01-01", "2025-06-30", "2025Q1"));
  // At most five are named.
  CHECK(missed("per: month, since: 2025-01-01", {}, "2025-05-31") ==
        text(5, 5, "2025-01-01", "2025-05-31", "2025-01, 2025-02, 2025-03, 2025-04, 2025-05"));
  CHECK(missed("per: month, since: 2025-01-01", {}, "2025-06-30") ==
        text(6, 6, "2025-01-01", "2025-06-30", "2025-01, 2025-02, 2025-03, 2025-04, 2025-05, …"));
  // A public holiday (2025-10-01 is a Wednesday) is none; a Saturday is.
  CHECK(missed("weekday: wednesday, since: 2025-10-01", {}, "2025-10-07") == "");
  CHECK(missed("weekday: wednesday, since: 2025-10-09", {}, "2025-10-15") != "");
  CHECK(missed("weekday: saturday, since: 2025-11-01", {}, "2025-11-01") != "");
  // Nothing is judged in a book without records.
  CHECK(missed(monthly, {}, "") == "");
}

TEST_CASE("book rules: what is a session of a series") {
  const auto found = [](const std::string& yaml) {
    BookFiles files("series-missed");
    files
        .book("", "name: b\nseries: {name: open day, form: hearing, days: 15, since: 2025-03-01}\n")
        .record("a.yaml", yaml)
        .record("z.yaml", record("2025-03-20"));
    return files.found() != "";
  };
  CHECK_FALSE(found(record("2025-03-15", "series: open day")));
  CHECK_FALSE(found(record("2025-03-15", "series: Open  Day")));
  CHECK_FALSE(found(record("2025-03-15", "", "hearing")));
  CHECK_FALSE(found(record("2025-03-16", "", "hearing")));
  CHECK_FALSE(found(record("2025-03-15", "series: open day\ncancelled: {date: 2025-03-14}")));
  CHECK(found(record("2025-03-15")));
  CHECK(found(record("2025-03-15", "series: other", "hearing")));
}

TEST_CASE("book rules: a series of a book around counts what is held in the books inside") {
  const auto found = [](std::string_view inner_book, std::string_view more) {
    BookFiles files("series-missed");
    files.book("", "name: b\nseries: {name: open day, per: month, since: 2025-03-01}\n")
        .book("inner", inner_book)
        .record("a.yaml", record("2025-03-31", more));
    return files.found();
  };
  CHECK(found("name: i\n", "series: open day") == "");
  CHECK(found("name: i\n", "") == "book.yaml:2: open day\n");
  // Its own series of that name is meant.
  CHECK(found("name: i\nseries: {name: open day, per: year}\n", "series: open day") == "");
}

TEST_CASE("book rules: assemblies meet as often as the law wants it") {
  const auto found = [](std::string_view form, std::initializer_list<std::string_view> days,
                        Date as_of) {
    BookFiles files("assembly-overdue", as_of);
    int i = 0;
    for (const std::string_view day : days) {
      files.record("r" + std::to_string(++i) + ".yaml", record(day, "", form));
    }
    std::string lines = files.found();
    return lines.empty() ? lines : lines + files.text(Language::english);
  };
  constexpr std::string_view residents = "residents_representatives_assembly";
  // The duty began on 2026-01-01.
  CHECK(found(residents, {"2024-03-01"}, {2025, 12, 31}) == "");
  CHECK(found(residents, {"2024-03-01"}, {2026, 6, 30}) == "");
  CHECK(found(residents, {"2024-03-01"}, {2026, 7, 1}) ==
        "r1.yaml:4: 2024-03-01\n + Organic Law of Urban Residents' Committees, article 28\n"
        "no further assembly in 1 period: 2026H1; after this one of 2024-03-01 one is wanted each "
        "half-year (from 2026-01-01)");
  CHECK(found(residents, {"2024-03-01", "2026-06-30"}, {2026, 12, 31}) == "");
  CHECK(found(residents, {"2024-03-01", "2026-01-01"}, {2026, 12, 31}) == "");
  CHECK(found(residents, {"2026-02-01"}, {2027, 1, 1}).starts_with("r1.yaml:4: 2026-02-01\n"));
  CHECK(found(residents, {"2026-02-01", "2027-02-01"}, {2027, 6, 30})
            .starts_with("r1.yaml:4: 2026-02-01\n"));
  CHECK(found(residents, {}, {2027, 1, 1}) == "");

  constexpr std::string_view villagers = "villagers_representatives_assembly";
  CHECK(found(villagers, {"2025-03-14"}, {2025, 6, 30}) == "");
  CHECK(found(villagers, {"2025-03-14"}, {2025, 7, 1}) ==
        "r1.yaml:4: 2025-03-14\n + Organic Law of Villagers' Committees, article 29\n"
        "no further assembly in 1 period: 2025Q2; after this one of 2025-03-14 one is wanted each "
        "quarter (from 2010-10-28)");
  CHECK(found(villagers, {"2025-03-14", "2025-04-01"}, {2025, 7, 1}) == "");
  CHECK(found(villagers, {"2025-03-14", "2025-06-30"}, {2025, 7, 1}) == "");
  CHECK(found(villagers, {"2025-03-14"}, {2026, 7, 1})
            .find("in 5 periods: 2025Q2, 2025Q3, 2025Q4, 2026Q1, …;") != std::string::npos);
  // The quarter in which the duty began is not judged.
  CHECK(found(villagers, {"2010-03-14"}, {2011, 1, 1}) == "");
  CHECK(found(villagers, {"2010-03-14"}, {2011, 4, 1}).find(": 2011Q1;") != std::string::npos);

  CHECK(found("villagers_assembly", {"2025-03-14"}, {2026, 12, 31}) == "");
  const std::string yearly = found("villagers_assembly", {"2025-03-14"}, {2027, 1, 1});
  CHECK(yearly.find(": 2026;") != std::string::npos);
  CHECK(yearly.find("(from 2026-01-01)") != std::string::npos);
  CHECK(found("symposium", {"2025-03-14"}, {2027, 1, 1}) == "");
  // Each form by itself, each book by itself.
  BookFiles books("assembly-overdue", {2025, 7, 1});
  books.book("x", "name: x\n")
      .record("a.yaml", record("2025-03-14", "", villagers))
      .book("y", "name: y\n")
      .record("a.yaml", record("2025-05-14", "", villagers));
  CHECK(books.found().starts_with("x/a.yaml:4: 2025-03-14\n"));
  CHECK(books.count() == 1);
}
