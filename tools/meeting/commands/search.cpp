// SPDX-License-Identifier: Apache-2.0

// meeting search: words in all records, and the places where they stand.

#include <unistd.h>

#include <algorithm>
#include <meeting/json.hpp>
#include <meeting/search.hpp>
#include <meeting/text.hpp>

#include "records/operands.hpp"
#include "run/options.hpp"
#include "run/parse.hpp"
#include "run/trouble.hpp"
#include "terminal/progress.hpp"

namespace meeting::tool {
namespace {

constexpr Option in{.name = "in",
                    .chinese = "范围",
                    .help = "search.option.in"_msg,
                    .value = Value::text,
                    .repeat = Repeat::many,
                    .placeholder = "search.value.in"_msg};
constexpr Option count{.name = "count", .chinese = "计数", .help = "search.option.count"_msg};

constexpr const Option* filters[] = {&in};
constexpr const Option* outputs[] = {&count, &option::json};
constexpr OptionGroup filter_group{"help.group.filter"_msg, filters};
constexpr OptionGroup output_group{"help.group.output"_msg, outputs};
constexpr const OptionGroup* groups[] = {&filter_group, &output_group};

constexpr Example examples[] = {
    {"meeting search 停车 收费", "meeting 搜索 停车 收费", "search.example.words"_msg},
    {"meeting search 充电桩 OR 飞线 -消防", "meeting 搜索 充电桩 或 飞线 -消防",
     "search.example.either"_msg},
    {"meeting search category:parking after:2025-01", "meeting 搜索 类别:停车 晚于:2025-01",
     "search.example.fields"_msg},
    {"meeting search \"parking fee\" --in 2025", "meeting 搜索 停车费 --范围 2025",
     "search.example.phrase"_msg},
};

std::vector<std::pair<std::string, std::string>> field_words(Language language) {
  std::vector<std::pair<std::string, std::string>> words;
  for (const SearchFieldName& one : search_field_names()) {
    std::string name(one.english);
    if (language == Language::chinese) name = std::string(one.chinese) + "  " + name;
    words.emplace_back(std::move(name), say(language, one.meaning));
  }
  return words;
}

// ---- what is found, shown -------------------------------------------------------------------

/// Counts what is found, and prints it in one form.
class Finds {
 public:
  explicit Finds(Context& context) : context_(context) {}
  Finds(const Finds&) = delete;
  Finds& operator=(const Finds&) = delete;
  virtual ~Finds() = default;

  void add(const SearchedFile& one) {
    ++records_;
    hits_ += one.result.hits.size();
    show(one);
  }
  virtual void finish() {}
  [[nodiscard]] bool empty() const { return records_ == 0; }

 protected:
  virtual void show(const SearchedFile& one) = 0;
  [[nodiscard]] std::size_t records() const { return records_; }
  [[nodiscard]] std::size_t hits() const { return hits_; }

  Context& context_;

 private:
  std::size_t records_ = 0;
  std::size_t hits_ = 0;
};

class CountedFinds : public Finds {
 public:
  using Finds::Finds;
  void finish() override {
    context_.out << context_.say("search.count"_msg, {records(), hits()}) << "\n";
  }

 private:
  void show(const SearchedFile&) override {}
};

class ListedFinds : public Finds {
 public:
  using Finds::Finds;

 private:
  [[nodiscard]] std::string bold(std::string text) const {
    if (!context_.colour_out) return text;
    return "\x1b[1m" + std::move(text) + "\x1b[0m";
  }

  void show(const SearchedFile& one) override {
    const Record& record = one.file.record();
    if (records() > 1) context_.out << "\n";
    const std::string title = record.title ? visible(single_line(*record.title))
                                           : context_.say("search.without-title"_msg);
    const std::string date = record.date ? to_string(*record.date) + "  " : std::string();
    const std::string path = visible(one.file.shown);
    context_.out << bold(date + title) << "  " << path << "\n";
    for (const SearchHit& hit : one.result.hits) {
      const std::string head = path + ":" + std::to_string(hit.place.line) + ":" +
                               std::to_string(hit.place.column) + ": " +
                               search_label(hit, context_.language) + ": ";
      context_.out << "  " << head << marked_line(hit, room_behind(head), context_.colour_out)
                   << "\n";
    }
  }

