// SPDX-License-Identifier: Apache-2.0

// What is common to both ways of writing, and the replacing of values.

#include "edit/splicer.hpp"

#include <algorithm>
#include <meeting/text.hpp>
#include <utility>

namespace meeting {
namespace {

bool is_lines_text(NodeStyle style) {
  return style == NodeStyle::literal || style == NodeStyle::folded;
}

bool is_quoted(NodeStyle style) {
  return style == NodeStyle::single_quoted || style == NodeStyle::double_quoted;
}

/// What the composer wrote behind a key: the rest of its line, and the lines below it.
struct Written {
  std::string head;
  std::string body;  ///< with the line feed in front of it and without the last
};

Written halves(std::string written) {
  written.pop_back();
  const std::size_t feed = written.find('\n');
  if (feed == std::string::npos) return {std::move(written), {}};
  return {written.substr(0, feed), written.substr(feed)};
}

}  // namespace

ChildNode Splicer::find(NodeId map, std::string_view key) const {
  const BlockInfo* block = places_[map].block;
  const Field& wanted = field_of(block, key);
  for (const ChildNode& child : children_of(tree_, map)) {
    const std::string_view name = node(child.key).text;
    if (&wanted == &unknown_field ? name == key : &field_of(block, name) == &wanted) return child;
  }
  return {};
}

void Splicer::replace(std::uint32_t begin, std::uint32_t end, std::string_view with) {
  std::string written;
  for (const char c : with) {
    if (c == '\n') written += lines_.line_feed();
    else written += c;
  }
  splices_.push_back({{begin, end}, std::move(written)});
}

void Splicer::insert_lines(std::uint32_t at, std::string with) {
  if (at == lines_.size() && at > 0 && !lines_.ends_with_line_feed()) {
    // The last line of the file stays one without a line feed.
    with.pop_back();
    insert(at, "\n");
    keep_last_text_whole();
  }
  insert(at, with);
}

void Splicer::remove_lines(std::uint32_t begin, std::uint32_t end) {
  const bool to_the_end = end == lines_.size() && !lines_.ends_with_line_feed();
  if (to_the_end && begin > 0) {
    const bool behind_text = std::ranges::any_of(tree_.nodes, [&](const Node& one) {
      return is_lines_text(one.style) && one.at.end < begin && lines_.below(one.at.end) == begin;
    });
    if (!behind_text) begin = lines_.end_of(lines_.begin_of(begin - 1));
  }
  replace(begin, end, {});
}

void Splicer::keep_last_text_whole() {
  for (const Node& one : tree_.nodes) {
    if (!is_lines_text(one.style) || one.at.end != lines_.size() || one.text.ends_with('\n')) {
      continue;
    }
    const std::uint32_t header_end = lines_.end_of(one.at.begin);
    const std::string_view header = text_.substr(one.at.begin, header_end - one.at.begin);
    const std::size_t keeps = header.substr(0, header.find_first_of(" #")).find('+');
    const auto plus = static_cast<std::uint32_t>(one.at.begin + keeps);
    if (keeps != std::string_view::npos) replace(plus, plus + 1, "-");
    else if (header.substr(0, header.find_first_of(" #")).find('-') == std::string_view::npos) {
      insert(one.at.begin + 1, "-");
    }
  }
}

std::uint32_t Splicer::behind_colon(const ChildNode& entry) const {
  const std::size_t colon = text_.find(':', node(entry.key).at.end);
  return static_cast<std::uint32_t>(colon == std::string_view::npos ? text_.size() : colon + 1);
}

ComposeStyle Splicer::style_for(NodeId old, const Field& field) const {
  ComposeStyle style = style_;
  if (is_quoted(node(old).style)) {
    style.quote = node(old).style == NodeStyle::single_quoted ? Quote::single : Quote::doubled;
    style.always_quoted.insert(style.always_quoted.begin(), {&field, style.quote});
  }
  return style;
}

void Splicer::set(NodeId map, std::string_view key, const Draft& value) {
  const Field& field = field_of(places_[map].block, key);
  const ChildNode entry = find(map, key);
  if (entry.value != no_node) {
    replace_value(map, entry, value, field);
  } else if (is_flow(map)) {
    const std::vector<ChildNode> entries = children_of(tree_, map);
    insert_flow(map, entries, place_of_entry(entries, places_[map].block, field),
                entry_in_flow({key, &field, &value}));
  } else {
    insert_entry(map, {key, &field, &value});
  }
}

void Splicer::append(NodeId map, std::string_view key, const Draft& item) {
  const Field& field = field_of(places_[map].block, key);
  const ChildNode entry = find(map, key);
  Draft list = Draft::list();
  list.add(item);
  if (entry.value == no_node || node(entry.value).kind == NodeKind::null) {
    set(map, key, list);
    return;
  }
  if (node(entry.value).kind != NodeKind::list) {
    make_list(map, entry, item, field);
  } else if (is_flow(entry.value)) {
    const std::vector<ChildNode> items = children_of(tree_, entry.value);
    if (items.empty() && !is_flow(map)) {
      replace_value(map, entry, list, field);
    } else {
      insert_flow(entry.value, items, items.size(), Composer(style_).flow(item, field));
    }
  } else {
    append_item(entry.value, item, field);
  }
}

void Splicer::remove(NodeId map, std::string_view key) {
  const ChildNode entry = find(map, key);
  if (entry.value != no_node) remove(entry.value);
}

void Splicer::remove(NodeId value) {
  const NodeId parent = places_[value].parent;
  if (parent == no_node) return;
  const std::vector<ChildNode> children = children_of(tree_, parent);
  if (children.size() == 1) {
    remove(parent);
    return;
  }
  const auto at = std::ranges::find(children, value, &ChildNode::value);
  const auto index = static_cast<std::size_t>(at - children.begin());
  if (is_flow(parent)) remove_flow(parent, index);
  else if (node(parent).kind == NodeKind::map) remove_entry(parent, index);
  else remove_item(parent, index);
}

void Splicer::rewrite(NodeId scalar, std::string_view with) {
  const NodePlace& place = places_[scalar];
  const Node& old = node(scalar);
  if (place.key != no_node) {
    replace_value(place.parent, {place.key, scalar}, Draft(with), *place.field);
    return;
  }
  const Composer composer(style_for(scalar, *place.field));
  const bool in_flow = place.parent != no_node && is_flow(place.parent);
  replace(old.at.begin, old.at.end,
          composer.scalar(with, *place.field, in_flow ? ScalarPlace::flow : ScalarPlace::block));
}

void Splicer::replace_value(NodeId map, const ChildNode& entry, const Draft& value,
                            const Field& field) {
  const Node& old = node(entry.value);
  Composer composer(style_for(entry.value, field));
  const std::uint32_t colon = behind_colon(entry);
  if (is_flow(map)) {
    const std::string written = composer.flow(value, field);
    if (!old.at.empty()) {
      replace(old.at.begin, old.at.end, written);
    } else {
      const bool has_colon = old.at.begin > 0 && text_[old.at.begin - 1] == ':';
      insert(old.at.begin, (has_colon ? " " : ": ") + written);
    }
    return;
  }
  FlowUse use = FlowUse::sparing;
  if (old.kind == NodeKind::map || old.kind == NodeKind::list) {
    use = old.style == NodeStyle::flow ? FlowUse::liberal : FlowUse::never;
  }
  composer.value(value, field, lines_.column(node(entry.key).at.begin), use);
  const Written written = halves(composer.take());
  const bool on_line = old.kind == NodeKind::null || lines_.same_line(colon, old.at.begin);
  const bool in_lines = is_lines_text(old.style) || (old.style == NodeStyle::block);
  if (on_line && !in_lines) {
    const std::uint32_t hash = lines_.behind_blanks(old.at.end);
    const bool comment = hash < lines_.size() && text_[hash] == '#' && hash > old.at.end;
    std::uint32_t end = old.at.end;
    std::string with = written.head;
    if (comment && written.body.empty() && lines_.same_line(colon, hash)) {
      // The comment stays in its column where there is room.
      const std::size_t before = display_width(text_.substr(colon, hash - colon));
      const std::size_t now = display_width(with);
      const std::size_t blanks = hash - old.at.end;
      end = hash;
      with.append(blanks == 1 || now >= before ? 1 : before - now, ' ');
    }
    replace(colon, end, with);
    if (!written.body.empty()) insert(lines_.end_of(end), written.body);
    return;
  }
  // The old value stands on lines of its own: what follows the key on its line stays.
  const std::uint32_t head_end = lines_.end_of(colon);
  std::uint32_t indicator_end = colon;
  if (on_line && is_lines_text(old.style)) {
    indicator_end = old.at.begin;
    while (indicator_end < head_end && text_[indicator_end] != ' ' &&
           text_[indicator_end] != '\t') {
      ++indicator_end;
    }
  }
  replace(colon, indicator_end, written.head);
  const std::uint32_t old_end = std::max(lines_.end_of(old.at.end), head_end);
  replace(head_end, old_end, written.body);
}

}  // namespace meeting
