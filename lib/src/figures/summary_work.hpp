// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The counting behind SummaryBuilder: record by record, then matter by matter.

#include <cstdint>
#include <meeting/figures.hpp>
#include <meeting/items.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "figures/chains.hpp"
#include "figures/tally.hpp"

namespace meeting {

constexpr std::uint32_t no_source = 0xffffffff;

/// What is kept of an issue until the chains are known.
struct IssueEntry {
  IssueState state;
  bool in_period = false;
  Date date;
  RowKey category, tier, channel, initiative, area;
  std::vector<RowKey> further_areas;  ///< where it concerns several compounds
  std::uint32_t source = no_source;
};

/// What is kept of a follow-up.
struct FollowUpEntry {
  FollowUpStage stage = FollowUpStage::open;
  bool in_period = false;
  bool overdue = false, suspended = false, reopened = false, escalated = false;
  bool due_stated = false, due_unknown = false;
  bool done = false;
  bool visited = false;
  std::optional<bool> on_time;
  Date date;
  bool derived = false;  ///< from a payment or a ratification
  RowKey responsible, area;
  std::vector<RowKey> further_areas;
  std::uint32_t source = no_source;
};

class SummaryWork {
 public:
  SummaryWork(const SummaryOptions& chosen, const Calendar& used);

  void add(const PlacedRecord& placed);
  void add_unreadable(std::string_view path) { summary_.unreadable.emplace_back(path); }
  Summary finish();

 private:
  Figure& figure(FigureId id) { return summary_.figures[static_cast<std::size_t>(id)]; }
  Tally& tally(BreakdownId id) { return tallies_[static_cast<std::size_t>(id)]; }

  void count(FigureId id, std::uint32_t source);
  void sum(FigureId id, const Quantity& number, std::uint32_t source);
  void rate(FigureId id, bool counts, std::uint32_t source);
  void explain(FigureId id, std::uint32_t source, bool counts);
  /// Names are kept only where somebody asks for them.
  std::uint32_t source_of(const PlacedRecord& placed, std::string item);
  void add_period_rows(Date date, std::size_t column);

  // One record: summary_record.cpp.
  /// One row; several where an issue concerns several compounds and they are asked for.
  std::vector<RowKey> area_rows(const PlacedRecord& placed, const Issue* issue);
  RowKey responsible_row(const PlacedRecord& placed, const Issue* issue, const PartyRef& lead);
  void add_meeting(const PlacedRecord& placed, const MeetingState& state);
  void add_parties(const PlacedRecord& placed, std::uint32_t source);
  void add_attendance(const Attendance& attendance, std::uint32_t source);
  void add_resolutions(const PlacedRecord& placed, Date date);
  void add_objections(const PlacedRecord& placed);
  void add_issue(const PlacedRecord& placed, const Issue& issue, bool in_period, Date date);
  void add_follow_up(const PlacedRecord& placed, const FollowUpPlace& place, bool in_period,
                     Date date);
  void add_ratings(const FollowUp& follow_up, const FollowUpState& state, std::uint32_t source);
  void add_survey(const RatingSurvey& survey, std::uint32_t source);
  void add_rating(std::string_view rating, std::int64_t times, std::uint32_t source);

  // Matters, once their chains are known: summary_matters.cpp.
  RowKey stated_in_chain(std::uint32_t link, RowKey IssueEntry::*member) const;
  void count_issue(std::uint32_t last_link, const IssueEntry& here);
  void count_issue_rows(std::uint32_t last_link, bool settled);
  void count_follow_up(const FollowUpEntry& last, const FollowUpEntry& here);
  void count_follow_up_rows(const FollowUpEntry& last);
  std::vector<BreakdownRow> rows(BreakdownId id);

  SummaryOptions options_;
  const Calendar& calendar_;
  Summary summary_;
  std::vector<Tally> tallies_;
  Names names_;
  std::vector<FigureSource> sources_;
  std::set<int> missing_years_;
  std::vector<IssueEntry> issues_;
  std::vector<FollowUpEntry> follow_ups_;
  Chains issue_chains_;
  Chains follow_up_chains_;
};

}  // namespace meeting
