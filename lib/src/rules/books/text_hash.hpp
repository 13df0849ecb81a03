// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Texts that are only compared are kept as hashes.

#include <cstdint>
#include <string_view>

namespace meeting {

/// FNV-1a. Two of a million texts share a value with a chance of one in 10^7. Not for safety:
/// whoever writes the records may make two equal, and deceives himself.
class TextHash {
 public:
  TextHash& add(std::string_view text) {
    for (const char c : text) step(static_cast<unsigned char>(c));
    return *this;
  }
  TextHash& add(std::uint64_t number) {
    for (unsigned shift = 0; shift < 64; shift += 8) step((number >> shift) & 0xffU);
    return *this;
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  void step(std::uint64_t byte) { value_ = (value_ ^ byte) * 1099511628211U; }

  std::uint64_t value_ = 1469598103934665603U;
};

}  // namespace meeting
