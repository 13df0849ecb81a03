// SPDX-License-Identifier: Apache-2.0

#include "awkward_yaml.hpp"

#include <algorithm>

namespace reader_tests {
namespace {

using namespace std::string_view_literals;

// Keys that records know, in both languages, and others.
constexpr std::string_view keys[] = {
    "title", "标题",   "地点", "roles", "内容",       "note",       "日期",     "条件",
    "x_own", "责任人", "甲",   "a",     "key",        "two words",  "理由",     "x_说明",
    "原因",  "a.b",    "a-b",  "数值",  "14",         "a:b",        "http://x", "甲：乙",
    "it's",  "a#b",    "a[0]", "-x",    "备注(内部)", "意见、建议", "a, b",     "?x"};
constexpr std::string_view quoted_keys[] = {"\"标题\"", "'内容'",  "\"a: b\"",
                                            "'it''s'",  "\"[x]\"", "'# not a comment'",
                                            "\"- x\"",  "'a # b'", "\"\\u6807\""};

// One line each, plain in block style.
constexpr std::string_view plain_texts[] = {"停车难",
                                            "2025-03-14",
                                            "14:30",
                                            "https://example.org/a?b=c#d",
                                            "见 http://example.org:8080/x",
                                            "张三：同意；李四：反对",
                                            "会期：下午两点，会址：社区茶馆",
                                            "2号楼#301",
                                            "it's fine",
                                            "the \"five\" parties",
                                            "五方[会谈]",
                                            "a, b, c",
                                            "{x}y"sv.substr(3),
                                            "50%",
                                            "张*",
                                            "a & b",
                                            "x - y",
                                            "-5",
                                            "-甲",
                                            "?吗",
                                            ":x",
                                            "true",
                                            "约300人",
                                            "C:\\temp\\file",
                                            "a:b",
                                            "“引号”里的文字",
                                            "「标题」",
                                            "《物业管理条例》第二十条",
                                            "……",
                                            "——完",
                                            "1、先查；2、再改",
                                            "～14:30",
                                            "<<",
                                            "=",
                                            "a|b",
                                            "a > b",
                                            "e@mail.cn",
                                            "x!",
                                            "a`b",
                                            "null值",
                                            "0123",
                                            "甲\u3000乙",
                                            "甲\u00A0乙"};

// Further lines of a plain text.
constexpr std::string_view plain_lines[] = {"第二行继续写",
                                            "- 不是列表",
                                            "14:30 散会",
                                            "见 https://example.org/x",
                                            "结论：同意",
                                            "其中：三户",
                                            "#x"sv.substr(1),
                                            "\"引号\"在行首",
                                            "'单引号'在行首",
                                            "[方括号]在行首",
                                            "{花括号}也行",
                                            "a:b",
                                            "-",
                                            "*",
                                            "&x",
                                            "! 注意",
                                            "| 竖线",
                                            "> 大于",
                                            "% 百分",
                                            "@社区",
                                            "? 问号",
                                            "－ 全角横线",
                                            "甲、乙，丙",
                                            "it's",
                                            "`反引号`"};

// Inside brackets: no comma, bracket, ASCII question mark or colon with a blank.
constexpr std::string_view flow_texts[] = {
    "停车",     "2025-03-14", "14:30", "张三：同意", "甲，乙", "甲、乙", "it's",
    "a#b",      "50%",        "张*",   "a & b",      "-5",     "a b c",  "“是”",
    "http://x", "x\"y",       "a:b",   "吗？",       "1.5",    "a|b"};

constexpr std::string_view block_lines[] = {"正文",
                                            "- 像列表",
                                            "标题: 像项目",
                                            "标题：像项目",
                                            "# 不是注释",
                                            "\"没有配对",
                                            "'也没有",
                                            "{ [ 没有关",
                                            "  更深的一行",
                                            "\t制表符",
                                            "*别名 &锚点",
                                            "! 标签",
                                            "https://x/y",
                                            "a: b: c",
                                            "---x",
                                            "...x",
                                            "% 指令",
                                            "\u3000\u3000段首空两格",
                                            "-",
                                            "? 问题",
                                            ": 冒号",
                                            "}",
                                            "]",
                                            "末尾  "};

constexpr std::string_view comments[] = {
    "# 说明", "#说明",  "# 标题: 停车", "# - x",    "# \"没有配对", "# { [ (", "#",
    "##",     "# a: b", "# 'x",         "#标题：x", "#\t制表符",    "# ---"};

constexpr std::string_view double_quoted[] = {
    "停车", "a: b",     "# x",    "\\\"引\\\"", "\\n",   "\\u6807\\u9898",
    "it's", "[x]",      "{a: b}", "标题：x",    "\\\\",  " 空 格 ",
    "- x",  "\\t\\x41", "",       "?",          "甲，乙"};
constexpr std::string_view single_quoted[] = {"停车", "a: b",   "# x",    "it''s", "\\n",
                                              "[x]",  "{a: b}", "\"",     "''",    "标题：x",
                                              "",     "- x",    "甲，乙", "\\"};

class Writer {
 public:
  explicit Writer(std::uint32_t seed) : chance_(seed) {}

