// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The records of the books that are checked, and which item names which: what several rules of
/// books ask for, worked out once. Names are kept as hashes, and texts only of what leads from one
/// record to another, so that a record without references costs some 32 bytes.

#include <cstdint>
#include <meeting/book_rules.hpp>
#include <meeting/fields.hpp>
#include <meeting/items.hpp>
#include <meeting/record.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace meeting {

/// A record, or an item of one by its kind and its number in document order: 1, 2 …
struct LinkedItem {
  std::uint32_t record = 0;
  ItemKind kind = ItemKind::record;
  std::uint32_t number = 0;  ///< 0: the record itself

  /// Tells items apart.
  [[nodiscard]] std::uint64_t key() const {
    return (std::uint64_t{record} << 32U) |
           (std::uint64_t{static_cast<std::uint8_t>(kind)} << 24U) | number;
  }
  bool operator==(const LinkedItem&) const = default;
};

/// The fields that name an item or a record elsewhere.
enum class LinkField : std::uint8_t {
  continues,            ///< of an issue
  parent,               ///< of an issue
  into,                 ///< of a screening
  follow_up_continues,  ///< of a follow-up
  supersedes,
  ratified_in,
  covers,     ///< of a public notice
  announced,  ///< the issues of an announcement
};

/// Its row in the table of fields.
std::pair<BlockId, std::string_view> field_of(LinkField field);

struct Link {
  enum class State : std::uint8_t {
    found,
    no_record,  ///< there is no such record
    no_item,    ///< `to` is the record, which has no such item
    unknown,    ///< it may stand where nothing could be read
  };
  LinkedItem from;  ///< of `covers` and `announced`: the record
  LinkedItem to;
  LinkField field = LinkField::continues;
  State state = State::unknown;
  ByteRange at;
  std::uint32_t line = 0;
  std::uint32_t text = 0;  ///< see BookLinks::written()
  std::uint32_t text_size = 0;
  Date day;  ///< that of `from`'s record; of a screening its own, if that is later
};

struct LinkedRecord {
  std::uint64_t name = 0;  ///< hash of its id with the folder of its book
  std::uint32_t file = 0;
  std::uint32_t book = 0;
  Date day;  ///< of the meeting, after all changes of it; may be invalid
  std::uint16_t issues = 0;
  std::uint16_t resolutions = 0;
  std::uint16_t follow_ups = 0;
  bool unread = false;  ///< the reader found an error in it
};

struct BookInChecks;
struct RecordInBook;

class BookLinks {
 public:
  static constexpr std::uint32_t nothing = 0xffffffff;

  void add_book(const BookInChecks& book);
  /// Gives the record the next number: 0, 1, 2 …
  void add(const RecordInBook& record);
  void add_unreadable(const BookInChecks& book, std::string_view record_id);
  /// To be called once, after all of these.
  void connect();

  /// After connect().
  [[nodiscard]] const std::vector<LinkedRecord>& records() const { return records_; }
  /// In the order of the records: all that leave their record, and of `continues`, `parent`,
  /// `into` and `supersedes` also those that do not.
  [[nodiscard]] const std::vector<Link>& links() const { return links_; }
  /// What it names, as it is written.
  [[nodiscard]] std::string_view written(const Link& link) const {
    return std::string_view(texts_).substr(link.text, link.text_size);
  }
  /// Issues that go on with each other, are merged or are parts of each other share this number;
  /// of an issue alone it is its key().
  [[nodiscard]] std::uint64_t matter(const LinkedItem& issue) const;
  /// True where another issue goes on with this one.
  [[nodiscard]] bool continued(const LinkedItem& issue) const;
  /// Links that name an item of the record, or it itself.
  [[nodiscard]] std::vector<const Link*> naming(std::uint32_t record) const;
  /// True where the item is not called by its kind and number: i2.
  [[nodiscard]] bool has_other_id(const LinkedItem& item) const;

 private:
  struct Name {
    std::uint64_t hash;
    LinkedItem item;
  };
  class LocalNames;

  void add_names(const Record& record, LinkedRecord& linked);
  void add_links(const RecordInBook& in);
  void resolve(Link& link) const;
  [[nodiscard]] std::optional<LinkedItem> find_item(std::uint32_t record,
                                                    std::string_view item) const;
  [[nodiscard]] std::uint32_t find_record(std::uint64_t name) const;
  void join_matters();

  std::vector<const CheckedBook*> books_;
  std::vector<LinkedRecord> records_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> record_names_;
  std::vector<std::uint64_t> unreadable_;
  std::vector<Name> names_;  ///< ids that are stated, and which items have one
  std::vector<Link> links_;
  std::vector<std::uint32_t> by_target_;  ///< places in links_
  std::string texts_;
  std::vector<std::uint64_t> members_;  ///< keys of issues that are linked with another
  std::vector<std::uint32_t> above_;    ///< as members_: the way to the one that stands for all
};

}  // namespace meeting
