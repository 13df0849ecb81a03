// SPDX-License-Identifier: Apache-2.0

// Reading many records on all cores, handed out in order.

#include <sched.h>

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <meeting/book.hpp>
#include <thread>

namespace meeting {
namespace {

/// Documents in flight: enough to keep the cores busy while the caller thinks, few enough
/// that a book of any size needs little memory.
constexpr std::size_t window = 64;
/// Below this number starting threads costs more than it saves.
constexpr std::size_t worth_threads = 8;

/// The processors that this process may use, which may be fewer than there are.
unsigned usable_processors() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (::sched_getaffinity(0, sizeof set, &set) == 0) {
    return static_cast<unsigned>(std::max(1, CPU_COUNT(&set)));
  }
  return std::max(1U, std::thread::hardware_concurrency());  // more than the set can hold
}

/// Reads and types one file; the book is already known.
RecordFile read_one(const InputFile& file, const Book* book, Parser parser) {
  RecordFile record;
  record.path = file.path;
  record.shown = file.shown;
  record.book = book;
  if (file.trouble) {
    record.trouble.emplace(*file.trouble);
  } else {
    try {
      record.document = read_record(load_file(record.path, file.shown),
                                    book != nullptr ? &book->registers() : nullptr, parser);
    } catch (const Error& error) {
      record.trouble.emplace(error);
    }
  }
  record.id = record_id(record.path, *record.record().id);
  return record;
}

/// The books of all files. Neighbours mostly share a folder, so the last answer is kept.
std::vector<const Book*> books_of(std::span<const InputFile> files, Books& books) {
  std::vector<const Book*> all;
  all.reserve(files.size());
  std::string_view folder;
  const Book* book = nullptr;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string_view path = files[i].path;
    const std::string_view next = path.substr(0, path.rfind('/'));
    if (i == 0 || next != folder) {
      folder = next;
      book = books.around(files[i].folder());
    }
    all.push_back(book);
  }
  return all;
}

/// Workers fill a ring of slots; the caller empties it in order.
class ParallelReading {
 public:
  ParallelReading(std::span<const InputFile> files, std::span<const Book* const> books,
                  Parser parser, unsigned threads, const std::function<void(RecordFile&)>& work)
      : files_(files), books_(books), parser_(parser), more_(work), slots_(window) {
    workers_.reserve(threads);
    for (unsigned i = 0; i < threads; ++i) workers_.emplace_back([this] { run(); });
  }
  ParallelReading(const ParallelReading&) = delete;
  ParallelReading& operator=(const ParallelReading&) = delete;
  ~ParallelReading() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    room_.notify_all();
  }

  /// The next record in order; called `files.size()` times.
  RecordFile next() {
    std::unique_lock lock(mutex_);
    Slot& slot = slots_[taken_ % window];
    ready_.wait(lock, [&] { return slot.record || slot.failure; });
    ++taken_;
    if (slot.failure) std::rethrow_exception(slot.failure);
    RecordFile record = std::move(*slot.record);
    slot.record.reset();
    lock.unlock();
    room_.notify_one();
    return record;
  }

 private:
  struct Slot {
    std::optional<RecordFile> record;
    std::exception_ptr failure;  ///< out of memory, or a bug: passed on to the caller
  };

  void run() {
    while (true) {
      std::size_t index = 0;
      {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] {
          return stopped_ || started_ == files_.size() || started_ < taken_ + window;
        });
        if (stopped_ || started_ == files_.size()) return;
        index = started_++;
      }
      std::optional<RecordFile> record;
      std::exception_ptr failure;
      try {
        record.emplace(read_one(files_[index], books_[index], parser_));
        if (more_) more_(*record);
      } catch (...) {
        failure = std::current_exception();
      }
      bool is_next = false;
      {
        const std::lock_guard lock(mutex_);
        Slot& slot = slots_[index % window];
        slot.record = std::move(record);
        slot.failure = std::move(failure);
        is_next = index == taken_;
      }
      if (is_next) ready_.notify_one();
    }
  }

  std::span<const InputFile> files_;
  std::span<const Book* const> books_;
  Parser parser_;
  const std::function<void(RecordFile&)>& more_;  // may be empty
  std::vector<Slot> slots_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable ready_;
  std::size_t started_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
  std::vector<std::jthread> workers_;  // last: they end before what they use
};

}  // namespace

RecordFile read_record_file(const InputFile& file, Books& books) {
  return read_one(file, books.around(file.folder()), books.parser());
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
  if (threads == 0) threads = usable_processors();
  if (threads == 1 || files.size() < worth_threads) {
    for (std::size_t i = 0; i < files.size(); ++i) {
      RecordFile record = read_one(files[i], nearest[i], books.parser());
      if (work) work(record);
      callback(std::move(record));
    }
    return;
  }
  threads = static_cast<unsigned>(std::min<std::size_t>({threads, files.size(), window}));
  ParallelReading reading(files, nearest, books.parser(), threads, work);
  for (std::size_t i = 0; i < files.size(); ++i) callback(reading.next());
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
