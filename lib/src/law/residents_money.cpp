// SPDX-License-Identifier: Apache-2.0

#include "law/residents_money.hpp"

#include <meeting/words.hpp>

namespace meeting {
namespace {

// Sources: Organic Law of Urban Residents' Committees, 1989 text, article 16; text revised
// 2025-10-28, article 42. Neither names a number of days; a month is how often a committee
// publishes accounts that move often (Organic Law of Villagers' Committees, 2010, article 30).
constexpr AccountsDuty duties[] = {
    {{1990, 1, 1}, "accounts-duty.1990"_msg, 30},
    {{2026, 1, 1}, "accounts-duty.2026"_msg, 30},
};

}  // namespace

const AccountsDuty* accounts_duty(Date day) {
  const AccountsDuty* holding = nullptr;
  for (const AccountsDuty& one : duties) {
    if (one.since <= day) holding = &one;
  }
  return holding;
}

}  // namespace meeting
