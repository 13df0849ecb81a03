// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "book/record_batch.hpp"

namespace meeting {

/// Files that are loaded together where one thread reads: enough to see whether loading waits.
inline constexpr std::size_t files_at_once = 8;

/// Workers fill batches, the caller empties them in order. They meet once for a dozen of records
/// rather than for each. Each worker has batches of its own, so that records which the caller has
/// not moved away die where they were born: memory that goes from thread to thread costs both of
/// them the lock on it.
class ParallelReading {
 public:
  /// What `job` views must live as long as this, and so must `ahead`.
  ParallelReading(const ReadingJob& job, unsigned threads, ReadAhead& ahead);
  ParallelReading(const ParallelReading&) = delete;
  ParallelReading& operator=(const ParallelReading&) = delete;
  /// The workers end after the record that each has in hand.
  ~ParallelReading();

  /// True where the system gave no thread at all: then nothing will come.
  [[nodiscard]] bool is_alone() const { return workers_.empty(); }
  /// Hands over all records in order. What `callback` or a worker throws is passed on.
  void for_each(const std::function<void(RecordFile&&)>& callback);

 private:
  struct Slot {
    RecordBatch batch;
    std::size_t count = 0;       ///< records that were read
    std::exception_ptr failure;  ///< why there are no more: out of memory, a bug, or the work's own
    bool is_full = false;        ///< changed under the mutex
  };
  using Slots = std::array<Slot, 4>;  ///< one to fill, others for the caller to empty

  void run(Slots& own);
  void fill(Slot& slot, std::size_t begin);

  ReadingJob job_;
  ReadAhead& ahead_;
  std::size_t batch_size_;
  std::size_t batches_;
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
