// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <array>
#include <meeting/change.hpp>

#include "book/temporary_folder.hpp"
#include "edit/logged_step.hpp"
#include "edit/step_folder.hpp"

using namespace meeting;
using test::bytes_of;
using test::TemporaryFolder;

namespace {

unsigned mode_of(const std::filesystem::path& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0;
}

/// A folder with a book in it and a place for its log.
struct Scene {
  TemporaryFolder folder;
  std::filesystem::path book = folder.folder("book");
  ChangeLog log{.folder = folder / "state", .book = book};

  [[nodiscard]] std::filesystem::path file(std::string_view name, std::string_view bytes) const {
    return folder.file("book/" + std::string(name), bytes);
  }
  [[nodiscard]] std::filesystem::path at(std::string_view name) const { return book / name; }
  [[nodiscard]] Change change(std::vector<FileChange> files) const {
    return {.command = "meeting test", .time = "2025-03-14 14:30", .files = std::move(files)};
  }
  /// Every file below the folder of the book, `name=bytes`, sorted.
  [[nodiscard]] std::string state() const {
    std::vector<std::string> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(book)) {
      std::string one = entry.path().lexically_relative(book).native();
      if (entry.is_regular_file()) one += "=" + bytes_of(entry.path());
      all.push_back(one);
    }
    std::ranges::sort(all);
    std::string joined;
    for (const std::string& one : all) joined += (joined.empty() ? "" : " ") + one;
    return joined;
  }
  /// The states of the steps in the log: m made, t taken back, ! interrupted.
  [[nodiscard]] std::string steps() const {
    std::string all;
    for (const StepEntry& entry : StepFolder(log).entries()) {
      all += entry.state == StepState::made         ? 'm'
             : entry.state == StepState::taken_back ? 't'
                                                    : '!';
    }
    return all;
  }
};

const std::optional<std::string> nothing;

}  // namespace

TEST_CASE("a step reads back as it was written, and a damaged one does not") {
  LoggedStep step{.change = {.command = "meeting done 充电桩\n", .time = "2025-03-14 14:30"},
                  .rights = {}};
  step.change.files = {{"/a/b.yaml", "old\nsum 1\n", "new"},
                       {"/a/c.yaml", nothing, ""},
                       {"/a/d\ne.yaml", std::string("\0x", 2), nothing}};
  step.rights = {FileRights{0640, 1000, 50}, std::nullopt, FileRights{0600, 0, 0}};
  const std::string text = write_step(step);
  const std::optional<LoggedStep> back = read_step(text);
  REQUIRE(back);
  CHECK(back->change.command == step.change.command);
  CHECK(back->change.time == step.change.time);
  REQUIRE(back->change.files.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CAPTURE(i);
    CHECK(back->change.files[i].path == step.change.files[i].path);
    CHECK(back->change.files[i].before == step.change.files[i].before);
    CHECK(back->change.files[i].after == step.change.files[i].after);
    CHECK(back->rights[i].has_value() == step.rights[i].has_value());
  }
  CHECK(back->rights[0]->mode == 0640);
  CHECK(back->rights[0]->group == 50);

  for (std::size_t size = 0; size < text.size(); ++size) {
    CAPTURE(size);
    CHECK_FALSE(read_step(text.substr(0, size)));
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    CAPTURE(at);
    std::string damaged = text;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    CHECK_FALSE(read_step(damaged));
  }
  CHECK_FALSE(read_step(text + "x"));
}

