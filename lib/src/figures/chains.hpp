// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Items that go on with items of earlier records: each chain of them is one matter.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "figures/item_names.hpp"

namespace meeting {

/// Links are numbered in the order in which they are added.
class Chains {
 public:
  static constexpr std::uint32_t nothing = ItemNames::nothing;

  /// `record` is the id with its path, `item` the id in it. `continues` is what the record states,
  /// or empty. `only_one`: the record alone, without an item, means this item too.
  void add(std::string_view record, std::string_view item, std::string_view continues,
           bool only_one);

  /// Looks up everything that was added. Links that continue something unknown begin a chain.
  void connect();

  /// After connect(): the numbers of the last links, ascending. A circle is cut at one place.
  const std::vector<std::uint32_t>& last_links() const { return last_links_; }
  /// The link that `link` continues, or `nothing`; never leads round a circle.
  std::uint32_t before(std::uint32_t link) const { return before_[link]; }

  /// Why a link that states `continues` has none before it: nothing of that name is there, or
  /// it would lead round a circle. Both ascending.
  const std::vector<std::uint32_t>& unknown() const { return unknown_; }
  const std::vector<std::uint32_t>& circular() const { return circular_; }

 private:
  struct Reference {
    std::uint32_t link;
    std::string record;
    std::string written;
  };

  void break_circles();

  ItemNames names_;
  std::vector<Reference> references_;
  std::vector<std::uint32_t> before_;
  std::vector<std::uint32_t> last_links_;
  std::vector<std::uint32_t> unknown_;
  std::vector<std::uint32_t> circular_;
};

}  // namespace meeting
