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

bool announced(const Issue& issue, const std::vector<ItemRef>& issues) {
  const std::string id = item_id(issue);
  const auto names = [&](std::string_view name) {
    return std::ranges::any_of(issues, [name](const ItemRef& one) { return one.value == name; });
  };
  if (names(id) || (issue.title && names(issue.title.value))) return true;
  // A part of a matter was announced with it.
  if (issue.parent && names(issue.parent.value)) return true;
  const std::string key = issue.title ? comparison_key(*issue.title) : std::string();
  const std::string parent = issue.parent ? comparison_key(*issue.parent) : std::string();
  return std::ranges::any_of(issues, [&](const ItemRef& one) {
    const std::string written = comparison_key(one.value);
    return (!key.empty() && written == key) || (!parent.empty() && written == parent);
  });
}

void check(const Subject& subject, Reporter& reporter) {
  const std::optional<Announcement>& announcement = subject.record.announcement;
  if (!announcement || announcement->issues.empty() || subject.unread()) return;
  const Issue* last = nullptr;
  for (const ResolutionPlace& at : subject.resolutions()) {
    if (at.issue == nullptr || at.issue == last || !at.resolution->vote) continue;
    if (announced(*at.issue, announcement->issues)) continue;
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