  std::string write() {
    if (chance_.one_in(12)) out_ += "\xEF\xBB\xBF";
    crlf_ = chance_.one_in(5);
    if (chance_.one_in(30)) line("%YAML 1.2"), line("---");
    else if (chance_.one_in(12)) line("---");
    else if (chance_.one_in(30)) line("--- # 说明");
    noise(0);
    map(0, 0);
    if (chance_.one_in(15)) noise(0), line("...");
    if (chance_.one_in(4) && !ends_in_kept_block_) drop_last_line_end();
    return std::move(out_);
  }

 private:
  // ---- lines ----

  void end_line() { out_ += crlf_ ? "\r\n" : "\n"; }
  void line(std::string_view text) {
    out_ += text;
    end_line();
  }
  void indent(std::uint32_t columns) { out_.append(columns, ' '); }
  void drop_last_line_end() {
    while (!out_.empty() && (out_.back() == '\n' || out_.back() == '\r')) out_.pop_back();
  }

  /// Comments and blank lines between entries.
  void noise(std::uint32_t columns) {
    if (!chance_.one_in(5)) return;
    for (std::uint32_t n = chance_.below(3) + 1; n > 0; --n) {
      switch (chance_.below(5)) {
        case 0:
          end_line();
          break;
        case 1:
          indent(chance_.below(6)), end_line();
          break;
        case 2:
          indent(columns), line(chance_.pick(comments));
          break;
        case 3:
          line(chance_.pick(comments));
          break;
        default:
          indent(columns + chance_.below(4)), line(chance_.pick(comments));
          break;
      }
    }
  }
  /// The end of a line behind a value, perhaps with blanks or a comment.
  void tail() {
    if (chance_.one_in(8)) {
      indent(1 + chance_.below(3));
      out_ += chance_.pick(comments);
    } else if (chance_.one_in(15)) {
      indent(1 + chance_.below(3));
    }
    end_line();
  }

  // ---- blocks ----

  std::string fresh_key() {
    // Numbered, so that no key comes twice.
    const std::string number = std::to_string(++count_);
    if (chance_.one_in(8)) {
      std::string key(chance_.pick(quoted_keys));
      key.insert(key.size() - 1, number);
      return key;
    }
    if (chance_.one_in(2)) return std::string(chance_.pick(keys)) + number;
    return std::string(chance_.pick(keys));
  }

  void map(std::uint32_t columns, int depth) {
    std::vector<std::string> used;
    for (std::uint32_t n = 1 + chance_.below(depth == 0 ? 6 : 3); n > 0; --n) {
      std::string key = fresh_key();
      if (std::find(used.begin(), used.end(), key) != used.end()) continue;
      used.push_back(key);
      if (!first_on_line_) indent(columns);
      first_on_line_ = false;
      if (chance_.one_in(40) && !crlf_) {
        out_ += "? " + key;
        tail();
        indent(columns);
        out_ += ":";
      } else {
        out_ += key;
        if (chance_.one_in(12)) indent(1 + chance_.below(2));
        out_ += ":";
      }
      value(columns, depth, false);
      noise(columns);
    }
  }

  void list(std::uint32_t columns, int depth) {
    for (std::uint32_t n = 1 + chance_.below(3); n > 0; --n) {
      if (!first_on_line_) indent(columns);
      first_on_line_ = false;
      out_ += "-";
      value(columns, depth, true);
      noise(columns);
    }
  }

  /// What stands behind `key:` or `-` at `columns`.
  void value(std::uint32_t columns, int depth, bool in_list) {
    ends_in_kept_block_ = false;
    const std::uint32_t kind = chance_.below(depth >= 4 ? 8 : 14);
    switch (kind) {
      case 0:
        return tail();  // nothing
      case 1:
      case 2:
        return blank(), out_ += chance_.pick(plain_texts), tail();
      case 3:
        return blank(), plain_lines_text(columns);
      case 4:
        return blank(), quoted(columns);
      case 5:
      case 6:
        return block_text(columns);
      case 7:
        return blank(), flow(columns, 0), tail();
      case 8:
      case 9:
        if (in_list && chance_.one_in(2)) {  // `- a: 1`, `-   - x`
          const std::uint32_t gap = 1 + chance_.below(3);
          indent(gap);
          first_on_line_ = true;
          return chance_.one_in(3) ? list(columns + 1 + gap, depth + 1)
                                   : map(columns + 1 + gap, depth + 1);
        }
        tail();
        noise(columns + 1);
        return map(columns + 1 + chance_.below(4), depth + 1);
      case 10:
      case 11:
        tail();
        noise(columns + 1);
        return list(columns + 1 + chance_.below(4), depth + 1);
      case 12:
        tail();
        if (in_list) return map(columns + 2, depth + 1);
        return list(columns, depth + 1);  // at the margin of its key
      default:                            // the text on the next line
        tail();
        noise(columns + 1);
        indent(columns + 1 + chance_.below(4));
        if (chance_.one_in(3)) quoted(columns);
        else out_ += chance_.pick(plain_texts), tail();
    }
  }

