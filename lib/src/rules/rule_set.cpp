// SPDX-License-Identifier: Apache-2.0

// Which rules run, and with which severity.

#include <algorithm>
#include <cassert>
#include <meeting/rules.hpp>

namespace meeting {
namespace {

const RuleSetting* setting_of(std::string_view rule, std::span<const RuleSetting* const> settings) {
  const auto found = std::ranges::find_if(
      settings, [rule](const RuleSetting* one) { return *one->rule == rule && one->severity; });
  return found == settings.end() ? nullptr : *found;
}

bool among(std::string_view id, std::span<const std::string_view> ids) {
  return std::ranges::find(ids, id) != ids.end();
}

}  // namespace

RuleSet::RuleSet() : RuleSet({}, RuleProfile::standard) {}

RuleSet::RuleSet(std::span<const RuleSetting* const> settings, RuleProfile profile) {
  static_assert(static_cast<int>(Run::note) == static_cast<int>(Severity::note) &&
                static_cast<int>(Run::error) == static_cast<int>(Severity::error));
  runs_.reserve(meeting::rules().size());
  for (const RuleInfo& rule : meeting::rules()) {
    Run run = rule.profile > profile ? Run::off : static_cast<Run>(rule.severity);
    if (const RuleSetting* setting = setting_of(rule.id, settings)) {
      run = setting->severity.is("off")       ? Run::off
            : setting->severity.is("error")   ? Run::error
            : setting->severity.is("warning") ? Run::warning
                                              : Run::note;
    }
    runs_.push_back(run);
  }
}

const RuleSet& RuleSet::standard() {
  static const RuleSet set;
  return set;
}

void RuleSet::keep_only(std::span<const std::string_view> ids) {
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const RuleInfo& rule = meeting::rules()[i];
    if (!among(rule.id, ids)) {
      runs_[i] = Run::off;
    } else if (runs_[i] == Run::off) {
      runs_[i] = static_cast<Run>(rule.severity);
    }
  }
}

void RuleSet::leave_out(std::span<const std::string_view> ids) {
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    if (among(meeting::rules()[i].id, ids)) runs_[i] = Run::off;
  }
}

std::optional<Severity> RuleSet::severity(const RuleInfo& rule) const {
  const auto index = static_cast<std::size_t>(&rule - meeting::rules().data());
  assert(index < runs_.size());
  return severity(index);
}

}  // namespace meeting
