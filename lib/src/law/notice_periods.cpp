// SPDX-License-Identifier: Apache-2.0

#include "law/notice_periods.hpp"

#include <meeting/words.hpp>

namespace meeting {
namespace {

constexpr NoticePeriod periods[] = {
    // 物业管理条例第十四条: 15 days before the meeting, all owners.
    {"owners_assembly", 15, {2003, 9, 1}, "law.property-regulations-14"_msg},
    // 城市居民委员会组织法（2025年修订）第二十六条: 10 days, in special cases at short notice.
    {"residents_assembly", 10, {2026, 1, 1}, "law.residents-committees-26"_msg},
    // 村民委员会组织法（2010年修订）第二十一条, since 2026 第二十五条: 10 days.
    {"villagers_assembly", 10, {2010, 10, 28}, "law.villagers-committees-21"_msg},
    {"villagers_assembly", 10, {2026, 1, 1}, "law.villagers-committees-25"_msg},
};

}  // namespace

std::span<const NoticePeriod> notice_periods() { return periods; }

const NoticePeriod* notice_period(std::string_view form, Date meeting_day) {
  const NoticePeriod* found = nullptr;
  for (const NoticePeriod& one : periods) {
    if (one.since <= meeting_day && one.form == form) found = &one;
  }
  return found;
}

}  // namespace meeting
