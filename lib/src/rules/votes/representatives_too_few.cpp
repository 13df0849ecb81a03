// SPDX-License-Identifier: Apache-2.0

#include <meeting/voting.hpp>

#include "rules/bounds.hpp"
#include "rules/rule.hpp"
#include "rules/spoken.hpp"
#include "rules/votes/day_of_law.hpp"

namespace meeting {
namespace {

/// Members are those who are expected; observers are not.
void compare(const Count& part, const std::optional<Share>& share, const Count& members,
             std::string_view text, const AssemblyRule& rule, Reporter& reporter) {
  if (!part || !share) return;
  const Bounds known = bounds_of(part);
  const Bounds all = bounds_of(members);
  if (!known.most || reaches(*known.most, *share, all.least)) return;
  reporter
      .report(part.at,
              {text,
               {in_words(part), in_words(members), needed_persons(*share, all.least),
                spoken({rule.source, {}})}},
              {"representatives-too-few.help"_msg, {}})
      .note(members.at, {"representatives-too-few.note"_msg, {}});
}

void check(const Subject& subject, Reporter& reporter) {
  const std::optional<Attendance>& attendance = subject.record.attendance;
  if (!attendance || !attendance->expected) return;
  if (!attendance->representatives && !attendance->women) return;
  const AssemblyRule* rule = assembly_rule(subject.record.form.key(), day_of_law(subject));
  if (rule == nullptr) return;
  compare(attendance->representatives, rule->representatives, attendance->expected,
          "representatives-too-few"_msg, *rule, reporter);
  compare(attendance->women, rule->women, attendance->expected, "representatives-too-few.women"_msg,
          *rule, reporter);
}

}  // namespace

constexpr Rule representatives_too_few_rule{
    {"representatives-too-few", Severity::warning, "rule.representatives-too-few"_msg,
     "rule.representatives-too-few.reason"_msg, "rule.representatives-too-few.source"_msg},
    check};

}  // namespace meeting
