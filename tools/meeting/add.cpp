// SPDX-License-Identifier: Apache-2.0

// meeting add: a new record, from flags or from a whole text.

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <meeting/diff.hpp>
#include <meeting/files.hpp>
#include <meeting/report_diagnostics.hpp>
#include <meeting/state.hpp>
#include <meeting/text.hpp>
#include <utility>

#include "add_flags.hpp"
#include "changing.hpp"
#include "check.hpp"
#include "options.hpp"
#include "record_builder.hpp"
#include "selection.hpp"

namespace meeting::tool {
namespace {

namespace fs = std::filesystem;

constexpr Option from{.name = "from",
                      .chinese = "来自",
                      .help = "add.option.from"_msg,
                      .value = Value::file,
                      .placeholder = "add.value.from"_msg};
constexpr Option id{
    .name = "id", .chinese = "标识", .help = "add.option.id"_msg, .value = Value::text};
constexpr Option draft{.name = "draft", .chinese = "草稿", .help = "add.option.draft"_msg};
constexpr Option print{.name = "print", .chinese = "打印", .help = "add.option.print"_msg};

constexpr const Option* ways[] = {&from, &id, &draft, &option::dry_run, &print, &option::no_input};

constexpr Example examples[] = {
    {"meeting add --title 停车难协商 --form five_party_talk --date 2025-03-14 --issue 停车位不足",
     "meeting 新增 --标题 停车难协商 --形式 五方会谈 --日期 3月14日 --议题 停车位不足",
     "add.example.flags"_msg},
    {"meeting add --from draft.yaml", "meeting 新增 --来自 草稿.yaml", "add.example.from"_msg},
};

/// A record on its way into the book.
struct NewText {
  NewRecord wish;
  /// The bytes of the file, once its name and number are settled.
  std::function<std::string(const RecordName&)> text;
};

/// The language of a new file: that of the book, else the one spoken.
Language file_language(const Context& context, const Book* book) {
  return book != nullptr && book->language() ? *book->language() : context.language;
}

std::string community_of(const Book* book) {
  return book == nullptr ? std::string() : std::string(*book->area().community);
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
  return all;
}

std::string text_at(const Draft& record, std::string_view key) {
  const Draft* value = record.find(key);
  return value == nullptr ? std::string() : value->text;
}

/// Minutes are numbered; records of forms that come to no resolution have none.
bool gets_number(const Draft& record) {
  if (record.find("number") != nullptr) return false;
  Record alike;
  if (const auto form = find_word(VocabularyId::form, text_at(record, "form"))) {
    alike.form.given = true;
    alike.form.index = *form;
  }
  return !needs_no_resolution(alike);
}

NewText from_flags(const Context& context, const Arguments& arguments, const Book* book) {
  Draft record = draft_of(arguments, book == nullptr ? nullptr : &book->registers());
  const std::vector<std::string> missing = missing_fields(record);
  if (!missing.empty() && !arguments.has(draft)) {
    throw UsageError{{"add.missing"_msg, {joined(missing)}}, {"add.missing-help"_msg, {}}};
  }
  const std::optional<Date> day = parse_date(text_at(record, "date")).value;
  NewText made;
  made.wish.date = day.value_or(context.today);
  made.wish.id = arguments.text(id);
  made.wish.title = text_at(record, "title");
  made.wish.community = community_of(book);
  made.wish.numbered = !arguments.has(draft) && gets_number(record);
  made.text = [record = std::move(record),
               language = file_language(context, book)](const RecordName& name) {
    Draft whole = record;
    if (!name.number.empty()) whole.set("number", name.number);
    return compose_record(whole, language);
  };
  return made;
}

NewText from_text(const Context& context, const Arguments& arguments, const Book* book) {
  if (gives_fields(arguments)) {
    throw UsageError{{"add.from-alone"_msg, {}}, {"add.from-alone-help"_msg, {}}};
  }
  const std::string path(arguments.text(from));
  const std::unique_ptr<const Source> source =
      path == "-" ? load_stream(STDIN_FILENO, "-") : load_file(context.books.base() / path, path);
  const std::string bytes(source->bytes());
  const Document document = read_record(std::make_unique<Source>(path, bytes),
                                        book == nullptr ? nullptr : &book->registers());
  const Record& record = document.value;
  NewText made;
  made.wish.date = record.date ? *record.date : context.today;
  made.wish.id = arguments.has(id) ? arguments.text(id) : *record.id;
  made.wish.title = *record.title;
  made.wish.community = community_of(book);
  made.text = [bytes](const RecordName&) { return std::string(bytes); };
  return made;
}

/// The record as it would be read from its file. `shown` is where its text stands now.
RecordFile preview(const RecordName& name, std::string shown, std::string text, const Book* book) {
  RecordFile file;
  file.path = name.path;
  file.shown = std::move(shown);
  file.id = name.id;
  file.book = book;
  file.document = read_record(std::make_unique<Source>(file.shown, std::move(text)),
                              book == nullptr ? nullptr : &book->registers());
  return file;
}

struct Findings {
  bool errors = false;
  ReadState state = ReadState::whole;
};

Findings show_findings(Context& context, const RecordFile& file) {
  // As things stood on the day of the meeting: what has become late since is no reason to
  // think twice about writing it down.
  const Stated<Date>& day = file.record().date;
  const Date as_of = day ? std::min(*day, context.today) : context.today;
  const std::vector<Diagnostic> findings = check(file, {.as_of = as_of, .today = context.today});
  DiagnosticReport report({.format = DiagnosticFormat::human,
                           .language = context.language,
                           .colour = context.colour_err,
                           .width = context.width});
  const std::string text = report.file(*file.document.source, findings);
  if (!findings.empty()) context.err << text << report.finish();
  return {.errors = report.counts().errors > 0, .state = file.document.state};
}

/// A draft keeps the name the record will have but not its ending, so nothing counts it.
fs::path write_draft(Context& context, const RecordName& name, const std::string& text) {
  const fs::path folder = name.path.parent_path();
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (fault) {
    throw Error(
        ErrorKind::cannot_read_or_write,
        {"place.cannot-make"_msg,
         {visible(shown_path(folder, context.books.base())), system_reason(fault.value())}});
  }
  constexpr int most_copies = 1000;
  for (int copy = 1; copy < most_copies; ++copy) {
    const std::string suffix = copy == 1 ? std::string() : "-" + std::to_string(copy);
    fs::path path = folder / (name.id + suffix + ".draft");
    if (write_new_file(path, text) == Creation::done) return path;
  }
  throw Error(ErrorKind::busy, {"add.no-free-name"_msg, {}});
}

Exit run(Context& context, const Arguments& arguments) {
  if (arguments.has(id) && !is_record_id(arguments.text(id))) {
    throw UsageError{{"book.id-no-file-name"_msg, {visible(arguments.text(id))}}, {}};
  }
  const Book* book = context.books.around(context.books.base());
  context.books.require_usable();
  const NewText made = arguments.has(from) ? from_text(context, arguments, book)
                                           : from_flags(context, arguments, book);
  const RecordName planned = plan_record(made.wish, context.books.base(), context.books);
  const std::string text = made.text(planned);
  const std::string target = shown_path(planned.path, context.books.base());
  const RecordFile file = preview(
      planned, arguments.has(from) ? std::string(arguments.text(from)) : target, text, book);
  const Findings findings = show_findings(context, file);

  if (arguments.has(print)) {
    context.out << text;
  } else if (arguments.has(option::dry_run)) {
    context.out << unified_diff({}, text, target);
  }
  const bool writes = !arguments.has(print) && !arguments.has(option::dry_run);
  if (findings.errors && (!arguments.has(draft) || findings.state == ReadState::not_text)) {
    context.complain({"add.refused"_msg, {}});
    if (!arguments.has(draft)) context.advise({"add.refused-help"_msg, {}});
    return findings.state == ReadState::whole ? Exit::findings : Exit::not_a_record;
  }
  if (!writes) return Exit::fine;
  if (arguments.has(draft)) {
    const std::string shown = shown_path(write_draft(context, planned, text), context.books.base());
    context.out << shown << "\n";
    context.advise({"add.draft-next"_msg, {shown}});
    return Exit::fine;
  }
  const RecordName written = create_remembered(context, made.wish, made.text);
  context.out << shown_path(written.path, context.books.base()) << "\n";
  context.advise({"add.next"_msg, {written.id}});
  return Exit::fine;
}

constexpr OptionGroup ways_group{"add.group.ways"_msg, ways};
constexpr const OptionGroup* groups[] = {&add_meeting_group, &add_issue_group,
                                         &add_resolution_group, &add_follow_up_group, &ways_group};

}  // namespace

extern const Command add_command;
constexpr Command add_command{
    .name = "add",
    .chinese = "新增",
    .task = Task::record,
    .summary = "add.summary"_msg,
    .operands = {},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
