// SPDX-License-Identifier: Apache-2.0

#include "records/rule_reference.hpp"

#include <algorithm>
#include <meeting/finding_kinds.hpp>
#include <meeting/report_diagnostics.hpp>
#include <meeting/rule_cases.hpp>
#include <meeting/rules.hpp>
#include <utility>

#include "records/rule_example.hpp"
#include "records/rule_standing.hpp"

namespace meeting::tool {
namespace {

/// A line of text for mdoc(7): nothing in it is a macro or an escape.
std::string escaped(std::string_view line) {
  static constexpr std::pair<char, std::string_view> escapes[] = {
      {'\\', "\\e"}, {'-', "\\-"}, {'~', "\\(ti"}, {'^', "\\(ha"}, {'`', "\\(ga"}, {'\'', "\\(aq"}};
  std::string out;
  if (line.starts_with('.')) out = "\\&";
  for (const char c : line) {
    const auto* const found =
        std::ranges::find(escapes, c, &std::pair<char, std::string_view>::first);
    if (found == std::end(escapes)) out += c;
    else out += found->second;
  }
  return out;
}

/// Where the next sentence begins, which mdoc wants on a line of its own.
std::size_t sentence_end(std::string_view text) {
  for (std::size_t at = 1; at + 1 < text.size(); ++at) {
    const bool closed =
        text[at - 1] == '.' || (text[at - 1] == ')' && at > 1 && text[at - 2] == '.');
    if (text[at] == ' ' && closed && text[at + 1] >= 'A' && text[at + 1] <= 'Z') return at;
  }
  return text.size();
}

/// How long mandoc finds a text: what is not ASCII reaches it as \[u6CB3].
std::size_t width_for_mandoc(std::string_view text) {
  std::size_t width = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) ++width;
    else if (byte >= 0xC0) width += 8;
  }
  return width;
}

/// In lines that mdoc does not find too long, as far as there are blanks.
void append_sentence(std::string& out, std::string_view text) {
  constexpr std::size_t longest = 78;
  std::string line;
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::string word = escaped(text.substr(0, blank));
    text.remove_prefix(std::min(blank + 1, text.size()));
    if (!line.empty() && width_for_mandoc(line) + 1 + width_for_mandoc(word) > longest) {
      out += line + '\n';
      line.clear();
    }
    if (!line.empty()) line += ' ';
    line += word;
  }
  out += line + '\n';
}

void append_text(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = sentence_end(text);
    append_sentence(out, text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void append_literal(std::string& out, std::string_view text) {
  out += ".Bd -literal -offset indent\n";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += escaped(text.substr(0, end)) + '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  out += ".Ed\n";
}

void append_files(std::string& out, const RuleCase& example,
                  const std::vector<RuleCaseFile>& files) {
  for (const RuleCaseFile& file : files) {
    const std::string name =
        file.name.empty() && !example.file_stem.empty() ? example.file_stem + ".yaml" : file.name;
    if (!name.empty()) out += ".Pp\n.Pa " + escaped(name) + "\n";
    append_literal(out, file.text);
  }
}

std::string found_in(const RuleInfo& rule, const RuleCase& example, Language language) {
  DiagnosticReport report({.format = DiagnosticFormat::brief, .language = language});
  std::string text;
  for (const ExampleFile& file : check_example(rule, example, example.fail)) {
    text += report.file(*file.source, file.findings);
  }
  return text;
}

void append_rule(std::string& out, const RuleInfo& rule, Language language) {
  out += ".Ss ";
  out += escaped(rule.id);
  out += '\n';
  append_text(out, say(language, rule.sentence));
  out += ".Pp\n";
  append_text(out, say(language, rule.reason));
  out += ".Pp\n";
  append_text(out, say(language, "explain.source"_msg) + ": " + say(language, rule.source));
  append_text(out, say(language,
                       rule.profile == RuleProfile::standard ? "explain.profile.standard"_msg
                                                             : "explain.profile.strict"_msg,
                       {severity_label(rule.severity, language)}));
  append_text(out, say(language, rule.scope == RuleScope::record ? "explain.scope.record"_msg
                                                                 : "explain.scope.book"_msg));
  const RuleCase example = rule_case(rule.id);
  const auto begin = [&](std::string_view heading) {
    out += ".Pp\n";
    append_text(out, say(language, heading) + ":");
  };
  if (!example.book.empty()) {
    begin("explain.example.book"_msg);
    append_literal(out, example.book);
  }
  begin("explain.example.fail"_msg);
  append_files(out, example, example.fail);
  out += ".Pp\n";
  append_text(out, say(language, "explain.example.found"_msg, {to_string(example.as_of)}) + ":");
  append_literal(out, found_in(rule, example, language));
  begin("explain.example.pass"_msg);
  append_files(out, example, example.pass);
}

}  // namespace

std::string rules_mdoc(Language language) {
  std::string out = ".Sh " + say(language, "reference-rules"_msg) + "\n";
  append_text(out, say(language, "reference-rules-are"_msg));
  for (const RuleInfo& rule : rules()) append_rule(out, rule, language);
  out += ".Sh " + say(language, "reference-findings"_msg) + "\n";
  append_text(out, say(language, "explain.always"_msg));
  out += ".Bl -tag -width Ds\n";
  for (const FindingKind& kind : finding_kinds()) {
    out += ".It Li " + escaped(kind.id) + " No (" + severity_label(kind.severity, language) + ")\n";
    append_text(out, say(language, kind.sentence));
  }
  return out + ".El\n";
}

}  // namespace meeting::tool
