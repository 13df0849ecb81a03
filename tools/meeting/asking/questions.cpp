// SPDX-License-Identifier: Apache-2.0

#include "asking/questions.hpp"

#include <algorithm>
#include <cassert>

namespace meeting::tool {
namespace {

BlockId block_at(Place place) {
  switch (place) {
    case Place::record:
      return BlockId::record;
    case Place::area:
      return BlockId::area;
    case Place::attendance:
      return BlockId::attendance;
    case Place::last_issue:
      return BlockId::issue;
    case Place::last_resolution:
      return BlockId::resolution;
    case Place::last_follow_up:
      return BlockId::follow_up;
    case Place::last_notice:
      return BlockId::public_notice;
  }
  return BlockId::record;
}

/// A flag that begins an item is named after the item, and its value is a field of that.
struct Renamed {
  const Option* flag;
  std::string_view key;
};
constexpr Renamed renamed[] = {
    {&flag::issue, "title"},        {&flag::resolution, "text"},    {&flag::party, "parties"},
    {&flag::fact, "facts"},         {&flag::position, "positions"}, {&flag::notice, "date"},
    {&flag::notice_until, "until"},
};

constexpr AskedField table[] = {
    {&flag::title, Place::record, "ask.title"_msg, true},
    {&flag::date, Place::record, "ask.date"_msg, true},
    {&flag::form, Place::record, "ask.form"_msg, true},
    {&flag::start, Place::record, "ask.start"_msg},
    {&flag::end, Place::record, "ask.end"_msg},
    {&flag::place, Place::record, "ask.place"_msg},
    {&flag::compound, Place::area, "ask.compound"_msg},
    {&flag::chair, Place::record, "ask.chair"_msg},
    {&flag::recorder, Place::record, "ask.recorder"_msg},
    {&flag::party, Place::record, "ask.party"_msg},
    {&flag::expected, Place::attendance, "ask.expected"_msg},
    {&flag::present, Place::attendance, "ask.present"_msg},
    {&flag::issue, Place::last_issue, "ask.issue"_msg},
    {&flag::category, Place::last_issue, "ask.category"_msg},
    {&flag::raised_by, Place::last_issue, "ask.raised-by"_msg},
    {&flag::resolution, Place::last_resolution, "ask.resolution"_msg},
    {&flag::type, Place::last_resolution, "ask.type"_msg},
    {&flag::responsible, Place::last_resolution, "ask.responsible"_msg},
    {&flag::due, Place::last_resolution, "ask.due"_msg},
    // on request
    {&flag::position, Place::last_issue, "ask.position"_msg},
    {&flag::basis, Place::last_resolution, "ask.basis"_msg},
    {&flag::condition, Place::last_resolution, "ask.conditions"_msg},
    {&flag::money, Place::last_resolution, "ask.money"_msg},
    {&flag::task, Place::last_follow_up, "ask.task"_msg},
    {&flag::lead, Place::last_follow_up, "ask.lead"_msg},
    {&flag::person, Place::last_follow_up, "ask.person"_msg},
    {&flag::assisting, Place::last_follow_up, "ask.assisting"_msg},
    {&flag::tier, Place::last_issue, "ask.tier"_msg},
    {&flag::raised_on, Place::last_issue, "ask.raised-on"_msg},
    {&flag::cause, Place::last_issue, "ask.cause"_msg},
    {&flag::fact, Place::last_issue, "ask.fact"_msg},
    {&flag::notice, Place::last_notice, "ask.notice"_msg},
    {&flag::notice_until, Place::last_notice, "ask.notice-until"_msg},
    {&flag::platform, Place::record, "ask.platform"_msg},
    {&flag::level, Place::record, "ask.level"_msg},
    {&flag::series, Place::record, "ask.series"_msg},
    {&flag::convener, Place::record, "ask.convener"_msg},
    {&flag::number, Place::record, "ask.number"_msg},
    {&flag::note, Place::record, "ask.note"_msg},
};

}  // namespace

std::string AskedField::key() const {
  const auto* other = std::ranges::find(renamed, flag, &Renamed::flag);
  std::string key(other != std::end(renamed) ? other->key : flag->name);
  std::ranges::replace(key, '-', '_');
  return key;
}

const Field& AskedField::field() const {
  const Field* found = find_field(block_at(place), key());
  assert(found != nullptr && "a question without a field");
  return *found;
}

std::span<const AskedField> asked_fields() { return table; }

const AskedField& asked_by(const Option& flag) {
  const auto* found = std::ranges::find(table, &flag, &AskedField::flag);
  assert(found != std::end(table) && "a flag without a question");
  return *found;
}

}  // namespace meeting::tool
