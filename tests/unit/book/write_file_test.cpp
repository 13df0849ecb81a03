// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>

#include <meeting/files.hpp>
#include <thread>

#include "temporary_folder.hpp"

using namespace meeting;
using test::bytes_of;
using test::TemporaryFolder;

namespace {

unsigned mode_of(const std::filesystem::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0;
}

template <class Work>
Message message_of(ErrorKind kind, Work&& work) {
  try {
    work();
  } catch (const Error& error) {
    CHECK(error.kind() == kind);
    return error.message();
  }
  FAIL_CHECK("no error");
  return {};
}

void set_age(const std::filesystem::path& path, time_t seconds) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  const timeval when{status.st_mtime - seconds, 0};
  const timeval times[2] = {when, when};
  REQUIRE(::utimes(path.c_str(), times) == 0);
}

const std::string large(200'000, 'x');

}  // namespace

TEST_CASE("a new file is made with the umask, and never over another") {
  const TemporaryFolder folder;
  CHECK(write_new_file(folder / "a", "one") == Creation::done);
  CHECK(bytes_of(folder / "a") == "one");
  CHECK(write_new_file(folder / "a", "two") == Creation::name_taken);
  CHECK(bytes_of(folder / "a") == "one");
  std::filesystem::create_symlink("nowhere", folder / "link");
  CHECK(write_new_file(folder / "link", "two") == Creation::name_taken);
  CHECK(folder.names() == "a link");

  const int code = test::in_child([&] {
    ::umask(027);
    write_new_file(folder / "b", "");
    write_new_file(folder / "c", "", 0600);
    return mode_of(folder / "b") == 0640 && mode_of(folder / "c") == 0600 ? 0 : 1;
  });
  CHECK(code == 0);
}

TEST_CASE("other names of a file are known") {
  const TemporaryFolder folder;
  const auto path = folder.file("a", "one");
  CHECK_FALSE(has_other_names(path));
  CHECK_FALSE(has_other_names(folder / "none"));
  CHECK_FALSE(has_other_names(folder.path()));
  std::filesystem::create_hard_link(path, folder / "b");
  CHECK(has_other_names(path));
  std::filesystem::create_symlink("a", folder / "link");
  CHECK(has_other_names(folder / "link"));
}

TEST_CASE("a new file needs its folder") {
  const TemporaryFolder folder;
  CHECK(message_of(ErrorKind::no_such_file, [&] { write_new_file(folder / "no/a", ""); }).id ==
        "book.no-such-folder");
  folder.file("file", "");
  CHECK(message_of(ErrorKind::no_such_file, [&] { write_new_file(folder / "file/a", ""); }).id ==
        "book.no-such-folder");
  CHECK(folder.names() == "file");
}

TEST_CASE("an output replaces a file as a whole and keeps mode and links") {
  const TemporaryFolder folder;
  const auto path = folder.file("real/a.csv", "old");
  std::filesystem::permissions(path, std::filesystem::perms(0640));
  const TemporaryFolder links;
  std::filesystem::create_symlink(path, links / "one");
  std::filesystem::create_symlink("one", links / "two");

  replace_file(links / "two", large);
  CHECK(bytes_of(path) == large);
  CHECK(mode_of(path) == 0640);
  CHECK(std::filesystem::is_symlink(links / "two"));
  CHECK(std::filesystem::is_symlink(links / "one"));
  CHECK(links.names() == "one two");

  replace_file(folder / "new", "n");
  CHECK(bytes_of(folder / "new") == "n");

  // A link to a file that does not exist yet makes that file.
  std::filesystem::create_symlink(folder / "real/b", links / "to-be");
  replace_file(links / "to-be", "b");
  CHECK(bytes_of(folder / "real/b") == "b");
  CHECK(std::filesystem::is_symlink(links / "to-be"));

  replace_file(folder / "later", "l", Durability::later);
  sync_outputs(folder.path());
  CHECK(bytes_of(folder / "later") == "l");
  CHECK(folder.names() == "later new real");
}

TEST_CASE("owner and group of a replaced file stay") {
  if (::geteuid() != 0) return;  // only the administrator may give files away
  const TemporaryFolder folder;
  const auto path = folder.file("a", "old");
  REQUIRE(::chown(path.c_str(), 1234, 2345) == 0);
  replace_file(path, "new");
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  CHECK(status.st_uid == 1234);
  CHECK(status.st_gid == 2345);
}

