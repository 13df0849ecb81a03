// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A vote as a record states it, held against the rule of its day (voting.hpp).
///
/// Numbers that are not exact count for what they say for certain. Nothing here refers to the
/// record afterwards; the functions throw nothing but std::bad_alloc, and any number of threads may
/// call them at once.

#include <meeting/date.hpp>
#include <meeting/export.hpp>
#include <meeting/record.hpp>
#include <meeting/voting.hpp>
#include <optional>

namespace meeting {

/// The rule that decides a vote, and whether the record names it.
struct DecidingRule {
  VoteRule rule;
  bool named = false;
};

/// The rule named, else that of the assembly; `day` is the day of the meeting. Of an owners'
/// assembly that names no rule the weaker of the two by which it may decide. Empty where none is
/// known, or the one named did not hold on that day.
MEETING_EXPORT std::optional<DecidingRule> deciding_rule(const Vote& vote, const Record& record,
                                                         Date day);

/// What the record says in persons and in square metres. Where a number is missing, the others say
/// something of it: whoever voted took part, and whoever took part may vote.
MEETING_EXPORT VoteNumbers vote_persons(const Vote& vote);
MEETING_EXPORT VoteNumbers vote_floor_area(const Vote& vote);

}  // namespace meeting
