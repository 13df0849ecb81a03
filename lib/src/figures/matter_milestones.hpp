// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The entries of a matter, gathered part by part and then put in order of time.

#include <meeting/matter.hpp>
#include <set>
#include <vector>

namespace meeting {

/// An item of a record of the matter.
template <class Item>
struct Located {
  std::size_t part;
  const Item* item;
};

class Milestones {
 public:
  explicit Milestones(Matter& matter) : matter_(matter) {}

  /// Adds what `part` states; what several parts share comes only once.
  void add(std::size_t part);
  void add_ratification(std::size_t part, const Resolution& resolution,
                        std::optional<Date> day_of_meeting);
  void add_superseded(const Located<Resolution>& earlier, const Located<Resolution>& later);
  void add_settled(std::size_t part, Date day);

  /// Orders them, counts the days between, and moves them into the matter.
  void finish();

 private:
  struct Entry {
    Milestone milestone;
    PartialDate day;  ///< where it stands, also when it has no day of its own
    int minute = 0;
  };
  /// Where an entry without a time stands among those of its day that have one.
  enum class Hour : std::uint8_t { early, late };

  Milestone& add(MilestoneKind kind, std::size_t part, const Stated<Date>& date,
                 std::optional<Date> otherwise, Hour hour = Hour::late);
  Milestone* add_moment(MilestoneKind kind, std::size_t part, const Stated<DateTime>& moment);
  bool has_come(const Stated<Date>& date) const { return date && *date <= matter_.as_of; }

  void add_raised(std::size_t part);
  void add_source(std::size_t part, const IssueSource& source);
  void add_screening(std::size_t part);
  void add_meeting(std::size_t part);
  void add_notices(std::size_t part);
  void add_events(std::size_t part);
  void add_resolution(std::size_t part, const Resolution& resolution);
  void add_follow_up(std::size_t part, const Resolution* resolution, const FollowUp& follow_up);
  void add_escalation(std::size_t part, const FollowUp& follow_up, const Escalation& one,
                      std::optional<Date> begin);
  void count_days();

  Matter& matter_;
  std::vector<Entry> entries_;
  std::set<const void*> seen_;  ///< records, notices and events that have been added
  std::set<PartialDate> raised_;
};

}  // namespace meeting