TEST_CASE("another group gets no more than others had") {
  if (::geteuid() != 0) return;
  const TemporaryFolder folder;
  const auto path = folder.file("a", "old");
  REQUIRE(::chown(path.c_str(), 65534, 2345) == 0);
  REQUIRE(::chmod(path.c_str(), 0664) == 0);
  const int code = test::in_unprivileged_child([&] {
    replace_file(path, "new");
    return 0;
  });
  CHECK(code == 0);
  CHECK(bytes_of(path) == "new");
  CHECK(mode_of(path) == 0644);
}

TEST_CASE("what is no regular file is written through") {
  const TemporaryFolder folder;
  const auto fifo = folder / "fifo";
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  std::string got;
  {
    const std::jthread reader([&] { got = bytes_of(fifo); });
    replace_file(fifo, large);
  }
  CHECK(got == large);
  CHECK(std::filesystem::is_fifo(fifo));
  CHECK_NOTHROW(replace_file("/dev/null", large));
  CHECK(std::filesystem::is_character_file("/dev/null"));

  const Message message =
      message_of(ErrorKind::cannot_read_or_write, [] { replace_file("/dev/full", "x"); });
  CHECK(say(Language::english, message) == "cannot write to /dev/full: no space left on the disk");
  CHECK(std::filesystem::is_character_file("/dev/full"));
}

TEST_CASE("standard output by its name is appended to, not replaced") {
  const TemporaryFolder folder;
  const auto path = folder.file("out", "before\n");
  const int code = test::in_child([&] {
    const int out = ::open(path.c_str(), O_WRONLY | O_APPEND);
    if (::dup2(out, 1) != 1) return 1;
    replace_file("/dev/stdout", "after\n");
    return 0;
  });
  CHECK(code == 0);
  CHECK(bytes_of(path) == "before\nafter\n");
}

TEST_CASE("a failed write leaves the old file and nothing else") {
  const TemporaryFolder folder;
  folder.file("a", "old");
  const auto fails = [&](auto&& work) {
    return test::in_child([&] {
      ::signal(SIGXFSZ, SIG_IGN);
      const rlimit limit{4096, 4096};
      ::setrlimit(RLIMIT_FSIZE, &limit);
      try {
        work();
      } catch (const Error& error) {
        const std::string text = error.what();
        const bool said =
            text.find("would be larger than this system allows; nothing was changed") !=
            std::string::npos;
        return error.kind() == ErrorKind::cannot_read_or_write && said ? 0 : 1;
      }
      return 2;
    });
  };
  CHECK(fails([&] { replace_file(folder / "a", large); }) == 0);
  CHECK(fails([&] { replace_file(folder / "new", large); }) == 0);
  CHECK(fails([&] { write_new_file(folder / "new", large); }) == 0);
  CHECK(fails([&] { rewrite_file(folder / "a", "old", large); }) == 0);
  CHECK(bytes_of(folder / "a") == "old");
  CHECK(folder.names() == "a");
}

TEST_CASE("a read-only folder or file is not written") {
  const TemporaryFolder folder;
  const auto path = folder.file("locked/a", "old");
  const auto open_path = folder.file("open/a", "old");
  std::filesystem::permissions(folder / "open", std::filesystem::perms::all);
  std::filesystem::permissions(open_path, std::filesystem::perms(0444));
  std::filesystem::permissions(path, std::filesystem::perms(0666));
  std::filesystem::permissions(folder / "locked", std::filesystem::perms(0555));
  const auto fails = [&](auto&& work) {
    return test::in_unprivileged_child([&] {
      try {
        work();
      } catch (const Error& error) {
        const bool said =
            say(Language::chinese, error.message()).ends_with("没有权限。未作任何改动");
        return error.kind() == ErrorKind::cannot_read_or_write && said ? 0 : 1;
      }
      return 2;
    });
  };
  CHECK(fails([&] { replace_file(path, "new"); }) == 0);
  CHECK(fails([&] { replace_file(folder / "locked/b", "new"); }) == 0);
  CHECK(fails([&] { write_new_file(folder / "locked/b", "new"); }) == 0);
  CHECK(fails([&] { replace_file(open_path, "new"); }) == 0);
  CHECK(fails([&] { rewrite_file(open_path, "old", "new"); }) == 0);
  CHECK(bytes_of(path) == "old");
  CHECK(bytes_of(open_path) == "old");
  std::filesystem::permissions(folder / "locked", std::filesystem::perms::all);
  CHECK_FALSE(std::filesystem::exists(folder / "locked/b"));
}

