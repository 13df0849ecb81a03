// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cassert>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace meeting {

/// One that is being filled, the others full until the caller comes to them.
inline constexpr std::size_t batches_of_each_thread = 4;

/// Threads fill batches, the caller empties them in order, and fills some itself while the next
/// one is not there yet. They meet once for some dozens of files rather than for each. Each thread
/// has batches of its own, so that what the caller has not moved away dies where it was born:
/// memory that goes from thread to thread costs both of them the lock on it. A `Batch` is made
/// once and filled again and again.
template <class Batch>
class BatchesInOrder {
 public:
  /// `fill` makes batch number `index` of `count`, on any thread; what it throws is passed on
  /// behind what it has put into the batch so far. It should look at stopped() now and then.
  /// `threads` counts the caller, so it is 1 at least: with 1, or where the system gives no
  /// others, the caller does all.
  BatchesInOrder(std::size_t count, unsigned threads,
                 std::function<void(Batch&, std::size_t index)> fill)
      : fill_(std::move(fill)),
        count_(count),
        slots_(threads),
        ring_(threads * batches_of_each_thread) {
    assert(threads > 0);
    workers_.reserve(threads - 1);
    try {
      while (workers_.size() + 1 < threads) {
        workers_.emplace_back([this, &own = slots_[workers_.size()]] { run(own); });
      }
    } catch (const std::system_error&) {
      // Fewer will do.
    }
  }
  BatchesInOrder(const BatchesInOrder&) = delete;
  BatchesInOrder& operator=(const BatchesInOrder&) = delete;
  /// The threads end when fill() does.
  ~BatchesInOrder() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    room_.notify_all();
  }

  /// Whether nobody wants the rest.
  [[nodiscard]] bool stopped() const { return stopped_; }

  /// Hands over all batches in order; to be called once. What `empty` or `fill` throws is passed
  /// on.
  void for_each(const std::function<void(Batch&)>& empty) {
    while (taken_ < count_) {
      Slot*& place = ring_[taken_ % ring_.size()];
      Started own;
      {
        std::unique_lock lock(mutex_);
        if (place == nullptr) own = start(slots_.back());
        if (own.slot == nullptr) {
          is_awaited_ = true;
          full_.wait(lock, [&] { return place != nullptr; });
          is_awaited_ = false;
        }
      }
      if (own.slot != nullptr) {
        finish(own);
        continue;
      }
      Slot& slot = *place;
      empty(slot.batch);
      if (slot.failure) std::rethrow_exception(slot.failure);
      bool is_waited_for = false;
      {
        const std::lock_guard lock(mutex_);
        place = nullptr;
        slot.is_full = false;
        ++taken_;
        is_waited_for = idle_ > 0;
      }
      if (is_waited_for) room_.notify_all();  // only its owner can use the batch
    }
  }

 private:
  struct Slot {
    Batch batch;
    std::exception_ptr failure;  ///< out of memory, a bug, or the filler's own
    bool is_full = false;        ///< changed under the mutex
  };
  using Slots = std::array<Slot, batches_of_each_thread>;
  struct Started {
    Slot* slot = nullptr;  ///< null: there is no room, or nothing left
    std::size_t index = 0;
  };

  /// With the mutex held.
  Started start(Slots& own) {
    const auto slot = std::ranges::find(own, false, &Slot::is_full);
    if (slot == own.end() || started_ == count_) return {};
    return {&*slot, started_++};
  }

  void finish(const Started& started) {
    try {
      fill_(started.slot->batch, started.index);
    } catch (...) {
      started.slot->failure = std::current_exception();
    }
    bool is_awaited = false;
    {
      const std::lock_guard lock(mutex_);
      started.slot->is_full = true;
      ring_[started.index % ring_.size()] = started.slot;
      is_awaited = is_awaited_ && started.index == taken_;
    }
    if (is_awaited) full_.notify_one();
  }

  void run(Slots& own) {
    while (true) {
      Started started;
      {
        std::unique_lock lock(mutex_);
        ++idle_;
        room_.wait(lock, [&] {
          if (stopped_ || started_ == count_) return true;
          started = start(own);
          return started.slot != nullptr;
        });
        --idle_;
      }
      if (started.slot == nullptr) break;
      finish(started);
    }
    room_.notify_one();  // another one that waits has as little to do
  }

  std::function<void(Batch&, std::size_t)> fill_;
  std::size_t count_;
  std::vector<Slots> slots_;  ///< of each thread, the caller's last
  std::vector<Slot*> ring_;   ///< full batches, by their numbers; null: not yet
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable full_;
  std::size_t started_ = 0;  ///< batches
  std::size_t taken_ = 0;    ///< batches that the caller is done with
  unsigned idle_ = 0;        ///< threads that wait for room
  bool is_awaited_ = false;  ///< the caller waits for batch taken_
  std::atomic<bool> stopped_ = false;
  std::vector<std::jthread> workers_;  // last: they end before what they use
};

}  // namespace meeting
