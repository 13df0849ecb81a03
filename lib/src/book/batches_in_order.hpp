// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
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

/// One to fill, others for the caller to empty.
inline constexpr std::size_t batches_of_each_worker = 4;

/// Workers fill batches, the caller empties them in order. They meet once for some dozens of files
/// rather than for each. Each worker has batches of its own, so that what the caller has not moved
/// away dies where it was born: memory that goes from thread to thread costs both of them the lock
/// on it. A `Batch` is made once and filled again and again.
template <class Batch>
class BatchesInOrder {
 public:
  /// `fill` makes batch number `index` of `count`, on any worker; what it throws is passed on
  /// behind what it has put into the batch so far. It should look at stopped() now and then.
  BatchesInOrder(std::size_t count, unsigned threads,
                 std::function<void(Batch&, std::size_t index)> fill)
      : fill_(std::move(fill)),
        count_(count),
        slots_(threads),
        ring_(threads * batches_of_each_worker) {
    workers_.reserve(threads);
    try {
      while (workers_.size() < threads) {
        workers_.emplace_back([this, &own = slots_[workers_.size()]] { run(own); });
      }
    } catch (const std::system_error&) {
      // Fewer will do.
    }
  }
  BatchesInOrder(const BatchesInOrder&) = delete;
  BatchesInOrder& operator=(const BatchesInOrder&) = delete;
  /// The workers end when fill() does.
  ~BatchesInOrder() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    room_.notify_all();
  }

  /// True where the system gave no thread at all: then nothing will come.
  [[nodiscard]] bool is_alone() const { return workers_.empty(); }
  /// Whether nobody wants the rest.
  [[nodiscard]] bool stopped() const { return stopped_; }

  /// Hands over all batches in order. What `empty` or a worker throws is passed on.
  void for_each(const std::function<void(Batch&)>& empty) {
    for (std::size_t i = 0; i < count_; ++i) {
      Slot*& place = ring_[i % ring_.size()];
      {
        std::unique_lock lock(mutex_);
        is_awaited_ = true;
        full_.wait(lock, [&] { return place != nullptr; });
        is_awaited_ = false;
      }
      Slot& slot = *place;
      empty(slot.batch);
      if (slot.failure) std::rethrow_exception(slot.failure);
      bool is_waited_for = false;
      {
        const std::lock_guard lock(mutex_);
        place = nullptr;
        --full_count_;
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
  using Slots = std::array<Slot, batches_of_each_worker>;

  void run(Slots& own) {
    while (true) {
      std::size_t index = 0;
      Slot* slot = nullptr;
      {
        std::unique_lock lock(mutex_);
        ++idle_;
        room_.wait(lock, [&] {
          slot = std::ranges::find(own, false, &Slot::is_full);
          return stopped_ || started_ == count_ || slot != own.end();
        });
        --idle_;
        if (stopped_ || started_ == count_) break;
        index = started_++;
      }
      try {
        fill_(slot->batch, index);
      } catch (...) {
        slot->failure = std::current_exception();
      }
      bool is_awaited = false;
      {
        const std::lock_guard lock(mutex_);
        slot->is_full = true;
        ring_[index % ring_.size()] = slot;
        ++full_count_;
        // The caller sleeps until several are full, or a worker could do no more: each time that
        // it wakes it takes a processor from somebody.
        const bool is_worth = full_count_ >= batches_of_each_worker || started_ == count_;
        is_awaited = is_awaited_ && is_worth && ring_[taken_ % ring_.size()] != nullptr;
      }
      if (is_awaited) full_.notify_one();
    }
    room_.notify_one();  // another one that waits has as little to do
  }

  std::function<void(Batch&, std::size_t)> fill_;
  std::size_t count_;
  std::vector<Slots> slots_;  ///< of each worker
  std::vector<Slot*> ring_;   ///< full batches, by their numbers; null: not yet
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable full_;
  std::size_t started_ = 0;     ///< batches
  std::size_t taken_ = 0;       ///< batches that the caller is done with
  std::size_t full_count_ = 0;  ///< batches in the ring
  unsigned idle_ = 0;           ///< workers that wait for room
  bool is_awaited_ = false;     ///< the caller waits for batch taken_
  std::atomic<bool> stopped_ = false;
  std::vector<std::jthread> workers_;  // last: they end before what they use
};

}  // namespace meeting
