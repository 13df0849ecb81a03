// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <string>

#include "run/program.hpp"

using namespace meeting::tool;

TEST_CASE("program: words arrive as they are, both outputs are read whole") {
  const ProgramAnswer words = ask_program({"printf", "%s|", "a b", "$HOME", "停'车\"", ""});
  CHECK(words.started);
  CHECK(words.status == 0);
  CHECK(words.output == "a b|$HOME|停'车\"||");
  CHECK(words.errors.empty());

  // More than a pipe holds, on both sides at once.
  const ProgramAnswer much =
      ask_program({"sh", "-c", "head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero; exit 3"});
  CHECK(much.status == 3);
  CHECK(much.output.size() == 300000);
  CHECK(much.errors.size() == 300000);
}

TEST_CASE("program: one variable can be hidden") {
  const std::string path = ask_program({"sh", "-c", "echo $HOME-$PATH"}).output;
  CHECK(ask_program({"sh", "-c", "echo $HOME-$PATH"}, "no-such").output == path);
  CHECK(ask_program({"sh", "-c", "echo $HOME-$PATH"}, "HOM").output == path);
  CHECK(ask_program({"sh", "-c", "echo $HOME-$PATH"}, "HOME").output ==
        path.substr(path.find('-')));
}

TEST_CASE("program: none of that name, nothing to read, ended by a signal") {
  CHECK_FALSE(ask_program({"no-such-program-anywhere"}).started);
  CHECK(ask_program({"cat"}).output.empty());
  CHECK(ask_program({"sh", "-c", "kill -9 $$"}).status == 128 + 9);
  // SIGPIPE is not ignored in it.
  CHECK(ask_program({"sh", "-c", "kill -PIPE $$; exit 5"}).status == 128 + 13);
}
