// SPDX-License-Identifier: Apache-2.0

#include "law/assembly_intervals.hpp"

#include <meeting/words.hpp>

namespace meeting {

std::span<const AssemblyInterval> assembly_intervals() {
  static constexpr AssemblyInterval rows[] = {
      // Organic Law of Urban Residents' Committees, as revised on 2025-10-28, article 28.
      {"residents_representatives_assembly",
       PeriodUnit::half_year,
       {2026, 1, 1},
       "law.residents-28"_msg},
      // Organic Law of Villagers' Committees, as amended on 2025-10-28, article 25.
      {"villagers_assembly", PeriodUnit::year, {2026, 1, 1}, "law.villagers-25"_msg},
      // The same, article 29; before 2026 article 25 of the law of 2010.
      {"villagers_representatives_assembly",
       PeriodUnit::quarter,
       {2010, 10, 28},
       "law.villagers-29"_msg},
  };
  return rows;
}

}  // namespace meeting
