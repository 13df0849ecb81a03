// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <optional>
#include <vector>

#include "model/binding.hpp"
#include "rules/future.hpp"
#include "rules/moment.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

struct BlockKey {
  BlockId block;
  std::string_view key;
};

/// Days that may well lie ahead: what is planned, set or allowed. Every other day of a record
/// is that of something that happened. Time limits have a type of their own.
constexpr BlockKey may_lie_ahead[] = {
    {BlockId::record, "date"},
    {BlockId::announcement, "date"},
    {BlockId::postponed, "from"},
    {BlockId::postponed, "to"},
    {BlockId::public_notice, "date"},
    {BlockId::public_notice, "until"},
    {BlockId::resolution, "effective_on"},
    {BlockId::resolution, "review_on"},
    {BlockId::follow_up, "since"},
    {BlockId::extended, "from"},
    {BlockId::extended, "to"},
    {BlockId::suspended, "date"},
    {BlockId::suspended, "resumed_on"},
    {BlockId::rectification, "due"},
    {BlockId::due, "after"},
    {BlockId::mediation, "effective_on"},
};

bool is_plan(BlockId block, std::string_view key) {
  return std::ranges::any_of(
      may_lie_ahead, [&](const BlockKey& one) { return one.block == block && one.key == key; });
}

bool is_day(FieldType type) {
  return type == FieldType::date || type == FieldType::partial_date || type == FieldType::date_time;
}

/// A field that holds days of what happened, or blocks with such fields.
struct Step {
  const Field* field;
  const Binding* binding;
};
using Steps = std::vector<Step>;

/// Of each block; worked out once, since every record of a book is walked through.
const std::vector<Steps>& steps_of_blocks() {
  static const std::vector<Steps> all = [] {
    std::vector<Steps> found(meeting::blocks().size());
    for (const BlockInfo& info : meeting::blocks()) {
      const std::span<const Binding> bound = bindings(info.id);
      for (std::size_t i = 0; i < info.fields.size(); ++i) {
        const Field& field = info.fields[i];
        const bool wanted =
            field.type == FieldType::block || (is_day(field.type) && !is_plan(info.id, field.key));
        if (wanted) found[static_cast<std::size_t>(info.id)].push_back({&field, &bound[i]});
      }
    }
    return found;
  }();
  return all;
}

/// Looks at every day that the record states.
class Walk {
 public:
  Walk(Date today, Reporter& reporter)
      : today_(today), limit_(day_alone(today)), reporter_(reporter) {}

  void block(BlockId id, const void* object) {
    for (const Step& step : steps_of_blocks()[static_cast<std::size_t>(id)]) {
      const std::size_t count = step.binding->count(object);
      for (std::size_t i = 0; i < count; ++i) {
        const void* value = step.binding->get(object, i);
        if (step.field->type == FieldType::block) block(step.field->block, value);
        else look_at(id, *step.field, value);
      }
    }
  }

 private:
  void look_at(BlockId id, const Field& field, const void* value) {
    Moment moment;
    if (field.type == FieldType::date) {
      const auto& date = *static_cast<const Stated<Date>*>(value);
      if (*date <= today_) return;  // nearly all of them
      moment = moment_of(date, id, field.key);
    } else if (field.type == FieldType::partial_date) {
      moment = moment_of(*static_cast<const Stated<PartialDate>*>(value), id, field.key);
    } else {
      moment = moment_of(*static_cast<const Stated<DateTime>*>(value), id, field.key);
    }
    if (!certainly_before(limit_, moment)) return;
    reporter_.report(
        moment.at,
        {"future-result.entry"_msg, {name_of(moment), text_of(moment), to_string(today_)}},
        {"future-result.entry.help"_msg, {}});
  }

  Date today_;
  Moment limit_;
  Reporter& reporter_;
};

void check(const Subject& subject, Reporter& reporter) {
  const Date today = today_of(subject.context);
  if (const std::optional<ByteRange> result =
          result_before_meeting(subject.record, subject.context)) {
    const Moment day = meeting_day(subject.record);
    const std::optional<int> days = whole_days_between(day_alone(today), day);
    reporter
        .report(day.at,
                {"future-result.meeting"_msg, {text_of(day), to_string(today), days.value_or(0)}},
                {"future-result.meeting.help"_msg, {}})
        .note(*result, {"future-result.meeting.note"_msg, {}});
    return;  // the days that follow are wrong by the same mistake
  }
  Walk(today, reporter).block(BlockId::record, &subject.record);
}

}  // namespace

constexpr Rule future_result_rule{
    {"future-result", Severity::error, "rule.future-result"_msg, "rule.future-result.reason"_msg,
     "rule.future-result.source"_msg},
    check};

}  // namespace meeting
