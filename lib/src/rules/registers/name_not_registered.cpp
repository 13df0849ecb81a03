// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/registers.hpp>

#include "rules/registers/used_names.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

/// 各物业公司, 某单位, 该小区: no name of one alone.
bool is_general(std::string_view name) {
  static constexpr std::string_view words[] = {"各", "某", "该", "本", "其他", "有关", "相关"};
  return std::ranges::any_of(words, [&](std::string_view word) { return name.starts_with(word); });
}

/// A registered name that is very like one that no register has; none where it has it.
SimilarName similar(const Registers& registers, const UsedName& used) {
  const std::string_view name = **used.text;
  if (is_general(name)) return {};
  if (used.as == UsedAs::compound) {
    return registered_compound(registers, name) != nullptr ? SimilarName{}
                                                           : similar_compound(registers, name);
  }
  // What means a party and names none is an error of its own.
  if (used.as == UsedAs::named) return {};
  // 居民代表 is a kind of party before it is a name.
  if (find_word(VocabularyId::party_kind, name)) return {};
  const Registered found = find_registered(registers, name);
  if (found.organisation != nullptr || found.shared) return {};
  const SimilarName near = similar_organisation(registers, name);
  if (near.organisation == nullptr || used.party == nullptr) return near;
  const auto& stated = used.party->kind;
  const auto& kind = near.organisation->kind;
  return stated && kind && stated.index != kind.index ? SimilarName{} : near;
}

void check(const Subject& subject, Reporter& reporter) {
  if (subject.context.registers == nullptr || subject.context.registers->names == nullptr) return;
  const Registers& registers = *subject.context.registers;
  for (const UsedName& used : used_names(subject.record)) {
    if (reporter.full()) return;
    const SimilarName near = similar(registers, used);
    if (near.name.empty()) continue;
    reporter.report(used.text->at, {"name-not-registered"_msg, {**used.text}},
                    {"name-not-registered.help"_msg, {near.name, **used.text}});
    const std::string place = near.organisation != nullptr
                                  ? registered_at(registers, *near.organisation)
                                  : registered_at(registers, *near.compound);
    if (!place.empty()) reporter.note({"registered.note"_msg, {place}});
  }
}

}  // namespace

constexpr Rule name_not_registered_rule{
    {"name-not-registered", Severity::warning, "rule.name-not-registered"_msg,
     "rule.name-not-registered.reason"_msg, "rule.name-not-registered.source"_msg},
    check};

}  // namespace meeting
