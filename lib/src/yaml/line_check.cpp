// SPDX-License-Identifier: Apache-2.0

#include "yaml/line_check.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "yaml/block_levels.hpp"
#include "yaml/flow_check.hpp"
#include "yaml/key_check.hpp"
#include "yaml/key_words.hpp"
#include "yaml/line_reader.hpp"
#include "yaml/line_text.hpp"

namespace meeting {
namespace {

/// What a record or book.yaml is to begin with.
constexpr KeyWants wants_keys{true, true, false, false};

/// The longest key that yaml-cpp finds the colon of, in bytes.
constexpr std::size_t longest_key = 1'024;

class LineCheck {
 public:
  LineCheck(const Source& source, IndentCheck indent, std::span<const ByteRange> lost,
            Findings& findings, MendedText& mended)
      : lines_(source, lost, findings, mended),
        text_(lines_.text()),
        indent_check_(indent),
        findings_(findings),
        mended_(mended) {}

  LineOutcome run() {
    while (!lines_.at_end() && !findings_.full()) {
      check_line();
      // Deeper than this the reader of nodes refuses the file, and says so.
      if (outcome_.refused || levels_.size() > limits::depth + 1) break;
      lines_.next();
    }
    return outcome_;
  }

 private:
  struct BlockText {
    Indent owner;                  ///< the indent of what it belongs to
    std::optional<Indent> indent;  ///< of its first line
  };

  /// What the last value was, where text below it may be meant for more of it.
  enum class Above : std::uint8_t { nothing, plain, cut_by_comment, quoted, brackets };

  static ByteRange range(std::size_t begin, std::size_t end) {
    return LineReader::range(begin, end);
  }
  // ---- one line ----

  void check_line() {
    std::size_t begin = lines_.begin();
    while (begin < lines_.end() && text_[begin] == ' ') ++begin;
    if (inside_block_text(begin)) return;
    const std::size_t visible = lines_.skip_blanks(begin);
    if (visible == lines_.end()) return;
    if (text_[visible] == '#') {
      if (above_ == Above::plain) cut_text_at(visible);
      return;
    }
    if (begin == lines_.begin() && (document_begins(begin) || is_directive(begin))) return;
    const Indent spaces = static_cast<Indent>(begin - lines_.begin());
    if (belongs_to_lost_line(spaces)) return;
    Indent column = spaces;
    const std::size_t first = skip_any_blanks(begin, column);
    if (above_ != Above::nothing && column > levels_.margin() && check_more_text(first, column))
      return;
    if (above_ == Above::plain && column > levels_.margin()) {
      const LineKey key = lines_.key_at(first);
      if (key.kind == LineKey::Kind::proper && key.known && !levels_.empty()) {
        return check_entry_in_text(first, column);
      }
      if (spaces > levels_.margin() || !key.known) {
        if (spaces <= levels_.margin()) report_indent(begin, column, first, first);
        return check_continuation(first, key);
      }
    }
    if (first != begin && !is_text_with_blanks(first, spaces))
      report_indent(begin, column, first, first);
    check_lists_and_entry(first, column);
  }

  /// Behind the blanks that indent, a text that is due may begin with blanks of any kind.
  bool is_text_with_blanks(std::size_t first, Indent spaces) const {
    return expects_nested_ && spaces > levels_.margin() && first < lines_.end() &&
           text_[first] != '-' && lines_.key_at(first).kind == LineKey::Kind::none;
  }

  void check_lists_and_entry(std::size_t begin, Indent column) {
    if (begin == lines_.end() || text_[begin] == '#') return;
    const bool list_line = check_list_marks(begin, column);
    if (begin >= lines_.end() || text_[begin] == '#') {
      expects_nested_ = true;
      above_ = Above::nothing;
      return;
    }
    check_entry(begin, column, list_line);
  }

  /// `---` and `...`; a value may follow on the line.
  bool document_begins(std::size_t begin) {
    const std::string_view head = text_.substr(begin, 3);
    if (head != "---" && head != "...") return false;
    if (begin + 3 < lines_.end() && !is_blank(text_[begin + 3])) return false;
    levels_.clear();
    expects_nested_ = true;
    above_ = Above::nothing;
    pending_ = wants_keys;
    const std::size_t value = lines_.skip_blanks(begin + 3);
    if (head == "---" && value < lines_.end() && text_[value] != '#') check_value(value, no_indent);
    return true;
  }

