// SPDX-License-Identifier: Apache-2.0
#pragma once

/// All values of a record as a flat list, by the table of fields.

#include <deque>
#include <meeting/book.hpp>
#include <meeting/fields.hpp>
#include <meeting/location.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// A block of the record that values stand in.
struct SpotBlock {
  BlockId id;
  const SpotBlock* around;  ///< null for the record
  const void* object;
};

struct Spot {
  const SpotBlock* in;
  const Field* field;
  const void* value;  ///< what the field's Binding hands out; no block
  ByteRange at;
  std::string_view text;  ///< where is_text(), else empty

  /// True for what somebody wrote in words of his own: texts, names of parties, posts.
  [[nodiscard]] bool is_text() const { return text.data() != nullptr; }
};

/// In the order of the table. Owned with the blocks; views and pointers are those of the record.
struct Spots {
  std::deque<SpotBlock> blocks;
  std::vector<Spot> all;
};
Spots spots_of(const Record& record);

/// record, party, issue, resolution, follow_up: what has an id of its own.
bool is_item(BlockId id);
/// The innermost item that a block stands in or is.
const SpotBlock& item_around(const SpotBlock& block);

/// Every kind of block that a record may hold.
const std::vector<BlockId>& blocks_of_records();

}  // namespace meeting
