// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What happened in a record hour by hour: its events, and those that follow from its
/// rectification notices, which nobody has to write down twice.

#include <cstdint>
#include <meeting/date.hpp>
#include <meeting/export.hpp>
#include <meeting/record.hpp>
#include <vector>

namespace meeting {

enum class EventOrigin : std::uint8_t {
  stated,
  rectification_issued,
  rectification_due,  ///< the limit that the notice sets
  rectification_checked,
};

/// One event. The pointers are those of the record, which must outlive it; what does not
/// apply is null.
struct TimedEvent {
  EventOrigin origin = EventOrigin::stated;
  DateTime time;                          ///< not valid where a stated event has no time
  const Event* event = nullptr;           ///< of a stated one
  const FollowUp* follow_up = nullptr;    ///< of a derived one: what the notice belongs to
  const Rectification* notice = nullptr;  ///< of a derived one
  const Who* by = nullptr;                ///< who did it; null where nobody is named

  /// What happened: the text of the event, the result of the check; may be empty.
  [[nodiscard]] MEETING_EXPORT Text what() const;
  /// The kind of event it counts as; not given where a stated one has none.
  [[nodiscard]] MEETING_EXPORT Word<VocabularyId::event_kind> kind() const;
};

/// All events dated `as_of` or earlier, in order of time. What has a day and no hour comes before
/// that day's hours, a limit after them; of one moment, stated events come first, then those of
/// notices, each in document order. A limit set by a notice is there as soon as the notice is, also
/// when it lies ahead. An event without a time comes first. Throws nothing but std::bad_alloc.
MEETING_EXPORT std::vector<TimedEvent> all_events(const Record& record, Date as_of);

}  // namespace meeting
