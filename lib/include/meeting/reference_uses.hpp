// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Who refers to a record, an item or a party: what has to follow when its name changes, and
/// what stands against its removal.

#include <filesystem>
#include <meeting/book.hpp>
#include <meeting/export.hpp>
#include <meeting/fields.hpp>
#include <meeting/items.hpp>
#include <meeting/location.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// A field of a record that names an item of it, an item of another record, or a record.
struct ReferenceUse {
  const ItemRef* reference = nullptr;
  const Field* field = nullptr;
  ByteRange block;  ///< the block that the field stands in
};

/// All of them, in the order of the table of fields. The pointers are those of the record.
MEETING_EXPORT std::vector<ReferenceUse> item_references(const Record& record);

/// A field of a record that names a party which takes part.
struct PartyUse {
  const PartyRef* reference = nullptr;
  const Field* field = nullptr;
  ByteRange block;
};

/// The fields that mean the party, however they name it; `party` is one of record.parties.
MEETING_EXPORT std::vector<PartyUse> party_references(const Record& record, const Party& party);

/// The item of the same record that a reference means: its id, stated or counted, or the title
/// of an issue. Empty where it means none of this record.
MEETING_EXPORT std::string local_item(const Record& record, std::string_view written);

/// One file that refers to a record.
struct ReferringFile {
  RecordFile file;
  std::vector<ReferenceUse> uses;  ///< those that mean the record, or an item of it by the
                                   ///< record's id; pointers into `file`
};

struct ReferringFiles {
  std::vector<ReferringFile> files;  ///< in path order; the record's own file may be among them
  /// They may refer to it as well: its id stands in them, but they are no records or have
  /// errors; or they cannot be opened.
  std::vector<RecordFile> unreadable;
};

/// The folder in which all records lie that can refer to a record of `book` (of `folder` where
/// there is no book): that of the outermost book, or the one the user stands in if that is
/// further out.
MEETING_EXPORT std::filesystem::path search_root(const RecordFile& target, const Books& books);

/// Looks through all records below the search root. A reference `ID` or `folder/ID` means the
/// record of that id in the book, or in the book of that folder, that is nearest to the record
/// it stands in, going outwards. Only files in which the bytes of the id stand are parsed.
/// Never throws Error: trouble is an entry.
MEETING_EXPORT ReferringFiles find_referring(const RecordFile& target, Books& books);

}  // namespace meeting
