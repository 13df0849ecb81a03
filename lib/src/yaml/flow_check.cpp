// SPDX-License-Identifier: Apache-2.0

#include "yaml/flow_check.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "yaml/key_check.hpp"
#include "yaml/key_words.hpp"
#include "yaml/line_text.hpp"

namespace meeting {
namespace {

/// yaml-cpp keeps all of a pair of brackets before it tells of the first word in them, at
/// some hundred bytes for each sign.
constexpr std::size_t most_signs = 200'000;

/// How far brackets that are not closed where they should be are followed.
constexpr std::size_t farthest_close = 64U << 10U;

class FlowCheck {
 public:
  FlowCheck(LineReader& lines, std::size_t begin, const FlowPlace& place)
      : lines_(lines),
        text_(lines.text()),
        begin_(begin),
        place_(place),
        at_(begin),
        last_(begin) {}

  bool run() {
    while (!left_ && at_ < text_.size()) {
      if (at_ >= lines_.end()) {
        if (!enter_next_line()) break;
        continue;
      }
      step();
      if (open_.empty()) {
        check_behind();
        return true;
      }
      if (lines_.findings.full()) leave();
    }
    if (!left_) report_unclosed(0);
    return !refused_;
  }

 private:
  struct Bracket {
    char open;
    std::size_t at;
    bool expects_key;
    bool wide;  ///< full-width, and so is perhaps the one that closes it
  };

  static std::string closer_of(char open) { return open == '{' ? "}" : "]"; }

  /// False where the brackets cannot go on in the next line.
  bool enter_next_line() {
    const std::size_t line = lines_.line_behind(lines_.end());
    if (line >= text_.size()) return false;
    if (lines_.breaks_out(line, place_.owner) && !closes_anyway()) return false;
    lines_.go_to(line);
    at_ = line;
    return true;
  }

  /// Some people write the keys inside brackets at the margin. Whether the brackets close
  /// when all lines are taken for theirs is found out once.
  bool closes_anyway() {
    if (!closes_) closes_ = find_close();
    return *closes_;
  }
  bool find_close() const {
    std::string open;
    const std::size_t end = std::min(text_.size(), begin_ + farthest_close);
    for (std::size_t i = begin_; i < end; ++i) {
      const char c = text_[i];
      if (c == '{' || c == '[') {
        open += c;
      } else if (c == '}' || c == ']') {
        if (closer_of(open.back()).front() != c) return false;
        open.pop_back();
        if (open.empty()) return true;
      } else if ((c == '"' || c == '\'') && begins_word(i)) {
        const std::optional<std::size_t> close = lines_.close_of_quoted(i, no_indent);
        if (!close) return false;
        i = *close - 1;
      } else if (c == '#' && (is_blank(text_[i - 1]) || text_[i - 1] == '\n')) {
        i = std::min(text_.find('\n', i), text_.size());
      }
    }
    return false;
  }
  /// Whether a quote at `at` opens a text: an apostrophe inside a word does not.
  bool begins_word(std::size_t at) const {
    std::size_t before = at;
    while (before > begin_ && is_blank(text_[before - 1])) --before;
    return std::string_view("{[,:\n").find(text_[before - 1]) != std::string_view::npos;
  }

  /// One sign or word.
  void step() {
    const char c = text_[at_];
    if (is_blank(c)) {
      ++at_;
      return;
    }
    if (c == '#' && (at_ == lines_.begin() || is_blank(text_[at_ - 1]))) {
      at_ = lines_.end();
      in_plain_ = false;
      return;
    }
    if (step_over_wide()) return;
    const bool sign = std::string_view("{}[],:").find(c) != std::string_view::npos;
    if (sign && c != ':' && ++signs_ > most_signs) return refuse_size();
    if (c == '{' || c == '[') {
      if (place_.depth + open_.size() >= limits::depth) return refuse_depth();
      open_.push_back({c, at_, c == '{', false});
    } else if (c == '}' || c == ']') {
      close(c);
    } else if (c == ',') {
      open_.back().expects_key = open_.back().open == '{';
    } else if (c == ':' && (!in_plain_ || ends_key(at_))) {
      if (in_plain_ && open_.back().open == '{' && !open_.back().expects_key) {
        return check_second_colon();
      }
      open_.back().expects_key = false;
    } else if ((c == '"' || c == '\'') && !in_plain_) {
      return step_over_quoted();
    } else {
      return step_over_plain();
    }
    in_plain_ = false;
    last_ = ++at_;
  }

