// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The names of one book's registers that are very like a name.

#include <cstddef>
#include <limits>
#include <meeting/registers.hpp>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace meeting {

/// Any number of threads may ask at once.
class SimilarNames {
 public:
  struct Match {
    SimilarName name;
    std::size_t distance = std::numeric_limits<std::size_t>::max();  ///< letters that differ
  };

  /// The settings of the files must live as long as this.
  explicit SimilarNames(const std::vector<RegisterFile>& files);

  Match organisation(std::string_view name) { return find(organisations_, name); }
  Match compound(std::string_view name) { return find(compounds_, name); }

 private:
  struct Spelling {
    std::u32string letters;
    SimilarName name;
  };
  /// The spellings of one register, and what was asked of it.
  struct Register {
    std::vector<Spelling> spellings;
    std::unordered_map<std::string, Match> known;
    /// A name that differs in 东 and 西 alone is another one, as with numbers: 北院, 南院.
    bool directions_tell_apart = false;
  };

  Match find(Register& where, std::string_view name);
  static Match search(const Register& where, std::string_view name);

  std::mutex mutex_;
  Register organisations_;
  Register compounds_{{}, {}, true};
};

}  // namespace meeting
