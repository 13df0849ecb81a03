// SPDX-License-Identifier: Apache-2.0

#include "yaml/fast_lane.hpp"

#include <array>
#include <meeting/read.hpp>
#include <vector>

#include "yaml/byte_check.hpp"
#include "yaml/fast_flow.hpp"
#include "yaml/fast_text.hpp"
#include "yaml/key_words.hpp"
#include "yaml/line_text.hpp"

namespace meeting {
namespace {

class FastLane {
 public:
  FastLane(std::string_view source, TextStore& decoded, Tree& tree)
      : text_(source),
        decoded_(decoded),
        tree_(tree),
        builder_(tree),
        flow_(text_, builder_, decoded) {
    levels_.reserve(16);
  }

  bool run() {
    if (has_bare_return(text_)) return false;
    pos_ = size_of_marks(text_);
    while (pos_ < text_.size()) {
      if (!read_line()) return false;
      if (tree_.nodes.size() > most_nodes) return false;
    }
    if (tree_.empty()) return false;
    end_pending();
    while (!levels_.empty()) close_level();
    return true;
  }

 private:
  /// More than anybody writes; the reader of yaml-cpp's events knows the exact limits.
  static constexpr std::size_t most_nodes = limits::mappings - 10'000;
  static constexpr std::size_t most_levels = limits::depth - 8;

  struct Level {
    std::uint32_t indent;
    bool list;
    std::string_view key;  ///< of a list: the key that it belongs to, where it does
  };
  /// What has no value yet.
  enum class Pending : std::uint8_t { nothing, key, item };

  // ---- lines ----

  bool read_line() {
    line_ = pos_;
    pos_ = skip_spaces(text_, pos_);
    if (pos_ == text_.size()) return true;
    switch (text_[pos_]) {
      case '\n':
      case '\r':
        pos_ = behind_line_end(text_, pos_);
        return true;
      case '\t':
        return read_tab();
      case '#':
        open_text_ = no_node;
        pos_ = next_line(text_, pos_);
        return true;
      default:
        return read_content(static_cast<std::uint32_t>(pos_ - line_));
    }
  }

  /// A tab indents nothing, but above the record a comment may stand behind it; below, yaml-cpp
  /// may take the tab for more of a text.
  bool read_tab() {
    pos_ = skip_blanks(text_, pos_);
    if (!tree_.empty() || pos_ == text_.size() || text_[pos_] != '#') return false;
    pos_ = next_line(text_, pos_);
    return true;
  }

  bool read_content(std::uint32_t column) {
    if (ended_) return false;
    if (column == 0 && is_document_sign()) return read_document_sign();
    if (levels_.empty()) return read_root(column);
    if (pending_ != Pending::nothing) {
      if (column > margin()) return read_node(column);
      if (pending_ == Pending::key && column == margin() && is_dash()) {
        open_list(column);
        return read_item(column);
      }
      end_pending();
    } else if (column > margin()) {
      return go_on_with_text();
    }
    while (!levels_.empty() && margin() > column) close_level();
    const bool dash = is_dash();
    // A list may stand at the margin of the mapping that it belongs to.
    if (!levels_.empty() && levels_.back().list && margin() == column && !dash) close_level();
    if (levels_.empty() || margin() != column || levels_.back().list != dash) return false;
    return dash ? read_item(column) : read_entry();
  }

  [[nodiscard]] bool is_document_sign() const {
    const char c = text_[pos_];
    return c == '%' || ((c == '-' || c == '.') &&
                        (text_.compare(pos_, 3, "---") == 0 || text_.compare(pos_, 3, "...") == 0));
  }
  /// `---` alone, before anything else, and `...` alone behind everything.
  bool read_document_sign() {
    const bool end = text_[pos_] == '.';
    if (text_[pos_] == '%' || end == tree_.empty() || (!end && begun_)) return false;
    (end ? ended_ : begun_) = true;
    pos_ += 3;
    return pos_ == text_.size() || is_line_end(text_[pos_]) ? end_line() : false;
  }

  bool read_root(std::uint32_t column) {
    if (!tree_.empty()) return false;
    if (text_[pos_] != '{') {
      open(NodeKind::map, column);
      return read_entry();
    }
    std::size_t end = pos_;
    return flow_.read(end, no_indent, most_levels) && end_complete(end);
  }

  /// Behind a value: nothing more, or a comment.
  bool end_line() {
    const std::size_t next = skip_blanks(text_, pos_);
    if (next < text_.size() && !is_line_end(text_[next])) {
      if (text_[next] != '#' || next == pos_) return false;
      open_text_ = no_node;
    }
    pos_ = next_line(text_, next);
    return true;
  }

  // ---- levels ----

  [[nodiscard]] std::uint32_t margin() const { return levels_.back().indent; }

