// SPDX-License-Identifier: Apache-2.0

// The first step to a matter: who names whom in all records.

#include <algorithm>
#include <meeting/matter.hpp>
#include <unordered_map>
#include <unordered_set>

#include "figures/chains.hpp"
#include "figures/item_names.hpp"

namespace meeting {
namespace {

constexpr std::uint32_t nothing = ItemNames::nothing;
using Ordinal = std::uint32_t;

/// An item of one kind; items are numbered in the order in which they were added.
struct Node {
  Ordinal record;
  Ordinal index;
  Ordinal issue = nothing;  ///< of a follow-up and a resolution: what it stands in
  std::string item;
};

/// Items of one kind that name others.
class Naming {
 public:
  struct One {
    Ordinal from;
    Ordinal to = nothing;
    std::string written;
  };

  void add(Ordinal from, std::string_view written) {
    if (!written.empty()) all_.push_back({from, nothing, std::string(written)});
  }

  /// `target(one)` says what is meant.
  template <class Target>
  void resolve(Target target) {
    for (One& one : all_) {
      one.to = target(one);
      if (one.to != nothing) by_target_.push_back(&one);
    }
    std::ranges::stable_sort(by_target_, {}, &One::to);
  }

  /// What `from` names; null where it names nothing.
  const One* of(Ordinal from) const {
    const auto found = std::ranges::lower_bound(all_, from, {}, &One::from);
    return found != all_.end() && found->from == from ? &*found : nullptr;
  }
  Ordinal target(Ordinal from) const {
    const One* one = of(from);
    return one == nullptr ? nothing : one->to;
  }
  /// Those that name `to`, in the order of the records.
  std::vector<Ordinal> naming(Ordinal to) const {
    std::vector<Ordinal> froms;
    auto one = std::ranges::lower_bound(by_target_, to, {}, &One::to);
    for (; one != by_target_.end() && (*one)->to == to; ++one) froms.push_back((*one)->from);
    return froms;
  }

  /// True where the way from `from` leads back to it.
  bool is_circular(Ordinal from) const {
    std::unordered_set<Ordinal> seen;
    for (Ordinal at = target(from); at != nothing && seen.insert(at).second; at = target(at)) {
      if (at == from) return true;
    }
    return false;
  }

 private:
  std::vector<One> all_;  ///< ascending by `from`, since items are added one after another
  std::vector<const One*> by_target_;
};

/// Where the items of a record begin among those of their kind.
struct Begin {
  Ordinal issues, follow_ups, resolutions;
};

}  // namespace

struct MatterLinks::Work {
  std::vector<std::string> records;
  std::vector<Begin> begins;
  std::vector<Node> issues, follow_ups, resolutions;

  Chains issue_chains, follow_up_chains;
  ItemNames record_names, issue_names, resolution_names;
  Naming continues, follow_up_continues;  ///< what `continues` leads to follows from the chains
  Naming merged, parent, supersedes;
  Naming ratified;                                       ///< by number of record
  std::unordered_map<Ordinal, Ordinal> ratifying_issue;  ///< by resolution that was ratified

  std::uint32_t add(const PlacedRecord& placed);
  void connect();

