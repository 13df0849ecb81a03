// SPDX-License-Identifier: Apache-2.0

// An organisation tree: every node has its parent, and none stands above itself.

#include <algorithm>
#include <meeting/text.hpp>
#include <unordered_map>

#include "rules/registers/register_findings.hpp"

namespace meeting {
namespace {

constexpr std::size_t most_suggestions = 10;  // each compares with all names
constexpr std::size_t most_shown = 6;         // nodes of a circle

class TreeCheck {
 public:
  TreeCheck(RegisterFindings& findings, std::span<const OrganisationNode* const> tree)
      : findings_(findings),
        tree_(tree),
        parents_(tree.size(), none),
        files_(tree.size(), none),
        marks_(tree.size(), 0) {}

  void run() {
    for (std::size_t i = 0; i < tree_.size(); ++i) {
      if (tree_[i]->name) named_[comparison_key(*tree_[i]->name)].push_back(i);
    }
    // Nodes of the book's own files; the tree holds those of the books around it as well.
    std::unordered_map<const OrganisationNode*, std::size_t> numbers;
    for (std::size_t i = 0; i < tree_.size(); ++i) numbers.emplace(tree_[i], i);
    for (std::size_t file = 0; file < findings_.files().size(); ++file) {
      for (const OrganisationNode& node : findings_.files()[file].settings->organisation_tree) {
        const auto number = numbers.find(&node);
        if (number == numbers.end()) continue;
        own_.push_back({number->second, file});
        files_[number->second] = file;
      }
    }
    for (std::size_t i = 0; i < tree_.size(); ++i) find_parent(i);
    for (const Own& one : own_) {
      if (findings_.full(one.file)) continue;
      check_parent(one);
      check_twice(one);
    }
    for (const Own& one : own_) check_circle(one);
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  struct Own {
    std::size_t node;
    std::size_t file;
  };

  [[nodiscard]] const std::vector<std::size_t>* nodes_called(std::string_view name) const {
    const auto found = named_.find(comparison_key(name));
    return found == named_.end() ? nullptr : &found->second;
  }

  void find_parent(std::size_t node) {
    const Text& parent = tree_[node]->parent;
    if (!parent) return;
    const std::vector<std::size_t>* above = nodes_called(*parent);
    if (above != nullptr) parents_[node] = above->front();
  }

  void check_parent(const Own& one) {
    const Text& parent = tree_[one.node]->parent;
    if (!parent) return;
    const RegisterPlace place{one.file, parent.at};
    const std::vector<std::size_t>* above = nodes_called(*parent);
    if (above == nullptr) {
      findings_.report("tree-parent", Severity::error, place, {"tree-parent"_msg, {*parent}},
                       missing_help(*parent));
    } else if (above->size() > 1) {
      findings_.report("tree-parent", Severity::warning, place,
                       {"tree-parent.several"_msg, {above->size(), *parent}},
                       {"tree-parent.several.help"_msg, {}});
    }
  }

  Message missing_help(std::string_view parent) {
    if (suggestions_++ < most_suggestions) {
      std::vector<std::string_view> names;
      for (const OrganisationNode* node : tree_) {
        if (node->name) names.push_back(*node->name);
      }
      const std::vector<std::string_view> near = nearest(parent, names, 1);
      if (!near.empty()) return {"tree-parent.near.help"_msg, {near.front()}};
    }
    return {"tree-parent.help"_msg, {parent}};
  }

  /// The same name below the same parent would be counted twice.
  void check_twice(const Own& one) {
    const OrganisationNode& node = *tree_[one.node];
    if (!node.name) return;
    const std::string key = comparison_key(*node.parent) + '\n' + comparison_key(*node.name);
    const RegisterPlace place{one.file, node.name.at};
    const auto [first, is_new] = places_.try_emplace(key, place);
    if (is_new) return;
    findings_.report("register-duplicate", Severity::warning, place,
                     {"register-duplicate.node"_msg, {*node.name}},
                     {"register-duplicate.node.help"_msg, {}});
    findings_.note_first(first->second);
  }

  /// Upwards from a node until one that was seen before. A circle is reported once, at the first
  /// of its nodes that this book states.
  void check_circle(const Own& one) {
    const std::size_t mark = ++last_mark_;
    std::size_t node = one.node;
    while (node != none && marks_[node] == 0) {
      marks_[node] = mark;
      node = parents_[node];
    }
    if (node == none || marks_[node] != mark) return;
    const std::size_t entry = node;
    while (files_[node] == none) {
      node = parents_[node];
      if (node == entry) return;  // of the books around this one
    }
    const OrganisationNode& at = *tree_[node];
    const RegisterPlace place{files_[node], at.parent.at};
    if (parents_[node] == node) {
      findings_.report("tree-circle", Severity::error, place, {"tree-circle.self"_msg, {*at.name}},
                       {"tree-circle.help"_msg, {}});
    } else {
      findings_.report("tree-circle", Severity::error, place,
                       {"tree-circle"_msg, {*at.name, way_round(node)}},
                       {"tree-circle.help"_msg, {}});
    }
  }

  /// 甲 → 乙 → 甲.
  [[nodiscard]] std::string way_round(std::size_t node) const {
    std::string way(*tree_[node]->name);
    std::size_t shown = 1;
    for (std::size_t next = parents_[node]; next != node; next = parents_[next]) {
      if (++shown <= most_shown) way += " → " + std::string(*tree_[next]->name);
    }
    if (shown > most_shown) way += " → …";
    return way + " → " + std::string(*tree_[node]->name);
  }

  RegisterFindings& findings_;
  std::span<const OrganisationNode* const> tree_;
  std::vector<std::size_t> parents_;
  std::vector<std::size_t> files_;  ///< in which file of the book; none: in a book around it
  std::vector<std::size_t> marks_;
  std::size_t last_mark_ = 0;
  std::size_t suggestions_ = 0;
  std::unordered_map<std::string, std::vector<std::size_t>> named_;
  std::unordered_map<std::string, RegisterPlace> places_;
  std::vector<Own> own_;
};

}  // namespace

void check_organisation_tree(RegisterFindings& findings,
                             std::span<const OrganisationNode* const> tree) {
  TreeCheck(findings, tree).run();
}

}  // namespace meeting
