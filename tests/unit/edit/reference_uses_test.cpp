// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <algorithm>
#include <meeting/reference_uses.hpp>
#include <string>

#include "book/temporary_folder.hpp"

namespace meeting {
namespace {

constexpr std::string_view text = R"(format: 1
title: Parking
form: on_site
date: 2025-03-14
convener: Committee
announcement: {date: 2025-03-10, issues: [i1]}
parties:
  - {id: p1, kind: owners_committee, name: Committee, count: 2}
  - {kind: residents, count: 5}
issues:
  - title: Places
    raised_by: residents
    continues: 2025-01-01-places
    screened: {result: accepted, into: i2}
    positions:
      - {party: p1, text: Too few}
  - title: Night
    parent: i1
resolutions:
  - issue: Places
    text: New lines
    responsible: [p1, residents]
    supersedes: 2025-01-01-places:r2
    ratification: {body: owners_assembly, ratified_in: 2025-05-01-vote}
follow_ups:
  - {resolution: r1, task: Paint, lead: Committee, due: 2025-05-01, continues: 2025-01-01-places:f1}
public_notices:
  - {date: 2025-03-20, covers: [r1, i2]}
)";

TEST_CASE("every reference of a record is found, by the table of fields") {
  const Document document = read_record(std::make_unique<Source>("a.yaml", std::string(text)));
  REQUIRE_FALSE(document.has_errors());
  std::string all;
  for (const ReferenceUse& use : item_references(document.value)) {
    CHECK(text.substr(use.reference->at.begin, use.reference->at.size()) == **use.reference);
    CHECK(use.block.begin <= use.reference->at.begin);
    CHECK(use.reference->at.end <= use.block.end);
    all += std::string(use.field->key) + "=" + std::string(**use.reference) + "\n";
  }
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = all.find('\n', at);
    lines.push_back(all.substr(at, end - at));
    at = end + 1;
  }
  std::ranges::sort(lines);
  const std::vector<std::string> expected{"continues=2025-01-01-places",
                                          "continues=2025-01-01-places:f1",
                                          "covers=i2",
                                          "covers=r1",
                                          "into=i2",
                                          "issue=Places",
                                          "issues=i1",
                                          "parent=i1",
                                          "ratified_in=2025-05-01-vote",
                                          "resolution=r1",
                                          "supersedes=2025-01-01-places:r2"};
  CHECK(lines == expected);
}

TEST_CASE("fields that mean a party, by id, name or kind") {
  const Document document = read_record(std::make_unique<Source>("a.yaml", std::string(text)));
  const Record& record = document.value;
  const auto written = [&](const Party& party) {
    std::vector<std::string> all;
    for (const PartyUse& use : party_references(record, party)) {
      all.push_back(std::string(use.field->key) + "=" + std::string(**use.reference));
    }
    std::ranges::sort(all);
    return all;
  };
  CHECK(written(record.parties[0]) == std::vector<std::string>{"convener=Committee",
                                                               "lead=Committee", "party=p1",
                                                               "responsible=p1"});
  CHECK(written(record.parties[1]) ==
        std::vector<std::string>{"raised_by=residents", "responsible=residents"});
}

struct LocalCase {
  std::string_view written;
  std::string_view item;
};
constexpr LocalCase local_cases[] = {
    {"i1", "i1"},       {"i2", "i2"},
    {"i3", ""},         {"r1", "r1"},
    {"f1", "f1"},       {"Places", "i1"},
    {" places ", "i1"}, {"r1.ratification", "r1.ratification"},
    {"r1.payment", ""}, {"p1", ""},
    {"", ""},           {"2025-01-01-places", ""},
};

TEST_CASE("an item of the same record by its id, or an issue by its title") {
  const Document document = read_record(std::make_unique<Source>("a.yaml", std::string(text)));
  for (const LocalCase& one : local_cases) {
    CAPTURE(one.written);
    CHECK(local_item(document.value, one.written) == one.item);
  }
}

constexpr std::string_view book = "format: 1\nname: x\n";

std::string record(std::string_view continues) {
  return "format: 1\ntitle: T\nform: on_site\ndate: 2025-03-14\n"
         "parties:\n  - {kind: residents, count: 5}\n  - {kind: owners, count: 1}\n"
         "issues:\n  - title: A\n    continues: " +
         std::string(continues) + "\n";
}

TEST_CASE("who refers to a record: the nearest of its name, going outwards") {
  const test::TemporaryFolder folder;
  folder.file("book.yaml", book);
  folder.file("a/book.yaml", book);
  folder.file("b/book.yaml", book);
  const auto target = folder.file("a/2025/meet.yaml", record("i1"));
  folder.file("a/2025/beside.yaml", record("meet:i1"));
  folder.file("a/2025/whole.yaml", record("meet"));
  folder.file("a/2025/other.yaml", record("meeting:i1"));
  folder.file("b/2025/far.yaml", record("a/meet:i1"));
  folder.file("b/2025/meet.yaml", record("x"));
  folder.file("b/2025/namesake.yaml", record("meet:i1"));  // means that of b
  folder.file("2025/above.yaml", record("a/meet:i1"));
  folder.file("2025/not-above.yaml", record("meet:i1"));  // nothing of that name is there
  folder.file("b/2025/broken.yaml", "title: \"a/meet\n");
  folder.file("b/2025/broken-too.yaml", "title: \"something else\n");

  Books books(folder.path());
  const RecordFile file = read_record_file({target.native(), "meet"}, books);
  CHECK(search_root(file, books) == folder.path());
  const ReferringFiles found = find_referring(file, books);
  std::string names;
  for (const ReferringFile& one : found.files) names += one.file.shown + " ";
  CHECK(names == "2025/above.yaml a/2025/beside.yaml a/2025/whole.yaml b/2025/far.yaml ");
  REQUIRE(found.unreadable.size() == 1);
  CHECK(found.unreadable.front().shown == "b/2025/broken.yaml");
}

TEST_CASE("the outermost book is searched, or where the user stands if that is further out") {
  const test::TemporaryFolder folder;
  const auto path = folder.file("a/b/2025/meet.yaml", record("i1"));
  folder.file("a/book.yaml", book);
  folder.file("a/b/book.yaml", book);
  const auto root = [&](const std::filesystem::path& base) {
    Books books(base);
    const RecordFile file = read_record_file({path.native(), "meet"}, books);
    return search_root(file, books);
  };
  CHECK(root(folder.path()) == folder.path());
  CHECK(root(folder / "a") == folder / "a");
  CHECK(root(folder / "a/b/2025") == folder / "a");
}

}  // namespace
}  // namespace meeting
