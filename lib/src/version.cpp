// SPDX-License-Identifier: Apache-2.0
#include <meeting/version.hpp>

#define MEETING_TEXT_OF(number) #number
#define MEETING_DOTTED(major, minor, patch) \
  MEETING_TEXT_OF(major) "." MEETING_TEXT_OF(minor) "." MEETING_TEXT_OF(patch)

namespace meeting {

std::string_view version() noexcept {
  return MEETING_DOTTED(MEETING_VERSION_MAJOR, MEETING_VERSION_MINOR, MEETING_VERSION_PATCH);
}

}  // namespace meeting
