// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <map>
#include <meeting/items.hpp>
#include <set>

#include "rules/book_rule.hpp"
#include "rules/books/last_date.hpp"
#include "rules/forms.hpp"

namespace meeting {
namespace {

/// Where no book says otherwise: half a year, in which at least one session of a quarterly meeting
/// has taken place.
constexpr int usual_months = 6;

int silent_months(const CheckedBook& book) {
  constexpr std::int64_t most = 1200;
  if (book.limits == nullptr || !book.limits->silent_months) return usual_months;
  const std::optional<std::int64_t> months = book.limits->silent_months->value.to_integer();
  return months && *months > 0 && *months <= most ? static_cast<int>(*months) : usual_months;
}

/// True where so many months have passed since a day, and one day more.
bool is_silent(Date last, int months, Date as_of) {
  const Date end = add_months(last, months);
  return valid(end) && end < as_of;
}

/// Other rules speak of what is overdue, and of a meeting that came to nothing.
bool said_elsewhere(const Issue& issue, const RecordInBook& in) {
  if (issue.resolutions.empty() && issue.follow_ups.empty()) {
    return deliberates(in.record());
  }
  const auto overdue = [&](const FollowUpPlace& place) {
    return follow_up_state(place, in.record(), in.as_of, in.calendar()).overdue;
  };
  const auto any_overdue = [&](const std::vector<FollowUp>& list) {
    return std::ranges::any_of(list,
                               [&](const FollowUp& one) { return overdue({.follow_up = &one}); });
  };
  if (any_overdue(issue.follow_ups)) return true;
  return std::ranges::any_of(issue.resolutions, [&](const Resolution& resolution) {
    return any_overdue(resolution.follow_ups) ||
           std::ranges::any_of(derived_follow_ups(&issue, resolution), overdue);
  });
}

class IssueSilent final : public BookCheck {
 public:
  IssueSilent(Date as_of, Date /*today*/) : as_of_(as_of) {}

  void add_book(const BookInChecks& book) override {
    months_[book.number] = silent_months(*book.book);
  }

  void add(const RecordInBook& in) override {
    if (in.state.stage != MeetingStage::held || in.unread || !in.state.date) return;
    const int months = months_.at(in.book.number);
    if (!valid(*in.state.date) || !is_silent(*in.state.date, months, as_of_)) return;
    for (std::size_t i = 0; i < in.issues.size(); ++i) {
      const Issue& issue = in.record().issues[i];
      if (!in.issues[i].open || !issue.title) continue;
      const LinkedItem item{in.number, ItemKind::issue, issue.ordinal};
      const Date last = std::max(*in.state.date, last_date(issue).value_or(Date{}));
      if (!is_silent(last, months, as_of_)) {
        touched_.push_back(item);
      } else if (!said_elsewhere(issue, in)) {
        silent_.push_back({in.book.number, in.place(issue.title.at), item, last});
      }
    }
  }

  void finish(const BookLinks& links, BookReporter& reporter) override {
    std::set<std::uint64_t> alive;  ///< matters
    for (const LinkedItem& one : touched_) alive.insert(links.matter(one));
    std::map<std::uint64_t, Date> last;
    for (const One& one : silent_) {
      Date& known = last[links.matter(one.item)];
      known = std::max(known, one.last);
    }
    for (const One& one : silent_) {
      const std::uint64_t matter = links.matter(one.item);
      if (alive.contains(matter) || links.continued(one.item)) continue;
      const int months = months_.at(one.book);
      if (named_of_late(one.item, months, links)) continue;
      const Date day = last.at(matter);
      reporter.report(one.book, one.at,
                      {"issue-silent"_msg,
                       {to_string(day), months, to_string(add_months(day, months)),
                        days_between(day, as_of_), to_string(as_of_)}},
                      {"issue-silent.help"_msg, {}});
    }
  }

 private:
  struct One {
    std::uint32_t book;
    BookPlace at;
    LinkedItem item;
    Date last;
  };

  /// A record of late speaks of the issue, or of something that may belong to it.
  [[nodiscard]] bool named_of_late(const LinkedItem& item, int months,
                                   const BookLinks& links) const {
    return std::ranges::any_of(links.naming(item.record), [&](const Link* link) {
      const bool means = link->to == item || link->to.kind != ItemKind::issue;
      const Date day = links.records()[link->from.record].day;
      return means && link->from.record != item.record && valid(day) &&
             !is_silent(day, months, as_of_);
    });
  }

  Date as_of_;
  std::map<std::uint32_t, int> months_;  ///< by book
  std::vector<One> silent_;
  std::vector<LinkedItem> touched_;  ///< open issues of old records, of late not silent
};

}  // namespace

constexpr BookRule issue_silent_rule{
    {"issue-silent", Severity::warning, "rule.issue-silent"_msg, "rule.issue-silent.reason"_msg,
     "rule.issue-silent.source"_msg, RuleScope::book},
    begin_check<IssueSilent>};

}  // namespace meeting
