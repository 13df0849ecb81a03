// SPDX-License-Identifier: Apache-2.0
#include "edit/remembering.hpp"

namespace meeting {

void Remembering::begin(const LoggedStep& step) {
  try {
    if (!has_home_) {
      throw Error(ErrorKind::cannot_read_or_write, Message{"change.no-home"_msg, {}});
    }
    entry_ = folder_.add(write_step(step), StepState::making);
  } catch (const Error& error) {
    trouble_ = error;
  }
}

void Remembering::made() noexcept {
  if (!entry_) return;
  try {
    folder_.move(*entry_, StepState::made, false);
    folder_.tidy();
  } catch (const std::exception&) {
    return;  // the next change finds the files as the step says and sets its state right
  }
}

void Remembering::discard() noexcept {
  if (entry_) folder_.remove(*entry_);
}

}  // namespace meeting
