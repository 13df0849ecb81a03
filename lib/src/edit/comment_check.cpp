// SPDX-License-Identifier: Apache-2.0

#include "edit/comment_check.hpp"

#include <algorithm>

namespace meeting {

std::vector<ByteRange> comments_of(std::string_view text, const Tree& tree) {
  // What scalars hold is no comment.
  std::vector<ByteRange> scalars;
  for (const Node& node : tree.nodes) {
    if (node.kind != NodeKind::scalar) continue;
    ByteRange at = node.at;
    // Behind `|` a comment may stand before the text begins.
    if (node.style == NodeStyle::literal || node.style == NodeStyle::folded) {
      at.begin = std::min(
          at.end, static_cast<std::uint32_t>(std::min(text.find('\n', at.begin), text.size())));
    }
    scalars.push_back(at);
  }
  std::ranges::sort(scalars, {}, &ByteRange::begin);
  std::vector<ByteRange> comments;
  std::size_t next = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    while (next < scalars.size() && scalars[next].end <= at) ++next;
    if (next < scalars.size() && scalars[next].begin <= at) {
      at = scalars[next].end;
      continue;
    }
    const bool begins = text[at] == '#' && (at == 0 || text[at - 1] == ' ' ||
                                            text[at - 1] == '\t' || text[at - 1] == '\n');
    if (!begins) {
      ++at;
      continue;
    }
    std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) end = text.size();
    if (end > at && text[end - 1] == '\r') --end;
    comments.push_back({at, static_cast<std::uint32_t>(end)});
    at = static_cast<std::uint32_t>(end);
  }
  return comments;
}

bool same_comments(std::string_view before, const Tree& old_tree,
                   const std::vector<Splice>& splices, std::string_view after,
                   const Tree& new_tree) {
  std::vector<std::string_view> kept;
  for (const ByteRange at : comments_of(before, old_tree)) {
    const bool replaced = std::ranges::any_of(splices, [&](const Splice& one) {
      return one.at.begin <= at.begin && at.end <= one.at.end;
    });
    if (!replaced) kept.push_back(before.substr(at.begin, at.size()));
  }
  std::vector<std::string_view> now;
  for (const ByteRange at : comments_of(after, new_tree)) {
    now.push_back(after.substr(at.begin, at.size()));
  }
  return kept == now;
}

}  // namespace meeting
