// SPDX-License-Identifier: Apache-2.0

// overdue FOLDER DATE: the follow-ups in a folder of records that were overdue on a day.
//
//   $ overdue 示例县 2025-06-30
//   2025-06-24  2025-04-09-屋面和空地:f1  翻修三个单元的屋面防水  (防水施工队)
//
// Exit status: 0 nothing is overdue; 1 something is; 2 it was called wrongly; 65 a file could
// not be used, so there may be more; 66 there is no such folder; 74 the list could not be
// written.
//
// Without CMake: g++ -std=c++20 overdue.cpp -o overdue $(pkg-config --cflags --libs meeting)

#include <filesystem>
#include <iostream>
#include <meeting/book.hpp>
#include <meeting/date.hpp>
#include <meeting/items.hpp>
#include <meeting/state.hpp>
#include <meeting/text.hpp>
#include <optional>

namespace {

enum Status {
  nothing = 0,
  something = 1,
  usage = 2,
  bad_file = 65,
  no_folder = 66,
  not_written = 74,
};

/// Where and why a file could not be read as a record, in English.
void complain(const meeting::RecordFile& file) {
  if (file.trouble) {
    std::cerr << "overdue: " << file.trouble->what() << '\n';
    return;
  }
  for (const meeting::Diagnostic& finding : file.document.findings) {
    if (finding.severity != meeting::Severity::error) continue;
    const meeting::LineColumn at = file.document.source->position(finding.at.begin);
    std::cerr << meeting::visible(file.shown) << ':' << at.line << ':' << at.column << ": "
              << say(meeting::Language::english, finding.text) << '\n';
  }
}

/// Prints what is overdue in one record; true where something was.
bool report(const meeting::RecordFile& file, meeting::Date day) {
  // The plan of holidays is the book's, where the record lies in one.
  const meeting::Calendar& calendar =
      file.book == nullptr ? meeting::Calendar::standard() : file.book->calendar();
  bool any = false;
  // Payments and ratifications are waited for as well, though nobody calls them a follow-up.
  for (const meeting::FollowUpPlace& place : every_follow_up(file.record())) {
    const meeting::FollowUpState state = follow_up_state(place, file.record(), day, calendar);
    if (!state.begun || !state.overdue) continue;
    any = true;
    // Texts are the author's: `visible` lets nothing through that could command a terminal.
    std::cout << to_string(*state.effective_due.date) << "  "
              << meeting::visible(meeting::full_id(file.id, item_id(place))) << "  "
              << meeting::visible(place.follow_up != nullptr ? *place.follow_up->task
                                                             : *place.resolution->text);
    const meeting::PartyRef* lead = lead_of(place);
    if (lead != nullptr) std::cout << "  (" << meeting::visible(**lead) << ')';
    std::cout << '\n';
  }
  return any;
}

}  // namespace

int main(int argc, char** argv) {
  const std::optional<meeting::Date> day = meeting::parse_date(argc == 3 ? argv[2] : "").value;
  if (!day) {
    std::cerr << "usage: overdue FOLDER DATE (a date is written 2025-06-30)\n";
    return usage;
  }
  const std::filesystem::path folder = argv[1];
  if (!std::filesystem::is_directory(folder)) {
    std::cerr << "overdue: no folder " << meeting::visible(folder.string()) << '\n';
    return no_folder;
  }

  // Books belong together: what a book says also holds in the books below it.
  meeting::Books books(std::filesystem::current_path());
  const meeting::Inputs inputs = meeting::find_records(folder, books.base());

  // The files are read on all processors and come one by one, in the order of their paths.
  bool any = false;
  bool bad = false;
  meeting::for_each_record(inputs.records, books, 0, [&](meeting::RecordFile&& file) {
    if (file.trouble || file.document.has_errors()) {
      complain(file);
      bad = true;
    }
    // A record with errors is reported on all the same, as far as it could be read.
    if (report(file, *day)) any = true;
  });
  for (const meeting::Book* book : books.met()) {
    if (book->trouble() == nullptr && !book->has_errors()) continue;
    std::cerr << "overdue: " << meeting::visible(book->shown())
              << " is bad; see meeting validate\n";
    bad = true;
  }
  if (!std::cout.flush()) return not_written;
  if (bad) return bad_file;
  return any ? something : nothing;
}
