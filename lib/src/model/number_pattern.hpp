// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The pattern of a book's numbers of minutes: `安居苑纪〔{year}〕{n}号`.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace meeting {

/// A number of minutes taken apart.
struct SerialNumber {
  int year = 0;  ///< 0 where the pattern has none
  std::uint32_t n = 0;
};

class NumberPattern {
 public:
  /// `pattern` in any form; without {n} nothing fits it.
  explicit NumberPattern(std::string_view pattern);

  /// False where the pattern has no {n}.
  [[nodiscard]] bool usable() const { return usable_; }
  /// Empty where `number` is not written by the pattern, or n is beyond 999,999,999.
  [[nodiscard]] std::optional<SerialNumber> read(std::string_view number) const;
  [[nodiscard]] std::string write(const SerialNumber& number) const;

 private:
  std::string before_, after_;  ///< what stands around {n}, with {year} in it
  bool usable_ = false;
};

}  // namespace meeting
