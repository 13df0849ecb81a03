// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "book/file_swap.hpp"
#include "edit/logged_step.hpp"

namespace meeting {

/// The change of several files as one.
class Swaps {
 public:
  /// Which way a logged step is gone. The views are those of the step's texts.
  enum class Way : bool { forward, back };

  /// Compares every file; throws busy where one is not what it should be.
  Swaps(std::span<const FileChange> files, Way way);

  /// What each file has now, in the order of the files.
  [[nodiscard]] std::vector<std::optional<FileRights>> rights() const;
  /// Files that come back get these; `rights` in the order of the files.
  void give(std::span<const std::optional<FileRights>> rights);

  void stage();
  /// All files, or none: then throws. half_made() tells where even that failed.
  void place();
  /// True after a failed place() that could not take back what it had done.
  [[nodiscard]] bool half_made() const { return half_made_; }
  void confirm();
  void settle() noexcept;

 private:
  void pair_moves();

  std::vector<std::unique_ptr<FileSwap>> swaps_;
  std::vector<const FileChange*> files_;  ///< of each swap
  std::vector<std::size_t> order_;        ///< the swaps as they are made: new files first
  Way way_;
  bool half_made_ = false;
};

}  // namespace meeting
