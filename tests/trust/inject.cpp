// SPDX-License-Identifier: Apache-2.0

// Preloaded into the tool (LD_PRELOAD): stands between it and the C library and makes one of its
// system calls go wrong. What it does is said by the environment:
//
//   INJECT_AT=N       the Nth call of those below is the one (from 1); 0: none
//   INJECT_ERRNO=E    it fails with this error number, without having been made
//   INJECT_SHORT=1    it writes, or reads, only half of what was asked for
//   INJECT_KILL=1     the process is killed just before it
//   INJECT_ALL=dribble  every write takes at most seven bytes, every other one is interrupted first
//   INJECT_NO_SYNC=1  fsync and its kind say that all is well and do nothing
//   INJECT_LOG=FILE   the name of every call goes there, a line each
//
// Calls are counted, in this process only, from the moment the library is loaded.

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

namespace {

int number(const char* name) {
  const char* text = getenv(name);
  return text == nullptr ? 0 : atoi(text);
}

struct Wish {
  int at = number("INJECT_AT");
  int error_number = number("INJECT_ERRNO");
  bool half = number("INJECT_SHORT") != 0;
  bool kill = number("INJECT_KILL") != 0;
  bool dribble = getenv("INJECT_ALL") != nullptr && strcmp(getenv("INJECT_ALL"), "dribble") == 0;
  bool no_sync = number("INJECT_NO_SYNC") != 0;
  int log = -1;
  pid_t process = getpid();

