// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Records that are not finished: YYYY/ID.draft beside where the record will lie. Nothing counts
/// or lists them.

#include <filesystem>
#include <meeting/book.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "run/command.hpp"

namespace meeting::tool {

struct StoredDraft {
  std::filesystem::path path;  ///< absolute
  std::string shown;
  std::string title;  ///< may be empty
  std::string date;   ///< of the meeting, as it stands there; may be empty
  std::string kept;   ///< when it was written last: 2025-03-14 14:30
};

/// Those of the book (without one, of the folder), the newest first.
std::vector<StoredDraft> find_drafts(Context& context, const Book* book);

/// A new draft with the name that the record will have; `path` of plan_record.
std::filesystem::path write_draft(Context& context, const RecordName& name,
                                  const std::string& text);

/// Whether the path is one that drafts have.
bool is_draft(const std::filesystem::path& path);

/// Takes away a draft whose record has been written. One that is gone already is no trouble.
void remove_draft(const std::filesystem::path& path);

/// The line at the head of a draft that says where the questions go on.
std::string draft_mark(std::string_view next);
/// What that line says; empty where there is none. Takes the line out of `bytes`.
std::string take_draft_mark(std::string& bytes);

}  // namespace meeting::tool
