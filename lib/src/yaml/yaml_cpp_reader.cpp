// SPDX-License-Identifier: Apache-2.0

#include "yaml/yaml_cpp_reader.hpp"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <functional>
#include <istream>
#include <streambuf>

#include "yaml/byte_check.hpp"
#include "yaml/extent.hpp"

namespace meeting {
namespace {

/// A stream over bytes that are already there.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* const begin = const_cast<char*>(text.data());  // only ever read
    setg(begin, begin, begin + text.size());
  }
};

/// Thrown through yaml-cpp to end reading; the finding is already made.
struct StopReading {};

class Handler : public YAML::EventHandler {
 public:
  Handler(std::string_view source, std::string_view text, std::uint32_t mark_size,
          const MendedText& mended, Tree& tree, TextStore& decoded, Findings& findings)
      : source_(source),
        text_(text),
        mark_size_(mark_size),
        mended_(mended),
        tree_(tree),
        builder_(tree),
        decoded_(decoded),
        findings_(findings) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    const bool key = builder_.expects_key();
    const ByteRange at = null_range(offset(mark), key);
    if (key) report_empty_key(at);
    count_node(at.begin);
    builder_.null(file_range(at.begin, at.end));
    last_end_ = at.end;
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    const std::uint32_t at = offset(mark);
    findings_.error("no-aliases", file_range(at, end_of_word(at)), {"no-aliases"_msg, {}},
                    {"no-aliases.help"_msg, {}});
    throw StopReading{};
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_tag(mark, tag);
    refuse_anchor(mark, anchor);
    const std::uint32_t begin = offset(mark);
    count_node(begin);
    const bool key = builder_.expects_key();
    const std::optional<ScalarExtent> extent = scalar_extent(text_, begin, value, owner_indent());
    if (!extent) {
      findings_.error("unclosed-quote", file_range(begin, begin + 1),
                      {"unclosed-quote"_msg, {std::string(1, text_[begin])}},
                      {"unclosed-quote.help"_msg, {std::string(1, text_[begin])}});
      throw StopReading{};
    }
    const ByteRange at = file_range(begin, extent->end);
    const std::string_view text = keep(value, begin, *extent);
    if (extent->style == NodeStyle::double_quoted && !stands_in_file(text)) {
      check_decoded(text, at, findings_);
    }
    builder_.scalar(extent->style, at, text);
    last_end_ = extent->end;
    if (key && value.empty()) report_empty_key({begin, extent->end});
    if (key) check_colon(begin, extent->end);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    begin_collection(mark, tag, anchor, style, NodeKind::list);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    begin_collection(mark, tag, anchor, style, NodeKind::map);
  }
  void OnSequenceEnd() override { end_collection(); }
  void OnMapEnd() override { end_collection(); }

 private:
  struct Open {
    std::uint32_t begin;  // in the mended text
    std::size_t indent;
    bool flow;
    bool empty;
  };

  std::uint32_t offset(const YAML::Mark& mark) const {
    const auto at = static_cast<std::uint32_t>(mark.pos) + mark_size_;
    return std::min(at, static_cast<std::uint32_t>(text_.size()));
  }
  std::uint32_t file_offset(std::uint32_t at) const { return mended_.original_offset(at); }
  ByteRange file_range(std::uint32_t begin, std::uint32_t end) const {
    return mended_.original_range({begin, end});
  }

  std::size_t owner_indent() const {
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (!open_[i].flow) return open_[i].indent;
    }
    return 0;
  }
  std::size_t indent_of(std::uint32_t at) const {
    std::size_t line = at;
    while (line > mark_size_ && text_[line - 1] != '\n') --line;
    return at - line;
  }
  std::uint32_t end_of_word(std::uint32_t at) const {
    while (at < text_.size() && text_[at] != ' ' && text_[at] != '\n' && text_[at] != '\r') ++at;
    return at;
  }

  /// The bytes of `~` or `null`; else the place behind the colon or dash that waits for a
  /// value. yaml-cpp marks that null at the next token, perhaps lines below.
  ByteRange null_range(std::uint32_t mark, bool key) const {
    const std::uint32_t word_end = end_of_null_word(mark);
    if (word_end > mark && colon_follows(word_end) == key) return {mark, word_end};
    std::uint32_t place =
        std::min(skip_space(text_, last_end_), static_cast<std::uint32_t>(text_.size()));
    if (!key && place < text_.size() && (text_[place] == ':' || text_[place] == '-')) ++place;
    else place = std::max(last_end_, std::min(place, mark));
    return {place, place};
  }
  /// Behind one of the words that mean nothing; `at` where none stands there.
  std::uint32_t end_of_null_word(std::uint32_t at) const {
    for (std::string_view word : {"~", "null", "Null", "NULL"}) {
      if (text_.compare(at, word.size(), word) != 0) continue;
      const auto end = at + static_cast<std::uint32_t>(word.size());
      if (end == text_.size() ||
          std::string_view(" \t\r\n,]}:").find(text_[end]) != std::string_view::npos) {
        return end;
      }
    }
    return at;
  }
  bool colon_follows(std::uint32_t at) const {
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\t')) ++at;
    return at < text_.size() && text_[at] == ':';
  }

  void count_node(std::uint32_t at) {
    if (!open_.empty()) open_.back().empty = false;
    if (tree_.nodes.size() < limits::nodes) return;
    findings_.error("too-many-nodes", file_range(at, at), {"too-many-nodes"_msg, {limits::nodes}},
                    {"too-many-nodes.help"_msg, {}});
    throw StopReading{};
  }

  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    if (tag.empty() || tag == "?" || tag == "!") return;
    // The mark of a scalar stands at its text; a tag stands before it on the line.
    const std::uint32_t at = offset(mark);
    std::uint32_t begin = at;
    while (begin > mark_size_ && text_[begin - 1] != '\n' && text_[begin] != '!') --begin;
    if (text_[begin] != '!') begin = at;
    findings_.error("no-tags", file_range(begin, end_of_word(begin)), {"no-tags"_msg, {}},
                    {"no-tags.help"_msg, {}});
    throw StopReading{};
  }

  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor == 0) return;
    const std::uint32_t at = offset(mark);
    std::uint32_t begin = at;
    while (begin > mark_size_ && text_[begin] != '&') --begin;
    if (text_[begin] != '&') begin = at;
    findings_.error("no-aliases", file_range(begin, end_of_word(begin)), {"no-anchors"_msg, {}},
                    {"no-aliases.help"_msg, {}});
    throw StopReading{};
  }

  void begin_collection(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                        YAML::EmitterStyle::value style, NodeKind kind) {
    refuse_tag(mark, tag);
    refuse_anchor(mark, anchor);
    const std::uint32_t begin = offset(mark);
    count_node(begin);
    if (builder_.expects_key()) {
      findings_.error("key-not-text", file_range(begin, begin + 1), {"key-not-text"_msg, {}},
                      {"key-not-text.help"_msg, {}});
      throw StopReading{};
    }
    if (open_.size() >= limits::depth) {
      findings_.error("too-deep", file_range(begin, begin + 1), {"too-deep"_msg, {limits::depth}},
                      {"too-deep.help"_msg, {}});
      throw StopReading{};
    }
    if (kind == NodeKind::map && ++mappings_ > limits::mappings) {
      findings_.error("too-many-nodes", file_range(begin, begin + 1),
                      {"too-many-nodes.mappings"_msg, {limits::mappings}},
                      {"too-many-nodes.help"_msg, {}});
      throw StopReading{};
    }
    const bool flow = style == YAML::EmitterStyle::Flow;
    builder_.begin(kind, flow ? NodeStyle::flow : NodeStyle::block, file_offset(begin));
    open_.push_back({begin, flow ? 0 : indent_of(begin), flow, true});
    last_end_ = flow ? begin + 1 : begin;
  }

  void end_collection() {
    const Open open = open_.back();
    open_.pop_back();
    std::uint32_t end = std::max(last_end_, open.begin);
    if (open.flow) {
      const std::optional<std::uint32_t> closed =
          flow_end(text_, open.begin, open.empty ? open.begin + 1 : end);
      end = closed.value_or(end);
    }
    builder_.end(file_range(open.begin, end).end);
    last_end_ = end;
  }

  void report_empty_key(ByteRange at) {
    findings_.error("empty-key", file_range(at.begin, at.end), {"empty-key"_msg, {}},
                    {"empty-key.help"_msg, {}});
  }

  /// yaml-cpp takes a last line without a colon, and a comma inside a text in brackets,
  /// for a key without a value.
  void check_colon(std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t next = skip_space(text_, end);
    if (next < text_.size() && text_[next] == ':') return;
    if (!open_.empty() && open_.back().flow) {
      const std::string_view key = text_.substr(begin, end - begin);
      findings_.error("comma-in-brackets", file_range(begin, end), {"comma-in-brackets"_msg, {key}},
                      {"comma-in-brackets.help"_msg, {}});
    } else {
      findings_.error("no-colon", file_range(begin, end),
                      {"no-colon"_msg, {text_.substr(begin, end - begin)}},
                      {"no-colon.help"_msg, {}});
    }
  }

  bool stands_in_file(std::string_view text) const {
    const std::less_equal<const char*> before;
    return before(source_.data(), text.data()) &&
           before(text.data(), source_.data() + source_.size());
  }

  /// The text as a view into the file where it stands there as it is, else kept apart.
  std::string_view keep(const std::string& value, std::uint32_t begin, const ScalarExtent& extent) {
    const bool quoted =
        extent.style == NodeStyle::double_quoted || extent.style == NodeStyle::single_quoted;
    const std::uint32_t first = begin + (quoted ? 1 : 0);
    const std::uint32_t last = extent.end - (quoted ? 1 : 0);
    const bool whole = last >= first && last - first == value.size() &&
                       text_.compare(first, value.size(), value) == 0;
    if (whole) {
      const std::uint32_t in_file = file_offset(first);
      if (!mended_.changed() || (in_file + value.size() <= source_.size() &&
                                 source_.compare(in_file, value.size(), value) == 0)) {
        return source_.substr(in_file, value.size());
      }
    }
    return decoded_.keep(value);
  }

  std::string_view source_;
  std::string_view text_;
  std::uint32_t mark_size_;
  const MendedText& mended_;
  Tree& tree_;
  TreeBuilder builder_;
  TextStore& decoded_;
  Findings& findings_;
  std::vector<Open> open_;
  std::uint32_t last_end_ = 0;
  std::size_t mappings_ = 0;
};

}  // namespace

