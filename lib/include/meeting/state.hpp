// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where a meeting, an issue or a follow-up stands on a day.
///
/// No record stores a state: it follows from the dates that the record states and from the
/// day asked about. Whatever is dated after that day is left out of account, so the answer for a
/// day in the past stays the same for ever. An entry that should have a date and has none counts as
/// made before every day. None of these functions throws anything but std::bad_alloc; any number of
/// threads may call them at once.

#include <cstddef>
#include <cstdint>
#include <meeting/calendar.hpp>
#include <meeting/date.hpp>
#include <meeting/decimal.hpp>
#include <meeting/export.hpp>
#include <meeting/items.hpp>
#include <meeting/record.hpp>
#include <meeting/words.hpp>
#include <optional>
#include <string_view>

namespace meeting {

// ---- meetings ------------------------------------------------------------------------

enum class MeetingStage : std::uint8_t {
  planned,     ///< its day has not come, or is today and nothing is recorded yet
  held,        ///< its day has come, and something is recorded
  unrecorded,  ///< its day has passed, and nothing is recorded
  cancelled,
};

struct MeetingState {
  MeetingStage stage = MeetingStage::planned;
  /// The day of the meeting as known on the day asked about: after a change of the day the new
  /// one. Empty where the record has no date.
  std::optional<Date> date;
  bool postponed = false;
};

MEETING_EXPORT MeetingState meeting_state(const Record& record, Date as_of);

/// True for the forms that gather or carry out and need no resolution: intake, campaign, project,
/// emergency.
MEETING_EXPORT bool needs_no_resolution(const Record& record);

// ---- due days ------------------------------------------------------------------------

/// A due day, once working days are counted.
struct DueDay {
  std::optional<Date> date;
  /// Not 0: the working days could not be counted, since the plan of holidays of this year is
  /// missing.
  int missing_year = 0;
  bool stated = false;  ///< false: no due day is stated at all

  explicit operator bool() const { return date.has_value(); }
};

/// `after` is the day that working days count from where `due` names none.
MEETING_EXPORT DueDay due_day(const Due& due, std::optional<Date> after, const Calendar& calendar);

// ---- follow-ups ----------------------------------------------------------------------

enum class FollowUpStage : std::uint8_t {
  open,
  done,     ///< done, not yet visited
  visited,  ///< done and visited, not yet struck off
  closed,   ///< struck off; `closing` says how, and closed is not the same as fixed
  cancelled,
};

struct FollowUpState {
  FollowUpStage stage = FollowUpStage::open;
  /// False where it begins only after the day asked about: then nobody knew of it yet.
  bool begun = true;

  bool suspended = false;  ///< only while open
  bool escalated = false;  ///< referred to a higher level by that day
  bool awaited = false;    ///< referred, and an answer is still missing
  bool reopened = false;   ///< opened again, by an entry or by a visit that found it unsolved
  bool overdue = false;    ///< open, not suspended, effective due before the day

  DueDay due;            ///< as first set
  DueDay effective_due;  ///< after the last extension made by that day
  int extensions = 0;    ///< made by that day

  std::optional<Date> done_on;        ///< empty when opened again
  std::optional<Date> closed_on;      ///< likewise
  const Visit* last_visit = nullptr;  ///< the last that reached somebody, of what was last done
  const Progress* last_progress = nullptr;

  /// Whether it was done by its effective due day; empty while open or without a due day.
  [[nodiscard]] std::optional<bool> on_time() const {
    if (!done_on || !effective_due.date) return std::nullopt;
    return *done_on <= *effective_due.date;
  }
  /// Neither done, struck off nor cancelled.
  [[nodiscard]] bool is_open() const { return stage == FollowUpStage::open; }
};

/// `record` is the one that holds `follow_up`: working days count from its day, and the follow-up
/// begins on it.
MEETING_EXPORT FollowUpState follow_up_state(const FollowUp& follow_up, const Record& record,
                                             Date as_of, const Calendar& calendar);

/// The same for any, derived ones too. A payment that was made and a ratification that was
/// answered are closed on that day: nobody has to visit or to strike them off.
MEETING_EXPORT FollowUpState follow_up_state(const FollowUpPlace& place, const Record& record,
                                             Date as_of, const Calendar& calendar);

// ---- issues --------------------------------------------------------------------------

enum class IssueStage : std::uint8_t {
  raised,
  accepted,     ///< screened and taken up
  rejected,     ///< screened and not taken up
  merged,       ///< screened and dealt with in another issue
  returned,     ///< screened and sent back
  deliberated,  ///< talked about at a meeting, without agreement so far
  resolved,     ///< there is an agreement, a decision, a recommendation or a commitment
  settled,      ///< resolved, and everything that follows from it is finished
  withdrawn,
};

/// How the deliberation came out.
enum class IssueOutcome : std::uint8_t {
  none,
  agreed,    ///< agreement, decision, recommendation, commitment, or a resolution of no stated type
  referred,  ///< passed on to others, the courts included; not an agreement
  deferred,
  not_agreed,  ///< also where a vote failed
  informed,
};

struct IssueState {
  IssueStage stage = IssueStage::raised;
  IssueOutcome outcome = IssueOutcome::none;
  /// False where it was raised only after the day asked about.
  bool begun = true;
  /// The last day on which something that follows from it was finished; where `settled`.
  std::optional<Date> settled_on;

  /// Taken up: not rejected, merged, returned or withdrawn.
  [[nodiscard]] bool counts_as_accepted() const {
    return stage != IssueStage::rejected && stage != IssueStage::merged &&
           stage != IssueStage::returned && stage != IssueStage::withdrawn;
  }
};

/// The state of this link alone; a chain of `continues` has the state of its last link.
MEETING_EXPORT IssueState issue_state(const Issue& issue, const Record& record, Date as_of,
                                      const Calendar& calendar);

/// What a resolution amounts to; a vote said to have failed is no agreement.
MEETING_EXPORT IssueOutcome resolution_outcome(const Resolution& resolution);
/// The same on a day: an agreement that the body asked to ratify it has rejected is none.
MEETING_EXPORT IssueOutcome resolution_outcome(const Resolution& resolution, Date as_of);

/// True where the vote of another body is asked for and has not been taken by that day.
MEETING_EXPORT bool ratification_pending(const Resolution& resolution, Date as_of);

/// True where the money has to be paid once: compensation, or a due day is set.
MEETING_EXPORT bool is_payment(const Money& money);
/// True where that was not done by that day.
MEETING_EXPORT bool payment_pending(const Money& money, Date as_of);

// ---- words ---------------------------------------------------------------------------

/// The English key, for machines: "open", "unrecorded", "not_agreed".
MEETING_EXPORT std::string_view key(MeetingStage stage);
MEETING_EXPORT std::string_view key(FollowUpStage stage);
MEETING_EXPORT std::string_view key(IssueStage stage);
MEETING_EXPORT std::string_view key(IssueOutcome outcome);

/// The word in a language, for people; the message id that `say` takes.
MEETING_EXPORT std::string_view label(MeetingStage stage);
MEETING_EXPORT std::string_view label(FollowUpStage stage);
MEETING_EXPORT std::string_view label(IssueStage stage);
MEETING_EXPORT std::string_view label(IssueOutcome outcome);

}  // namespace meeting