  /// True for a `continues` that was cut off since it leads round a circle.
  bool leads_round(const Naming& naming, Ordinal from) const {
    const Chains* chains = nullptr;
    if (&naming == &continues) chains = &issue_chains;
    if (&naming == &follow_up_continues) chains = &follow_up_chains;
    return chains != nullptr && std::ranges::binary_search(chains->circular(), from);
  }
  std::string id(const Node& node) const { return full_id(records[node.record], node.item); }
  Ordinal number_of(const MatterItem& item, const std::vector<Node>& nodes,
                    Ordinal Begin::*begin) const {
    if (item.record >= begins.size()) return nothing;
    const Ordinal number = begins[item.record].*begin + item.index;
    return number < nodes.size() && nodes[number].record == item.record ? number : nothing;
  }
};

std::uint32_t MatterLinks::Work::add(const PlacedRecord& placed) {
  const Record& record = *placed.record;
  const auto number = static_cast<Ordinal>(records.size());
  records.emplace_back(placed.id);
  begins.push_back({static_cast<Ordinal>(issues.size()), static_cast<Ordinal>(follow_ups.size()),
                    static_cast<Ordinal>(resolutions.size())});
  record_names.add(placed.id, {}, number);

  const auto number_of_issue = [&](const Issue* issue) {
    if (issue == nullptr) return nothing;
    return begins.back().issues + static_cast<Ordinal>(issue - record.issues.data());
  };
  // An issue of the same record may be named by its title.
  std::string local;
  const auto issue_name = [&](const ItemRef& written) -> std::string_view {
    const auto titled = [&](const Issue& one) { return one.title && *one.title == *written; };
    const auto found = std::ranges::find_if(record.issues, titled);
    if (!written || found == record.issues.end()) return *written;
    local = item_id(*found);
    return local;
  };
  const bool only_one = record.issues.size() == 1;
  for (const Issue& issue : record.issues) {
    const Ordinal here = number_of_issue(&issue);
    issues.push_back({number, here - begins.back().issues, here, item_id(issue)});
    issue_names.add(placed.id, issues.back().item, here);
    if (only_one) issue_names.add(placed.id, {}, here);
    issue_chains.add(placed.id, issues.back().item, issue_name(issue.continues), only_one);
    continues.add(here, issue_name(issue.continues));
    parent.add(here, issue_name(issue.parent));
    if (issue.screened && issue.screened->result.is("merged")) {
      merged.add(here, issue_name(issue.screened->into));
    }
  }
  Ordinal index = 0;
  for (const ResolutionPlace& at : all_resolutions(record)) {
    const auto here = static_cast<Ordinal>(resolutions.size());
    resolutions.push_back({number, index++, number_of_issue(at.issue), item_id(*at.resolution)});
    resolution_names.add(placed.id, resolutions.back().item, here);
    supersedes.add(here, *at.resolution->supersedes);
    if (at.resolution->ratification) {
      ratified.add(here, *at.resolution->ratification->ratified_in);
    }
  }
  index = 0;
  for (const FollowUpPlace& at : all_follow_ups(record)) {
    const auto here = static_cast<Ordinal>(follow_ups.size());
    follow_ups.push_back({number, index++, number_of_issue(at.issue), item_id(*at.follow_up)});
    follow_up_chains.add(placed.id, follow_ups.back().item, *at.follow_up->continues, false);
    follow_up_continues.add(here, *at.follow_up->continues);
  }
  return number;
}

void MatterLinks::Work::connect() {
  issue_chains.connect();
  follow_up_chains.connect();
  record_names.sort();
  issue_names.sort();
  resolution_names.sort();
  continues.resolve([&](const Naming::One& one) { return issue_chains.before(one.from); });
  follow_up_continues.resolve(
      [&](const Naming::One& one) { return follow_up_chains.before(one.from); });
  const auto issue_named = [&](const Naming::One& one) {
    const Ordinal to = issue_names.find(records[issues[one.from].record], one.written);
    return to == one.from ? nothing : to;
  };
  merged.resolve(issue_named);
  parent.resolve(issue_named);
  supersedes.resolve([&](const Naming::One& one) {
    const Ordinal to = resolution_names.find(records[resolutions[one.from].record], one.written);
    return to == one.from ? nothing : to;
  });
  ratified.resolve([&](const Naming::One& one) {
    const std::string& record = records[resolutions[one.from].record];
    Ordinal issue = nothing;
    if (const Ordinal to = resolution_names.find(record, one.written); to != nothing) {
      issue = resolutions[to].issue;
      if (issue == nothing) return resolutions[to].record;
    } else {
      const Ordinal whole = record_names.find(record, one.written);
      if (whole != nothing) return whole;
      issue = issue_names.find(record, one.written);
    }
    if (issue == nothing) return nothing;
    ratifying_issue.emplace(one.from, issue);
    return issues[issue].record;
  });
}

namespace {

/// Gathers the branches of one matter.
template <class Work>
class TreeBuilder {
 public:
  explicit TreeBuilder(const Work& work) : work_(work) {}

