// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Texts that could not be left where a file has them, because they had to be decoded.

#include <cstddef>
#include <meeting/export.hpp>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace meeting {

/// Keeps texts, a few large pieces of memory for all of them and none while there are none. Views
/// of them stay good until clear() or the end of the store, also when the store is moved. Not
/// copied. Sizes are bytes; only memory that runs out is an error, std::bad_alloc. One thread at a
/// time.
class MEETING_EXPORT TextStore {
 public:
  TextStore() = default;
  TextStore(TextStore&& other) noexcept
      : pieces_(std::move(other.pieces_)),
        free_(std::exchange(other.free_, nullptr)),
        left_(std::exchange(other.left_, 0)) {}
  TextStore& operator=(TextStore&& other) noexcept {
    pieces_ = std::exchange(other.pieces_, {});
    free_ = std::exchange(other.free_, nullptr);
    left_ = std::exchange(other.left_, 0);
    return *this;
  }
  TextStore(const TextStore&) = delete;
  TextStore& operator=(const TextStore&) = delete;
  ~TextStore() = default;

  /// A copy of `text`, which may be a text of this store.
  std::string_view keep(std::string_view text);

  /// Room for a text of at most `most` bytes, which is written there and then taken. Room that
  /// is not taken is given again.
  char* room(std::size_t most) {
    if (most > left_ || free_ == nullptr) add_piece(most);
    return free_;
  }
  /// The first `size` bytes of the room that was given last.
  std::string_view take(std::size_t size) {
    const std::string_view text(free_, size);
    free_ += size;
    left_ -= size;
    return text;
  }

  /// Whether nothing was kept since it was made or cleared.
  [[nodiscard]] bool empty() const { return pieces_.empty(); }
  void clear();

 private:
  /// Leaves at least `size` bytes free.
  void add_piece(std::size_t size);

  std::vector<std::unique_ptr<char[]>> pieces_;
  char* free_ = nullptr;  ///< in the last piece
  std::size_t left_ = 0;
};

}  // namespace meeting