  void open(NodeKind kind, std::uint32_t column, std::string_view key = {}) {
    builder_.begin(kind, NodeStyle::block, at(pos_));
    levels_.push_back({column, kind == NodeKind::list, key});
    last_end_ = at(pos_);
    pending_ = Pending::nothing;
  }
  void open_list(std::uint32_t column) {
    open(NodeKind::list, column, pending_ == Pending::key ? last_key_ : std::string_view());
  }
  void close_level() {
    builder_.end(last_end_);
    levels_.pop_back();
  }
  void end_pending() {
    if (pending_ == Pending::nothing) return;
    builder_.null({place_, place_});
    last_end_ = place_;
    pending_ = Pending::nothing;
  }
  /// The key or dash that ended at `place` waits for a value.
  bool await(Pending what, std::size_t place) {
    pending_ = what;
    place_ = at(place);
    pos_ = next_line(text_, pos_);
    return true;
  }

  // ---- lists ----

  [[nodiscard]] bool is_dash() const {
    return text_[pos_] == '-' && is_blank_or_end(text_, pos_ + 1);
  }

  /// From the dash at `column` on, perhaps with others behind it.
  bool read_item(std::uint32_t column) {
    open_text_ = no_node;
    const std::size_t dash = pos_;
    pos_ = skip_spaces(text_, pos_ + 1);
    if (pos_ == text_.size() || is_line_end(text_[pos_]) || text_[pos_] == '#') {
      return await(Pending::item, dash + 1);
    }
    if (text_[pos_] == '\t') return false;
    pending_ = Pending::item;
    if (text_[pos_] == '|' || text_[pos_] == '>') return read_block_text();
    return read_node(column + static_cast<std::uint32_t>(pos_ - dash));
  }

  // ---- nodes ----

  /// What begins at the head of a line, or behind a dash: a list, a mapping or a value alone.
  bool read_node(std::uint32_t column) {
    open_text_ = no_node;
    if (levels_.size() >= most_levels) return false;
    if (is_dash()) {
      open_list(column);
      return read_item(column);
    }
    const char c = text_[pos_];
    if (c == '[' || c == '{') return read_flow();
    if (c == '"' || c == '\'') return read_quoted_node(column);
    if (!begins_plain(text_, pos_) || begins_wide_sign(text_, pos_)) return false;
    PlainScan plain;
    if (!plain.scan(text_, pos_)) return false;
    // Behind a dash without its blank an entry may be meant.
    if (c == '-' && (plain.key || plain.has_colon() || plain.wide_blank)) return false;
    if (plain.key) {
      open(NodeKind::map, column);
      return read_key(plain);
    }
    if (plain.has_colon() && may_be_key(plain)) return false;
    return take_plain(plain);
  }

  bool read_quoted_node(std::uint32_t column) {
    Quoted quoted;
    if (!quoted.scan(text_, pos_)) return false;
    const std::size_t behind = skip_spaces(text_, quoted.end);
    if (behind < text_.size() && text_[behind] == ':') {
      open(NodeKind::map, column);
      return read_quoted_key(quoted);
    }
    return read_quoted();
  }

  /// Whether the check of lines may take the text before one of its colons for a key.
  [[nodiscard]] bool may_be_key(const PlainScan& plain) const {
    const std::string_view owner = pending_ == Pending::key ? last_key_ : levels_.back().key;
    const KeyWants wants = key_wants(owner);
    if (owner.empty() || (wants.known && wants.mapping && !wants.text)) return true;
    return has_known_key(text_.substr(pos_, plain.end - pos_));
  }

  // ---- keys ----

  bool read_entry() {
    open_text_ = no_node;
    const char c = text_[pos_];
    if (c == '"' || c == '\'') {
      Quoted quoted;
      return quoted.scan(text_, pos_) && read_quoted_key(quoted);
    }
    PlainScan plain;
    return c != '-' && begins_plain(text_, pos_) && plain.scan(text_, pos_) && plain.key &&
           read_key(plain);
  }

  bool read_key(const PlainScan& plain) {
    if (plain.wide_blank || begins_wide_sign(text_, pos_)) return false;
    const std::string_view key = text_.substr(pos_, plain.end - pos_);
    if (plain.has_colon() && has_known_key(key)) return false;
    if (begins_with_null(key)) return false;
    return take_key(NodeStyle::plain, plain.end, key, plain.next);
  }

  bool read_quoted_key(const Quoted& quoted) {
    const std::size_t colon = skip_spaces(text_, quoted.end);
    if (quoted.lines || colon >= text_.size() || text_[colon] != ':') return false;
    if (!is_blank_or_end(text_, colon + 1)) return false;
    const std::optional<std::string_view> key = quoted.value(text_, pos_, decoded_);
    return key && !key->empty() && take_key(quoted.style(text_, pos_), quoted.end, *key, colon);
  }

  bool take_key(NodeStyle style, std::size_t end, std::string_view key, std::size_t colon) {
    if (colon - pos_ > longest_key) return false;
    builder_.scalar(style, {at(pos_), at(end)}, key);
    last_end_ = at(end);
    last_key_ = key;
    pending_ = Pending::key;
    pos_ = colon + 1;
    return read_value(colon + 1);
  }

  // ---- values ----

