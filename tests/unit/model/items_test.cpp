// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <meeting/items.hpp>
#include <meeting/read.hpp>

using namespace meeting;

namespace {

Document read(std::string text) {
  return read_record(std::make_unique<const Source>("-", std::move(text)));
}

std::string resolution_ids(const Record& record) {
  std::string all;
  for_each_resolution(record, [&](const Issue* issue, const Resolution& resolution) {
    all += item_id(resolution) + (issue != nullptr ? "<" + item_id(*issue) : "") + " ";
  });
  return all;
}

std::string follow_up_ids(const Record& record) {
  std::string all;
  for_each_follow_up(
      record, [&](const Issue* issue, const Resolution* resolution, const FollowUp& follow_up) {
        all += item_id(follow_up) + (resolution != nullptr ? "<" + item_id(*resolution) : "") +
               (issue != nullptr ? "<" + item_id(*issue) : "") + " ";
      });
  return all;
}

}  // namespace

TEST_CASE("items are called by their id, else by their number in document order") {
  const Document nested = read(
      "parties: [{kind: residents}, {id: wy, kind: property_company}, {kind: police}]\n"
      "issues:\n"
      "  - title: one\n"
      "    follow_ups: [{task: a}]\n"
      "    resolutions:\n"
      "      - {text: r, follow_ups: [{task: b}, {id: own, task: c}]}\n"
      "  - {id: two, title: two, resolutions: {text: s}}\n"
      "follow_ups: {task: d}\n");
  const Record& record = nested.value;
  REQUIRE(record.parties.size() == 3);
  CHECK(item_id(record, record.parties[0]) == "p1");
  CHECK(item_id(record, record.parties[1]) == "wy");
  CHECK(item_id(record, record.parties[2]) == "p3");
  std::string issues;
  for_each_issue(record, [&](const Issue& issue) { issues += item_id(issue) + " "; });
  CHECK(issues == "i1 two ");
  CHECK(resolution_ids(record) == "r1<i1 r2<two ");
  CHECK(follow_up_ids(record) == "f1<i1 f2<r1<i1 own<r1<i1 f4 ");
}

TEST_CASE("the flat shape keeps the order of its lists") {
  const Document flat = read(
      "issues: [{id: i1, title: one}, {id: i2, title: two}]\n"
      "resolutions:\n"
      "  - {issue: i2, text: s}\n"
      "  - {issue: i1, text: r}\n"
      "follow_ups:\n"
      "  - {issue: i1, task: a}\n"
      "  - {resolution: r1, task: b}\n"
      "  - {resolution: r2, task: c}\n");
  CHECK(resolution_ids(flat.value) == "r1<i2 r2<i1 ");
  CHECK(follow_up_ids(flat.value) == "f1<i1 f2<r1<i2 f3<r2<i1 ");
}

TEST_CASE("an address is taken apart from its end") {
  struct Case {
    std::string_view written, folder, record, item;
  };
  constexpr Case cases[] = {
      {"i1", "", "i1", ""},
      {"2025-03-14-停车:f1", "", "2025-03-14-停车", "f1"},
      {"a/b/2025:f1", "a/b", "2025", "f1"},
      {"a/2025", "a", "2025", ""},
      {":f1", "", "", "f1"},
      {"x:", "", "x", ""},
      {"a:b/c", "a:b", "c", ""},
      {"", "", "", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.written);
    const ItemAddress address = split_item_address(c.written);
    CHECK(address.folder == c.folder);
    CHECK(address.record == c.record);
    CHECK(address.item == c.item);
  }
  CHECK(full_id("2025", "f1") == "2025:f1");
}

TEST_CASE("ids of items are short ASCII words") {
  for (const std::string_view good : {"f1", "A", "a.b_c-d", "2025"}) {
    CAPTURE(good);
    CHECK(is_item_id(good));
  }
  const std::string longest(64, 'a');
  CHECK(is_item_id(longest));
  CHECK_FALSE(is_item_id(longest + "a"));
  for (const std::string_view bad : {"", "-a", ".a", "a b", "a:b", "甲", "a\n"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_item_id(bad));
  }
}
