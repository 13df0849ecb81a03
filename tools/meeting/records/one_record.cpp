// SPDX-License-Identifier: Apache-2.0

#include "records/one_record.hpp"

#include <unistd.h>

#include <algorithm>
#include <meeting/table.hpp>
#include <meeting/text.hpp>
#include <optional>
#include <utility>

#include "records/operands.hpp"
#include "run/trouble.hpp"
#include "terminal/prompt.hpp"

namespace meeting::tool {
namespace {

/// What a match is called in a list. The library speaks no language: a party without a name goes
/// by its kind.
std::string label_in(const Context& context, const Match& match) {
  const bool unnamed = match.kind == ItemKind::party && !match.party->name;
  return unnamed ? std::string(match.party->kind.label(context.language)) : match.label;
}

void show_choice(Context& context, const std::string& written, const References& found,
                 bool can_choose) {
  context.complain({can_choose ? "reference.several"_msg : "reference.none-fits"_msg,
                    {visible(written), found.matches.size()}});
  constexpr std::size_t most = 20;
  Table table;
  table.columns.resize(2);
  table.columns[1].flexible = true;
  for (const Match& match : found.matches) {
    if (table.rows.size() == most) break;
    table.rows.push_back({match.id, label_in(context, match)});
  }
  context.err << to_text(
      table, {.width = context.width, .fit = Fit::shorten, .headings = false, .indent = 2});
  if (found.matches.size() > most) {
    context.err << "  " << context.say("reference.more"_msg, {found.matches.size() - most}) << "\n";
  }
  if (can_choose) context.advise({"reference.be-exact"_msg, {}});
}

Found take_file(Context& context, RecordFile file) {
  Found found;
  found.exit = name_trouble(context, file);
  found.usable = !file.trouble && file.document.state == ReadState::whole;
  UsedBooks used;
  used.add(file.book);
  const Exit books = name_bad_books(context, used);
  if (found.usable && graver(found.exit, books) != Exit::fine) {
    context.advise({"record.run-validate"_msg, {}});
  }
  found.exit = graver(found.exit, books);
  found.file = std::move(file);
  return found;
}

Found nothing_found(Context& context, const std::string& written,
                    const std::vector<RecordFile>& files, const References& references) {
  Found found;
  name_missing(context, written, references);
  found.exit = Exit::no_such_file;
  // What was meant may stand in a file that could not be read.
  for (const RecordFile& file : files) {
    if (file.trouble || file.document.state != ReadState::whole) {
      found.exit = graver(found.exit, name_trouble(context, file));
    }
  }
  return found;
}

bool is_within(const Match& match, const Match& around) {
  if (match.record != around.record) return false;
  switch (around.kind) {
    case ItemKind::record:
      return true;
    case ItemKind::issue:
      return match.issue == around.issue;
    case ItemKind::resolution:
      return match.resolution == around.resolution;
    case ItemKind::party:
    case ItemKind::follow_up:
      break;
  }
  return &match == &around;
}

/// Where all matches lie in one of them, that one is meant: it shows the others as well.
void keep_container(std::vector<Match>& matches) {
  for (Match& one : matches) {
    const auto in_it = [&](const Match& match) { return is_within(match, one); };
    if (!std::ranges::all_of(matches, in_it)) continue;
    Match container = std::move(one);
    matches.clear();
    matches.push_back(std::move(container));
    return;
  }
}

/// Leaves what the command has a use for, if there is any; returns how many went.
std::size_t keep_fitting(std::vector<Match>& matches, const std::vector<RecordFile>& files,
                         const Choosing& choosing) {
  if (!choosing.fits || matches.size() < 2) return 0;
  const auto fits = [&](const Match& match) { return choosing.fits(files[match.record], match); };
  if (std::ranges::none_of(matches, fits)) return 0;
  return std::erase_if(matches, [&](const Match& match) { return !fits(match); });
}

/// True where the command has a use for one of them.
bool any_fits(const References& references, const std::vector<RecordFile>& files,
              const Choosing& choosing) {
  if (!choosing.fits) return true;
  return std::ranges::any_of(references.matches, [&](const Match& match) {
    return choosing.fits(files[match.record], match);
  });
}

/// On the terminal the user picks one of them.
std::optional<Match> picked(Context& context, const std::string& written,
                            const References& references) {
  std::vector<std::string> rows;
  for (const Match& match : references.matches) {
    rows.push_back(visible(match.id + "  " + label_in(context, match)));
  }
  Prompt prompt(context);
  prompt.tell(context.say("reference.several"_msg, {visible(written), references.matches.size()}));
  const std::optional<std::size_t> row = prompt.pick(context.say("reference.pick"_msg), rows);
  if (!row) return std::nullopt;
  return references.matches[*row];
}

/// The records whose files have the name that is written: no others need be read to change one.
std::vector<RecordFile> records_called(Context& context, const std::string& written) {
  std::vector<RecordFile> files;
  const std::string id = nfc(split_item_address(written).record);
  if (!is_record_id(id)) return files;
  for (const InputFile& input : collect_inputs({}, context.books).records) {
    if (input.trouble || record_id(input.path(), {}) != id) continue;
    files.push_back(read_record_file(input, context.books));
  }
  return files;
}

}  // namespace

Found find_one(Context& context, const std::string& written, ItemKinds wanted,
               const std::function<void(const RecordFile&)>& seen, const Choosing& choosing) {
  if (written == "-") {
    return take_file(context, read_record_stream(STDIN_FILENO, "-", context.books));
  }
  const std::filesystem::path path = context.books.base() / written;
  std::vector<RecordFile> files;
  std::error_code fault;
  const bool is_file = is_there(path) && !std::filesystem::is_directory(path, fault);
  if (is_file) {
    const std::string operands[] = {written};
    const Inputs inputs = collect_inputs(operands, context.books);
    if (inputs.records.empty()) {
      context.complain({"record.is-a-book"_msg, {visible(written)}});
      Found found;
      found.exit = Exit::not_a_record;
      return found;
    }
    files.push_back(read_record_file(inputs.records.front(), context.books));
    if (wanted.has(ItemKind::record)) return take_file(context, std::move(files.front()));
  }
  const ReferenceQuery query{
      .wanted = wanted, .today = context.today, .base = context.books.base()};
  References references;
  if (files.empty() && !seen) {
    files = records_called(context, written);
    references = find_references(written, files, query);
  }
  if (references.matches.empty()) {
    if (!is_file) files = searched_records(context);
    references = find_references(written, files, query);
  }
  const std::size_t left_out = keep_fitting(references.matches, files, choosing);
  keep_container(references.matches);
  if (references.matches.empty()) {
    return nothing_found(context, written, files, references);
  }
  if (references.matches.size() > 1) {
    std::optional<Match> one;
    const bool can_choose = any_fits(references, files, choosing);
    const bool ask = choosing.ask && can_choose;
    if (ask) one = picked(context, written, references);
    if (!one) {
      if (!ask) show_choice(context, written, references, can_choose);
      if (left_out > 0) context.err << context.say("reference.left-out"_msg, {left_out}) << "\n";
      Found found;
      found.exit = can_choose ? Exit::usage : Exit::findings;
      return found;
    }
    references.matches.assign(1, std::move(*one));
  }
  if (seen) {
    for (const RecordFile& file : files) seen(file);
  }
  // The match's pointers lead into vectors, which moving the file does not move.
  Match match = std::move(references.matches.front());
  Found found = take_file(context, std::move(files[match.record]));
  found.match = std::move(match);
  return found;
}

}  // namespace meeting::tool