  /// What stands behind the colon on its line.
  bool read_value(std::size_t place) {
    pos_ = skip_spaces(text_, pos_);
    if (pos_ == text_.size() || is_line_end(text_[pos_])) return await(Pending::key, place);
    switch (text_[pos_]) {
      case '#':
        return !is_number_sign(text_, pos_) && await(Pending::key, place);
      case '"':
      case '\'':
        return read_quoted();
      case '[':
      case '{':
        return read_flow();
      case '|':
      case '>':
        return read_block_text();
      default:
        break;
    }
    if (!begins_plain(text_, pos_) || begins_wide_bracket(text_, pos_)) return false;
    PlainScan plain;
    return plain.scan_value(text_, pos_) && !plain.key && take_plain(plain);
  }

  bool take_plain(const PlainScan& plain) {
    const std::string_view value = text_.substr(pos_, plain.end - pos_);
    const ByteRange range{at(pos_), at(plain.end)};
    if (is_null_word(value)) {
      builder_.null(range);
    } else {
      const NodeId id = builder_.scalar(NodeStyle::plain, range, value);
      if (!plain.comment && !plain.blanks_behind) open_text_ = id;
    }
    return end_scalar(plain);
  }
  bool end_scalar(const PlainScan& plain) {
    if (plain.comment && is_number_sign(text_, plain.next)) return false;
    last_end_ = at(plain.end);
    pending_ = Pending::nothing;
    pos_ = plain.comment ? next_line(text_, plain.next) : behind_line_end(text_, plain.next);
    return true;
  }

  /// Further lines of the plain text above.
  bool go_on_with_text() {
    const NodeId id = open_text_;
    if (id == no_node) return false;
    std::string all(tree_.nodes[id].text);
    do {
      if (!add_line(all)) return false;
    } while (open_text_ == id && enter_further_line());
    Node& node = tree_.nodes[id];
    node.text = decoded_.keep(all);
    node.at.end = last_end_;
    return true;
  }
  bool add_line(std::string& all) {
    if (!begins_plain(text_, pos_) && !is_dash()) return false;
    if (begins_wide_sign(text_, pos_)) return false;
    PlainScan plain;
    if (!plain.scan(text_, pos_) || plain.key) return false;
    const std::string_view more = text_.substr(pos_, plain.end - pos_);
    if (plain.has_colon() && has_known_key(more)) return false;
    fold_breaks(all, text_.substr(last_end_, line_ - last_end_));
    all += more;
    if (plain.comment || plain.blanks_behind) open_text_ = no_node;
    return end_scalar(plain);
  }
  /// Goes to the next line that is not blank, where it seems to be one more of the text.
  bool enter_further_line() {
    std::size_t line = pos_;
    std::size_t first = skip_spaces(text_, line);
    while (first < text_.size() && is_line_end(text_[first])) {
      line = behind_line_end(text_, first);
      first = skip_spaces(text_, line);
    }
    if (first == text_.size() || text_[first] == '#' || text_[first] == '\t') return false;
    if (first - line <= margin()) return false;
    line_ = line;
    pos_ = first;
    return true;
  }

  bool read_quoted() {
    Quoted quoted;
    if (!quoted.scan(text_, pos_)) return false;
    if (quoted.lines && !quoted.keeps_inside(text_, pos_, margin())) return false;
    const std::optional<std::string_view> value = quoted.value(text_, pos_, decoded_);
    if (!value) return false;
    builder_.scalar(quoted.style(text_, pos_), {at(pos_), at(quoted.end)}, *value);
    return end_complete(quoted.end);
  }

  bool read_flow() {
    std::size_t end = pos_;
    if (!flow_.read(end, static_cast<Indent>(margin()), most_levels - levels_.size())) return false;
    return end_complete(end);
  }

  bool end_complete(std::size_t end) {
    last_end_ = at(end);
    pending_ = Pending::nothing;
    pos_ = end;
    return end_line();
  }

  bool read_block_text() {
    BlockText block;
    if (!block.scan(text_, pos_, margin())) return false;
    const NodeStyle style = text_[pos_] == '|' ? NodeStyle::literal : NodeStyle::folded;
    builder_.scalar(style, {at(pos_), at(block.end)}, decoded_.keep(block.take_value()));
    last_end_ = at(block.end);
    pending_ = Pending::nothing;
    pos_ = block.next;
    return true;
  }

  static std::uint32_t at(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

  std::string_view text_;
  TextStore& decoded_;
  Tree& tree_;
  TreeBuilder builder_;
  FastFlow flow_;
  std::vector<Level> levels_;
  std::size_t pos_ = 0;
  std::size_t line_ = 0;
  std::uint32_t last_end_ = 0;  ///< of the last value or key
  std::string_view last_key_;   ///< the last key of a block mapping
  Pending pending_ = Pending::nothing;
  std::uint32_t place_ = 0;     ///< behind the colon or dash of what is pending
  NodeId open_text_ = no_node;  ///< a plain text that may go on in the next line
  bool begun_ = false;          ///< `---` was seen
  bool ended_ = false;          ///< `...` was seen
};

}  // namespace

bool read_fast(std::string_view source, TextStore& decoded, Tree& tree) {
  tree.nodes.reserve(source.size() / 12);
  if (FastLane(source, decoded, tree).run()) return true;
  tree.nodes.clear();
  return false;
}

}  // namespace meeting