  MatterTree of_issue(Ordinal asked) {
    const Ordinal first = first_of_matter(asked);
    add_issue(first, MatterRelation::first, 0);
    for (std::size_t next = 0; next < tree_.branches.size(); ++next) {
      expand(numbers_[next], next);
    }
    const std::size_t issues = tree_.branches.size();
    for (std::size_t at = 0; at < issues; ++at) steps_of_issue(numbers_[at], at);
    for (std::size_t at = issues; at < tree_.branches.size(); ++at) {
      if (tree_.branches[at].relation == MatterRelation::follow_up) {
        later_follow_ups(numbers_[at], at);
      }
    }
    if (const auto at = places_.find(asked); at != places_.end()) tree_.asked = at->second;
    return std::move(tree_);
  }

  MatterTree of_follow_up(Ordinal asked) {
    Ordinal first = asked;
    for (Ordinal at = work_.follow_up_chains.before(first); at != nothing;
         at = work_.follow_up_chains.before(first)) {
      first = at;
    }
    add_follow_up(first, MatterRelation::first, 0);
    for (std::size_t at = 0; at < tree_.branches.size(); ++at) {
      const Ordinal number = numbers_[at];
      if (number == asked) tree_.asked = at;
      name_follow_up_faults(number);
      for (const Ordinal later : work_.follow_up_continues.naming(number)) {
        add_follow_up(later, MatterRelation::continues, at);
        add_step(MatterStep::Kind::continues, work_.id(work_.follow_ups[later]),
                 work_.id(work_.follow_ups[number]));
      }
    }
    return std::move(tree_);
  }

 private:
  /// The issue that all of it flows into, and of that the first link.
  Ordinal first_of_matter(Ordinal number) const {
    std::unordered_set<Ordinal> seen;
    while (seen.insert(number).second) {
      const Ordinal into = work_.merged.target(number);
      const Ordinal before = into != nothing ? into : work_.issue_chains.before(number);
      if (before == nothing) break;
      number = before;
    }
    return number;
  }

  Ordinal first_link(Ordinal number) const {
    for (Ordinal at = work_.issue_chains.before(number); at != nothing;
         at = work_.issue_chains.before(number)) {
      number = at;
    }
    return number;
  }

  void add_issue(Ordinal number, MatterRelation relation, std::size_t of) {
    if (!places_.emplace(number, tree_.branches.size()).second) return;
    const Node& node = work_.issues[number];
    push({{node.record, ItemKind::issue, node.index}, relation, of, work_.id(node)}, number);
  }
  void add_follow_up(Ordinal number, MatterRelation relation, std::size_t of) {
    if (!follow_up_places_.insert(number).second) return;
    const Node& node = work_.follow_ups[number];
    push({{node.record, ItemKind::follow_up, node.index}, relation, of, work_.id(node)}, number);
  }
  void push(MatterBranch branch, Ordinal number) {
    tree_.branches.push_back(std::move(branch));
    numbers_.push_back(number);
  }

  /// Another chain of issues joins the matter.
  void add_chain(Ordinal number, MatterRelation relation, std::size_t of) {
    const Ordinal first = first_link(number);
    add_issue(places_.contains(first) ? number : first, relation, of);
  }

  void expand(Ordinal number, std::size_t at) {
    for (const Ordinal one : work_.merged.naming(number))
      add_chain(one, MatterRelation::merged, at);
    for (const Ordinal one : work_.parent.naming(number)) add_chain(one, MatterRelation::child, at);
    for (const Ordinal one : work_.continues.naming(number)) {
      add_issue(one, MatterRelation::continues, at);
    }
  }

  void add_step(MatterStep::Kind kind, std::string from, std::string to, bool known = true) {
    tree_.steps.push_back({kind, std::move(from), std::move(to), known});
  }

