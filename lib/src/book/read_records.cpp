// SPDX-License-Identifier: Apache-2.0

// Reading many records on all cores, handed out in order.

#include <algorithm>
#include <meeting/book.hpp>
#include <thread>

#include "book/parallel_reading.hpp"
#include "book/processors.hpp"
#include "book/read_ahead.hpp"
#include "book/record_batch.hpp"

namespace meeting {
namespace {

/// Below this number starting threads costs more than it saves.
constexpr std::size_t worth_threads = 8;
constexpr unsigned most_threads = 64;

/// The books of all files. Neighbours mostly share a folder, so the last answer is kept.
std::vector<const Book*> books_of(std::span<const InputFile> files, Books& books) {
  std::vector<const Book*> all;
  all.reserve(files.size());
  const InputFile* last = nullptr;
  for (const InputFile& file : files) {
    const bool same = last != nullptr && file.is_beside(*last);
    all.push_back(same ? all.back() : books.around(file.folder()));
    last = &file;
  }
  return all;
}

}  // namespace

std::string_view RecordFile::stem() const {
  std::string_view name = path;
  name.remove_prefix(name.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == 0 ? name : name.substr(0, dot);
}

std::filesystem::path RecordFile::home() const {
  return book != nullptr ? book->folder() : std::filesystem::path(path).parent_path();
}

RecordFile read_record_file(const InputFile& file, Books& books) {
  RecordFile record = begin_record(file, books.around(file.folder()));
  finish_record(record, load_record(record), books.parser());
  return record;
}

RecordFile read_record_stream(int descriptor, std::string shown, Books& books) {
  RecordFile record;
  record.shown = shown;
  record.book = books.around(books.base());
  try {
    record.document =
        read_record(load_stream(descriptor, std::move(shown)),
                    record.book != nullptr ? &record.book->registers() : nullptr, books.parser());
  } catch (const Error& error) {
    record.trouble.emplace(error);
  }
  record.id = record_id({}, *record.record().id);
  return record;
}

void for_each_record(std::span<const InputFile> files, Books& books, unsigned threads,
                     const std::function<void(RecordFile&&)>& callback) {
  for_each_record(files, books, threads, {}, callback);
}

void for_each_record(std::span<const InputFile> files, Books& books, unsigned threads,
                     const std::function<void(RecordFile&)>& work,
                     const std::function<void(RecordFile&&)>& callback) {
  const std::vector<const Book*> nearest = books_of(files, books);
  const ReadingJob job{files, nearest, work, books.parser()};
  ReadAhead ahead(files);
  if (threads == 0) threads = usable_processors();
  if (files.size() < worth_threads) threads = 1;
  threads = static_cast<unsigned>(std::min<std::size_t>({threads, files.size(), most_threads}));
  if (threads > 0) ParallelReading(job, threads, ahead).for_each(callback);
}

std::vector<RecordFile> read_all_records(std::span<const InputFile> files, Books& books,
                                         unsigned threads) {
  std::vector<RecordFile> all;
  all.reserve(files.size());
  for_each_record(files, books, threads,
                  [&](RecordFile&& file) { all.push_back(std::move(file)); });
  return all;
}

}  // namespace meeting