  /// ｛ ｝ ［ ］ and ， where a bracket or comma has to stand. False where there is none.
  bool step_over_wide() {
    const char bracket = wide_bracket(text_, at_);
    const bool opens = bracket == '{' || bracket == '[';
    if (opens && !in_plain_ && may_open_wide()) {
      if (place_.depth + open_.size() >= limits::depth) return refuse_depth(), true;
      report_wide("wide-bracket", {"wide-bracket"_msg, {}}, std::string(1, bracket));
      open_.push_back({bracket, at_ - wide_bracket_size, bracket == '{', true});
      return true;
    }
    if (open_.empty()) return false;
    if (bracket != '\0' && !opens && open_.back().wide &&
        closer_of(open_.back().open).front() == bracket) {
      report_wide("wide-bracket", {"wide-bracket"_msg, {}}, std::string(1, bracket));
      open_.pop_back();
      return true;
    }
    if (in_plain_ || text_.compare(at_, wide_comma.size(), wide_comma) != 0) return false;
    const std::size_t next = lines_.skip_blanks(at_ + wide_comma.size());
    const char follows = next < lines_.end() ? text_[next] : '\0';
    const char wide = wide_bracket(text_, next);
    if (follows != '{' && follows != '[' && wide != '{' && wide != '[') return false;
    const bool blank_follows = next > at_ + wide_comma.size();
    report_wide("wide-comma", {"wide-comma"_msg, {}}, blank_follows ? "," : ", ");
    open_.back().expects_key = open_.back().open == '{';
    return true;
  }
  /// Only a list of mappings takes further brackets; elsewhere they may be text.
  bool may_open_wide() const {
    if (open_.empty()) return true;
    if (open_.size() > 1 || open_.back().open != '[') return false;
    return !place_.text_is_meant || lines_.key_at(at_ + wide_bracket_size).known;
  }
  /// Of the three bytes at hand.
  void report_wide(std::string_view rule, Message text, const std::string& with) {
    const ByteRange at = LineReader::range(at_, at_ + wide_bracket_size);
    Message help = rule == "wide-comma" ? Message{"wide-comma.help"_msg, {}}
                                        : Message{"wide-bracket.help"_msg, {with}};
    lines_.findings.error(rule, at, std::move(text), std::move(help)).fix = Fix{at, with};
    lines_.mended.replace(at, with);
    in_plain_ = false;
    at_ += wide_bracket_size;
    last_ = at_;
  }

  /// Leaves the rest of the text unchecked.
  void leave() {
    left_ = true;
    lines_.go_to_end();
  }

  bool ends_key(std::size_t colon) const {
    return colon + 1 >= lines_.end() ||
           std::string_view(" \t,]}").find(text_[colon + 1]) != std::string_view::npos;
  }

  void refuse_size() {
    lines_.findings.error("too-many-nodes", LineReader::range(begin_, begin_ + 1),
                          {"too-many-nodes.brackets"_msg, {most_signs}},
                          {"too-many-nodes.help"_msg, {}});
    refused_ = true;
    leave();
  }

  void refuse_depth() {
    lines_.findings.error("too-deep", LineReader::range(at_, at_ + 1),
                          {"too-deep"_msg, {limits::depth}}, {"too-deep.help"_msg, {}});
    refused_ = true;
    leave();
  }

  void step_over_quoted() {
    if (const std::optional<std::size_t> close = lines_.close_of_quoted(at_, place_.owner)) {
      lines_.check_escapes(at_, *close);
      at_ = *close;
      lines_.go_to(at_);
    } else {
      const std::size_t end = end_of_plain(at_);
      lines_.report_unclosed_quote(at_, end);
      at_ = end;
    }
    last_ = at_;
  }

  /// Where the plain text that begins at `begin` ends on this line.
  std::size_t end_of_plain(std::size_t begin) const {
    std::size_t i = begin;
    for (; i < lines_.end(); ++i) {
      const char c = text_[i];
      if (std::string_view(",[]{}").find(c) != std::string_view::npos) break;
      if (open_.back().wide && wide_bracket(text_, i) == closer_of(open_.back().open).front())
        break;
      if (c == ':' && ends_key(i)) break;
      if (c == '#' && i > begin && is_blank(text_[i - 1])) break;
    }
    while (i > begin && is_blank(text_[i - 1])) --i;
    return i;
  }

  void step_over_plain() {
    const std::size_t end = end_of_plain(at_);
    const Bracket& bracket = open_.back();
    const std::size_t begin = at_;
    before_word_ = last_;
    word_ = begin;
    at_ = std::max(end, begin + 1);
    last_ = at_;
    if (!in_plain_ && bracket.expects_key) {
      if (check_key(begin, end)) return;
    } else if (!in_plain_ && bracket.open == '{') {
      if (check_comma(begin, end)) return;
    }
    check_text(begin, end);
    in_plain_ = true;
  }

