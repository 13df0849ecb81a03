// SPDX-License-Identifier: Apache-2.0

// The second step to a matter: what its records state, part by part.

#include <algorithm>
#include <meeting/matter.hpp>
#include <unordered_map>
#include <unordered_set>

#include "figures/matter_milestones.hpp"
#include "figures/matter_pending.hpp"
#include "model/state_dates.hpp"

namespace meeting {
namespace {

class Tracing {
 public:
  Tracing(const MatterTree& tree, std::span<const MatterSource> sources, Date as_of)
      : tree_(tree), sources_(sources) {
    matter_.as_of = as_of;
    matter_.steps = tree.steps;
    matter_.faults = tree.faults;
  }

  Matter run() {
    take_parts();
    if (matter_.parts.empty()) return std::move(matter_);
    matter_.last = last_part();
    look_at_steps();
    const MatterOverride override{
        .is_continued = [this](const FollowUp& one) { return continued_.contains(&one); },
        .is_superseded = [this](const Resolution& one) { return superseded_.contains(&one); },
        .is_followed = [this](std::size_t part) { return is_followed(part); }};
    find_pending(matter_, override);
    take_milestones();
    measure(matter_, override);
    return std::move(matter_);
  }

 private:
  const MatterSource* source(std::uint32_t number) const {
    const auto found = std::ranges::find(sources_, number, &MatterSource::number);
    return found == sources_.end() ? nullptr : &*found;
  }

  // ---- parts ----

  void take_parts() {
    std::vector<std::size_t> places(tree_.branches.size(), 0);
    for (std::size_t at = 0; at < tree_.branches.size(); ++at) {
      const MatterBranch& branch = tree_.branches[at];
      places[at] = places[branch.of];
      std::optional<MatterPart> part = part_of(branch);
      // The first one stays, so that there is something to speak of.
      if (!part || (!has_begun(*part) && at != 0)) continue;
      part->of = at == branch.of ? matter_.parts.size() : places[branch.of];
      places[at] = matter_.parts.size();
      matter_.parts.push_back(std::move(*part));
    }
    if (!places.empty()) matter_.asked = places[tree_.asked];
  }

  std::optional<MatterPart> part_of(const MatterBranch& branch) {
    const MatterSource* from = source(branch.item.record);
    MatterPart part;
    if (from == nullptr || !find_item(branch, *from->placed, part)) {
      matter_.faults.push_back({MatterFault::Kind::changed, branch.id, branch.id});
      return std::nullopt;
    }
    const Calendar& calendar = from->calendar != nullptr ? *from->calendar : Calendar::standard();
    const Record& record = *from->placed->record;
    part.relation = branch.relation;
    part.id = branch.id;
    part.placed = from->placed;
    part.calendar = from->calendar;
    part.meeting = meeting_state(record, matter_.as_of);
    if (part.issue != nullptr) {
      part.issue_state = issue_state(*part.issue, record, matter_.as_of, calendar);
    }
    if (part.follow_up != nullptr) {
      part.follow_up_state = follow_up_state(*part.follow_up, record, matter_.as_of, calendar);
    }
    return part;
  }

  /// False where the item is not where it was when the links were read.
  static bool find_item(const MatterBranch& branch, const PlacedRecord& placed, MatterPart& part) {
    const Record& record = *placed.record;
    const std::size_t index = branch.item.index;
    std::string item;
    switch (branch.item.kind) {
      case ItemKind::record:
        return branch.id == placed.id;
      case ItemKind::issue:
        if (index >= record.issues.size()) return false;
        part.issue = &record.issues[index];
        item = item_id(*part.issue);
        break;
      case ItemKind::follow_up: {
        const std::vector<FollowUpPlace> all = all_follow_ups(record);
        if (index >= all.size()) return false;
        part.resolution = all[index].resolution;
        part.follow_up = all[index].follow_up;
        item = item_id(*part.follow_up);
        break;
      }
      case ItemKind::party:
      case ItemKind::resolution:
        return false;
    }
    return branch.id == full_id(placed.id, item);
  }

  bool has_begun(const MatterPart& part) const {
    if (part.issue != nullptr) {
      // What was raised long ago and is told again at a later meeting begins with that meeting.
      if (part.meeting.stage == MeetingStage::planned &&
          part.relation == MatterRelation::continues) {
        return is_known_plan(part, matter_.as_of);
      }
      return part.issue_state.begun || is_known_plan(part, matter_.as_of);
    }
    if (part.follow_up != nullptr) return part.follow_up_state.begun;
    return !part.meeting.date || *part.meeting.date <= matter_.as_of;
  }

  /// The link of the main chain with the latest day.
  std::size_t last_part() const {
    std::size_t last = 0;
    std::vector<bool> main(matter_.parts.size(), false);
    const auto day = [this](std::size_t at) {
      return matter_.parts[at].meeting.date.value_or(Date{});
    };
    for (std::size_t at = 0; at < matter_.parts.size(); ++at) {
      const MatterPart& part = matter_.parts[at];
      main[at] = part.relation == MatterRelation::first ||
                 (part.relation == MatterRelation::continues && main[part.of]);
      // What is only planned changes nothing yet.
      const bool known = part.meeting.stage != MeetingStage::planned || part.follow_up != nullptr;
      if (main[at] && known && day(at) >= day(last)) last = at;
    }
    return last;
  }

