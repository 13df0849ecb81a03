// SPDX-License-Identifier: Apache-2.0

// Mappings and lists whose parts stand on lines of their own.

#include <algorithm>
#include <utility>

#include "edit/splicer.hpp"

namespace meeting {
namespace {

std::string blanks(std::size_t count) {
  std::string text;
  text.append(count, ' ');
  return text;
}

std::uint32_t end_of_value(const Node& value, std::uint32_t behind_colon) {
  return std::max(value.at.end, behind_colon);
}

/// Where a key stands in the order of the table; keys that it does not know at the end.
std::size_t order_of(const BlockInfo* block, const Field& field) {
  if (block == nullptr || &field == &unknown_field) return static_cast<std::size_t>(-1);
  return static_cast<std::size_t>(&field - block->fields.data());
}

}  // namespace

std::uint32_t Splicer::dash_of(NodeId list, const std::vector<ChildNode>& items,
                               std::size_t index) const {
  if (index == 0) return node(list).at.begin;
  const std::size_t column = lines_.column(node(list).at.begin);
  std::uint32_t line = lines_.below(node(items[index - 1].value).at.end);
  while (line < lines_.size()) {
    const auto dash = static_cast<std::uint32_t>(line + column);
    if (lines_.indent(line) == column && dash < lines_.size() && text_[dash] == '-') return dash;
    line = lines_.below(line);
  }
  return node(items[index].value).at.begin;
}

std::size_t Splicer::blank_lines_between(std::uint32_t end, std::uint32_t begin,
                                         std::size_t indent) const {
  const std::uint32_t next = lines_.begin_with_comments(begin, indent);
  std::size_t count = 0;
  for (std::uint32_t line = lines_.below(end); line < next; line = lines_.below(line)) {
    if (lines_.is_blank(line)) ++count;
  }
  return count;
}

/// Behind which of the entries a field belongs by the order of the table: their number, 0 for in
/// front of all.
std::size_t Splicer::place_of_entry(const std::vector<ChildNode>& entries, const BlockInfo* block,
                                    const Field& field) const {
  const std::size_t order = order_of(block, field);
  std::size_t place = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Field& other = field_of(block, node(entries[i].key).text);
    if (&other == &unknown_field && &field != &unknown_field) continue;
    if (order_of(block, other) <= order) place = i + 1;
  }
  return place;
}

void Splicer::insert_entry(NodeId map, const DraftEntry& entry) {
  const std::vector<ChildNode> entries = children_of(tree_, map);
  const std::size_t column = lines_.column(node(map).at.begin);
  Composer composer(style_);
  composer.value(*entry.value, *entry.field, column);
  const std::string written = composer.key_text(entry) + ":" + composer.take();
  const std::size_t place = place_of_entry(entries, places_[map].block, *entry.field);
  if (place == 0) {
    const std::uint32_t first = node(map).at.begin;
    if (!lines_.is_first_on_line(first)) {
      insert(first, written + blanks(column));
      return;
    }
    const bool is_root = places_[map].parent == no_node;
    const std::uint32_t line =
        is_root ? lines_.begin_of(first) : lines_.begin_with_comments(first, column);
    insert(line, blanks(column) + written);
    return;
  }
  bool all_apart = entries.size() > 1;
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const std::uint32_t end =
        end_of_value(node(entries[i - 1].value), behind_colon(entries[i - 1]));
    if (blank_lines_between(end, node(entries[i].key).at.begin, column) == 0) all_apart = false;
  }
  const ChildNode& before = entries[place - 1];
  const std::uint32_t end = end_of_value(node(before.value), behind_colon(before));
  insert_lines(lines_.end_with_comments(end, column),
               (all_apart ? "\n" : "") + blanks(column) + written);
}

void Splicer::append_item(NodeId list, const Draft& item, const Field& field) {
  const std::vector<ChildNode> items = children_of(tree_, list);
  const std::size_t column = lines_.column(node(list).at.begin);
  const Node& last = node(items.back().value);
  FlowUse use = FlowUse::sparing;
  ComposeStyle style = style_;
  if (last.kind == NodeKind::map) {
    use = last.style == NodeStyle::flow ? FlowUse::liberal : FlowUse::never;
    const std::uint32_t dash = dash_of(list, items, items.size() - 1);
    const bool beside = lines_.same_line(dash, last.at.begin);
    if (beside && last.at.begin >= dash + 2) style.dash_gap = last.at.begin - dash;
  }
  Composer composer(style);
  composer.list_item(item, field, column, use);
  std::size_t apart = 0;
  if (items.size() > 1) {
    const std::uint32_t end = node(items[items.size() - 2].value).at.end;
    apart = blank_lines_between(end, dash_of(list, items, items.size() - 1), column);
  }
  insert_lines(lines_.end_with_comments(last.at.end, column),
               std::string(apart, '\n') + composer.take());
}

