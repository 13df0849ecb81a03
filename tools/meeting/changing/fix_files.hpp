// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Mending files in place.

#include <meeting/book.hpp>
#include <string>

#include "records/check.hpp"
#include "run/context.hpp"
#include "run/exit.hpp"

namespace meeting::tool {

/// Mends what can be mended, under the locks of the books concerned, and says so on standard
/// error, a line a file; also what was left as it is, and why. A file that cannot be written
/// does not stop the others. `days` as in check(). Afterwards `context.books` knows nothing of what
/// it knew before. Throws Error where a lock is not to be had: then nothing was changed.
Exit fix_files(Context& context, const Inputs& inputs, const CheckDays& days);

struct FixPreview {
  std::string difference;  ///< in the unified format; bytes that are not UTF-8 as \xHH or \uHHHH
  Exit exit = Exit::fine;
};

/// What fix_files would do.
FixPreview preview_fixes(Context& context, const Inputs& inputs, const CheckDays& days);

}  // namespace meeting::tool
