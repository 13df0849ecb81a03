// SPDX-License-Identifier: Apache-2.0

// reading FOLDER THREADS: reads all records below a folder, without rules and without telling of
// them. THREADS one: they are asked for one by one, so that there is only ever one reader.

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <meeting/book.hpp>
#include <string_view>

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: reading FOLDER THREADS|one\n", stderr);
    return 2;
  }
  const std::filesystem::path folder = std::filesystem::absolute(argv[1]);
  meeting::Books books(folder);
  const meeting::Inputs inputs = meeting::find_records(folder, books.base());
  std::size_t issues = 0;
  bool is_bad = false;
  const auto count = [&](const meeting::RecordFile& file) {
    issues += file.record().issues.size();
    is_bad = is_bad || file.trouble || file.document.has_errors();
  };
  if (std::string_view(argv[2]) == "one") {
    for (const meeting::InputFile& file : inputs.records) {
      count(meeting::read_record_file(file, books));
    }
  } else {
    const auto threads = static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10));
    meeting::for_each_record(inputs.records, books, threads,
                             [&](meeting::RecordFile&& file) { count(file); });
  }
  std::printf("%zu records, %zu issues\n", inputs.records.size(), issues);
  return is_bad ? 1 : 0;
}
