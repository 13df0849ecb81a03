// SPDX-License-Identifier: Apache-2.0

// The list of projects (项目清单): what joins a need with a resource.

#include <meeting/items.hpp>

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

enum class ProjectStage : std::uint8_t { planned, under_way, done, dropped };

constexpr ListStateName stages[] = {
    {"planned", "project-planned"_msg},
    {"under_way", "project-under-way"_msg},
    {"done", "project-done"_msg},
    {"dropped", "project-dropped"_msg},
};

const Resolution& project(const ListRow& row) { return *row.item().resolution(); }

/// Done when nothing that follows from it is open; one from which nothing follows is done when
/// its issue is settled.
ProjectStage stage(ListRow& row) {
  const MeetingStage meeting = row.meeting().stage;
  if (meeting == MeetingStage::planned) return ProjectStage::planned;
  const IssueOutcome outcome = resolution_outcome(project(row), row.as_of());
  if (meeting == MeetingStage::cancelled || outcome == IssueOutcome::not_agreed ||
      outcome == IssueOutcome::deferred) {
    return ProjectStage::dropped;
  }
  const ListRow::WorkCount work = row.count(row.follow_ups());
  if (work.open > 0) return ProjectStage::under_way;
  if (work.done > 0) return ProjectStage::done;
  if (work.all > 0) return ProjectStage::dropped;
  const bool settled = row.issue() != nullptr && row.issue_state().stage == IssueStage::settled;
  return settled ? ProjectStage::done : ProjectStage::under_way;
}

std::string text_cell(ListRow& row) { return text_of(project(row).text); }
std::string need(ListRow& row) {
  return row.issue() != nullptr ? text_of(row.issue()->continues) : "";
}
std::string resource(ListRow& row) { return text_of(project(row).resource); }
std::string responsible(ListRow& row) { return row.parties(project(row).responsible); }
std::string organisation(ListRow& row) { return row.organisations(project(row).responsible); }
std::string due(ListRow& row) { return row.due_text(project(row).due); }
std::string money(ListRow& row) {
  ListRow::Joined all = row.joined();
  for (const Money& one : project(row).money) all.add(row.money_text(one));
  return all.take();
}
std::string stage_cell(ListRow& row) {
  const ListStateName& name = stages[static_cast<std::size_t>(stage(row))];
  return row.say(name.key, name.label);
}
std::string follow_ups(ListRow& row) { return std::to_string(row.follow_ups().size()); }
std::string open(ListRow& row) { return std::to_string(row.count(row.follow_ups()).open); }
std::string overdue(ListRow& row) { return std::to_string(row.count(row.follow_ups()).overdue); }

constexpr BoundColumn columns[] = {
    column::reference,
    column::record,
    {{"date", "head-date"_msg, CellType::date, false, false}, cell_date},
    column::record_title,
    column::district,
    column::street,
    column::community,
    column::compound,
    {{"project", "head-project"_msg, CellType::text, true, true}, text_cell},
    {{"issue", "head-issue"_msg, CellType::text, false, true}, cell_issue},
    {{"category", "head-category"_msg, CellType::word, false, false}, cell_category},
    {{"need", "head-for-need"_msg, CellType::text, true, true, 3}, need},
    {{"resource", "head-resource"_msg, CellType::text, true, true}, resource},
    {{"responsible", "head-lead"_msg, CellType::text, true, true, 2}, responsible},
    {{"organisation", "head-organisation"_msg, CellType::text, false, true}, organisation},
    {{"due", "head-due"_msg, CellType::date, true, false, 4}, due},
    {{"money", "head-money"_msg, CellType::decimal, false, true}, money},
    {{"stage", "head-stage"_msg, CellType::word, true, false, 1}, stage_cell},
    {{"follow_ups", "head-follow-ups"_msg, CellType::number, false, false}, follow_ups},
    {{"open", "head-open"_msg, CellType::number, false, false}, open},
    {{"overdue", "head-overdue"_msg, CellType::number, false, false}, overdue},
    column::not_public,
    column::path,
};

void add_texts(ListRow& row, ListTexts& texts) {
  texts.add({project(row).text, project(row).resource, row.record().title});
  if (row.issue() != nullptr) texts.add(*row.issue()->title);
}

}  // namespace

constexpr ListDefinition projects_list{
    .info = {.kind = ListKind::projects,
             .name = "projects",
             .chinese = {"项目清单", "项目"},
             .about = "list-about-projects"_msg},
    .columns = columns,
    .of_record =
        [](ListItems& items) {
          const bool all = items.record().form.is("project");
          for (const ResolutionPlace& place : all_resolutions(items.record())) {
            if (all || place.resolution->resource) items.add(place);
          }
        },
    .begun = [](ListRow& row) { return !row.record().date || *row.record().date <= row.as_of(); },
    .states = [] { return std::vector<ListStateName>(std::begin(stages), std::end(stages)); },
    .add_states =
        [](ListRow& row, std::vector<std::string_view>& keys) {
          keys.push_back(stages[static_cast<std::size_t>(stage(row))].key);
        },
    .days = meeting_day,
    .form = record_form,
    .is_about = issue_is_about,
    .involves = resolution_involves,
    .add_texts = add_texts,
};

}  // namespace meeting
