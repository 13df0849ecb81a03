// SPDX-License-Identifier: Apache-2.0

// meeting edit: a record or a book.yaml in the user's editor, checked before it is saved.

#include <algorithm>
#include <meeting/diff.hpp>
#include <meeting/report_diagnostics.hpp>
#include <meeting/rules.hpp>
#include <meeting/text.hpp>
#include <memory>
#include <utility>

#include "changing/changing.hpp"
#include "changing/editor.hpp"
#include "changing/kept_text.hpp"
#include "records/check.hpp"
#include "records/operands.hpp"
#include "run/options.hpp"
#include "run/trouble.hpp"
#include "terminal/prompt.hpp"

namespace meeting::tool {
namespace {

namespace fs = std::filesystem;

constexpr OptionGroup const* groups[] = {&option::changes};

constexpr Example examples[] = {
    {"meeting edit 停车", "meeting 编辑 停车", "edit.example.record"_msg},
    {"meeting edit 停车:f1", "meeting 编辑 停车:f1", "edit.example.item"_msg},
    {"meeting edit book.yaml", "meeting 编辑 book.yaml", "edit.example.book"_msg},
};

/// A file to be edited.
struct Subject {
  fs::path path;
  std::string shown;
  const Book* book = nullptr;  ///< that the file belongs to; may be null
  bool is_book = false;        ///< a book.yaml or a part of one
  RecordFile record;           ///< of a record: as it is in the book
  std::string bytes;
  std::size_t line = 0;  ///< where the cursor goes; 0: nowhere
};

Subject subject_of_book(const InputFile& input, const Book* book) {
  if (input.trouble) throw Error(*input.trouble);
  Subject subject;
  subject.path = input.path();
  subject.shown = input.shown();
  subject.book = book;
  subject.is_book = true;
  subject.bytes = load_file(subject.path, subject.shown)->bytes();
  return subject;
}

Subject subject_of_record(RecordFile file, const Match& match) {
  Subject subject;
  subject.path = file.path;
  subject.shown = file.shown;
  subject.book = file.book;
  subject.bytes = file.document.source->bytes();
  ByteRange at;
  if (match.party != nullptr) at = match.party->at;
  if (match.issue != nullptr) at = match.issue->at;
  if (match.resolution != nullptr) at = match.resolution->at;
  if (match.follow_up != nullptr) at = match.follow_up->at;
  if (match.payment != nullptr) at = match.payment->at;
  if (match.ratification != nullptr) at = match.ratification->at;
  if (match.kind != ItemKind::record) subject.line = file.document.source->position(at.begin).line;
  subject.record = std::move(file);
  return subject;
}

/// What was meant; none: that was said, and `exit` is how it ends.
std::optional<Subject> find_subject(Context& context, const Arguments& arguments, Exit& exit) {
  const std::string& written = arguments.operands.front();
  if (written != "-" && is_there(context.books.base() / written)) {
    const std::string operands[] = {written};
    const Inputs inputs = collect_inputs(operands, context.books);
    std::error_code fault;
    if (!inputs.books.empty() && !fs::is_directory(context.books.base() / written, fault)) {
      return subject_of_book(inputs.books.front(),
                             context.books.around(inputs.books.front().folder()));
    }
  }
  Found found = find_one(context, written,
                         {ItemKind::record, ItemKind::party, ItemKind::issue, ItemKind::resolution,
                          ItemKind::follow_up},
                         {}, {.fits = {}, .ask = Prompt::possible(context, arguments)});
  // A file that is no record yet is what an editor is for.
  const bool has_text = !found.file.path.empty() && !found.file.trouble;
  if (found.usable && !has_text) throw Refused{{"change.from-input"_msg, {}}, {}};
  if (!has_text) {
    exit = found.exit;
    return std::nullopt;
  }
  return subject_of_record(std::move(found.file), found.match);
}

/// One kind of finding: what it is about, wherever it stands.
bool same_finding(const Diagnostic& left, const Diagnostic& right) {
  return left.rule == right.rule && left.text == right.text && left.severity == right.severity;
}

class Editing {
 public:
  Editing(Context& context, const Arguments& arguments, Subject subject)
      : context_(context),
        arguments_(arguments),
        subject_(std::move(subject)),
        asks_(Prompt::possible(context, arguments)),
        kept_(begin()) {}

