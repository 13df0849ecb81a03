// SPDX-License-Identifier: Apache-2.0
#include "book/read_ahead.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <meeting/read.hpp>
#include <new>
#include <system_error>

#include "book/system.hpp"

namespace meeting {
namespace {

/// Questions to the disk at one time. More gain nothing measurable.
constexpr std::size_t most_threads = 16;
/// Files that are brought in ahead: each thread has some to do, and the system will not yet have
/// thrown the first ones out again.
constexpr std::size_t horizon = 512;
/// Files that a thread takes at once.
constexpr std::size_t handful = 4;
/// So many handfuls in a row without a wait: the rest is cached as well.
constexpr unsigned enough_cached = 16;

/// Whatever is wrong with it, its reader will say so.
void bring(const std::string& path) {
  const Descriptor file = open_at(AT_FDCWD, path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  struct stat status {};
  if (!file || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) return;
  std::array<char, 16U << 10U> bytes;
  std::size_t size = 0;
  while (size < limits::file_bytes) {
    const ssize_t count = ::read(file.get(), bytes.data(), bytes.size());
    if (count > 0) size += static_cast<std::size_t>(count);
    if (count < static_cast<ssize_t>(bytes.size())) return;
  }
}

}  // namespace

long waits_so_far() noexcept {
  rusage used{};
  return ::getrusage(RUSAGE_THREAD, &used) == 0 ? used.ru_nvcsw : 0;
}

ReadAhead::~ReadAhead() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  more_.notify_all();
}

void ReadAhead::report(std::size_t reached, std::size_t count, long waits) {
  // One wait may have any cause.
  const bool is_cold = waits > 1 && static_cast<std::size_t>(waits) * 4 >= count;
  if (!is_cold && !awake_.load(std::memory_order_relaxed)) return;
  {
    const std::lock_guard lock(mutex_);
    reached_ = std::max(reached_, reached);
    if (reached_ == files_.size()) return;
    if (!awake_) {
      cached_ = 0;
      awake_ = true;
      if (threads_.empty()) start();
    }
  }
  more_.notify_all();
}

/// With the mutex held: they begin when report() lets go of it.
void ReadAhead::start() {
  const std::size_t left = files_.size() - reached_;
  const std::size_t count = std::min(most_threads, (left + handful - 1) / handful);
  try {
    threads_.reserve(count);
    while (threads_.size() < count) threads_.emplace_back([this] { run(); });
  } catch (const std::system_error&) {
    // Fewer will do, and none as well.
  }
}

void ReadAhead::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    more_.wait(lock, [&] {
      next_ = std::max(next_, reached_);
      return stopped_ || (awake_ && next_ < std::min(files_.size(), reached_ + horizon));
    });
    if (stopped_) return;
    const std::size_t begin = next_;
    const std::size_t end = std::min(begin + handful, files_.size());
    next_ = end;
    lock.unlock();
    const long before = waits_so_far();
    for (std::size_t i = begin; i < end && !stopped_; ++i) {
      if (files_[i].trouble) continue;
      try {
        bring(files_[i].path());
        ++brought_;
      } catch (const std::bad_alloc&) {
        // As if it had not been tried.
      }
    }
    const long waits = waits_so_far() - before;
    lock.lock();
    cached_ = waits == 0 ? cached_ + 1 : 0;
    if (cached_ >= enough_cached) awake_ = false;
  }
}

}  // namespace meeting
