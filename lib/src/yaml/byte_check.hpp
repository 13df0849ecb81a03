// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The first guard: is this text at all, and text that shows what it says?

#include <meeting/source.hpp>
#include <string_view>

#include "yaml/findings.hpp"

namespace meeting {

/// Finds bytes that are no UTF-8 text, lines over the limit, control characters and
/// characters that hide or reorder text. False: the file is not text or over a limit,
/// and nothing more should be read of it.
bool check_bytes(const Source& source, Findings& findings);

/// The same, without first looking whether there is anything to find: what is found is the same.
bool check_bytes_closely(const Source& source, Findings& findings);

/// Whether a text without byte order mark holds nothing to find but perhaps long lines; one quick
/// pass.
bool is_untroubled(std::string_view text);

/// The byte order marks at the head of a text, should a file have been given several: a
/// YAML parser drops one of its own accord.
std::uint32_t size_of_marks(std::string_view text);

/// The same for a text that escapes made ("\u202e"): `at` is where it is written.
void check_decoded(std::string_view text, ByteRange at, Findings& findings);

}  // namespace meeting
