// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where an issue belongs, as a text to be compared.

#include <meeting/placed_record.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

namespace meeting {

/// Remembers what it was asked: a book has few compounds and many issues.
class IssuePlaces {
 public:
  /// The compounds of an issue, of its record where it names none, with the community; the part
  /// after the slash is empty where no compound is known: `丽园社区/丽园小区`.
  std::string compounds_of(const Issue& issue, const PlacedRecord& placed);

  /// One compound of that community; holds as long as this lives.
  const std::string& compound_of(std::string_view compound, const PlacedRecord& placed);

 private:
  std::unordered_map<std::string, std::string> known_;  ///< by registers, community and name
  std::string asked_;
};

}  // namespace meeting
