// SPDX-License-Identifier: Apache-2.0

// The days of recurring meetings.

#include <meeting/series.hpp>

#include <algorithm>
#include <meeting/text.hpp>
#include <string_view>
#include <utility>

namespace meeting {
namespace {

constexpr int days_ahead = 396;  // a year and a month

/// The period of the series around a day; empty where it states none.
std::optional<Period> unit_around(const Series& series, Date day) {
  if (series.per.is("week")) {
    const Date monday = add_days(day, 1 - weekday(day));
    const Date sunday = add_days(day, 7 - weekday(day));
    if (!valid(monday) || !valid(sunday)) return std::nullopt;
    return Period{monday, sunday};
  }
  static constexpr std::pair<std::string_view, PeriodUnit> units[] = {
      {"month", PeriodUnit::month},
      {"quarter", PeriodUnit::quarter},
      {"half_year", PeriodUnit::half_year},
      {"year", PeriodUnit::year}};
  for (const auto& [word, unit] : units) {
    if (series.per.is(word)) return period_of(day, unit);
  }
  return std::nullopt;
}

bool has_day(const Series& series) { return !series.days.empty() || series.weekday.given; }

/// Each of its days is a session of its own, not one of several in a longer period.
bool meets_on_each_day(const Series& series) {
  if (!has_day(series)) return false;
  if (!series.per) return true;
  return series.days.empty() ? series.per.is("week") : series.per.is("month");
}

/// `since` aside.
bool falls_on(const Series& series, Date day) {
  for (const Count& one : series.days) {
    if (one && one->value == Decimal(int{day.day})) return true;
  }
  return series.weekday.given && series.weekday.index == weekday(day) - 1;
}

Date begin_of(const Series& series, Date from) {
  return series.since ? std::max(from, *series.since) : from;
}

}  // namespace

std::vector<Date> series_days(const Series& series, Date from, Date to) {
  std::vector<Date> days;
  if (!has_day(series)) return days;
  for (Date day = begin_of(series, from); valid(day) && day <= to; day = add_days(day, 1)) {
    if (falls_on(series, day)) days.push_back(day);
  }
  return days;
}

std::vector<Period> planned_sessions(const Series& series, Date from, Date to) {
  std::vector<Period> sessions;
  if (meets_on_each_day(series)) {
    for (const Date day : series_days(series, from, to)) sessions.push_back({day, day});
    return sessions;
  }
  if (!series.per) return sessions;
  for (Date day = from; valid(day) && day <= to;) {
    const std::optional<Period> unit = unit_around(series, day);
    if (!unit) break;
    const bool begun = !series.since || unit->last >= *series.since;
    if (unit->last <= to && begun) {
      sessions.push_back({begin_of(series, unit->first), unit->last});
    }
    day = add_days(unit->last, 1);
  }
  return sessions;
}

std::optional<Period> next_session(const Series& series, Date day) {
  Date from = begin_of(series, day);
  const Date to = add_days(from, days_ahead);
  if (!valid(from) || !valid(to)) return std::nullopt;
  const std::vector<Period> sessions = planned_sessions(series, from, to);
  if (sessions.empty()) return std::nullopt;
  return sessions.front();
}

bool is_session_of(const Series& series, const Record& record, Date held_on) {
  if (record.series) return comparison_key(*record.series) == comparison_key(*series.name);
  if (!series.form || !record.form) return false;
  if (series.form.index != record.form.index || series.form.own != record.form.own) return false;
  if (!valid(held_on) || (series.since && held_on < *series.since)) return false;
  return has_day(series) ? falls_on(series, held_on) : series.per.given;
}

SeriesCount count_sessions(const Series& series, std::span<const Date> held_on, Date from,
                           Date to) {
  SeriesCount count;
  const Period stretch{from, to};
  std::vector<Date> days(held_on.begin(), held_on.end());
  std::ranges::sort(days);
  count.held = static_cast<std::size_t>(
      std::ranges::count_if(days, [&](Date day) { return contains(stretch, day); }));
  for (const Period& session : planned_sessions(series, from, to)) {
    ++count.planned;
    const auto first = std::ranges::lower_bound(days, session.first);
    if (first == days.end() || *first > session.last) count.missed.push_back(session);
  }
  return count;
}

}  // namespace meeting
