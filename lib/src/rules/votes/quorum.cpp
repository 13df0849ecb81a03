// SPDX-License-Identifier: Apache-2.0

#include "rules/votes/quorum.hpp"

#include "rules/bounds.hpp"
#include "rules/votes/day_of_law.hpp"

namespace meeting {

const AssemblyRule* quorum_not_reached(const Subject& subject) {
  const std::optional<Attendance>& attendance = subject.record.attendance;
  if (!attendance || !attendance->expected || !attendance->present) return nullptr;
  const Bounds present = bounds_of(attendance->present);
  if (!present.most) return nullptr;
  const AssemblyRule* rule = assembly_rule(subject.record.form.key(), day_of_law(subject));
  if (rule == nullptr || !rule->quorum) return nullptr;
  const Bounds expected = bounds_of(attendance->expected);
  return reaches(*present.most, *rule->quorum, expected.least) ? nullptr : rule;
}

}  // namespace meeting
