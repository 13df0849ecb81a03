// SPDX-License-Identifier: Apache-2.0

#include "run/exit.hpp"

#include <algorithm>
#include <array>

namespace meeting::tool {
namespace {

constexpr std::array gravest_first{
    Exit::interrupted, Exit::reader_gone, Exit::bug,          Exit::cannot_read_or_write,
    Exit::busy,        Exit::bad_book,    Exit::no_such_file, Exit::not_a_record,
    Exit::usage,       Exit::findings,    Exit::fine,
};

}  // namespace

Exit graver(Exit left, Exit right) {
  return *std::find_if(gravest_first.begin(), gravest_first.end(),
                       [&](Exit one) { return one == left || one == right; });
}

Exit exit_for(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::not_a_record:
      return Exit::not_a_record;
    case ErrorKind::no_such_file:
      return Exit::no_such_file;
    case ErrorKind::bug:
      return Exit::bug;
    case ErrorKind::cannot_read_or_write:
      return Exit::cannot_read_or_write;
    case ErrorKind::busy:
      return Exit::busy;
    case ErrorKind::bad_book:
      return Exit::bad_book;
  }
  return Exit::bug;
}

}  // namespace meeting::tool
