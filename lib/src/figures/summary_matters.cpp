// SPDX-License-Identifier: Apache-2.0

// Issues and follow-ups, each chain of them counted once.

#include <utility>

#include "figures/summary_work.hpp"

namespace meeting {
namespace {

/// The last link of a chain in the period, from a last link backwards; `Chains::nothing` for none.
template <class Entry>
std::uint32_t in_period(const Chains& chains, const std::vector<Entry>& entries,
                        std::uint32_t link) {
  while (link != Chains::nothing && !entries[link].in_period) link = chains.before(link);
  return link;
}

}  // namespace

/// What the last link of an issue's chain says, where it says anything; else one before it.
RowKey SummaryWork::stated_in_chain(std::uint32_t link, RowKey IssueEntry::*member) const {
  while (link != Chains::nothing && (issues_[link].*member).value == RowKey::not_stated) {
    link = issue_chains_.before(link);
  }
  return link == Chains::nothing ? RowKey{} : issues_[link].*member;
}

void SummaryWork::count_issue(std::uint32_t last_link, const IssueEntry& here) {
  const IssueEntry& last = issues_[last_link];
  const bool settled = last.state.stage == IssueStage::settled;
  const bool accepted = last.state.counts_as_accepted();
  const bool agreed = last.state.outcome == IssueOutcome::agreed;
  const bool deliberated =
      last.state.outcome != IssueOutcome::none || last.state.stage == IssueStage::deliberated;
  count(FigureId::issues, last.source);
  if (accepted) count(FigureId::issues_accepted, last.source);
  if (deliberated) count(FigureId::issues_deliberated, last.source);
  if (agreed) count(FigureId::issues_agreed, last.source);
  if (settled) count(FigureId::issues_settled, last.source);
  if (last.state.outcome == IssueOutcome::referred) {
    count(FigureId::issues_referred, last.source);
  }
  if (deliberated) rate(FigureId::agreement_rate, agreed, last.source);
  if (accepted) rate(FigureId::settlement_rate, settled, last.source);

  count_issue_rows(last_link, settled);
  add_period_rows(here.date, 1);
}

void SummaryWork::count_issue_rows(std::uint32_t last_link, bool settled) {
  const auto add_row = [&](BreakdownId id, RowKey IssueEntry::*member) {
    const std::uint32_t row = stated_in_chain(last_link, member).value;
    tally(id).add(row, 0);
    if (settled) tally(id).add(row, 1);
  };
  add_row(BreakdownId::issues_by_category, &IssueEntry::category);
  add_row(BreakdownId::issues_by_tier, &IssueEntry::tier);
  add_row(BreakdownId::issues_by_channel, &IssueEntry::channel);
  add_row(BreakdownId::issues_by_initiative, &IssueEntry::initiative);

  // An issue of three compounds is one issue in each of them.
  std::uint32_t link = last_link;
  while (issues_[link].area.value == RowKey::not_stated &&
         issue_chains_.before(link) != Chains::nothing) {
    link = issue_chains_.before(link);
  }
  const auto add_area = [&](RowKey area) {
    tally(BreakdownId::by_area).add(area.value, 1);
    if (settled) tally(BreakdownId::by_area).add(area.value, 2);
  };
  add_area(issues_[link].area);
  for (const RowKey area : issues_[link].further_areas) add_area(area);
}

void SummaryWork::count_follow_up(const FollowUpEntry& last, const FollowUpEntry& here) {
  const bool cancelled = last.stage == FollowUpStage::cancelled;
  const bool closed = last.stage == FollowUpStage::closed;
  const bool open = last.stage == FollowUpStage::open;
  count(FigureId::follow_ups, last.source);
  if (open) count(FigureId::follow_ups_open, last.source);
  if (last.overdue) count(FigureId::follow_ups_overdue, last.source);
  if (last.suspended) count(FigureId::follow_ups_suspended, last.source);
  if (last.stage == FollowUpStage::done) count(FigureId::follow_ups_done, last.source);
  if (last.stage == FollowUpStage::visited) count(FigureId::follow_ups_visited, last.source);
  if (closed) count(FigureId::follow_ups_closed, last.source);
  if (cancelled) count(FigureId::follow_ups_cancelled, last.source);
  if (last.reopened) count(FigureId::follow_ups_reopened, last.source);
  if (last.escalated) count(FigureId::follow_ups_escalated, last.source);
  if (open && !last.due_stated) count(FigureId::follow_ups_without_due, last.source);
  if (last.due_unknown) count(FigureId::follow_ups_due_unknown, last.source);
  if (last.done && last.on_time) rate(FigureId::on_time_rate, *last.on_time, last.source);
  if (!cancelled) rate(FigureId::strike_off_rate, closed, last.source);
  if (last.done && !last.derived) rate(FigureId::visit_rate, last.visited, last.source);

  add_period_rows(here.date, 3);
  if (closed) add_period_rows(here.date, 4);
  count_follow_up_rows(last);
}

void SummaryWork::count_follow_up_rows(const FollowUpEntry& last) {
  const bool open = last.stage == FollowUpStage::open;
  Tally& responsible = tally(BreakdownId::follow_ups_by_responsible);
  const std::uint32_t who = last.responsible.value;
  responsible.add(who, 0);
  if (open) responsible.add(who, 1);
  if (last.overdue) responsible.add(who, 2);
  if (last.done) responsible.add(who, 3);
  if (last.done && last.on_time == true) responsible.add(who, 4);
  if (last.stage == FollowUpStage::closed) responsible.add(who, 5);
  Tally& areas = tally(BreakdownId::by_area);
  const auto add_area = [&](RowKey area) {
    areas.add(area.value, 3);
    if (open) areas.add(area.value, 4);
    if (last.overdue) areas.add(area.value, 5);
  };
  add_area(last.area);
  for (const RowKey area : last.further_areas) add_area(area);
}

std::vector<BreakdownRow> SummaryWork::rows(BreakdownId id) {
  const Tally& counted = tally(id);
  switch (id) {
    case BreakdownId::meetings_by_form:
      return counted.rows_of_words(VocabularyId::form, names_);
    case BreakdownId::meetings_by_level:
      return counted.rows_of_words(VocabularyId::level, names_);
    case BreakdownId::by_month:
      return counted.rows_of_periods(PeriodUnit::month);
    case BreakdownId::by_quarter:
      return counted.rows_of_periods(PeriodUnit::quarter);
    case BreakdownId::by_year:
      return counted.rows_of_periods(PeriodUnit::year);
    case BreakdownId::issues_by_category:
      return counted.rows_of_words(VocabularyId::category, names_);
    case BreakdownId::issues_by_tier:
      return counted.rows_of_words(VocabularyId::tier, names_);
    case BreakdownId::issues_by_channel:
      return counted.rows_of_words(VocabularyId::channel, names_);
    case BreakdownId::issues_by_initiative:
      return counted.rows_of_words(VocabularyId::initiative, names_);
    case BreakdownId::resolutions_by_type:
      return counted.rows_of_words(VocabularyId::resolution_type, names_);
    case BreakdownId::resolutions_by_basis:
      return counted.rows_of_words(VocabularyId::basis, names_);
    case BreakdownId::parties_by_kind:
    case BreakdownId::follow_ups_by_responsible:
    case BreakdownId::by_area:
      return counted.rows_of_words(VocabularyId::party_kind, names_);
  }
  return {};
}

Summary SummaryWork::finish() {
  issue_chains_.connect();
  for (const std::uint32_t last : issue_chains_.last_links()) {
    const std::uint32_t here = in_period(issue_chains_, issues_, last);
    if (here != Chains::nothing) count_issue(last, issues_[here]);
  }
  follow_up_chains_.connect();
  for (const std::uint32_t last : follow_up_chains_.last_links()) {
    const std::uint32_t here = in_period(follow_up_chains_, follow_ups_, last);
    if (here != Chains::nothing) count_follow_up(follow_ups_[last], follow_ups_[here]);
  }
  for (const BreakdownInfo& info : breakdown_infos()) {
    summary_.breakdowns.push_back({info.id, rows(info.id)});
  }
  summary_.missing_years.assign(missing_years_.begin(), missing_years_.end());
  return std::move(summary_);
}

}  // namespace meeting
