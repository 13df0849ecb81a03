// SPDX-License-Identifier: Apache-2.0

// The list of needs (需求清单): what residents asked for, and the project that answers it.

#include <algorithm>
#include <meeting/items.hpp>
#include <unordered_map>

#include "figures/chains.hpp"
#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

/// The issues that go on with needs. Of other issues only what Chains keeps.
class NeedsSurvey final : public ListSurveyWork {
 public:
  struct Answer {
    std::string reference;
    std::string title;
    IssueStage stage;
    std::uint32_t link;
  };

  explicit NeedsSurvey(const ListStyle& style) : as_of_(style.as_of) {}

  bool wants_pass() const override { return !done_; }

  void add(const PlacedRecord& placed, const PlacedBook* book) override {
    const Record& record = *placed.record;
    const Calendar& calendar =
        book != nullptr && book->calendar != nullptr ? *book->calendar : Calendar::standard();
    // What a later meeting will take up is not answered yet.
    const std::optional<Date> day = meeting_state(record, as_of_).date;
    const bool known = !day || *day <= as_of_;
    for (const Issue& issue : record.issues) {
      const std::string item = item_id(issue);
      const std::uint32_t link = links_++;
      const IssueState state = issue_state(issue, record, as_of_, calendar);
      const std::string_view earlier = state.begun && known ? *issue.continues : std::string_view();
      chains_.add(placed.id, item, earlier, record.issues.size() == 1);
      if (!earlier.empty()) {
        continuing_.push_back(
            {full_id(placed.id, item), std::string(*issue.title), state.stage, link});
      }
      if (record.form.is("intake")) needs_.emplace(full_id(placed.id, item), link);
    }
  }

  void end_pass() override {
    done_ = true;
    chains_.connect();
    for (const Answer& answer : continuing_) {
      const std::uint32_t before = chains_.before(answer.link);
      if (before != Chains::nothing) answers_[before].push_back(&answer);
    }
  }

  /// The issues that go on with a need directly.
  std::vector<const Answer*> answers(const std::string& need) const {
    const auto link = needs_.find(need);
    return link == needs_.end() ? std::vector<const Answer*>() : after(link->second);
  }

  /// The last link of the matter; null for a need that nothing goes on with.
  const Answer* last(const std::string& need) const {
    const Answer* last = nullptr;
    for (std::vector<const Answer*> next = answers(need); !next.empty(); next = after(last->link)) {
      last = next.back();
    }
    return last;
  }

 private:
  std::vector<const Answer*> after(std::uint32_t link) const {
    const auto found = answers_.find(link);
    return found == answers_.end() ? std::vector<const Answer*>() : found->second;
  }

  Date as_of_;
  bool done_ = false;
  std::uint32_t links_ = 0;
  Chains chains_;
  std::unordered_map<std::string, std::uint32_t> needs_;
  std::vector<Answer> continuing_;
  std::unordered_map<std::uint32_t, std::vector<const Answer*>> answers_;
};

const Issue& need(const ListRow& row) { return *row.as<const Issue*>(); }

const NeedsSurvey* survey(const ListRow& row) {
  const ListSurvey* survey = row.style().survey;
  return survey != nullptr ? static_cast<const NeedsSurvey*>(survey->work()) : nullptr;
}

/// That of the whole matter.
IssueStage stage(ListRow& row) {
  const NeedsSurvey* found = survey(row);
  const NeedsSurvey::Answer* last =
      found != nullptr ? found->last(row.item().reference()) : nullptr;
  return last != nullptr ? last->stage : row.issue_state().stage;
}

bool is_answered(const ListRow& row) {
  const NeedsSurvey* found = survey(row);
  return found != nullptr && !found->answers(row.item().reference()).empty();
}

/// Neither finished nor put aside, nobody is at it, and no project has taken it up.
bool is_waiting(ListRow& row) {
  const IssueStage now = stage(row);
  return !is_answered(row) && row.follow_ups().empty() &&
         (now == IssueStage::raised || now == IssueStage::accepted ||
          now == IssueStage::deliberated);
}

/// The day it was raised, where all of it is known; else that of the record.
std::optional<Date> raised_day(ListRow& row) {
  if (need(row).raised_on) {
    if (const std::optional<Date> day = whole_date(*need(row).raised_on)) return day;
  }
  return row.meeting().date;
}

