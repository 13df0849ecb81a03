// SPDX-License-Identifier: Apache-2.0

// The severities that a book.yaml sets: names that no rule has.

#include <algorithm>
#include <meeting/rules.hpp>
#include <meeting/text.hpp>
#include <string>

namespace meeting {
namespace {

/// `End_Before_Start` as a rule would be called.
std::string as_rule_id(std::string_view written) {
  std::string id = comparison_key(written);
  std::ranges::replace(id, '_', '-');
  std::ranges::replace(id, ' ', '-');
  return id;
}

std::string all_ids() {
  std::string list;
  for (const RuleInfo& rule : rules()) {
    if (!list.empty()) list += ", ";
    list += rule.id;
  }
  return list;
}

Message nearest_or_all(std::string_view written) {
  std::vector<std::string_view> ids;
  for (const RuleInfo& rule : rules()) ids.push_back(rule.id);
  const std::vector<std::string_view> near = nearest(written, ids, 1);
  if (!near.empty()) return {"unknown-rule.near.help"_msg, {near.front()}};
  return {"unknown-rule.help"_msg, {all_ids()}};
}

}  // namespace

std::vector<Diagnostic> check_rule_settings(const BookSettings& settings) {
  std::vector<Diagnostic> findings;
  for (const RuleSetting& setting : settings.rules) {
    if (!setting.rule || find_rule(*setting.rule) != nullptr) continue;
    Diagnostic& one = findings.emplace_back();
    one.rule = unknown_rule;
    one.severity = Severity::warning;
    one.at = setting.rule.at;
    one.text = {"unknown-rule"_msg, {*setting.rule}};
    const std::string meant = as_rule_id(*setting.rule);
    if (const RuleInfo* rule = find_rule(meant)) {
      one.help = {"unknown-rule.near.help"_msg, {rule->id}};
      one.fix = Fix{setting.rule.at, meant};
    } else {
      one.help = nearest_or_all(*setting.rule);
    }
  }
  return findings;
}

}  // namespace meeting
