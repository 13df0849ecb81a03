// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Commands that want exactly one record, or one item of one.

#include <functional>
#include <meeting/book.hpp>
#include <meeting/references.hpp>
#include <string>

#include "run/context.hpp"
#include "run/exit.hpp"

namespace meeting::tool {

/// One record, or an item of one, that a reference means.
struct Found {
  bool usable = false;  ///< false: there is nothing to work with, and that was said
  Exit exit = Exit::fine;
  RecordFile file;
  Match match;
};

/// How one of several things found is chosen.
struct Choosing {
  /// What the command has a use for; empty: everything. The rest is only counted, but where nothing
  /// else was found it stands.
  std::function<bool(const RecordFile&, const Match&)> fits = {};
  bool ask = false;  ///< to be picked on the terminal
};

/// Exactly one, of the wanted kinds: a path, `-`, or a reference. Otherwise says why not, the
/// several matches included. Where all records of the book have to be read for it, `seen` is shown
/// each of them; it may be empty.
Found find_one(Context& context, const std::string& written, ItemKinds wanted,
               const std::function<void(const RecordFile&)>& seen = {},
               const Choosing& choosing = {});

}  // namespace meeting::tool
