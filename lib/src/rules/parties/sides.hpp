// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which side a party is on.

#include <algorithm>
#include <array>
#include <meeting/record.hpp>
#include <string_view>

namespace meeting {

/// True where the party is of one of these kinds (English keys).
template <std::size_t N>
bool is_of(const Party& party, const std::array<std::string_view, N>& kinds) {
  return std::ranges::any_of(kinds, [&](std::string_view kind) { return party.kind.is(kind); });
}

/// Those who live or own there, those whom they send and the committees that they elect.
bool on_resident_side(const Party& party);

/// The community that runs the meeting: its party organisation, committee and workers.
bool is_community(const Party& party);

/// A body above the community, or one that decides in its own right.
bool is_authority(const Party& party);

/// Claimant or respondent.
bool is_disputant(const Party& party);

/// The interests of the two are against each other: claimant and respondent, the property company
/// and those whom it serves.
bool opposed(const Party& one, const Party& other);

}  // namespace meeting
