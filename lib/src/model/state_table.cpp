// SPDX-License-Identifier: Apache-2.0

#include <meeting/state_table.hpp>

namespace meeting {
namespace {

using enum StateOf;

constexpr StateTransition transitions[] = {
    {meeting, "", "planned", "state.meeting.planned"_msg},
    {meeting, "planned", "planned", "state.meeting.postponed"_msg},
    {meeting, "planned", "held", "state.meeting.held"_msg},
    {meeting, "planned", "unrecorded", "state.meeting.unrecorded"_msg},
    {meeting, "unrecorded", "held", "state.meeting.recorded"_msg},
    {meeting, "any", "cancelled", "state.meeting.cancelled"_msg},

    {issue, "", "raised", "state.issue.raised"_msg},
    {issue, "raised", "accepted", "state.issue.accepted"_msg},
    {issue, "raised", "rejected", "state.issue.rejected"_msg},
    {issue, "raised", "merged", "state.issue.merged"_msg},
    {issue, "raised", "returned", "state.issue.returned"_msg},
    {issue, "accepted", "deliberated", "state.issue.deliberated"_msg},
    {issue, "accepted", "resolved", "state.issue.resolved"_msg},
    {issue, "resolved", "settled", "state.issue.settled"_msg},
    {issue, "accepted", "settled", "state.issue.done-at-once"_msg},
    {issue, "settled", "resolved", "state.issue.reopened"_msg},
    {issue, "resolved", "deliberated", "state.issue.not-ratified"_msg},
    {issue, "any", "withdrawn", "state.issue.withdrawn"_msg},

    {follow_up, "", "open", "state.follow-up.open"_msg},
    {follow_up, "open", "done", "state.follow-up.done"_msg},
    {follow_up, "done", "visited", "state.follow-up.visited"_msg},
    {follow_up, "visited", "closed", "state.follow-up.closed"_msg},
    {follow_up, "done", "closed", "state.follow-up.closed-unvisited"_msg},
    {follow_up, "open", "closed", "state.follow-up.closed-undone"_msg},
    {follow_up, "done", "open", "state.follow-up.unsolved"_msg},
    {follow_up, "closed", "open", "state.follow-up.reopened"_msg},
    {follow_up, "any", "cancelled", "state.follow-up.cancelled"_msg},

    {follow_up_flag, "", "suspended", "state.flag.suspended"_msg},
    {follow_up_flag, "suspended", "", "state.flag.resumed"_msg},
    {follow_up_flag, "", "overdue", "state.flag.overdue"_msg},
    {follow_up_flag, "overdue", "", "state.flag.extended"_msg},
    {follow_up_flag, "", "escalated", "state.flag.escalated"_msg},
    {follow_up_flag, "", "awaited", "state.flag.awaited"_msg},
    {follow_up_flag, "awaited", "", "state.flag.answered"_msg},
    {follow_up_flag, "", "reopened", "state.flag.reopened"_msg},

    {derived, "", "open", "state.derived.payment"_msg},
    {derived, "open", "closed", "state.derived.paid"_msg},
    {derived, "", "open", "state.derived.ratification"_msg},
    {derived, "open", "closed", "state.derived.ratified"_msg},
    {derived, "open", "closed", "state.derived.rejected"_msg},
    {derived, "open", "cancelled", "state.derived.void"_msg},
};

constexpr std::string_view labels[] = {"state.of.meeting"_msg, "state.of.issue"_msg,
                                       "state.of.follow-up"_msg, "state.of.flag"_msg,
                                       "state.of.derived"_msg};

}  // namespace

std::span<const StateTransition> state_transitions() { return transitions; }

std::string_view label(StateOf of) { return labels[static_cast<std::size_t>(of)]; }

}  // namespace meeting
