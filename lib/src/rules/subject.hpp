// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One record as the rules look at it: what several of them ask for, worked out once.

#include <meeting/items.hpp>
#include <meeting/private_data.hpp>
#include <meeting/record.hpp>
#include <meeting/rules.hpp>
#include <meeting/state.hpp>
#include <optional>
#include <vector>

namespace meeting {

/// A follow-up and its state on the day asked about.
struct FollowUpCase {
  FollowUpPlace place;
  FollowUpState state;
};

class Subject {
 public:
  Subject(const Record& record, const RuleContext& context);

  const Record& record;
  const RuleContext& context;

  /// On the day asked about.
  [[nodiscard]] const MeetingState& state() const { return state_; }
  /// Held by the day asked about, and not called off.
  [[nodiscard]] bool held() const { return state_.stage == MeetingStage::held; }
  /// The form talks matters over to settle them: see forms.hpp.
  [[nodiscard]] bool deliberates() const { return deliberates_; }
  /// The reader found an error anywhere in the record: see unread.hpp.
  [[nodiscard]] bool unread() const { return unread_; }

  /// In document order.
  [[nodiscard]] const std::vector<ResolutionPlace>& resolutions() const { return resolutions_; }
  /// Those that the record states, in document order: `place.follow_up` is not null.
  [[nodiscard]] const std::vector<FollowUpCase>& follow_ups() const { return follow_ups_; }
  /// Payments and ratifications that are followed up: `place.follow_up` is null.
  [[nodiscard]] const std::vector<FollowUpCase>& derived() const { return derived_; }

  /// What is found in the texts that everybody reads once the results are displayed; looked for
  /// when first asked. Not for several threads.
  struct PrivateFound {
    const Text* text;
    PrivateData data;
  };
  [[nodiscard]] const std::vector<PrivateFound>& private_data() const;

  /// A time limit of the book; empty where it sets none.
  [[nodiscard]] std::optional<int> limit(Count Limits::*which) const;

 private:
  MeetingState state_;
  bool deliberates_;
  bool unread_;
  std::vector<ResolutionPlace> resolutions_;
  std::vector<FollowUpCase> follow_ups_;
  std::vector<FollowUpCase> derived_;
  mutable std::optional<std::vector<PrivateFound>> private_data_;
};

}  // namespace meeting
