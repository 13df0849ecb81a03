// SPDX-License-Identifier: Apache-2.0
#include "book/parallel_reading.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace meeting {
namespace {

/// Records in flight: enough to keep the processors busy while the caller thinks, few enough that
/// a book of any size needs little memory.
constexpr std::size_t window = 64;
/// Larger batches save nothing that could be measured, and leave the cache.
constexpr std::size_t largest_batch = 8;
constexpr std::size_t batches_of_worker = 4;

std::size_t batch_size_for(std::size_t files, unsigned threads) {
  // Small books too are shared among all.
  const std::size_t share = files / (std::size_t{threads} * 4);
  return std::clamp(std::min(window / (std::size_t{threads} * batches_of_worker), share),
                    std::size_t{1}, largest_batch);
}

}  // namespace

ParallelReading::ParallelReading(const ReadingJob& job, unsigned threads, ReadAhead& ahead)
    : job_(job),
      ahead_(ahead),
      batch_size_(batch_size_for(job.files.size(), threads)),
      batches_((job.files.size() + batch_size_ - 1) / batch_size_),
      slots_(threads),
      ring_(threads * batches_of_worker) {
  workers_.reserve(threads);
  try {
    while (workers_.size() < threads) {
      workers_.emplace_back([this, &own = slots_[workers_.size()]] { run(own); });
    }
  } catch (const std::system_error&) {
    // Fewer will do.
  }
}

ParallelReading::~ParallelReading() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  room_.notify_all();
}

void ParallelReading::for_each(const std::function<void(RecordFile&&)>& callback) {
  for (std::size_t i = 0; i < batches_; ++i) {
    Slot*& place = ring_[i % ring_.size()];
    {
      std::unique_lock lock(mutex_);
      is_awaited_ = true;
      full_.wait(lock, [&] { return place != nullptr; });
      is_awaited_ = false;
    }
    Slot& slot = *place;
    for (std::size_t at = 0; at < slot.count; ++at) callback(std::move(slot.batch[at]));
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

void ParallelReading::run(Slots& own) {
  while (true) {
    std::size_t index = 0;
    Slot* slot = nullptr;
    {
      std::unique_lock lock(mutex_);
      ++idle_;
      room_.wait(lock, [&] {
        slot = std::ranges::find(own, false, &Slot::is_full);
        return stopped_ || started_ == batches_ || slot != own.end();
      });
      --idle_;
      if (stopped_ || started_ == batches_) break;
      index = started_++;
    }
    fill(*slot, index * batch_size_);
    bool is_awaited = false;
    {
      const std::lock_guard lock(mutex_);
      slot->is_full = true;
      ring_[index % ring_.size()] = slot;
      ++full_count_;
      // The caller sleeps until several are full, or a worker could do no more: each time that it
      // wakes it takes a processor from somebody.
      const bool is_worth = full_count_ >= batches_of_worker || started_ == batches_;
      is_awaited = is_awaited_ && is_worth && ring_[taken_ % ring_.size()] != nullptr;
    }
    if (is_awaited) full_.notify_one();
  }
  room_.notify_one();  // another one that waits has as little to do
}

void ParallelReading::fill(Slot& slot, std::size_t begin) {
  slot.count = 0;
  try {
    slot.batch.load(job_, begin, std::min(begin + batch_size_, job_.files.size()), ahead_);
    while (slot.count < slot.batch.size() && !stopped_) {
      slot.batch.read(job_, slot.count);
      ++slot.count;
    }
  } catch (...) {
    slot.failure = std::current_exception();
  }
}

}  // namespace meeting
