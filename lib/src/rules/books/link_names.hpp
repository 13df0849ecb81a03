// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How findings call records and items of which only the file is known.

#include <string>

#include "rules/book_rule.hpp"

namespace meeting {

/// The name of a file without folder and ending, which is the id of most records.
std::string record_name(std::uint32_t file, const BookReporter& reporter);

/// What to write in another record to mean the item; only the record where the item has an id of
/// its own choice, or is its only issue.
std::string reference_to(const LinkedItem& item, const BookLinks& links,
                         const BookReporter& reporter);

}  // namespace meeting
