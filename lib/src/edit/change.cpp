// SPDX-License-Identifier: Apache-2.0

#include <meeting/change.hpp>

#include <meeting/files.hpp>

namespace meeting {

ChangeOutcome apply_change(const Change& change, const ChangeLog& log) {
  static_cast<void>(log);
  for (const FileChange& one : change.files) {
    if (one.before && one.after) rewrite_file(one.path, *one.before, *one.after);
    else if (one.after) write_new_file(one.path, *one.after);
  }
  return {};
}

ChangeOutcome remember_change(const Change& change, const ChangeLog& log) {
  static_cast<void>(change);
  static_cast<void>(log);
  return {};
}

}  // namespace meeting
