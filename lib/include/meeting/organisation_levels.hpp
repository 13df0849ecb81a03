// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Counts of an organisation tree (组织体系), level by level.

#include <cstddef>
#include <meeting/book_settings.hpp>
#include <meeting/export.hpp>
#include <meeting/figures.hpp>
#include <span>
#include <string_view>
#include <vector>

namespace meeting {

/// One level of the tree. Texts are those of its nodes.
struct OrganisationLevel {
  std::string_view name;  ///< as the nodes state it; empty where they state none
  std::size_t depth = 0;  ///< of its highest node: 0 for a node without one above
  /// The nodes, or what they state as `count` where one stands for many.
  Total count;
  std::size_t nodes = 0;  ///< entries in the file
};

/// The levels in the order of their depth, of one depth in the order in which they come up.
/// Nodes that state no level are one level for each depth. A node above that does not exist, or
/// a circle, makes a node one of depth 0. Takes time in proportion to the nodes.
MEETING_EXPORT std::vector<OrganisationLevel> organisation_levels(
    std::span<const OrganisationNode* const> tree);

/// All levels together.
MEETING_EXPORT Total all_nodes(std::span<const OrganisationLevel> levels);

}  // namespace meeting
