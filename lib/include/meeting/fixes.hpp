// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Mending what is wrong with a file and has one right answer. Works on bytes; whoever calls
/// writes them, with `rewrite_file` under the file's BookLock.

#include <cstdint>
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
  std::uint32_t line = 0;  ///< from 1, in the bytes given; 0: no one place
  Message why;
  Message help;
};

/// A file's bytes after all fixes.
struct FixedFile {
  std::string bytes;          ///< as they were given where `done` is empty
  std::vector<Message> done;  ///< what was mended, in order: "converted from GB18030 to UTF-8"
  std::vector<FixRefusal> refused;
};

/// True where some fix concerns these bytes, be it to refuse. Cheap for a sound file.
MEETING_EXPORT bool concerns_fixes(std::string_view bytes);

/// Mends what can be mended: a file saved as GB18030, or as UTF-16 with a byte order mark,
/// becomes UTF-8. Nothing is guessed: what could be something else as well is refused.
/// `registers` are those that hold for the file, or null. Throws nothing but std::bad_alloc;
/// any number of threads may call it.
MEETING_EXPORT FixedFile fix_file(std::string_view bytes, FileKind kind,
                                  const Registers* registers = nullptr);

}  // namespace meeting
