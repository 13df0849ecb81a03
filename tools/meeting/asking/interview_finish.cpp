// SPDX-License-Identifier: Apache-2.0

// A look at the whole; then it is saved, changed, kept or thrown away.

#include <algorithm>
#include <meeting/diff.hpp>
#include <meeting/files.hpp>
#include <meeting/minutes.hpp>
#include <meeting/record_draft.hpp>
#include <meeting/text.hpp>

#include "asking/drafts.hpp"
#include "asking/interview.hpp"
#include "changing/changing.hpp"
#include "changing/editor.hpp"
#include "records/selection.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

/// Something that somebody has to do; what was deferred, passed on or only told is not.
bool wants_action(std::string_view type) {
  constexpr std::string_view none[] = {"no_agreement", "deferral", "referral", "information"};
  return std::ranges::find(none, type) == std::end(none);
}

/// What was agreed is also what is to be done, until somebody says it more exactly.
void add_follow_up(Draft& resolution) {
  const Draft* known = resolution.find("follow_ups");
  const Draft* who = resolution.find("responsible");
  const Draft* due = resolution.find("due");
  const bool has_who = who != nullptr && !who->empty();
  const bool has_due = due != nullptr && !due->empty();
  if ((known != nullptr && !known->empty()) || (!has_who && !has_due)) return;
  if (text_at(resolution, "text").empty() || !wants_action(text_at(resolution, "type"))) return;
  Draft made = Draft::mapping();
  made.set("task", text_at(resolution, "text"));
  if (has_who) {
    const bool list = who->kind == Draft::Kind::list;
    made.set("lead", list ? who->values.front() : *who);
    for (std::size_t i = 1; list && i < who->values.size(); ++i) {
      made.list_at("assisting").add(who->values[i]);
    }
  }
  if (has_due) made.set("due", *due);
  resolution.list_at("follow_ups").add(std::move(made));
}

}  // namespace

Draft Interview::completed() const {
  Draft whole = record_;
  Draft* issues = whole.find("issues");
  if (issues == nullptr) return whole;
  for (Draft& issue : issues->values) {
    Draft* list = issue.find("resolutions");
    if (list == nullptr) continue;
    for (Draft& one : list->values) add_follow_up(one);
  }
  return whole;
}

NewText Interview::made() const {
  if (edited_) return new_text(context_, *edited_, draft_.string(), wished_id_, book_);
  return new_text(context_, completed(), wished_id_, book_);
}

void Interview::show_minutes(const RecordFile& file) {
  if (file.document.state != ReadState::whole) return;
  Area area;
  const MinutesOptions options{
      .language = context_.language,
      .names = true,
      .width = context_.width,
      .calendar = book_ == nullptr ? nullptr : &book_->calendar(),
  };
  context_.err << "\n" << visible(minutes(placed(file, area), options), LineFeeds::keep) << "\n";
}

std::optional<Exit> Interview::finish() {
  const NewText text = made();
  const RecordName planned = plan_record(text.wish, context_.books.base(), context_.books);
  const std::string bytes = text.text(planned);
  const std::string target = shown_path(planned.path, context_.books.base());
  const RecordFile file = preview(planned, target, bytes, book_);
  show_minutes(file);
  const Findings findings = show_findings(context_, file);
  if (findings.errors) tell("ask.has-errors"_msg);
  tell("ask.will-be"_msg, {target});

  constexpr std::string_view choices[] = {"ask.finish.save"_msg,  "ask.finish.change"_msg,
                                          "ask.finish.edit"_msg,  "ask.finish.text"_msg,
                                          "ask.finish.draft"_msg, "ask.finish.discard"_msg};
  std::vector<std::string> texts;
  for (const std::string_view id : choices) texts.push_back(say(id));
  while (true) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      prompt_.tell(pad(std::to_string(i + 1), 3, Align::right) + "  " + texts[i]);
    }
    const Answer answer = prompt_.ask(
        {.text = say("ask.finish"_msg),
         .suggested = findings.errors ? "2" : "1",
         .completions = [&](std::string_view typed) { return Prompt::fitting(typed, texts); }});
    if (answer.back && edited_) {
      if (take_answers_from_text()) next_ = {Stage::more, 0};
      return std::nullopt;
    }
    if (answer.back) {
      next_ = path_.empty() ? Step{Stage::more, 0} : path_.back();
      if (!path_.empty()) path_.pop_back();
      return std::nullopt;
    }
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (answer.text == std::to_string(i + 1) || answer.text == texts[i]) chosen = i + 1;
    }
    switch (chosen) {
      case 1:
        if (!findings.errors) return save(text);
        tell("ask.has-errors"_msg);
        break;
      case 2:
        change_something();
        return std::nullopt;
      case 3:
        edit_text();
        return std::nullopt;
      case 4:
        context_.err << "\n" << visible(bytes, LineFeeds::keep) << "\n";
        break;
      case 5:
        keep_draft();
        context_.out << shown_path(draft_, context_.books.base()) << "\n";
        context_.advise({"add.draft-next"_msg, {shown_path(draft_, context_.books.base())}});
        return Exit::fine;
      case 6:
        if (!prompt_.confirm(say("ask.discard"_msg), false)) break;
        if (!draft_.empty()) remove_draft(draft_);
        tell("ask.discarded"_msg);
        return Exit::fine;
      default:
        tell("prompt.no-such-number"_msg, {texts.size()});
    }
  }
}

