// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/items.hpp>

#include "rules/bounds.hpp"
#include "rules/moment.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

/// The work began again in between, so what was reached before does not count any more.
bool reopened_between(const FollowUp& follow_up, const Progress& before, const Progress& after) {
  return std::ranges::any_of(follow_up.reopened, [&](const Reopening& one) {
    return one.date && *before.date <= *one.date && *one.date <= *after.date;
  });
}

template <class StatedNumber>
void compare(const FollowUp& follow_up, const std::vector<const Progress*>& entries,
             StatedNumber Progress::*number, std::string_view text, Reporter& reporter) {
  const Progress* before = nullptr;
  for (const Progress* now : entries) {
    if (!(now->*number)) continue;
    if (before != nullptr && !reopened_between(follow_up, *before, *now) &&
        certainly_more(bounds_of(before->*number), bounds_of(now->*number))) {
      reporter
          .report((now->*number).at,
                  {text,
                   {in_words(before->*number), to_string(*before->date), in_words(now->*number),
                    to_string(*now->date)}},
                  {"progress-falls.help"_msg, {}})
          .note((before->*number).at, {"progress-falls.note"_msg, {}});
    }
    before = now;
  }
}

void check(const Subject& subject, Reporter& reporter) {
  for (const FollowUpCase& at : subject.follow_ups()) {
    const FollowUp& one = *at.place.follow_up;
    if (one.progress.size() < 2) continue;
    std::vector<const Progress*> entries;
    for (const Progress& entry : one.progress) {
      if (entry.date) entries.push_back(&entry);
    }
    std::ranges::stable_sort(entries, {}, [](const Progress* entry) { return *entry->date; });
    compare(one, entries, &Progress::percent, "progress-falls.percent"_msg, reporter);
    compare(one, entries, &Progress::done, "progress-falls.done"_msg, reporter);
  }
}

}  // namespace

constexpr Rule progress_falls_rule{
    {"progress-falls", Severity::error, "rule.progress-falls"_msg, "rule.progress-falls.reason"_msg,
     "rule.progress-falls.source"_msg},
    check};

}  // namespace meeting
