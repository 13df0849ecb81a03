// SPDX-License-Identifier: Apache-2.0

#include <meeting/state.hpp>

#include "rules/moment.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// Who screens it can only begin once it has come in: later than it was raised, where it was
/// passed on. Of what is known by its month only, nothing is said.
Moment begin_of(const Issue& issue) {
  const Moment raised = moment_of(issue.raised_on, BlockId::issue, "raised_on");
  if (!issue.source || !issue.source->received_at) return raised;
  Moment received = moment_of(issue.source->received_at, BlockId::source, "received_at");
  received.time.reset();
  return certainly_before(received, raised) ? raised : received;
}

/// Taken up without a word about it: something was said, agreed, answered or done.
bool was_taken_up(const Issue& issue) {
  if (!issue.positions.empty() || !issue.resolutions.empty() || !issue.follow_ups.empty()) {
    return true;
  }
  if (issue.withdrawn) return true;
  return issue.source &&
         (issue.source->handled_at || issue.source->replied_at || !issue.source->returned.empty());
}

class Screenings {
 public:
  Screenings(const Subject& subject, int limit, Reporter& reporter)
      : subject_(subject), limit_(limit), reporter_(reporter) {}

  void look_at(const Issue& issue) {
    const Moment begin = begin_of(issue);
    const std::optional<Date> from = whole_date(begin.day);
    if (!from) return;
    if (issue.screened) {
      if (issue.screened->date) screened(begin, *from, issue.screened->date);
    } else if (subject_.record.form.is("intake")) {
      not_screened(issue, begin, *from);
    }
  }

 private:
  void screened(const Moment& begin, Date from, const Stated<Date>& day) {
    const int days = days_between(from, *day);
    if (days <= limit_) return;
    reporter_
        .report(day.at,
                {"screening-late"_msg,
                 {to_string(*day), days, name_of(begin), to_string(from), limit_}},
                {"screening-late.help"_msg, {}})
        .note(begin.at, {"screening-late.note"_msg, {}});
  }

  /// In a list of requests only: what a meeting talks about has been taken up.
  void not_screened(const Issue& issue, const Moment& begin, Date from) {
    const Date as_of = subject_.context.as_of;
    const int days = days_between(from, as_of);
    if (days <= limit_ || was_taken_up(issue) || unread_in(issue.at, subject_.context)) return;
    reporter_.report(begin.at,
                     {"screening-late.open"_msg,
                      {name_of(begin), to_string(from), to_string(as_of), days, limit_}},
                     {"screening-late.open.help"_msg, {}});
  }

  const Subject& subject_;
  int limit_;
  Reporter& reporter_;
};

void check(const Subject& subject, Reporter& reporter) {
  const std::optional<int> limit = subject.limit(&Limits::screening_days);
  if (!limit) return;
  Screenings screenings(subject, *limit, reporter);
  for (const Issue& issue : subject.record.issues) screenings.look_at(issue);
}

}  // namespace

constexpr Rule screening_late_rule{
    {"screening-late", Severity::warning, "rule.screening-late"_msg,
     "rule.screening-late.reason"_msg, "rule.screening-late.source"_msg},
    check};

}  // namespace meeting
