// SPDX-License-Identifier: Apache-2.0

// The table of rules.

#include <algorithm>
#include <array>

#include "rules/book_rule.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

constexpr const RuleInfo* table[] = {
#define RULE(name) &name##_rule.info,
#define BOOK_RULE(name) &name##_rule.info,
#include "rules/rules.def"
#undef BOOK_RULE
#undef RULE
};

}  // namespace

std::span<const RuleInfo> rules() {
  static const std::array<RuleInfo, std::size(table)> infos = [] {
    std::array<RuleInfo, std::size(table)> all;
    std::ranges::transform(table, all.begin(), [](const RuleInfo* rule) { return *rule; });
    return all;
  }();
  return infos;
}

const RuleInfo* find_rule(std::string_view id) {
  const std::span<const RuleInfo> all = rules();
  const auto found = std::ranges::lower_bound(all, id, {}, &RuleInfo::id);
  return found == all.end() || found->id != id ? nullptr : &*found;
}

}  // namespace meeting
