// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A vote as a record states it, held against the rule of its day.

#include <meeting/record.hpp>
#include <meeting/voting.hpp>
#include <optional>
#include <string_view>

#include "rules/subject.hpp"

namespace meeting {

/// The day whose law holds: that of the meeting, after all changes known on the day asked about.
/// An invalid date where none is known.
Date day_of_law(const Subject& subject);

/// The rule that decides a vote on its day: the one named, else that of the assembly. `named` is
/// false for the latter. An owners' assembly without a named rule may decide by one of two; the
/// weaker is given.
struct DecidingRule {
  VoteRule rule;
  bool named = false;
};
std::optional<DecidingRule> deciding_rule(const Vote& vote, const Record& record, Date day);

/// What the record says of the vote in persons and in floor area; whoever voted took part, and
/// whoever took part may vote.
VoteNumbers persons_of(const Vote& vote);
VoteNumbers floor_area_of(const Vote& vote);

/// True for a rule by which owners decide what is theirs in common.
bool is_owners_rule(std::string_view rule);

}  // namespace meeting