  Exit run() {
    try {
      return edit();
    } catch (const Interrupted&) {
      context_.err << "\n";
      tell_kept();
      throw;
    } catch (const Error&) {
      tell_kept();
      throw;
    }
  }

 private:
  enum class Next : std::uint8_t { again, save, keep, discard };

  KeptText begin() {
    std::optional<KeptText> earlier = KeptText::earlier(context_, subject_.path);
    if (!earlier) return KeptText::begin(context_, subject_.path, subject_.bytes);
    if (!asks_) {
      context_.complain({"edit.earlier"_msg, {visible(subject_.shown), shown(earlier->path())}});
      return KeptText::begin(context_, subject_.path, subject_.bytes);
    }
    Prompt prompt(context_);
    prompt.tell(
        context_.say("edit.earlier"_msg, {visible(subject_.shown), shown(earlier->path())}));
    if (!prompt.confirm(context_.say("edit.go-on"_msg), true)) {
      return KeptText::begin(context_, subject_.path, subject_.bytes);
    }
    subject_.line = 0;
    return std::move(*earlier);
  }

  static std::string shown(const fs::path& path) { return visible(path.string()); }

  void tell_kept() { context_.advise({"edit.kept"_msg, {shown(kept_.path())}}); }

  Exit edit() {
    while (true) {
      if (const int status = run_editor(context_, kept_.path(), subject_.line); status != 0) {
        return editor_failed(status);
      }
      const std::string text = kept_.text();
      if (text == kept_.base()) {
        kept_.drop();
        context_.err << context_.say("edit.unchanged"_msg, {visible(subject_.shown)}) << "\n";
        return Exit::fine;
      }
      const bool errors = check(text);
      const Next next = errors ? after_errors() : after_check(text);
      if (next == Next::again) continue;
      if (next == Next::keep) {
        tell_kept();
        return errors ? Exit::findings : Exit::fine;
      }
      if (next == Next::discard) return discard();
      if (const std::optional<Exit> exit = save(text)) return *exit;
    }
  }

  Exit editor_failed(int status) {
    const bool untouched = kept_.text() == kept_.base();
    if (untouched) kept_.drop();
    context_.complain({"edit.editor-failed"_msg, {visible(context_.editor), status}});
    if (!untouched) tell_kept();
    constexpr int not_found = 127;
    constexpr int not_executable = 126;
    const bool no_editor = status == not_found || status == not_executable;
    if (no_editor) context_.advise({"edit.which-editor"_msg, {}});
    return no_editor ? Exit::cannot_read_or_write : Exit::findings;
  }

  /// Shows what is new; true where an error is among it.
  bool check(const std::string& text) {
    warned_ = false;
    if (subject_.is_book) return check_book(text);
    const RecordFile changed = with_bytes(subject_.record, text);
    const std::vector<Diagnostic> fresh = new_findings(context_, subject_.record, changed);
    warned_ = !fresh.empty();
    return show_findings(context_, *changed.document.source, fresh);
  }

  std::vector<Diagnostic> book_findings(const SettingsDocument& document) const {
    std::vector<Diagnostic> findings = document.findings;
    if (document.state == ReadState::whole) {
      std::vector<Diagnostic> more = check_rule_settings(document.value);
      findings.insert(findings.end(), std::make_move_iterator(more.begin()),
                      std::make_move_iterator(more.end()));
    }
    return findings;
  }

  bool check_book(const std::string& text) {
    const Book* around = subject_.book == nullptr ? nullptr : subject_.book->parent();
    const Registers* registers = around == nullptr ? nullptr : &around->registers();
    const auto read = [&](const std::string& bytes) {
      return read_book_settings(std::make_unique<Source>(subject_.shown, bytes), registers);
    };
    const std::vector<Diagnostic> known = book_findings(read(subject_.bytes));
    const SettingsDocument changed = read(text);
    std::vector<Diagnostic> fresh = book_findings(changed);
    std::erase_if(fresh, [&](const Diagnostic& one) {
      return std::ranges::any_of(known,
                                 [&](const Diagnostic& other) { return same_finding(one, other); });
    });
    std::ranges::stable_sort(fresh, {}, [](const Diagnostic& one) { return one.at.begin; });
    warned_ = !fresh.empty();
    const Source shown(subject_.shown, text);
    return show_findings(context_, shown, fresh);
  }