  bool is_followed(std::size_t part) const {
    return std::ranges::any_of(matter_.parts, [&](const MatterPart& one) {
      return one.relation == MatterRelation::continues && one.of == part &&
             one.meeting.stage == MeetingStage::held;
    });
  }

  // ---- steps among them ----

  void look_at_steps() {
    for (std::size_t index = 0; index < matter_.parts.size(); ++index) {
      const MatterPart& part = matter_.parts[index];
      const std::string_view record = part.placed->id;
      for (const ResolutionPlace& at : all_resolutions(*part.placed->record)) {
        resolutions_.emplace(full_id(record, item_id(*at.resolution)),
                             Located<Resolution>{index, at.resolution});
      }
      for (const FollowUpPlace& at : all_follow_ups(*part.placed->record)) {
        follow_ups_.emplace(full_id(record, item_id(*at.follow_up)),
                            Located<FollowUp>{index, at.follow_up});
      }
    }
    for (const MatterStep& step : matter_.steps) {
      if (step.kind == MatterStep::Kind::continues) {
        const auto later = follow_ups_.find(step.from);
        const auto earlier = follow_ups_.find(step.to);
        if (later == follow_ups_.end() || earlier == follow_ups_.end()) continue;
        const MatterPart& part = matter_.parts[later->second.part];
        const FollowUpState state =
            follow_up_state(*later->second.item, *part.placed->record, matter_.as_of,
                            part.calendar != nullptr ? *part.calendar : Calendar::standard());
        // What was struck off as merged went back into the earlier one.
        const bool merged = state.closed_on && later->second.item->closing.is("merged");
        if (state.begun && !merged) continued_.insert(earlier->second.item);
      } else if (step.kind == MatterStep::Kind::supersedes) {
        const auto later = resolutions_.find(step.from);
        const auto earlier = resolutions_.find(step.to);
        if (later == resolutions_.end() || earlier == resolutions_.end()) continue;
        if (matter_.parts[later->second.part].meeting.stage != MeetingStage::held) continue;
        superseding_.push_back({earlier->second, later->second});
        superseded_.insert(earlier->second.item);
      }
    }
  }

  // ---- milestones ----

  void take_milestones() {
    Milestones milestones(matter_);
    for (std::size_t at = 0; at < matter_.parts.size(); ++at) milestones.add(at);
    for (std::size_t at = 0; at < matter_.parts.size(); ++at) add_ratifications(milestones, at);
    for (const Superseding& one : superseding_) {
      milestones.add_superseded(one.earlier, one.later);
    }
    const MatterPart& last = matter_.parts[matter_.last];
    const std::optional<Date> settled = settled_on();
    if (last.issue != nullptr && last.issue_state.stage == IssueStage::settled && settled &&
        matter_.pending.empty()) {
      milestones.add_settled(matter_.last, *settled);
    }
    milestones.finish();
  }

  /// The day on which the last thing of all its links was finished.
  std::optional<Date> settled_on() const {
    std::optional<Date> last;
    for (const MatterPart& part : matter_.parts) {
      const std::optional<Date> day =
          part.follow_up != nullptr ? part.follow_up_state.closed_on : part.issue_state.settled_on;
      if (day && (!last || *day > *last)) last = day;
    }
    return last;
  }

  void add_ratifications(Milestones& milestones, std::size_t at) {
    const MatterPart& part = matter_.parts[at];
    if (part.issue == nullptr || part.meeting.stage != MeetingStage::held) return;
    for (const Resolution& one : part.issue->resolutions) {
      if (!one.ratification) continue;
      milestones.add_ratification(at, one, day_of_ratification(part, one));
    }
  }

  /// The day of the meeting that ratified it, where that is one of the matter.
  std::optional<Date> day_of_ratification(const MatterPart& part, const Resolution& one) const {
    const std::string id = full_id(part.placed->id, item_id(one));
    for (const MatterStep& step : matter_.steps) {
      if (step.kind != MatterStep::Kind::ratified_in || step.from != id) continue;
      for (const MatterPart& other : matter_.parts) {
        if (other.placed->id == step.to) return other.meeting.date;
      }
    }
    return std::nullopt;
  }

  template <class Item>
  using Locations = std::unordered_map<std::string, Located<Item>>;
  struct Superseding {
    Located<Resolution> earlier, later;
  };

  const MatterTree& tree_;
  std::span<const MatterSource> sources_;
  Matter matter_;
  Locations<Resolution> resolutions_;
  Locations<FollowUp> follow_ups_;
  std::unordered_set<const FollowUp*> continued_;
  std::unordered_set<const Resolution*> superseded_;
  std::vector<Superseding> superseding_;  ///< in the order of the steps
};

}  // namespace

Matter trace_matter(const MatterTree& tree, std::span<const MatterSource> sources, Date as_of) {
  return Tracing(tree, sources, as_of).run();
}

}  // namespace meeting
