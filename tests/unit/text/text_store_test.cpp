// SPDX-License-Identifier: Apache-2.0

// Texts that had to be decoded: views of them outlive every later text and every move.

#include <meeting/text_store.hpp>

#include <doctest/doctest.h>

#include <cstring>
#include <string>
#include <utility>
#include <vector>

using namespace meeting;

namespace {

std::string sample(std::size_t number) {
  return std::string(number * number % 3001, static_cast<char>('a' + number % 26)) +
         std::to_string(number);
}

}  // namespace

TEST_CASE("views of a store stay good while it grows and moves") {
  TextStore store;
  CHECK(store.empty());
  std::vector<std::string_view> views;
  for (std::size_t i = 0; i < 500; ++i) views.push_back(store.keep(sample(i)));
  CHECK(!store.empty());
  TextStore moved(std::move(store));
  CHECK(store.empty());
  CHECK(store.keep("of its own") == "of its own");
  TextStore assigned;
  assigned.keep("gone");
  assigned = std::move(moved);
  views.push_back(assigned.keep(sample(500)));
  for (std::size_t i = 0; i <= 500; ++i) {
    CAPTURE(i);
    CHECK(views[i] == sample(i));
  }
}

TEST_CASE("an empty text is a text like others") {
  TextStore store;
  const std::string_view none = store.keep("");
  CHECK(none.empty());
  CHECK(none.data() != nullptr);
  CHECK(store.keep({}).empty());
}

TEST_CASE("room that is not taken is given again") {
  TextStore store;
  const std::string_view kept = store.keep("一");
  char* const first = store.room(100);
  CHECK(store.room(100) == first);
  std::memcpy(first, "二三", 6);
  const std::string_view taken = store.take(3);
  CHECK(taken == "二");
  const std::string_view large = store.keep(std::string(1U << 20U, 'x'));
  CHECK(large.size() == 1U << 20U);
  CHECK(store.keep(taken) == "二");
  CHECK(kept == "一");
}

TEST_CASE("a cleared store is as new") {
  TextStore store;
  store.keep("one");
  store.clear();
  CHECK(store.empty());
  CHECK(store.keep("two") == "two");
}
