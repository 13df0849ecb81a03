// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One matter through all the records in which it comes up, with the days between.
///
/// A matter is an issue with the issues that continue it at later meetings, those that were merged
/// into it, its part issues, and follow-ups elsewhere that go on with its own; or one follow-up
/// with those that go on with it. Two steps lead to it: MatterLinks goes through all records of
/// a book and keeps only who names whom; then the few records of the matter are read (again), and
/// trace_matter() lays out what happened when.
///
/// None of this throws anything but std::bad_alloc. Any number of threads may read a MatterLinks
/// once connect() has returned, and call the free functions.

#include <cstddef>
#include <cstdint>
#include <meeting/calendar.hpp>
#include <meeting/date.hpp>
#include <meeting/events.hpp>
#include <meeting/export.hpp>
#include <meeting/items.hpp>
#include <meeting/placed_record.hpp>
#include <meeting/record.hpp>
#include <meeting/state.hpp>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace meeting {

// ---- who names whom --------------------------------------------------------------------

/// Where an item stands: `record` is the number that MatterLinks::add() gave its record,
/// `index` its place there. Of an issue: in Record::issues; of a follow-up: in
/// all_follow_ups(); of a resolution: in all_resolutions(); of a record: 0.
struct MatterItem {
  std::uint32_t record = 0;
  ItemKind kind = ItemKind::issue;
  std::uint32_t index = 0;

  bool operator==(const MatterItem&) const = default;
};

/// How an item came to belong to a matter.
enum class MatterRelation : std::uint8_t {
  first,      ///< it begins the matter
  continues,  ///< goes on with another at a later meeting
  merged,     ///< was dealt with in another
  child,      ///< is a part of another
  follow_up,  ///< a follow-up elsewhere that goes on with one of the matter
  ratifies,   ///< the meeting or item by which a resolution of the matter was ratified
};

struct MatterBranch {
  MatterItem item;
  MatterRelation relation = MatterRelation::first;
  std::size_t of = 0;  ///< the branch that `relation` relates to; of the first, itself
  std::string id;      ///< `path/2025-03-14-停车:i1`
};

/// Something wrong with the links, which are then left out.
struct MatterFault {
  enum class Kind : std::uint8_t {
    unknown,  ///< what is named is not among the records
    which,    ///< a record is named that has several such items
    circle,   ///< the way leads back to where it began
    changed,  ///< the record is not what it was when the links were read
  };
  Kind kind = Kind::unknown;
  std::string item;     ///< the id of the item that names another
  std::string written;  ///< what it names, as the record writes it
};

/// One step from an item to another.
struct MatterStep {
  enum class Kind : std::uint8_t {
    continues,     ///< it goes on with `to`
    continued_by,  ///< `to` goes on with it
    merged_into,
    takes_in,  ///< `to` was merged into it
    part_of,
    has_part,
    supersedes,  ///< resolutions
    superseded_by,
    ratified_in,
  };
  Kind kind = Kind::continues;
  std::string from;   ///< the id of the item
  std::string to;     ///< the id of the other
  bool known = true;  ///< false: nothing of that id is there; `to` is what the record writes
};

/// The items of a matter, the first one in front, each behind the one it relates to.
struct MatterTree {
  std::vector<MatterBranch> branches;
  std::size_t asked = 0;  ///< the branch that was asked for
  /// Steps among the items of the matter that `branches` does not show (follow-ups that go on
  /// with each other, resolutions), and steps that lead out of it: to the issue of which the first
  /// one is a part, to a follow-up of another matter.
  std::vector<MatterStep> steps;
  std::vector<MatterFault> faults;

  /// The numbers of all records that trace_matter() needs, ascending, each once.
  [[nodiscard]] MEETING_EXPORT std::vector<std::uint32_t> records() const;
};

