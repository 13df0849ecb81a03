// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <map>

#include "law/assembly_intervals.hpp"
#include "rules/book_rule.hpp"
#include "rules/spoken.hpp"

namespace meeting {
namespace {

constexpr std::size_t most_shown = 4;

std::string_view unit_name(PeriodUnit unit) {
  switch (unit) {
    case PeriodUnit::month:
      return "assembly-overdue.month"_msg;
    case PeriodUnit::quarter:
      return "assembly-overdue.quarter"_msg;
    case PeriodUnit::half_year:
      return "assembly-overdue.half-year"_msg;
    case PeriodUnit::year:
      break;
  }
  return "assembly-overdue.year"_msg;
}

/// The periods that have to have an assembly and have none. `days` are sorted; at least one.
class Missing {
 public:
  Missing(const AssemblyInterval& interval, const std::vector<Date>& days, Date as_of) {
    // A period in which the duty began, or the first assembly that is known, is not judged.
    Period period = period_of(std::max(days.front(), interval.since), interval.unit);
    if (period.first < interval.since || period.first <= days.front()) step(period, interval.unit);
    for (; valid(period.last) && period.last < as_of; step(period, interval.unit)) {
      const auto first = std::ranges::lower_bound(days, period.first);
      if (first != days.end() && *first <= period.last) continue;
      if (++count == 1) before = *(first - 1);
      if (count <= most_shown) {
        names.push_back(
            {"series-missed.one"_msg, {Argument{to_string(period), chinese_period(period)}}});
      }
    }
    if (count > most_shown) names.push_back({"series-missed.more"_msg, {}});
  }

  std::size_t count = 0;
  Date before;  ///< the last assembly before the first of them
  std::vector<Message> names;

 private:
  static void step(Period& period, PeriodUnit unit) {
    const Date next = add_days(period.last, 1);
    period = valid(next) ? period_of(next, unit) : Period{};
  }
};

class AssemblyOverdue final : public BookCheck {
 public:
  AssemblyOverdue(Date as_of, Date /*today*/) : as_of_(as_of) {}

  void add(const RecordInBook& in) override {
    if (in.state.stage != MeetingStage::held || !in.state.date || !in.record().date) return;
    for (const AssemblyInterval& interval : assembly_intervals()) {
      if (!in.record().form.is(interval.form)) continue;
      held_[{in.book.number, &interval}].push_back({*in.state.date, in.place(in.record().date.at)});
    }
  }

  void finish(const BookLinks& /*links*/, BookReporter& reporter) override {
    for (auto& [key, held] : held_) {
      const auto& [book, interval] = key;
      std::ranges::stable_sort(held, {}, &Held::day);
      std::vector<Date> days;
      for (const Held& one : held) days.push_back(one.day);
      const Missing missing(*interval, days, as_of_);
      if (missing.count == 0) continue;
      const auto last =
          std::ranges::find_if(held, [&](const Held& one) { return one.day == missing.before; });
      reporter.report(book, last->at,
                      {"assembly-overdue"_msg,
                       {missing.count, spoken_list(missing.names), to_string(missing.before),
                        spoken({unit_name(interval->unit), {}}), to_string(interval->since)}},
                      {"assembly-overdue.help"_msg, {}});
      reporter.note({interval->source, {}});
    }
  }

 private:
  struct Held {
    Date day;
    BookPlace at;
  };

  Date as_of_;
  std::map<std::pair<std::uint32_t, const AssemblyInterval*>, std::vector<Held>> held_;
};

}  // namespace

constexpr BookRule assembly_overdue_rule{
    {"assembly-overdue", Severity::warning, "rule.assembly-overdue"_msg,
     "rule.assembly-overdue.reason"_msg, "rule.assembly-overdue.source"_msg, RuleScope::book,
     RuleProfile::strict},
    begin_check<AssemblyOverdue>};

}  // namespace meeting
