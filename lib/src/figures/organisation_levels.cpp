// SPDX-License-Identifier: Apache-2.0

// Counting an organisation tree. Nodes are found by name in a hash table: a tree of thousands
// is read at the start of every command below its book.

#include <meeting/organisation_levels.hpp>

#include <algorithm>
#include <meeting/text.hpp>
#include <string>
#include <unordered_map>

namespace meeting {
namespace {

/// The depth of every node.
class Depths {
 public:
  explicit Depths(std::span<const OrganisationNode* const> tree)
      : tree_(tree), depths_(tree.size(), unknown) {
    for (std::size_t i = 0; i < tree.size(); ++i) {
      if (tree[i]->name) places_.try_emplace(comparison_key(*tree[i]->name), i);
    }
    for (std::size_t i = 0; i < tree.size(); ++i) find(i);
  }

  [[nodiscard]] std::size_t of(std::size_t node) const { return depths_[node]; }

 private:
  static constexpr std::size_t unknown = static_cast<std::size_t>(-1);
  static constexpr std::size_t on_the_way = static_cast<std::size_t>(-2);

  /// Up to a node whose depth is known, or to the top; then back down. No recursion: a chain may
  /// be as long as the file.
  void find(std::size_t node) {
    std::vector<std::size_t> way;
    std::size_t above = unknown;  // the depth of what the way ends at
    while (true) {
      if (depths_[node] == on_the_way) break;  // a circle: it counts from here
      if (depths_[node] != unknown) {
        above = depths_[node];
        break;
      }
      depths_[node] = on_the_way;
      way.push_back(node);
      const Text& parent = tree_[node]->parent;
      if (!parent) break;
      const auto found = places_.find(comparison_key(*parent));
      if (found == places_.end()) break;
      node = found->second;
    }
    for (; !way.empty(); way.pop_back()) {
      above = above == unknown ? 0 : above + 1;
      depths_[way.back()] = above;
    }
  }

  std::span<const OrganisationNode* const> tree_;
  std::vector<std::size_t> depths_;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace

std::vector<OrganisationLevel> organisation_levels(std::span<const OrganisationNode* const> tree) {
  const Depths depths(tree);
  std::vector<OrganisationLevel> levels;
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < tree.size(); ++i) {
    const OrganisationNode& node = *tree[i];
    const std::size_t depth = depths.of(i);
    // No key of a level begins with a blank.
    const std::string key = node.level ? comparison_key(*node.level) : ' ' + std::to_string(depth);
    const auto [place, is_new] = places.try_emplace(key, levels.size());
    if (is_new) levels.push_back({.name = *node.level, .depth = depth, .count = {}, .nodes = 0});
    OrganisationLevel& level = levels[place->second];
    level.depth = std::min(level.depth, depth);
    ++level.nodes;
    if (node.count) level.count.add(*node.count);
    else level.count.add(Total(1));
  }
  std::ranges::stable_sort(levels, {}, &OrganisationLevel::depth);
  return levels;
}

Total all_nodes(std::span<const OrganisationLevel> levels) {
  Total all;
  for (const OrganisationLevel& level : levels) all.add(level.count);
  return all;
}

}  // namespace meeting
