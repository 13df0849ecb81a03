// SPDX-License-Identifier: Apache-2.0

#include "changing/fix_files.hpp"

#include <filesystem>
#include <map>
#include <meeting/diff.hpp>
#include <meeting/files.hpp>
#include <meeting/fixes.hpp>
#include <meeting/text.hpp>
#include <memory>
#include <utility>
#include <vector>

#include "changing/changing.hpp"
#include "run/signals.hpp"
#include "run/trouble.hpp"
#include "terminal/progress.hpp"

namespace meeting::tool {
namespace {

struct Candidate {
  const InputFile* file;
  FileKind kind;
};

struct Candidates {
  std::vector<Candidate> files;   ///< only their places are kept: there may be 100,000 of them
  std::vector<Error> unreadable;  ///< what hindered the reading of others
};

/// What is known of a file besides its bytes.
FixOptions options_for(Context& context, const InputFile& file, FileKind kind,
                       const CheckDays& days) {
  const Book* book = context.books.around(file.folder());
  FixOptions options{
      .kind = kind, .registers = book == nullptr ? nullptr : &book->registers(), .findings = {}};
  if (kind == FileKind::book) {
    options.findings = [book](std::string_view bytes) { return check_settings(book, bytes); };
  } else {
    options.findings = [book, &file, days](std::string_view bytes) {
      RecordFile changed;
      changed.path = file.path();
      changed.shown = file.shown();
      changed.book = book;
      return check(with_bytes(changed, std::string(bytes)), days);
    };
  }
  return options;
}

Candidates candidates(Context& context, const Inputs& inputs, const CheckDays& days) {
  Candidates found;
  Progress progress(context, inputs.books.size() + inputs.records.size());
  const auto look = [&](const InputFile& file, FileKind kind) {
    try {
      if (file.trouble) throw Error(*file.trouble);
      const std::unique_ptr<const Source> source = load_file(file.path(), file.shown());
      if (concerns_fixes(source->bytes(), options_for(context, file, kind, days)))
        found.files.push_back({&file, kind});
    } catch (const Error& error) {
      found.unreadable.push_back(error);
    }
    progress.step();
  };
  for (const InputFile& file : inputs.books) look(file, FileKind::book);
  for (const InputFile& file : inputs.records) look(file, FileKind::record);
  return found;
}

std::filesystem::path lock_folder(Context& context, const Candidate& one) {
  const Book* book = context.books.around(one.file->folder());
  return book == nullptr ? one.file->folder() : book->folder();
}

std::vector<BookLock> lock(Context& context, const std::vector<Candidate>& files) {
  std::vector<std::filesystem::path> folders;
  folders.reserve(files.size());
  for (const Candidate& one : files) folders.push_back(lock_folder(context, one));
  return lock_for_change(context, folders);
}

/// A file as it is now and as it would be.
struct Mending {
  std::unique_ptr<const Source> source;
  FixedFile result;
};

/// Throws Error where the file cannot be read any more.
Mending mend(Context& context, const Candidate& one, const CheckDays& days) {
  Mending mending{.source = load_file(one.file->path(), one.file->shown()), .result = {}};
  mending.result =
      fix_file(mending.source->bytes(), options_for(context, *one.file, one.kind, days));
  return mending;
}

Exit complain_of_refused(Context& context, const InputFile& file, const FixedFile& fixed) {
  Exit exit = Exit::fine;
  for (const FixRefusal& one : fixed.refused) {
    exit = graver(exit, one.rule.empty() ? Exit::not_a_record : Exit::findings);
    const std::string why = context.say(one.why);
    context.complain(one.line == 0 ? Message{"validate.not-fixed"_msg, {visible(file.shown()), why}}
                                   : Message{"validate.not-fixed-at"_msg,
                                             {visible(file.shown()), std::size_t{one.line}, why}});
    if (!one.help.empty()) context.advise(one.help);
  }
  return exit;
}

void tell(Context& context, std::string_view how, const InputFile& file, const FixedFile& fixed) {
  for (const Message& one : fixed.done) {
    context.err << context.say(how, {visible(file.shown()), context.say(one)}) << "\n";
  }
  if (!fixed.left.empty()) {
    context.err << context.say("validate.not-fixed"_msg,
                               {visible(file.shown()), context.say(fixed.left)})
                << "\n";
  }
}

/// `\x3f`, `\u505c`.
std::string escaped(char kind, unsigned value, int digits) {
  static constexpr char figures[] = "0123456789abcdef";
  std::string text{'\\', kind};
  for (int i = digits - 1; i >= 0; --i) text += figures[(value >> (4 * i)) & 0xFU];
  return text;
}

bool is_plain(unsigned value) {
  return (value >= 0x20 && value < 0x7F) || value == '\n' || value == '\r' || value == '\t';
}

/// Old bytes as text that a terminal and a diff can show, line by line.
std::string as_text(std::string_view bytes) {
  if (!find_invalid_utf8(bytes)) return std::string(bytes);
  const bool little = bytes.starts_with("\xFF\xFE");
  const bool units = little || bytes.starts_with("\xFE\xFF");
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += units ? 2 : 1) {
    const unsigned next = units && at + 1 < bytes.size() ? byte(at + 1) : 0U;
    const unsigned value = !units   ? byte(at)
                           : little ? byte(at) | (next << 8U)
                                    : (unsigned{byte(at)} << 8U) | next;
    if (is_plain(value)) text += static_cast<char>(value);
    else text += escaped(units ? 'u' : 'x', value, units ? 4 : 2);
  }
  return text;
}

}  // namespace

