// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One record whole: everything that it states, and nothing that it does not.

#include <meeting/book_settings.hpp>
#include <meeting/export.hpp>
#include <meeting/json.hpp>
#include <meeting/record.hpp>
#include <meeting/words.hpp>
#include <string>

namespace meeting {

/// Readable text: labels and words in the language, a level of indentation for each level of the
/// record.
MEETING_EXPORT std::string record_text(const Record& record, Language language);
MEETING_EXPORT std::string settings_text(const BookSettings& settings, Language language);

/// The nested shape with English keys and words, whatever shape and language the file has.
/// Counts are numbers where exact, else text; decimals, money among them, are text; dates
/// ISO 8601; lists always arrays. `x_` keys are not part of a Record and do not appear.
MEETING_EXPORT std::string record_json(const Record& record,
                                       JsonWriter::Style style = JsonWriter::Style::lines);
MEETING_EXPORT std::string settings_json(const BookSettings& settings,
                                         JsonWriter::Style style = JsonWriter::Style::lines);

}  // namespace meeting
