// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How a run ends. The table is in meeting(1), EXIT STATUS.

#include <meeting/error.hpp>

namespace meeting::tool {

enum class Exit : int {
  fine = 0,
  findings = 1,  ///< the answer is no: errors found
  usage = 2,
  not_a_record = 65,
  no_such_file = 66,
  bug = 70,
  cannot_read_or_write = 74,
  busy = 75,
  bad_book = 78,
  interrupted = 130,
  reader_gone = 141,  ///< who read our output has gone; as if SIGPIPE had ended us
};

/// Which of two troubles a run reports when it met both.
Exit graver(Exit left, Exit right);

Exit exit_for(ErrorKind kind);

}  // namespace meeting::tool