TEST_CASE("a folder is no output") {
  const TemporaryFolder folder;
  for (const std::filesystem::path& path : {folder.path(), folder.path() / "", folder / "none/"}) {
    CAPTURE(path);
    CHECK_THROWS_AS(replace_file(path, "x"), Error);
    CHECK_THROWS_AS(rewrite_file(path, "", "x"), Error);
  }
  CHECK(message_of(ErrorKind::no_such_file, [&] { replace_file(folder / "no/a", ""); }).id ==
        "book.no-such-folder");
  std::filesystem::create_symlink("circle", folder / "circle");
  CHECK_THROWS_AS(replace_file(folder / "circle", "x"), Error);
  CHECK(folder.names() == "circle");
}

TEST_CASE("a record is rewritten only where it still holds what was read") {
  const TemporaryFolder folder;
  const auto path = folder.file("a.yaml", "one");
  std::filesystem::permissions(path, std::filesystem::perms(0640));
  std::filesystem::create_symlink("a.yaml", folder / "link");

  rewrite_file(folder / "link", "one", "two");
  CHECK(bytes_of(path) == "two");
  CHECK(mode_of(path) == 0640);
  CHECK(std::filesystem::is_symlink(folder / "link"));

  struct Case {
    std::string_view name;
    std::string_view expected;
  };
  constexpr Case cases[] = {
      {"other", "one"}, {"shorter", "tw"}, {"longer", "two\n"}, {"empty", ""}};
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(message_of(ErrorKind::busy, [&] { rewrite_file(path, c.expected, "three"); }).id ==
          "book.changed-under-us");
    CHECK(bytes_of(path) == "two");
  }
  CHECK(message_of(ErrorKind::no_such_file, [&] { rewrite_file(folder / "b", "", "x"); }).id ==
        "book.no-such-file");
  CHECK(folder.names() == "a.yaml link");
}

TEST_CASE("an editor that saves all the time is never overwritten") {
  const TemporaryFolder folder;
  const auto path = folder.file("a.yaml", "0");
  // The editor counts up; we add a mark to what we read. Had we overwritten a save, a number
  // would be missing from what the editor finds when it reads its own last save again.
  std::atomic<bool> stop = false;
  std::atomic<int> lost = 0;
  std::string saved = "0";
  std::jthread editor([&] {
    for (int i = 1; i < 400; ++i) {
      // Our text may stand there for a moment before it is taken back.
      std::string seen;
      for (int wait = 0; wait < 200; ++wait) {
        seen = bytes_of(path);
        if (seen == saved || seen == saved + "+") break;
        std::this_thread::sleep_for(std::chrono::microseconds(100));
      }
      if (seen != saved && seen != saved + "+") ++lost;
      saved = std::to_string(i);
      std::ofstream(folder / "a.new", std::ios::binary) << saved;
      std::filesystem::rename(folder / "a.new", path);
      if (i % 8 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
    }
    stop = true;
  });
  while (!stop) {
    const std::string read = bytes_of(path);
    if (read.ends_with('+')) continue;
    try {
      rewrite_file(path, read, read + "+");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::busy);
    }
  }
  editor.join();
  CHECK(lost == 0);
  CHECK(bytes_of(path).substr(0, 3) == "399");
  CHECK(folder.names() == "a.yaml");
}

TEST_CASE("only old temporary files of ours are removed") {
  const TemporaryFolder folder;
  set_age(folder.file(".meeting-abc012.tmp", "x"), 3700);
  set_age(folder.file(".meeting-abc013.tmp", "x"), 1000);
  set_age(folder.file(".meeting-ABC012.tmp", "x"), 9000);
  set_age(folder.file(".meeting-abc0123.tmp", "x"), 9000);
  set_age(folder.file("meeting-abc012.tmp", "x"), 9000);
  set_age(folder.file(".meeting.lock", "x"), 9000);
  remove_stale_temporaries(folder.path());
  CHECK(folder.names() ==
        ".meeting-ABC012.tmp .meeting-abc0123.tmp .meeting-abc013.tmp .meeting.lock "
        "meeting-abc012.tmp");
  CHECK_NOTHROW(remove_stale_temporaries(folder / "none"));
}

TEST_CASE("our own files are known by name") {
  CHECK(is_our_own_file(".meeting-abc012.tmp"));
  CHECK(is_our_own_file(".meeting.lock"));
  CHECK_FALSE(is_our_own_file(".meeting-.tmp"));
  CHECK_FALSE(is_our_own_file(".meeting-ab/012.tmp"));
  CHECK_FALSE(is_our_own_file("book.yaml"));
}
