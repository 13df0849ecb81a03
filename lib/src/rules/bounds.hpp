// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a number with a qualifier says for certain.

#include <meeting/decimal.hpp>
#include <meeting/words.hpp>
#include <optional>
#include <string_view>

namespace meeting {

/// Between `least` and `most`, both included. The numbers of records are not negative.
using Bounds = NumberRange;

/// 400+ is at least 400; ~300 may be anything. A number not given may be anything.
template <class StatedNumber>
Bounds bounds_of(const StatedNumber& number) {
  return number ? range_of(*number) : Bounds{};
}

/// True where `left` is more than `right`, whatever exactly the two are.
inline bool certainly_more(const Bounds& left, const Bounds& right) {
  return right.most && left.least > *right.most;
}

/// A number in a sentence: `at least 400`, `400余`; `zh_unit` is the Chinese counter.
template <class StatedNumber>
Argument in_words(const StatedNumber& number, std::string_view en_unit = {},
                  std::string_view zh_unit = {}) {
  return {english_quantity(*number, en_unit), chinese_quantity(*number, zh_unit)};
}

}  // namespace meeting
