// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where a field that a path names stands in a record that was read, and what it holds.

#include <cstddef>
#include <meeting/export.hpp>
#include <meeting/field_input.hpp>
#include <meeting/location.hpp>
#include <meeting/record.hpp>
#include <span>
#include <string>
#include <vector>

namespace meeting {

/// A block of a record in which paths begin. A view: the record has to live as long.
class MEETING_EXPORT FieldOwner {
 public:
  FieldOwner(const Record& record);              // NOLINT(google-explicit-constructor)
  FieldOwner(const Party& party);                // NOLINT(google-explicit-constructor)
  FieldOwner(const Issue& issue);                // NOLINT(google-explicit-constructor)
  FieldOwner(const Resolution& resolution);      // NOLINT(google-explicit-constructor)
  FieldOwner(const FollowUp& follow_up);         // NOLINT(google-explicit-constructor)
  FieldOwner(const Money& payment);              // NOLINT(google-explicit-constructor)
  FieldOwner(const Ratification& ratification);  // NOLINT(google-explicit-constructor)

  [[nodiscard]] BlockId block() const { return block_; }
  [[nodiscard]] const void* object() const { return object_; }

 private:
  BlockId block_;
  const void* object_;
};

/// One value that a record states.
struct PlacedValue {
  ByteRange at;
  bool is_block = false;  ///< then there is no text
  std::string text;       ///< as in a Draft: words by their English keys
};

/// How far a path leads. Its first `step` steps are blocks that the record states; `block` is
/// the last of them, or that in which the path begins, and the field of steps[step] belongs to
/// it. Where that is the last step, `values` are the values of the field, all of them where
/// no number was written.
struct FieldPlace {
  ByteRange block;
  BlockId kind = BlockId::record;
  std::size_t step = 0;
  std::vector<PlacedValue> values;
  std::size_t count = 0;  ///< of all values of the field of steps[step]
  bool several = false;   ///< the way is barred: `count` blocks, and no number says which
};

/// `path` must begin in the owner's kind of block and have a step. Keys of the user's own are not
/// looked up: a Record does not hold them. Any number of threads may call it.
MEETING_EXPORT FieldPlace find_place(FieldOwner owner, std::span<const FieldStep> path);

}  // namespace meeting
