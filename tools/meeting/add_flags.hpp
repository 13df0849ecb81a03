// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The flags of `meeting add` that are fields of a record: each is the key of its field, with
/// dashes.

#include <cstdint>

#include "command.hpp"

namespace meeting::tool {

extern const OptionGroup add_meeting_group;
extern const OptionGroup add_issue_group;
extern const OptionGroup add_resolution_group;
extern const OptionGroup add_follow_up_group;

/// The flags whose value is more than the text of their field.
namespace flag {
extern const Option party;
extern const Option issue;
extern const Option position;
extern const Option resolution;
extern const Option task;
extern const Option due;
extern const Option responsible;
extern const Option expected;
extern const Option present;
}  // namespace flag

/// The part of the record to which a flag belongs.
enum class Place : std::uint8_t {
  record,
  area,
  attendance,
  last_issue,
  last_resolution,
  last_follow_up,
};

struct Destination {
  const Option* option;
  Place place;
  bool list = false;
};

/// Null for a flag that begins an item, or that is no field at all.
const Destination* destination_of(const Option& option);

/// True for a flag of one of the groups.
bool is_field(const Option& option);

}  // namespace meeting::tool
