// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/items.hpp>
#include <string>
#include <vector>

#include "rules/rule.hpp"
#include "rules/times/order_limit.hpp"

namespace meeting {
namespace {

/// A limit that cannot be counted.
struct Uncounted {
  int year = 0;  ///< whose calendar is missing
  std::int64_t working_days = 0;
  Date from;
  ByteRange at;
};

class Search {
 public:
  explicit Search(const Subject& subject) : subject_(subject) {}

  std::vector<Uncounted> run() {
    const std::optional<Date>& day = subject_.state().date;
    for (const FollowUpCase& at : subject_.follow_ups()) {
      const FollowUp& one = *at.place.follow_up;
      if (at.state.stage == FollowUpStage::cancelled) continue;
      add(one.due, at.state.effective_due, one.since ? std::optional(*one.since) : day);
    }
    for (const FollowUpCase& at : subject_.derived()) {
      add(due_of(at.place), at.state.effective_due, day);
    }
    for (const ResolutionPlace& at : subject_.resolutions()) {
      const Due& due = at.resolution->due;
      if (due.working_days) add(due, due_day(due, day, subject_.context.calendar), day);
    }
    for (const Issue& issue : subject_.record.issues) {
      if (issue.source) add_order(issue);
    }
    return std::move(found_);
  }

 private:
  void add(const Due& due, const DueDay& counted, std::optional<Date> from) {
    if (counted.missing_year == 0) return;
    if (due.after) from = *due.after;
    if (!from) return;
    found_.push_back(
        {counted.missing_year, due.working_days->value.to_integer().value_or(0), *from, due.at});
  }

  /// An order that was answered before the unknown year began is not late, whatever that year is.
  void add_order(const Issue& issue) {
    const OrderLimit limit = order_limit(issue, subject_);
    if (limit.due.missing_year == 0) return;
    if (const std::optional<Date> answer = whole_date(order_answer(issue, subject_).day)) {
      if (subject_.context.calendar.working_days_between(*limit.from, *answer).value) return;
    } else if (order_rests(issue, subject_)) {
      return;
    }
    found_.push_back({limit.due.missing_year, limit.working_days, *limit.from, limit.at});
  }

  const Subject& subject_;
  std::vector<Uncounted> found_;
};

/// One cure, so one finding a year: at the first place, with the others beside it.
void report_year(std::span<const Uncounted> of_year, Reporter& reporter) {
  const Uncounted& first = of_year.front();
  const std::string year = std::to_string(first.year);
  reporter.report(first.at,
                  {"calendar-missing"_msg, {first.working_days, to_string(first.from), year}},
                  {"calendar-missing.help"_msg, {year}});
  for (const Uncounted& other : of_year.subspan(1)) {
    reporter.note(other.at, {"calendar-missing.note"_msg, {}});
  }
}

void check(const Subject& subject, Reporter& reporter) {
  if (subject.state().stage == MeetingStage::cancelled) return;
  std::vector<Uncounted> found = Search(subject).run();
  std::ranges::stable_sort(found, {}, [](const Uncounted& one) { return one.year; });
  for (std::size_t begin = 0; begin < found.size();) {
    std::size_t end = begin + 1;
    while (end < found.size() && found[end].year == found[begin].year) ++end;
    report_year(std::span(found).subspan(begin, end - begin), reporter);
    begin = end;
  }
}

}  // namespace

constexpr Rule calendar_missing_rule{
    {"calendar-missing", Severity::error, "rule.calendar-missing"_msg,
     "rule.calendar-missing.reason"_msg, "rule.calendar-missing.source"_msg},
    check};

}  // namespace meeting
