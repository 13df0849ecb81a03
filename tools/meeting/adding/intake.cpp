// SPDX-License-Identifier: Apache-2.0

#include "adding/intake.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <meeting/diff.hpp>
#include <meeting/import.hpp>
#include <meeting/items.hpp>
#include <meeting/text.hpp>
#include <optional>
#include <set>
#include <utility>

#include "adding/item_draft.hpp"
#include "adding/new_record.hpp"
#include "records/check.hpp"
#include "records/operands.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

namespace fs = std::filesystem;

/// Where an order stands that a new one repeats.
using OrderPlaces = std::map<std::string, std::string>;

/// Orders of these numbers in the records of the book and of the books in it: nothing but reading
/// them all tells that a number is new.
OrderPlaces find_orders(Context& context, const fs::path& folder,
                        const std::set<std::string>& numbers) {
  OrderPlaces places;
  if (numbers.empty()) return places;
  const Inputs inputs = find_records(folder, context.books.base());
  for_each_record(inputs.records, context.books, context.threads, [&](RecordFile&& file) {
    for (const Issue& issue : file.record().issues) {
      if (!issue.source || !issue.source->order_no) continue;
      const std::string number(*issue.source->order_no);
      if (numbers.contains(number)) places.try_emplace(number, full_id(file.id, item_id(issue)));
    }
  });
  return places;
}

/// Names that such a record has been given by hand.
bool is_called_intake(std::string_view name) {
  return name.find("诉求登记") != std::string_view::npos ||
         name.find("requests") != std::string_view::npos ||
         name.find("intake") != std::string_view::npos;
}

/// The record of a month that is there; none where it has to be made. Of several the first by
/// name holds.
std::optional<RecordFile> find_intake(Context& context, const Book* book, const fs::path& folder,
                                      const IntakeName& wanted) {
  const std::string month = to_string(wanted.first).substr(0, 7);
  const fs::path lies = book == nullptr ? folder : folder / month.substr(0, 4);
  std::vector<std::string> names;
  std::error_code fault;
  for (fs::directory_iterator at(lies, fault), end; !fault && at != end; at.increment(fault)) {
    const std::string name = at->path().filename().string();
    const bool record = name.ends_with(".yaml") || name.ends_with(".yml");
    if (record && name.starts_with(month) && is_called_intake(name)) names.push_back(name);
  }
  // The name that we give wins over those that people have given.
  std::ranges::sort(names, {}, [&](const std::string& name) {
    return std::pair(name != wanted.id + ".yaml", name);
  });
  for (const std::string& name : names) {
    const std::string path = (lies / name).string();
    const InputFile input(path, shown_path(path, context.books.base()));
    RecordFile file = read_record_file(input, context.books);
    if (file.trouble) throw Error(*file.trouble);
    if (file.record().form.is("intake") || file.document.state != ReadState::whole) return file;
  }
  return std::nullopt;
}

/// The residents, as whom the caller of an order speaks.
bool is_resident(const Draft& party) { return party.text == "居民" || party.text == "residents"; }

bool speaks_as_resident(const Draft& issue) {
  const Draft* positions = issue.find("positions");
  return positions != nullptr && std::ranges::any_of(positions->values, [](const Draft& one) {
           const Draft* party = one.find("party");
           return party != nullptr && is_resident(*party);
         });
}

Draft residents() {
  Draft party = Draft::mapping();
  party.set("kind", "residents");
  return party;
}

/// One of several parties of residents is meant by its name.
void name_resident(Draft& issue, const std::string& name) {
  if (Draft* positions = issue.find("positions")) {
    for (Draft& one : positions->values) {
      if (Draft* party = one.find("party"); party != nullptr && is_resident(*party)) *party = name;
    }
  }
}

/// All issues of one month.
struct MonthIssues {
  IntakeName name;
  std::vector<Draft> issues;
};

/// What becomes of one record.
struct IntakeChange {
  FileChange file;
  std::string shown;
  std::string id;
  std::vector<std::string> items;  ///< ids of what is new
  std::vector<Draft> issues;
  bool errors = false;
};

class IntakeWriter {
 public:
  IntakeWriter(Context& context, const Book* book, const fs::path& folder)
      : context_(context), book_(book), folder_(folder), language_(file_language(context, book)) {}

  IntakeChange change(MonthIssues month) {
    if (std::optional<RecordFile> file = find_intake(context_, book_, folder_, month.name)) {
      return added_to(*file, std::move(month));
    }
    return made(std::move(month));
  }