  /// Before a document `%YAML 1.2` is no text.
  bool is_directive(std::size_t begin) const {
    const std::string_view head = text_.substr(begin, 6);
    return levels_.empty() && (head.starts_with("%YAML ") || head.starts_with("%TAG "));
  }

  /// Inside a text written with | or >. It ends at the first line that is not blank and
  /// stands no deeper than what the text belongs to.
  bool inside_block_text(std::size_t begin) {
    if (!block_text_) return false;
    const Indent column = static_cast<Indent>(begin - lines_.begin());
    if (begin == lines_.end()) return true;
    if (column > block_text_->owner) {
      if (!block_text_->indent) block_text_->indent = column;
      return true;
    }
    if (wide_blank_size(text_, begin) != 0 && indent_paragraph(begin)) return true;
    block_text_.reset();
    return false;
  }

  /// Chinese paragraphs begin with two wide blanks, which do not indent: they are text, and
  /// want blanks before them. False where the line is none of the text.
  bool indent_paragraph(std::size_t begin) {
    Indent column = 0;
    const std::size_t first = skip_any_blanks(begin, column);
    if (first == lines_.end() || lines_.key_at(first).known) return false;
    if (!block_text_->indent) block_text_->indent = indent_below().value_or(block_text_->owner + 2);
    report_indent(begin, *block_text_->indent, begin, first);
    return true;
  }
  /// The indent of the next line, where that belongs to the text.
  std::optional<Indent> indent_below() const {
    const std::size_t line = lines_.line_behind(lines_.end());
    const std::size_t first = std::min(text_.find_first_not_of(' ', line), text_.size());
    const Indent column = static_cast<Indent>(first - line);
    return column > block_text_->owner ? std::optional(column) : std::nullopt;
  }

  /// Blanks of every kind from `begin` on; `column` becomes the one that was meant.
  std::size_t skip_any_blanks(std::size_t begin, Indent& column) const {
    while (begin < lines_.end()) {
      const std::size_t size = is_blank(text_[begin]) ? 1 : wide_blank_size(text_, begin);
      if (size == 0) break;
      column += size == 3 || text_[begin] == '\t' ? 2 : 1;
      begin += size;
    }
    return begin;
  }

  /// The wrong blanks run from `begin` to `end`; `column` blanks are to stand in place of
  /// all before `behind`.
  void report_indent(std::size_t begin, Indent column, std::size_t behind, std::size_t end) {
    const ByteRange blanks = range(lines_.begin(), end);
    const ByteRange replaced = range(lines_.begin(), behind);
    const std::string with(static_cast<std::size_t>(column), ' ');
    Diagnostic& one = text_[begin] == '\t'
                          ? findings_.error("tab-indent", blanks, {"tab-indent"_msg, {}},
                                            {"tab-indent.help"_msg, {}})
                          : findings_.error("wide-blank", blanks, {"wide-blank.indent"_msg, {}},
                                            {"wide-blank.indent.help"_msg, {}});
    one.fix = Fix{replaced, with, indent_is_certain(lines_.part(blanks.begin, blanks.end), column)};
    mended_.replace(replaced, with);
  }

  /// Tabs and wide blanks have no width of their own. The depth is certain where the line goes on
  /// at the level above it, or begins the next one.
  bool indent_is_certain(std::string_view blanks, Indent column) const {
    if (block_text_) return true;
    // A no-break blank is as wide as one of ours.
    if (blanks.find('\t') == std::string_view::npos &&
        blanks.find(ideographic_blank) == std::string_view::npos) {
      return true;
    }
    const Indent margin = std::max<Indent>(levels_.margin(), 0);
    return column == margin || (expects_nested_ && column == margin + 2) ||
           (above_ == Above::plain && column > margin);
  }

  // ---- lists ----

