// SPDX-License-Identifier: Apache-2.0

#include "yaml/ignore_marks.hpp"

#include <algorithm>
#include <meeting/read.hpp>
#include <optional>

#include "yaml/line_text.hpp"

namespace meeting {
namespace {

constexpr std::string_view head = "meeting";

/// A line without its end.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
};

ByteRange range(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

class MarkFinder {
 public:
  MarkFinder(std::string_view text, const Tree& tree) : text_(text), tree_(tree) {}

  std::vector<IgnoreMark> run() {
    for (std::size_t at = 0; (at = text_.find(head, at)) != std::string_view::npos;) {
      if (marks_.size() >= limits::findings) break;
      look(at);
      at += head.size();
    }
    return std::move(marks_);
  }

 private:
  /// `meeting` stands at `at`: is it the head of such a comment?
  void look(std::size_t at) {
    std::size_t next = skip_blanks(at + head.size(), text_.size());
    if (!take(next, ":") && !take(next, wide_colon)) return;
    const Line line = line_at(at);
    const std::string_view before = trimmed(text_.substr(line.begin, at - line.begin));
    if (!before.ends_with('#')) return;
    const auto hash = static_cast<std::size_t>(before.data() - text_.data()) + before.size() - 1;
    const std::optional<std::size_t> comment = comment_on(line);
    if (!comment || *comment > hash) return;
    next = skip_blanks(next, line.end);
    if (!take(next, "ignore") && !take(next, "忽略")) return;
    next = skip_blanks(next, line.end);
    read_names(line, *comment, hash, next);
  }

  void read_names(const Line& line, std::size_t comment, std::size_t hash, std::size_t next) {
    const ByteRange meant = holds_for(line, comment);
    std::size_t open = next;
    if (!take(open, "[") && !take(open, "［") && !take(open, "【")) {
      if (next < line.end && !is_blank(text_[next - 1])) return;  // another word: ignored, 忽略了
      marks_.push_back({{}, range(hash, next), meant, {}});
      return;
    }
    const std::size_t close = closing(open, line.end);
    const std::size_t first = marks_.size();
    for (std::size_t at = open; at < close;) {
      const std::size_t begin = at;
      const std::size_t end = end_of_name(at, close);
      at = end + separator_size(end);
      const std::string_view name = trimmed(text_.substr(begin, end - begin));
      if (name.empty()) continue;
      const auto name_begin = static_cast<std::size_t>(name.data() - text_.data());
      marks_.push_back({name, range(name_begin, name_begin + name.size()), meant, {}});
    }
    if (marks_.size() == first) marks_.push_back({{}, range(hash, close), meant, {}});
    set_removals(first, line, comment, hash, close);
  }

  /// A name goes with the separator on one of its sides, the last one with the comment.
  void set_removals(std::size_t first, const Line& line, std::size_t comment, std::size_t hash,
                    std::size_t close) {
    if (marks_.size() - first > 1) {
      for (std::size_t i = first; i < marks_.size(); ++i) {
        marks_[i].removal = i + 1 < marks_.size()
                                ? range(marks_[i].at.begin, marks_[i + 1].at.begin)
                                : range(marks_[i - 1].at.end, marks_[i].at.end);
      }
      return;
    }
    std::size_t behind = close;
    if (!take(behind, "]") && !take(behind, "］") && !take(behind, "】")) return;
    if (comment != hash || skip_blanks(behind, line.end) < line.end) return;
    std::size_t begin = comment;
    while (begin > line.begin && is_blank(text_[begin - 1])) --begin;
    const bool own_line = begin == line.begin;
    marks_.back().removal = own_line ? range(begin, line_behind(line)) : range(begin, line.end);
  }

  // ---- lines ----

  Line line_at(std::size_t at) {
    if (at < line_.begin || at > line_.end || line_.end == 0) line_ = line_around(at);
    return line_;
  }
  [[nodiscard]] Line line_around(std::size_t at) const {
    const std::size_t before = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    // A byte order mark at the head of the file is no part of the line.
    const std::size_t mark = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const std::size_t begin = before == std::string_view::npos ? mark : before + 1;
    std::size_t end = std::min(text_.find('\n', at), text_.size());
    if (end > begin && text_[end - 1] == '\r') --end;
    return {begin, end};
  }
  [[nodiscard]] std::size_t line_behind(const Line& line) const {
    const std::size_t line_feed = text_.find('\n', line.end);
    return line_feed == std::string_view::npos ? text_.size() : line_feed + 1;
  }
  /// The first line from `from` on that holds more than a comment.
  std::optional<Line> content_line(std::size_t from) {
    // Below a block of comments all of them mean the same line.
    if (from >= sought_from_ && from <= content_.begin) {
      return content_.begin < text_.size() ? std::optional(content_) : std::nullopt;
    }
    sought_from_ = from;
    while (from < text_.size()) {
      const Line line = line_around(from);
      const std::size_t first = skip_blanks(line.begin, line.end);
      if (first < line.end && text_[first] != '#') return content_ = line;
      from = line_behind(line);
    }
    content_ = {text_.size(), text_.size()};
    return std::nullopt;
  }

  [[nodiscard]] ByteRange holds_for(const Line& line, std::size_t comment) {
    const bool own_line = trimmed(text_.substr(line.begin, comment - line.begin)).empty();
    const std::optional<Line> meant = own_line ? content_line(line_behind(line)) : line;
    if (!meant) return range(text_.size(), text_.size());
    ByteRange all = range(meant->begin, meant->end);
    std::size_t end = comment_on(*meant).value_or(meant->end);
    while (end > meant->begin && is_blank(text_[end - 1])) --end;
    const std::string_view content = trimmed(text_.substr(meant->begin, end - meant->begin));
    if (content.ends_with(':') || content.find_first_not_of("- ") == std::string_view::npos) {
      const std::optional<Line> below = content_line(line_behind(*meant));
      if (below) all.end = static_cast<std::uint32_t>(below->end);
    }
    // They do not overlap, so their ends ascend as well.
    const std::vector<ByteRange>& texts = scalars();
    for (auto text = std::ranges::upper_bound(texts, meant->begin, {}, &ByteRange::end);
         text != texts.end() && text->begin <= meant->end; ++text) {
      all.begin = std::min(all.begin, static_cast<std::uint32_t>(line_around(text->begin).begin));
      all.end = std::max(all.end, text->end);
    }
    return all;
  }

  // ---- comments ----

  /// Where the comment of a line begins.
  std::optional<std::size_t> comment_on(const Line& line) {
    if (known_line_ == line.begin) return known_comment_;
    known_line_ = line.begin;
    known_comment_.reset();
    for (std::size_t at = line.begin; at < line.end && !known_comment_; ++at) {
      if (text_[at] != '#') continue;
      const bool begins = at == line.begin || is_blank(text_[at - 1]);
      if (begins && !inside_text(at)) known_comment_ = at;
    }
    return known_comment_;
  }
  bool inside_text(std::size_t at) {
    const std::vector<ByteRange>& all = scalars();
    auto after = std::ranges::upper_bound(all, at, {}, &ByteRange::begin);
    if (after == all.begin()) return false;
    const ByteRange& text = *--after;
    if (at >= text.end) return false;
    // Behind `|` a comment may stand before the text begins.
    const bool block = text_[text.begin] == '|' || text_[text.begin] == '>';
    return !block || at >= text_.find('\n', text.begin);
  }
  /// Where texts stand, made when first asked for: few files have such comments.
  const std::vector<ByteRange>& scalars() {
    if (scalars_) return *scalars_;
    scalars_.emplace();
    for (const Node& node : tree_.nodes) {
      if (node.kind == NodeKind::scalar && !node.at.empty()) scalars_->push_back(node.at);
    }
    std::ranges::sort(*scalars_, {}, &ByteRange::begin);
    return *scalars_;
  }

  // ---- words ----

  [[nodiscard]] std::size_t skip_blanks(std::size_t at, std::size_t end) const {
    while (at < end) {
      const std::size_t size = is_blank(text_[at]) ? 1 : wide_blank_size(text_, at);
      if (size == 0) break;
      at += size;
    }
    return std::min(at, end);
  }
  bool take(std::size_t& at, std::string_view word) const {
    if (text_.compare(at, word.size(), word) != 0) return false;
    at += word.size();
    return true;
  }
  /// Where the closing bracket stands, else the line's end.
  [[nodiscard]] std::size_t closing(std::size_t from, std::size_t end) const {
    for (std::size_t at = from; at < end; ++at) {
      std::size_t behind = at;
      if (take(behind, "]") || take(behind, "］") || take(behind, "】")) return at;
    }
    return end;
  }
  [[nodiscard]] std::size_t separator_size(std::size_t at) const {
    std::size_t behind = at;
    if (take(behind, ",") || take(behind, wide_comma) || take(behind, "、")) return behind - at;
    return 0;
  }
  [[nodiscard]] std::size_t end_of_name(std::size_t from, std::size_t end) const {
    while (from < end && separator_size(from) == 0) ++from;
    return from;
  }

  std::string_view text_;
  const Tree& tree_;
  std::vector<IgnoreMark> marks_;
  std::optional<std::vector<ByteRange>> scalars_;
  Line line_;
  std::size_t sought_from_ = std::string_view::npos;
  Line content_;
  std::size_t known_line_ = std::string_view::npos;
  std::optional<std::size_t> known_comment_;
};

}  // namespace

std::vector<IgnoreMark> find_ignore_marks(std::string_view text, const Tree& tree) {
  if (text.find(head) == std::string_view::npos) return {};
  return MarkFinder(text, tree).run();
}

}  // namespace meeting
