// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <meeting/book.hpp>
#include <memory>
#include <span>
#include <vector>

#include "book/read_ahead.hpp"

namespace meeting {

/// All that reading a number of files needs.
struct ReadingJob {
  std::span<const InputFile> files;
  std::span<const Book* const> books;  ///< of each file, or null
  /// Done on each record on the thread that has read it; may be empty.
  const std::function<void(RecordFile&)>& work;
  Parser parser = Parser::fast_lane;
};

/// The record of a file that has not been loaded yet.
RecordFile begin_record(const InputFile& file, const Book* book);
/// The bytes of its file. Null where there is trouble, which it then holds.
std::unique_ptr<const Source> load_record(RecordFile& record);
/// Reads `source` (null: nothing) as the record.
void finish_record(RecordFile& record, std::unique_ptr<const Source> source, Parser parser);

/// Some files in a row, loaded together and then read one by one. Used again and again.
class RecordBatch {
 public:
  /// Loads the files from `begin` to `end`, and tells `ahead` how that went. The records that were
  /// there before die.
  void load(const ReadingJob& job, std::size_t begin, std::size_t end, ReadAhead& ahead);
  [[nodiscard]] std::size_t size() const { return records_.size(); }
  /// Makes a record of the next one that was loaded.
  RecordFile& read(const ReadingJob& job, std::size_t at);
  RecordFile& operator[](std::size_t at) { return records_[at]; }

 private:
  std::vector<RecordFile> records_;
  std::vector<std::unique_ptr<const Source>> sources_;
};

}  // namespace meeting
