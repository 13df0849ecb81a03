// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One edit as replacements of byte ranges, in the style of what stands around it.

#include <string_view>
#include <vector>

#include "edit/file_style.hpp"
#include "edit/line_scan.hpp"
#include "edit/outline.hpp"
#include "edit/splice.hpp"
#include "yaml/tree.hpp"

namespace meeting {

class Splicer {
 public:
  /// All are viewed.
  Splicer(const LineScan& lines, const Tree& tree, const std::vector<NodePlace>& places,
          const ComposeStyle& style)
      : lines_(lines), text_(lines.text()), tree_(tree), places_(places), style_(style) {}

  void set(NodeId map, std::string_view key, const Draft& value);
  void append(NodeId map, std::string_view key, const Draft& item);
  void remove(NodeId map, std::string_view key);
  void remove(NodeId value);
  void rewrite(NodeId scalar, std::string_view with);

  [[nodiscard]] const std::vector<Splice>& splices() const { return splices_; }

 private:
  [[nodiscard]] const Node& node(NodeId id) const { return tree_[id]; }
  [[nodiscard]] bool is_flow(NodeId id) const { return tree_[id].style == NodeStyle::flow; }
  [[nodiscard]] ChildNode find(NodeId map, std::string_view key) const;
  void replace(std::uint32_t begin, std::uint32_t end, std::string_view with);
  void insert(std::uint32_t at, std::string_view with) { replace(at, at, with); }
  /// Whole lines of their own, put in at the beginning of a line or at the end of the text.
  void insert_lines(std::uint32_t at, std::string with);
  /// Whole lines, taken out.
  void remove_lines(std::uint32_t begin, std::uint32_t end);

  /// Behind the colon of a key.
  [[nodiscard]] std::uint32_t behind_colon(const ChildNode& entry) const;
  /// The dash of the item of a list in lines.
  [[nodiscard]] std::uint32_t dash_of(NodeId list, const std::vector<ChildNode>& items,
                                      std::size_t index) const;
  [[nodiscard]] std::size_t blank_lines_between(std::uint32_t end, std::uint32_t begin,
                                                std::size_t indent) const;
  /// An end of text behind a `|` without `-` says that its text has no line feed at the end.
  void keep_last_text_whole();

  // Mappings and lists on lines.
  void insert_entry(NodeId map, const DraftEntry& entry);
  void append_item(NodeId list, const Draft& item, const Field& field);
  void remove_entry(NodeId map, std::size_t index);
  void remove_item(NodeId list, std::size_t index);
  void replace_value(NodeId map, const ChildNode& entry, const Draft& value, const Field& field);
  void make_list(NodeId map, const ChildNode& entry, const Draft& item, const Field& field);

  // Those in brackets: a child with its key.
  [[nodiscard]] std::uint32_t begin_of(const ChildNode& child) const;
  [[nodiscard]] std::uint32_t end_of(const ChildNode& child) const;
  void insert_flow(NodeId parent, const std::vector<ChildNode>& children, std::size_t index,
                   const std::string& written);
  void remove_flow(NodeId parent, std::size_t index);
  [[nodiscard]] std::size_t place_of_entry(const std::vector<ChildNode>& entries,
                                           const BlockInfo* block, const Field& field) const;
  [[nodiscard]] bool fits_brackets(NodeId value, const Field& field) const;
  [[nodiscard]] std::string entry_in_flow(const DraftEntry& entry) const;

  /// A style that keeps the quotes of a text that is replaced.
  [[nodiscard]] ComposeStyle style_for(NodeId old, const Field& field) const;

  const LineScan& lines_;
  std::string_view text_;
  const Tree& tree_;
  const std::vector<NodePlace>& places_;
  ComposeStyle style_;
  std::vector<Splice> splices_;
};

}  // namespace meeting
