// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The day whose law a meeting has to follow.

#include <meeting/date.hpp>

#include "rules/subject.hpp"

namespace meeting {

/// That of the meeting, after all changes known on the day asked about. An invalid date where none
/// is known.
inline Date day_of_law(const Subject& subject) { return subject.state().date.value_or(Date{}); }

}  // namespace meeting
