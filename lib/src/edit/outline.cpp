// SPDX-License-Identifier: Apache-2.0

#include "edit/outline.hpp"

#include "edit/composing.hpp"

namespace meeting {

const Field& field_of(const BlockInfo* block, std::string_view key) {
  const Field* field = block == nullptr ? nullptr : find_field(block->id, key);
  return field == nullptr ? unknown_field : *field;
}

std::vector<ChildNode> children_of(const Tree& tree, NodeId parent) {
  std::vector<ChildNode> all;
  const bool is_map = tree[parent].kind == NodeKind::map;
  if (!is_map && tree[parent].kind != NodeKind::list) return all;
  for (NodeId at = tree[parent].first_child; at != no_node;) {
    ChildNode child;
    if (is_map) {
      child.key = at;
      at = tree[at].next;
      if (at == no_node) break;
    }
    child.value = at;
    all.push_back(child);
    at = tree[at].next;
  }
  return all;
}

std::vector<NodePlace> outline_of(const Tree& tree, BlockId root) {
  std::vector<NodePlace> places(tree.nodes.size());
  places[0].block = &block_info(root);
  // Parents stand before their children.
  for (NodeId id = 0; id < tree.nodes.size(); ++id) {
    for (const ChildNode& child : children_of(tree, id)) {
      NodePlace& place = places[child.value];
      place.parent = id;
      place.key = child.key;
      place.field = child.key == no_node ? places[id].field
                                         : &field_of(places[id].block, tree[child.key].text);
      if (child.key != no_node) places[child.key].parent = id;
      const bool holds_block =
          tree[child.value].kind == NodeKind::map && place.field != &unknown_field &&
          (place.field->type == FieldType::block || place.field->type == FieldType::officer ||
           place.field->type == FieldType::due || place.field->type == FieldType::vote_count);
      if (holds_block) place.block = &block_info(place.field->block);
    }
  }
  return places;
}

}  // namespace meeting
