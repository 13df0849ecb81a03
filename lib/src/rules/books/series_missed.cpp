// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <map>
#include <meeting/series.hpp>
#include <meeting/text.hpp>

#include "rules/book_rule.hpp"
#include "rules/spoken.hpp"

namespace meeting {
namespace {

/// A session that falls on a bad day is held a few days earlier or later; less than half a week,
/// so that it is never that of the next week.
constexpr int shift_days = 3;
constexpr std::size_t most_shown = 5;

/// Names the series, or names none and has its form.
bool may_be_session(const Series& series, const Record& record) {
  if (record.series) return comparison_key(*record.series) == comparison_key(*series.name);
  return series.form && record.form && series.form.index == record.form.index &&
         series.form.own == record.form.own;
}

/// A Monday to Friday that is not worked.
bool is_holiday(Date day, const Calendar& calendar) {
  constexpr int friday = 5;
  return weekday(day) <= friday && calendar.is_working_day(day) == false;
}

Argument shown(const Period& session) {
  if (session.first == session.last) return to_string(session.first);
  return {to_string(session), chinese_period(session)};
}

class SeriesMissed final : public BookCheck {
 public:
  SeriesMissed(Date as_of, Date /*today*/) : as_of_(as_of) {}

  void add_book(const BookInChecks& book) override {
    std::uint32_t file = book.first_file;
    for (const CheckedBookFile& one : book.book->files) {
      for (const Series& series : one.settings->series) {
        if (series.name) of_series_.emplace(&series, Kept{book, file, {}, {}});
      }
      ++file;
    }
  }

  void add(const RecordInBook& in) override {
    if (in.book.book->registers == nullptr || !in.state.date || *in.state.date > as_of_) return;
    const std::vector<const Series*>& all = in.book.book->registers->series;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto kept = of_series_.find(all[i]);
      if (kept == of_series_.end()) continue;
      // The name of a series means that of the nearest book.
      const auto nearer =
          std::find_if(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i),
                       [&](const Series* one) { return *one->name == *all[i]->name; });
      if (nearer != all.begin() + static_cast<std::ptrdiff_t>(i)) continue;
      kept->second.last = std::max(kept->second.last, *in.state.date);
      if (may_be_session(*all[i], in.record())) kept->second.days.push_back(*in.state.date);
    }
  }

  void finish(const BookLinks& /*links*/, BookReporter& reporter) override {
    for (const Kept& kept : in_order()) look(kept, reporter);
  }

 private:
  struct Kept {
    BookInChecks book;
    std::uint32_t file;
    Date last;               ///< of all records that may be one of its sessions
    std::vector<Date> days;  ///< of its sessions, the cancelled ones included
    const Series* series = nullptr;
  };

  std::vector<Kept> in_order() {
    std::vector<Kept> all;
    for (auto& [series, kept] : of_series_) {
      kept.series = series;
      std::ranges::sort(kept.days);
      all.push_back(std::move(kept));
    }
    std::ranges::sort(all, [](const Kept& left, const Kept& right) {
      return std::pair(left.file, left.series->at.begin) <
             std::pair(right.file, right.series->at.begin);
    });
    return all;
  }

  static bool took_place(const Period& session, const std::vector<Date>& days) {
    const bool one_day = session.first == session.last;
    const Date from = one_day ? add_days(session.first, -shift_days) : session.first;
    const Date to = one_day ? add_days(session.last, shift_days) : session.last;
    const auto first = std::ranges::lower_bound(days, from);
    return first != days.end() && *first <= to;
  }

  void look(const Kept& kept, BookReporter& reporter) const {
    const Series& series = *kept.series;
    if (!valid(kept.last) || (!series.since && kept.days.empty())) return;
    const Date from = series.since ? *series.since : kept.days.front();
    const Date to = std::min(kept.last, add_days(as_of_, -1));
    if (!valid(from) || !valid(to) || from > to) return;
    const Calendar& calendar =
        kept.book.book->calendar == nullptr ? Calendar::standard() : *kept.book.book->calendar;
    const std::vector<Period> planned = planned_sessions(series, from, to);
    std::vector<Message> names;
    std::size_t missed = 0;
    for (const Period& session : planned) {
      if (took_place(session, kept.days)) continue;
      if (session.first == session.last && is_holiday(session.first, calendar)) continue;
      if (++missed <= most_shown) names.push_back({"series-missed.one"_msg, {shown(session)}});
    }
    if (missed == 0) return;
    if (missed > most_shown) names.push_back({"series-missed.more"_msg, {}});
    reporter.report(kept.book.number, {.file = kept.file, .at = series.name.at},
                    {"series-missed"_msg,
                     {*series.name, missed, planned.size(), to_string(from), to_string(to),
                      spoken_list(names)}},
                    {"series-missed.help"_msg, {*series.name}});
  }

  Date as_of_;
  std::map<const Series*, Kept> of_series_;
};

}  // namespace

constexpr BookRule series_missed_rule{
    {"series-missed", Severity::warning, "rule.series-missed"_msg, "rule.series-missed.reason"_msg,
     "rule.series-missed.source"_msg, RuleScope::book},
    begin_check<SeriesMissed>};

}  // namespace meeting
