// SPDX-License-Identifier: Apache-2.0

// Mappings and lists in brackets.

#include <algorithm>

#include "edit/splicer.hpp"

namespace meeting {

bool Splicer::fits_brackets(NodeId value, const Field& field) const {
  const Node& one = node(value);
  if (!lines_.same_line(one.at.begin, one.at.end)) return false;
  switch (one.style) {
    case NodeStyle::plain:
      return one.kind == NodeKind::scalar && !needs_quotes(one.text, field.type, ScalarPlace::flow);
    case NodeStyle::single_quoted:
    case NodeStyle::double_quoted:
    case NodeStyle::flow:
      return true;
    case NodeStyle::literal:
    case NodeStyle::folded:
    case NodeStyle::block:
      break;
  }
  return false;
}

std::uint32_t Splicer::begin_of(const ChildNode& child) const {
  return node(child.key == no_node ? child.value : child.key).at.begin;
}

std::uint32_t Splicer::end_of(const ChildNode& child) const {
  const std::uint32_t key_end = child.key == no_node ? 0 : node(child.key).at.end;
  return std::max(node(child.value).at.end, key_end);
}

std::string Splicer::entry_in_flow(const DraftEntry& entry) const {
  const Composer composer(style_);
  return composer.key_text(entry) + ": " + composer.flow(*entry.value, *entry.field);
}

void Splicer::insert_flow(NodeId parent, const std::vector<ChildNode>& children, std::size_t index,
                          const std::string& written) {
  if (children.empty()) {
    insert(node(parent).at.begin + 1, written);
    return;
  }
  // Where each stands on a line of its own, so does the new one.
  const bool on_lines = std::ranges::all_of(
      children, [&](const ChildNode& child) { return lines_.is_first_on_line(begin_of(child)); });
  const std::string separator =
      on_lines ? "\n" + std::string(lines_.column(begin_of(children.front())), ' ') : " ";
  if (index < children.size()) {
    insert(begin_of(children[index]), written + "," + separator);
    return;
  }
  const std::uint32_t end = end_of(children.back());
  std::uint32_t comma = lines_.behind_blanks(end);
  const bool ends_with_comma = comma < lines_.size() && text_[comma] == ',';
  if (ends_with_comma) ++comma;
  else insert(end, ",");
  // A comment behind the last one stays with it.
  std::uint32_t at = ends_with_comma ? comma : end;
  const std::uint32_t hash = lines_.behind_blanks(at);
  if (on_lines && hash < lines_.size() && text_[hash] == '#') at = lines_.end_of(hash);
  insert(at, separator + written + (ends_with_comma ? "," : ""));
}

void Splicer::remove_flow(NodeId parent, std::size_t index) {
  const std::vector<ChildNode> children = children_of(tree_, parent);
  const auto comment_between = [&](std::uint32_t from, std::uint32_t to) {
    return text_.substr(from, to - from).find('#') != std::string_view::npos;
  };
  const std::uint32_t begin = begin_of(children[index]);
  const std::uint32_t behind = end_of(children[index]);
  if (index + 1 < children.size()) {
    const std::uint32_t next = begin_of(children[index + 1]);
    if (!comment_between(behind, next)) {
      replace(begin, next, {});
      return;
    }
    // The comment on its line goes with it; those on lines below are about what follows.
    const auto comma = static_cast<std::uint32_t>(text_.find(',', behind));
    if (lines_.is_first_on_line(begin)) replace(lines_.begin_of(begin), lines_.below(comma), {});
    else replace(lines_.before_blanks(begin), lines_.end_of(comma), {});
    return;
  }
  const std::uint32_t previous = end_of(children[index - 1]);
  if (!comment_between(previous, begin)) {
    replace(previous, behind, {});
    return;
  }
  // The comma goes, and the comments behind it stay with what is in front of it.
  const auto comma = static_cast<std::uint32_t>(text_.find(',', previous));
  replace(comma, comma + 1, {});
  replace(lines_.before_blanks(begin), behind, {});
}

}  // namespace meeting
