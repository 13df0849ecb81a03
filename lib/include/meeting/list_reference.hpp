// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The reference part of meeting-list(1) and meeting-export(1), made from the table of lists.

#include <meeting/export.hpp>
#include <meeting/words.hpp>
#include <string>

namespace meeting {

/// mdoc(7): one section with all lists: names in both languages, what their rows are, the options
/// and the states by which they can be filtered.
MEETING_EXPORT std::string lists_mdoc(Language language);
/// mdoc(7): one section with the columns of all lists: keys, and headings in Chinese.
MEETING_EXPORT std::string list_columns_mdoc(Language language);

}  // namespace meeting
