// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What may be expected of a meeting by its form, and on a day.

#include <meeting/record.hpp>
#include <meeting/rules.hpp>

namespace meeting {

/// The form talks matters over to settle them: not a list of requests, a campaign, an emergency, a
/// project, nor a session that only listens. A form of the book's own does.
bool deliberates(const Record& record);

/// One body meets, not several sides: owners, residents, villagers, a committee.
bool is_assembly(const Record& record);

/// Held by the day asked about, and not called off.
bool was_held(const Record& record, const RuleContext& context);

/// Present or observing; where nothing is said, a party is present.
bool took_part(const Party& party);

}  // namespace meeting