 private:
  IntakeChange added_to(const RecordFile& file, MonthIssues month) {
    const Record& record = file.record();
    const auto is_party_of_residents = [](const Party& one) { return one.kind.is("residents"); };
    const auto parties = std::ranges::count_if(record.parties, is_party_of_residents);
    const bool speaks = std::ranges::any_of(month.issues, speaks_as_resident);
    std::vector<Edit> edits;
    if (speaks && parties == 0) edits.push_back(Edit::append(record.at, "parties", residents()));
    IntakeChange made;
    std::size_t number = record.issues.size();
    for (Draft& issue : month.issues) {
      if (parties > 1) {
        const auto first = std::ranges::find_if(record.parties, is_party_of_residents);
        if (first->name) name_resident(issue, std::string(*first->name));
      }
      ++number;
      const Draft* stated = issue.find("id");
      made.items.push_back(stated == nullptr ? "i" + std::to_string(number) : stated->text);
      edits.push_back(Edit::append(record.at, "issues", issue));
    }
    const std::string before(file.document.source->bytes());
    std::string after = edit_file(before, FileKind::record, edits, language_);
    const RecordFile changed = with_bytes(file, after);
    made.errors = tool::show_findings(context_, *changed.document.source,
                                      new_findings(context_, file, changed));
    made.shown = file.shown;
    made.id = file.id;
    made.issues = std::move(month.issues);
    made.file = {.path = file.path, .before = before, .after = std::move(after)};
    return made;
  }

  IntakeChange made(MonthIssues month) {
    Draft record = intake_record(month.name);
    if (std::ranges::any_of(month.issues, speaks_as_resident)) {
      record.list_at("parties").add(residents());
    }
    IntakeChange made;
    for (const Draft& issue : month.issues) {
      const Draft* stated = issue.find("id");
      made.items.push_back(stated == nullptr ? "i" + std::to_string(made.items.size() + 1)
                                             : stated->text);
      record.list_at("issues").add(issue);
    }
    NewRecord wish;
    wish.date = month.name.first;
    wish.id = month.name.id;
    const RecordName name = plan_record(wish, context_.books.base(), context_.books);
    std::string text = compose_record(record, language_);
    made.shown = shown_path(name.path, context_.books.base());
    made.id = name.id;
    made.errors = tool::show_findings(context_, preview(name, made.shown, text, book_)).errors;
    made.issues = std::move(month.issues);
    made.file = {.path = name.path, .before = std::nullopt, .after = std::move(text)};
    return made;
  }

  Context& context_;
  const Book* book_;
  fs::path folder_;
  Language language_;
};

/// Takes out what the book has already. Returns how many those were.
std::size_t drop_known(Context& context, const fs::path& folder, Intake& intake) {
  std::set<std::string> numbers;
  for (const IntakeIssue& one : intake.issues) {
    if (!one.number.empty()) numbers.insert(one.number);
  }
  const OrderPlaces known = find_orders(context, folder, numbers);
  if (!known.empty() && intake.known == KnownOrder::refuse) {
    const auto& [number, place] = *known.begin();
    throw Refused{{"order.known"_msg, {visible(number), visible(place)}},
                  {"order.known.help"_msg, {visible(place)}}};
  }
  return std::erase_if(intake.issues, [&](const IntakeIssue& one) {
    return !one.number.empty() && known.contains(one.number);
  });
}

std::map<Date, MonthIssues> by_month(Intake& intake, Language language) {
  std::map<Date, MonthIssues> months;
  for (IntakeIssue& one : intake.issues) {
    IntakeName name = intake_name(one.day, language);
    MonthIssues& month = months[name.first];
    month.name = std::move(name);
    month.issues.push_back(std::move(one.issue));
  }
  return months;
}

void tell_done(Context& context, const IntakeChange& change, bool each) {
  if (!each) {
    context.out << context.say("orders.added"_msg, {visible(change.id), change.issues.size()})
                << "\n";
    return;
  }
  for (std::size_t i = 0; i < change.issues.size(); ++i) {
    context.out << context.say(
                       "item.added"_msg,
                       {visible(full_id(change.id, change.items[i])), context.say("item.issue"_msg),
                        visible(item_in_words(change.issues[i], BlockId::issue, context.language))})
                << "\n";
  }
}

}  // namespace

Exit add_to_intakes(Context& context, const Arguments& arguments, Intake intake) {
  const Book* book = context.books.around(context.books.base());
  context.books.require_usable();
  const fs::path folder = book != nullptr ? book->folder() : context.books.base();
  const std::vector<BookLock> locks = lock_for_change(context, {folder});
  const std::size_t skipped = drop_known(context, folder, intake);
  IntakeWriter writer(context, book, folder);
  std::vector<IntakeChange> changes;
  for (auto& [first, month] : by_month(intake, file_language(context, book))) {
    changes.push_back(writer.change(std::move(month)));
  }
  for (const IntakeChange& change : changes) {
    if (!change.errors) continue;
    context.complain({"change.would-be-wrong"_msg, {visible(change.shown)}});
    return Exit::findings;
  }
  std::size_t added = 0;
  std::vector<FileChange> files;
  for (IntakeChange& change : changes) {
    added += change.issues.size();
    if (arguments.has(option::dry_run)) {
      context.out << unified_diff(change.file.before.value_or(""), *change.file.after,
                                  change.shown);
    }
    files.push_back(change.file);
  }
  if (!arguments.has(option::dry_run)) {
    if (!files.empty()) apply_remembered(context, std::move(files), book);
    for (const IntakeChange& change : changes) tell_done(context, change, intake.each);
  }
  if (!intake.each) {
    Output& place = arguments.has(option::dry_run) ? context.err : context.out;
    place << context.say("orders.summary"_msg, {added, skipped}) << "\n";
  }
  return Exit::fine;
}

}  // namespace meeting::tool
