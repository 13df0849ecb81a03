// SPDX-License-Identifier: Apache-2.0
#include "book/lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <meeting/files.hpp>
#include <set>
#include <sstream>
#include <thread>

namespace meeting {
namespace {

enum class Answer { locked, held_by_another, refused };

/// True for the answers of file systems that lock no folders. Any other trouble is no reason to
/// use another lock than the writers beside us.
bool is_refusal(int error_number) {
  return error_number == EBADF || error_number == EINVAL || error_number == ENOLCK ||
         error_number == ENOSYS || error_number == EOPNOTSUPP || error_number == EISDIR;
}

Answer lock_descriptor(int descriptor) {
  int status = -1;
  do {
    status = ::flock(descriptor, LOCK_EX | LOCK_NB);
  } while (status != 0 && errno == EINTR);
  if (status == 0) return Answer::locked;
  return errno == EWOULDBLOCK ? Answer::held_by_another : Answer::refused;
}

[[noreturn]] void fail(const std::filesystem::path& folder, int error_number) {
  throw_system_error("book.cannot-lock"_msg, folder.native(), error_number);
}

Descriptor try_lock_side_file(const std::filesystem::path& folder) {
  // Never removed: a lock on a file that another process has just removed locks nobody out.
  Descriptor file = open_file(folder / ".meeting.lock", O_RDWR | O_CREAT | O_NOFOLLOW, 0666);
  if (!file) fail(folder, errno);
  switch (lock_descriptor(file.get())) {
    case Answer::locked:
      return file;
    case Answer::held_by_another:
      return {};
    case Answer::refused:
      break;
  }
  fail(folder, errno);
}

/// What a file of the system's says; empty where it says nothing.
std::string told_by_system(const std::string& path) {
  const Descriptor open = open_file(path, O_RDONLY | O_NONBLOCK);
  return open ? read_all(open.get()).value_or(std::string()) : std::string();
}

/// `08:01:567`: device numbers in hexadecimal and the inode.
bool is_place_of(std::string_view place, const struct stat& file) {
  const auto next = [&](int base) -> std::optional<std::uint64_t> {
    std::uint64_t number = 0;
    const auto [end, fault] =
        std::from_chars(place.data(), place.data() + place.size(), number, base);
    if (fault != std::errc()) return std::nullopt;
    place.remove_prefix(static_cast<std::size_t>(end - place.data()));
    if (!place.empty()) place.remove_prefix(1);
    return number;
  };
  constexpr int hexadecimal = 16;
  const std::optional<std::uint64_t> major_number = next(hexadecimal);
  const std::optional<std::uint64_t> minor_number = next(hexadecimal);
  const std::optional<std::uint64_t> inode = next(10);
  return major_number == ::major(file.st_dev) && minor_number == ::minor(file.st_dev) &&
         inode == file.st_ino;
}

/// `1: FLOCK  ADVISORY  WRITE 1234 08:01:567 0 EOF`: the process that locks a file.
std::optional<LockHolder> holder_of(const struct stat& file) {
  std::istringstream lines(told_by_system("/proc/locks"));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string number;
    std::string kind;
    std::string manner;
    std::string access;
    std::string place;
    LockHolder holder;
    if (!(words >> number >> kind >> manner >> access >> holder.process >> place)) continue;
    // Another one that waits has an arrow in front of its kind.
    if (kind != "FLOCK" || holder.process <= 0 || !is_place_of(place, file)) continue;
    holder.program = told_by_system("/proc/" + std::to_string(holder.process) + "/comm");
    if (holder.program.ends_with('\n')) holder.program.pop_back();
    return holder;
  }
  return std::nullopt;
}

}  // namespace

Descriptor try_lock(const std::filesystem::path& folder, LockPlace place) {
  if (place == LockPlace::side_file) return try_lock_side_file(folder);
  Descriptor open = open_file(folder, O_RDONLY | O_DIRECTORY);
  if (!open) fail(folder, errno);
  switch (lock_descriptor(open.get())) {
    case Answer::locked:
      return open;
    case Answer::held_by_another:
      return {};
    case Answer::refused:
      break;
  }
  if (!is_refusal(errno)) fail(folder, errno);
  return try_lock_side_file(folder);
}

BookLock::BookLock(const std::filesystem::path& folder, const LockPatience& patience) {
  using Clock = std::chrono::steady_clock;
  using std::chrono::milliseconds;
  constexpr milliseconds quiet{500};
  constexpr milliseconds longest_nap{40};
  const Clock::time_point begin = Clock::now();
  bool told = false;
  for (milliseconds nap{1};; nap = std::min(nap * 2, longest_nap)) {
    if (Descriptor locked = try_lock(folder, LockPlace::folder)) {
      descriptor_ = locked.release();
      return;
    }
    const auto waited = Clock::now() - begin;
    if (waited >= patience.at_most) {
      throw Error(ErrorKind::busy, Message{"book.locked"_msg, {shown_argument(folder.native())}});
    }
    if (!told && waited >= quiet && patience.on_wait) {
      told = true;
      patience.on_wait();
    }
    std::this_thread::sleep_for(nap);
  }
}

std::optional<LockHolder> lock_holder(const std::filesystem::path& folder) {
  struct stat status {};
  for (const std::filesystem::path& locked : {folder / ".meeting.lock", folder}) {
    if (::stat(locked.c_str(), &status) != 0) continue;
    if (std::optional<LockHolder> holder = holder_of(status)) return holder;
  }
  return std::nullopt;
}

BookLock::BookLock(BookLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

BookLock& BookLock::operator=(BookLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

BookLock::~BookLock() { const Descriptor closing(descriptor_); }

std::vector<BookLock> lock_books(const std::vector<std::filesystem::path>& folders,
                                 const LockPatience& patience) {
  // By their real paths: two names of one folder are one lock, and waiting for oneself is
  // for ever.
  std::set<std::string> real;
  for (const std::filesystem::path& folder : folders) {
    std::error_code problem;
    const std::filesystem::path path = std::filesystem::canonical(folder, problem);
    if (problem) fail(folder, problem.value());
    real.insert(path.native());
  }
  std::vector<BookLock> locks;
  locks.reserve(real.size());
  for (const std::string& folder : real) locks.emplace_back(folder, patience);
  return locks;
}

}  // namespace meeting
