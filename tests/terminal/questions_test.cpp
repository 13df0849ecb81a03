// SPDX-License-Identifier: Apache-2.0
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "asking/questions.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <meeting/words.hpp>
#include <string>

using namespace meeting;
using namespace meeting::tool;

namespace {

const OptionGroup* const groups[] = {&add_meeting_group, &add_issue_group, &add_resolution_group,
                                     &add_follow_up_group};

bool is_flag(const Option* option) {
  return std::ranges::any_of(groups, [&](const OptionGroup* group) {
    return std::ranges::find(group->options, option) != group->options.end();
  });
}

}  // namespace

TEST_CASE("every question has a flag, and every flag of a field its question") {
  for (const AskedField& asked : asked_fields()) {
    CAPTURE(std::string(asked.flag->name));
    CHECK(is_flag(asked.flag));
    CHECK(has_message(asked.text));
    CHECK(std::ranges::count(asked_fields(), asked.flag, &AskedField::flag) == 1);
  }
  for (const OptionGroup* group : groups) {
    for (const Option* option : group->options) {
      CAPTURE(std::string(option->name));
      CHECK(std::ranges::count(asked_fields(), option, &AskedField::flag) == 1);
    }
  }
}

TEST_CASE("every question is about a field of the table") {
  for (const AskedField& asked : asked_fields()) {
    CAPTURE(std::string(asked.flag->name));
    const Field& field = asked.field();
    CHECK(field.key == asked.key());
    // A flag that takes a day or a word of a vocabulary is asked as one.
    CHECK((asked.flag->value == Value::word) == (field.type == FieldType::word));
    if (asked.flag->value == Value::word) CHECK(asked.flag->vocabulary == field.vocabulary);
    CHECK((asked.flag->value == Value::time) == (field.type == FieldType::time));
  }
}

TEST_CASE("what no record is complete without is asked until it is answered") {
  for (const Field& field : block_info(BlockId::record).fields) {
    if (!field.required || field.key == "format") continue;
    CAPTURE(std::string(field.key));
    const auto found = std::ranges::find_if(asked_fields(), [&](const AskedField& asked) {
      return asked.place == Place::record && asked.key() == field.key;
    });
    REQUIRE(found != asked_fields().end());
    CHECK(found->needed);
  }
}
