// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the rules on mediation ask of a record.

#include <meeting/record.hpp>

#include "rules/moment.hpp"
#include "rules/subject.hpp"

namespace meeting {

/// By its form, or since it states the data of a people's mediation.
bool is_mediation(const Record& record);

/// The day on which the agreement took effect: as stated; else that of the last mark under a
/// written one; else, where it is oral, the day of the meeting. Not given where there was no
/// agreement, or it does not bind yet.
Moment effect_of(const Record& record);

/// The day on which it was agreed, whether or not it binds: signed, in effect, or the meeting's.
/// Not given where the record says nothing of an agreement by the day asked about.
Moment agreed_day(const Subject& subject);

/// One of the resolutions came to an agreement by the day asked about.
bool has_agreement(const Subject& subject);

/// Where a finding about the mediation as a whole stands: its form, else the title.
ByteRange mediation_place(const Record& record);

}  // namespace meeting
