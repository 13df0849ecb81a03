// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a user writes on the command line to mean a record or an item in one. Anything that
/// identifies is enough; several matches are handed back to be shown, never guessed.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <meeting/book.hpp>
#include <meeting/date.hpp>
#include <meeting/export.hpp>
#include <meeting/items.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// Which kinds of item a command can do something with.
class ItemKinds {
 public:
  constexpr ItemKinds(std::initializer_list<ItemKind> kinds) {
    for (const ItemKind kind : kinds) bits_ |= bit(kind);
  }
  [[nodiscard]] constexpr bool has(ItemKind kind) const { return (bits_ & bit(kind)) != 0; }

 private:
  static constexpr std::uint8_t bit(ItemKind kind) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
  }
  std::uint8_t bits_ = 0;
};

/// One thing that was meant. The pointers are those of the record; what does not apply is
/// null. A follow-up also has the issue and the resolution that it stands in; one that follows
/// from a payment or a ratification (r1.payment) has that instead of `follow_up`.
struct Match {
  std::size_t record = 0;  ///< place in the files that were searched
  ItemKind kind = ItemKind::record;
  const Party* party = nullptr;
  const Issue* issue = nullptr;
  const Resolution* resolution = nullptr;
  const FollowUp* follow_up = nullptr;
  const Money* payment = nullptr;
  const Ratification* ratification = nullptr;
  /// What to write to mean exactly this: `2025-03-14-丽园停车:f1`, with the book's folder in
  /// front (relative to base) where another searched record has the same id.
  std::string id;
  std::string label;  ///< one line: its title, text or task; may be empty

  /// The same as items.hpp says it; of a follow-up.
  [[nodiscard]] FollowUpPlace place() const {
    return {issue, resolution, follow_up, payment, ratification};
  }
};

struct References {
  std::vector<Match> matches;            ///< in the order of the files and of the items
  std::vector<std::string> suggestions;  ///< ids much like what was written; only without matches
};

struct ReferenceQuery {
  ItemKinds wanted{ItemKind::record};
  Date today;                  ///< for dates such as 3月14日 and 昨天
  std::filesystem::path base;  ///< where the user stands: paths relate to it
};

/// What `written` may mean among `files` (entries with trouble are passed over). Tried in
/// this order, the first way that finds something holds: a path of one of the files; an id
/// (ID, folder/ID, ID:f1, and f1 alone; r1.payment and r1.ratification are ids too); a number of
/// minutes or of a hotline order; a day; words that all occur in the item's own text, then in its
/// text and that of what it stands in, then in what stands in it. REF:f1 with REF any of these
/// means that item. A record or issue that was found where only other kinds are wanted stands for
/// all wanted items in it, and an item for the record that it is in.
MEETING_EXPORT References find_references(std::string_view written,
                                          std::span<const RecordFile> files,
                                          const ReferenceQuery& query);

}  // namespace meeting
