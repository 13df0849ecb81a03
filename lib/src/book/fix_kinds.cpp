// SPDX-License-Identifier: Apache-2.0

#include "book/fix_kinds.hpp"

#include <algorithm>
#include <string>

namespace meeting {
namespace {

struct Kind {
  std::string_view rule;
  std::string_view name;
};

constexpr Kind kinds[] = {
    {"bare-cr", "fix.kind.line-end"_msg},
    {"bidi-control", "fix.kind.hidden"_msg},
    {"colon-in-text", "fix.kind.quotes"_msg},
    {"control-character", "fix.kind.hidden"_msg},
    {"date-format", "fix.kind.date"_msg},
    {"hidden-character", "fix.kind.hidden"_msg},
    {"ignore-without-finding", "fix.kind.ignore"_msg},
    {"missing-blank", "fix.kind.missing-blank"_msg},
    {"missing-comma", "fix.kind.comma"_msg},
    {"needs-quotes", "fix.kind.quotes"_msg},
    {"number-format", "fix.kind.number"_msg},
    {"question-mark-in-brackets", "fix.kind.quotes"_msg},
    {"stray-mark", "fix.kind.hidden"_msg},
    {"tab-indent", "fix.kind.indent"_msg},
    {"text-after-bracket", "fix.kind.quotes"_msg},
    {"time-format", "fix.kind.time"_msg},
    {"unknown-key", "fix.kind.key"_msg},
    {"unknown-rule", "fix.kind.rule"_msg},
    {"unknown-word", "fix.kind.word"_msg},
    {"wide-blank", "fix.kind.blank"_msg},
    {"wide-bracket", "fix.kind.bracket"_msg},
    {"wide-colon", "fix.kind.colon"_msg},
    {"wide-comma", "fix.kind.comma"_msg},
    {"wide-dash", "fix.kind.dash"_msg},
    {"wrong-bracket", "fix.kind.bracket"_msg},
    {"wrong-escape", "fix.kind.escape"_msg},
};

}  // namespace

std::string_view fix_kind(std::string_view rule) {
  const auto* found = std::ranges::find(kinds, rule, &Kind::rule);
  return found == std::end(kinds) ? "fix.kind.other"_msg : found->name;
}

void FixKinds::count(std::string_view rule) {
  const auto found =
      std::ranges::find(counts_, rule, &std::pair<std::string_view, std::size_t>::first);
  if (found == counts_.end()) counts_.emplace_back(rule, 1);
  else ++found->second;
}

Message FixKinds::mended() const {
  if (counts_.empty()) return {};
  std::vector<std::pair<std::string_view, std::size_t>> named;  // several rules may be one kind
  for (const auto& [rule, number] : counts_) {
    const std::string_view name = fix_kind(rule);
    const auto same =
        std::ranges::find(named, name, &std::pair<std::string_view, std::size_t>::first);
    if (same == named.end()) named.emplace_back(name, number);
    else same->second += number;
  }
  Argument list{std::string(), std::string()};
  for (const auto& [name, number] : named) {
    list.en += (list.en.empty() ? "" : ", ") + say(Language::english, name, {number});
    list.zh += (list.zh.empty() ? "" : "、") + say(Language::chinese, name, {number});
  }
  return {"fix.mended"_msg, {list}};
}

Message FixKinds::left() const {
  if (counts_.empty()) return {};
  std::size_t all = 0;
  std::string rules;
  for (const auto& [rule, number] : counts_) {
    all += number;
    rules += (rules.empty() ? "" : ", ") + std::string(rule);
    if (number > 1) rules += " (" + std::to_string(number) + ")";
  }
  return {"fix.left"_msg, {all, rules}};
}

}  // namespace meeting
