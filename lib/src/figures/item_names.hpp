// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Finds what one record means when it names an item of another.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace meeting {

/// Items by number. Only hashes of their names are kept, so a million of them take little room.
class ItemNames {
 public:
  static constexpr std::uint32_t nothing = 0xffffffff;

  /// `record` is the id with its path, `item` the id in it; empty: the record itself.
  void add(std::string_view record, std::string_view item, std::uint32_t number);
  /// To be called once, after the last add() and before the first find().
  void sort();

  /// What `written` in `record` means: an item of that record, else one of the records in its
  /// folder or in a folder around it. `nothing` where there is no such item.
  std::uint32_t find(std::string_view record, std::string_view written) const;

 private:
  struct Name {
    std::uint64_t hash;
    std::uint32_t number;
  };
  std::uint32_t find(std::uint64_t hash) const;

  std::vector<Name> names_;
};

}  // namespace meeting
