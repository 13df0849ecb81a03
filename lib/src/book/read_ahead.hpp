// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <meeting/input_file.hpp>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

namespace meeting {

/// How often the calling thread has waited so far, for the disk or for another thread. 0 where
/// the system does not say.
long waits_so_far() noexcept;

/// Brings files into the system's cache before they are read. A disk answers many questions at
/// once nearly as quickly as one, so files that are not cached are read by many threads, ahead of
/// those that make records of them; nothing of what they read is kept here. They come to life only
/// where reading is seen to wait, and rest again where it is not: files that are cached cost a look
/// at a number. Any number of threads may report at once.
class ReadAhead {
 public:
  /// `files` must live as long as this.
  explicit ReadAhead(std::span<const InputFile> files) : files_(files) {}
  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;
  /// Ends the threads, at once but for the file that each has in hand.
  ~ReadAhead();

  /// All files before `reached` have been taken in hand by their reader; the last `count` of them
  /// have been read, which took `waits` waits.
  void report(std::size_t reached, std::size_t count, long waits);

  /// Files that were brought in so far.
  [[nodiscard]] std::size_t brought() const { return brought_; }

 private:
  void start();
  void run();

  std::span<const InputFile> files_;
  std::atomic<bool> awake_ = false;  ///< changed under the mutex
  std::atomic<std::size_t> brought_ = 0;
  std::mutex mutex_;
  std::condition_variable more_;
  std::size_t reached_ = 0;
  std::size_t next_ = 0;
  unsigned cached_ = 0;                ///< handfuls in a row that did not have to be waited for
  std::atomic<bool> stopped_ = false;  ///< changed under the mutex
  std::vector<std::jthread> threads_;  // last: they end before what they use
};

}  // namespace meeting
