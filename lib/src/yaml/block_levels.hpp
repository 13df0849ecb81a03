// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The mappings and lists by indentation that are open at a line.

#include <cstdlib>
#include <optional>
#include <vector>

#include "yaml/key_words.hpp"
#include "yaml/line_reader.hpp"

namespace meeting {

class BlockLevels {
 public:
  [[nodiscard]] bool empty() const { return levels_.empty(); }
  [[nodiscard]] std::size_t size() const { return levels_.size(); }
  void clear() { levels_.clear(); }

  /// The indent of what is open innermost.
  [[nodiscard]] Indent margin() const { return empty() ? no_indent : levels_.back().indent; }
  /// Whether that is a mapping at `column`.
  [[nodiscard]] bool in_mapping_at(Indent column) const {
    return !empty() && levels_.back().indent == column && !levels_.back().list;
  }
  [[nodiscard]] bool has_list_at(Indent column) const {
    for (const Level& level : levels_) {
      if (level.list && level.indent == column) return true;
    }
    return false;
  }

  void close_deeper_than(Indent column) {
    while (!empty() && levels_.back().indent > column) levels_.pop_back();
  }
  void open_mapping(Indent column) { levels_.push_back({column, false, {}}); }
  /// Goes on with the list at `column` or opens one, whose items take what `wants` says.
  /// Returns what the items take.
  KeyWants open_list(Indent column, const KeyWants& wants) {
    close_deeper_than(column);
    if (empty() || levels_.back().indent != column || !levels_.back().list) {
      levels_.push_back({column, true, wants});
    }
    return levels_.back().wants;
  }

  /// Goes on with the mapping at `column`. False, and nothing changed: there is none.
  bool return_to_mapping(Indent column) {
    std::size_t keep = levels_.size();
    while (keep > 0 && levels_[keep - 1].indent > column) --keep;
    // A list may stand at the margin of the mapping that it belongs to.
    if (keep >= 2 && levels_[keep - 1].list && levels_[keep - 2].indent == column) --keep;
    if (keep == 0 || levels_[keep - 1].indent != column || levels_[keep - 1].list) return false;
    levels_.resize(keep);
    return true;
  }
  /// The same where `column` is that of an open mapping or of none at all.
  void take_for_mapping(Indent column) {
    while (!empty() && (levels_.back().indent > column || levels_.back().list)) levels_.pop_back();
    if (empty()) open_mapping(column);
  }

  /// The indent of the open mapping, or list, that `column` is nearest to; the inner of two.
  [[nodiscard]] std::optional<Indent> nearest(Indent column, bool list) const {
    std::optional<Indent> best;
    for (const Level& level : levels_) {
      if (level.list != list) continue;
      if (!best || std::abs(level.indent - column) <= std::abs(*best - column)) best = level.indent;
    }
    return best;
  }

 private:
  struct Level {
    Indent indent;
    bool list;
    KeyWants wants;  ///< of a list: what the key takes that it belongs to
  };

  std::vector<Level> levels_;
};

}  // namespace meeting
