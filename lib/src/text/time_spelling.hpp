// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "text/spelling.hpp"

namespace meeting {

/// A time of day as it was read, which need not exist (24:00, 14:75).
struct TimeParts {
  enum class About { no, sign, word };  // `~14:30`, `约14:30`

  int hour = 0;
  int minute = 0;
  About about = About::no;
};

/// A time in any spelling that leaves no doubt. Seconds are read and dropped.
std::optional<TimeParts> take_time(Cursor& cursor);

/// +08:00, +0800, +08: the offset of the only time zone that records are written in.
bool take_offset(Cursor& cursor);

}  // namespace meeting
