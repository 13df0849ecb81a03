// SPDX-License-Identifier: Apache-2.0

// meeting undo: takes the last changes back, or brings back what was taken back.

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <meeting/diff.hpp>
#include <meeting/text.hpp>
#include <set>
#include <utility>

#include "changing/changing.hpp"
#include "run/options.hpp"
#include "run/signals.hpp"
#include "terminal/prompt.hpp"

namespace meeting::tool {
namespace {

namespace fs = std::filesystem;

constexpr Option redo{.name = "redo", .chinese = "恢复", .help = "undo.option.redo"_msg};
constexpr Option all_steps{
    .name = "list", .chinese = "列出", .help = "undo.option.list"_msg, .letter = 'l'};
constexpr Option yes{
    .name = "yes", .chinese = "确定", .help = "undo.option.yes"_msg, .letter = 'y'};

constexpr const Option* own[] = {&redo, &all_steps, &yes};
constexpr OptionGroup own_group{"undo.group"_msg, own};
constexpr const OptionGroup* groups[] = {&own_group, &option::changes};

constexpr Example examples[] = {
    {"meeting undo", "meeting 撤销", "undo.example.last"_msg},
    {"meeting undo 3 --dry-run", "meeting 撤销 3 --试运行", "undo.example.three"_msg},
    {"meeting undo --list", "meeting 撤销 --列出", "undo.example.list"_msg},
};

fs::path here(const Context& context) {
  const Book* book = context.books.around(context.books.base());
  return book != nullptr ? book->folder() : context.books.base();
}

std::vector<PastChange> steps_here(const Context& context) {
  return past_changes({.folder = context.state_folder, .book = here(context)});
}

std::string shown(const Context& context, const fs::path& path) {
  return visible(shown_path(path, context.books.base()));
}

/// `2025-03-14 14:30  meeting done 充电桩`
std::string line_of(const PastChange& step) {
  return visible(step.change.time) + "  " + visible(step.change.command);
}

/// The steps to turn, in that order: the latest change first, or of those taken back the one that
/// was taken back last.
std::vector<PastChange> in_turn(std::vector<PastChange> steps, bool forward) {
  std::erase_if(steps, [&](const PastChange& one) { return one.taken_back != forward; });
  if (forward) std::ranges::reverse(steps);
  return steps;
}

std::size_t wanted_number(const Arguments& arguments) {
  if (arguments.operands.empty()) return 1;
  const std::string& text = arguments.operands.front();
  std::size_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault == std::errc() && end == text.data() + text.size() && number > 0) return number;
  throw UsageError{{"undo.no-number"_msg, {visible(text)}}, {"undo.no-number.help"_msg, {}}};
}

bool in_git_tree(const fs::path& file) {
  std::error_code ignored;
  for (fs::path folder = file.parent_path();; folder = folder.parent_path()) {
    if (fs::exists(folder / ".git", ignored)) return true;
    if (folder == folder.parent_path()) return false;
  }
}

/// What a file of a step has to be now, and what it then is.
struct Turn {
  const fs::path& path;
  const std::optional<std::string>& from;
  const std::optional<std::string>& to;
};

std::vector<Turn> turns(const PastChange& step) {
  std::vector<Turn> all;
  for (const FileChange& file : step.change.files) {
    if (step.taken_back) all.push_back({file.path, file.before, file.after});
    else all.push_back({file.path, file.after, file.before});
  }
  return all;
}

std::optional<std::string> bytes_now(const fs::path& path) {
  std::error_code fault;
  // A link to nowhere is something; what cannot be looked at is told by the reading.
  if (fs::symlink_status(path, fault).type() == fs::file_type::not_found) return std::nullopt;
  return std::string(load_file(path)->bytes());
}

/// Refuses unless all steps can be turned one after another.
void require_unchanged(const Context& context, const std::vector<PastChange>& steps) {
  std::map<fs::path, std::optional<std::string>> files;
  for (const PastChange& step : steps) {
    for (const Turn& turn : turns(step)) {
      auto known = files.find(turn.path);
      if (known == files.end()) known = files.emplace(turn.path, bytes_now(turn.path)).first;
      if (known->second != turn.from) {
        const std::string name = shown(context, turn.path);
        const bool in_git = in_git_tree(turn.path);
        const std::string_view why = !known->second ? "undo.gone"_msg
                                     : !turn.from   ? "undo.there-again"_msg
                                                    : "undo.changed-since"_msg;
        throw Refused{
            {why, {name, line_of(step)}},
            in_git ? Message{"undo.git"_msg, {shell_word(name)}} : Message{"undo.by-hand"_msg, {}}};
      }
      known->second = turn.to;
    }
  }
}

/// For the eye, not for a patch: what is no text is made visible.
std::string as_text(const std::optional<std::string>& bytes) {
  return bytes ? visible(*bytes, LineFeeds::keep) : std::string();
}

std::string difference(const Context& context, const PastChange& step) {
  std::string text;
  for (const Turn& turn : turns(step)) {
    text += unified_diff(as_text(turn.from), as_text(turn.to), shown(context, turn.path));
  }
  return text;
}

std::vector<BookLock> lock_books_of(Context& context, const std::vector<PastChange>& steps) {
  std::set<fs::path> folders;
  for (const PastChange& step : steps) {
    folders.insert(step.log.book);
    for (const FileChange& file : step.change.files) {
      std::error_code ignored;
      const Book* book = context.books.around(file.path.parent_path());
      const fs::path folder = book != nullptr ? book->folder() : file.path.parent_path();
      if (fs::is_directory(folder, ignored)) folders.insert(folder);
    }
  }
  return lock_for_change(context, {folders.begin(), folders.end()});
}

Exit list_steps(Context& context) {
  const std::vector<PastChange> steps = steps_here(context);
  std::size_t number = 0;
  for (const PastChange& step : steps) {
    const std::string place =
        step.taken_back ? context.say("undo.list.taken-back"_msg) : std::to_string(++number);
    context.out << pad(place, 6, Align::right) << "  " << line_of(step) << "\n";
    for (const FileChange& file : step.change.files) {
      context.out << std::string(8, ' ') << shown(context, file.path) << "\n";
    }
  }
  if (steps.empty()) context.err << context.say("undo.empty"_msg) << "\n";
  return Exit::fine;
}

bool same(const std::vector<PastChange>& left, const std::vector<PastChange>& right) {
  return std::ranges::equal(left, right, [](const PastChange& one, const PastChange& other) {
    return one.log.book == other.log.book && one.number == other.number &&
           one.taken_back == other.taken_back;
  });
}

/// The first `number` steps to turn; Refused where there are not so many.
std::vector<PastChange> chosen(Context& context, std::size_t number, bool forward) {
  std::vector<PastChange> steps = in_turn(steps_here(context), forward);
  if (steps.empty()) {
    throw Refused{{forward ? "undo.nothing-forward"_msg : "undo.nothing"_msg,
                   {visible(here(context).native())}},
                  {"undo.nothing.help"_msg, {}}};
  }
  if (steps.size() < number) {
    throw Refused{{"undo.too-many"_msg, {steps.size()}}, {"undo.too-many.help"_msg, {}}};
  }
  steps.resize(number);
  return steps;
}

Exit run(Context& context, const Arguments& arguments) {
  if (arguments.has(all_steps)) return list_steps(context);
  const bool forward = arguments.has(redo);
  const std::size_t number = wanted_number(arguments);
  if (context.state_folder.empty()) throw Refused{{"change.no-home"_msg, {}}, {}};
  std::vector<PastChange> steps = chosen(context, number, forward);
  require_unchanged(context, steps);

  const bool only_shown = arguments.has(option::dry_run);
  const std::string_view heading = only_shown
                                       ? forward ? "undo.would-bring"_msg : "undo.would-take"_msg
                                   : forward ? "undo.bringing"_msg
                                             : "undo.taking"_msg;
  for (const PastChange& step : steps) {
    context.out << context.say(heading, {line_of(step)}) << "\n" << difference(context, step);
  }
  if (only_shown) return Exit::fine;
  if (!arguments.has(yes) && Prompt::possible(context, arguments)) {
    context.out.flush();
    Prompt prompt(context);
    if (!prompt.confirm(context.say(forward ? "undo.ask-forward"_msg : "undo.ask"_msg), true)) {
      throw Refused{{"undo.left"_msg, {}}, {}};
    }
  }

  const std::vector<BookLock> locks = lock_books_of(context, steps);
  // What another program has done since is told as what it is.
  if (!same(steps, chosen(context, number, forward))) {
    throw Error(ErrorKind::busy, {"undo.other-step"_msg, {}});
  }
  require_unchanged(context, steps);
  for (const PastChange& step : steps) {
    for (const FileChange& file : step.change.files) {
      remove_stale_temporaries(file.path.parent_path());
    }
  }
  const HeldSignals whole;
  std::size_t done = 0;
  try {
    for (const PastChange& step : steps) {
      turn_change(step);
      ++done;
      context.changed = true;
    }
  } catch (const Error& error) {
    const std::size_t confirmed =
        error.message().id == "book.saved-not-confirmed" ? done + 1 : done;
    if (confirmed > 0) {
      context.complain(
          {forward ? "undo.partly-forward"_msg : "undo.partly"_msg, {confirmed, steps.size()}});
    }
    throw;
  }
  context.out << context.say(forward ? "undo.brought"_msg : "undo.taken"_msg, {steps.size()})
              << "\n";
  return Exit::fine;
}

}  // namespace

extern const Command undo_command;
constexpr Command undo_command{
    .name = "undo",
    .chinese = "撤销",
    .task = Task::record,
    .summary = "undo.summary"_msg,
    .operands = {.synopsis = "undo.operands"_msg, .most = 1},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