void Splicer::remove_entry(NodeId map, std::size_t index) {
  const std::vector<ChildNode> entries = children_of(tree_, map);
  const std::size_t column = lines_.column(node(map).at.begin);
  const ChildNode& entry = entries[index];
  const std::uint32_t begin = node(entry.key).at.begin;
  const std::uint32_t end = end_of_value(node(entry.value), behind_colon(entry));
  if (lines_.is_first_on_line(begin)) {
    // Comments at the head of a file belong to the file.
    const bool heads_file = index == 0 && places_[map].parent == no_node;
    remove_lines(heads_file ? lines_.begin_of(begin) : lines_.begin_with_comments(begin, column),
                 lines_.end_with_comments(end, column));
    return;
  }
  // The first of an item, beside its dash: the next one moves up, unless comments stand between.
  const std::uint32_t next = node(entries[index + 1].key).at.begin;
  if (lines_.below(end) == lines_.begin_of(next)) replace(begin, next, {});
  else replace(lines_.before_blanks(begin), lines_.end_of(end), {});
}

void Splicer::remove_item(NodeId list, std::size_t index) {
  const std::vector<ChildNode> items = children_of(tree_, list);
  const std::size_t column = lines_.column(node(list).at.begin);
  const std::uint32_t dash = dash_of(list, items, index);
  const bool last = index + 1 == items.size();
  if (!lines_.is_first_on_line(dash)) {
    // A list beside the dash of another: only its first item can stand there.
    replace(dash, dash_of(list, items, index + 1), {});
    return;
  }
  std::uint32_t begin = lines_.begin_with_comments(dash, column);
  std::uint32_t end =
      lines_.end_with_comments(std::max(node(items[index].value).at.end, dash + 1), column);
  // The blank lines that kept it apart from its neighbour go with it.
  if (index > 0) begin = lines_.before_blank_lines(begin);
  else if (!last) end = lines_.behind_blank_lines(end);
  remove_lines(begin, end);
}

void Splicer::make_list(NodeId map, const ChildNode& entry, const Draft& item, const Field& field) {
  const Node& old = node(entry.value);
  const std::uint32_t colon = behind_colon(entry);
  const std::size_t column = lines_.column(node(entry.key).at.begin);
  Composer composer(style_);
  const bool both_fit =
      fits_brackets(entry.value, field) &&
      (item.kind == Draft::Kind::text || composer.fits_flow(item, field, column, FlowUse::liberal));
  if (is_flow(map) || both_fit) {
    insert(old.at.begin, "[");
    insert(old.at.end, ", " + composer.flow(item, field) + "]");
    return;
  }
  std::size_t dash = column;
  if (old.style == NodeStyle::block) {
    const std::size_t inside = lines_.column(old.at.begin);
    const std::size_t room = inside - column;
    if (room >= 2) {
      dash = inside - 2;
      replace(old.at.begin - 2, old.at.begin, "- ");
    } else {
      // No room for a dash: all its lines move to the right.
      replace(old.at.begin - static_cast<std::uint32_t>(room), old.at.begin, "- ");
      for (std::uint32_t line = lines_.below(old.at.begin); line < old.at.end;
           line = lines_.below(line)) {
        if (!lines_.is_blank(line)) insert(line, blanks(2 - room));
      }
    }
  } else {
    const bool one_line = lines_.same_line(old.at.begin, old.at.end);
    const bool lines_below = old.style == NodeStyle::literal || old.style == NodeStyle::folded;
    if (one_line && !lines_below) dash = column + style_.dash_indent;
    const bool beside = lines_.same_line(colon, old.at.begin);
    if (beside) replace(colon, old.at.begin, "\n" + blanks(dash) + "- ");
    else replace(lines_.begin_of(old.at.begin), old.at.begin, blanks(dash) + "- ");
  }
  const FlowUse use = old.kind != NodeKind::map      ? FlowUse::sparing
                      : old.style == NodeStyle::flow ? FlowUse::liberal
                                                     : FlowUse::never;
  ComposeStyle style = style_;
  style.dash_gap = 2;
  Composer lines(style);
  lines.list_item(item, field, dash, use);
  insert_lines(lines_.end_with_comments(old.at.end, column), lines.take());
}

}  // namespace meeting