  void blank() {
    indent(1);
    if (chance_.one_in(10)) indent(1 + chance_.below(3));
  }

  // ---- texts ----

  void plain_lines_text(std::uint32_t columns) {
    out_ += chance_.pick(plain_texts);
    for (std::uint32_t n = 1 + chance_.below(3); n > 0; --n) {
      end_line();
      if (chance_.one_in(5)) end_line();
      indent(columns + 1 + chance_.below(5));
      out_ += chance_.pick(plain_lines);
    }
    tail();
  }

  void quoted(std::uint32_t columns) {
    const bool twice = chance_.one_in(2);
    const char quote = twice ? '"' : '\'';
    const auto part = [&] {
      out_ += twice ? chance_.pick(double_quoted) : chance_.pick(single_quoted);
    };
    out_ += quote;
    part();
    for (std::uint32_t n = chance_.one_in(3) ? 1 + chance_.below(3) : 0; n > 0; --n) {
      if (twice && chance_.one_in(4)) out_ += '\\';
      end_line();
      if (chance_.one_in(5)) end_line();
      indent(columns + 1 + chance_.below(4));
      part();
    }
    out_ += quote;
    tail();
  }

  void block_text(std::uint32_t columns) {
    blank();
    out_ += chance_.one_in(3) ? '>' : '|';
    const std::uint32_t deeper = 1 + chance_.below(4);
    const bool stated = chance_.one_in(6);
    const std::uint32_t chomp = chance_.below(4);
    if (stated && chance_.one_in(2)) out_ += static_cast<char>('0' + deeper);
    else if (stated) deferred_ = static_cast<char>('0' + deeper);
    if (chomp == 0) out_ += '-';
    if (chomp == 1) out_ += '+', ends_in_kept_block_ = true;
    if (deferred_ != 0) out_ += deferred_;
    deferred_ = 0;
    if (chance_.one_in(8)) out_ += " # 说明";
    end_line();
    bool first = true;
    for (std::uint32_t n = 1 + chance_.below(4); n > 0; --n) {
      if (chance_.one_in(6) && !first) end_line();
      indent(columns + deeper);
      const std::string_view text = chance_.pick(block_lines);
      // The first line sets the indent, so it may not begin with a blank.
      line(first && !stated && (text.front() == ' ' || text.front() == '\t') ? "正文"sv : text);
      first = false;
    }
    if (chance_.one_in(6)) end_line();
  }

  // ---- brackets ----

  void flow_gap(std::uint32_t columns) {
    if (chance_.one_in(6)) {
      if (chance_.one_in(3)) indent(1), out_ += chance_.pick(comments);
      end_line();
      if (chance_.one_in(4)) indent(columns + 1), line(chance_.pick(comments));
      indent(columns + 1 + chance_.below(4));
    } else if (chance_.one_in(3)) {
      out_ += ' ';
    }
  }

  void flow_scalar(std::uint32_t columns) {
    if (chance_.one_in(4)) {
      const bool twice = chance_.one_in(2);
      out_ += twice ? '"' : '\'';
      out_ += twice ? chance_.pick(double_quoted) : chance_.pick(single_quoted);
      if (chance_.one_in(6)) end_line(), indent(columns + 1), out_ += "再写";
      out_ += twice ? '"' : '\'';
      return;
    }
    out_ += chance_.pick(flow_texts);
    if (chance_.one_in(10)) end_line(), indent(columns + 2), out_ += chance_.pick(flow_texts);
  }

  void flow(std::uint32_t columns, int depth) {
    const bool map = chance_.one_in(2);
    out_ += map ? '{' : '[';
    flow_gap(columns);
    for (std::uint32_t n = chance_.below(4); n > 0; --n) {
      if (map) {
        out_ += chance_.one_in(5) ? "\"k" + std::to_string(++count_) + "\""
                                  : "键" + std::to_string(++count_);
        if (chance_.one_in(10)) out_ += ' ';
        out_ += ": ";
        flow_gap(columns);
      }
      if (depth < 3 && chance_.one_in(4)) flow(columns, depth + 1);
      else flow_scalar(columns);
      flow_gap(columns);
      if (n > 1 || chance_.one_in(8)) {
        out_ += ',';
        flow_gap(columns);
      }
    }
    out_ += map ? '}' : ']';
  }

  Chance chance_;
  std::string out_;
  bool crlf_ = false;
  bool first_on_line_ = false;  ///< `- ` stands before it
  bool ends_in_kept_block_ = false;
  char deferred_ = 0;
  std::uint32_t count_ = 0;
};

}  // namespace

std::string awkward_yaml(std::uint32_t seed) { return Writer(seed).write(); }

}  // namespace reader_tests
