// SPDX-License-Identifier: Apache-2.0

#include "yaml/syntax_advice.hpp"

#include <algorithm>
#include <string_view>

namespace meeting {
namespace {

/// The text of the line at `offset`, without the blanks around it.
ByteRange line_text(const Source& source, std::uint32_t offset) {
  const std::uint32_t number = source.position(offset).line;
  const std::uint32_t begin = source.line_begin(number);
  const std::string_view line = source.line(number);
  const std::size_t first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {begin, begin};
  const std::size_t last = line.find_last_not_of(" \t");
  return {begin + static_cast<std::uint32_t>(first), begin + static_cast<std::uint32_t>(last) + 1};
}

/// A separator of documents on the line at `offset` or on the last line before it that
/// is not blank.
bool behind_separator(const Source& source, std::uint32_t offset) {
  for (std::uint32_t number = source.position(offset).line; number >= 1; --number) {
    const std::string_view line = source.line(number);
    if (line.starts_with("---") || line.starts_with("...")) return true;
    const std::size_t first = line.find_first_not_of(" \t");
    const bool blank = first == std::string_view::npos || line[first] == '#';
    if (!blank && source.line_begin(number) + line.size() <= offset) return false;
  }
  return false;
}

struct Advice {
  std::string_view says;  ///< how yaml-cpp's message begins
  std::string_view rule;
  std::string_view text;
  std::string_view help;
};

constexpr Advice all_advice[] = {
    {"end of map not found", "wrong-indent", "wrong-indent.no-level"_msg,
     "wrong-indent.no-level.help"_msg},
    {"end of sequence not found", "wrong-indent", "wrong-indent.no-level"_msg,
     "wrong-indent.no-level.help"_msg},
    {"illegal block entry", "wrong-indent", "list-not-here"_msg, "list-not-here.help"_msg},
    {"illegal map value", "wrong-indent", "key-not-here"_msg, "key-not-here.help"_msg},
    {"illegal map key", "wrong-indent", "key-not-here"_msg, "key-not-here.help"_msg},
    {"end of map flow not found", "unclosed-bracket", "brackets-not-understood"_msg,
     "brackets-not-understood.help"_msg},
    {"end of sequence flow not found", "unclosed-bracket", "brackets-not-understood"_msg,
     "brackets-not-understood.help"_msg},
    {"illegal flow end", "wrong-bracket", "bracket-never-opened"_msg,
     "bracket-never-opened.help"_msg},
    {"illegal EOF in scalar", "unclosed-quote", "text-never-ends"_msg, "text-never-ends.help"_msg},
    {"illegal document indicator in scalar", "unclosed-quote", "text-never-ends"_msg,
     "text-never-ends.help"_msg},
    {"unknown escape character", "wrong-escape", "wrong-escape"_msg, "wrong-escape.help"_msg},
    {"invalid unicode", "wrong-escape", "wrong-escape"_msg, "wrong-escape.help"_msg},
    {"bad character found while scanning hex number", "wrong-escape", "wrong-escape"_msg,
     "wrong-escape.help"_msg},
    {"the referenced anchor is not defined", "no-aliases", "no-aliases"_msg, "no-aliases.help"_msg},
    {"bad file", "too-deep", "too-deep"_msg, "too-deep.help"_msg},
};

}  // namespace

void advise(const Source& source, const SyntaxTrouble& trouble, std::uint32_t offset,
            Findings& findings) {
  const ByteRange line = line_text(source, offset);
  const ByteRange at = line.empty() || offset > line.end
                           ? ByteRange{offset, offset}
                           : ByteRange{std::max(offset, line.begin), line.end};
  if (trouble.what == "second document") {
    if (behind_separator(source, offset)) {
      findings.error("second-document", line, {"second-document"_msg, {}},
                     {"second-document.help"_msg, {}});
    } else {
      findings.error("wrong-indent", line, {"wrong-indent.no-level"_msg, {}},
                     {"wrong-indent.no-level.help"_msg, {}});
    }
    return;
  }
  for (const Advice& advice : all_advice) {
    if (!std::string_view(trouble.what).starts_with(advice.says)) continue;
    Message text{advice.text, {}};
    if (advice.text == "too-deep") text.args.emplace_back(limits::depth);
    const bool indent = advice.rule == "wrong-indent";
    findings.error(advice.rule, indent ? line : at, std::move(text), {advice.help, {}});
    return;
  }
  findings.error("syntax", at, {"syntax"_msg, {}}, {"syntax.help"_msg, {}});
}

}  // namespace meeting
