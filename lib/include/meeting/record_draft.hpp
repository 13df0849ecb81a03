// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A record that was read, as a draft: with compose.hpp its text in any writing that the
/// format knows. For new files; one that is in a user's hands is not written anew.

#include <cstdint>
#include <meeting/book_settings.hpp>
#include <meeting/compose.hpp>
#include <meeting/export.hpp>
#include <meeting/record.hpp>

namespace meeting {

/// The two shapes of a file, which mean the same.
enum class RecordShape : std::uint8_t {
  nested,  ///< resolutions stand in their issue, follow-ups in what they belong to
  flat,    ///< both stand at the top, each naming what it belongs to
};

/// All that the record states, field by field in the order of the table of fields: dates as
/// precise as they are, numbers with their qualifier and the places they were written with,
/// words as English keys, a book's own words as they stand. Owns its texts.
///
/// Items keep the names by which other fields and other records call them. In the flat shape
/// every issue, resolution and follow-up gets the id that it had by counting (i1, r2, f3); in
/// the nested one only where counting would now give another. Where one of the stated ids is
/// that very name already, `-2` and so on is put behind. Resolutions and follow-ups stand in
/// document order in the flat shape, and in that order within what they belong to in the
/// nested one.
///
/// A Record holds neither keys of the user's own (x_…) nor comments, so a draft has none.
MEETING_EXPORT Draft record_draft(const Record& record, RecordShape shape);

/// All that a book.yaml states, in the same way.
MEETING_EXPORT Draft settings_draft(const BookSettings& settings);

}  // namespace meeting
