// SPDX-License-Identifier: Apache-2.0

#include "run/output_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "run/command.hpp"

namespace {

std::string dump(const meeting::Draft& draft) {
  std::string all;
  for (std::size_t i = 0; i < draft.keys.size(); ++i) {
    all += (i == 0 ? "" : " ") + draft.keys[i] + ":" + draft.values[i].text;
  }
  return all;
}

}  // namespace

TEST_CASE("what was done in figures") {
  struct Case {
    std::string_view written;
    std::string_view entry;
  };
  constexpr Case cases[] = {
      {"路灯=5盏", "what:路灯 quantity:5 unit:盏"},
      {"路灯 = 5 盏", "what:路灯 quantity:5 unit:盏"},
      {"路灯＝5盏", "what:路灯 quantity:5 unit:盏"},
      {"2号楼路灯=5盏", "what:2号楼路灯 quantity:5 unit:盏"},
      {"商户=11/42户", "what:商户 quantity:11 target:42 unit:户"},
      {"商户=11 / 42 户", "what:商户 quantity:11 target:42 unit:户"},
      {"lamps=5", "what:lamps quantity:5"},
      {"road=135.5 m", "what:road quantity:135.5 unit:m"},
      {"车位=400+个", "what:车位 quantity:400+ unit:个"},
      {"宣传", "what:宣传"},
      {"每月=10元/户", "what:每月 quantity:10 unit:元/户"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.written);
    CHECK(dump(meeting::tool::output_of(one.written)) == one.entry);
  }
  for (const std::string_view wrong : {"路灯=", "路灯=很多", "=5盏"}) {
    CAPTURE(wrong);
    CHECK_THROWS_AS(meeting::tool::output_of(wrong), meeting::tool::UsageError);
  }
}
