// SPDX-License-Identifier: Apache-2.0

#include "rules/issues/objections.hpp"

#include <algorithm>
#include <meeting/state.hpp>

namespace meeting {
namespace {

template <class Wanted>
const Resolution* first_of(const Issue& issue, Wanted&& wanted) {
  const auto found = std::ranges::find_if(issue.resolutions, wanted);
  return found == issue.resolutions.end() ? nullptr : &*found;
}

bool is_agreement(const Resolution& resolution, Date as_of) {
  return resolution_outcome(resolution, as_of) == IssueOutcome::agreed;
}

}  // namespace

bool is_objection(const Position& position) {
  if (position.stage.is("objection")) return true;
  if (position.grounds.empty()) return false;
  return !position.stage || position.stage.is("question") || position.stage.is("view");
}

bool stands(const Position& position, Date as_of) {
  if (position.response || !is_objection(position)) return false;
  return !position.withdrawn_on || *position.withdrawn_on > as_of;
}

ByteRange place_of(const Position& objection) {
  if (objection.stage) return objection.stage.at;
  return objection.grounds.front().at;
}

const Resolution* agreement_in(const Issue& issue, Date as_of) {
  return first_of(issue, [&](const Resolution& one) { return is_agreement(one, as_of); });
}

const Resolution* consensus_in(const Issue& issue, Date as_of) {
  return first_of(issue, [&](const Resolution& one) {
    return one.basis.is("consensus") && is_agreement(one, as_of);
  });
}

}  // namespace meeting
