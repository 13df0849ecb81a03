// SPDX-License-Identifier: Apache-2.0

#include "yaml/key_check.hpp"

#include <string>

#include "yaml/line_text.hpp"

namespace meeting {
namespace {

ByteRange range(std::size_t begin, std::size_t end) { return LineReader::range(begin, end); }

std::size_t colon_end(const LineKey& key) {
  return key.colon + (key.kind == LineKey::Kind::full_width ? wide_colon.size() : 1);
}

/// `标题　: x`: a wide blank between key and colon would become part of the key.
void check_blanks_in_key(LineReader& lines, std::size_t begin, const LineKey& key) {
  const std::string_view text = lines.text();
  if (text[begin] == '"' || text[begin] == '\'') return;
  const auto word_end = static_cast<std::size_t>(key.name.data() - text.data()) + key.name.size();
  if (lines.skip_blanks(word_end) == key.end) return;
  const ByteRange blanks = range(word_end, key.end);
  lines.findings.error("wide-blank", blanks, {"wide-blank"_msg, {}}, {"wide-blank.help"_msg, {}})
      .fix = Fix{blanks, "", key.known};
  lines.mended.replace(blanks, "");
}

}  // namespace

std::size_t value_begin(const LineReader& lines, const LineKey& key) {
  std::size_t value = colon_end(key);
  // Behind a proper colon and a blank, wide blanks are text.
  if (key.kind != LineKey::Kind::proper) {
    while (value < lines.end() && wide_blank_size(lines.text(), value) != 0) {
      value += wide_blank_size(lines.text(), value);
    }
  }
  return lines.skip_blanks(value);
}

void check_colon(LineReader& lines, const LineKey& key) {
  const std::size_t behind = colon_end(key);
  const ByteRange colon = range(key.colon, behind);
  const ByteRange blanks = range(behind, value_begin(lines, key));
  const std::string blank = blanks.end < lines.end() ? " " : "";
  Findings& findings = lines.findings;
  switch (key.kind) {
    case LineKey::Kind::none:
    case LineKey::Kind::proper:
      return;
    case LineKey::Kind::full_width: {
      const ByteRange all{colon.begin, blanks.end};
      findings
          .error("wide-colon", colon, {"wide-colon"_msg, {key.name}},
                 {"wide-colon.help"_msg, {key.name}})
          .fix = Fix{all, ":" + blank, key.known};
      lines.mended.replace(all, ":" + blank);
      return;
    }
    case LineKey::Kind::no_blank:
      findings
          .error("missing-blank", colon, {"missing-blank"_msg, {key.name}},
                 {"missing-blank.help"_msg, {key.name}})
          .fix = Fix{blanks, blank};
      lines.mended.replace(blanks, blank);
      return;
    case LineKey::Kind::wide_blank:
      findings.error("wide-blank", blanks, {"wide-blank"_msg, {}}, {"wide-blank.help"_msg, {}})
          .fix = Fix{blanks, blank};
      lines.mended.replace(blanks, blank);
      return;
  }
}

void check_key(LineReader& lines, std::size_t begin, const LineKey& key) {
  const std::string_view first = lines.part(begin, begin + 1);
  // Anchors and tags are left to the reader of nodes.
  if (std::string_view("*@%`|>,]}").find(first) != std::string_view::npos) {
    lines.report_to_quote("needs-quotes", range(begin, key.end), {"needs-quotes"_msg, {first}},
                          "needs-quotes.help"_msg, range(begin, begin + key.name.size()), false);
  }
  check_colon(lines, key);
  check_blanks_in_key(lines, begin, key);
}

}  // namespace meeting
