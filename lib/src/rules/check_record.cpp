// SPDX-License-Identifier: Apache-2.0

// Running the rules of records over one record.

#include <algorithm>
#include <array>
#include <cstddef>
#include <meeting/read.hpp>
#include <tuple>

#include "rules/rule.hpp"

namespace meeting {
namespace {

constexpr const Rule* table[] = {
#define RULE(name) &name##_rule,
#define BOOK_RULE(name)
#include "rules/rules.def"
#undef BOOK_RULE
#undef RULE
};

/// Where each of the table stands among rules().
const std::array<std::size_t, std::size(table)>& places() {
  static const auto all = [] {
    std::array<std::size_t, std::size(table)> found{};
    for (std::size_t i = 0; i < found.size(); ++i) {
      found[i] = static_cast<std::size_t>(find_rule(table[i]->info.id) - rules().data());
    }
    return found;
  }();
  return all;
}

void run_own(const Record& record, const RuleContext& context, std::vector<Diagnostic>& findings) {
  for (const OwnRule& rule : context.own_rules) {
    for (Diagnostic& one : rule.check(record, context)) {
      if (findings.size() >= limits::findings) return;
      one.rule = rule.id;
      one.severity = rule.severity;
      findings.push_back(std::move(one));
    }
  }
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

std::vector<Diagnostic> check_record(const Record& record, const RuleContext& context) {
  std::vector<Diagnostic> findings;
  const Subject subject(record, context);
  const std::array<std::size_t, std::size(table)>& of_table = places();
  for (std::size_t i = 0; i < std::size(table); ++i) {
    const std::optional<Severity> severity = context.rules.severity(of_table[i]);
    if (!severity) continue;
    Reporter reporter(findings, table[i]->info.id, *severity);
    table[i]->check(subject, reporter);
  }
  run_own(record, context, findings);
  std::ranges::stable_sort(findings, {}, [](const Diagnostic& one) {
    return std::tuple(one.at.begin, one.at.end, one.rule);
  });
  return findings;
}

}  // namespace meeting
