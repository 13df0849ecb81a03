// SPDX-License-Identifier: Apache-2.0

#include <meeting/state.hpp>

#include "words/wording.hpp"

namespace meeting {
namespace {

constexpr Wording meeting_words[] = {
    {"planned", "meeting-planned"_msg},
    {"held", "meeting-held"_msg},
    {"unrecorded", "meeting-unrecorded"_msg},
    {"cancelled", "meeting-cancelled"_msg},
};

constexpr Wording follow_up_words[] = {
    {"open", "follow-up-open"_msg},           {"done", "follow-up-done"_msg},
    {"visited", "follow-up-visited"_msg},     {"closed", "follow-up-closed"_msg},
    {"cancelled", "follow-up-cancelled"_msg},
};

constexpr Wording issue_words[] = {
    {"raised", "issue-raised"_msg},       {"accepted", "issue-accepted"_msg},
    {"rejected", "issue-rejected"_msg},   {"merged", "issue-merged"_msg},
    {"returned", "issue-returned"_msg},   {"deliberated", "issue-deliberated"_msg},
    {"resolved", "issue-resolved"_msg},   {"settled", "issue-settled"_msg},
    {"withdrawn", "issue-withdrawn"_msg},
};

constexpr Wording outcome_words[] = {
    {"none", "outcome-none"_msg},
    {"agreed", "outcome-agreed"_msg},
    {"referred", "outcome-referred"_msg},
    {"deferred", "outcome-deferred"_msg},
    {"not_agreed", "outcome-not-agreed"_msg},
    {"informed", "outcome-informed"_msg},
};

}  // namespace

std::string_view key(MeetingStage stage) { return wording_of(meeting_words, stage).key; }
std::string_view key(FollowUpStage stage) { return wording_of(follow_up_words, stage).key; }
std::string_view key(IssueStage stage) { return wording_of(issue_words, stage).key; }
std::string_view key(IssueOutcome outcome) { return wording_of(outcome_words, outcome).key; }

std::string_view label(MeetingStage stage) { return wording_of(meeting_words, stage).message; }
std::string_view label(FollowUpStage stage) { return wording_of(follow_up_words, stage).message; }
std::string_view label(IssueStage stage) { return wording_of(issue_words, stage).message; }
std::string_view label(IssueOutcome outcome) { return wording_of(outcome_words, outcome).message; }

}  // namespace meeting
