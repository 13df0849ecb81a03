// SPDX-License-Identifier: Apache-2.0

// The table of rules, and running them.

#include <algorithm>
#include <array>
#include <meeting/read.hpp>
#include <optional>
#include <tuple>

#include "rules/rule.hpp"

namespace meeting {
namespace {

constexpr const Rule* table[] = {
#define RULE(name) &name##_rule,
#include "rules/rules.def"
#undef RULE
};

/// The severity that a rule has in a book; empty where it is off.
std::optional<Severity> severity_of(const RuleInfo& rule,
                                    std::span<const RuleSetting* const> settings) {
  for (const RuleSetting* setting : settings) {
    if (*setting->rule != rule.id || !setting->severity) continue;
    if (setting->severity.is("off")) return std::nullopt;
    if (setting->severity.is("error")) return Severity::error;
    if (setting->severity.is("warning")) return Severity::warning;
    return Severity::note;
  }
  return rule.severity;
}

}  // namespace

Reporter& Reporter::report(ByteRange at, Message text, Message help) {
  kept_ = !full();
  if (kept_) {
    findings_.push_back({id_, severity_, std::move(text), std::move(help), at, {}, std::nullopt});
  }
  return *this;
}

Reporter& Reporter::note(ByteRange at, Message text) {
  if (kept_) findings_.back().notes.push_back({std::move(text), at});
  return *this;
}

Reporter& Reporter::note(Message text) {
  if (kept_) findings_.back().notes.push_back({std::move(text), {}, false});
  return *this;
}

bool Reporter::full() const { return findings_.size() >= limits::findings; }

std::span<const RuleInfo> rules() {
  static const std::array<RuleInfo, std::size(table)> infos = [] {
    std::array<RuleInfo, std::size(table)> all;
    std::ranges::transform(table, all.begin(), [](const Rule* rule) { return rule->info; });
    return all;
  }();
  return infos;
}

const RuleInfo* find_rule(std::string_view id) {
  const std::span<const RuleInfo> all = rules();
  const auto found = std::ranges::lower_bound(all, id, {}, &RuleInfo::id);
  return found == all.end() || found->id != id ? nullptr : &*found;
}

std::vector<Diagnostic> check_record(const Record& record, const RuleContext& context) {
  std::vector<Diagnostic> findings;
  for (const Rule* rule : table) {
    const std::optional<Severity> severity = severity_of(rule->info, context.settings);
    if (!severity) continue;
    Reporter reporter(findings, rule->info.id, *severity);
    rule->check(record, context, reporter);
  }
  std::ranges::stable_sort(findings, {}, [](const Diagnostic& one) {
    return std::tuple(one.at.begin, one.at.end, one.rule);
  });
  return findings;
}

}  // namespace meeting
