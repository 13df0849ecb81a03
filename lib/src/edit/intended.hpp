// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The record that an edit is meant to lead to, held apart from the text: what the new text reads
/// as is compared with it.

#include <meeting/compose.hpp>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "edit/outline.hpp"
#include "yaml/tree.hpp"

namespace meeting {

/// One value. Its address stays the same while the record is edited, so it names the value
/// wherever that stands in the text by now.
struct IntendedNode {
  struct Child {
    std::string key;        ///< of a mapping
    bool anywhere = false;  ///< newly put in: the text decides on its place among the others
    std::unique_ptr<IntendedNode> node;
  };

  NodeKind kind = NodeKind::null;
  std::string text;
  std::vector<Child> children;
  IntendedNode* parent = nullptr;
  bool may_stand_alone = false;  ///< a list of one text, which may be written without a list
};

class Intended {
 public:
  Intended(const Tree& tree, Language language);

  /// The node of the tree that was read.
  [[nodiscard]] IntendedNode* of(NodeId id) const { return by_id_[id]; }

  // The same as the makers of Edit say. `block` is what kind of mapping holds the field.
  void set(IntendedNode& map, const BlockInfo* block, std::string_view key, const Draft& value);
  void append(IntendedNode& map, const BlockInfo* block, std::string_view key, const Draft& item);
  void remove(IntendedNode& map, const BlockInfo* block, std::string_view key);
  void remove(IntendedNode& node);
  void rewrite(IntendedNode& scalar, std::string_view with, const Field& field);

  /// Whether a tree that was read says just this. Then `of` answers for its nodes, and what was
  /// put in has its place.
  bool match(const Tree& tree);

 private:
  static IntendedNode::Child* find(IntendedNode& map, const BlockInfo* block, std::string_view key);
  std::unique_ptr<IntendedNode> made_of(const Draft& draft, const Field& field) const;
  std::unique_ptr<IntendedNode> copy(const Tree& tree, NodeId id, IntendedNode* parent);
  bool match(const Tree& tree, NodeId id, IntendedNode& node);
  bool match_map(const Tree& tree, NodeId id, IntendedNode& node);

  Language language_;
  std::unique_ptr<IntendedNode> root_;
  std::vector<IntendedNode*> by_id_;
};

}  // namespace meeting
