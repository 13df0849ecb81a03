// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the parts of state have in common: which entries had been made by a day.

#include <meeting/record.hpp>
#include <meeting/state.hpp>
#include <optional>

namespace meeting {

/// An entry without a date counts as made before every day.
inline bool made_by(const Stated<Date>& date, Date day) { return !date.given || *date <= day; }

/// A day that has to be stated to have come.
inline bool reached(const Stated<Date>& date, Date day) { return date.given && *date <= day; }

inline std::optional<Date> stated(const Stated<Date>& date) {
  if (!date.given) return std::nullopt;
  return *date;
}

/// The last of `entries` that was made by `day`: by date, then by place. Null where none was.
template <class Entries>
auto last_made_by(const Entries& entries, Date day) -> decltype(&*entries.begin()) {
  decltype(&*entries.begin()) last = nullptr;
  for (const auto& entry : entries) {
    if (!made_by(entry.date, day)) continue;
    if (last == nullptr || last->date.value <= entry.date.value) last = &entry;
  }
  return last;
}

/// The day of the meeting as known on `as_of`.
std::optional<Date> meeting_date(const Record& record, Date as_of);

}  // namespace meeting
