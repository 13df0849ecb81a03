// SPDX-License-Identifier: Apache-2.0

// meeting add: a new record, from flags, from a whole text, or by questions.

#include <unistd.h>

#include <filesystem>
#include <meeting/diff.hpp>
#include <meeting/files.hpp>
#include <meeting/record_draft.hpp>
#include <meeting/text.hpp>
#include <utility>

#include "adding/add_flags.hpp"
#include "adding/item_types.hpp"
#include "adding/new_record.hpp"
#include "adding/record_builder.hpp"
#include "asking/drafts.hpp"
#include "asking/interview.hpp"
#include "changing/changing.hpp"
#include "records/selection.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

namespace fs = std::filesystem;

constexpr Example examples[] = {
    {"meeting add", "meeting 新增", "add.example.ask"_msg},
    {"meeting add --title 停车难协商 --form five_party_talk --date 2025-03-14 --issue 停车位不足",
     "meeting 新增 --标题 停车难协商 --形式 五方会谈 --日期 3月14日 --议题 停车位不足",
     "add.example.flags"_msg},
    {"meeting add --from draft.yaml", "meeting 新增 --来自 草稿.yaml", "add.example.from"_msg},
};

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
  return all;
}

NewText from_flags(const Context& context, const Arguments& arguments, const Book* book) {
  Draft record = draft_of(arguments, book == nullptr ? nullptr : &book->registers());
  const std::vector<std::string> missing = missing_fields(record);
  if (!missing.empty() && !arguments.has(flag::draft)) {
    throw UsageError{{"add.missing"_msg, {joined(missing)}}, {"add.missing-help"_msg, {}}};
  }
  NewText made = new_text(context, std::move(record), arguments.text(flag::id), book);
  if (arguments.has(flag::draft)) made.wish.numbered = false;
  return made;
}

NewText from_text(const Context& context, const Arguments& arguments, const Book* book) {
  const std::string path(arguments.text(flag::from));
  const std::unique_ptr<const Source> source =
      path == "-" ? load_stream(STDIN_FILENO, "-") : load_file(context.books.base() / path, path);
  std::string bytes(source->bytes());
  if (is_draft(path)) take_draft_mark(bytes);
  return new_text(context, std::move(bytes), path, arguments.text(flag::id), book);
}

/// The file that the text came from, where that is a draft: it goes when the record is written.
fs::path draft_behind(const Context& context, const Arguments& arguments) {
  const std::string path(arguments.text(flag::from));
  return is_draft(path) ? context.books.base() / path : fs::path();
}

// ---- questions ---------------------------------------------------------------------------

Interview::Begin begin_with(Context& context, const StoredDraft& draft, const Book* book) {
  Interview::Begin begin;
  std::string bytes(load_file(draft.path, draft.shown)->bytes());
  begin.next = take_draft_mark(bytes);
  const RecordFile file = preview({}, draft.shown, bytes, book);
  if (file.document.state == ReadState::not_text) {
    show_findings(context, file);
    throw Refused{{"ask.draft-unreadable"_msg, {draft.shown}}, {"ask.draft-help"_msg, {}}};
  }
  begin.record = record_draft(file.record(), RecordShape::nested);
  // Answers hold neither comments nor what could not be read.
  if (compose_record(begin.record, file_language(context, book)) != bytes) begin.text = bytes;
  begin.draft = draft.path;
  return begin;
}

std::string line_of(const Context& context, const StoredDraft& draft) {
  const std::string title =
      draft.title.empty() ? context.say("ask.draft-untitled"_msg) : draft.title;
  if (draft.date.empty()) return context.say("ask.draft-undated"_msg, {title, draft.kept});
  return context.say("ask.draft-line"_msg, {title, draft.date, draft.kept});
}

/// The draft to go on with; empty: a new meeting.
std::optional<StoredDraft> offered_draft(Context& context, const std::vector<StoredDraft>& drafts) {
  if (drafts.empty()) return std::nullopt;
  Prompt prompt(context);
  if (drafts.size() == 1) {
    const bool go_on = prompt.confirm(
        context.say("ask.go-on"_msg, {visible(line_of(context, drafts.front()))}), true);
    return go_on ? std::optional(drafts.front()) : std::nullopt;
  }
  std::vector<std::string> rows;
  rows.reserve(drafts.size());
  for (const StoredDraft& one : drafts) rows.push_back(line_of(context, one));
  prompt.tell(context.say("ask.drafts"_msg));
  const std::optional<std::size_t> chosen = prompt.pick(context.say("ask.which-draft"_msg), rows);
  return chosen ? std::optional(drafts[*chosen]) : std::nullopt;
}

/// The draft that --resume means: its path, words of its title, or the newest.
StoredDraft resumed_draft(const Context& context, const Arguments& arguments,
                          const std::vector<StoredDraft>& drafts) {
  if (arguments.operands.empty()) {
    if (drafts.empty()) {
      throw Error(ErrorKind::no_such_file, {"ask.no-draft"_msg, {}});
    }
    return drafts.front();
  }
  const std::string& written = arguments.operands.front();
  std::vector<const StoredDraft*> fit;
  for (const StoredDraft& one : drafts) {
    if (one.shown == written || one.path == context.books.base() / written ||
        one.path.stem() == written) {
      return one;
    }
    if (comparison_key(one.title).find(comparison_key(written)) != std::string::npos) {
      fit.push_back(&one);
    }
  }
  if (fit.empty()) {
    throw Error(ErrorKind::no_such_file, {"ask.no-such-draft"_msg, {visible(written)}});
  }
  if (fit.size() > 1) {
    std::vector<std::string> names;
    names.reserve(fit.size());
    for (const StoredDraft* one : fit) names.push_back(one->shown);
    throw UsageError{{"reference.several"_msg, {visible(written), names.size()}},
                     {"usage.choices"_msg, {joined(names)}}};
  }
  return *fit.front();
}

