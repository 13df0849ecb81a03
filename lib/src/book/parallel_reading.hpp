// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>

#include "book/batches_in_order.hpp"
#include "book/record_batch.hpp"

namespace meeting {

/// Records read on several threads, the caller's among them, and handed out in order. Those that
/// the caller has not moved away die where they were read.
class ParallelReading {
 public:
  /// What `job` views must live as long as this, and so must `ahead`.
  ParallelReading(const ReadingJob& job, unsigned threads, ReadAhead& ahead);

  /// Hands over all records in order. What `callback` or a reading thread throws is passed on.
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
  BatchesInOrder<Filled> batches_;  // last: its threads use the others
};

}  // namespace meeting
