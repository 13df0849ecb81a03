// SPDX-License-Identifier: Apache-2.0

#include "selection.hpp"

#include <unistd.h>

namespace meeting::tool {

std::string selection_id(const RecordFile& file, const Books& books) {
  if (file.path.empty()) return file.id.empty() ? file.shown : file.id;
  if (file.book == nullptr) return file.id;
  const std::string folder = shown_path(file.book->folder(), books.base());
  if (folder.empty() || folder == "." || folder.front() == '/') return file.id;
  return folder + "/" + file.id;
}

PlacedRecord placed(const RecordFile& file, Area& area) {
  area = area_of(file.record(), file.book);
  return {.record = &file.record(), .id = file.id, .area = &area, .path = file.shown};
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

void Selection::for_each(const std::function<void(const RecordFile&, const PlacedRecord&)>& use) {
  const auto take = [&](const RecordFile& file) {
    if (!usable(file)) return;
    Area area;
    PlacedRecord record = placed(file, area);
    const std::string id = selection_id(file, context_.books);
    record.id = id;
    use(file, record);
  };
  if (operand_.standard_input) take(read_record_stream(STDIN_FILENO, "-", context_.books));
  for_each_record(operand_.inputs.records, context_.books, 0,
                  [&](RecordFile&& file) { take(file); });
  for (const InputFile& book : operand_.inputs.books) {
    used_.add(context_.books.around(book.folder()));
  }
  const Exit books = name_bad_books(context_, used_);
  exit_ = graver(exit_, books);
  if (advise_ || books != Exit::fine) context_.advise({"record.run-validate"_msg, {}});
}

const Calendar& Selection::calendar() const {
  const Book* book = context_.books.around(context_.books.base());
  return book == nullptr ? Calendar::standard() : book->calendar();
}

}  // namespace meeting::tool