std::optional<Exit> Interview::save(const NewText& made) {
  if (arguments_.has(flag::print) || arguments_.has(option::dry_run)) {
    const RecordName planned = plan_record(made.wish, context_.books.base(), context_.books);
    const std::string bytes = made.text(planned);
    context_.out << (arguments_.has(flag::print)
                         ? bytes
                         : unified_diff({}, bytes,
                                        shown_path(planned.path, context_.books.base())));
    if (!draft_.empty()) remove_draft(draft_);
    return Exit::fine;
  }
  const RecordName written = create_remembered(context_, made.wish, made.text);
  if (!draft_.empty()) remove_draft(draft_);
  context_.out << shown_path(written.path, context_.books.base()) << "\n";
  context_.advise({"add.next"_msg, {written.id}});
  return Exit::fine;
}

bool Interview::take_answers_from_text() {
  const RecordFile file = preview({}, draft_.string(), *edited_, book_);
  // What could not be read is in no answer.
  const bool faulty = file.document.state != ReadState::whole ||
                      std::ranges::any_of(file.document.findings, [](const Diagnostic& one) {
                        return one.severity == Severity::error && one.rule != "missing-key" &&
                               one.rule != "unknown-party";
                      });
  if (faulty) {
    tell("ask.mend-first"_msg);
    return false;
  }
  Draft answers = record_draft(file.record(), RecordShape::nested);
  answers.set("format", "1");
  if (compose_record(answers, file_language(context_, book_)) != *edited_ &&
      !prompt_.confirm(say("ask.lose-comments"_msg), false)) {
    return false;
  }
  record_ = std::move(answers);
  edited_.reset();
  return true;
}

void Interview::change_something() {
  if (edited_ && !take_answers_from_text()) return;
  const std::vector<std::string> parts{say("ask.part.meeting"_msg), say("ask.part.parties"_msg),
                                       say("ask.part.issues"_msg), say("ask.part.more"_msg)};
  const std::optional<std::size_t> chosen = prompt_.pick(say("ask.which-part"_msg), parts);
  if (!chosen) return;
  given_.clear();
  path_.clear();
  switch (*chosen) {
    case 0:
      next_ = {Stage::title, 0};
      break;
    case 1:
      next_ = {Stage::parties, 0};
      break;
    case 2:
      show_issues();
      tell("ask.issues-help"_msg);
      next_ = {Stage::issue, issue_count()};
      break;
    default:
      next_ = {Stage::more, 0};
  }
}

void Interview::edit_text() {
  const NewText text = made();
  const RecordName planned = plan_record(text.wish, context_.books.base(), context_.books);
  if (draft_.empty()) keep_draft();
  const std::string before = text.text(planned);
  // A draft with the ending of records: editors then know what it is.
  std::filesystem::path path = draft_;
  path += ".yaml";
  const std::filesystem::path hidden = path.parent_path() / ("." + path.filename().string());
  if (write_new_file(hidden, before) != Creation::done) replace_file(hidden, before);
  const bool good = run_editor(context_, hidden) == 0;
  std::string after;
  try {
    after = std::string(load_file(hidden, shown_path(hidden, context_.books.base()))->bytes());
  } catch (const Error& error) {
    prompt_.tell(context_.say(error.message()));
    after = before;
  }
  remove_draft(hidden);
  if (!good) tell("ask.editor-failed"_msg);
  if (after == before) return;
  edited_ = after;
  keep_draft();
}

}  // namespace meeting::tool
