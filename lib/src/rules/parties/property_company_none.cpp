// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/registers.hpp>

#include "rules/parties/called.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

bool is_property_company(const Subject& subject, const PartyRef& ref) {
  if (!ref) return false;
  if (const Party* party = party_of(subject.record, ref)) return party->kind.is("property_company");
  const Organisation* known = registered(*subject.context.registers, subject.record, ref);
  return known != nullptr && known->kind.is("property_company");
}

/// The entry of the first compound, where all that the matter is about have no property company.
const Compound* without_company(const Subject& subject, const Issue* issue) {
  const Registers& registers = *subject.context.registers;
  if (issue == nullptr || issue->compound.empty()) {
    const Area* area = subject.context.area;
    if (area == nullptr && subject.record.area) area = &*subject.record.area;
    if (area == nullptr || !area->compound) return nullptr;
    const Compound* entry = registered_compound(registers, *area->compound);
    return entry != nullptr && has_no_property_company(*entry) ? entry : nullptr;
  }
  const Compound* first = nullptr;
  for (const Text& name : issue->compound) {
    const Compound* entry = name ? registered_compound(registers, *name) : nullptr;
    if (entry == nullptr || !has_no_property_company(*entry)) return nullptr;
    if (first == nullptr) first = entry;
  }
  return first;
}

class Check {
 public:
  Check(const Subject& subject, Reporter& reporter) : subject_(subject), reporter_(reporter) {}

  void look(const PartyRef& ref, const Issue* issue) {
    // Once for each company and issue: a resolution and its follow-ups name it again.
    if (issue == last_issue_ && ref && *ref == last_name_) return;
    if (!is_property_company(subject_, ref)) return;
    const Compound* compound = without_company(subject_, issue);
    if (compound == nullptr) return;
    last_issue_ = issue;
    last_name_ = *ref;
    reporter_.report(ref.at,
                     {"property-company-none"_msg, {called(subject_.record, ref), *compound->name}},
                     {"property-company-none.help"_msg, {*compound->name}});
    const std::string place = registered_at(*subject_.context.registers, *compound);
    if (!place.empty()) reporter_.note({"registered.note"_msg, {place}});
  }

 private:
  const Subject& subject_;
  Reporter& reporter_;
  const Issue* last_issue_ = nullptr;
  std::string_view last_name_;
};

void check(const Subject& subject, Reporter& reporter) {
  const Registers* registers = subject.context.registers;
  if (registers == nullptr || registers->names == nullptr) return;
  // The registers of the books around this one are indexed, and not listed here.
  Check looking(subject, reporter);
  for (const Issue& issue : subject.record.issues) {
    for (const Resolution& resolution : issue.resolutions) {
      for (const PartyRef& ref : resolution.responsible) looking.look(ref, &issue);
      for (const FollowUp& one : resolution.follow_ups) looking.look(one.lead, &issue);
    }
    for (const FollowUp& one : issue.follow_ups) looking.look(one.lead, &issue);
  }
  for (const FollowUp& one : subject.record.follow_ups) looking.look(one.lead, nullptr);
}

}  // namespace

constexpr Rule property_company_none_rule{
    {"property-company-none", Severity::warning, "rule.property-company-none"_msg,
     "rule.property-company-none.reason"_msg, "rule.property-company-none.source"_msg},
    check};

}  // namespace meeting
