// SPDX-License-Identifier: Apache-2.0
#include "text/time_spelling.hpp"

namespace meeting {
namespace {

enum class PartOfDay { none, night, morning, noon, afternoon, evening };

PartOfDay take_part_of_day(Cursor& cursor) {
  if (cursor.take(U"凌晨")) return PartOfDay::night;
  if (cursor.take_any({U"上午", U"早上", U"早晨", U"清晨", U"早"})) return PartOfDay::morning;
  if (cursor.take_any({U"中午", U"正午"})) return PartOfDay::noon;
  if (cursor.take_any({U"下午", U"午后", U"傍晚"})) return PartOfDay::afternoon;
  if (cursor.take_any({U"晚上", U"晚间", U"夜间", U"夜里", U"深夜", U"当晚", U"晚"})) {
    return PartOfDay::evening;
  }
  return PartOfDay::none;
}

/// The hour of the day, or nothing where the words contradict each other (上午15点) or the
/// day they mean is in doubt (晚上1点). 24 for midnight at the end of the day.
std::optional<int> hour_of_day(PartOfDay part, int hour) {
  switch (part) {
    case PartOfDay::none:
      return hour;
    case PartOfDay::night:
      if (hour == 12) return 0;
      if (hour > 6) return std::nullopt;
      return hour;
    case PartOfDay::morning:
      if (hour > 12) return std::nullopt;
      return hour;
    case PartOfDay::noon:
      if (hour >= 1 && hour <= 2) return hour + 12;
      if (hour >= 11 && hour <= 14) return hour;
      return std::nullopt;
    case PartOfDay::afternoon:
      if (hour >= 1 && hour <= 11) return hour + 12;
      if (hour == 0) return std::nullopt;
      return hour;
    case PartOfDay::evening:
      if (hour >= 5 && hour <= 12) return hour + 12;
      if (hour < 5) return std::nullopt;
      return hour;
  }
  return std::nullopt;
}

/// am, p.m. behind a time.
PartOfDay take_half_day(Cursor& cursor) {
  Cursor at = cursor;
  at.skip_blanks();
  PartOfDay part = PartOfDay::none;
  if (at.take_any({U"am", U"a.m."})) part = PartOfDay::morning;
  if (at.take_any({U"pm", U"p.m."})) part = PartOfDay::afternoon;
  if (part != PartOfDay::none) cursor = at;
  return part;
}

std::optional<int> twelve_hour_clock(PartOfDay part, int hour) {
  if (part == PartOfDay::none) return hour;
  if (hour < 1 || hour > 12) return std::nullopt;
  return hour % 12 + (part == PartOfDay::afternoon ? 12 : 0);
}

struct Clock {
  int hour = 0;
  int minute = 0;
};

/// 14:30, 14:30:00, 14.30
std::optional<Clock> take_digital(Cursor& cursor) {
  Cursor at = cursor;
  const auto hour = at.digits(1, 2);
  if (!hour) return std::nullopt;
  const bool colon = at.take(U':');
  if (!colon && !at.take(U'.')) return std::nullopt;
  const auto minute = at.digits(2, 2);
  if (!minute) return std::nullopt;
  if (colon && at.take(U':')) {
    const auto second = at.digits(2, 2);
    if (!second || *second > 59) return std::nullopt;
  }
  cursor = at;
  return Clock{*hour, *minute};
}

/// 14时30分, 14点半, 两点一刻, 9点整, 14点05
std::optional<Clock> take_spoken(Cursor& cursor) {
  Cursor at = cursor;
  const auto hour = at.number(2);
  if (!hour) return std::nullopt;
  at.skip_blanks();
  if (!at.take_any({U"点钟", U"点", U"时"})) return std::nullopt;
  Clock clock{*hour, 0};
  cursor = at;  // the hour alone is a time
  at.skip_blanks();
  if (at.take(U'半')) {
    clock.minute = 30;
  } else if (at.take_any({U"一刻", U"1刻"})) {
    clock.minute = 15;
  } else if (at.take_any({U"三刻", U"3刻"})) {
    clock.minute = 45;
  } else if (!at.take_any({U"整", U"正"})) {
    const bool two_digits = at.rest().size() >= 2 && is_digit(at.rest()[1]);
    const auto minute = at.number(2);
    if (!minute) return clock;
    at.skip_blanks();
    const bool spelled = at.take(U'分');
    if (!spelled && !two_digits) return clock;  // 14点5 may be 14:05 or 14:50
    clock.minute = *minute;
    Cursor after = at;
    if (after.number(2) && after.take(U'秒')) at = after;
  }
  cursor = at;
  return clock;
}

/// 1430
std::optional<Clock> take_compact(Cursor& cursor) {
  Cursor at = cursor;
  const auto number = at.digits(4, 4);
  if (!number || *number / 100 > 23 || *number % 100 > 59) return std::nullopt;
  cursor = at;
  return Clock{*number / 100, *number % 100};
}

/// 2pm
std::optional<Clock> take_bare_hour(Cursor& cursor) {
  Cursor at = cursor;
  const auto hour = at.digits(1, 2);
  Cursor after = at;
  if (!hour || take_half_day(after) == PartOfDay::none) return std::nullopt;
  cursor = at;
  return Clock{*hour, 0};
}

}  // namespace

std::optional<TimeParts> take_time(Cursor& cursor) {
  using About = TimeParts::About;
  Cursor at = cursor;
  TimeParts parts;
  if (at.take(U'~')) {
    parts.about = About::sign;
  } else if (at.take_any({U"about ", U"circa ", U"ca. "})) {
    parts.about = About::sign;
  } else if (at.take_any({U"大约", U"大概", U"约"})) {
    parts.about = About::word;
  }
  at.skip_blanks();
  const PartOfDay part = take_part_of_day(at);
  if (part != PartOfDay::none) at.skip_blanks();

  auto clock = take_digital(at);
  if (!clock) clock = take_spoken(at);
  if (!clock && part == PartOfDay::none) clock = take_compact(at);
  if (!clock) clock = take_bare_hour(at);
  if (!clock) return std::nullopt;

  const PartOfDay half = take_half_day(at);
  if (part != PartOfDay::none && half != PartOfDay::none) return std::nullopt;
  const auto hour = half != PartOfDay::none ? twelve_hour_clock(half, clock->hour)
                                            : hour_of_day(part, clock->hour);
  if (!hour) return std::nullopt;
  parts.hour = *hour;
  parts.minute = clock->minute;

  Cursor after = at;
  after.skip_blanks();
  if (after.take_any({U"左右", U"前后", U"许"})) {
    parts.about = About::word;  // 约14:30左右 says it twice
    at = after;
  }
  cursor = at;
  return parts;
}

bool take_offset(Cursor& cursor) {
  Cursor at = cursor;
  if (!at.take_any({U"+08:00", U"+0800", U"+08"})) return false;
  if (is_digit(at.peek())) return false;
  cursor = at;
  return true;
}

}  // namespace meeting
