// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The record of a month's requests, into which issues go that no meeting has dealt with yet.

#include <meeting/compose.hpp>
#include <meeting/date.hpp>
#include <string>
#include <vector>

#include "changing/changing.hpp"
#include "run/command.hpp"

namespace meeting::tool {

struct IntakeIssue {
  Draft issue;
  Date day;            ///< on which it came: says which month's record it goes into
  std::string number;  ///< of an order; empty: it is none
};

/// What to do with an order that stands in a record of the book already.
enum class KnownOrder : std::uint8_t { refuse, skip };

struct Intake {
  std::vector<IntakeIssue> issues;
  KnownOrder known = KnownOrder::refuse;
  bool each = true;  ///< a line for every issue that was added, else one for each record
};

/// Adds the issues to the records of their months in the book around the user, making those that
/// are missing, as one change. Says what was added. Throws Error, UsageError, Refused.
Exit add_to_intakes(Context& context, const Arguments& arguments, Intake intake);

}  // namespace meeting::tool
