// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Whether the right way of writing a value says all that the way it was written says, so that a
/// program may write it without asking.

#include <meeting/decimal.hpp>
#include <meeting/fields.hpp>
#include <meeting/vocabulary.hpp>
#include <string_view>

namespace meeting {

/// A date or time that was understood as `correction`: false where a time, seconds or a wrong day
/// of the week would be lost.
bool keeps_all(std::string_view text, std::string_view correction);

/// A number that was understood: false where a unit would be lost that the field does not imply
/// (2000元), where the grouping may be something else (12 345), or where "more than" would become
/// "at least".
bool is_same_number(const Field& field, std::string_view text, NumberFault fault);

/// The one word of the vocabulary that differs from `text` by case, width and blanks alone; empty
/// where there is none.
std::string_view same_word(const Vocabulary& words, std::string_view text);

}  // namespace meeting
