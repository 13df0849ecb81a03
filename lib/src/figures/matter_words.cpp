// SPDX-License-Identifier: Apache-2.0

#include <meeting/matter.hpp>

#include "words/wording.hpp"

namespace meeting {
namespace {

constexpr Wording milestone_words[] = {
    {"raised", "milestone-raised"_msg},
    {"reported", "milestone-reported"_msg},
    {"dispatched", "milestone-dispatched"_msg},
    {"contacted", "milestone-contacted"_msg},
    {"sent_back", "milestone-sent-back"_msg},
    {"screened", "milestone-screened"_msg},
    {"postponed", "milestone-postponed"_msg},
    {"called_off", "milestone-called-off"_msg},
    {"meeting", "milestone-meeting"_msg},
    {"recorded", "milestone-recorded"_msg},
    {"happened", "milestone-happened"_msg},
    {"resolved", "milestone-resolved"_msg},
    {"superseded", "milestone-superseded"_msg},
    {"handled", "milestone-handled"_msg},
    {"supervised", "milestone-supervised"_msg},
    {"replied", "milestone-replied"_msg},
    {"withdrawn", "milestone-withdrawn"_msg},
    {"ratified", "milestone-ratified"_msg},
    {"not_ratified", "milestone-not-ratified"_msg},
    {"applied", "milestone-applied"_msg},
    {"paid", "milestone-paid"_msg},
    {"notice", "milestone-notice"_msg},
    {"extended", "milestone-extended"_msg},
    {"suspended", "milestone-suspended"_msg},
    {"resumed", "milestone-resumed"_msg},
    {"escalated", "milestone-escalated"_msg},
    {"ordered", "milestone-ordered"_msg},
    {"reported_in", "milestone-reported-in"_msg},
    {"answered", "milestone-answered"_msg},
    {"notified", "milestone-notified"_msg},
    {"checked", "milestone-checked"_msg},
    {"done", "milestone-done"_msg},
    {"visited", "milestone-visited"_msg},
    {"surveyed", "milestone-surveyed"_msg},
    {"reopened", "milestone-reopened"_msg},
    {"struck_off", "milestone-struck-off"_msg},
    {"cancelled", "milestone-cancelled"_msg},
    {"settled", "milestone-settled"_msg},
};

constexpr Wording pending_words[] = {
    {"meeting", "pending-meeting"_msg},       {"reply", "pending-reply"_msg},
    {"review", "pending-review"_msg},         {"ratification", "pending-ratification"_msg},
    {"payment", "pending-payment"_msg},       {"work", "pending-work"_msg},
    {"answer", "pending-answer"_msg},         {"visit", "pending-visit"_msg},
    {"strike_off", "pending-strike-off"_msg},
};

constexpr Wording relation_words[] = {
    {"first", "relation-first"_msg},         {"continues", "relation-continues"_msg},
    {"merged", "relation-merged"_msg},       {"child", "relation-child"_msg},
    {"follow_up", "relation-follow-up"_msg}, {"ratifies", "relation-ratifies"_msg},
};

constexpr Wording step_words[] = {
    {"continues", "step-continues"_msg},     {"continued_by", "step-continued-by"_msg},
    {"merged_into", "step-merged-into"_msg}, {"takes_in", "step-takes-in"_msg},
    {"part_of", "step-part-of"_msg},         {"has_part", "step-has-part"_msg},
    {"supersedes", "step-supersedes"_msg},   {"superseded_by", "step-superseded-by"_msg},
    {"ratified_in", "step-ratified-in"_msg},
};

constexpr Wording fault_words[] = {
    {"unknown", "fault-unknown"_msg},
    {"which", "fault-which"_msg},
    {"circle", "fault-circle"_msg},
    {"changed", "fault-changed"_msg},
};

}  // namespace

std::string_view key(MilestoneKind kind) { return wording_of(milestone_words, kind).key; }
std::string_view key(MatterPendingKind kind) { return wording_of(pending_words, kind).key; }
std::string_view key(MatterRelation relation) { return wording_of(relation_words, relation).key; }
std::string_view key(MatterStep::Kind kind) { return wording_of(step_words, kind).key; }
std::string_view key(MatterFault::Kind kind) { return wording_of(fault_words, kind).key; }

std::string_view label(MilestoneKind kind) { return wording_of(milestone_words, kind).message; }
std::string_view label(MatterPendingKind kind) { return wording_of(pending_words, kind).message; }
std::string_view label(MatterRelation relation) {
  return wording_of(relation_words, relation).message;
}
std::string_view label(MatterStep::Kind kind) { return wording_of(step_words, kind).message; }
std::string_view label(MatterFault::Kind kind) { return wording_of(fault_words, kind).message; }

}  // namespace meeting
