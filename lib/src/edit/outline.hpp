// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What each node of a tree is by the table of fields, and what holds it.

#include <meeting/fields.hpp>
#include <vector>

#include "yaml/tree.hpp"

namespace meeting {

struct NodePlace {
  NodeId parent = no_node;
  NodeId key = no_node;              ///< of the value of a mapping
  const Field* field = nullptr;      ///< of a value and of the items of a list; never null there
  const BlockInfo* block = nullptr;  ///< of a mapping that the table knows
};

/// One place a node, in the order of the nodes; the root is a mapping of the kind `root`.
std::vector<NodePlace> outline_of(const Tree& tree, BlockId root);

/// The field of a key in a block, `unknown_field` where the table has none.
const Field& field_of(const BlockInfo* block, std::string_view key);

/// Children as pairs: of a mapping key and value, of a list no_node and the item.
struct ChildNode {
  NodeId key = no_node;
  NodeId value = no_node;
};
std::vector<ChildNode> children_of(const Tree& tree, NodeId parent);

}  // namespace meeting
