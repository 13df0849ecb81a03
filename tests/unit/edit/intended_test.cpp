// SPDX-License-Identifier: Apache-2.0

// The guard behind every edit: a text that says anything else than what was intended, or has lost
// a comment, is refused.

#include "edit/intended.hpp"

#include <doctest/doctest.h>

#include <meeting/source.hpp>
#include <string>

#include "edit/comment_check.hpp"
#include "yaml/read_tree.hpp"

using namespace meeting;

namespace {

struct Read {
  explicit Read(std::string text) : source("-", std::move(text)) {
    Findings findings;
    tree = read_tree(source, decoded, findings).tree;
  }
  Source source;
  TextStore decoded;
  Tree tree;
};

struct Case {
  std::string_view after;
  bool intended;
};

/// Whether `after` is what setting the place and adding a party should lead to.
bool leads_to(std::string_view after) {
  const Read before("标题: 停车\n参与方:\n  - {类别: 居民}\nx_own: [1, 2]\n");
  Intended intended(before.tree, Language::chinese);
  IntendedNode& root = *intended.of(0);
  const BlockInfo* block = &block_info(BlockId::record);
  intended.set(root, block, "place", "茶馆");
  Draft party = Draft::mapping();
  party.set("kind", "property_company");
  intended.append(root, block, "parties", party);
  const Read now{std::string(after)};
  return intended.match(now.tree);
}

constexpr Case cases[] = {
    {"标题: 停车\n地点: 茶馆\n参与方:\n  - {类别: 居民}\n  - 类别: 物业公司\nx_own: [1, 2]\n",
     true},
    {"地点: 茶馆\n标题: 停车\n参与方: [{类别: 居民}, {类别: 物业公司}]\nx_own: [1, 2]\n", true},
    // A value lost, changed, added, moved; in the other order; under another key.
    {"标题: 停车\n地点: 茶馆\n参与方:\n  - {类别: 居民}\nx_own: [1, 2]\n", false},
    {"标题: 停车\n地点: 茶 馆\n参与方: [{类别: 居民}, {类别: 物业公司}]\nx_own: [1, 2]\n", false},
    {"标题: 停车\n地点: 茶馆\n参与方: [{类别: 居民}, {类别: 物业公司}]\nx_own: [1]\n", false},
    {"标题: 停车\n地点: 茶馆\n参与方: [{类别: 居民}, {类别: 物业公司}]\nx_own: [2, 1]\n", false},
    {"标题: 停车\n地点: 茶馆\n参与方: [{类别: 物业公司}, {类别: 居民}]\nx_own: [1, 2]\n", false},
    {"参与方: [{类别: 居民}, {类别: 物业公司}]\n标题: 停车\n地点: 茶馆\nx_own: [1, 2]\n", false},
    {"标题: 停车\n备注: 茶馆\n参与方: [{类别: 居民}, {类别: 物业公司}]\nx_own: [1, 2]\n", false},
    {"标题: 停车\n地点: 茶馆\n参与方: [{类别: 居民}, {类别: 物业公司}]\nx_own: [1, 2]\n备注: a\n",
     false},
    {"标题: 停车\n地点:\n参与方: [{类别: 居民}, {类别: 物业公司}]\nx_own: [1, 2]\n", false},
    {"", false},
};

}  // namespace

TEST_CASE("only what was intended passes") {
  for (const Case& one : cases) {
    CAPTURE(one.after);
    CHECK(leads_to(one.after) == one.intended);
  }
}

TEST_CASE("a comment that is lost, moved or made is seen") {
  const std::string text = "# 头\n标题: 停车  # 题\n备注: |  # 注\n  # 不是说明\n地点: \"a # b\"\n";
  const Read before(text);
  CHECK(comments_of(text, before.tree).size() == 3);
  const auto same = [&](const std::string& after) {
    return same_comments(text, before.tree, {}, after, Read(after).tree);
  };
  CHECK(same(text));
  CHECK(same("# 头\n标题: 换了  # 题\n备注: |  # 注\n  别的\n"));
  CHECK_FALSE(same("标题: 停车  # 题\n备注: |  # 注\n  x\n"));
  CHECK_FALSE(same("# 头\n备注: |  # 注\n  x\n标题: 停车  # 题\n"));
  CHECK_FALSE(same("# 头\n标题: 停车  # 题\n备注: |  # 注\n  x\n# 新\n"));
  CHECK_FALSE(same("# 头\n标题: 停车  # 题目\n备注: |  # 注\n  x\n"));
  // What lies in what was replaced may go.
  const std::string gone = "# 头\n标题: 停车\n备注: |  # 注\n  x\n";
  const auto place = static_cast<std::uint32_t>(text.find("# 题"));
  const Splice splice{{place, place + static_cast<std::uint32_t>(std::string("# 题").size())}, ""};
  CHECK(same_comments(text, before.tree, {splice}, gone, Read(gone).tree));
}
