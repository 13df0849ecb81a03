// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <meeting/change.hpp>
#include <optional>

#include "edit/logged_step.hpp"
#include "edit/step_folder.hpp"

namespace meeting {

/// The step in the log, while its files are changed.
class Remembering {
 public:
  explicit Remembering(const ChangeLog& log) : has_home_(!log.folder.empty()), folder_(log) {}

  /// Before the files are changed. Where this fails, the change goes on without; see trouble().
  void begin(const LoggedStep& step);
  void made() noexcept;
  /// The files are what they were.
  void discard() noexcept;

  [[nodiscard]] const std::optional<Error>& trouble() const { return trouble_; }

 private:
  bool has_home_;
  StepFolder folder_;
  std::optional<StepEntry> entry_;
  std::optional<Error> trouble_;
};

}  // namespace meeting