TEST_CASE("a change is made, taken back and brought back, whatever it does to files") {
  struct Case {
    const char* name;
    std::vector<FileChange> files;  ///< names in the book
    const char* before;
    const char* after;
  };
  const Case cases[] = {
      {"rewrite", {{"a.yaml", "old", "new"}}, "a.yaml=old", "a.yaml=new"},
      {"two files",
       {{"a.yaml", "old", "new"}, {"b.yaml", "1", "2"}},
       "a.yaml=old b.yaml=1",
       "a.yaml=new b.yaml=2"},
      {"new in a new year", {{"2025/a.yaml", nothing, "new"}}, "", "2025 2025/a.yaml=new"},
      {"remove the last of a year", {{"2025/a.yaml", "old", nothing}}, "2025 2025/a.yaml=old", ""},
      {"move",
       {{"b.yaml", nothing, "new"}, {"a.yaml", "old", nothing}},
       "a.yaml=old",
       "b.yaml=new"},
      {"move, named in the other order",
       {{"a.yaml", "old", nothing}, {"b.yaml", nothing, "new"}},
       "a.yaml=old",
       "b.yaml=new"},
      {"empty a file", {{"a.yaml", "old", ""}}, "a.yaml=old", "a.yaml="},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const Scene scene;
    std::vector<FileChange> files = c.files;
    for (FileChange& file : files) {
      if (file.before) static_cast<void>(scene.file(file.path.native(), *file.before));
      file.path = scene.at(file.path.native());
    }
    REQUIRE(scene.state() == c.before);
    const ChangeOutcome outcome = apply_change(scene.change(files), scene.log);
    CHECK_FALSE(outcome.not_remembered);
    CHECK(scene.state() == c.after);
    CHECK(scene.steps() == "m");

    std::vector<PastChange> past = past_changes(scene.log);
    REQUIRE(past.size() == 1);
    CHECK(past[0].change.command == "meeting test");
    CHECK_FALSE(past[0].taken_back);
    turn_change(past[0]);
    CHECK(scene.state() == c.before);
    CHECK(scene.steps() == "t");

    past = past_changes(scene.log);
    REQUIRE(past.size() == 1);
    CHECK(past[0].taken_back);
    turn_change(past[0]);
    CHECK(scene.state() == c.after);
    CHECK(scene.steps() == "m");
  }
}

TEST_CASE("rights go with a file that is rewritten, moved, removed and brought back") {
  const Scene scene;
  const auto old = scene.file("a.yaml", "old");
  std::filesystem::permissions(old, std::filesystem::perms(0640));
  apply_change(scene.change({{old, "old", "new"}}), scene.log);
  CHECK(mode_of(old) == 0640);
  apply_change(scene.change({{scene.at("b.yaml"), nothing, "new"}, {old, "new", nothing}}),
               scene.log);
  CHECK(mode_of(scene.at("b.yaml")) == 0640);
  turn_change(past_changes(scene.log).front());
  CHECK(mode_of(old) == 0640);
  apply_change(scene.change({{old, "new", nothing}}), scene.log);
  CHECK(mode_of(old) == 0);
  turn_change(past_changes(scene.log).front());
  CHECK(mode_of(old) == 0640);
  CHECK(mode_of(scene.folder / "state/undo") == 0700);
}

TEST_CASE("a file that is not what was read stops the whole change") {
  const std::optional<std::string> editors = "editor";
  const struct {
    const char* name;
    FileChange second;
    std::optional<std::string> there;
  } cases[] = {
      {"rewritten", {"b.yaml", "1", "2"}, editors},
      {"to be removed", {"b.yaml", "1", nothing}, editors},
      {"taken", {"b.yaml", nothing, "2"}, editors},
      {"gone", {"b.yaml", "1", "2"}, nothing},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const Scene scene;
    const auto first = scene.file("a.yaml", "old");
    if (c.there) static_cast<void>(scene.file("b.yaml", *c.there));
    const std::string before = scene.state();
    FileChange second = c.second;
    second.path = scene.at("b.yaml");
    CHECK_THROWS_AS(apply_change(scene.change({{first, "old", "new"}, second}), scene.log), Error);
    CHECK(scene.state() == before);
    CHECK(scene.steps().empty());
  }
}

