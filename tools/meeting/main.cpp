// SPDX-License-Identifier: Apache-2.0

// What every run does alike: words, language, screen, the command, the exit code.

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <meeting/files.hpp>
#include <meeting/text.hpp>
#include <memory>

#include "changing/changing.hpp"
#include "commands/help.hpp"
#include "run/environment.hpp"
#include "run/options.hpp"
#include "run/parse.hpp"
#include "terminal/pager.hpp"
#include "terminal/prompt.hpp"

namespace meeting::tool {
namespace {

namespace fs = std::filesystem;

/// Where the user stands; -C has been followed.
fs::path standing_place() {
  std::error_code fault;
  fs::path here = fs::current_path(fault);
  if (!fault) return here;
  throw Error(ErrorKind::no_such_file, {"place.gone"_msg, {system_reason(fault.value())}});
}

void go_to(const std::string& folder) {
  if (folder.empty() || chdir(folder.c_str()) == 0) return;
  const int number = errno;
  const bool missing = number == ENOENT || number == ENOTDIR;
  throw Error(missing ? ErrorKind::no_such_file : ErrorKind::cannot_read_or_write,
              {"place.cannot-go"_msg, {visible(folder), system_reason(number)}});
}

Language chosen_language(const std::string& asked, Books* books) {
  if (asked == "zh" || asked == "中文") return Language::chinese;
  if (asked == "en" || asked == "英文") return Language::english;
  if (books != nullptr) {
    const Book* book = books->around(books->base());
    if (book != nullptr && book->language()) return *book->language();
  }
  return locale_language();
}

/// Another word than these is a mistake that parse() tells of.
Parser chosen_parser(std::string_view asked) {
  return asked == "yaml-cpp" ? Parser::yaml_cpp : Parser::fast_lane;
}

void complain_of_usage(Context& context, const Command* command, const UsageError& error) {
  const std::string name = command == nullptr ? "meeting" : "meeting " + std::string(command->name);
  context.err << name << ": " << context.say(error.text) << "\n";
  if (!error.help.empty()) context.advise(error.help);
  const std::string help =
      command == nullptr ? "meeting help" : "meeting help " + std::string(command->name);
  context.err << context.say("usage.see-help"_msg, {help}) << "\n";
}

Exit run(Context& context, const Invocation& invocation) {
  const Command* command = nullptr;
  try {
    if (invocation.version) {
      print_version(context);
      return Exit::fine;
    }
    if (!invocation.stray.empty() && !invocation.help) throw stray_option(invocation.stray);
    if (invocation.command.empty()) {
      print_overview(context);
      return Exit::fine;
    }
    command = find_command(invocation.command);
    if (command == nullptr) throw unknown_command(invocation.command);
    if (!invocation.part.empty()) {
      const Command* part = find_part(*command, invocation.part);
      if (part == nullptr) throw unknown_part(*command, invocation.part);
      command = part;
    }
    if (invocation.help) {
      print_help(context, *command);
      return Exit::fine;
    }
    const Arguments arguments = parse(*command, invocation.words, context.today);
    if (arguments.has(option::no_progress)) context.progress = false;
    constexpr std::int64_t most_threads = 1024;
    context.threads = static_cast<unsigned>(
        std::min(arguments.number(option::threads).value_or(0), most_threads));
    constexpr std::int64_t longest_wait = 1'000'000;
    context.lock_timeout = std::min(
        arguments.number(option::lock_timeout).value_or(context.lock_timeout), longest_wait);
    return command->run(context, arguments);
  } catch (const UsageError& error) {
    complain_of_usage(context, command, error);
    return Exit::usage;
  } catch (const Error& error) {
    context.complain(error.message());
    return exit_for(error.kind());
  } catch (const Refused& refused) {
    if (!refused.text.empty()) context.complain(refused.text);
    if (!refused.help.empty()) context.advise(refused.help);
    return Exit::findings;
  } catch (const Interrupted&) {
    context.err << "\n";
    return Exit::interrupted;
  }
}

/// What was done is said all the same: nobody shall do it twice.
void complain_of_output(Context& context, const WriteFailed& failure) {
  context.complain({context.changed ? "output.failed-after-change"_msg : "output.failed"_msg,
                    {system_reason(failure.reason)}});
}

/// A failed write of the results is told on the other stream; who reads us may leave silently.
Exit finish(Context& context, Exit exit) {
  try {
    context.err.flush();
  } catch (const WriteFailed&) {
    // Nobody is left to be told.
  }
  try {
    context.out.flush();
  } catch (const WriteFailed& failure) {
    if (failure.reason == EPIPE) return Exit::reader_gone;
    complain_of_output(context, failure);
    exit = graver(exit, Exit::cannot_read_or_write);
  }
  try {
    context.err.flush();
  } catch (const WriteFailed&) {
    // As above.
  }
  return exit;
}

bool wants_pager(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word == "--") break;
    if (word == "--no-pager" || word == "--不分页") return false;
  }
  return true;
}

Exit run_in_the_world(std::vector<std::string> words) {
  const std::vector<std::string> given_words = words;
  const Invocation invocation = split(std::move(words));
  const Screen terminal = screen();
  const std::string pager = terminal.input && terminal.output && wants_pager(invocation.words)
                                ? pager_program()
                                : std::string();
  Output err(STDERR_FILENO);
  const std::unique_ptr<Output> out =
      pager.empty() ? std::make_unique<Output>(STDOUT_FILENO)
                    : std::make_unique<PagedOutput>(STDOUT_FILENO, pager, terminal.lines);
  std::unique_ptr<Books> books;
  const auto context_with = [&](Books& known, Language language) {
    return Context{.out = *out,
                   .err = err,
                   .books = known,
                   .today = local_today(),
                   .language = language,
                   .language_asked = !invocation.language.empty(),
                   .colour_out = use_colour(invocation.colour, terminal.output),
                   .colour_err = use_colour(invocation.colour, terminal.error),
                   .width = terminal.width,
                   .out_is_screen = terminal.output,
                   .progress = terminal.error && variable("TERM") != "dumb",
                   .can_ask = terminal.input && terminal.error,
                   .state_folder = state_folder(),
                   .now = local_now(),
                   .annotate = in_github_actions(),
                   .editor = editor_program(),
                   .words = given_words};
  };
  try {
    go_to(invocation.directory);
    books = std::make_unique<Books>(standing_place(), chosen_parser(invocation.reader));
  } catch (const Error& error) {
    Books nowhere("/");
    Context context = context_with(nowhere, chosen_language(invocation.language, nullptr));
    context.complain(error.message());
    return finish(context, exit_for(error.kind()));
  }
  Context context = context_with(*books, chosen_language(invocation.language, books.get()));
  Exit exit = Exit::bug;
  try {
    exit = run(context, invocation);
  } catch (const WriteFailed& failure) {
    if (failure.reason == EPIPE) return Exit::reader_gone;
    complain_of_output(context, failure);
    exit = Exit::cannot_read_or_write;
  } catch (const std::bad_alloc&) {
    context.complain({"world.no-memory"_msg, {}});
    exit = Exit::cannot_read_or_write;
  } catch (const std::exception&) {
    context.complain({"bug"_msg, {}});
  }
  return finish(context, exit);
}

}  // namespace
}  // namespace meeting::tool

int main(int argc, char** argv) {
  // A reader that goes away, a file that grows too large: seen by the write that fails.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  return static_cast<int>(meeting::tool::run_in_the_world(std::move(words)));
}
