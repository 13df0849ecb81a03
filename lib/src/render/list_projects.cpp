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

std::string need(ListRow& row) {
  return row.issue() != nullptr ? text_of(row.issue()->continues) : "";
}
std::string resource(ListRow& row) { return text_of(project(row).resource); }
std::string stage_cell(ListRow& row) {
  const ListStateName& name = stages[static_cast<std::size_t>(stage(row))];
  return row.say(name.key, name.label);
}
std::string overdue(ListRow& row) { return std::to_string(row.count(row.follow_ups()).overdue); }

constexpr BoundColumn columns[] = {
    column::reference,
    column::record,
    column::date,
    column::record_title,
    column::district,
    column::street,
    column::community,
    column::compound,
    {{"project", "head-project"_msg, CellType::text, true, true}, resolution_text},
    column::issue,
    column::category,
    {{"need", "head-for-need"_msg, CellType::text, true, true, 3}, need},
    {{"resource", "head-resource"_msg, CellType::text, true, true}, resource},
    {{"responsible", "head-lead"_msg, CellType::text, true, true, 2}, resolution_responsible},
    {{"organisation", "head-organisation"_msg, CellType::text, false, true},
     resolution_organisation},
    {{"due", "head-due"_msg, CellType::date, true, false, 4}, resolution_due},
    {{"money", "head-money"_msg, CellType::decimal, false, true}, resolution_money},
    {{"stage", "head-stage"_msg, CellType::word, true, false, 1}, stage_cell},
    {{"follow_ups", "head-follow-ups"_msg, CellType::number, false, false}, resolution_follow_ups},
    {{"open", "head-open"_msg, CellType::number, false, false}, resolution_open},
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
