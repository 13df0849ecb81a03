// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How often an assembly has to meet, with the day from which that holds.

#include <meeting/date.hpp>
#include <span>
#include <string_view>

namespace meeting {

struct AssemblyInterval {
  std::string_view form;  ///< English key
  PeriodUnit unit;        ///< at least once in each
  Date since;
  std::string_view source;  ///< message id
};

/// Static storage.
std::span<const AssemblyInterval> assembly_intervals();

}  // namespace meeting