  /// `- ` at the head of the line, perhaps several. True where there was one.
  bool check_list_marks(std::size_t& begin, Indent& column) {
    bool found = false;
    while (begin < lines_.end()) {
      std::size_t after = begin + 1;
      if (text_[begin] == '-') {
        if (after < lines_.end() && !is_blank(text_[after])) {
          after = check_blank_behind_dash(begin, column);
          if (after == begin) break;
        }
      } else {
        after = check_wide_dash(begin, column);
        if (after == begin) break;
      }
      if (!found) check_list_indent(begin, column);
      open_list(column);
      found = true;
      const std::size_t next = lines_.skip_blanks(after);
      const bool blank_put_in = next == after && next < lines_.end();
      column += 1 + static_cast<Indent>(blank_put_in ? 1 : next - after);
      begin = next;
    }
    return found;
  }

  /// Whether a list is what stands at `column`, rather than a text that begins with a
  /// dash: one is open there or asked for, or an entry with a key follows the dash.
  bool list_is_meant(Indent column, std::size_t behind) const {
    if (lines_.key_at(behind).known) return true;
    if (expects_nested_ && column >= levels_.margin() && pending_.list) return true;
    return levels_.has_list_at(column);
  }

  /// `-类别: …`, `-　类别: …`: a mark of a list without an ASCII blank behind it. Where the
  /// entry begins; `begin` where it is none.
  std::size_t check_blank_behind_dash(std::size_t begin, Indent column) {
    const std::size_t size = wide_blank_size(text_, begin + 1);
    const std::size_t after = begin + 1 + size;
    const bool mapping = after < lines_.end() && text_[after] == '{';
    const bool key = lines_.key_at(mapping ? after + 1 : after).known;
    if (size == 0 ? !key : !list_is_meant(column, after)) return begin;
    Diagnostic& one =
        size != 0
            ? findings_.error("wide-blank", range(begin + 1, after), {"wide-blank"_msg, {}},
                              {"wide-blank.help"_msg, {}})
            : findings_.error("missing-blank", range(begin, begin + 1),
                              {"missing-blank.dash"_msg, {}}, {"missing-blank.dash.help"_msg, {}});
    one.fix = Fix{range(begin, after), "- "};
    mended_.replace(range(begin, after), "- ");
    return after;
  }

  /// `－ 类别: …`, `－　类别: …`. Where the entry begins; `begin` where there is no such mark.
  std::size_t check_wide_dash(std::size_t begin, Indent column) {
    if (text_.compare(begin, wide_dash.size(), wide_dash) != 0) return begin;
    const std::size_t dash_end = begin + wide_dash.size();
    const std::size_t after = dash_end + wide_blank_size(text_, dash_end);
    const bool mark = after > dash_end || dash_end == lines_.end() || is_blank(text_[dash_end]);
    if (!list_is_meant(column, lines_.skip_blanks(after))) return begin;
    if (!mark && !lines_.key_at(after).known) return begin;
    const bool blank_follows = after < lines_.end() && is_blank(text_[after]);
    const ByteRange at = range(begin, after);
    const std::string with = blank_follows || after == lines_.end() ? "-" : "- ";
    findings_.error("wide-dash", at, {"wide-dash"_msg, {}}, {"wide-dash.help"_msg, {}}).fix =
        Fix{at, with};
    mended_.replace(at, with);
    return after;
  }

  void open_list(Indent column) {
    pending_ = levels_.open_list(column, pending_);
    expects_nested_ = true;
    above_ = Above::nothing;
  }

  /// A list mark between the levels: told only when the parser has refused the text.
  void check_list_indent(std::size_t begin, Indent& column) {
    if (indent_check_ == IndentCheck::off || (expects_nested_ && column >= levels_.margin()))
      return;
    const std::optional<Indent> meant = levels_.nearest(column, true);
    if (!meant || *meant == column) return;
    report_wrong_indent(begin, column, *meant);
    column = *meant;
  }

  // ---- an entry: a key with its value, or a value alone ----

  void check_entry(std::size_t begin, Indent column, bool list_line) {
    if (text_[begin] == '?' && (begin + 1 >= lines_.end() || is_blank(text_[begin + 1]))) {
      return open_explicit_key(column, list_line);
    }
    const bool value_due =
        list_line || levels_.empty() || (expects_nested_ && column > levels_.margin());
    LineKey key = lines_.key_at(begin);
    if (text_[begin] == '[' || text_[begin] == '{') key = key_of_brackets(begin);
    if (opens_wide_bracket(begin)) key = {};
    if (value_due && key.kind != LineKey::Kind::proper && !key_is_meant(key, begin)) key = {};
    if (key.kind == LineKey::Kind::none) {
      if (value_due && !is_lost_at_root(begin)) check_value(begin, levels_.margin());
      else check_lost_line(begin, column);
      return;
    }
    place_mapping(begin, column, list_line);
    if (key.colon - begin > longest_key) return refuse_key(begin, key, column);
    check_key(lines_, begin, key);
    pending_ = key_wants(key.name);
    const std::size_t value = value_begin(lines_, key);
    above_ = Above::nothing;
    expects_nested_ = true;
    if (value >= lines_.end()) return;
    if (text_[value] == '#') return warn_of_comment(value);
    check_value(value, levels_.margin());
  }

