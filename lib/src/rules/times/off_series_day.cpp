// SPDX-License-Identifier: Apache-2.0

#include <meeting/series.hpp>
#include <meeting/text.hpp>

#include "rules/rule.hpp"

namespace meeting {
namespace {

/// Every series by days or weekdays meets within so many days of any day: it has a weekday or a
/// day of the month, of which the 31st is the rarest.
constexpr int at_most_apart = 62;

/// The nearest book's; null where the record names none that is known.
const Series* series_of(const Subject& subject) {
  if (subject.context.registers == nullptr) return nullptr;
  const std::string_view written = *subject.record.series;
  for (const Series* one : subject.context.registers->series) {
    if (*one->name == written || comparison_key(*one->name) == comparison_key(written)) return one;
  }
  return nullptr;
}

Message help_for(Date day, const std::vector<Date>& before, const std::vector<Date>& after) {
  if (before.empty() && after.empty()) return {"off-series-day.help"_msg, {}};
  if (before.empty()) {
    return {"off-series-day.one.help"_msg, {to_string(after.front()), to_string(day)}};
  }
  if (after.empty()) {
    return {"off-series-day.one.help"_msg, {to_string(before.back()), to_string(day)}};
  }
  return {"off-series-day.two.help"_msg,
          {to_string(before.back()), to_string(after.front()), to_string(day)}};
}

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  // Put off or called off: then somebody knew which day it should have been.
  if (!record.series || !record.date || !record.postponed.empty() || record.cancelled) return;
  const Series* series = series_of(subject);
  if (series == nullptr || (series->days.empty() && !series->weekday)) return;
  const Date day = *record.date;
  if (series->since && day < *series->since) return;
  if (!series_days(*series, day, day).empty()) return;
  const Date first = add_days(day, -at_most_apart);
  const Date last = add_days(day, at_most_apart);
  if (!valid(first) || !valid(last)) return;
  reporter.report(record.date.at, {"off-series-day"_msg, {to_string(day), *series->name}},
                  help_for(day, series_days(*series, first, day), series_days(*series, day, last)));
}

}  // namespace

constexpr Rule off_series_day_rule{
    {"off-series-day", Severity::note, "rule.off-series-day"_msg, "rule.off-series-day.reason"_msg,
     "rule.off-series-day.source"_msg},
    check};

}  // namespace meeting
