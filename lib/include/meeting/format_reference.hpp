// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The reference part of meeting-record(5) and meeting-book(5), made from the table of fields.

#include <meeting/export.hpp>
#include <meeting/words.hpp>
#include <string>

namespace meeting {

/// mdoc(7): one section with all blocks of a record: keys in both languages, type, whether
/// required, meaning.
MEETING_EXPORT std::string record_fields_mdoc(Language language);
/// The same for book.yaml.
MEETING_EXPORT std::string book_fields_mdoc(Language language);
/// mdoc(7): one section with the controlled words in both languages.
MEETING_EXPORT std::string vocabularies_mdoc(Language language);
/// mdoc(7): one section with the table of states (state_table.hpp).
MEETING_EXPORT std::string states_mdoc(Language language);

}  // namespace meeting
