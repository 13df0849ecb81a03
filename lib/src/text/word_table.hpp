// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Short words and what each stands for, looked up for every key and word of every record: a
/// word of up to 16 bytes is two numbers, and comparing it is comparing these.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace meeting {

/// The words are views: what they view outlives the table. No word is empty.
template <class Value>
class WordTable {
 public:
  /// The value of `word`, which is added with `value` where it is not there yet.
  Value& add(std::string_view word, const Value& value) {
    if ((words_ + 1) * 2 > slots_.size()) grow();
    const Ends ends = ends_of(word);
    Slot& slot = slot_of(ends, word);
    if (slot.size == 0) {
      slot = {ends, word.data(), word.size(), value};
      ++words_;
    }
    return slot.value;
  }

  /// Null where the word is not in the table.
  const Value* find(std::string_view word) const {
    if (word.empty()) return nullptr;
    const std::size_t mask = mask_;
    const Ends ends = ends_of(word);
    for (std::size_t at = hash(ends, word.size()) & mask;; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.size == 0) return nullptr;
      if (is_same(slot, ends, word)) return &slot.value;
    }
  }

 private:
  /// The first and the last bytes of a word; with its size they are all of a word of up to 16.
  struct Ends {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    bool operator==(const Ends&) const = default;
  };
  struct Slot {
    Ends ends;
    const char* data = nullptr;
    std::size_t size = 0;
    Value value{};
  };

  template <class Number>
  static std::uint64_t load(const char* from) {
    Number number = 0;
    std::memcpy(&number, from, sizeof number);
    return number;
  }

  static Ends ends_of(std::string_view word) {
    const char* const begin = word.data();
    const std::size_t size = word.size();
    if (size >= 8) return {load<std::uint64_t>(begin), load<std::uint64_t>(begin + size - 8)};
    if (size >= 4) return {load<std::uint32_t>(begin), load<std::uint32_t>(begin + size - 4)};
    if (size == 0) return {};
    return {load<std::uint8_t>(begin) | load<std::uint8_t>(begin + size / 2) << 8U,
            load<std::uint8_t>(begin + size - 1)};
  }

  static std::size_t hash(const Ends& ends, std::size_t size) {
    const std::uint64_t mixed =
        (ends.first + size) * 0x9E3779B97F4A7C15U ^ std::rotl(ends.last, 23) * 0xC2B2AE3D27D4EB4FU;
    return static_cast<std::size_t>(mixed ^ mixed >> 32U);
  }

  static bool is_same(const Slot& slot, const Ends& ends, std::string_view word) {
    return slot.size == word.size() && slot.ends == ends &&
           (word.size() <= 16 || std::memcmp(slot.data, word.data(), word.size()) == 0);
  }

  /// That of the word, or the free one where it belongs.
  Slot& slot_of(const Ends& ends, std::string_view word) {
    const std::size_t mask = mask_;
    std::size_t at = hash(ends, word.size()) & mask;
    while (slots_[at].size != 0 && !is_same(slots_[at], ends, word)) at = (at + 1) & mask;
    return slots_[at];
  }

  void grow() {
    const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    mask_ = slots_.size() - 1;
    for (const Slot& slot : before) {
      if (slot.size != 0) slot_of(slot.ends, {slot.data, slot.size}) = slot;
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(2);  ///< a power of two; half of them are free
  std::size_t mask_ = 1;
  std::size_t words_ = 0;
};

}  // namespace meeting
