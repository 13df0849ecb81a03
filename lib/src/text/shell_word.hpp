// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace meeting {

/// A word as it can be typed behind a command: in single quotes where a shell would take a
/// character of it for something else. What cannot be shown as it is becomes visible().
std::string shell_word(std::string_view word);

}  // namespace meeting
