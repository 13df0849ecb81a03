// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>

#include "rules/parties/called.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

using namespace std::string_view_literals;

/// Residents ask, the community views, the property company says what it will do.
constexpr std::array stages = {"question"sv, "view"sv, "measure"sv};

using Seen = std::array<const Position*, stages.size()>;

Seen seen_in(const Issue& issue) {
  Seen seen{};
  for (const Position& position : issue.positions) {
    for (std::size_t i = 0; i < stages.size(); ++i) {
      if (seen[i] == nullptr && position.stage.is(stages[i])) seen[i] = &position;
    }
  }
  return seen;
}

bool is_whole(const Seen& seen) {
  return std::ranges::all_of(seen, [](const Position* one) { return one != nullptr; });
}

/// A question and a measure are what any talk has, and a record is written one position after the
/// other; an issue that has all three shows that the meeting is held in steps. Outside a round
/// table one issue may have them by chance.
bool goes_in_steps(const Record& record) {
  const std::ptrdiff_t least = record.form.is("roundtable") ? 1 : 2;
  return std::ranges::count_if(record.issues, [](const Issue& issue) {
           return issue.positions.size() >= stages.size() && is_whole(seen_in(issue));
         }) >= least;
}

Argument stage_name(std::string_view stage) {
  const std::uint16_t index = find_word(VocabularyId::stage, stage).value_or(0);
  return {std::string(word_label(VocabularyId::stage, index, Language::english)),
          std::string(word_label(VocabularyId::stage, index, Language::chinese))};
}

void report(const Issue& issue, const Seen& seen, Reporter& reporter) {
  std::vector<Argument> missing;
  const Position* first = nullptr;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    if (seen[i] == nullptr) missing.push_back(stage_name(stages[i]));
    else if (first == nullptr || seen[i]->at.begin < first->at.begin) first = seen[i];
  }
  reporter
      .report(place_of(issue.title, issue),
              {"three-step-talk"_msg, {stages.size() - missing.size(), in_a_row(missing)}},
              {"three-step-talk.help"_msg, {missing.front()}})
      .note(first->stage.at, {"three-step-talk.note"_msg, {}});
}

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  if (!subject.held() || !goes_in_steps(record)) return;
  for (const Issue& issue : record.issues) {
    const Seen seen = seen_in(issue);
    if (is_whole(seen) || std::ranges::count(seen, nullptr) == std::ssize(seen)) continue;
    if (unread_in(issue.at, subject.context)) continue;
    report(issue, seen, reporter);
  }
}

}  // namespace

constexpr Rule three_step_talk_rule{
    {"three-step-talk", Severity::warning, "rule.three-step-talk"_msg,
     "rule.three-step-talk.reason"_msg, "rule.three-step-talk.source"_msg},
    check};

}  // namespace meeting