  Wish() {
    // The programs that it starts, an editor for one, are left in peace.
    const char* first = getenv("INJECT_PROCESS");
    if (first != nullptr && atoi(first) != process) {
      at = 0;
      dribble = no_sync = false;
      return;
    }
    char text[16];
    snprintf(text, sizeof text, "%d", static_cast<int>(process));
    setenv("INJECT_PROCESS", text, 1);
    if (const char* file = getenv("INJECT_LOG")) {
      log = static_cast<int>(
          syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    }
  }
};

const Wish& wish() {
  static const Wish one;
  return one;
}

// So that the log stands open before the first call is counted.
[[maybe_unused]] const Wish& at_once = wish();

enum class Fate { as_usual, fails, half };

/// Counts a call and says what becomes of it. errno is set where it fails.
Fate fate(const char* name) {
  static std::atomic<int> count = 0;
  const Wish& one = wish();
  if (getpid() != one.process) return Fate::as_usual;
  const int now = ++count;
  if (one.log >= 0) {
    char line[64];
    const int size = snprintf(line, sizeof line, "%s\n", name);
    syscall(SYS_write, one.log, line, static_cast<size_t>(size));
  }
  if (now != one.at) return Fate::as_usual;
  if (one.kill) {
    syscall(SYS_kill, one.process, SIGKILL);
    pause();
  }
  if (one.half) return Fate::half;
  errno = one.error_number;
  return Fate::fails;
}

template <class Function>
Function* real(Function*, const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

}  // namespace

// NOLINTBEGIN(readability-identifier-naming)
#define REAL(name) static auto* const next = real(&name, #name)
#define MAY_FAIL(name, result) \
  if (fate(#name) == Fate::fails) return result

extern "C" {

int open(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  MAY_FAIL(open, -1);
  return static_cast<int>(syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

int openat(int folder, const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  MAY_FAIL(openat, -1);
  return static_cast<int>(syscall(SYS_openat, folder, path, flags, mode));
}

int open64(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  return open(path, flags, mode);
}

int openat64(int folder, const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  return openat(folder, path, flags, mode);
}

ssize_t write(int descriptor, const void* bytes, size_t size) {
  static std::atomic<unsigned> turn = 0;
  const Fate now = fate("write");
  if (now == Fate::fails) return -1;
  if (wish().dribble && getpid() == wish().process) {
    if (++turn % 2 == 1) {
      errno = EINTR;
      return -1;
    }
    if (size > 7) size = 7;
  }
  if (now == Fate::half && size > 1) size /= 2;
  return syscall(SYS_write, descriptor, bytes, size);
}

ssize_t read(int descriptor, void* bytes, size_t size) {
  const Fate now = fate("read");
  if (now == Fate::fails) return -1;
  if (now == Fate::half && size > 1) size /= 2;
  return syscall(SYS_read, descriptor, bytes, size);
}

ssize_t writev(int descriptor, const iovec* parts, int count) {
  MAY_FAIL(writev, -1);
  return syscall(SYS_writev, descriptor, parts, count);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t at) {
  MAY_FAIL(pwrite, -1);
  return syscall(SYS_pwrite64, descriptor, bytes, size, at);
}

int fsync(int descriptor) {
  MAY_FAIL(fsync, -1);
  return wish().no_sync ? 0 : static_cast<int>(syscall(SYS_fsync, descriptor));
}

int fdatasync(int descriptor) {
  MAY_FAIL(fdatasync, -1);
  return wish().no_sync ? 0 : static_cast<int>(syscall(SYS_fdatasync, descriptor));
}

int syncfs(int descriptor) {
  MAY_FAIL(syncfs, -1);
  return wish().no_sync ? 0 : static_cast<int>(syscall(SYS_syncfs, descriptor));
}

int close(int descriptor) {
  if (fate("close") == Fate::fails) {
    // As Linux does: the descriptor is gone all the same.
    const int error_number = errno;
    syscall(SYS_close, descriptor);
    errno = error_number;
    return -1;
  }
  return static_cast<int>(syscall(SYS_close, descriptor));
}

int rename(const char* from, const char* to) {
  MAY_FAIL(rename, -1);
  return static_cast<int>(syscall(SYS_rename, from, to));
}

int renameat(int from_folder, const char* from, int to_folder, const char* to) {
  MAY_FAIL(renameat, -1);
  return static_cast<int>(syscall(SYS_renameat2, from_folder, from, to_folder, to, 0));
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to,
              unsigned flags) noexcept {
  MAY_FAIL(renameat2, -1);
  return static_cast<int>(syscall(SYS_renameat2, from_folder, from, to_folder, to, flags));
}

int link(const char* from, const char* to) noexcept {
  MAY_FAIL(link, -1);
  return static_cast<int>(syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) noexcept {
  MAY_FAIL(linkat, -1);
  return static_cast<int>(syscall(SYS_linkat, from_folder, from, to_folder, to, flags));
}

int unlink(const char* path) noexcept {
  MAY_FAIL(unlink, -1);
  return static_cast<int>(syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  MAY_FAIL(unlinkat, -1);
  return static_cast<int>(syscall(SYS_unlinkat, folder, path, flags));
}

int rmdir(const char* path) noexcept {
  MAY_FAIL(rmdir, -1);
  return static_cast<int>(syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR));
}

int mkdir(const char* path, mode_t mode) noexcept {
  MAY_FAIL(mkdir, -1);
  return static_cast<int>(syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}

int fchmod(int descriptor, mode_t mode) noexcept {
  MAY_FAIL(fchmod, -1);
  return static_cast<int>(syscall(SYS_fchmod, descriptor, mode));
}

int fchown(int descriptor, uid_t user, gid_t group) noexcept {
  MAY_FAIL(fchown, -1);
  return static_cast<int>(syscall(SYS_fchown, descriptor, user, group));
}

int ftruncate(int descriptor, off_t size) noexcept {
  MAY_FAIL(ftruncate, -1);
  return static_cast<int>(syscall(SYS_ftruncate, descriptor, size));
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"  // there is a structure of this name as well
int flock(int descriptor, int operation) noexcept {
  MAY_FAIL(flock, -1);
  return static_cast<int>(syscall(SYS_flock, descriptor, operation));
}
#pragma GCC diagnostic pop

int stat(const char* path, struct stat* status) noexcept {
  REAL(stat);
  MAY_FAIL(stat, -1);
  return next(path, status);
}

int lstat(const char* path, struct stat* status) noexcept {
  REAL(lstat);
  MAY_FAIL(lstat, -1);
  return next(path, status);
}

int fstat(int descriptor, struct stat* status) noexcept {
  REAL(fstat);
  MAY_FAIL(fstat, -1);
  return next(descriptor, status);
}

int fstatat(int folder, const char* path, struct stat* status, int flags) noexcept {
  REAL(fstatat);
  MAY_FAIL(fstatat, -1);
  return next(folder, path, status, flags);
}

int faccessat(int folder, const char* path, int mode, int flags) noexcept {
  REAL(faccessat);
  MAY_FAIL(faccessat, -1);
  return next(folder, path, mode, flags);
}

ssize_t readlink(const char* path, char* text, size_t size) noexcept {
  MAY_FAIL(readlink, -1);
  return syscall(SYS_readlinkat, AT_FDCWD, path, text, size);
}

char* realpath(const char* path, char* resolved) noexcept {
  REAL(realpath);
  MAY_FAIL(realpath, nullptr);
  return next(path, resolved);
}

DIR* opendir(const char* path) {
  REAL(opendir);
  MAY_FAIL(opendir, nullptr);
  return next(path);
}

DIR* fdopendir(int descriptor) {
  REAL(fdopendir);
  MAY_FAIL(fdopendir, nullptr);
  return next(descriptor);
}

// getdents64 is made inside the C library; its failure shows here.
dirent* readdir(DIR* folder) {
  REAL(readdir);
  MAY_FAIL(readdir, nullptr);
  return next(folder);
}

ssize_t getrandom(void* bytes, size_t size, unsigned flags) {
  MAY_FAIL(getrandom, -1);
  return syscall(SYS_getrandom, bytes, size, flags);
}

}  // extern "C"
// NOLINTEND(readability-identifier-naming)
