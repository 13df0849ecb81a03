// SPDX-License-Identifier: Apache-2.0
#pragma once

/// JSON Schema (draft 2020-12) of the files, for editors, made from the table of fields.
///
/// An editor gets completion, hover and a first check from it. It accepts all that
/// `meeting validate` accepts, and refuses what stands wrong in its place: keys, kinds of values,
/// words, the form of dates and numbers. `meeting validate` alone knows which days exist, the
/// words that a book adds, references and rules.

#include <cstdint>
#include <meeting/export.hpp>
#include <meeting/words.hpp>
#include <string>

namespace meeting {

/// In which language the keys and words of a file may be written.
enum class SchemaKeys : std::uint8_t { english, chinese, both };

/// `language` is that of titles and descriptions. Ends with a line feed.
MEETING_EXPORT std::string record_schema(Language language, SchemaKeys keys);
MEETING_EXPORT std::string book_schema(Language language, SchemaKeys keys);

}  // namespace meeting