  /// `{内容: 时间: 下午}`: a text with a colon; `{类别: 居民 名称: 楼长}`: a comma is missing.
  void check_second_colon() {
    const std::size_t end = end_of_plain(word_);
    const std::size_t gap = lines_.part(word_, end).find_last_of(" \t");
    const std::size_t key = gap == std::string_view::npos ? word_ : word_ + gap + 1;
    const std::string_view name = lines_.part(key, end);
    if (known_key(name) && before_word_ > open_.back().at) {
      const std::size_t behind = key == word_ ? before_word_ : end_of_word_before(key);
      const ByteRange at = LineReader::range(behind, behind);
      lines_.findings
          .error("missing-comma", LineReader::range(key, end), {"missing-comma"_msg, {name}},
                 {"missing-comma.help"_msg, {name}})
          .fix = Fix{at, ","};
      lines_.mended.replace(at, ",");
      in_plain_ = false;
      last_ = ++at_;
      return;
    }
    std::size_t close = at_;
    while (close < lines_.end() &&
           std::string_view(",]}").find(text_[close]) == std::string_view::npos) {
      ++close;
    }
    while (is_blank(text_[close - 1])) --close;
    lines_.report_to_quote("colon-in-text", LineReader::range(at_, at_ + 1),
                           {"colon-in-text"_msg, {}}, "colon-in-text.help"_msg,
                           LineReader::range(word_, close), !known_key(name));
    at_ = close;
    last_ = close;
  }
  std::size_t end_of_word_before(std::size_t at) const {
    while (at > word_ && is_blank(text_[at - 1])) --at;
    return at;
  }

  /// A text that must not stand plain inside brackets.
  void check_text(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    const std::string_view text = lines_.part(begin, end);
    const bool mark = text.front() == '-' && (text.size() == 1 || is_blank(text[1]));
    const bool starts_wrong =
        mark || std::string_view("@`%*&!|>").find(text.front()) != std::string_view::npos;
    const std::size_t question = text.find('?');
    if (starts_wrong && !in_plain_) {
      lines_.report_to_quote("needs-quotes", LineReader::range(begin, end),
                             {"needs-quotes"_msg, {text.substr(0, 1)}}, "needs-quotes.help"_msg,
                             LineReader::range(begin, end), begins_text(text.front()));
    } else if (question != std::string_view::npos) {
      lines_.report_to_quote("question-mark-in-brackets",
                             LineReader::range(begin + question, begin + question + 1),
                             {"question-mark-in-brackets"_msg, {}},
                             "question-mark-in-brackets.help"_msg, LineReader::range(begin, end));
    }
  }

  /// `{类别：党组织}` and `{类别:党组织}`; in `{应到：12，实到: 11}` the proper colon is another
  /// key's. True: the value is next.
  bool check_key(std::size_t begin, std::size_t end) {
    const std::size_t colon = lines_.skip_blanks(end);
    const bool has_one = colon < lines_.end() && text_[colon] == ':';
    if (has_one && known_key(lines_.part(begin, end))) return false;
    for (std::size_t i = begin; i < end; ++i) {
      const bool wide = text_.compare(i, wide_colon.size(), wide_colon) == 0;
      if (!wide && (has_one || text_[i] != ':')) continue;
      const std::string_view name = trimmed(lines_.part(begin, i));
      if (!known_key(name)) continue;
      LineKey key{LineKey::Kind::no_blank, name, i, i, true};
      if (wide) key.kind = LineKey::Kind::full_width;
      else if (wide_blank_size(text_, i + 1) != 0) key.kind = LineKey::Kind::wide_blank;
      check_colon(lines_, key);
      at_ = value_begin(lines_, key);
      last_ = at_;
      open_.back().expects_key = false;
      return true;
    }
    return false;
  }