  /// A full-width bracket where no text can stand, or before a key that we know.
  bool opens_wide_bracket(std::size_t begin) const {
    const char bracket = wide_bracket(text_, begin);
    if ((bracket != '{' && bracket != '[') || !pending_.known) return false;
    if (!pending_.text) return true;
    if (!pending_.mapping && !pending_.list) return false;
    std::size_t inside = lines_.skip_blanks(begin + wide_bracket_size);
    if (inside < lines_.end() && text_[inside] == '{') ++inside;
    else if (wide_bracket(text_, inside) == '{') inside += wide_bracket_size;
    return lines_.key_at(inside).known;
  }

  /// `[待定]: x`: brackets are no key, and are put in quotes.
  LineKey key_of_brackets(std::size_t begin) {
    const std::size_t close = lines_.closing_bracket(begin);
    if (close >= lines_.end()) return {};
    const std::size_t colon = lines_.skip_blanks(close + 1);
    if (colon >= lines_.end() || text_[colon] != ':') return {};
    if (colon + 1 < lines_.end() && !is_blank(text_[colon + 1])) return {};
    const ByteRange at = range(begin, close + 1);
    const std::string_view name = lines_.part(begin, close + 1);
    const std::string quoted = single_quoted(name);
    findings_
        .error("key-not-text", at, {"key-not-text"_msg, {}}, {"needs-quotes.help"_msg, {quoted}})
        .fix = Fix{at, quoted, false};
    mended_.replace(at, quoted);
    return {LineKey::Kind::proper, name, close + 1, colon, false};
  }

  /// Where a value is due, `张三：同意` may well be a text. It is a key where only a
  /// mapping can stand; where a text can stand too, if it is one that we know; below a key
  /// that we do not know, if another key that we know stands below it.
  bool key_is_meant(const LineKey& key, std::size_t begin) const {
    if (!pending_.known) return key.known && key_stands_below(begin);
    return pending_.mapping && (key.known || !pending_.text);
  }
  bool key_stands_below(std::size_t begin) const {
    const std::size_t line = lines_.line_behind(lines_.end());
    const std::size_t below = line + (begin - lines_.begin());
    const bool aligned = below < text_.size() &&
                         lines_.part(line, below).find_first_not_of(' ') == std::string_view::npos;
    return aligned && lines_.key_on_line(below).known;
  }

  /// A record is a mapping: a text alone at its head is a line gone wrong.
  bool is_lost_at_root(std::size_t begin) const {
    return levels_.empty() &&
           std::string_view("\"'[{|>").find(text_[begin]) == std::string_view::npos;
  }

  /// `? key`, then `: value`: rare, and the parser's affair.
  void open_explicit_key(Indent column, bool list_line) {
    indent_check_ = IndentCheck::off;
    levels_.close_deeper_than(column);
    if (list_line || levels_.margin() != column) levels_.open_mapping(column);
    pending_ = {};
    expects_nested_ = true;
    above_ = Above::plain;
  }

  /// `地点: #301`: a comment swallows what looks like the number of a building or order.
  void warn_of_comment(std::size_t hash) {
    if (hash + 1 >= lines_.end() || text_[hash + 1] < '0' || text_[hash + 1] > '9') return;
    findings_.warning("text-cut-by-comment", range(hash, lines_.end()),
                      {"text-cut-by-comment"_msg, {lines_.part(hash, lines_.end())}},
                      {"text-cut-by-comment.help"_msg, {}});
  }

  void refuse_key(std::size_t begin, const LineKey& key, Indent column) {
    findings_.error("key-too-long", range(begin, key.end),
                    {"key-too-long"_msg, {key.end - begin, longest_key}},
                    {"key-too-long.help"_msg, {}});
    lose(begin, lines_.end(), column);
  }