TEST_CASE("a failure in the middle puts back what was done") {
  const Scene scene;
  const auto first = scene.file("a.yaml", "old");
  const auto second = scene.file("b.yaml", "1");
  std::filesystem::create_symlink("b.yaml", scene.at("link.yaml"));
  // Two names of one file: when the second one's turn comes, the file is no longer what it was.
  const Change change =
      scene.change({{first, "old", "new"}, {second, "1", "2"}, {scene.at("link.yaml"), "1", "3"}});
  try {
    apply_change(change, scene.log);
    FAIL("made");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::busy);
    CHECK(error.message().id == "book.changed-under-us");
  }
  CHECK(bytes_of(first) == "old");
  CHECK(bytes_of(second) == "1");
  CHECK(scene.steps().empty());
  CHECK(scene.state() == "a.yaml=old b.yaml=1 link.yaml=1");
}

TEST_CASE("an interrupted change of several files is taken back by the next one") {
  const struct {
    const char* name;
    StepState state;
    const char* a;
    const char* b;  ///< empty: not there
    const char* expected;
    const char* steps;
    std::size_t put_back;
    std::size_t left;
  } cases[] = {
      {"nothing done", StepState::making, "old", "", "a.yaml=old", "", 0, 0},
      {"half done", StepState::making, "old", "2", "a.yaml=old", "", 1, 0},
      {"half done, the other way", StepState::making, "new", "", "a.yaml=old", "", 1, 0},
      {"all done", StepState::making, "new", "2", "a.yaml=new b.yaml=2", "m", 0, 0},
      {"an editor since", StepState::making, "mine", "2", "a.yaml=mine", "", 1, 1},
      {"undo: nothing done", StepState::taking_back, "new", "2", "a.yaml=new b.yaml=2", "m", 0, 0},
      {"undo: half done", StepState::taking_back, "old", "2", "a.yaml=new b.yaml=2", "m", 1, 0},
      {"undo: half done, the other way", StepState::taking_back, "new", "", "a.yaml=new b.yaml=2",
       "m", 1, 0},
      {"undo: all done", StepState::taking_back, "old", "", "a.yaml=old", "t", 0, 0},
      {"redo: half done", StepState::bringing, "new", "", "a.yaml=old", "t", 1, 0},
      {"redo: all done", StepState::bringing, "new", "2", "a.yaml=new b.yaml=2", "m", 0, 0},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const Scene scene;
    const auto a = scene.file("a.yaml", c.a);
    if (*c.b != '\0') static_cast<void>(scene.file("b.yaml", c.b));
    LoggedStep step{.change = scene.change({{a, "old", "new"}, {scene.at("b.yaml"), nothing, "2"}}),
                    .rights = {std::nullopt, std::nullopt}};
    StepFolder(scene.log).add(write_step(step), c.state);
    const Recovery recovery = recover_changes(scene.log);
    CHECK(scene.state() == c.expected);
    CHECK(scene.steps() == c.steps);
    CHECK(recovery.put_back.size() == c.put_back);
    CHECK(recovery.left.size() == c.left);
    CHECK(recover_changes(scene.log).put_back.empty());
  }
}

TEST_CASE("a torn step was never begun") {
  const Scene scene;
  const auto a = scene.file("a.yaml", "old");
  StepFolder(scene.log).add("meeting change 1\ncommand 4\nab", StepState::making);
  CHECK(recover_changes(scene.log).put_back.empty());
  CHECK(scene.steps().empty());
  StepFolder(scene.log).add("torn", StepState::made);
  CHECK(past_changes(scene.log).empty());
  CHECK(bytes_of(a) == "old");
}

TEST_CASE("where nothing can be remembered the change is made and says so") {
  const Scene scene;
  const auto a = scene.file("a.yaml", "old");
  const auto b = scene.file("b.yaml", "1");
  const ChangeOutcome outcome =
      apply_change(scene.change({{a, "old", "new"}, {b, "1", nothing}}), {{}, scene.book});
  REQUIRE(outcome.not_remembered);
  CHECK(outcome.not_remembered->message().id == "change.no-home");
  CHECK(scene.state() == "a.yaml=new");

  const auto file = scene.folder.file("no-folder", "");
  const ChangeOutcome other = apply_change(scene.change({{a, "new", "newer"}}), {file, scene.book});
  CHECK(other.not_remembered);
  CHECK(bytes_of(a) == "newer");
  CHECK(past_changes({{}, scene.book}).empty());
}

