// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Parts of a sentence that differ by language.

#include <meeting/fields.hpp>
#include <meeting/words.hpp>
#include <span>
#include <string_view>

namespace meeting {

/// A message as an argument of another.
Argument spoken(const Message& message);

/// "33 for, 3 against": several of them in a row.
Argument spoken_list(std::span<const Message> messages);

/// `done_on`, “完成日期”. `key` is a key of `block`.
Argument field_name(BlockId block, std::string_view key);

}  // namespace meeting
