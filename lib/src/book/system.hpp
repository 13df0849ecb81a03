// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the system's calls need around them: descriptors that close themselves and words for
/// their error numbers.

#include <filesystem>
#include <meeting/error.hpp>
#include <meeting/words.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace meeting {

/// An open file descriptor, or none (-1).
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }

  [[nodiscard]] int get() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }
  int release() { return std::exchange(number_, -1); }
  /// 0, or the error number: a late write error may show here.
  int close() noexcept;

 private:
  int number_ = -1;
};

/// open(2), tried again when a signal interrupts it.
Descriptor open_file(const std::filesystem::path& path, int flags, unsigned mode = 0);
Descriptor open_at(int folder, const std::string& name, int flags, unsigned mode = 0);

/// All bytes from where the descriptor stands to its end, whatever their number. None, and the
/// error number in errno, where they cannot be read.
std::optional<std::string> read_all(int descriptor);

/// What an error number says, in both languages.
Argument reason(int error_number);
/// A path as an argument of a message, with nothing in it that could deceive a reader.
Argument shown_argument(std::string_view path);

/// Throws no_such_file for ENOENT and ENOTDIR, else cannot_read_or_write with `id`, whose
/// arguments are the path and the reason.
[[noreturn]] void throw_system_error(std::string_view id, std::string_view shown, int error_number);

/// The folder that a path lies in, "." for a bare name.
std::filesystem::path folder_of(const std::filesystem::path& path);

}  // namespace meeting