  /// What a long path leaves of the line; where that is hardly anything, of a second line too.
  [[nodiscard]] std::size_t room_behind(const std::string& head) const {
    constexpr std::size_t least = 24;
    const std::size_t width = context_.table_width();
    if (width == 0) return 0;
    const std::size_t used = display_width(head) + 2;
    if (used + least <= width) return width - used;
    // A wide character that does not fit leaves a column at the end of the first line.
    return used + least < 2 * width ? 2 * width - used - 1 : least;
  }
};

class JsonFinds : public Finds {
 public:
  explicit JsonFinds(Context& context, bool counted) : Finds(context), counted_(counted) {
    json_.begin_object();
    json_.member("version", 1);
    if (counted_) return;
    json_.key("records");
    json_.begin_array();
  }

  void finish() override {
    if (!counted_) json_.end_array();
    json_.key("count");
    json_.begin_object();
    json_.member("records", records());
    json_.member("hits", hits());
    json_.end_object();
    json_.end_object();
    context_.out << json_.take();
  }

 private:
  void show(const SearchedFile& one) override {
    if (counted_) return;
    const Record& record = one.file.record();
    json_.begin_object();
    json_.member("path", std::string_view(one.file.shown));
    json_.member("id", std::string_view(one.file.id));
    json_.key("title");
    if (record.title) json_.value(*record.title);
    else json_.null();
    json_.key("date");
    if (record.date) json_.value(std::string_view(to_string(*record.date)));
    else json_.null();
    json_.key("hits");
    json_.begin_array();
    for (const SearchHit& hit : one.result.hits) show(hit);
    json_.end_array();
    json_.end_object();
    context_.out << json_.take();
  }

