// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Minutes (纪要): what a meeting heard, discussed and agreed, as a text to be handed out.

#include <cstddef>
#include <cstdint>
#include <meeting/calendar.hpp>
#include <meeting/date.hpp>
#include <meeting/export.hpp>
#include <meeting/placed_record.hpp>
#include <meeting/words.hpp>
#include <optional>
#include <string>

namespace meeting {

enum class MinutesFormat : std::uint8_t { text, markdown };

struct MinutesOptions {
  MinutesFormat format = MinutesFormat::text;
  Language language = Language::chinese;
  /// Names of persons. They are private: without this, kind, count and post stand for them.
  bool names = false;
  /// The date of issue under the text; empty: none is printed.
  std::optional<Date> issued_on;
  /// What is dated after this day is left out; empty: nothing is left out.
  std::optional<Date> as_of;
  std::size_t width = 0;               ///< of lines, for text; 0: not wrapped
  const Calendar* calendar = nullptr;  ///< for due days in working days; null: Calendar::standard()
};

/// What the record does not say is left out. What is marked private stays, since minutes are for
/// those who sat at the table, and says so. Never throws but std::bad_alloc.
MEETING_EXPORT std::string minutes(const PlacedRecord& placed, const MinutesOptions& options);

}  // namespace meeting