  // ---- indents ----

  /// Opens or finds the mapping that the key at `column` belongs to.
  void place_mapping(std::size_t begin, Indent column, bool list_line) {
    if (list_line || levels_.empty() || (expects_nested_ && column > levels_.margin())) {
      levels_.open_mapping(column);
    } else if (!levels_.return_to_mapping(column)) {
      const Indent meant = levels_.nearest(column, false).value_or(column);
      if (indent_check_ == IndentCheck::on) report_wrong_indent(begin, column, meant);
      levels_.take_for_mapping(meant);
    }
  }

  void report_wrong_indent(std::size_t begin, Indent column, Indent meant) {
    if (meant == column) return;
    const ByteRange blanks = range(lines_.begin(), begin);
    const std::string with(static_cast<std::size_t>(meant), ' ');
    findings_
        .error("wrong-indent", range(begin, lines_.end_of_plain(begin)),
               {"wrong-indent"_msg, {std::int64_t{column}, std::int64_t{meant}}},
               {"wrong-indent.help"_msg, {std::int64_t{meant}}})
        .fix = Fix{blanks, with, false};  // the nearest level is a guess
    mended_.replace(blanks, with);
  }

  /// A line that is neither a key nor a value that something above waits for.
  void check_lost_line(std::size_t begin, Indent column) {
    levels_.close_deeper_than(column);
    const bool at_keys = levels_.empty() || levels_.in_mapping_at(column);
    above_ = at_keys ? Above::nothing : Above::plain;
    if (!at_keys) return;
    const std::size_t end = lines_.end_of_plain(begin);
    findings_.error("no-colon", range(begin, end), {"no-colon"_msg, {lines_.part(begin, end)}},
                    {"no-colon.help"_msg, {}});
    lose(begin, end, column);
  }

  /// Makes a comment of what cannot be read, and of the lines deeper than `column` below it.
  void lose(std::size_t begin, std::size_t end, Indent column) {
    mended_.replace(range(begin, end), "#");
    lost_line_ = column;
    outcome_.lines_lost = true;
  }

  /// What stands below a lost line and deeper is lost with it; of a text where a record
  /// should begin, one line is enough.
  bool belongs_to_lost_line(Indent column) {
    if (!lost_line_) return false;
    const bool text_again =
        levels_.empty() && lines_.key_at(lines_.begin() + static_cast<std::size_t>(column)).kind ==
                               LineKey::Kind::none;
    if (column <= *lost_line_ && !text_again) {
      lost_line_.reset();
      return false;
    }
    mended_.replace(range(lines_.begin(), lines_.end()), "");
    return true;
  }

  // ---- values ----

  /// A further line of the plain text above.
  void check_continuation(std::size_t begin, const LineKey& key) {
    if (key.kind == LineKey::Kind::full_width && key.known) {
      findings_.warning("key-in-text", range(begin, key.colon + wide_colon.size()),
                        {"key-in-text"_msg, {key.name}}, {"key-in-text.help"_msg, {}});
    }
    const std::size_t end = lines_.end_of_plain(begin);
    for (std::size_t i = begin; i < end; ++i) {
      if (text_[i] != ':' || (i + 1 < end && !is_blank(text_[i + 1]))) continue;
      findings_.error("colon-in-text", range(i, i + 1), {"colon-in-text"_msg, {}},
                      {"colon-in-text.lines.help"_msg, {}});
      mended_.replace(range(i, i + 1), std::string(wide_colon));
    }
    end_plain_at(end);
  }

  /// A plain text goes on in the next line, but for a comment.
  void end_plain_at(std::size_t end) {
    above_ = Above::plain;
    const std::size_t hash = lines_.skip_blanks(end);
    if (hash < lines_.end()) cut_text_at(hash);
  }
  void cut_text_at(std::size_t hash) {
    above_ = Above::cut_by_comment;
    comment_ = range(hash, lines_.end());
  }

