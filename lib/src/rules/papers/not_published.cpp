// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/state.hpp>
#include <vector>

#include "rules/forms.hpp"
#include "rules/papers/notices.hpp"
#include "rules/rule.hpp"
#include "rules/spoken.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// How many days after the meeting, and who says so.
struct Term {
  int days;
  const PublicationDuty* law;  ///< "in time", so that the days are ours; null: the book's
};

/// What two sides settle between them is nobody else's business, whatever the book says.
bool is_between_two(const Record& record) {
  return record.mediation || record.form.is("mediation") || record.form.is("home_visit");
}

std::optional<Term> term_of(const Subject& subject, Date day) {
  const Record& record = subject.record;
  if (is_between_two(record) || (record.private_ && *record.private_)) return std::nullopt;
  if (const std::optional<int> days = subject.limit(&Limits::publish_days)) {
    if (!subject.deliberates()) return std::nullopt;
    return Term{*days, nullptr};
  }
  if (day < asked_for_since) return std::nullopt;
  if (const PublicationDuty* law = duty_of(record, day)) return Term{in_time_days, law};
  return std::nullopt;
}

class Publication {
 public:
  Publication(const Subject& subject, Date day, Term term, Reporter& reporter)
      : subject_(subject),
        day_(day),
        term_(term),
        last_(add_days(day, term.days)),
        reporter_(reporter) {}

  void run() {
    if (!valid(last_)) return;
    for (const ResolutionPlace& at : subject_.resolutions()) {
      if (!is_to_publish(at)) continue;
      const PublicNotice* first = first_notice_of(at);
      if (first == nullptr) missing_.push_back(&at);
      // Where the law says "in time" only, what was published at last is done.
      else if (term_.law == nullptr && first->date && *first->date > last_) add_late(*first);
    }
    report_late();
    report_missing();
  }

 private:
  bool is_to_publish(const ResolutionPlace& at) const {
    if (at.issue != nullptr && at.issue->private_ && *at.issue->private_) return false;
    return resolution_outcome(*at.resolution, subject_.context.as_of) == IssueOutcome::agreed;
  }

  const PublicNotice* first_notice_of(const ResolutionPlace& at) const {
    const PublicNotice* first = nullptr;
    for (const PublicNotice& one : subject_.record.public_notices) {
      if (!is_of_results(one, day_) || !covers(one, subject_.record, at)) continue;
      if (!one.date) return &one;  // posted, nobody knows when
      if (first == nullptr || *one.date < *first->date) first = &one;
    }
    return first;
  }

  void add_late(const PublicNotice& notice) {
    if (std::ranges::find(late_, &notice) == late_.end()) late_.push_back(&notice);
  }

  void report_late() {
    for (const PublicNotice* one : late_) {
      const Date posted = *one->date;
      reporter_.report(
          one->date.at,
          {"not-published.late"_msg,
           {to_string(posted), days_between(day_, posted), to_string(day_), term_.days}},
          {"not-published.late.help"_msg, {}});
    }
  }

  /// One notice is enough for all of them, so it is one finding.
  void report_missing() {
    const Date as_of = subject_.context.as_of;
    if (missing_.empty() || as_of <= last_ || subject_.unread()) return;
    const auto place = [](const ResolutionPlace* at) {
      return place_of(at->resolution->text, *at->resolution);
    };
    reporter_.report(place(missing_.front()),
                     {"not-published"_msg,
                      {missing_.size(), days_between(day_, as_of), to_string(day_), term_.days}},
                     {"not-published.help"_msg, {}});
    for (std::size_t i = 1; i < missing_.size(); ++i) {
      reporter_.note(place(missing_[i]), {"not-published.note"_msg, {}});
    }
    if (term_.law != nullptr) {
      reporter_.note({"not-published.law.note"_msg, {spoken({term_.law->source, {}}), term_.days}});
    }
  }

  const Subject& subject_;
  Date day_;
  Term term_;
  Date last_;  ///< the last day in time
  Reporter& reporter_;
  std::vector<const ResolutionPlace*> missing_;
  std::vector<const PublicNotice*> late_;
};

void check(const Subject& subject, Reporter& reporter) {
  if (subject.resolutions().empty() || !subject.held() || !subject.state().date) return;
  const Date day = *subject.state().date;
  if (const std::optional<Term> term = term_of(subject, day)) {
    Publication(subject, day, *term, reporter).run();
  }
}

}  // namespace

constexpr Rule not_published_rule{
    {"not-published", Severity::warning, "rule.not-published"_msg, "rule.not-published.reason"_msg,
     "rule.not-published.source"_msg},
    check};

}  // namespace meeting
