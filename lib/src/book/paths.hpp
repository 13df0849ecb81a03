// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <string_view>

namespace meeting {

inline constexpr std::array<std::string_view, 2> book_file_names{"book.yaml", "book.yml"};

bool is_book_file_name(std::string_view name);
/// True for book-*.yaml and book-*.yml: parts of the book whose book.yaml stands beside them.
bool is_book_part_name(std::string_view name);
/// True for *.yaml and *.yml in any case, but for book files, their parts and hidden files.
bool is_record_file_name(std::string_view name);

/// True for a folder whose name is four digits: a book keeps the records of a year in it.
bool is_year_folder(const std::filesystem::path& folder);

/// Symbolic links resolved as far as the path exists; without "." and "..", and without a
/// slash at the end. Never throws: what cannot be resolved stays as it is.
std::filesystem::path real_path(const std::filesystem::path& path);

/// The same without asking the file system.
std::filesystem::path plain_path(const std::filesystem::path& path);

}  // namespace meeting
