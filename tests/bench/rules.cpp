// SPDX-License-Identifier: Apache-2.0

// rules FOLDER [ROUNDS]: what the rules cost, without reading: microseconds of processor time a
// record, of the rules of records and of the rules of books, those of the strict profile too. All
// records below the folder are read some hundreds at a time, and the clock runs only while they are
// checked, as `meeting validate` would do it. The median of ROUNDS (1) runs over all of them.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <map>
#include <meeting/book.hpp>
#include <meeting/book_rules.hpp>
#include <meeting/rules.hpp>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr std::size_t at_a_time = 500;
constexpr meeting::Date as_of{2025, 12, 31};

double processor_seconds() {
  std::timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

struct KnownBook {
  std::vector<meeting::CheckedBookFile> files;
  meeting::RuleSet rules;
  std::uint32_t number = 0;
};

class Run {
 public:
  explicit Run(const fs::path& folder) : books_(fs::absolute(folder)) {
    const meeting::Inputs inputs = meeting::find_records(fs::absolute(folder), books_.base());
    for (std::size_t i = 0; i < inputs.records.size(); i += at_a_time) {
      const std::size_t end = std::min(i + at_a_time, inputs.records.size());
      records_.clear();
      for (std::size_t j = i; j < end; ++j) {
        records_.push_back(meeting::read_record_file(inputs.records[j], books_));
        know(records_.back().book);
      }
      measure();
    }
    count = inputs.records.size();
    const double begin = processor_seconds();
    for (const meeting::FileFindings& file : checker_.finish()) findings += file.findings.size();
    ending = processor_seconds() - begin;
  }

  std::size_t count = 0;
  std::size_t findings = 0;
  double of_records = 0;  // seconds
  double adding = 0;
  double ending = 0;

 private:
  void know(const meeting::Book* book) {
    KnownBook& known = known_[book];
    if (!known.files.empty() || book == nullptr) return;
    for (const meeting::BookFile& file : book->files()) {
      known.files.push_back({file.shown, &file.document.value});
    }
    known.rules = meeting::RuleSet(book->rules(), meeting::RuleProfile::strict);
    known.number = checker_.add_book({.id = {},
                                      .files = known.files,
                                      .registers = &book->registers(),
                                      .limits = &book->limits(),
                                      .calendar = &book->calendar(),
                                      .numbering = book->numbering(),
                                      .rules = &known.rules});
  }

  void measure() {
    const double begin = processor_seconds();
    for (const meeting::RecordFile& file : records_) {
      const meeting::Book* book = file.book;
      if (book == nullptr) continue;
      const std::string_view stem = file.stem();
      const meeting::Area area = meeting::area_of(file.record(), book);
      findings += meeting::check_record(file.record(), {.as_of = as_of,
                                                        .today = as_of,
                                                        .calendar = book->calendar(),
                                                        .registers = &book->registers(),
                                                        .limits = &book->limits(),
                                                        .area = &area,
                                                        .rules = known_[book].rules,
                                                        .own_rules = {},
                                                        .file_stem = stem,
                                                        .reader_findings = file.document.findings})
                      .size();
    }
    const double between = processor_seconds();
    for (const meeting::RecordFile& file : records_) {
      if (file.book == nullptr) continue;
      const meeting::Area area = meeting::area_of(file.record(), file.book);
      checker_.add(known_[file.book].number,
                   {.record = &file.record(),
                    .id = file.id,
                    .area = &area,
                    .path = file.shown,
                    .registers = &file.book->registers()},
                   file.document);
    }
    of_records += between - begin;
    adding += processor_seconds() - between;
  }

  meeting::Books books_;
  meeting::BookChecker checker_{as_of, as_of};
  std::map<const meeting::Book*, KnownBook> known_;
  std::vector<meeting::RecordFile> records_;
};

double median(std::vector<double> all) {
  std::ranges::sort(all);
  return all[all.size() / 2];
}

}  // namespace

int main(int count, char** words) {
  const int rounds = count == 3 ? std::atoi(words[2]) : 1;
  if (count < 2 || count > 3 || rounds < 1) {
    std::fputs("usage: rules FOLDER [ROUNDS]\n", stderr);
    return 2;
  }
  std::vector<double> of_records;
  std::vector<double> of_books;
  std::size_t records = 0;
  std::size_t findings = 0;
  for (int i = 0; i < rounds; ++i) {
    const Run run(words[1]);
    if (run.count == 0) {
      std::fputs("no records\n", stderr);
      return 1;
    }
    const double scale = 1e6 / static_cast<double>(run.count);
    of_records.push_back(run.of_records * scale);
    of_books.push_back((run.adding + run.ending) * scale);
    records = run.count;
    findings = run.findings;
  }
  std::printf(
      "%zu records, %zu findings: rules of records %.2f us, rules of books %.2f us a record\n",
      records, findings, median(of_records), median(of_books));
  return 0;
}
