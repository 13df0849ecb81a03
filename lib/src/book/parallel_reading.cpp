// SPDX-License-Identifier: Apache-2.0
#include "book/parallel_reading.hpp"

#include <algorithm>
#include <utility>

namespace meeting {
namespace {

/// Records in flight: enough to keep the processors busy while the caller thinks, few enough that
/// a book of any size needs little memory.
constexpr std::size_t window = 64;
/// Enough to see whether loading waits; larger batches save nothing that could be measured, and
/// leave the cache.
constexpr std::size_t largest_batch = 8;

std::size_t batch_size_for(std::size_t files, std::size_t threads) {
  if (threads == 1) return largest_batch;
  // Small books too are shared among all.
  const std::size_t share = files / (threads * 4);
  const std::size_t in_flight = threads * batches_of_each_thread;
  return std::clamp(std::min(window / in_flight, share), std::size_t{1}, largest_batch);
}

}  // namespace

ParallelReading::ParallelReading(const ReadingJob& job, unsigned threads, ReadAhead& ahead)
    : job_(job),
      ahead_(ahead),
      batch_size_(batch_size_for(job.files.size(), threads)),
      batches_((job.files.size() + batch_size_ - 1) / batch_size_, threads,
               [this](Filled& filled, std::size_t index) { fill(filled, index * batch_size_); }) {}

void ParallelReading::for_each(const std::function<void(RecordFile&&)>& callback) {
  batches_.for_each([&](Filled& filled) {
    for (std::size_t at = 0; at < filled.count; ++at) callback(std::move(filled.batch[at]));
  });
}

void ParallelReading::fill(Filled& filled, std::size_t begin) {
  filled.count = 0;
  filled.batch.load(job_, begin, std::min(begin + batch_size_, job_.files.size()), ahead_);
  while (filled.count < filled.batch.size() && !batches_.stopped()) {
    filled.batch.read(job_, filled.count);
    ++filled.count;
  }
}

}  // namespace meeting
