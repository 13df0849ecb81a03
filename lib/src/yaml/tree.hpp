// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A file as keys and values, each with the bytes that it stands on. Who makes a tree is
/// apart from what it is: makers call TreeBuilder, readers see Tree.

#include <cstdint>
#include <meeting/location.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

enum class NodeKind : std::uint8_t { null, scalar, map, list };
enum class NodeStyle : std::uint8_t {
  plain,  ///< a scalar without quotes, or a null
  single_quoted,
  double_quoted,
  literal,  ///< |
  folded,   ///< >
  block,    ///< a map or list by indentation
  flow,     ///< a map or list in brackets
};

using NodeId = std::uint32_t;
inline constexpr NodeId no_node = 0xffffffff;

struct Node {
  NodeKind kind = NodeKind::null;
  NodeStyle style = NodeStyle::plain;
  /// The bytes of the node, quotes and brackets included. A null that is not written as
  /// `~` or `null` is empty and stands behind the colon or dash that waits for a value.
  ByteRange at;
  std::string_view text;         ///< of a scalar, decoded
  NodeId first_child = no_node;  ///< of a map: key, value, key, value …
  NodeId next = no_node;         ///< the next child of the same parent
};

/// Nodes in document order; the first is the root. Texts are views into the source or
/// into the store that the builder was given.
struct Tree {
  std::vector<Node> nodes;

  [[nodiscard]] bool empty() const { return nodes.empty(); }
  [[nodiscard]] const Node& operator[](NodeId id) const { return nodes[id]; }
  [[nodiscard]] const Node& root() const { return nodes.front(); }
};

/// Puts a tree together from begin and end of its parts, in document order.
class TreeBuilder {
 public:
  explicit TreeBuilder(Tree& tree) : tree_(tree) { open_.reserve(16); }

  NodeId begin(NodeKind kind, NodeStyle style, std::uint32_t at) {
    const NodeId id = append(kind, style, {at, at}, {});
    open_.push_back({id, no_node, 0});
    return id;
  }
  /// Ends the innermost open map or list at `end`.
  void end(std::uint32_t end) {
    tree_.nodes[open_.back().id].at.end = end;
    open_.pop_back();
  }
  NodeId scalar(NodeStyle style, ByteRange at, std::string_view text) {
    return append(NodeKind::scalar, style, at, text);
  }
  NodeId null(ByteRange at) { return append(NodeKind::null, NodeStyle::plain, at, {}); }

  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  /// The innermost open map or list; only where depth() > 0.
  [[nodiscard]] NodeId open_node() const { return open_.back().id; }
  /// Its last child so far, or no_node.
  [[nodiscard]] NodeId last_child() const { return open_.back().last_child; }
  /// Whether the next child of the innermost open map is a key.
  [[nodiscard]] bool expects_key() const {
    return !open_.empty() && tree_.nodes[open_.back().id].kind == NodeKind::map &&
           open_.back().children % 2 == 0;
  }

 private:
  struct Open {
    NodeId id;
    NodeId last_child;
    std::uint32_t children;
  };

  /// Written where it stays: a node put together elsewhere would be read back, to be copied,
  /// before it has left the processor.
  NodeId append(NodeKind kind, NodeStyle style, ByteRange at, std::string_view text) {
    const auto id = static_cast<NodeId>(tree_.nodes.size());
    Node& node = tree_.nodes.emplace_back();
    node.kind = kind;
    node.style = style;
    node.at = at;
    node.text = text;
    if (!open_.empty()) {
      Open& parent = open_.back();
      if (parent.last_child == no_node) tree_.nodes[parent.id].first_child = id;
      else tree_.nodes[parent.last_child].next = id;
      parent.last_child = id;
      ++parent.children;
    }
    return id;
  }

  Tree& tree_;
  std::vector<Open> open_;
};

}  // namespace meeting
