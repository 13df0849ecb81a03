// SPDX-License-Identifier: Apache-2.0

#include "records/selection.hpp"

#include <unistd.h>

#include <algorithm>

#include "terminal/progress.hpp"

namespace meeting::tool {

std::string selection_id(const RecordFile& file) {
  if (file.path.empty()) return file.id.empty() ? file.shown : file.id;
  if (file.book == nullptr) return file.id;
  // The path of its book.yaml from where the user stands, without the name.
  const std::string_view shown = file.book->shown();
  const std::size_t slash = shown.rfind('/');
  if (slash == std::string_view::npos || shown.front() == '/') return file.id;
  return std::string(shown.substr(0, slash + 1)) + file.id;
}

PlacedRecord placed(const RecordFile& file, Area& area) {
  area = area_of(file.record(), file.book);
  return {.record = &file.record(),
          .id = file.id,
          .area = &area,
          .path = file.shown,
          .registers = file.book == nullptr ? nullptr : &file.book->registers()};
}

Selection::Selection(Context& context, const std::vector<std::string>& operands)
    : context_(context), operand_(resolve(context, operands)), exit_(operand_.exit) {}

void Selection::meet_books() {
  context_.books.around(context_.books.base());
  for (const InputFile& book : operand_.inputs.books) context_.books.around(book.folder());
  for (const InputFile& file : operand_.inputs.records) {
    context_.books.around(file.folder());
  }
}

bool Selection::usable(const RecordFile& file) {
  const Exit trouble = name_trouble(context_, file);
  exit_ = graver(exit_, trouble);
  used_.add(file.book);
  advise_ = advise_ || (trouble != Exit::fine && !file.trouble);
  if (file.trouble || file.document.state != ReadState::whole) {
    unusable_.push_back(file.shown);
    return false;
  }
  return true;
}

const RecordFile& Selection::input() {
  if (!input_) input_ = read_record_stream(STDIN_FILENO, "-", context_.books);
  return *input_;
}

void Selection::hand_over(const RecordFile& file,
                          const std::function<void(const RecordFile&, const PlacedRecord&)>& use) {
  Area area;
  PlacedRecord record = placed(file, area);
  const std::string id = selection_id(file);
  record.id = id;
  use(file, record);
}

void Selection::name_books() {
  for (const InputFile& book : operand_.inputs.books) {
    used_.add(context_.books.around(book.folder()));
  }
  const Exit books = name_bad_books(context_, used_);
  exit_ = graver(exit_, books);
  if (advise_ || books != Exit::fine) context_.advise({"record.run-validate"_msg, {}});
}

void Selection::read(const std::function<void(const RecordFile&)>& take) {
  Progress progress(context_, operand_.records());
  if (operand_.standard_input) {
    take(input());
    progress.step();
  }
  for_each_record(operand_.inputs.records, context_.books, context_.threads,
                  [&](RecordFile&& file) {
                    take(file);
                    progress.step();
                  });
}

void Selection::for_each(const std::function<void(const RecordFile&, const PlacedRecord&)>& use) {
  const auto take = [&](const RecordFile& file) {
    if (usable(file)) hand_over(file, use);
  };
  read(take);
  name_books();
}

void Selection::look(const std::function<void(const RecordFile&, const PlacedRecord&)>& use) {
  const auto take = [&](const RecordFile& file) {
    if (!file.trouble && file.document.state == ReadState::whole) hand_over(file, use);
  };
  read(take);
}

void Selection::for_no_record() {
  for (const InputFile& file : operand_.inputs.records) {
    if (file.trouble == nullptr) continue;
    context_.complain(file.trouble->message());
    exit_ = graver(exit_, exit_for(file.trouble->kind()));
  }
  for (const Book* book : books()) used_.add(book);
  name_books();
}

std::vector<const Book*> Selection::books() const {
  std::vector<const Book*> all;
  const auto add = [&](const std::filesystem::path& folder) {
    const Book* book = context_.books.around(folder);
    if (book != nullptr && std::ranges::find(all, book) == all.end()) all.push_back(book);
  };
  if (operand_.standard_input) add(context_.books.base());
  for (const InputFile& book : operand_.inputs.books) add(book.folder());
  const InputFile* last = nullptr;
  for (const InputFile& file : operand_.inputs.records) {
    // Records of one folder stand one behind another.
    const bool same = last != nullptr && last->is_beside(file);
    last = &file;
    if (!same && file.trouble == nullptr) add(file.folder());
  }
  std::ranges::sort(all, {}, [](const Book* book) { return book->folder().native(); });
  return all;
}

const Calendar& Selection::calendar() const {
  const Book* book = context_.books.around(context_.books.base());
  return book == nullptr ? Calendar::standard() : book->calendar();
}

}  // namespace meeting::tool
