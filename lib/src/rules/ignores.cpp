// SPDX-License-Identifier: Apache-2.0

// Comments that leave out findings: which findings they mean, and what is wrong with them.

#include <meeting/ignores.hpp>

#include <algorithm>
#include <meeting/rules.hpp>
#include <meeting/text.hpp>
#include <string>

#include "rules/ignore_findings.hpp"

namespace meeting {
namespace {

/// What is found besides the rules and is no error, by the reader and in the registers of a book.
constexpr std::string_view other_ids[] = {
    "empty-item",       "hidden-character",   "key-in-text",         "register-alias",
    "register-company", "register-duplicate", "text-cut-by-comment", "tree-parent",
    unknown_rule,       "wide-comma",
};

bool is_own(std::string_view id, std::span<const OwnRule> own_rules) {
  return std::ranges::find(own_rules, id, &OwnRule::id) != own_rules.end();
}

/// Whether something besides the library's rules has this id.
bool is_known(std::string_view id, std::span<const OwnRule> own_rules) {
  return is_own(id, own_rules) || std::ranges::find(other_ids, id) != std::end(other_ids);
}

/// The name as a rule is called: `Follow_Up_Overdue` is follow-up-overdue.
std::string as_id(std::string_view written) {
  std::string id = comparison_key(written);
  std::ranges::replace(id, '_', '-');
  std::ranges::replace(id, ' ', '-');
  return id;
}

Diagnostic warning(std::string_view id, ByteRange at, Message text, Message help) {
  return {id, Severity::warning, std::move(text), std::move(help), at, {}, std::nullopt};
}

Diagnostic names_no_rule(const IgnoreMark& mark, std::span<const OwnRule> own_rules) {
  if (mark.rule.empty()) {
    return warning(unknown_rule, mark.at, {"ignore.no-name"_msg, {}},
                   {"ignore.no-name.help"_msg, {}});
  }
  Diagnostic one = warning(unknown_rule, mark.at, {"unknown-rule"_msg, {mark.rule}},
                           {"ignore.unknown.help"_msg, {}});
  std::vector<std::string_view> ids(std::begin(other_ids), std::end(other_ids));
  for (const RuleInfo& rule : rules()) ids.push_back(rule.id);
  for (const OwnRule& rule : own_rules) ids.push_back(rule.id);
  const std::string meant = as_id(mark.rule);
  if (std::ranges::find(ids, meant) != ids.end()) {
    one.help = {"unknown-rule.near.help"_msg, {meant}};
    one.fix = Fix{mark.at, meant};
    return one;
  }
  const std::vector<std::string_view> near = nearest(mark.rule, ids, 1);
  if (!near.empty()) one.help = {"unknown-rule.near.help"_msg, {near.front()}};
  return one;
}

/// Whether something could have been found under the name: what runs not finds nothing.
bool was_looked_for(const RuleInfo* rule, std::string_view id, const IgnoreOptions& options) {
  if (!options.complete) return false;
  if (rule != nullptr) return options.rules.severity(*rule).has_value();
  return is_known(id, options.own_rules);
}

}  // namespace

Diagnostic ignores_nothing(const IgnoreMark& mark) {
  Diagnostic one = warning(ignore_without_finding, mark.at, {"ignore.nothing"_msg, {mark.rule}},
                           {"ignore.nothing.help"_msg, {}});
  if (!mark.removal.empty()) one.fix = Fix{mark.removal, ""};
  return one;
}

bool can_be_ignored(const Diagnostic& finding, std::span<const OwnRule> own_rules) {
  return finding.severity != Severity::error || find_rule(finding.rule) != nullptr ||
         is_own(finding.rule, own_rules);
}

std::vector<Diagnostic> apply_ignores(std::vector<Diagnostic> findings,
                                      std::span<const IgnoreMark> marks,
                                      const IgnoreOptions& options) {
  if (marks.empty()) return findings;
  std::vector<Diagnostic> of_marks;
  std::vector<bool> left_out(findings.size());
  for (const IgnoreMark& mark : marks) {
    const RuleInfo* rule = find_rule(mark.rule);
    if (rule != nullptr && rule->scope == RuleScope::book) continue;
    bool used = false;
    bool refused = false;
    for (std::size_t i = 0; i < findings.size(); ++i) {
      const Diagnostic& one = findings[i];
      if (one.rule != mark.rule) continue;
      const bool ignored = can_be_ignored(one, options.own_rules);
      if (!ignored) refused = true;
      if (!ignored || !mark.covers(one.at)) continue;
      used = true;
      left_out[i] = true;
    }
    if (used) continue;
    if (refused) {
      of_marks.push_back(warning(ignore_without_finding, mark.at, {"ignore.error"_msg, {mark.rule}},
                                 {"ignore.error.help"_msg, {}}));
    } else if (was_looked_for(rule, mark.rule, options)) {
      of_marks.push_back(ignores_nothing(mark));
    } else if (rule == nullptr && !is_known(mark.rule, options.own_rules)) {
      of_marks.push_back(names_no_rule(mark, options.own_rules));
    }
  }
  std::vector<Diagnostic> kept;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (!left_out[i]) kept.push_back(std::move(findings[i]));
  }
  std::ranges::move(of_marks, std::back_inserter(kept));
  std::ranges::stable_sort(kept, {}, [](const Diagnostic& one) { return one.at.begin; });
  return kept;
}

}  // namespace meeting
