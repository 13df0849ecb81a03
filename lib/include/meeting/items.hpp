// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The items of a record: how they are called, and walking them.

#include <cstddef>
#include <cstdint>
#include <meeting/export.hpp>
#include <meeting/record.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

enum class ItemKind : std::uint8_t { record, party, issue, resolution, follow_up };

/// The stated id, else the letter of its kind and its number in document order: i2, r1, f3.
MEETING_EXPORT std::string item_id(const Issue& issue);
MEETING_EXPORT std::string item_id(const Resolution& resolution);
MEETING_EXPORT std::string item_id(const FollowUp& follow_up);
/// The stated id, else p1, p2 …; `party` is one of `record.parties`.
MEETING_EXPORT std::string item_id(const Record& record, const Party& party);

/// `2025-03-14-丽园停车:f1`.
MEETING_EXPORT std::string full_id(std::string_view record_id, std::string_view item_id);

/// An item reference taken apart. `street/2025-03-14-x:f1` has all three parts; a part that
/// is not written is empty. Views of `written`.
struct ItemAddress {
  std::string_view folder;  ///< up to the last slash, without it
  std::string_view record;
  std::string_view item;
};
MEETING_EXPORT ItemAddress split_item_address(std::string_view written);

/// True for what can be the id of an item: p1, i1, r1, f1, or letters, digits, . _ -.
MEETING_EXPORT bool is_item_id(std::string_view text);

/// A resolution and the issue it stands in; the issue is null where none was found.
struct ResolutionPlace {
  const Issue* issue;
  const Resolution* resolution;
};

/// A follow-up and what it stands in; null where it stands in none.
struct FollowUpPlace {
  const Issue* issue;
  const Resolution* resolution;
  const FollowUp* follow_up;
};

/// All resolutions, in document order. The pointers are those of the record.
MEETING_EXPORT std::vector<ResolutionPlace> all_resolutions(const Record& record);
/// All follow-ups, in document order.
MEETING_EXPORT std::vector<FollowUpPlace> all_follow_ups(const Record& record);

/// Calls f(const Issue&) in document order.
template <class F>
void for_each_issue(const Record& record, F&& f) {
  for (const Issue& issue : record.issues) f(issue);
}

/// Calls f(const Issue*, const Resolution&) in document order; the issue may be null.
template <class F>
void for_each_resolution(const Record& record, F&& f) {
  for (const ResolutionPlace& at : all_resolutions(record)) f(at.issue, *at.resolution);
}

/// Calls f(const Issue*, const Resolution*, const FollowUp&) in document order; issue and
/// resolution may be null.
template <class F>
void for_each_follow_up(const Record& record, F&& f) {
  for (const FollowUpPlace& at : all_follow_ups(record)) {
    f(at.issue, at.resolution, *at.follow_up);
  }
}

}  // namespace meeting
