// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Files that a command is asked about, before anything of them is read.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <meeting/error.hpp>
#include <meeting/export.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// What the files of one folder share: its path, and all their names.
struct InputFolder;

/// One file, or the reason why there is none. There may be 100,000 of them: those of one folder
/// share its texts, and each has but its place in them. Copies are cheap and independent.
/// Any number of threads may read one.
class MEETING_EXPORT InputFile {
 public:
  /// `path` is absolute; `shown` is the path as the user would write it.
  InputFile(std::string_view path, std::string_view shown,
            std::shared_ptr<const Error> why_not = {});
  /// The file of this name in a folder; for those who list folders.
  InputFile(std::shared_ptr<const InputFolder> folder, std::size_t name_begin,
            std::size_t name_size);

  [[nodiscard]] std::string path() const;   ///< absolute
  [[nodiscard]] std::string shown() const;  ///< as the user would write it
  [[nodiscard]] std::filesystem::path folder() const;
  /// True where both are known to lie in one folder; false says nothing.
  [[nodiscard]] bool is_beside(const InputFile& other) const { return folder_ == other.folder_; }

  /// In the byte order of their paths; what else they say does not count.
  friend MEETING_EXPORT std::strong_ordering operator<=>(const InputFile& left,
                                                         const InputFile& right);
  friend MEETING_EXPORT bool operator==(const InputFile& left, const InputFile& right);

  std::shared_ptr<const Error> trouble;  ///< why it cannot be read; null where nothing is known

 private:
  [[nodiscard]] std::string_view name() const;

  std::shared_ptr<const InputFolder> folder_;
  std::uint32_t name_begin_ = 0;  ///< in the folder's names
  std::uint32_t name_size_ = 0;
};

struct Inputs {
  std::vector<InputFile> records;  ///< in path order, each once; also what could not be found
  std::vector<InputFile> books;    ///< every book.yaml and book-*.yaml among them, in path order
};

}  // namespace meeting
