// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <meeting/files.hpp>
#include <meeting/read.hpp>
#include <thread>

#include "temporary_folder.hpp"

using namespace meeting;
using test::TemporaryFolder;

namespace {

struct Outcome {
  ErrorKind kind = ErrorKind::bug;
  std::string_view id;
};

Outcome refused(const std::filesystem::path& path) {
  try {
    load_file(path);
  } catch (const Error& error) {
    return {error.kind(), error.message().id};
  }
  return {};
}

}  // namespace

TEST_CASE("a file is read whole, and shown under the name that was asked for") {
  const TemporaryFolder folder;
  const auto path = folder.file("a.yaml", "\xEF\xBB\xBFtitle: 停车\r\n");
  const auto source = load_file(path, "a.yaml");
  CHECK(source->bytes() == "\xEF\xBB\xBFtitle: 停车\r\n");
  CHECK(source->path() == "a.yaml");
  CHECK(load_file(path)->path() == path.native());
  CHECK(load_file(folder.file("empty.yaml", ""))->bytes().empty());
}

TEST_CASE("what is no regular file is refused at once") {
  const TemporaryFolder folder;
  const auto fifo = folder / "fifo";
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  const auto socket = folder / "socket";
  const int number = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  REQUIRE(socket.native().copy(address.sun_path, sizeof address.sun_path - 1) ==
          socket.native().size());
  REQUIRE(::bind(number, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  std::filesystem::create_symlink("circle", folder / "circle");
  folder.file("file", "x");

  struct Case {
    std::filesystem::path path;
    ErrorKind kind;
    std::string_view id;
  };
  const Case cases[] = {
      {folder / "missing", ErrorKind::no_such_file, "book.no-such-file"},
      {folder / "file/below", ErrorKind::no_such_file, "book.no-such-file"},
      {folder.path(), ErrorKind::not_a_record, "book.is-a-folder"},
      {fifo, ErrorKind::not_a_record, "book.is-a-pipe"},
      {socket, ErrorKind::not_a_record, "book.is-a-socket"},
      {"/dev/null", ErrorKind::not_a_record, "book.is-a-device"},
      {"/dev/zero", ErrorKind::not_a_record, "book.is-a-device"},
      {folder / "circle", ErrorKind::cannot_read_or_write, "book.cannot-open"},
      {folder / std::string(300, 'n'), ErrorKind::cannot_read_or_write, "book.cannot-open"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.path);
    const Outcome outcome = refused(c.path);
    CHECK(outcome.kind == c.kind);
    CHECK(outcome.id == c.id);
  }
  ::close(number);
}

TEST_CASE("a file without permission is refused with the reason") {
  const TemporaryFolder folder;
  const auto path = folder.file("a.yaml", "x");
  std::filesystem::permissions(path, std::filesystem::perms::none);
  const int code = test::in_unprivileged_child([&] {
    try {
      load_file(path, "a.yaml");
    } catch (const Error& error) {
      const bool said = say(Language::chinese, error.message()) == "无法打开 a.yaml：没有权限" &&
                        std::string_view(error.what()) == "cannot open a.yaml: permission denied";
      return error.kind() == ErrorKind::cannot_read_or_write && said ? 0 : 1;
    }
    return 2;
  });
  CHECK(code == 0);
}

TEST_CASE("the size limit holds exactly, and hostile names are made visible") {
  const TemporaryFolder folder;
  const std::string most(limits::file_bytes, 'x');
  CHECK(load_file(folder.file("most", most))->bytes().size() == limits::file_bytes);
  const Outcome outcome = refused(folder.file("more", most + "x"));
  CHECK(outcome.kind == ErrorKind::not_a_record);
  CHECK(outcome.id == "book.too-large");
  try {
    load_file(folder / "missing", "red\x1b[31m");
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(std::string_view(error.what()) == "no such file or folder: red\\x1b[31m");
  }
}

TEST_CASE("a stream is read to its end or to the limit") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  REQUIRE(::fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0);  // as some callers leave it
  {
    const std::jthread writer([&] {
      for (int i = 0; i < 3; ++i) {
        CHECK(::write(ends[1], "part\n", 5) == 5);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
      }
      ::close(ends[1]);
    });
    CHECK(load_stream(ends[0], "-")->bytes() == "part\npart\npart\n");
  }
  ::close(ends[0]);

  const int zeroes = ::open("/dev/zero", O_RDONLY);
  try {
    load_stream(zeroes, "-");
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::not_a_record);
    CHECK(error.message().id == "book.too-large-stream");
  }
  ::close(zeroes);

  const TemporaryFolder folder;
  const int open_folder = ::open(folder.path().c_str(), O_RDONLY);
  CHECK_THROWS_AS(load_stream(open_folder, "-"), Error);
  ::close(open_folder);
  CHECK_THROWS_AS(load_stream(-1, "-"), Error);
}
