// SPDX-License-Identifier: Apache-2.0

#include <meeting/items.hpp>
#include <meeting/state.hpp>
#include <meeting/text.hpp>
#include <set>
#include <string>

#include "rules/forms.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// Issues by what other issues may call them.
using Names = std::set<std::string, std::less<>>;

void add_names(Names& names, const Issue& issue) {
  names.insert(item_id(issue));
  if (issue.title) names.insert(comparison_key(*issue.title));
}

bool is_named(const Names& names, std::string_view reference) {
  return names.contains(reference) || names.contains(comparison_key(reference));
}

/// A matter and its parts share their outcome: the resolution may stand in either.
class Parts {
 public:
  explicit Parts(const Record& record) {
    for (const Issue& issue : record.issues) {
      if (issue.resolutions.empty()) continue;
      if (issue.parent) parents_of_settled_.insert(comparison_key(*issue.parent));
      add_names(settled_, issue);
    }
  }

  bool settled_elsewhere(const Issue& issue) const {
    if (issue.parent && is_named(settled_, *issue.parent)) return true;
    if (parents_of_settled_.empty()) return false;
    return parents_of_settled_.contains(comparison_key(item_id(issue))) ||
           (issue.title && parents_of_settled_.contains(comparison_key(*issue.title)));
  }

 private:
  Names settled_;
  Names parents_of_settled_;
};

bool lacks_outcome(const Issue& issue, const Record& record, const RuleContext& context) {
  if (!issue.resolutions.empty() || !issue.follow_ups.empty()) return false;
  const IssueState state = issue_state(issue, record, context.as_of, context.calendar);
  return state.begun && state.counts_as_accepted();
}

void check(const Subject& subject, Reporter& reporter) {
  if (!subject.deliberates() || subject.unread() || !subject.held()) return;
  std::vector<const Issue*> without;
  for (const Issue& issue : subject.record.issues) {
    if (lacks_outcome(issue, subject.record, subject.context)) without.push_back(&issue);
  }
  if (without.empty()) return;
  const Parts parts(subject.record);
  for (const Issue* issue : without) {
    if (parts.settled_elsewhere(*issue)) continue;
    reporter.report(place_of(issue->title, *issue), {"issue-without-resolution"_msg, {}},
                    {"issue-without-resolution.help"_msg, {}});
  }
}

}  // namespace

constexpr Rule issue_without_resolution_rule{
    {"issue-without-resolution", Severity::warning, "rule.issue-without-resolution"_msg,
     "rule.issue-without-resolution.reason"_msg, "rule.issue-without-resolution.source"_msg},
    check};

}  // namespace meeting
