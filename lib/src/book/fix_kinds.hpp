// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What was mended, by kinds of findings: "2 dates, 1 full-width colon".

#include <cstddef>
#include <meeting/words.hpp>
#include <string_view>
#include <utility>
#include <vector>

namespace meeting {

class FixKinds {
 public:
  void count(std::string_view rule);

  /// "mended: 2 dates"; empty where nothing was counted.
  [[nodiscard]] Message mended() const;
  /// That so many findings are left since their answer would be a guess, and which they are.
  [[nodiscard]] Message left() const;

 private:
  std::vector<std::pair<std::string_view, std::size_t>> counts_;  // in the order of finding
};

/// The message that names a kind with its number {0}.
std::string_view fix_kind(std::string_view rule);

}  // namespace meeting
