// SPDX-License-Identifier: Apache-2.0

#include <meeting/figures.hpp>
#include <meeting/words.hpp>

namespace meeting {
namespace {

using enum FigureKind;

constexpr FigureInfo figures[] = {
    {FigureId::meetings_held, "meetings_held", count, "meetings-held"_msg, "meetings-held-is"_msg},
    {FigureId::meetings_planned, "meetings_planned", count, "meetings-planned"_msg,
     "meetings-planned-is"_msg},
    {FigureId::meetings_unrecorded, "meetings_unrecorded", count, "meetings-unrecorded"_msg,
     "meetings-unrecorded-is"_msg},
    {FigureId::meetings_cancelled, "meetings_cancelled", count, "meetings-cancelled"_msg,
     "meetings-cancelled-is"_msg},
    {FigureId::other_records, "other_records", count, "other-records"_msg, "other-records-is"_msg},
    {FigureId::persons_present, "persons_present", total, "persons-present"_msg,
     "persons-present-is"_msg},
    {FigureId::persons_expected, "persons_expected", total, "persons-expected"_msg,
     "persons-expected-is"_msg},
    {FigureId::person_times, "person_times", total, "person-times"_msg, "person-times-is"_msg},
    {FigureId::attendance_rate, "attendance_rate", rate, "attendance-rate"_msg,
     "attendance-rate-is"_msg},
    {FigureId::issues, "issues", count, "issues"_msg, "issues-is"_msg},
    {FigureId::issues_accepted, "issues_accepted", count, "issues-accepted"_msg,
     "issues-accepted-is"_msg},
    {FigureId::issues_deliberated, "issues_deliberated", count, "issues-deliberated"_msg,
     "issues-deliberated-is"_msg},
    {FigureId::issues_agreed, "issues_agreed", count, "issues-agreed"_msg, "issues-agreed-is"_msg},
    {FigureId::issues_settled, "issues_settled", count, "issues-settled"_msg,
     "issues-settled-is"_msg},
    {FigureId::issues_referred, "issues_referred", count, "issues-referred"_msg,
     "issues-referred-is"_msg},
    {FigureId::agreement_rate, "agreement_rate", rate, "agreement-rate"_msg,
     "agreement-rate-is"_msg},
    {FigureId::settlement_rate, "settlement_rate", rate, "settlement-rate"_msg,
     "settlement-rate-is"_msg},
    {FigureId::resolutions, "resolutions", count, "resolutions"_msg, "resolutions-is"_msg},
    {FigureId::ratifications_pending, "ratifications_pending", count, "ratifications-pending"_msg,
     "ratifications-pending-is"_msg},
    {FigureId::payments_pending, "payments_pending", count, "payments-pending"_msg,
     "payments-pending-is"_msg},
    {FigureId::objections, "objections", count, "objections"_msg, "objections-is"_msg},
    {FigureId::objections_answered, "objections_answered", count, "objections-answered"_msg,
     "objections-answered-is"_msg},
    {FigureId::follow_ups, "follow_ups", count, "follow-ups"_msg, "follow-ups-is"_msg},
    {FigureId::follow_ups_open, "follow_ups_open", count, "follow-ups-open"_msg,
     "follow-ups-open-is"_msg},
    {FigureId::follow_ups_overdue, "follow_ups_overdue", count, "follow-ups-overdue"_msg,
     "follow-ups-overdue-is"_msg},
    {FigureId::follow_ups_suspended, "follow_ups_suspended", count, "follow-ups-suspended"_msg,
     "follow-ups-suspended-is"_msg},
    {FigureId::follow_ups_done, "follow_ups_done", count, "follow-ups-done"_msg,
     "follow-ups-done-is"_msg},
    {FigureId::follow_ups_visited, "follow_ups_visited", count, "follow-ups-visited"_msg,
     "follow-ups-visited-is"_msg},
    {FigureId::follow_ups_closed, "follow_ups_closed", count, "follow-ups-closed"_msg,
     "follow-ups-closed-is"_msg},
    {FigureId::follow_ups_cancelled, "follow_ups_cancelled", count, "follow-ups-cancelled"_msg,
     "follow-ups-cancelled-is"_msg},
    {FigureId::follow_ups_reopened, "follow_ups_reopened", count, "follow-ups-reopened"_msg,
     "follow-ups-reopened-is"_msg},
    {FigureId::follow_ups_escalated, "follow_ups_escalated", count, "follow-ups-escalated"_msg,
     "follow-ups-escalated-is"_msg},
    {FigureId::follow_ups_without_due, "follow_ups_without_due", count,
     "follow-ups-without-due"_msg, "follow-ups-without-due-is"_msg},
    {FigureId::follow_ups_due_unknown, "follow_ups_due_unknown", count,
     "follow-ups-due-unknown"_msg, "follow-ups-due-unknown-is"_msg},
    {FigureId::on_time_rate, "on_time_rate", rate, "on-time-rate"_msg, "on-time-rate-is"_msg},
    {FigureId::strike_off_rate, "strike_off_rate", rate, "strike-off-rate"_msg,
     "strike-off-rate-is"_msg},
    {FigureId::visit_rate, "visit_rate", rate, "visit-rate"_msg, "visit-rate-is"_msg},
    {FigureId::solved_rate, "solved_rate", rate, "solved-rate"_msg, "solved-rate-is"_msg},
    {FigureId::satisfaction_rate, "satisfaction_rate", rate, "satisfaction-rate"_msg,
     "satisfaction-rate-is"_msg},
};

using Column = BreakdownInfo::Column;

constexpr Column meetings_columns[] = {{"meetings", "column-meetings"_msg}};
constexpr Column period_columns[] = {{"meetings", "column-meetings"_msg},
                                     {"issues", "column-issues"_msg},
                                     {"resolutions", "column-resolutions"_msg},
                                     {"follow_ups", "column-follow-ups"_msg},
                                     {"closed", "column-closed"_msg}};
constexpr Column issues_columns[] = {{"issues", "column-issues"_msg},
                                     {"settled", "column-settled"_msg}};
constexpr Column resolutions_columns[] = {{"resolutions", "column-resolutions"_msg}};
constexpr Column parties_columns[] = {{"meetings", "column-meetings"_msg},
                                      {"persons", "column-persons"_msg}};
constexpr Column responsible_columns[] = {
    {"follow_ups", "column-follow-ups"_msg}, {"open", "column-open"_msg},
    {"overdue", "column-overdue"_msg},       {"done", "column-done"_msg},
    {"on_time", "column-on-time"_msg},       {"closed", "column-closed"_msg}};
constexpr Column area_columns[] = {
    {"meetings", "column-meetings"_msg}, {"issues", "column-issues"_msg},
    {"settled", "column-settled"_msg},   {"follow_ups", "column-follow-ups"_msg},
    {"open", "column-open"_msg},         {"overdue", "column-overdue"_msg}};

constexpr BreakdownInfo breakdowns[] = {
    {BreakdownId::meetings_by_form, "meetings_by_form", "meetings-by-form"_msg, "column-form"_msg,
     meetings_columns},
    {BreakdownId::meetings_by_level, "meetings_by_level", "meetings-by-level"_msg,
     "column-level"_msg, meetings_columns},
    {BreakdownId::by_month, "by_month", "by-month"_msg, "column-month"_msg, period_columns},
    {BreakdownId::by_quarter, "by_quarter", "by-quarter"_msg, "column-quarter"_msg, period_columns},
    {BreakdownId::by_year, "by_year", "by-year"_msg, "column-year"_msg, period_columns},
    {BreakdownId::issues_by_category, "issues_by_category", "issues-by-category"_msg,
     "column-category"_msg, issues_columns},
    {BreakdownId::issues_by_tier, "issues_by_tier", "issues-by-tier"_msg, "column-tier"_msg,
     issues_columns},
    {BreakdownId::issues_by_channel, "issues_by_channel", "issues-by-channel"_msg,
     "column-channel"_msg, issues_columns},
    {BreakdownId::issues_by_initiative, "issues_by_initiative", "issues-by-initiative"_msg,
     "column-initiative"_msg, issues_columns},
    {BreakdownId::resolutions_by_type, "resolutions_by_type", "resolutions-by-type"_msg,
     "column-type"_msg, resolutions_columns},
    {BreakdownId::resolutions_by_basis, "resolutions_by_basis", "resolutions-by-basis"_msg,
     "column-basis"_msg, resolutions_columns},
    {BreakdownId::parties_by_kind, "parties_by_kind", "parties-by-kind"_msg, "column-kind"_msg,
     parties_columns},
    {BreakdownId::follow_ups_by_responsible, "follow_ups_by_responsible",
     "follow-ups-by-responsible"_msg, "column-lead"_msg, responsible_columns},
    {BreakdownId::by_area, "by_area", "by-area"_msg, "column-area"_msg, area_columns},
};

}  // namespace

std::span<const FigureInfo> figure_infos() { return figures; }

const FigureInfo* find_figure(std::string_view key) {
  for (const FigureInfo& info : figures) {
    if (info.key == key) return &info;
  }
  return nullptr;
}

std::span<const BreakdownInfo> breakdown_infos() { return breakdowns; }

}  // namespace meeting
