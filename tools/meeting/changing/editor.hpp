// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The user's editor, on the terminal that the questions are asked on.

#include <cstddef>
#include <filesystem>

#include "run/context.hpp"

namespace meeting::tool {

/// Opens the file, at a line (from 1; 0: wherever) where the editor is known to take one, and
/// waits until it ends. Its exit status, as a shell gives it: 126 and 127 where it could not be
/// started, 128 and more where a signal ended it.
int run_editor(Context& context, const std::filesystem::path& file, std::size_t line = 0);

}  // namespace meeting::tool
