// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Mending what is wrong with a file and has one right answer. Works on bytes; whoever calls
/// writes them, with `rewrite_file` under the file's BookLock.

#include <cstdint>
#include <functional>
#include <meeting/diagnostic.hpp>
#include <meeting/export.hpp>
#include <meeting/registers.hpp>
#include <meeting/words.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// What a file is meant to be.
enum class FileKind : std::uint8_t { record, book };

/// Why a fix left the file as it is.
struct FixRefusal {
  std::uint32_t line = 0;  ///< from 1, in the bytes at that time; 0: no one place
  Message why;
  Message help;
  std::string_view rule;  ///< the finding that stays; empty: the file as a whole is left
};

/// A file's bytes after all fixes.
struct FixedFile {
  std::string bytes;  ///< as they were given where `done` is empty
  /// What was mended, in order: "converted from GB18030 to UTF-8", "mended: 2 dates".
  std::vector<Message> done;
  std::vector<FixRefusal> refused;
  /// How many findings have a likely answer, but not a certain one; empty where there is none.
  Message left;
};

/// All findings that a file with these bytes would have, those of rules as well, without what its
/// comments leave out.
using FindingsOfBytes = std::function<std::vector<Diagnostic>(std::string_view bytes)>;

/// What is known of a file besides its bytes.
struct FixOptions {
  FileKind kind = FileKind::record;
  const Registers* registers = nullptr;  ///< those that hold for the file; may be null
  /// Asked where a rule may have something to mend (a book, comments that leave out findings).
  /// May be empty: then only what the reader finds is mended.
  FindingsOfBytes findings = {};
};

/// True where some fix concerns these bytes, be it to refuse. Reads the file, no more.
MEETING_EXPORT bool concerns_fixes(std::string_view bytes, const FixOptions& options);

/// Mends what has one right answer. A file saved as GB18030, or as UTF-16 with a byte order mark,
/// becomes UTF-8; then each finding whose Fix is certain is mended at its place, and no other byte
/// is touched. What is mended is read again: all else has to say what it said before, with no
/// finding that was not there, or the fix is refused. Nothing is guessed.
/// Throws nothing but std::bad_alloc and what `options.findings` throws; any number of threads may
/// call it.
MEETING_EXPORT FixedFile fix_file(std::string_view bytes, const FixOptions& options);

}  // namespace meeting
