// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A record taken apart for searching: every item with what it stands in and with the words
/// that may be used to mean it.

#include <meeting/references.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

struct IndexedItem {
  Match match;         ///< without id and label
  std::string own;     ///< comparison key of its own texts, one a line
  std::string around;  ///< of what it stands in, and of who has to do it
};

/// Making the keys of all words takes most of the time: only where words are looked for.
enum class Detail : bool { items, words };

/// All items of a record, the record itself first, then by kind in document order.
std::vector<IndexedItem> index_record(std::size_t place, const RecordFile& file, Detail detail);

/// True where `inner` is `outer` or stands in it. Both are of one record.
bool stands_in(const Match& inner, const Match& outer);

/// The id of the item in its record; empty for a record.
std::string item_id_of(const Match& match, const Record& record);
/// What a person calls it, on one line.
std::string label_of(const Match& match, const Record& record);

}  // namespace meeting
