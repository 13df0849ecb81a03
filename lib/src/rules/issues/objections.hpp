// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Objections that were raised in the talk.

#include <meeting/date.hpp>
#include <meeting/record.hpp>

namespace meeting {

/// Said to be one, or grounds of an objection are given where no more is said of the position than
/// a question or a view.
bool is_objection(const Position& position);

/// An objection that on the day is neither answered nor withdrawn. An answer has no day of its own.
bool stands(const Position& position, Date as_of);

/// What says that it is one.
ByteRange place_of(const Position& objection);

/// An agreement of the issue, by the day; null where it has none.
const Resolution* agreement_in(const Issue& issue, Date as_of);

/// The same, where all are said to have agreed.
const Resolution* consensus_in(const Issue& issue, Date as_of);

}  // namespace meeting
