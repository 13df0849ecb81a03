// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Changing a file of the user without touching a byte that the change does not concern.
///
/// A change is said in terms of what was read: the place of a block (Block::at) and the key of a
/// field. It becomes replacements of byte ranges whose style (indentation, quotes, brackets or
/// lines, language of keys, blank lines, column of comments, line ends) is that of the
/// neighbours. The new text is read again and compared with what was intended before anybody
/// gets it.

#include <cstdint>
#include <meeting/compose.hpp>
#include <meeting/export.hpp>
#include <meeting/fixes.hpp>
#include <meeting/location.hpp>
#include <meeting/words.hpp>
#include <span>
#include <string>
#include <string_view>

namespace meeting {

/// One change. Makers below; each names what `at` is.
struct MEETING_EXPORT Edit {
  enum class Kind : std::uint8_t { set, append, remove, rewrite };

  Kind kind = Kind::set;
  ByteRange at;     ///< in the bytes that are handed to edit_file
  std::string key;  ///< the English key of a field, or a key of the user's own (x_…)
  Draft value;      ///< texts as in a Draft: words by their English keys, dates as YYYY-MM-DD

  /// The field gets this value: a new one at its place in the order of the table of fields, or in
  /// the place of the old. `block` is the `at` of the block that holds it (Record::at for the
  /// record itself).
  static Edit set(ByteRange block, std::string_view key, Draft value);
  /// A list field gets one more item, at its end. A single value that stands for a list becomes
  /// a list.
  static Edit append(ByteRange block, std::string_view key, Draft item);
  /// The field goes, with its comments; a block that nothing is left of goes with it.
  static Edit remove(ByteRange block, std::string_view key);
  /// A block goes out of the list or field that holds it; a list that nothing is left of goes
  /// with it.
  static Edit remove(ByteRange block);
  /// A text that stands in the file (Text::at, ItemRef::at …) becomes another, in its place.
  static Edit rewrite(ByteRange text, std::string_view with);
};

/// The bytes after all edits, made one after another; every `at` is a place in `bytes`. Keys and
/// words are written in the language of the file; `language` decides where it has none.
/// Errors: not_a_record, where the text of the file has faults that have to be mended first; bug,
/// where the new text does not read as what was intended: then nothing may be written.
/// Any number of threads may call it.
MEETING_EXPORT std::string edit_file(std::string_view bytes, FileKind kind,
                                     std::span<const Edit> edits, Language language);

}  // namespace meeting