TreeReading read_with_yaml_cpp(std::string_view source, const MendedText& mended,
                               TextStore& decoded, Findings& findings) {
  TreeReading reading;
  const std::string_view text = mended.text();
  const std::uint32_t mark_size = size_of_marks(text);
  ViewBuffer buffer(text.substr(mark_size));
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    Handler handler(source, text, mark_size, mended, reading.tree, decoded, findings);
    if (!parser.HandleNextDocument(handler)) return reading;
    // A second document would silently be lost.
    struct Probe : YAML::EventHandler {
      std::optional<YAML::Mark> first;
      void note(const YAML::Mark& mark) {
        if (!first) first = mark;
        throw StopReading{};
      }
      void OnDocumentStart(const YAML::Mark& mark) override { note(mark); }
      void OnDocumentEnd() override {}
      void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { note(mark); }
      void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { note(mark); }
      void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                    const std::string&) override {
        note(mark);
      }
      void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                           YAML::EmitterStyle::value) override {
        note(mark);
      }
      void OnSequenceEnd() override {}
      void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                      YAML::EmitterStyle::value) override {
        note(mark);
      }
      void OnMapEnd() override {}
    } probe;
    try {
      parser.HandleNextDocument(probe);
    } catch (const StopReading&) {
      std::uint32_t at = std::min(static_cast<std::uint32_t>(probe.first->pos) + mark_size,
                                  static_cast<std::uint32_t>(text.size()));
      reading.trouble = SyntaxTrouble{"second document", at};
    }
  } catch (const StopReading&) {
    reading.over_limit = true;
  } catch (const YAML::Exception& trouble) {
    const bool placed = !trouble.mark.is_null();
    const auto at = placed ? static_cast<std::uint32_t>(trouble.mark.pos) + mark_size : mark_size;
    reading.trouble =
        SyntaxTrouble{trouble.msg, std::min(at, static_cast<std::uint32_t>(text.size()))};
  } catch (const std::bad_alloc&) {
    findings.error("too-many-nodes", {}, {"too-many-nodes"_msg, {limits::nodes}},
                   {"too-many-nodes.help"_msg, {}});
    reading.over_limit = true;
  }
  return reading;
}

}  // namespace meeting