  void show(const SearchHit& hit) {
    json_.begin_object();
    json_.member("line", hit.place.line);
    json_.member("column", hit.place.column);
    json_.member("byte", hit.offset);
    json_.member("block", block_info(hit.block).name);
    json_.member("field", hit.field->key);
    json_.key("item");
    if (hit.item.empty()) json_.null();
    else json_.value(std::string_view(hit.item));
    json_.member("text", std::string_view(hit.text));
    json_.key("marks");
    json_.begin_array();
    for (const SearchMark& mark : hit.marks) {
      const std::string_view text = hit.text;
      json_.begin_object();
      json_.member("begin", count_code_points(text.substr(0, mark.begin)));
      json_.member("end", count_code_points(text.substr(0, mark.end)));
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }

  bool counted_;
  JsonWriter json_;
};

std::unique_ptr<Finds> finds_for(Context& context, const Arguments& arguments) {
  const bool counted = arguments.has(count);
  if (arguments.has(option::json)) return std::make_unique<JsonFinds>(context, counted);
  if (counted) return std::make_unique<CountedFinds>(context);
  return std::make_unique<ListedFinds>(context);
}

// ---- searching --------------------------------------------------------------------------------

/// Reads the books of all files now, so that their words and names are known.
UsedBooks books_of(Context& context, const Operand& operand) {
  UsedBooks used;
  used.add(context.books.around(context.books.base()));
  const InputFile* last = nullptr;
  for (const std::vector<InputFile>* list : {&operand.inputs.books, &operand.inputs.records}) {
    for (const InputFile& file : *list) {
      if (last == nullptr || !file.is_beside(*last)) used.add(context.books.around(file.folder()));
      last = &file;
    }
  }
  return used;
}

SearchContext known_words(const Context& context, const UsedBooks& books) {
  SearchContext known{.today = context.today, .registers = {}};
  for (const Book* book : books.all()) known.registers.push_back(&book->registers());
  return known;
}

SearchQuery asked_query(Context& context, const Arguments& arguments, const UsedBooks& books) {
  const SearchContext known = known_words(context, books);
  SearchFault fault;
  for (const std::string& one : arguments.operands) {
    if (!find_invalid_utf8(one)) continue;
    throw UsageError{{"search.not-utf8"_msg, {visible(one)}}, {"usage.not-utf8-help"_msg, {}}};
  }
  SearchQuery query = SearchQuery::parse(arguments.operands, known, fault);
  if (fault.text.empty()) return query;
  const std::vector<std::string_view> candidates(fault.known.begin(), fault.known.end());
  Message help = did_you_mean(fault.written, candidates);
  throw UsageError{fault.text, help.empty() ? fault.help : help};
}

SearchedFile search_input(Context& context, const SearchQuery& query) {
  SearchedFile one;
  one.file = read_record_stream(STDIN_FILENO, "-", context.books);
  const bool read = !one.file.trouble && one.file.document.state == ReadState::whole;
  if (read) one.result = search_record(query, one.file);
  return one;
}

/// A person who is used to other tools writes the place to search in behind the words.
void advise_paths(Context& context, const Arguments& arguments) {
  for (const std::string& one : arguments.operands) {
    const bool plausible = one.find('/') != std::string::npos || one.ends_with(".yaml");
    if (!plausible || !is_there(context.books.base() / one)) continue;
    context.advise({"search.is-a-path"_msg, {visible(one)}});
    return;
  }
}

/// `停车` stands in no text, but there may be issues of that category. Of several words nobody
/// knows which one was too much.
void advise_fields(Context& context, const Arguments& arguments, const UsedBooks& books) {
  const std::string& word = arguments.operands.front();
  const bool is_word = word.find_first_of("\":") == std::string::npos;
  if (arguments.operands.size() > 1 || !is_word) return;
  const SearchContext known = known_words(context, books);
  for (const Field* field :
       {find_field(BlockId::issue, "category"), find_field(BlockId::record, "form")}) {
    const std::string in_field = std::string(field->name(context.language)) + ":" + word;
    SearchFault fault;
    SearchQuery::parse(std::span(&in_field, 1), known, fault);
    if (!fault.text.empty()) continue;
    return context.advise({"search.is-in-field"_msg, {visible(word), visible(in_field)}});
  }
}

Exit run(Context& context, const Arguments& arguments) {
  std::vector<std::string> places;
  for (const std::string_view place : arguments.texts(in)) places.emplace_back(place);
  const Operand operand = resolve(context, places);
  const UsedBooks books = books_of(context, operand);
  const SearchQuery query = asked_query(context, arguments, books);

  Exit exit = operand.exit;
  const std::unique_ptr<Finds> finds = finds_for(context, arguments);
  const auto take = [&](const SearchedFile& one) {
    if (one.result.matches) finds->add(one);
    else exit = graver(exit, name_trouble(context, one.file));
  };
  {
    Progress progress(context, operand.records());
    if (operand.standard_input) {
      take(search_input(context, query));
      progress.step();
    }
    search_files(query, operand.inputs.records, context.books, context.threads, take,
                 [&](std::size_t files) {
                   for (; files > 0; --files) progress.step();
                 });
  }
  finds->finish();
  exit = graver(exit, name_bad_books(context, books));
  if (!finds->empty()) return exit;
  if (!arguments.has(option::json) && !arguments.has(count)) {
    context.err << context.say("search.nothing"_msg) << "\n";
    advise_paths(context, arguments);
    advise_fields(context, arguments, books);
  }
  return graver(exit, Exit::findings);
}

}  // namespace

extern const Command search_command;
constexpr Command search_command{
    .name = "search",
    .chinese = "搜索",
    .task = Task::look,
    .summary = "search.summary"_msg,
    .operands = {.synopsis = "search.operands"_msg,
                 .least = 1,
                 .most = any_number,
                 .missing = "search.which"_msg,
                 .words = field_words,
                 .words_heading = "help.group.search-fields"_msg,
                 .dashed = true},
    .options = groups,
    .examples = examples,
    .run = run,
    .synonym = "查找",
};

}  // namespace meeting::tool
