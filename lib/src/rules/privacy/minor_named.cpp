// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/text.hpp>

#include "rules/rule.hpp"

namespace meeting {
namespace {

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// What somebody is, not an office that deals with such (儿童主任) or a relative (学生家长).
bool is_minor(std::string_view role) {
  constexpr std::string_view whole[] = {"minor",
                                        "child",
                                        "pupil",
                                        "student",
                                        "schoolchild",
                                        "schoolboy",
                                        "schoolgirl",
                                        "teenager",
                                        "school pupil",
                                        "school student",
                                        "student representative"};
  constexpr std::string_view chinese_ends[] = {"学生", "儿童", "未成年人", "少年",
                                               "幼儿", "婴儿", "小朋友",   "少先队员"};
  constexpr std::string_view officers[] = {"保护", "工作", "专员", "主任",
                                           "监护", "家长", "委员", "志愿"};
  const std::string key = comparison_key(role);
  std::string_view text = key;
  if (is_one_of(text, whole)) return true;
  constexpr std::string_view adults[] = {"大学生", "研究生", "留学生"};
  for (const std::string_view suffix : {"代表", "居民", "业主"}) {
    if (text.ends_with(suffix)) text.remove_suffix(suffix.size());
  }
  if (std::ranges::any_of(adults, [&](std::string_view one) { return text.ends_with(one); })) {
    return false;
  }
  if (std::ranges::any_of(chinese_ends, [&](std::string_view one) { return text.ends_with(one); }))
    return true;
  return text.starts_with("未成年") && std::ranges::none_of(officers, [&](std::string_view one) {
           return text.find(one) != std::string_view::npos;
         });
}

const Text* minor_role(const Texts& roles) {
  const auto found = std::ranges::find_if(roles, [](const Text& one) { return is_minor(*one); });
  return found == roles.end() ? nullptr : &*found;
}

void check(const Subject& subject, Reporter& reporter) {
  for (const Party& party : subject.record.parties) {
    for (const Person& person : party.people) {
      if (!person.name) continue;
      const Text* role = minor_role(person.roles);
      // What is said of all who came for a party holds of each.
      if (role == nullptr && person.roles.empty() && party.roles.size() == 1) {
        role = minor_role(party.roles);
      }
      if (role == nullptr) continue;
      reporter
          .report(person.name.at, {"minor-named"_msg, {*person.name}},
                  {"minor-named.help"_msg, {**role}})
          .note(role->at, {"minor-named.note"_msg, {}});
    }
  }
}

}  // namespace

constexpr Rule minor_named_rule{{"minor-named", Severity::error, "rule.minor-named"_msg,
                                 "rule.minor-named.reason"_msg, "rule.minor-named.source"_msg},
                                check};

}  // namespace meeting
