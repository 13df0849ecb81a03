// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>

#include "book/batches_in_order.hpp"
#include "book/record_batch.hpp"

namespace meeting {

/// Files that are loaded together where one thread reads: enough to see whether loading waits.
inline constexpr std::size_t files_at_once = 8;

/// Records read on several threads and handed out in order. Those that the caller has not moved
/// away die on the workers.
class ParallelReading {
 public:
  /// What `job` views must live as long as this, and so must `ahead`.
  ParallelReading(const ReadingJob& job, unsigned threads, ReadAhead& ahead);

  /// True where the system gave no thread at all: then nothing will come.
  [[nodiscard]] bool is_alone() const { return batches_.is_alone(); }
  /// Hands over all records in order. What `callback` or a worker throws is passed on.
  void for_each(const std::function<void(RecordFile&&)>& callback);

 private:
  struct Filled {
    RecordBatch batch;
    std::size_t count = 0;  ///< records that were read
  };

  void fill(Filled& filled, std::size_t begin);

  ReadingJob job_;
  ReadAhead& ahead_;
  std::size_t batch_size_;
  BatchesInOrder<Filled> batches_;  // last: its workers use the others
};

}  // namespace meeting