  /// Text below a value that is complete. True: it is dealt with.
  bool check_more_text(std::size_t begin, Indent column) {
    if (above_ == Above::plain || expects_nested_ || begin >= lines_.end() || text_[begin] == '#')
      return false;
    if (text_[begin] == '-' || lines_.key_at(begin).kind == LineKey::Kind::proper) return false;
    if (above_ == Above::cut_by_comment) {
      findings_.error("text-cut-by-comment", comment_,
                      {"text-cut-by-comment"_msg, {lines_.part(comment_.begin, comment_.end)}},
                      {"text-cut-by-comment.help"_msg, {}});
      mended_.replace(comment_, "");
      above_ = Above::plain;
      return false;
    }
    const std::size_t end = lines_.end_of_plain(begin);
    const bool quoted = above_ == Above::quoted;
    findings_.error(quoted ? "text-after-quote" : "text-after-bracket", range(begin, end),
                    {quoted ? "text-after-quote"_msg : "text-after-bracket"_msg, {}},
                    {"colon-in-text.lines.help"_msg, {}});
    lose(begin, end, column - 1);
    return true;
  }

  /// A key that we know, with its colon, can never stand in a plain text: it belongs to
  /// the mapping above.
  void check_entry_in_text(std::size_t begin, Indent column) {
    const Indent meant = levels_.nearest(column, false).value_or(column);
    report_wrong_indent(begin, column, meant);
    levels_.take_for_mapping(meant);
    expects_nested_ = false;
    above_ = Above::nothing;
    check_entry(begin, levels_.margin(), false);
  }

  /// The value that begins at `begin`; `owner` is the indent of what it belongs to.
  void check_value(std::size_t begin, Indent owner) {
    expects_nested_ = false;
    above_ = Above::nothing;
    const char c = opens_wide_bracket(begin) ? '[' : text_[begin];
    switch (c) {
      case '|':
      case '>':
        if (!is_block_header(begin)) return quote_reserved(begin);
        block_text_ = BlockText{owner, std::nullopt};
        return;
      case '"':
      case '\'':
        return check_quoted(begin, owner);
      case '[':
      case '{':
        outcome_.refused =
            !check_flow(lines_, begin, {owner, levels_.size(), !pending_.known || pending_.text});
        above_ = Above::brackets;
        return;
      case '&':
      case '!':
        if (stands_before_block(begin)) return;
        return quote_reserved(begin);
      case '@':
      case '`':
      case '%':
      case '*':
      case ',':
      case ']':
      case '}':
        return quote_reserved(begin);
      case '-':
        if (pending_.list && begin + 1 < lines_.end() && is_blank(text_[begin + 1])) {
          return check_list_behind_key(begin, owner);
        }
        [[fallthrough]];
      case '?':
      case ':':
        if (begin + 1 >= lines_.end() || is_blank(text_[begin + 1])) return quote_reserved(begin);
        break;
      default:
        break;
    }
    check_plain(begin);
  }

  /// `议题: - 标题: x`: the list begins on a line of its own.
  void check_list_behind_key(std::size_t begin, Indent owner) {
    const Indent column = owner + 2;
    const bool crlf = lines_.end() < text_.size() && text_[lines_.end()] == '\r';
    const std::string with =
        (crlf ? "\r\n" : "\n") + std::string(static_cast<std::size_t>(column), ' ');
    const ByteRange here = range(begin, begin);
    findings_
        .error("wrong-indent", range(begin, begin + 1), {"list-not-here"_msg, {}},
               {"list-not-here.help"_msg, {}})
        .fix = Fix{here, with, false};  // what stands below may not fit
    mended_.replace(here, with);
    expects_nested_ = true;
    check_lists_and_entry(begin, column);
  }

  bool is_block_header(std::size_t begin) const {
    std::size_t i = begin + 1;
    const auto is_indicator = [](char c) { return c == '+' || c == '-' || (c >= '1' && c <= '9'); };
    while (i < lines_.end() && is_indicator(text_[i])) ++i;
    if (i - begin > 3) return false;
    const std::size_t rest = lines_.skip_blanks(i);
    return rest == lines_.end() || (rest > i && text_[rest] == '#');
  }

  /// An anchor or tag alone on its line, with the value on the lines below: the reader of
  /// nodes says that records use none.
  bool stands_before_block(std::size_t begin) {
    const std::size_t end = lines_.end_of_plain(begin);
    const std::string_view word = lines_.part(begin, end);
    if (std::ranges::any_of(word, is_blank)) return false;
    std::size_t below = lines_.line_behind(lines_.end());
    const std::size_t line = below;
    while (below < text_.size() && text_[below] == ' ') ++below;
    if (below >= text_.size() || text_[below] == '\r' || text_[below] == '\n') return false;
    if (static_cast<Indent>(below - line) <= levels_.margin()) return false;
    expects_nested_ = true;
    return true;
  }

