// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The version of the headers, and that of the library that is loaded.

#include <meeting/export.hpp>
#include <string_view>

/// The version of the headers that a program was compiled with. The build reads its own version
/// from these three lines; they are the only place where it is written.
#define MEETING_VERSION_MAJOR 0
#define MEETING_VERSION_MINOR 1
#define MEETING_VERSION_PATCH 0

namespace meeting {

/// The version of the library that is loaded, as `MAJOR.MINOR.PATCH`. Before 1.0 a new minor
/// number means a new binary interface. Lives as long as the program; any thread may ask.
MEETING_EXPORT std::string_view version() noexcept;

}  // namespace meeting