  void name_fault(const Naming& naming, Ordinal number, const Node& node, bool circular) {
    const Naming::One* one = naming.of(number);
    if (one == nullptr) return;
    if (circular || naming.is_circular(number)) {
      tree_.faults.push_back({MatterFault::Kind::circle, work_.id(node), one->written});
    } else if (one->to == nothing) {
      const bool is_record =
          work_.record_names.find(work_.records[node.record], one->written) != nothing;
      const auto kind = is_record ? MatterFault::Kind::which : MatterFault::Kind::unknown;
      tree_.faults.push_back({kind, work_.id(node), one->written});
    }
  }

  void name_follow_up_faults(Ordinal number) {
    name_fault(work_.follow_up_continues, number, work_.follow_ups[number],
               work_.leads_round(work_.follow_up_continues, number));
  }

  void steps_of_issue(Ordinal number, std::size_t at) {
    const Node& node = work_.issues[number];
    name_fault(work_.continues, number, node, work_.leads_round(work_.continues, number));
    const auto names_itself = [&](const Naming& naming) {
      const Naming::One* one = naming.of(number);
      return one != nullptr && one->to == nothing &&
             work_.issue_names.find(work_.records[node.record], one->written) == number;
    };
    name_fault(work_.merged, number, node, names_itself(work_.merged));
    name_fault(work_.parent, number, node, names_itself(work_.parent));
    const Ordinal parent = work_.parent.target(number);
    if (parent != nothing && !places_.contains(parent)) {
      add_step(MatterStep::Kind::part_of, work_.id(node), work_.id(work_.issues[parent]));
    }
    const Begin end = end_of(node.record);
    for (Ordinal one = work_.begins[node.record].resolutions; one < end.resolutions; ++one) {
      if (work_.resolutions[one].issue == number) steps_of_resolution(one, at);
    }
    for (Ordinal one = work_.begins[node.record].follow_ups; one < end.follow_ups; ++one) {
      if (work_.follow_ups[one].issue == number) steps_of_follow_up(one, at);
    }
  }

  Begin end_of(Ordinal record) const {
    if (record + 1 < work_.begins.size()) return work_.begins[record + 1];
    return {static_cast<Ordinal>(work_.issues.size()),
            static_cast<Ordinal>(work_.follow_ups.size()),
            static_cast<Ordinal>(work_.resolutions.size())};
  }

  void steps_of_resolution(Ordinal number, std::size_t at) {
    const Node& node = work_.resolutions[number];
    const Ordinal earlier = work_.supersedes.target(number);
    if (earlier != nothing) {
      add_step(MatterStep::Kind::supersedes, work_.id(node), work_.id(work_.resolutions[earlier]));
    }
    name_fault(work_.supersedes, number, node,
               earlier == nothing && names_itself(work_.supersedes, number));
    name_fault(work_.ratified, number, node, false);
    const Ordinal record = work_.ratified.target(number);
    if (record == nothing) return;
    add_step(MatterStep::Kind::ratified_in, work_.id(node), work_.records[record]);
    const bool there = std::ranges::any_of(
        tree_.branches, [record](const MatterBranch& one) { return one.item.record == record; });
    if (there) return;
    const auto issue = work_.ratifying_issue.find(number);
    if (issue != work_.ratifying_issue.end()) {
      add_issue(issue->second, MatterRelation::ratifies, at);
    } else {
      push({{record, ItemKind::record, 0}, MatterRelation::ratifies, at, work_.records[record]},
           nothing);
    }
  }

  bool names_itself(const Naming& naming, Ordinal number) const {
    const Naming::One* one = naming.of(number);
    return one != nullptr &&
           work_.resolution_names.find(work_.records[work_.resolutions[number].record],
                                       one->written) == number;
  }

  void steps_of_follow_up(Ordinal number, std::size_t at) {
    name_follow_up_faults(number);
    const Ordinal before = work_.follow_up_chains.before(number);
    if (before != nothing) {
      add_step(MatterStep::Kind::continues, work_.id(work_.follow_ups[number]),
               work_.id(work_.follow_ups[before]));
    }
    later_follow_ups(number, at);
  }

