// SPDX-License-Identifier: Apache-2.0

#include "edit/file_style.hpp"

#include <algorithm>
#include <map>

namespace meeting {
namespace {

/// How often each distance occurs.
class Distances {
 public:
  void add(std::size_t distance) { ++count_[distance]; }
  [[nodiscard]] std::size_t most_frequent(std::size_t otherwise) const {
    const auto most =
        std::ranges::max_element(count_, {}, [](const auto& one) { return one.second; });
    return most == count_.end() ? otherwise : most->first;
  }

 private:
  std::map<std::size_t, std::size_t> count_;
};

struct QuoteCount {
  std::size_t plain = 0, single = 0, doubled = 0;
};

bool is_block(const Node& node) { return node.style == NodeStyle::block; }

}  // namespace

ComposeStyle style_of(const LineScan& lines, const Tree& tree, const std::vector<NodePlace>& places,
                      Language language) {
  ComposeStyle style{.language = language, .open_ends = false};
  Distances steps, dashes, gaps;
  std::map<const Field*, QuoteCount> fields;
  QuoteCount all;
  for (NodeId id = 0; id < tree.nodes.size(); ++id) {
    const Node& node = tree[id];
    if (node.kind == NodeKind::scalar && places[id].field != nullptr &&
        places[id].field != &unknown_field) {
      QuoteCount& count = fields[places[id].field];
      if (node.style == NodeStyle::single_quoted) ++count.single, ++all.single;
      else if (node.style == NodeStyle::double_quoted) ++count.doubled, ++all.doubled;
      else ++count.plain;
    }
    if (!is_block(node)) continue;
    const std::size_t own = lines.column(node.at.begin);
    for (const ChildNode& child : children_of(tree, id)) {
      const Node& value = tree[child.value];
      const std::size_t column = lines.column(value.at.begin);
      if (!is_block(value) || column < own) continue;
      if (node.kind == NodeKind::list) {
        if (value.kind == NodeKind::map && column >= own + 2) gaps.add(column - own);
      } else if (value.kind == NodeKind::list) {
        dashes.add(column - own);
      } else if (column > own) {
        steps.add(column - own);
      }
    }
  }
  style.step = std::min<std::size_t>(steps.most_frequent(2), 9);
  style.dash_indent = dashes.most_frequent(2);
  style.dash_gap = gaps.most_frequent(2);
  if (all.single > all.doubled) style.quote = Quote::single;
  for (const auto& [field, count] : fields) {
    if (count.plain > 0 || field->type != FieldType::text) continue;
    style.always_quoted.emplace_back(field,
                                     count.single > count.doubled ? Quote::single : Quote::doubled);
  }
  return style;
}

}  // namespace meeting
