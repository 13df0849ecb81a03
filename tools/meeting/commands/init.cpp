// SPDX-License-Identifier: Apache-2.0

// meeting init: a new book, with what an editor needs to help with its files.

#include <filesystem>
#include <meeting/compose.hpp>
#include <meeting/files.hpp>
#include <meeting/schema.hpp>
#include <meeting/text.hpp>

#include "changing/example_record.hpp"
#include "run/options.hpp"
#include "run/signals.hpp"

namespace meeting::tool {
namespace {

namespace fs = std::filesystem;

constexpr Option text_option(std::string_view name, std::string_view chinese,
                             std::string_view help) {
  Option option;
  option.name = name;
  option.chinese = chinese;
  option.help = help;
  option.value = Value::text;
  return option;
}

constexpr Option name = text_option("name", "名称", "init.option.name"_msg);
constexpr Option province = text_option("province", "省", "init.option.province"_msg);
constexpr Option city = text_option("city", "市", "init.option.city"_msg);
constexpr Option district = text_option("district", "区县", "init.option.district"_msg);
constexpr Option street = text_option("street", "街道", "init.option.street"_msg);
constexpr Option community = text_option("community", "社区", "init.option.community"_msg);
constexpr Option numbering = text_option("numbering", "编号规则", "init.option.numbering"_msg);
constexpr Option contact = text_option("contact", "联系方式", "init.option.contact"_msg);
constexpr Option example{.name = "example", .chinese = "示例", .help = "init.option.example"_msg};

constexpr const Option* about[] = {&name,      &province,  &city,    &district, &street,
                                   &community, &numbering, &contact, &example};
constexpr OptionGroup about_group{"init.group"_msg, about};
constexpr const OptionGroup* groups[] = {&about_group};

constexpr const Option* area[] = {&province, &city, &district, &street, &community};

constexpr Example examples[] = {
    {"meeting init records --name \"安居苑社区协商记录\" --lang zh",
     "meeting 建簿 记录 --名称 安居苑社区协商记录", "init.example.named"_msg},
    {"meeting init --example", "meeting 建簿 --示例", "init.example.example"_msg},
};

Draft book_draft(const Context& context, const Arguments& arguments, const fs::path& folder) {
  Draft book = Draft::mapping();
  std::string called(arguments.text(name));
  if (called.empty()) called = folder.filename().string();
  book.set("name", called);
  book.set("language", context.language == Language::chinese ? "zh" : "en");
  for (const Option* part : area) {
    if (arguments.has(*part)) book.mapping_at("area").set(part->name, arguments.text(*part));
  }
  if (arguments.has(numbering)) book.set("numbering", arguments.text(numbering));
  if (arguments.has(contact)) book.set("contact", arguments.text(contact));
  return book;
}

constexpr std::string_view editor_config =
    "[*.yaml]\n"
    "charset = utf-8\n"
    "indent_style = space\n"
    "indent_size = 2\n"
    "insert_final_newline = true\n";

constexpr std::string_view code_settings =
    "{\n"
    "  \"yaml.schemas\": {\n"
    "    \".meeting/book.schema.json\": [\"book.yaml\", \"**/book.yaml\", \"book-*.yaml\", "
    "\"**/book-*.yaml\"],\n"
    "    \".meeting/meeting.schema.json\": [\"[0-9][0-9][0-9][0-9]/*.yaml\", "
    "\"**/[0-9][0-9][0-9][0-9]/*.yaml\"]\n"
    "  },\n"
    "  \"files.associations\": {\"*.draft\": \"yaml\"}\n"
    "}\n";

/// Writes the files of a new book, each only where none of its name is.
class NewBook {
 public:
  NewBook(Context& context, fs::path folder) : context_(context), folder_(std::move(folder)) {}

  [[nodiscard]] fs::path settings() const { return folder_ / "book.yaml"; }

  [[nodiscard]] std::string shown(const fs::path& path) const {
    return visible(shown_path(path, context_.books.base()));
  }

  void make_folder(const fs::path& folder) const {
    std::error_code fault;
    fs::create_directories(folder, fault);
    if (!fault) return;
    throw Error(ErrorKind::cannot_read_or_write,
                {"place.cannot-make"_msg, {shown(folder), system_reason(fault.value())}});
  }

  /// What is there already stays, and that is said.
  void add(const fs::path& below, std::string_view bytes) const {
    const fs::path path = folder_ / below;
    make_folder(path.parent_path());
    const HeldSignals whole;
    if (write_new_file(path, bytes) == Creation::done) {
      context_.out << shown(path) << "\n";
    } else if (load_file(path)->bytes() != bytes) {
      context_.complain({"init.kept"_msg, {shown(path)}});
    }
  }

  /// The file that makes the folder a book; never a second one.
  void add_settings(std::string_view bytes) const {
    const HeldSignals whole;
    if (write_new_file(settings(), bytes) != Creation::done) refuse();
    context_.out << shown(settings()) << "\n";
  }

  [[noreturn]] void refuse() const {
    throw Error(ErrorKind::cannot_read_or_write, {"init.exists"_msg, {shown(settings())}});
  }

 private:
  Context& context_;
  fs::path folder_;
};

Exit run(Context& context, const Arguments& arguments) {
  fs::path folder = context.books.base();
  if (!arguments.operands.empty()) folder /= arguments.operands.front();
  folder = folder.lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  const std::string settings =
      compose_book(book_draft(context, arguments, folder), context.language);

  const NewBook book(context, folder);
  book.make_folder(folder);
  std::error_code fault;
  if (fs::exists(book.settings(), fault)) book.refuse();
  // The book's own file comes last: when it is there, all is there.
  book.add(".meeting/meeting.schema.json", record_schema(context.language, SchemaKeys::both));
  book.add(".meeting/book.schema.json", book_schema(context.language, SchemaKeys::both));
  book.add(".vscode/settings.json", code_settings);
  book.add(".editorconfig", editor_config);
  book.add_settings(settings);
  if (arguments.has(example)) {
    // The books known so far were looked up before this one was there.
    Books books(folder);
    const RecordName written = write_example_record(context, folder, books);
    context.out << book.shown(written.path) << "\n";
  }
  context.advise({"init.next"_msg, {}});
  return Exit::fine;
}

}  // namespace

extern const Command init_command;
constexpr Command init_command{
    .name = "init",
    .chinese = "建簿",
    .task = Task::record,
    .summary = "init.summary"_msg,
    .operands = {.synopsis = "init.operands"_msg, .most = 1},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
