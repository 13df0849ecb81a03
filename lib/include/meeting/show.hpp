// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One record whole: everything that it states, and nothing that it does not. One matter: all that
/// happened in it.

#include <cstddef>
#include <meeting/book_settings.hpp>
#include <meeting/export.hpp>
#include <meeting/json.hpp>
#include <meeting/matter.hpp>
#include <meeting/record.hpp>
#include <meeting/words.hpp>
#include <span>
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

/// A matter for people: where it stands, its records, what happened with the days between, what is
/// still to come. Of a follow-up without the head: its row in the list says that. `width` is that
/// of the terminal, to which the tables are wrapped; 0: as wide as they get.
MEETING_EXPORT std::string matter_text(const Matter& matter, Language language, std::size_t width);

/// The same as an object, with English keys and words; dates ISO 8601, what does not apply left
/// out. To be called where `json` takes a value.
MEETING_EXPORT void write_matter(JsonWriter& json, const Matter& matter);

/// A line for each item that goes on with items elsewhere or is gone on with: `i1  停车位不足：接续
/// 2024-10-16-x:i1，后续 …`. Nothing where none does.
MEETING_EXPORT std::string steps_text(const Record& record, std::span<const MatterStep> steps,
                                      Language language, std::size_t width);

}  // namespace meeting
