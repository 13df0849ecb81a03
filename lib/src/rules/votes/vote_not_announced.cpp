// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/items.hpp>
#include <meeting/text.hpp>
#include <string>

#include "rules/rule.hpp"
#include "rules/spoken.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// An issue may be called by its id or by its title.
bool is_called(const Issue& issue, std::string_view name) {
  if (item_id(issue) == name) return true;
  return issue.title && comparison_key(*issue.title) == comparison_key(name);
}

bool is_named(const Issue& issue, const std::vector<ItemRef>& issues) {
  return std::ranges::any_of(issues,
                             [&](const ItemRef& one) { return is_called(issue, one.value); });
}

/// By itself, or as a part of a matter that is.
bool announced(const Issue& issue, const Record& record) {
  const std::vector<ItemRef>& issues = record.announcement->issues;
  if (is_named(issue, issues)) return true;
  return issue.parent && std::ranges::any_of(record.issues, [&](const Issue& whole) {
           return is_called(whole, issue.parent.value) && is_named(whole, issues);
         });
}

void check(const Subject& subject, Reporter& reporter) {
  const std::optional<Announcement>& announcement = subject.record.announcement;
  if (!announcement || announcement->issues.empty() || subject.unread()) return;
  const Issue* last = nullptr;
  for (const ResolutionPlace& at : subject.resolutions()) {
    if (at.issue == nullptr || at.issue == last || !at.resolution->vote) continue;
    if (announced(*at.issue, subject.record)) continue;
    last = at.issue;
    reporter
        .report(place_of(at.issue->title, *at.issue), {"vote-not-announced"_msg, {}},
                {"vote-not-announced.help"_msg, {item_id(*at.issue)}})
        .note(announcement->issues.front().at, {"vote-not-announced.note"_msg, {}});
  }
}

}  // namespace

constexpr Rule vote_not_announced_rule{
    {"vote-not-announced", Severity::warning, "rule.vote-not-announced"_msg,
     "rule.vote-not-announced.reason"_msg, "rule.vote-not-announced.source"_msg},
    check};

}  // namespace meeting