  /// A text whose first character means something else in YAML.
  void quote_reserved(std::size_t begin) {
    const std::size_t end = lines_.end_of_plain(begin);
    lines_.report_to_quote("needs-quotes", range(begin, end),
                           {"needs-quotes"_msg, {lines_.part(begin, begin + 1)}},
                           "needs-quotes.help"_msg, range(begin, end), begins_text(text_[begin]));
  }

  void check_plain(std::size_t begin) {
    const std::size_t end = lines_.end_of_plain(begin);
    const std::size_t hash = lines_.skip_blanks(end);
    if (hash < lines_.end()) warn_of_comment(hash);
    end_plain_at(end);
    for (std::size_t i = begin; i < end; ++i) {
      if (text_[i] != ':' || (i + 1 < end && !is_blank(text_[i + 1]))) continue;
      lines_.report_to_quote("colon-in-text", range(i, i + 1), {"colon-in-text"_msg, {}},
                             "colon-in-text.help"_msg, range(begin, end),
                             is_text_with_colon(begin, i, end));
      return;
    }
  }

  /// A key that we know may be one whose line was joined to this, brackets may be meant as such,
  /// and a colon at the end may wait for what stands below.
  bool is_text_with_colon(std::size_t begin, std::size_t colon, std::size_t end) const {
    const std::string_view before = trimmed(lines_.part(begin, colon));
    const std::size_t gap = before.find_last_of(" \t,;");
    const std::string_view word =
        trimmed(gap == std::string_view::npos ? before : before.substr(gap + 1));
    const std::size_t wide = std::max(word.rfind(wide_comma) + 1, word.rfind("；") + 1);
    const bool key = known_key(word) || (wide > 0 && known_key(word.substr(wide + 2)));
    return colon + 1 < end && !key &&
           lines_.part(begin, end).find_first_of("{}[]") == std::string_view::npos;
  }

  void check_quoted(std::size_t begin, Indent owner) {
    if (const std::optional<std::size_t> close = lines_.close_of_quoted(begin, owner)) {
      lines_.check_escapes(begin, *close);
      lines_.go_to(*close);
      check_behind_quote(lines_, begin, *close);
      above_ = Above::quoted;
      return;
    }
    std::size_t end = lines_.end_of_plain(begin);
    while (goes_on_below(owner)) {
      lines_.next();
      if (lines_.skip_blanks(lines_.begin()) < lines_.end())
        end = lines_.end_of_plain(lines_.begin());
    }
    lines_.report_unclosed_quote(begin, end);
  }

  /// Whether the next line is blank or, deeper than `owner` and without a key, more of the
  /// text that was never closed.
  bool goes_on_below(Indent owner) const {
    const std::size_t line = lines_.line_behind(lines_.end());
    if (line >= text_.size()) return false;
    const std::size_t first = std::min(text_.find_first_not_of(" \t", line), text_.size());
    if (first == text_.size() || text_[first] == '\r' || text_[first] == '\n') return true;
    return static_cast<Indent>(first - line) > owner && text_[first] != '-' &&
           text_[first] != '#' && lines_.key_on_line(first).kind == LineKey::Kind::none;
  }

  LineReader lines_;
  std::string_view text_;
  IndentCheck indent_check_;
  Findings& findings_;
  MendedText& mended_;

  BlockLevels levels_;
  std::optional<Indent> lost_line_;      ///< indent of a line that was passed over
  std::optional<BlockText> block_text_;  ///< a text by | or > that may go on
  KeyWants pending_ = wants_keys;        ///< what may stand where a value is due
  bool expects_nested_ = true;           ///< a key or list mark has no value yet
  Above above_ = Above::nothing;
  ByteRange comment_;  ///< where the text above was cut by it
  LineOutcome outcome_;
};

}  // namespace

LineOutcome check_lines(const Source& source, IndentCheck indent, std::span<const ByteRange> lost,
                        Findings& findings, MendedText& mended) {
  return LineCheck(source, indent, lost, findings, mended).run();
}

}  // namespace meeting
