// SPDX-License-Identifier: Apache-2.0
#pragma once

/// By when an order of a hotline has to be answered, and whether it was.

#include <meeting/state.hpp>
#include <optional>

#include "rules/moment.hpp"
#include "rules/subject.hpp"

namespace meeting {

struct OrderLimit {
  DueDay due;                ///< with the extensions that were made in time
  std::optional<Date> from;  ///< working days count from here; empty: a day is stated
  std::int64_t working_days = 0;
  ByteRange at;  ///< what states it; of the book's limit, the receipt
};

/// The limit that the order itself states, else so many working days after its receipt where the
/// book sets a limit for orders. Nothing (`due.stated` is false) where there is none, and where an
/// order was sent back so that nobody knows from when its days count.
OrderLimit order_limit(const Issue& issue, const Subject& subject);

/// The answer; where none is recorded the handling, else the last of its follow-ups once all are
/// done. What is dated after the day asked about has not happened.
Moment order_answer(const Issue& issue, const Subject& subject);

/// Nothing is waited for: sent back, not taken up, or settled; or its follow-up is suspended.
bool order_rests(const Issue& issue, const Subject& subject);

}  // namespace meeting
