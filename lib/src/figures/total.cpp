// SPDX-License-Identifier: Apache-2.0

#include <meeting/figures.hpp>

namespace meeting {

void Total::add(const Quantity& quantity) {
  Total other;
  const std::optional<std::int64_t> whole = quantity.value.to_integer();
  other.value = whole.value_or(0);
  other.at_least = quantity.qualifier == Qualifier::at_least || !whole;
  other.approximate = quantity.qualifier == Qualifier::about ||
                      quantity.qualifier == Qualifier::nearly ||
                      quantity.qualifier == Qualifier::at_most;
  add(other);
}

void Total::add(const Total& other) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(value, other.value, &sum)) {
    at_least = true;  // what does not fit is left out, and the sum says so
  } else {
    value = sum;
  }
  at_least = at_least || other.at_least;
  approximate = approximate || other.approximate;
}

std::optional<std::string> rate_percent(const Figure& figure) {
  std::int64_t whole = 0;
  if (__builtin_mul_overflow(figure.of, std::int64_t{figure.scale}, &whole)) return std::nullopt;
  return percent(figure.number.value, whole, 1);
}

}  // namespace meeting