  /// Follow-ups of other issues that go on with one of the matter.
  void later_follow_ups(Ordinal number, std::size_t at) {
    for (const Ordinal later : work_.follow_up_continues.naming(number)) {
      const Ordinal issue = work_.follow_ups[later].issue;
      if (issue != nothing && places_.contains(issue)) continue;  // is seen with its issue
      if (follow_up_places_.contains(later)) continue;
      add_step(MatterStep::Kind::continues, work_.id(work_.follow_ups[later]),
               work_.id(work_.follow_ups[number]));
      add_follow_up(later, MatterRelation::follow_up, at);
    }
  }

  const Work& work_;
  MatterTree tree_;
  std::vector<Ordinal> numbers_;  ///< of the branches, each among those of its kind
  std::unordered_map<Ordinal, std::size_t> places_;  ///< of issues
  std::unordered_set<Ordinal> follow_up_places_;
};

}  // namespace

std::vector<std::uint32_t> MatterTree::records() const {
  std::vector<std::uint32_t> numbers;
  for (const MatterBranch& branch : branches) numbers.push_back(branch.item.record);
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

MatterLinks::MatterLinks() : work_(std::make_unique<Work>()) {}
MatterLinks::~MatterLinks() = default;
MatterLinks::MatterLinks(MatterLinks&&) noexcept = default;
MatterLinks& MatterLinks::operator=(MatterLinks&&) noexcept = default;

std::uint32_t MatterLinks::add(const PlacedRecord& placed) { return work_->add(placed); }

void MatterLinks::connect() { work_->connect(); }

MatterTree MatterLinks::tree(const MatterItem& item) const {
  if (item.kind == ItemKind::follow_up) {
    const Ordinal number = work_->number_of(item, work_->follow_ups, &Begin::follow_ups);
    return number == nothing ? MatterTree{} : TreeBuilder<Work>(*work_).of_follow_up(number);
  }
  const Ordinal number = work_->number_of(item, work_->issues, &Begin::issues);
  if (item.kind != ItemKind::issue || number == nothing) return {};
  return TreeBuilder<Work>(*work_).of_issue(number);
}

std::vector<MatterStep> MatterLinks::steps(const MatterItem& item) const {
  std::vector<MatterStep> steps;
  const auto add = [&](const std::vector<Node>& nodes, Ordinal number, const Naming& naming,
                       MatterStep::Kind there, MatterStep::Kind back) {
    const std::string from = work_->id(nodes[number]);
    if (const Naming::One* one = naming.of(number)) {
      const bool found = one->to != nothing;
      // What is cut off since it leads round is there all the same.
      const bool known = found || work_->leads_round(naming, number);
      steps.push_back({there, from, found ? work_->id(nodes[one->to]) : one->written, known});
    }
    for (const Ordinal other : naming.naming(number)) {
      steps.push_back({back, from, work_->id(nodes[other]), true});
    }
  };
  using Kind = MatterStep::Kind;
  if (item.kind == ItemKind::issue) {
    const Ordinal number = work_->number_of(item, work_->issues, &Begin::issues);
    if (number == nothing) return steps;
    add(work_->issues, number, work_->continues, Kind::continues, Kind::continued_by);
    add(work_->issues, number, work_->merged, Kind::merged_into, Kind::takes_in);
    add(work_->issues, number, work_->parent, Kind::part_of, Kind::has_part);
  } else if (item.kind == ItemKind::follow_up) {
    const Ordinal number = work_->number_of(item, work_->follow_ups, &Begin::follow_ups);
    if (number == nothing) return steps;
    add(work_->follow_ups, number, work_->follow_up_continues, Kind::continues, Kind::continued_by);
  } else if (item.kind == ItemKind::resolution) {
    const Ordinal number = work_->number_of(item, work_->resolutions, &Begin::resolutions);
    if (number == nothing) return steps;
    add(work_->resolutions, number, work_->supersedes, Kind::supersedes, Kind::superseded_by);
    if (const Naming::One* one = work_->ratified.of(number)) {
      const bool known = one->to != nothing;
      steps.push_back({Kind::ratified_in, work_->id(work_->resolutions[number]),
                       known ? work_->records[one->to] : one->written, known});
    }
  }
  return steps;
}

}  // namespace meeting
