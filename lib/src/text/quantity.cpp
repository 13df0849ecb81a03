// SPDX-License-Identifier: Apache-2.0
#include <meeting/decimal.hpp>

namespace meeting {

NumberRange range_of(const Quantity& quantity) {
  switch (quantity.qualifier) {
    case Qualifier::exact:
      return NumberRange::exactly(quantity.value);
    case Qualifier::at_least:
      return {quantity.value, std::nullopt};
    case Qualifier::about:
      return {};
    case Qualifier::at_most:
    case Qualifier::nearly:
      return {Decimal(0), quantity.value};
  }
  return {};
}

std::string to_string(const Quantity& quantity) {
  std::string number = to_string(quantity.value);
  switch (quantity.qualifier) {
    case Qualifier::exact:
      return number;
    case Qualifier::at_least:
      return number + "+";
    case Qualifier::about:
      return "~" + number;
    case Qualifier::at_most:
      return "≤" + number;
    case Qualifier::nearly:
      return "近" + number;
  }
  return number;
}

std::string chinese_quantity(const Quantity& quantity, std::string_view unit) {
  std::string number = to_string(quantity.value);
  std::string counted = number + std::string(unit);
  switch (quantity.qualifier) {
    case Qualifier::exact:
      return counted;
    case Qualifier::at_least: {
      const auto whole = quantity.value.to_integer();
      const bool round = whole && *whole > 0 && *whole % 10 == 0 && quantity.value.scale() == 0;
      return round ? number + "余" + std::string(unit) : counted + "以上";
    }
    case Qualifier::about:
      return "约" + counted;
    case Qualifier::at_most:
      return "不超过" + counted;
    case Qualifier::nearly:
      return "近" + counted;
  }
  return counted;
}

std::string english_quantity(const Quantity& quantity, std::string_view unit) {
  std::string counted = to_string(quantity.value);
  if (!unit.empty()) {
    counted += ' ';
    counted += unit;
  }
  switch (quantity.qualifier) {
    case Qualifier::exact:
      return counted;
    case Qualifier::at_least:
      return "at least " + counted;
    case Qualifier::about:
      return "about " + counted;
    case Qualifier::at_most:
      return "at most " + counted;
    case Qualifier::nearly:
      return "nearly " + counted;
  }
  return counted;
}

}  // namespace meeting
