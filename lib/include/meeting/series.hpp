// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Recurring meetings (例会): on which days one is planned, and which were held.
///
/// A series goes by days of the month (5, 15, 25: 36 a year), by a weekday (each Wednesday: as
/// many as a year has), or by a period (once in each quarter, on any day of it). With a day and a
/// period together it is planned once in each of these, on one of the days: `weekday: wednesday,
/// per: month` is one Wednesday a month. `per: month` beside days of the month, and `per: week`
/// beside a weekday, say nothing more. Nothing is planned before `since`.
///
/// None of these functions throws anything but std::bad_alloc; any number of threads may call
/// them at once.

#include <meeting/book_settings.hpp>
#include <meeting/date.hpp>
#include <meeting/export.hpp>
#include <meeting/record.hpp>
#include <optional>
#include <span>
#include <vector>

namespace meeting {

/// The days from `from` to `to`, both included and valid, on which the series says that it
/// meets. A day that a month does not have (31 in April) is left out. Empty where only a
/// period is stated.
MEETING_EXPORT std::vector<Date> series_days(const Series& series, Date from, Date to);

/// The planned sessions of a stretch of days: each as the days on which it may be held, one day
/// or a whole week, month, quarter, half-year or year. A session belongs to the stretch in which
/// its last day lies, so that quarters add up to the year. Empty where the series says nothing of
/// its days.
MEETING_EXPORT std::vector<Period> planned_sessions(const Series& series, Date from, Date to);

/// The first planned session that is not over on `day`; empty where none is planned within a
/// year and a month.
MEETING_EXPORT std::optional<Period> next_session(const Series& series, Date day);

/// True where the record is a session of the series: it names it, or names no series, has the
/// form of this one, and its day is one on which the series meets (any, where only a period is
/// stated), not before `since`. `held_on` is the day of the meeting.
MEETING_EXPORT bool is_session_of(const Series& series, const Record& record, Date held_on);

struct SeriesCount {
  std::size_t planned = 0;
  std::size_t held = 0;        ///< meetings, those on another day and further ones included
  std::vector<Period> missed;  ///< planned, and no meeting on one of its days
};

/// What was planned and what was held from `from` to `to`. `held_on` are the days of the
/// series' meetings in any order; those outside the stretch may stand for a session that ends in
/// it.
MEETING_EXPORT SeriesCount count_sessions(const Series& series, std::span<const Date> held_on,
                                          Date from, Date to);

}  // namespace meeting
