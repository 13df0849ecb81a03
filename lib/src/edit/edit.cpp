// SPDX-License-Identifier: Apache-2.0

#include <meeting/edit.hpp>

#include <algorithm>
#include <meeting/error.hpp>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "edit/comment_check.hpp"
#include "edit/file_style.hpp"
#include "edit/intended.hpp"
#include "edit/splicer.hpp"
#include "yaml/byte_check.hpp"
#include "yaml/model_reader.hpp"
#include "yaml/read_tree.hpp"

namespace meeting {
namespace {

/// A text with its tree; what refers to it dies with it.
struct TextTree {
  explicit TextTree(std::string bytes) : source({}, std::move(bytes)) {
    Findings findings;
    if (!check_bytes(source, findings)) return;
    TreeOutcome outcome = read_tree(source, decoded, findings);
    tree = std::move(outcome.tree);
    sound = !outcome.lines_lost && !outcome.stopped && !findings.has_errors() && !tree.empty() &&
            tree.root().kind == NodeKind::map;
  }

  Source source;
  TextStore decoded;
  Tree tree;
  bool sound = false;
};

[[noreturn]] void fail() { throw Error(ErrorKind::bug, {"edit.not-as-intended"_msg, {}}); }

/// The value that an edit is about, by the place where it was read.
NodeId find_node(const Tree& tree, const Edit& edit) {
  for (NodeId id = 0; id < tree.nodes.size(); ++id) {
    const Node& node = tree[id];
    const bool meant = edit.kind == Edit::Kind::rewrite
                           ? node.kind == NodeKind::scalar && node.at == edit.at
                           : node.kind == NodeKind::map && node.at.begin == edit.at.begin;
    if (meant) return id;
  }
  fail();
}

/// Makes one edit of a text after another, each checked before the next.
class Editing {
 public:
  Editing(std::string_view bytes, BlockId root, Language otherwise)
      : root_(root), text_(std::make_unique<TextTree>(std::string(bytes))) {
    if (!text_->sound) throw Error(ErrorKind::not_a_record, {"edit.faulty-file"_msg, {}});
    language_ = has_known_keys(text_->tree) ? language_of_keys(text_->tree) : otherwise;
    intended_.emplace(text_->tree, language_);
  }

  std::string run(std::span<const Edit> edits) {
    std::vector<IntendedNode*> nodes;
    nodes.reserve(edits.size());
    for (const Edit& edit : edits) nodes.push_back(intended_->of(find_node(text_->tree, edit)));
    for (std::size_t i = 0; i < edits.size(); ++i) make(edits[i], *nodes[i]);
    return std::string(text_->source.bytes());
  }

 private:
  static bool has_known_keys(const Tree& tree) { return tree.root().first_child != no_node; }

  NodeId id_of(const IntendedNode& node) const {
    for (NodeId id = 0; id < text_->tree.nodes.size(); ++id) {
      if (intended_->of(id) == &node) return id;
    }
    fail();
  }

  void make(const Edit& edit, IntendedNode& node) {
    const LineScan lines(text_->source.bytes());
    const std::vector<NodePlace> places = outline_of(text_->tree, root_);
    Splicer splicer(lines, text_->tree, places, style_of(lines, text_->tree, places, language_));
    const NodeId id = id_of(node);
    const BlockInfo* block = places[id].block;
    switch (edit.kind) {
      case Edit::Kind::set:
        if (edit.value.empty()) {
          splicer.remove(id, edit.key);
          intended_->remove(node, block, edit.key);
        } else {
          splicer.set(id, edit.key, edit.value);
          intended_->set(node, block, edit.key, edit.value);
        }
        break;
      case Edit::Kind::append:
        if (edit.value.empty()) return;
        splicer.append(id, edit.key, edit.value);
        intended_->append(node, block, edit.key, edit.value);
        break;
      case Edit::Kind::remove:
        if (edit.key.empty()) {
          splicer.remove(id);
          intended_->remove(node);
        } else {
          splicer.remove(id, edit.key);
          intended_->remove(node, block, edit.key);
        }
        break;
      case Edit::Kind::rewrite:
        splicer.rewrite(id, edit.value.text);
        intended_->rewrite(node, edit.value.text, *places[id].field);
        break;
    }
    take(splicer.splices());
  }

  /// The new text becomes the text, if it says what is intended and has all comments.
  void take(const std::vector<Splice>& splices) {
    if (splices.empty()) return;
    auto next = std::make_unique<TextTree>(spliced(text_->source.bytes(), splices));
    if (!next->sound || !intended_->match(next->tree)) fail();
    const bool comments_stay = same_comments(text_->source.bytes(), text_->tree, splices,
                                             next->source.bytes(), next->tree);
    if (!comments_stay) fail();
    text_ = std::move(next);
  }

  BlockId root_;
  std::unique_ptr<TextTree> text_;
  Language language_ = Language::english;
  std::optional<Intended> intended_;
};

}  // namespace

Edit Edit::set(ByteRange block, std::string_view key, Draft value) {
  return {.kind = Kind::set, .at = block, .key = std::string(key), .value = std::move(value)};
}
Edit Edit::append(ByteRange block, std::string_view key, Draft item) {
  return {.kind = Kind::append, .at = block, .key = std::string(key), .value = std::move(item)};
}
Edit Edit::remove(ByteRange block, std::string_view key) {
  return {.kind = Kind::remove, .at = block, .key = std::string(key), .value = {}};
}
Edit Edit::remove(ByteRange block) {
  return {.kind = Kind::remove, .at = block, .key = {}, .value = {}};
}
Edit Edit::rewrite(ByteRange text, std::string_view with) {
  return {.kind = Kind::rewrite, .at = text, .key = {}, .value = with};
}

std::string edit_file(std::string_view bytes, FileKind kind, std::span<const Edit> edits,
                      Language language) {
  const BlockId root = kind == FileKind::record ? BlockId::record : BlockId::book;
  return Editing(bytes, root, language).run(edits);
}

}  // namespace meeting
