// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <csignal>

namespace meeting::tool {

/// While it lives, Ctrl-C and the like wait: a change of files that takes a moment is made whole,
/// and no temporary file is left. Then the signal ends the program as it always does.
class HeldSignals {
 public:
  HeldSignals() {
    sigset_t held;
    sigemptyset(&held);
    for (const int one : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&held, one);
    pthread_sigmask(SIG_BLOCK, &held, &before_);
  }
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;
  ~HeldSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

}  // namespace meeting::tool
