// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

#include "figures/chains.hpp"

using namespace meeting;

namespace {

struct Link {
  std::string_view record, item, continues;
  bool only_one = false;
};

struct Case {
  std::string_view name;
  std::vector<Link> links;
  std::vector<std::uint32_t> last;    ///< last links
  std::vector<std::uint32_t> before;  ///< what each continues
};

constexpr std::uint32_t none = Chains::nothing;

const Case cases[] = {
    {"nothing", {}, {}, {}},
    {"no chain", {{"a", "i1", ""}, {"b", "i1", ""}}, {0, 1}, {none, none}},
    {"of another record", {{"a", "i1", ""}, {"b", "i1", "a:i1"}}, {1}, {none, 0}},
    {"in any order", {{"b", "i1", "a:i1"}, {"a", "i1", ""}}, {0}, {1, none}},
    {"three long", {{"a", "i1", ""}, {"b", "i2", "a:i1"}, {"c", "i1", "b:i2"}}, {2}, {none, 0, 1}},
    {"of the same record", {{"a", "i1", ""}, {"a", "i2", "i1"}}, {1}, {none, 0}},
    {"the record alone where it has one item",
     {{"a", "i1", "", true}, {"b", "i1", "a"}},
     {1},
     {none, 0}},
    {"the record alone does not tell which of two",
     {{"a", "i1", ""}, {"b", "i1", "a"}},
     {0, 1},
     {none, none}},
    {"something unknown", {{"a", "i1", "gone:i1"}}, {0}, {none}},
    {"two that go on with one",
     {{"a", "i1", ""}, {"b", "i1", "a:i1"}, {"c", "i1", "a:i1"}},
     {1, 2},
     {none, 0, 0}},
    {"in the same folder",
     {{"s/c/a", "i1", ""}, {"s/d/a", "i1", ""}, {"s/c/b", "i1", "a:i1"}},
     {1, 2},
     {none, none, 0}},
    {"in a folder around", {{"s/a", "i1", ""}, {"s/c/b", "i1", "a:i1"}}, {1}, {none, 0}},
    {"in another book, from where both are",
     {{"s/c/a", "i1", ""}, {"s/d/b", "i1", "c/a:i1"}},
     {1},
     {none, 0}},
    {"in another book, from the top",
     {{"s/c/a", "i1", ""}, {"t/d/b", "i1", "s/c/a:i1"}},
     {1},
     {none, 0}},
    {"itself", {{"a", "i1", "a:i1"}}, {0}, {none}},
    {"a circle of two", {{"a", "i1", "b:i1"}, {"b", "i1", "a:i1"}}, {0}, {1, none}},
    {"a circle of three with a tail",
     {{"a", "i1", "c:i1"}, {"b", "i1", "a:i1"}, {"c", "i1", "b:i1"}, {"d", "i1", "c:i1"}},
     {0, 3},
     {2, none, 1, 2}},
};

}  // namespace

TEST_CASE("items that go on with each other are one chain") {
  for (const Case& one : cases) {
    CAPTURE(one.name);
    Chains chains;
    for (const Link& link : one.links) {
      chains.add(link.record, link.item, link.continues, link.only_one);
    }
    chains.connect();
    CHECK(chains.last_links() == one.last);
    for (std::uint32_t i = 0; i < one.links.size(); ++i) {
      CAPTURE(i);
      CHECK(chains.before(i) == one.before[i]);
    }
    // However tangled, every way backwards ends.
    for (std::uint32_t link : chains.last_links()) {
      std::size_t steps = 0;
      while (link != none && steps <= one.links.size()) {
        link = chains.before(link);
        ++steps;
      }
      CHECK(link == none);
    }
  }
}