Exit fix_files(Context& context, const Inputs& inputs, const CheckDays& days) {
  Exit exit = Exit::fine;
  // What cannot be read is named by the check that follows.
  const std::vector<Candidate> files = candidates(context, inputs, days).files;
  if (files.empty()) return exit;
  {
    const std::vector<BookLock> locks = lock(context, files);
    // By book, since each has a log of its own.
    std::map<std::filesystem::path, std::vector<FileChange>> mended;
    for (const Candidate& one : files) {
      try {
        const Mending mending = mend(context, one, days);
        exit = graver(exit, complain_of_refused(context, *one.file, mending.result));
        if (mending.result.done.empty()) continue;
        const HeldSignals whole;
        remove_stale_temporaries(one.file->folder());
        const bool other_names = has_other_names(one.file->path());
        rewrite_file(one.file->path(), mending.source->bytes(), mending.result.bytes);
        mended[lock_folder(context, one)].push_back({.path = one.file->path(),
                                                     .before = std::string(mending.source->bytes()),
                                                     .after = mending.result.bytes});
        tell(context, "validate.fixed"_msg, *one.file, mending.result);
        if (other_names) tell_other_names(context, {one.file->path()});
      } catch (const Error& error) {
        context.complain(error.message());
        exit = graver(exit, exit_for(error.kind()));
      }
    }
    for (auto& [book, changes] : mended) remember_made(context, std::move(changes), book);
  }
  context.books.forget();
  return exit;
}

FixPreview preview_fixes(Context& context, const Inputs& inputs, const CheckDays& days) {
  FixPreview preview;
  const auto hindered = [&](const Error& error) {
    context.complain(error.message());
    preview.exit = graver(preview.exit, exit_for(error.kind()));
  };
  const Candidates found = candidates(context, inputs, days);
  for (const Error& error : found.unreadable) hindered(error);
  for (const Candidate& one : found.files) {
    try {
      const Mending mending = mend(context, one, days);
      preview.exit = graver(preview.exit, complain_of_refused(context, *one.file, mending.result));
      if (mending.result.done.empty()) continue;
      tell(context, "validate.would-fix"_msg, *one.file, mending.result);
      for (const Message& done : mending.result.done) {
        preview.difference += "# ";
        preview.difference +=
            context.say("validate.would-fix"_msg, {visible(one.file->shown()), context.say(done)});
        preview.difference += '\n';
      }
      if (find_invalid_utf8(mending.source->bytes())) {
        preview.difference += "# ";
        preview.difference += context.say("validate.old-bytes"_msg);
        preview.difference += '\n';
      }
      preview.difference +=
          unified_diff(as_text(mending.source->bytes()), mending.result.bytes, one.file->shown());
    } catch (const Error& error) {
      hindered(error);
    }
  }
  return preview;
}

}  // namespace meeting::tool
