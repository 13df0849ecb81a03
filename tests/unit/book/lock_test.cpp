// SPDX-License-Identifier: Apache-2.0
#include "book/lock.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <meeting/files.hpp>
#include <thread>

#include "temporary_folder.hpp"

using namespace meeting;
using test::bytes_of;
using test::TemporaryFolder;
using namespace std::chrono_literals;

TEST_CASE("a second writer waits, is told once, and gives up") {
  const TemporaryFolder folder;
  const BookLock first(folder.path());
  int told = 0;
  try {
    const BookLock second(folder.path(), {700ms, [&] { ++told; }});
    FAIL("two locks at once");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::busy);
    CHECK(error.message().id == "book.locked");
  }
  CHECK(told == 1);
  CHECK_THROWS_AS(BookLock(folder.path(), {0ms, {}}), Error);
  CHECK(folder.names().empty());
}

TEST_CASE("a lock ends with its holder, even with a killed one") {
  const TemporaryFolder folder;
  { const BookLock lock(folder.path()); }
  const int code = test::in_child([&] {
    const BookLock lock(folder.path());
    ::_exit(7);
    return 0;
  });
  CHECK(code == 7);
  BookLock lock(folder.path(), {0ms, {}});
  BookLock moved = std::move(lock);
  CHECK_THROWS_AS(BookLock(folder.path(), {0ms, {}}), Error);
}

TEST_CASE("a folder that is missing or no folder cannot be locked") {
  const TemporaryFolder folder;
  folder.file("file", "");
  for (const char* name : {"none", "file"}) {
    CAPTURE(name);
    try {
      const BookLock lock(folder / name);
      FAIL("locked");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::no_such_file);
    }
  }
}

TEST_CASE("who holds a lock is told where the system knows") {
  const TemporaryFolder folder;
  CHECK_FALSE(lock_holder(folder.path()));
  CHECK_FALSE(lock_holder(folder / "none"));
  {
    const BookLock lock(folder.path());
    const std::optional<LockHolder> holder = lock_holder(folder.path());
    if (std::filesystem::exists("/proc/locks")) {
      REQUIRE(holder);
      CHECK(holder->process == ::getpid());
      CHECK_FALSE(holder->program.empty());
    }
  }
  CHECK_FALSE(lock_holder(folder.path()));
}

TEST_CASE("several books are locked once each, whatever their names and order") {
  const TemporaryFolder folder;
  folder.folder("a");
  folder.folder("b");
  std::filesystem::create_symlink("a", folder / "link");
  const auto locks =
      lock_books({folder / "b", folder / "a", folder / "link", folder / "b"}, {0ms, {}});
  CHECK(locks.size() == 2);
  CHECK_THROWS_AS(BookLock(folder / "a", {0ms, {}}), Error);
  CHECK_THROWS_AS(lock_books({folder / "none"}), Error);
}

TEST_CASE("writers count without loss, by the folder's lock and by the side file") {
  for (const LockPlace place : {LockPlace::folder, LockPlace::side_file}) {
    CAPTURE(static_cast<int>(place));
    const TemporaryFolder folder;
    const auto counter = folder.file("counter", "0");
    constexpr int processes = 6;
    constexpr int rounds = 50;
    std::vector<pid_t> children;
    for (int i = 0; i < processes; ++i) {
      const pid_t child = ::fork();
      if (child == 0) {
        for (int round = 0; round < rounds; ++round) {
          Descriptor lock;
          while (!(lock = try_lock(folder.path(), place))) std::this_thread::sleep_for(200us);
          replace_file(counter, std::to_string(std::stoi(bytes_of(counter)) + 1),
                       Durability::later);
        }
        ::_exit(0);
      }
      children.push_back(child);
    }
    for (const pid_t child : children) {
      int status = 0;
      ::waitpid(child, &status, 0);
      CHECK(status == 0);
    }
    CHECK(bytes_of(counter) == std::to_string(processes * rounds));
    const bool side_file = std::filesystem::exists(folder / ".meeting.lock");
    CHECK(side_file == (place == LockPlace::side_file));
  }
}
