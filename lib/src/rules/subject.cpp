// SPDX-License-Identifier: Apache-2.0

#include "rules/subject.hpp"

#include "rules/forms.hpp"
#include "rules/privacy/public_texts.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

std::vector<FollowUpCase> with_states(const std::vector<FollowUpPlace>& places,
                                      const Record& record, const RuleContext& context) {
  std::vector<FollowUpCase> cases;
  cases.reserve(places.size());
  for (const FollowUpPlace& place : places) {
    cases.push_back({place, follow_up_state(place, record, context.as_of, context.calendar)});
  }
  return cases;
}

}  // namespace

Subject::Subject(const Record& of, const RuleContext& with)
    : record(of),
      context(with),
      state_(meeting_state(of, with.as_of)),
      deliberates_(meeting::deliberates(of)),
      unread_(meeting::unread(with)),
      resolutions_(all_resolutions(of)),
      follow_ups_(with_states(all_follow_ups(of), of, with)),
      derived_(with_states(derived_follow_ups(of), of, with)) {}

const std::vector<Subject::PrivateFound>& Subject::private_data() const {
  if (!private_data_) {
    private_data_.emplace();
    for_each_public_text(record, [&](const Text& text) {
      for (const PrivateData& one : find_private_data(*text)) {
        private_data_->push_back({&text, one});
      }
    });
  }
  return *private_data_;
}

std::optional<int> Subject::limit(Count Limits::*which) const {
  if (context.limits == nullptr || !(context.limits->*which)) return std::nullopt;
  const std::optional<std::int64_t> days = (context.limits->*which)->value.to_integer();
  // Nobody means a limit of more than a century of days; the dates would not hold it either.
  if (!days || *days < 0 || *days > 36500) return std::nullopt;
  return static_cast<int>(*days);
}

}  // namespace meeting