/// Whether there is something to ask and somebody to answer.
bool wants_questions(const Context& context, const Arguments& arguments, const Book* book) {
  if (arguments.has(flag::from) || arguments.has(flag::draft)) return false;
  if (!Prompt::possible(context, arguments)) return false;
  if (arguments.has(flag::resume)) return true;
  return !missing_fields(draft_of(arguments, book == nullptr ? nullptr : &book->registers()))
              .empty();
}

Exit ask(Context& context, const Arguments& arguments, const Book* book) {
  try {
    const std::vector<StoredDraft> drafts = find_drafts(context, book);
    Interview::Begin begin;
    if (arguments.has(flag::resume)) {
      begin = begin_with(context, resumed_draft(context, arguments, drafts), book);
    } else if (const auto draft =
                   gives_fields(arguments) ? std::nullopt : offered_draft(context, drafts)) {
      begin = begin_with(context, *draft, book);
    } else {
      begin.record = draft_of(arguments, book == nullptr ? nullptr : &book->registers());
    }
    begin.id = arguments.text(flag::id);
    return Interview(context, arguments, book, std::move(begin)).run();
  } catch (const Interrupted&) {
    return Exit::interrupted;  // the terminal is on a new line already
  }
}

void demand_sense(const Context& context, const Arguments& arguments) {
  if (arguments.has(flag::id) && !is_record_id(arguments.text(flag::id))) {
    throw UsageError{{"book.id-no-file-name"_msg, {visible(arguments.text(flag::id))}}, {}};
  }
  if (arguments.has(flag::from) && gives_fields(arguments)) {
    throw UsageError{{"add.from-alone"_msg, {}}, {"add.from-alone-help"_msg, {}}};
  }
  if (!arguments.has(flag::resume)) {
    if (arguments.operands.empty()) return;
    throw UsageError{{"usage.too-many-operands"_msg, {visible(arguments.operands.front())}},
                     {"add.operand-help"_msg, {}}};
  }
  if (arguments.has(flag::from) || arguments.has(flag::draft) || gives_fields(arguments)) {
    throw UsageError{{"add.resume-alone"_msg, {}}, {"add.resume-alone-help"_msg, {}}};
  }
  if (!Prompt::possible(context, arguments)) {
    throw UsageError{{"add.resume-asks"_msg, {}}, {"add.resume-asks-help"_msg, {}}};
  }
}

// ---- writing -------------------------------------------------------------------------------

Exit run(Context& context, const Arguments& arguments) {
  demand_sense(context, arguments);
  const Book* book = context.books.around(context.books.base());
  context.books.require_usable();
  if (wants_questions(context, arguments, book)) return ask(context, arguments, book);
  const NewText made = arguments.has(flag::from) ? from_text(context, arguments, book)
                                                 : from_flags(context, arguments, book);
  const RecordName planned = plan_record(made.wish, context.books.base(), context.books);
  const std::string text = made.text(planned);
  const std::string target = shown_path(planned.path, context.books.base());
  const RecordFile file =
      preview(planned, arguments.has(flag::from) ? std::string(arguments.text(flag::from)) : target,
              text, book);
  const Findings findings = show_findings(context, file);

  if (arguments.has(flag::print)) {
    context.out << text;
  } else if (arguments.has(option::dry_run)) {
    context.out << unified_diff({}, text, target);
  }
  const bool writes = !arguments.has(flag::print) && !arguments.has(option::dry_run);
  if (findings.errors && (!arguments.has(flag::draft) || findings.state == ReadState::not_text)) {
    context.complain({"add.refused"_msg, {}});
    if (!arguments.has(flag::draft)) context.advise({"add.refused-help"_msg, {}});
    return findings.state == ReadState::whole ? Exit::findings : Exit::not_a_record;
  }
  if (!writes) return Exit::fine;
  if (arguments.has(flag::draft)) {
    const std::string shown = shown_path(write_draft(context, planned, text), context.books.base());
    context.out << shown << "\n";
    context.advise({"add.draft-next"_msg, {shown}});
    return Exit::fine;
  }
  const RecordName written = create_remembered(context, made.wish, made.text);
  if (const fs::path draft = draft_behind(context, arguments); !draft.empty()) remove_draft(draft);
  context.out << shown_path(written.path, context.books.base()) << "\n";
  context.advise({"add.next"_msg, {written.id}});
  return Exit::fine;
}

constexpr const OptionGroup* groups[] = {&add_meeting_group, &add_issue_group,
                                         &add_resolution_group, &add_follow_up_group,
                                         &add_ways_group};

}  // namespace

extern const Command add_command;
constexpr Command add_command{
    .name = "add",
    .chinese = "新增",
    .task = Task::record,
    .summary = "add.summary"_msg,
    .operands = {.synopsis = "add.operands"_msg, .least = 0, .most = 1},
    .options = groups,
    .examples = examples,
    .run = run,
    .parts = item_commands,
};

}  // namespace meeting::tool
