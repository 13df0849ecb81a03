// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Public notices of what was agreed.

#include <meeting/record.hpp>
#include <optional>

#include "law/publication.hpp"
#include "rules/subject.hpp"

namespace meeting {

/// What the law asks for the results of this record on a day; null where nothing. It binds
/// communities and villages, not a street office or a district, and nothing that is private.
const PublicationDuty* duty_of(const Record& record, Date day);

/// Posted before the meeting, it cannot be of its results: the plan was shown.
bool is_of_results(const PublicNotice& notice, Date meeting_day);

/// The notice is of this resolution, of its issue, or of all. A notice that names what this record
/// does not have may be of anything.
bool covers(const PublicNotice& notice, const Record& record, const ResolutionPlace& of);

}  // namespace meeting