TEST_CASE("a change of nothing leaves no step") {
  const Scene scene;
  const auto a = scene.file("a.yaml", "old");
  CHECK_FALSE(apply_change(scene.change({{a, "old", "old"}}), scene.log).not_remembered);
  CHECK(scene.steps().empty());
}

TEST_CASE("the other names of a file are told") {
  const Scene scene;
  const auto a = scene.file("a.yaml", "old");
  std::filesystem::create_hard_link(a, scene.at("b.yaml"));
  const ChangeOutcome outcome = apply_change(scene.change({{a, "old", "new"}}), scene.log);
  REQUIRE(outcome.other_names.size() == 1);
  CHECK(outcome.other_names[0] == a);
  CHECK(scene.state() == "a.yaml=new b.yaml=old");
}

TEST_CASE("a symbolic link is rewritten through and never removed") {
  const Scene scene;
  const auto a = scene.file("a.yaml", "old");
  const auto link = scene.at("link.yaml");
  std::filesystem::create_symlink("a.yaml", link);
  apply_change(scene.change({{link, "old", "new"}}), scene.log);
  CHECK(bytes_of(a) == "new");
  CHECK(std::filesystem::is_symlink(link));
  CHECK_THROWS_AS(apply_change(scene.change({{link, "new", nothing}}), scene.log), Error);
  CHECK(std::filesystem::is_symlink(link));
  turn_change(past_changes(scene.log).front());
  CHECK(bytes_of(a) == "old");
  CHECK(std::filesystem::is_symlink(link));
}

TEST_CASE("a new change forgets what was taken back, and only so many steps are kept") {
  const Scene scene;
  const auto a = scene.file("a.yaml", "0");
  const auto step = [&](int from) {
    apply_change(scene.change({{a, std::to_string(from), std::to_string(from + 1)}}), scene.log);
  };
  step(0);
  step(1);
  turn_change(past_changes(scene.log).front());
  CHECK(scene.steps() == "mt");
  step(1);
  CHECK(scene.steps() == "mm");
  for (int i = 2; i < 110; ++i) step(i);
  const std::vector<PastChange> past = past_changes(scene.log);
  CHECK(past.size() == StepFolder::most_steps);
  CHECK(past.front().change.files[0].after == "110");
  CHECK(past.back().change.files[0].before == "10");
}

TEST_CASE("changes of books below count, those beside do not") {
  const Scene scene;
  const auto below = scene.folder.folder("book/street");
  const auto beside = scene.folder.folder("book2");
  const auto make = [&](const std::filesystem::path& book, const char* bytes) {
    const Change change = scene.change({{book / "a.yaml", nothing, bytes}});
    CHECK_FALSE(apply_change(change, {scene.log.folder, book}).not_remembered);
  };
  make(scene.book, "first");
  make(below, "second");
  make(beside, "third");
  const std::vector<PastChange> past = past_changes(scene.log);
  REQUIRE(past.size() == 2);
  CHECK(past[0].log.book == below);
  CHECK(past[1].log.book == scene.book);
  CHECK(past_changes({scene.log.folder, below}).size() == 1);
}

TEST_CASE("a turn refuses when a file has been written since") {
  const Scene scene;
  const auto a = scene.file("a.yaml", "old");
  const auto b = scene.file("b.yaml", "1");
  apply_change(scene.change({{a, "old", "new"}, {b, "1", "2"}}), scene.log);
  static_cast<void>(scene.file("b.yaml", "mine"));
  CHECK_THROWS_AS(turn_change(past_changes(scene.log).front()), Error);
  CHECK(scene.state() == "a.yaml=new b.yaml=mine");
  CHECK(scene.steps() == "m");
}
