// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The world is wrong: a file is missing, a disk is full, a book is locked.

#include <cstdint>
#include <exception>
#include <meeting/export.hpp>
#include <meeting/words.hpp>
#include <string>

namespace meeting {

/// What kind of trouble; each has one exit code (meeting(1), EXIT STATUS).
enum class ErrorKind : std::uint8_t {
  not_a_record,          ///< 65: not text, over a limit, or no record at all
  no_such_file,          ///< 66: no such file or reference
  bug,                   ///< 70: our mistake
  cannot_read_or_write,  ///< 74
  busy,                  ///< 75: locked, or changed under us; try again
  bad_book,              ///< 78: a book.yaml that cannot be used
};

/// Thrown by functions that touch the world; each says so. Wrong data is no Error but
/// a Diagnostic.
class MEETING_EXPORT Error : public std::exception {
 public:
  Error(ErrorKind kind, Message message);
  Error(const Error&);
  ~Error() override;

  [[nodiscard]] ErrorKind kind() const { return kind_; }
  [[nodiscard]] const Message& message() const { return message_; }
  /// The English text, for programs that do not use the catalogue.
  [[nodiscard]] const char* what() const noexcept override { return what_.c_str(); }

 private:
  ErrorKind kind_;
  Message message_;
  std::string what_;
};

}  // namespace meeting
