// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The flags of `meeting add` that are fields of a record: each is the key of its field, with
/// dashes.

#include <cstdint>

#include "run/command.hpp"

namespace meeting::tool {

extern const OptionGroup add_meeting_group;
extern const OptionGroup add_issue_group;
extern const OptionGroup add_resolution_group;
extern const OptionGroup add_follow_up_group;
extern const OptionGroup add_ways_group;

/// The flags, one for every question that `meeting add` asks.
namespace flag {
extern const Option title, form, date, start, end, place, compound, platform, level, series;
extern const Option convener, chair, recorder, expected, present, number, note;
extern const Option category, tier, raised_by, raised_on, cause;
extern const Option type, basis, condition, responsible, due;
extern const Option lead, person, assisting;

// Their value is more than the text of a field, or they begin an item.
extern const Option party;  ///< KIND[:NAME][:COUNT]
extern const Option issue;
extern const Option fact;      ///< NAME:VALUE[:UNIT]
extern const Option position;  ///< PARTY:TEXT
extern const Option resolution;
extern const Option money;  ///< KIND:AMOUNT[:UNIT]
extern const Option task;
extern const Option notice;  ///< begins a public notice: the day it was posted
extern const Option notice_until;

// How it is written.
extern const Option from, id, draft, print, resume;
}  // namespace flag

/// The part of the record to which a flag belongs.
enum class Place : std::uint8_t {
  record,
  area,
  attendance,
  last_issue,
  last_resolution,
  last_follow_up,
  last_notice,
};

struct Destination {
  const Option* option;
  Place place;
  bool list = false;
};

/// Null for a flag that begins an item, or that is no field at all.
const Destination* destination_of(const Option& option);

/// True for a flag of one of the groups, but for those of how it is written.
bool is_field(const Option& option);

}  // namespace meeting::tool