  Next ask(const Message& question, const std::vector<std::pair<std::string_view, Next>>& choices) {
    std::vector<std::string> rows;
    rows.reserve(choices.size());
    for (const auto& [id, next] : choices) rows.push_back(context_.say(id));
    Prompt prompt(context_);
    while (true) {
      const std::optional<std::size_t> chosen = prompt.pick(context_.say(question), rows);
      if (chosen) return choices[*chosen].second;
    }
  }

  Next after_errors() {
    if (!asks_) {
      context_.complain({"edit.errors"_msg, {visible(subject_.shown)}});
      return Next::keep;
    }
    return ask({"edit.errors-what"_msg, {}}, {{"edit.choice.again"_msg, Next::again},
                                              {"edit.choice.keep"_msg, Next::keep},
                                              {"edit.choice.discard"_msg, Next::discard}});
  }

  Next after_check(const std::string& text) {
    if (arguments_.has(option::dry_run)) {
      context_.out << unified_diff(kept_.base(), text, subject_.shown);
      return Next::discard;
    }
    if (!warned_ || !asks_) return Next::save;
    return ask({"edit.warnings-what"_msg, {}}, {{"edit.choice.save"_msg, Next::save},
                                                {"edit.choice.again"_msg, Next::again},
                                                {"edit.choice.keep"_msg, Next::keep},
                                                {"edit.choice.discard"_msg, Next::discard}});
  }

  Exit discard() {
    kept_.drop();
    if (!arguments_.has(option::dry_run)) {
      context_.err << context_.say("edit.discarded"_msg, {visible(subject_.shown)}) << "\n";
    }
    return Exit::fine;
  }

  /// None: the file was changed by somebody else, and the user goes back to the editor.
  std::optional<Exit> save(const std::string& text) {
    const fs::path folder =
        subject_.book != nullptr ? subject_.book->folder() : subject_.path.parent_path();
    {
      const std::vector<BookLock> locks = lock_for_change(context_, {folder});
      const std::string now(load_file(subject_.path, subject_.shown)->bytes());
      if (now == kept_.base()) {
        remove_stale_temporaries(subject_.path.parent_path());
        apply_remembered(context_, {{.path = subject_.path, .before = kept_.base(), .after = text}},
                         subject_.book);
        kept_.drop();
        context_.out << context_.say("edit.saved"_msg, {visible(subject_.shown)}) << "\n";
        return Exit::fine;
      }
      changed_ = now;
    }
    return changed_meanwhile();
  }

  std::optional<Exit> changed_meanwhile() {
    context_.complain({"edit.changed"_msg, {visible(subject_.shown)}});
    context_.err << unified_diff(kept_.base(), changed_, subject_.shown);
    if (asks_) {
      const Next next =
          ask({"edit.changed-what"_msg, {}}, {{"edit.choice.take-over"_msg, Next::again},
                                              {"edit.choice.keep"_msg, Next::keep},
                                              {"edit.choice.discard"_msg, Next::discard}});
      if (next == Next::discard) return discard();
      if (next == Next::again) {
        kept_.set_base(changed_);
        return std::nullopt;
      }
    }
    tell_kept();
    context_.advise({"edit.merge"_msg, {shown(kept_.path()), visible(subject_.shown)}});
    return Exit::busy;
  }

  Context& context_;
  const Arguments& arguments_;
  Subject subject_;
  bool asks_;
  KeptText kept_;
  bool warned_ = false;
  std::string changed_;  ///< what somebody else made of the file
};

Exit run(Context& context, const Arguments& arguments) {
  Exit exit = Exit::fine;
  std::optional<Subject> subject = find_subject(context, arguments, exit);
  if (!subject) return exit;
  return Editing(context, arguments, std::move(*subject)).run();
}

}  // namespace

extern const Command edit_command;
constexpr Command edit_command{
    .name = "edit",
    .chinese = "编辑",
    .task = Task::record,
    .summary = "edit.summary"_msg,
    .operands = {.synopsis = "edit.operands"_msg,
                 .least = 1,
                 .most = 1,
                 .missing = "reference.which"_msg},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
