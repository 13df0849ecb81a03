// SPDX-License-Identifier: Apache-2.0
#include "book/stated_id.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace meeting;

namespace {

struct Case {
  const char* bytes;
  bool may;
};

constexpr Case cases[] = {
    {"", false},
    {"格式: 1\n标题: 停车\n", false},
    {"format: 1\nid: gate\n", true},
    {"id : gate\n", true},
    {"\"id\": gate\n", true},
    {"\xef\xbb\xbf标识: 停车\n", true},
    {"格式: 1\r\n文件名: 停车\r\n", true},
    // not at the top
    {"format: 1\nparties:\n  - id: p1\n", false},
    {"format: 1\nparties:\n- id: p1\n", false},
    {"# id: no\nformat: 1\n", false},
    {"format: 1\n标识牌：旧\n", false},
    // for the reader
    {"{format: 1, id: gate}\n", true},
    {"  format: 1\n  id: gate\n", true},
    {"format: 1\n? id\n: gate\n", true},
    {"\n# head\n\n{id: x}\n", true},
};

}  // namespace

TEST_CASE("which records may state an id of their own") {
  for (const Case& one : cases) {
    CAPTURE(std::string(one.bytes));
    CHECK(may_state_id(one.bytes) == one.may);
  }
}