  /// `{类别: 党组织，名称: 社区}`: a full-width comma, then a key that we know. True: that
  /// key is next.
  bool check_comma(std::size_t begin, std::size_t end) {
    // The colon that ends this word may belong to a key behind a comma.
    std::size_t comma = std::string_view::npos;
    for (std::size_t i = begin; i < end + 1 && i < lines_.end(); ++i) {
      if (text_.compare(i, wide_comma.size(), wide_comma) == 0) comma = i;
      const bool colon = text_[i] == ':' || text_.compare(i, wide_colon.size(), wide_colon) == 0;
      if (!colon || comma == std::string_view::npos) continue;
      const std::size_t key = comma + wide_comma.size();
      if (!known_key(trimmed(lines_.part(key, i)))) continue;
      const ByteRange at = LineReader::range(comma, key);
      lines_.findings.error("wide-comma", at, {"wide-comma"_msg, {}}, {"wide-comma.help"_msg, {}})
          .fix = Fix{at, ", "};
      lines_.mended.replace(at, ", ");
      if (comma > begin) check_text(begin, comma);
      open_.back().expects_key = true;
      at_ = key;
      last_ = key;
      return true;
    }
    return false;
  }

  /// A closing bracket that fits a bracket further out leaves those inside unclosed.
  void close(char c) {
    std::size_t fits = open_.size();
    while (fits > 0 && closer_of(open_[fits - 1].open).front() != c) --fits;
    if (fits == 0) report_wrong_bracket();
    else if (fits < open_.size()) report_unclosed(fits);
    open_.pop_back();
  }

  /// Nothing but a comment may follow.
  void check_behind() {
    const std::optional<ByteRange> rest = lines_.text_behind(at_);
    if (!rest) return;
    const std::string_view text = lines_.part(rest->begin, rest->end);
    if (text.find_first_not_of("]} ") == std::string_view::npos) {
      lines_.findings
          .error("wrong-bracket", *rest, {"bracket-never-opened"_msg, {}},
                 {"bracket-never-opened.help"_msg, {}})
          .fix = Fix{*rest, "", !place_.text_is_meant};
      lines_.mended.replace(*rest, "");
    } else if (place_.text_is_meant) {
      lines_.report_to_quote("text-after-bracket", *rest, {"text-after-bracket"_msg, {}},
                             "needs-quotes.help"_msg,
                             {static_cast<std::uint32_t>(begin_), rest->end});
    } else {
      lines_.findings.error("text-after-bracket", *rest, {"text-after-bracket"_msg, {}},
                            {"text-after-bracket.help"_msg, {}});
      lines_.mended.replace(*rest, "");
    }
  }

  void report_wrong_bracket() {
    const Bracket& open = open_.back();
    const std::string right = closer_of(open.open);
    const ByteRange at = LineReader::range(at_, at_ + 1);
    Diagnostic& one = lines_.findings.error(
        "wrong-bracket", at,
        {"wrong-bracket"_msg, {std::string(1, open.open), std::string(1, text_[at_])}},
        {"wrong-bracket.help"_msg, {right}});
    one.notes.push_back({{"note.opened-here"_msg, {}}, LineReader::range(open.at, open.at + 1)});
    one.fix = Fix{at, right};
    lines_.mended.replace(at, right);
  }

  /// The brackets from the one numbered `first` on are not closed.
  void report_unclosed(std::size_t first) {
    std::string closers;
    for (std::size_t k = open_.size(); k-- > first;) closers += closer_of(open_[k].open);
    const Bracket& outer = open_[first];
    lines_.findings
        .error("unclosed-bracket", LineReader::range(outer.at, outer.at + 1),
               {"unclosed-bracket"_msg, {std::string(1, outer.open)}},
               {"unclosed-bracket.help"_msg, {closers}})
        .fix = Fix{LineReader::range(last_, last_), closers, false};
    lines_.mended.insert(static_cast<std::uint32_t>(last_), closers);
    open_.resize(first, Bracket{});
  }

  LineReader& lines_;
  std::string_view text_;
  std::size_t begin_;
  FlowPlace place_;
  std::size_t at_;
  std::size_t last_;  ///< behind the last thing seen, where a bracket could be closed
  std::vector<Bracket> open_;
  std::size_t signs_ = 0;
  std::size_t word_ = 0;         ///< where the last plain text of this line begins
  std::size_t before_word_ = 0;  ///< behind what was seen before it
  bool in_plain_ = false;        ///< a plain text may go on in the next line
  std::optional<bool> closes_;
  bool left_ = false;
  bool refused_ = false;
};

}  // namespace

bool check_flow(LineReader& lines, std::size_t begin, const FlowPlace& place) {
  return FlowCheck(lines, begin, place).run();
}

void check_behind_quote(LineReader& lines, std::size_t begin, std::size_t close) {
  if (const std::optional<ByteRange> rest = lines.text_behind(close)) {
    lines.report_to_quote("text-after-quote", *rest, {"text-after-quote"_msg, {}},
                          "needs-quotes.help"_msg, {static_cast<std::uint32_t>(begin), rest->end},
                          false);
  }
}

}  // namespace meeting