std::string tier(ListRow& row) { return row.word(need(row).tier); }
std::string raised_by(ListRow& row) { return row.parties(need(row).raised_by); }
std::string raised_on(ListRow& row) {
  if (need(row).raised_on) return to_string(*need(row).raised_on);
  return date_of(row.meeting().date);
}
std::string channel(ListRow& row) {
  return need(row).source ? row.word(need(row).source->channel) : "";
}
std::string order_no(ListRow& row) {
  return need(row).source ? text_of(need(row).source->order_no) : "";
}
std::string households(ListRow& row) {
  return need(row).affected ? number_of(need(row).affected->households) : "";
}
std::string days_waiting(ListRow& row) {
  const std::optional<Date> since = raised_day(row);
  if (!since || *since > row.as_of() || !is_waiting(row)) return {};
  return std::to_string(days_between(*since, row.as_of()));
}
std::string stage_cell(ListRow& row) {
  const IssueStage now = stage(row);
  return row.say(key(now), label(now));
}

template <class Text>
std::string of_answers(const ListRow& row, Text text) {
  ListRow::Joined all = row.joined();
  const NeedsSurvey* found = survey(row);
  if (found == nullptr) return {};
  for (const NeedsSurvey::Answer* one : found->answers(row.item().reference())) all.add(text(*one));
  return all.take();
}
std::string answered_by(ListRow& row) {
  return of_answers(row, [&](const NeedsSurvey::Answer& one) { return row.nearby(one.reference); });
}
std::string answer_title(ListRow& row) {
  return of_answers(row, [](const NeedsSurvey::Answer& one) { return one.title; });
}

constexpr BoundColumn columns[] = {
    column::reference,
    column::record,
    column::record_title,
    column::district,
    column::street,
    column::community,
    column::compound,
    {{"need", "head-need"_msg, CellType::text, true, true}, cell_issue},
    {{"category", "head-category"_msg, CellType::word, true, false, 3}, cell_category},
    {{"tier", "head-tier"_msg, CellType::word, false, false}, tier},
    {{"raised_by", "head-raised-by"_msg, CellType::text, true, true, 4}, raised_by},
    {{"raised_on", "head-raised-on"_msg, CellType::date, false, false}, raised_on},
    {{"channel", "head-channel"_msg, CellType::word, true, false, 5}, channel},
    {{"order_no", "head-order-no"_msg, CellType::text, false, false}, order_no},
    {{"households", "head-households"_msg, CellType::number, false, false}, households},
    {{"stage", "head-stage"_msg, CellType::word, true, false}, stage_cell},
    {{"days_waiting", "head-days-waiting"_msg, CellType::number, true, false, 2}, days_waiting},
    {{"answered_by", "head-answered-by"_msg, CellType::text, true, true, 1}, answered_by},
    {{"project", "head-project"_msg, CellType::text, false, true}, answer_title},
    column::not_public,
    column::path,
};

}  // namespace

constexpr ListDefinition needs_list{
    .info = {.kind = ListKind::needs,
             .name = "needs",
             .chinese = {"需求清单", "需求"},
             .about = "list-about-needs"_msg},
    .columns = columns,
    .of_record =
        [](ListItems& items) {
          if (items.record().form.is("intake")) items.add_all(items.record().issues);
        },
    .begun = [](ListRow& row) { return row.issue_state().begun; },
    .states =
        [] {
          std::vector<ListStateName> names = issue_states();
          names.push_back({"waiting", "state.waiting"_msg});
          return names;
        },
    .add_states =
        [](ListRow& row, std::vector<std::string_view>& keys) {
          keys.push_back(key(stage(row)));
          if (is_waiting(row)) keys.emplace_back("waiting");
        },
    .days = [](ListRow& row) -> std::optional<Period> {
      const std::optional<Date> day = raised_day(row);
      return day ? std::optional(Period{*day, *day}) : std::nullopt;
    },
    .is_about = issue_is_about,
    .involves = issue_involves,
    .add_texts = [](ListRow& row, ListTexts& texts) { add_issue_texts(need(row), texts); },
    .survey = [](const ListStyle& style) -> std::unique_ptr<ListSurveyWork> {
      return std::make_unique<NeedsSurvey>(style);
    },
};

}  // namespace meeting
