// SPDX-License-Identifier: Apache-2.0
#include "book/record_batch.hpp"

#include <utility>

namespace meeting {

RecordFile begin_record(const InputFile& file, const Book* book) {
  RecordFile record;
  record.path = file.path();
  record.shown = file.shown();
  record.book = book;
  if (file.trouble) record.trouble.emplace(*file.trouble);
  return record;
}

std::unique_ptr<const Source> load_record(RecordFile& record) {
  if (record.trouble) return nullptr;
  try {
    return load_file(record.path, record.shown);
  } catch (const Error& error) {
    record.trouble.emplace(error);
    return nullptr;
  }
}

void finish_record(RecordFile& record, std::unique_ptr<const Source> source, Parser parser) {
  if (source != nullptr) {
    const Registers* registers = record.book != nullptr ? &record.book->registers() : nullptr;
    record.document = read_record(std::move(source), registers, parser);
  }
  record.id = record_id(record.path, *record.record().id);
}

void RecordBatch::load(const ReadingJob& job, std::size_t begin, std::size_t end,
                       ReadAhead& ahead) {
  records_.clear();
  sources_.clear();
  for (std::size_t i = begin; i < end; ++i) {
    records_.push_back(begin_record(job.files[i], job.books[i]));
  }
  const long before = waits_so_far();
  for (RecordFile& record : records_) sources_.push_back(load_record(record));
  ahead.report(end, end - begin, waits_so_far() - before);
}

RecordFile& RecordBatch::read(const ReadingJob& job, std::size_t at) {
  RecordFile& record = records_[at];
  finish_record(record, std::move(sources_[at]), job.parser);
  if (job.work) job.work(record);
  return record;
}

}  // namespace meeting
