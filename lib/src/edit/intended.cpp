// SPDX-License-Identifier: Apache-2.0

#include "edit/intended.hpp"

#include <algorithm>
#include <utility>

#include "edit/composing.hpp"

namespace meeting {

Intended::Intended(const Tree& tree, Language language) : language_(language) {
  by_id_.resize(tree.nodes.size());
  root_ = copy(tree, 0, nullptr);
}

std::unique_ptr<IntendedNode> Intended::copy(const Tree& tree, NodeId id, IntendedNode* parent) {
  auto node = std::make_unique<IntendedNode>();
  node->kind = tree[id].kind;
  node->text = tree[id].text;
  node->parent = parent;
  by_id_[id] = node.get();
  for (const ChildNode& child : children_of(tree, id)) {
    IntendedNode::Child made;
    if (child.key != no_node) made.key = tree[child.key].text;
    made.node = copy(tree, child.value, node.get());
    node->children.push_back(std::move(made));
  }
  return node;
}

std::unique_ptr<IntendedNode> Intended::made_of(const Draft& draft, const Field& field) const {
  auto node = std::make_unique<IntendedNode>();
  const auto add = [&](std::string key, std::unique_ptr<IntendedNode> made) {
    made->parent = node.get();
    node->children.push_back({std::move(key), false, std::move(made)});
  };
  switch (draft.kind) {
    case Draft::Kind::text:
      node->kind = NodeKind::scalar;
      node->text = in_language(draft.text, field, language_);
      break;
    case Draft::Kind::list:
      node->kind = NodeKind::list;
      node->may_stand_alone = only_text(draft) != nullptr;
      for (const Draft& item : draft.values) {
        if (!item.empty()) add({}, made_of(item, field));
      }
      break;
    case Draft::Kind::mapping:
      node->kind = NodeKind::map;
      if (field.type == FieldType::word_map) {
        for (std::size_t i = 0; i < draft.keys.size(); ++i) {
          if (!draft.values[i].empty()) add(draft.keys[i], made_of(draft.values[i], field));
        }
        break;
      }
      for (const DraftEntry& entry : entries_of(draft, block_of(field))) {
        const bool known = entry.field != &unknown_field;
        add(std::string(known ? entry.field->name(language_) : entry.key),
            made_of(*entry.value, *entry.field));
      }
      break;
  }
  return node;
}

IntendedNode::Child* Intended::find(IntendedNode& map, const BlockInfo* block,
                                    std::string_view key) {
  const Field& wanted = field_of(block, key);
  for (IntendedNode::Child& child : map.children) {
    const bool same =
        &wanted == &unknown_field ? child.key == key : &field_of(block, child.key) == &wanted;
    if (same) return &child;
  }
  return nullptr;
}

void Intended::set(IntendedNode& map, const BlockInfo* block, std::string_view key,
                   const Draft& value) {
  const Field& field = field_of(block, key);
  auto made = made_of(value, field);
  made->parent = &map;
  if (IntendedNode::Child* child = find(map, block, key)) {
    child->node = std::move(made);
    return;
  }
  const std::string_view name = &field == &unknown_field ? key : field.name(language_);
  map.children.push_back({std::string(name), true, std::move(made)});
}

void Intended::append(IntendedNode& map, const BlockInfo* block, std::string_view key,
                      const Draft& item) {
  IntendedNode::Child* child = find(map, block, key);
  if (child == nullptr || child->node->kind == NodeKind::null) {
    Draft list = Draft::list();
    list.add(item);
    set(map, block, key, list);
    return;
  }
  auto made = made_of(item, field_of(block, key));
  if (child->node->kind != NodeKind::list) {
    auto list = std::make_unique<IntendedNode>();
    list->kind = NodeKind::list;
    list->parent = &map;
    child->node->parent = list.get();
    list->children.push_back({{}, false, std::move(child->node)});
    child->node = std::move(list);
  }
  made->parent = child->node.get();
  child->node->may_stand_alone = false;
  child->node->children.push_back({{}, false, std::move(made)});
}

void Intended::remove(IntendedNode& map, const BlockInfo* block, std::string_view key) {
  if (IntendedNode::Child* child = find(map, block, key)) remove(*child->node);
}

void Intended::remove(IntendedNode& node) {
  IntendedNode* parent = node.parent;
  if (parent == nullptr) return;
  std::erase_if(parent->children, [&](const auto& child) { return child.node.get() == &node; });
  if (parent->children.empty()) remove(*parent);
}

void Intended::rewrite(IntendedNode& scalar, std::string_view with, const Field& field) {
  scalar.kind = NodeKind::scalar;
  scalar.text = in_language(with, field, language_);
}

bool Intended::match(const Tree& tree) {
  by_id_.assign(tree.nodes.size(), nullptr);
  return !tree.empty() && match(tree, 0, *root_);
}

bool Intended::match(const Tree& tree, NodeId id, IntendedNode& node) {
  by_id_[id] = &node;
  const Node& read = tree[id];
  if (node.may_stand_alone && read.kind == NodeKind::scalar) {
    node.may_stand_alone = false;
    node.kind = NodeKind::scalar;
    node.text = std::move(node.children.front().node->text);
    node.children.clear();
  }
  if (read.kind != node.kind) return false;
  switch (read.kind) {
    case NodeKind::null:
      return true;
    case NodeKind::scalar:
      return read.text == node.text;
    case NodeKind::map:
      return match_map(tree, id, node);
    case NodeKind::list:
      break;
  }
  const std::vector<ChildNode> children = children_of(tree, id);
  if (children.size() != node.children.size()) return false;
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (!match(tree, children[i].value, *node.children[i].node)) return false;
  }
  return true;
}

bool Intended::match_map(const Tree& tree, NodeId id, IntendedNode& node) {
  const std::vector<ChildNode> children = children_of(tree, id);
  if (children.size() != node.children.size()) return false;
  std::vector<IntendedNode::Child> left = std::move(node.children);
  node.children.clear();
  for (const ChildNode& child : children) {
    const std::string_view key = tree[child.key].text;
    // What was there before keeps its order; what is new stands where it was put.
    auto next = std::ranges::find_if(left, [](const auto& one) { return !one.anywhere; });
    if (next == left.end() || next->key != key) {
      next = std::ranges::find_if(left,
                                  [&](const auto& one) { return one.anywhere && one.key == key; });
    }
    if (next == left.end()) return false;
    IntendedNode::Child found = std::move(*next);
    left.erase(next);
    found.anywhere = false;
    if (!match(tree, child.value, *found.node)) return false;
    node.children.push_back(std::move(found));
  }
  return true;
}

}  // namespace meeting
