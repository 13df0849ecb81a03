// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/field_place.hpp>
#include <meeting/read.hpp>
#include <string>

namespace meeting {
namespace {

constexpr std::string_view text = R"(format: 1
title: Parking
form: on_site
date: 2025-03-14
attendance: {expected: 12, present: 11}
chair: Secretary
tags: [night, cars]
parties:
  - {kind: residents, count: 5}
issues:
  - title: Too few places
    category: parking
    resolutions:
      - text: New lines
        vote: {base: 30, for: {persons: 20, floor_area: 1800.5}}
        money: [{kind: fee, amount: 100.00}]
        follow_ups:
          - task: Paint
            due: {working_days: 5}
            progress:
              - {date: 2025-03-28, percent: 40}
              - {date: 2025-04-10, percent: 60}
)";

Document read() { return read_record(std::make_unique<Source>("a.yaml", std::string(text))); }

std::string source(ByteRange at) { return std::string(text.substr(at.begin, at.size())); }

struct Case {
  BlockId owner;
  std::string_view path;
  std::size_t step;             ///< how far the way leads
  std::size_t count;            ///< of the field where it ends
  std::string_view values;      ///< their texts, with blanks between; {} for a block
  std::string_view block_head;  ///< how the source of the block begins
};

constexpr Case cases[] = {
    {BlockId::record, "title", 0, 1, "Parking", "format: 1"},
    {BlockId::record, "place", 0, 0, "", "format: 1"},
    {BlockId::record, "attendance.present", 1, 1, "11", "{expected"},
    {BlockId::record, "到会人数.实到", 1, 1, "11", "{expected"},
    {BlockId::record, "attendance.women", 1, 0, "", "{expected"},
    {BlockId::record, "attendance", 0, 1, "{}", "format: 1"},
    {BlockId::record, "chair", 0, 1, "Secretary", "format: 1"},
    {BlockId::record, "chair.role", 0, 1, "", "format: 1"},  // a text has no fields
    {BlockId::record, "tags", 0, 2, "night cars", "format: 1"},
    {BlockId::record, "tags.2", 0, 2, "cars", "format: 1"},
    {BlockId::record, "tags.3", 0, 2, "", "format: 1"},
    {BlockId::record, "archive.number", 0, 0, "", "format: 1"},
    {BlockId::record, "issues.1.title", 1, 1, "Too few places", "title: Too"},
    {BlockId::record, "issues.title", 1, 1, "Too few places", "title: Too"},  // there is but one
    {BlockId::record, "issues.2.title", 0, 1, "", "format: 1"},
    {BlockId::issue, "category", 0, 1, "parking", "title: Too"},
    {BlockId::resolution, "vote.for.floor_area", 2, 1, "1800.5", "{persons"},
    {BlockId::resolution, "vote.base", 1, 1, "30", "{base"},
    {BlockId::resolution, "vote.base.floor_area", 1, 1, "", "{base"},
    {BlockId::resolution, "money.amount", 1, 1, "100.00", "{kind: fee"},
    {BlockId::follow_up, "due", 0, 1, "{}", "task: Paint"},
    {BlockId::follow_up, "due.working_days", 1, 1, "5", "{working_days"},
    {BlockId::follow_up, "progress.2.percent", 1, 1, "60", "{date: 2025-04-10"},
    {BlockId::follow_up, "progress.3.percent", 0, 2, "", "task: Paint"},
    {BlockId::follow_up, "x_mine", 0, 0, "", "task: Paint"},
};

FieldOwner owner(const Record& record, BlockId block) {
  const Issue& issue = record.issues.front();
  const Resolution& resolution = issue.resolutions.front();
  if (block == BlockId::issue) return issue;
  if (block == BlockId::resolution) return resolution;
  if (block == BlockId::follow_up) return resolution.follow_ups.front();
  return record;
}

TEST_CASE("the place of a field is found by its path") {
  const Document document = read();
  REQUIRE_FALSE(document.has_errors());
  for (const Case& one : cases) {
    CAPTURE(one.path);
    const FieldPath path = parse_field_path(one.path, one.owner);
    REQUIRE(path);
    const FieldPlace place = find_place(owner(document.value, one.owner), path.steps);
    CHECK(place.step == one.step);
    CHECK(place.count == one.count);
    CHECK_FALSE(place.several);
    std::string values;
    for (const PlacedValue& value : place.values) {
      values += (values.empty() ? "" : " ") + (value.is_block ? std::string("{}") : value.text);
      if (!value.is_block) CHECK(source(value.at) == value.text);
    }
    CHECK(values == one.values);
    CHECK(source(place.block).starts_with(one.block_head));
  }
}

TEST_CASE("several blocks bar the way where no number says which") {
  const Document document = read();
  const FieldPath path = parse_field_path("progress.percent", BlockId::follow_up);
  const FieldPlace place = find_place(owner(document.value, BlockId::follow_up), path.steps);
  CHECK(place.several);
  CHECK(place.count == 2);
}

}  // namespace
}  // namespace meeting
