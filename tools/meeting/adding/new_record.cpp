// SPDX-License-Identifier: Apache-2.0

#include "adding/new_record.hpp"

#include <algorithm>
#include <meeting/edit.hpp>
#include <meeting/forms.hpp>
#include <meeting/state.hpp>
#include <memory>
#include <optional>
#include <utility>

#include "records/check.hpp"

namespace meeting::tool {
namespace {

std::string community_of(const Book* book) {
  return book == nullptr ? std::string() : std::string(*book->area().community);
}

Document read_bytes(const std::string& shown, std::string bytes, const Book* book) {
  return read_record(std::make_unique<Source>(shown, std::move(bytes)),
                     book == nullptr ? nullptr : &book->registers());
}

}  // namespace

Language file_language(const Context& context, const Book* book) {
  return book != nullptr && book->language() ? *book->language() : context.language;
}

std::string text_at(const Draft& record, std::string_view key) {
  const Draft* value = record.find(key);
  return value == nullptr ? std::string() : value->text;
}

NewText new_text(const Context& context, Draft record, std::string_view id, const Book* book) {
  const std::optional<Date> day = parse_date(text_at(record, "date")).value;
  NewText made;
  made.wish.date = day.value_or(context.today);
  made.wish.id = id;
  made.wish.title = text_at(record, "title");
  made.wish.community = community_of(book);
  // Minutes are numbered; records of forms that come to no resolution have none.
  made.wish.numbered =
      text_at(record, "number").empty() && !form_needs_no_resolution(text_at(record, "form"));
  made.text = [record = std::move(record),
               language = file_language(context, book)](const RecordName& name) {
    Draft whole = record;
    if (!name.number.empty()) whole.set("number", name.number);
    return compose_record(whole, language);
  };
  return made;
}

NewText new_text(const Context& context, std::string bytes, const std::string& shown,
                 std::string_view id, const Book* book) {
  const Document document = read_bytes(shown, bytes, book);
  const Record& record = document.value;
  NewText made;
  made.wish.date = record.date ? *record.date : context.today;
  made.wish.id = id.empty() ? *record.id : id;
  made.wish.title = *record.title;
  made.wish.community = community_of(book);
  // What has faults in its form is refused anyway, and nothing can be put into it.
  made.wish.numbered = document.state == ReadState::whole && !document.has_errors() &&
                       !record.number && record.form && !needs_no_resolution(record);
  const ByteRange at = record.at;
  made.text = [bytes = std::move(bytes), at,
               language = file_language(context, book)](const RecordName& name) {
    if (name.number.empty()) return std::string(bytes);
    const Edit edits[] = {Edit::set(at, "number", name.number)};
    return edit_file(bytes, FileKind::record, edits, language);
  };
  return made;
}

RecordFile preview(const RecordName& name, std::string shown, std::string text, const Book* book) {
  RecordFile file;
  file.path = name.path;
  file.shown = std::move(shown);
  file.id = name.id;
  file.book = book;
  file.document = read_bytes(file.shown, std::move(text), book);
  return file;
}

Findings show_findings(Context& context, const RecordFile& file) {
  // What has become late since the meeting is no reason to think twice about writing it down.
  const Stated<Date>& day = file.record().date;
  const Date as_of = day ? std::min(*day, context.today) : context.today;
  const std::vector<Diagnostic> findings = check(file, {.as_of = as_of, .today = context.today});
  const bool errors = show_findings(context, *file.document.source, findings);
  return {.errors = errors, .any = !findings.empty(), .state = file.document.state};
}

}  // namespace meeting::tool
