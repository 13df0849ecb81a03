// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Valid YAML as few people write it, made by chance from a seed: the same seed, the same
/// text, on every machine.

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace reader_tests {

/// Random choices without std::uniform_int_distribution, which differs between libraries.
class Chance {
 public:
  explicit Chance(std::uint32_t seed) : engine_(seed) {}

  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(engine_() % limit); }
  bool one_in(std::uint32_t n) { return below(n) == 0; }
  template <class Container>
  const auto& pick(const Container& from) {
    return from[below(static_cast<std::uint32_t>(std::size(from)))];
  }

 private:
  std::mt19937 engine_;
};

/// A mapping with comments, styles, line ends and indents in all combinations. It holds
/// nothing that the reader warns of on purpose.
std::string awkward_yaml(std::uint32_t seed);

}  // namespace reader_tests
