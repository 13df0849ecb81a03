// SPDX-License-Identifier: Apache-2.0

#include <meeting/registers.hpp>

#include "rules/registers/used_names.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

void check(const Subject& subject, Reporter& reporter) {
  if (subject.context.registers == nullptr || subject.context.registers->organisations.empty())
    return;
  for (const UsedName& name : used_names(subject.record)) {
    if (reporter.full()) return;
    if (name.as == UsedAs::compound) continue;  // the register keeps no former names of compounds
    const Registered found = find_registered(*subject.context.registers, **name.text);
    if (found.organisation == nullptr || found.kind != NameKind::former_name) continue;
    const std::string_view present = *found.organisation->name;
    reporter.report(name.text->at, {"former-name"_msg, {**name.text, present}},
                    {"former-name.help"_msg, {present}});
    const std::string place = registered_at(*subject.context.registers, *found.organisation);
    if (!place.empty()) reporter.note({"registered.note"_msg, {place}});
  }
}

}  // namespace

constexpr Rule former_name_rule{{"former-name", Severity::note, "rule.former-name"_msg,
                                 "rule.former-name.reason"_msg, "rule.former-name.source"_msg},
                                check};

}  // namespace meeting
