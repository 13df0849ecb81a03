// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where a command's result goes: standard output, or a file as a whole.

#include <string>
#include <string_view>

#include "run/command.hpp"

namespace meeting::tool {

/// With `-o FILE` the file is replaced when `text` is whole; otherwise, and for `-`, it goes
/// to standard output. Throws Error and WriteFailed.
void write_result(Context& context, const Arguments& arguments, std::string_view text);

/// True where the result goes to a file.
bool goes_to_file(const Arguments& arguments);

/// A format by its name, or by the ending of the file it is written to.
struct FormatName {
  std::string_view name;
  std::string_view ending;  ///< ".csv"
};

/// What `asked` names; else what the ending of `-o FILE` means; else the first. An ending
/// that means nothing is a UsageError: a wrong guess would make a file nobody can open.
std::string_view chosen_format(const Arguments& arguments, const Option& asked,
                               std::span<const FormatName> formats);

}  // namespace meeting::tool
