// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>
#include <meeting/text.hpp>

#include <array>
#include <utility>

using namespace meeting;
using namespace std::string_view_literals;

TEST_CASE("a word is quoted where a shell would not take it as it is") {
  constexpr std::array cases{
      std::pair{"2025/a-b_1.yaml"sv, "2025/a-b_1.yaml"sv},
      std::pair{"银川市/丽园停车难.yaml"sv, "银川市/丽园停车难.yaml"sv},
      std::pair{"停车 难.yaml"sv, "'停车 难.yaml'"sv},
      std::pair{""sv, "''"sv},
      std::pair{"it's"sv, R"('it'\''s')"sv},
      std::pair{"$(rm)"sv, "'$(rm)'"sv},
      std::pair{"a*"sv, "'a*'"sv},
      std::pair{"a\nb"sv, R"('a\nb')"sv},
  };
  for (const auto& one : cases) {
    CAPTURE(one.first);
    CHECK(shell_word(one.first) == one.second);
  }
}
