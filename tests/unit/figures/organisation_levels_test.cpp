// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <chrono>
#include <meeting/organisation_levels.hpp>
#include <meeting/read.hpp>
#include <memory>
#include <string>

using namespace meeting;

namespace {

std::string levels_of(std::string_view nodes) {
  const SettingsDocument document = read_book_settings(
      std::make_unique<Source>("book.yaml", "名称: a\n组织体系:\n" + std::string(nodes)));
  std::vector<const OrganisationNode*> tree;
  for (const OrganisationNode& one : document.value.organisation_tree) tree.push_back(&one);
  const std::vector<OrganisationLevel> levels = organisation_levels(tree);
  std::string text;
  for (const OrganisationLevel& one : levels) {
    text += std::to_string(one.depth) + ' ' + std::string(one.name) + ' ' +
            std::to_string(one.count.value) + (one.count.at_least ? "+" : "") + ", ";
  }
  return text + std::to_string(all_nodes(levels).value);
}

}  // namespace

TEST_CASE("levels of an organisation tree in the order of depth") {
  struct Case {
    std::string_view nodes;
    std::string_view levels;
  };
  constexpr Case cases[] = {
      {"  - {名称: 丙, 层级: 小组, 上级: 乙}\n"
       "  - {名称: 乙, 层级: 支部, 上级: 甲}\n"
       "  - {名称: 甲, 层级: 党委}\n"
       "  - {名称: 丁, 层级: 小组, 上级: 乙}\n",
       "0 党委 1, 1 支部 1, 2 小组 2, 4"},
      // one node for many
      {"  - {名称: 社区党委, 层级: 一级, 数量: 61}\n"
       "  - {名称: 小区党支部, 层级: 二级, 上级: 社区党委, 数量: 415}\n"
       "  - {名称: 楼栋党小组, 层级: 三级, 上级: 小区党支部, 数量: 2024}\n"
       "  - {名称: 党员中心户, 层级: 四级, 上级: 楼栋党小组, 数量: 1340+}\n",
       "0 一级 61, 1 二级 415, 2 三级 2024, 3 四级 1340+, 3840"},
      // no levels
      {"  - {名称: 甲}\n  - {名称: 乙, 上级: 甲}\n  - {名称: 丙, 上级: 乙}\n"
       "  - {名称: 丁, 上级: 甲, 数量: 0}\n",
       "0  1, 1  1, 2  1, 3"},
      // a level is as deep as its highest node
      {"  - {名称: 甲, 层级: 上}\n  - {名称: 乙, 层级: 下, 上级: 丙}\n"
       "  - {名称: 丙, 层级: 中, 上级: 甲}\n  - {名称: 丁, 层级: 下, 上级: 甲}\n",
       "0 上 1, 1 下 2, 1 中 1, 4"},
      // nodes without their parent, in a circle, above themselves
      {"  - {名称: 甲, 层级: 上, 上级: 无此}\n  - {名称: 乙, 层级: 中, 上级: 丙}\n"
       "  - {名称: 丙, 层级: 下, 上级: 乙}\n  - {名称: 丁, 层级: 自, 上级: 丁}\n",
       "0 上 1, 0 下 1, 0 自 1, 1 中 1, 4"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.nodes);
    CHECK(levels_of(one.nodes) == one.levels);
  }
  CHECK(organisation_levels({}).empty());
}

TEST_CASE("a chain of forty thousand nodes is no trouble") {
  std::vector<std::string> names;
  constexpr std::size_t size = 40'000;
  for (std::size_t i = 0; i < size; ++i) names.push_back("n" + std::to_string(i));
  std::vector<OrganisationNode> nodes(size);
  std::vector<const OrganisationNode*> tree;
  for (std::size_t i = 0; i < size; ++i) {
    nodes[i].name = {names[i], true, {}};
    if (i + 1 < size) nodes[i].parent = {names[i + 1], true, {}};
    tree.push_back(&nodes[i]);
  }
  const auto begin = std::chrono::steady_clock::now();
  const std::vector<OrganisationLevel> levels = organisation_levels(tree);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
  REQUIRE(levels.size() == size);
  CHECK(levels.back().depth == size - 1);
}
