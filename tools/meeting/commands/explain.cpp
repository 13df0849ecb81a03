// SPDX-License-Identifier: Apache-2.0

// meeting explain: one rule with its reason, its source and its example.

#include <algorithm>
#include <meeting/finding_kinds.hpp>
#include <meeting/report_diagnostics.hpp>
#include <meeting/rule_cases.hpp>
#include <meeting/rules.hpp>
#include <meeting/text.hpp>

#include "records/rule_example.hpp"
#include "records/rule_names.hpp"
#include "records/rule_standing.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

constexpr Example examples[] = {
    {"meeting explain two-parties", "meeting 解释 two-parties", "explain.example.rule"_msg},
    {"meeting explain unknown-key date-format", "meeting 解释 unknown-key date-format",
     "explain.example.several"_msg},
};

/// Writes what is known of rules, one after another.
class Explanation {
 public:
  explicit Explanation(Context& context)
      : context_(context), width_(std::clamp<std::size_t>(context.width, 40, 100)) {}

  void rule(const RuleInfo& rule) {
    const RuleStanding standing = rule_standing(rule, context_.books.around(context_.books.base()));
    head(rule.id, severity_label(standing.severity, context_.language));
    paragraph(context_.say(rule.sentence));
    heading("explain.reason"_msg);
    paragraph(context_.say(rule.reason));
    heading("explain.source"_msg);
    paragraph(context_.say(rule.source));
    heading("explain.running"_msg);
    paragraph(context_.say(rule.scope == RuleScope::record ? "explain.scope.record"_msg
                                                           : "explain.scope.book"_msg));
    paragraph(context_.say(rule.profile == RuleProfile::standard ? "explain.profile.standard"_msg
                                                                 : "explain.profile.strict"_msg,
                           {severity_label(rule.severity, context_.language)}));
    if (!standing.set_by.empty()) {
      paragraph(context_.say(
          "explain.set-by"_msg,
          {visible(standing.set_by), severity_label(standing.severity, context_.language)}));
    }
    example(rule);
    heading("explain.switch-off"_msg);
    paragraph(context_.say("explain.off.book"_msg, {rule.id}));
    paragraph(context_.say("explain.off.line"_msg, {rule.id}));
    paragraph(context_.say("explain.off.run"_msg, {rule.id}));
  }

  void kind(const FindingKind& kind) {
    head(kind.id, severity_label(kind.severity, context_.language));
    paragraph(context_.say(kind.sentence));
    heading("explain.running"_msg);
    paragraph(context_.say("explain.always"_msg));
    if (kind.severity == Severity::error) return;
    heading("explain.switch-off"_msg);
    paragraph(context_.say("explain.off.line"_msg, {kind.id}));
    paragraph(context_.say("explain.off.run"_msg, {kind.id}));
  }

 private:
  void head(std::string_view id, const std::string& severity) {
    if (!first_) context_.out << "\n";
    first_ = false;
    context_.out << id << ": " << severity << "\n";
  }

  void heading(std::string_view message) { context_.out << "\n" << context_.say(message) << "\n"; }

  void paragraph(const std::string& text) {
    for (const std::string& line : wrap(text, width_ - 2)) context_.out << "  " << line << "\n";
  }

  void block(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view line = text.substr(0, end);
      if (!line.empty()) context_.out << "    " << visible(line);
      context_.out << "\n";
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  /// The name stands above the text where it matters.
  void files(const RuleCase& example, const std::vector<RuleCaseFile>& files) {
    for (const RuleCaseFile& file : files) {
      const std::string name =
          file.name.empty() && !example.file_stem.empty() ? example.file_stem + ".yaml" : file.name;
      if (!name.empty()) context_.out << "  " << visible(name) << "\n";
      block(file.text);
    }
  }

  void example(const RuleInfo& rule) {
    const RuleCase example = rule_case(rule.id);
    if (!example.book.empty()) {
      heading("explain.example.book"_msg);
      block(example.book);
    }
    heading("explain.example.fail"_msg);
    files(example, example.fail);
    context_.out << "\n  " << context_.say("explain.example.found"_msg, {to_string(example.as_of)})
                 << "\n";
    DiagnosticReport report({.format = DiagnosticFormat::human,
                             .language = context_.language,
                             .colour = context_.colour_out,
                             .width = context_.table_width()});
    for (const ExampleFile& file : check_example(rule, example, example.fail)) {
      indented(report.file(*file.source, file.findings));
    }
    heading("explain.example.pass"_msg);
    files(example, example.pass);
  }

  /// Text that may hold colours, and is safe already.
  void indented(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      context_.out << "    " << text.substr(0, end) << "\n";
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  Context& context_;
  std::size_t width_;
  bool first_ = true;
};

Exit run(Context& context, const Arguments& arguments) {
  Explanation explanation(context);
  Exit exit = name_bad_settings(context, context.books.around(context.books.base()));
  for (const std::string& id : arguments.operands) {
    if (const RuleInfo* rule = find_rule(id)) {
      explanation.rule(*rule);
    } else if (const FindingKind* kind = find_finding_kind(id)) {
      explanation.kind(*kind);
    } else {
      context.complain({"rules.unknown"_msg, {visible(id)}});
      context.advise(nearest_rule(id));
      exit = graver(exit, Exit::no_such_file);
    }
  }
  return exit;
}

}  // namespace

extern const Command explain_command;
constexpr Command explain_command{
    .name = "explain",
    .chinese = "解释",
    .task = Task::look,
    .summary = "explain.summary"_msg,
    .operands = {.synopsis = "explain.operands"_msg,
                 .least = 1,
                 .most = any_number,
                 .missing = "rules.list"_msg},
    .options = {},
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
