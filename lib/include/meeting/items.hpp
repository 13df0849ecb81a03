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

struct FollowUpPlace;

/// The stated id, else the letter of its kind and its number in document order: i2, r1, f3.
MEETING_EXPORT std::string item_id(const Issue& issue);
MEETING_EXPORT std::string item_id(const Resolution& resolution);
MEETING_EXPORT std::string item_id(const FollowUp& follow_up);
/// The stated id, else p1, p2 …; `party` is one of `record.parties`.
MEETING_EXPORT std::string item_id(const Record& record, const Party& party);

/// f1; of a derived follow-up the resolution's id and what it derives from: r1.payment,
/// r1.payment2 …, r1.ratification.
MEETING_EXPORT std::string item_id(const FollowUpPlace& place);

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

/// Where a follow-up comes from. A payment that is due and a ratification that is asked for are
/// followed up like what the record calls a follow-up, without being said a second time.
enum class FollowUpOrigin : std::uint8_t { stated, payment, ratification };

/// A follow-up and what it stands in; null where it stands in none. Of a derived one
/// `follow_up` is null, and the payment or the ratification it derives from is set.
struct FollowUpPlace {
  const Issue* issue = nullptr;
  const Resolution* resolution = nullptr;
  const FollowUp* follow_up = nullptr;
  const Money* payment = nullptr;
  const Ratification* ratification = nullptr;

  [[nodiscard]] FollowUpOrigin origin() const {
    if (payment != nullptr) return FollowUpOrigin::payment;
    return ratification != nullptr ? FollowUpOrigin::ratification : FollowUpOrigin::stated;
  }
};

/// All resolutions, in document order. The pointers are those of the record.
MEETING_EXPORT std::vector<ResolutionPlace> all_resolutions(const Record& record);
/// All follow-ups that the record states, in document order.
MEETING_EXPORT std::vector<FollowUpPlace> all_follow_ups(const Record& record);
/// Those that follow from payments and ratifications, in document order: of each resolution the
/// payments that somebody has to make (compensation, or a due day is set), then the ratification.
/// A resolution that came to no agreement brings none.
MEETING_EXPORT std::vector<FollowUpPlace> derived_follow_ups(const Record& record);
MEETING_EXPORT std::vector<FollowUpPlace> derived_follow_ups(const Issue* issue,
                                                             const Resolution& resolution);
/// Both: those that the record states, then those that follow from payments and ratifications.
MEETING_EXPORT std::vector<FollowUpPlace> every_follow_up(const Record& record);
/// Who has to see to it: the lead; who pays; for a ratification whoever answers for the
/// resolution. Null where nobody is named.
MEETING_EXPORT const PartyRef* lead_of(const FollowUpPlace& place);
/// The due day as stated, which may be none.
MEETING_EXPORT const Due& due_of(const FollowUpPlace& place);

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