/// Who names whom in all records. Small: a record without such names costs some dozens of
/// bytes an item. A value of one thread until connect() has returned.
class MEETING_EXPORT MatterLinks {
 public:
  MatterLinks();
  ~MatterLinks();
  MatterLinks(MatterLinks&&) noexcept;
  MatterLinks& operator=(MatterLinks&&) noexcept;

  /// Gives the record's number: 0, 1, 2 … `placed.id` must tell the records apart. Nothing of the
  /// record need live on.
  std::uint32_t add(const PlacedRecord& placed);
  /// To be called once, after the last add().
  void connect();

  /// The matter of an issue, or of a follow-up that the record states (then of it alone with those
  /// that go on with it). Of an issue that was merged into another: that of the other.
  [[nodiscard]] MatterTree tree(const MatterItem& item) const;
  /// What one item names, and what names it. Of an issue, a follow-up or a resolution.
  [[nodiscard]] std::vector<MatterStep> steps(const MatterItem& item) const;

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

// ---- what happened when ------------------------------------------------------------------

/// A record of the matter. Must live as long as the Matter made of it.
struct MatterSource {
  std::uint32_t number = 0;  ///< as MatterLinks::add() gave it
  const PlacedRecord* placed = nullptr;
  const Calendar* calendar = nullptr;  ///< of its book; null: Calendar::standard()
};

/// One issue (or follow-up) of the matter on the day asked about.
struct MatterPart {
  MatterRelation relation = MatterRelation::first;
  std::size_t of = 0;  ///< the part that `relation` relates to
  std::string id;
  const PlacedRecord* placed = nullptr;
  const Calendar* calendar = nullptr;
  const Issue* issue = nullptr;            ///< null: a follow-up, or a record that ratifies
  const Resolution* resolution = nullptr;  ///< of a follow-up: what it stands in, or null
  const FollowUp* follow_up = nullptr;
  MeetingState meeting;
  IssueState issue_state;         ///< where `issue` is set
  FollowUpState follow_up_state;  ///< where `follow_up` is set
};

enum class MilestoneKind : std::uint8_t {
  raised,
  reported,  ///< received by hotline, app …
  dispatched,
  contacted,
  sent_back,  ///< an order that is not for this community
  screened,
  postponed,
  called_off,  ///< the meeting
  meeting,     ///< its day: held, or ahead
  recorded,    ///< the day of a record that is no meeting: intake, campaign, project, emergency
  happened,    ///< an event by the clock
  resolved,    ///< any resolution, `outcome` says what it amounts to
  superseded,  ///< on the day of the later resolution, which is its entry
  handled,
  supervised,
  replied,
  withdrawn,  ///< the issue
  ratified,
  not_ratified,
  applied,  ///< for money
  paid,
  notice,  ///< posted in public
  extended,
  suspended,
  resumed,
  escalated,
  ordered,      ///< the higher level dispatched it
  reported_in,  ///< the departments turned up
  answered,     ///< the higher level
  notified,     ///< a rectification notice was issued
  checked,      ///< what the notice asked for
  done,
  visited,
  surveyed,
  reopened,
  struck_off,
  cancelled,  ///< a follow-up
  settled,    ///< the matter: everything that follows from it is finished
};

/// The time between two milestones. Days are those of the calendar: 0 for the same day. Empty where
/// one of the two has no whole date; minutes empty where one has no time of day.
struct Elapsed {
  std::optional<int> days;
  std::optional<int> minutes;
  bool about = false;  ///< one of the times is approximate
};

/// One entry of the matter. The pointers are those of the records; what does not apply is null.
struct Milestone {
  MilestoneKind kind = MilestoneKind::raised;
  /// Empty where the record states that it happened, but not when: such an entry counts as made
  /// before every day, and stands where it belongs by its item.
  std::optional<PartialDate> day;
  std::optional<TimeOfDay> time;
  std::size_t part = 0;
  const Resolution* resolution = nullptr;
  const FollowUp* follow_up = nullptr;
  IssueOutcome outcome = IssueOutcome::none;  ///< of `resolved`
  std::variant<std::monostate, const Screening*, const Returned*, const Postponed*,
               const Cancelled*, const Withdrawn*, const Money*, const Ratification*,
               const PublicNotice*, const Extension*, const Suspension*, const Escalation*,
               const Rectification*, const Visit*, const RatingSurvey*, const Reopening*,
               const Event*, const Resolution*>
      entry;
  Elapsed since_before;  ///< since the milestone before it that has a whole date
  Elapsed since_first;   ///< since the first one, with its time where its day has one
};

enum class MatterPendingKind : std::uint8_t {
  meeting,  ///< planned, and known of
  reply,    ///< to whoever reported it, by the limit of the order
  review,   ///< a resolution is to be looked at again
  ratification,
  payment,
  work,    ///< a follow-up that is not done
  answer,  ///< of the level that it was referred to
  visit,   ///< done, nobody has asked those concerned
  strike_off,
};

/// What is still to come, or late.
struct MatterPending {
  MatterPendingKind kind = MatterPendingKind::work;
  std::size_t part = 0;
  FollowUpPlace place;  ///< of a follow-up, a payment, a ratification; else the resolution
  const Escalation* escalation = nullptr;  ///< of `answer`
  DueDay due;                              ///< what is stated at all
  std::optional<int> days;                 ///< from the day asked about to `due`; negative: late
  bool suspended = false;
};

/// How long a matter took from one stage to the next.
struct MatterStage {
  /// Of the first stage that of the first milestone, mostly `raised`; then resolved, done,
  /// struck_off.
  MilestoneKind kind = MilestoneKind::raised;
  Date date;
  int days = 0;  ///< since the stage before; 0 for the first
};

struct Matter {
  Date as_of;
  std::vector<MatterPart> parts;       ///< those that had begun, in the order of the tree
  std::size_t asked = 0;               ///< the part that was asked for
  std::size_t last = 0;                ///< the part whose state is that of the matter
  std::vector<MatterStep> steps;       ///< as MatterTree has them
  std::vector<Milestone> milestones;   ///< in the order of time
  std::vector<MatterPending> pending;  ///< those with the earliest due day first
  std::vector<MatterFault> faults;
  std::size_t meetings = 0;       ///< held; what needs no resolution is no meeting
  std::size_t postponements = 0;  ///< of its meetings
  /// The stages that were reached, in this order: its beginning; resolved, by the first agreement
  /// that was neither rejected nor superseded; done and struck off, where all its follow-ups are.
  std::vector<MatterStage> stages;
  bool open = true;  ///< its last link is not settled, or something is pending
  /// Days from the first milestone to the last; while open, to the day asked about. Empty where the
  /// day of the first is not known.
  std::optional<int> whole;
};

/// Lays out a matter on a day: whatever is dated later is left out. `sources` holds the records
/// that `tree.records()` names, in any order; a branch whose record is not among them is left
/// out and said.
MEETING_EXPORT Matter trace_matter(const MatterTree& tree, std::span<const MatterSource> sources,
                                   Date as_of);

/// The English key, for machines: "struck_off", "strike_off", "continues".
MEETING_EXPORT std::string_view key(MilestoneKind kind);
MEETING_EXPORT std::string_view key(MatterPendingKind kind);
MEETING_EXPORT std::string_view key(MatterRelation relation);
MEETING_EXPORT std::string_view key(MatterStep::Kind kind);
MEETING_EXPORT std::string_view key(MatterFault::Kind kind);

/// The word in a language, for people; the message id that `say` takes.
MEETING_EXPORT std::string_view label(MilestoneKind kind);
MEETING_EXPORT std::string_view label(MatterPendingKind kind);
MEETING_EXPORT std::string_view label(MatterRelation relation);
/// {0} is the id of the other.
MEETING_EXPORT std::string_view label(MatterStep::Kind kind);
/// {0} is the item that names, {1} what it names.
MEETING_EXPORT std::string_view label(MatterFault::Kind kind);

}  // namespace meeting
