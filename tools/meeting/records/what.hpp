// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The first operand of `list` and `export`: meetings, issues, 决议 …

#include <meeting/listing.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "run/command.hpp"

namespace meeting::tool {

/// Takes the word off the operands, if the first one is such a word and no file of that name.
std::optional<ListKind> take_list(const Context& context, std::vector<std::string>& operands);

/// "did you mean issues" for a first operand that is almost such a word.
Message nearest_list(std::string_view word);

/// All such words and what they mean, for the help.
std::vector<std::pair<std::string, std::string>> list_words(Language language);

}  // namespace meeting::tool
