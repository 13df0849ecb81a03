// SPDX-License-Identifier: Apache-2.0
#pragma once

/// JSON Schema (draft 2020-12) of the files, for editors, made from the table of fields.
///
/// An editor gets completion, hover and a first check from it. It is a little more lenient than
/// `meeting validate`, which alone knows dates that do not exist, references and rules.

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
