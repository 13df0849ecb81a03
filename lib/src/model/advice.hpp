// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What was probably meant by a key or a word that the tables do not hold.

#include <meeting/book_settings.hpp>
#include <meeting/fields.hpp>
#include <meeting/vocabulary.hpp>
#include <meeting/words.hpp>
#include <span>
#include <string_view>

namespace meeting {

/// "follow-up", 跟进事项.
Argument block_name(BlockId id);

/// The key of this block that was probably meant, in the language it is written in; may be empty.
std::string_view near_key(std::string_view name, BlockId block);

/// What to write instead of a key that the block does not know: the near one, where it belongs,
/// or which keys stand there.
Message key_advice(std::string_view name, BlockId block, Language language);

/// The words that a text may have been meant for, or all of them where they are few.
Message allowed_words(const Vocabulary& words, std::span<const OwnWord* const> own,
                      std::string_view text, Language language);

}  // namespace meeting
