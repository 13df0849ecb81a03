// SPDX-License-Identifier: Apache-2.0

// Many writers on one book at once, and an editor that saves as editors do, without a lock: none
// of the additions is lost, no id and no number is given twice, and no save of the editor goes.

#include "writers.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <meeting/book.hpp>
#include <meeting/files.hpp>
#include <set>
#include <sstream>
#include <thread>

#include "scene.hpp"

namespace trust {
namespace {

constexpr int busy = 75;

/// How many additions a record gets in all, about.
constexpr std::size_t share = 80;

std::string record_name(std::size_t number) {
  return "2025/2025-03-14-甲" + std::to_string(number) + ".yaml";
}

/// Records that additions go to.
void make_records(const Scene& scene, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    fs::copy_file(scene.book() / "2025/2025-03-14-停车难.yaml", scene.book() / record_name(i));
  }
}

/// What a writer does in its turn; the title tells it from all others. All writers are at the same
/// record at about the same time.
std::vector<std::string> addition(std::size_t turn, std::size_t records, const std::string& title) {
  if (turn % 50 == 3) {
    return {"add",    "--no-input",      "--title", title,
            "--form", "five_party_talk", "--date",  "2025-06-20"};
  }
  return {"add", "issue", record_name(turn / 5 % records), "--title", title, "--no-input"};
}

/// One process: adds until all is in, and tries again where the book is busy.
int write_all_in(const Scene& scene, std::size_t process, std::size_t additions,
                 std::size_t records) {
  for (std::size_t i = 0; i < additions; ++i) {
    const std::string title = "添-" + std::to_string(process) + "-" + std::to_string(i);
    while (true) {
      const Outcome outcome = scene.run(addition(i, records, title));
      if (outcome.exit == 0) break;
      if (outcome.exit == busy) continue;
      std::printf("writer %zu: exit %d\n%s", process, outcome.exit, outcome.err.c_str());
      std::fflush(stdout);
      return 1;
    }
  }
  return 0;
}

/// Changes the editor's record again and again, until it is told to stop.
[[noreturn]] void disturb(const Scene& scene) {
  for (int i = 0;; ++i) {
    static_cast<void>(scene.run({"set", "充电桩", "地点=地点" + std::to_string(i), "--no-input"}));
  }
}

std::string bytes_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

ino_t number_of(const fs::path& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 ? status.st_ino : 0;
}

/// A save as vim does it: another file takes the name.
bool save_by_rename(const fs::path& path, const std::string& bytes) {
  const fs::path other = path.parent_path() / "editor~";
  std::ofstream(other, std::ios::binary) << bytes;
  return rename(other.c_str(), path.c_str()) == 0;
}

/// A save into the file as it stands. It counts where the name still means that file afterwards:
/// else the tool had taken its place before the save was finished.
bool save_in_place(const fs::path& path, const std::string& bytes) {
  const int file = open(path.c_str(), O_WRONLY | O_TRUNC);
  if (file < 0) return false;
  const bool whole = write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
  struct stat status {};
  const bool known = fstat(file, &status) == 0;
  const bool stands = whole && known && number_of(path) == status.st_ino;
  close(file);
  return stands;
}

/// Every save puts one more mark at the end of what the editor finds; a mark that is missing later
/// is a save that was lost. Returns how many marks there have to be.
std::size_t edit_beside(const fs::path& path, const std::vector<pid_t>& writers) {
  Chance chance(7);
  std::size_t marks = 0;
  std::size_t running = writers.size();
  while (running > 0) {
    std::this_thread::sleep_for(std::chrono::microseconds(chance.below(20'000)));
    std::string bytes = bytes_of(path);
    if (bytes.empty()) continue;
    bytes += "# mark " + std::to_string(marks) + "\n";
    const bool saved =
        chance.below(2) == 0 ? save_by_rename(path, bytes) : save_in_place(path, bytes);
    if (saved) ++marks;
    running = 0;
    for (const pid_t writer : writers) {
      siginfo_t info{};
      if (waitid(P_PID, static_cast<id_t>(writer), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
          info.si_pid == 0) {
        ++running;
      }
    }
  }
  return marks;
}

/// What is in the book in the end.
class Tally {
 public:
  explicit Tally(Faults& faults) : faults_(faults) {}

  void take(const fs::path& book) {
    meeting::Books books(book);
    for (const meeting::InputFile& input : meeting::find_records(book, book).records) {
      const meeting::RecordFile file = meeting::read_record_file(input, books);
      if (file.trouble || file.document.has_errors()) {
        faults_.add(input.shown(), "cannot be read");
        continue;
      }
      ++records;
      once(ids_, file.id, "id");
      if (file.record().number) once(numbers_, std::string(*file.record().number), "number");
      if (std::string(*file.record().title).starts_with("添-")) {
        once(titles_, std::string(*file.record().title), "title");
      }
      for (const meeting::Issue& issue : file.record().issues) {
        const std::string title(*issue.title);
        if (title.starts_with("添-")) once(titles_, title, "title");
      }
    }
  }

  [[nodiscard]] std::size_t additions() const { return titles_.size(); }
  std::size_t records = 0;

 private:
  void once(std::set<std::string>& known, const std::string& one, const std::string& what) {
    if (!known.insert(one).second) faults_.add(one, "the same " + what + " twice");
  }

  Faults& faults_;
  std::set<std::string> ids_;
  std::set<std::string> numbers_;
  std::set<std::string> titles_;
};

pid_t start(const std::function<int()>& work) {
  std::fflush(stdout);
  const pid_t child = fork();
  if (child != 0) return child;
  _exit(work());
}

}  // namespace

int writers(std::size_t processes, std::size_t additions) {
  Faults faults;
  const Scene scene(setting.base / "scene");
  scene.make({});
  const std::size_t records = processes * additions / share + 1;
  make_records(scene, records);
  const fs::path edited = scene.book() / "2025/2025-04-10-充电桩.yaml";
  std::vector<pid_t> children;
  for (std::size_t i = 0; i < processes; ++i) {
    children.push_back(start([&] { return write_all_in(scene, i, additions, records); }));
  }
  const pid_t disturber = start([&]() -> int { disturb(scene); });
  const std::size_t marks = edit_beside(edited, children);
  for (const pid_t child : children) {
    int status = 0;
    waitpid(child, &status, 0);
    if (status != 0) faults.add("a writer", "fails");
  }
  kill(disturber, SIGKILL);
  waitpid(disturber, nullptr, 0);

  const std::string text = bytes_of(edited);
  std::size_t lost = 0;
  for (std::size_t i = 0; i < marks; ++i) {
    if (text.find("# mark " + std::to_string(i) + "\n") == std::string::npos) ++lost;
  }
  if (lost > 0) faults.add("the editor", std::to_string(lost) + " saves are lost");
  Tally tally(faults);
  tally.take(scene.book());
  const std::size_t expected = processes * additions;
  if (tally.additions() != expected) {
    faults.add("the book", std::to_string(tally.additions()) + " additions and not " +
                               std::to_string(expected));
  }
  std::printf(
      "writers: %zu processes, %zu additions, %zu in the book; %zu saves of an editor, %zu "
      "lost; %zu wrong\n",
      processes, expected, tally.additions(), marks, lost, faults.count());
  return faults.count() == 0 ? 0 : 1;
}

}  // namespace trust
