// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <meeting/change.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/file_swap.hpp"

namespace meeting {

/// A change as the log keeps it.
struct LoggedStep {
  Change change;
  /// Of each file of the change: what it had before; none where there was no file.
  std::vector<std::optional<FileRights>> rights;
};

/// The step as one text: lengths before contents, a checksum at the end.
std::string write_step(const LoggedStep& step);

/// None for anything but a whole step.
std::optional<LoggedStep> read_step(std::string_view text);

}  // namespace meeting
