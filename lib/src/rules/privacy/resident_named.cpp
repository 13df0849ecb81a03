// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/text.hpp>
#include <string>

#include "rules/privacy/public_texts.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

/// Those who sit there for themselves and their neighbours, not for an office or a firm.
bool is_resident_side(const Party& party) {
  constexpr std::string_view kinds[] = {"residents", "owners", "household",
                                        "non_registered_residents"};
  return std::ranges::any_of(kinds, [&](std::string_view kind) { return party.kind.is(kind); });
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Where a name stands in a text; of a name in letters, as a word of its own.
std::size_t find_name(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool inside =
        (is_ascii_letter(name.front()) && at > 0 && is_ascii_letter(text[at - 1])) ||
        (is_ascii_letter(name.back()) && end < text.size() && is_ascii_letter(text[end]));
    if (!inside) return at;
  }
  return std::string_view::npos;
}

/// 张某某, 欧阳某, W.
std::string shortened(std::string_view name) {
  if (is_ascii_letter(name.front())) return std::string(name.substr(0, 1)) + ".";
  constexpr std::string_view double_names[] = {"欧阳", "司马", "上官", "诸葛", "东方", "皇甫",
                                               "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙",
                                               "司徒", "夏侯", "南宫", "端木"};
  const std::size_t count = count_code_points(name);
  const bool two = count > 2 && std::ranges::any_of(double_names, [&](std::string_view one) {
                     return name.starts_with(one);
                   });
  const std::size_t family = two ? 2 : 1;
  std::string text(name.substr(0, offset_of_code_point(name, family)));
  for (std::size_t i = family; i < count; ++i) text += "某";
  return text;
}

void check(const Subject& subject, Reporter& reporter) {
  for (const Party& party : subject.record.parties) {
    if (party.people.empty() || !is_resident_side(party)) continue;
    if (is_published("name", "姓名", subject.context)) return;
    for (const Person& person : party.people) {
      // A family name alone is no full name.
      if (!person.name || count_code_points(*person.name) < 2) continue;
      const std::string_view name = *person.name;
      for_each_public_text(subject.record, [&](const Text& text) {
        const std::size_t at = find_name(*text, name);
        if (at == std::string_view::npos) return;
        reporter
            .report(place_in(text, at, at + name.size(), subject.context),
                    {"resident-named"_msg, {name}}, {"resident-named.help"_msg, {shortened(name)}})
            .note(person.name.at, {"resident-named.note"_msg, {}});
      });
    }
  }
}

}  // namespace

constexpr Rule resident_named_rule{
    {"resident-named", Severity::warning, "rule.resident-named"_msg,
     "rule.resident-named.reason"_msg, "rule.resident-named.source"_msg},
    check};

}  // namespace meeting
