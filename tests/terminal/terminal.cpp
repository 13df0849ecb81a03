// SPDX-License-Identifier: Apache-2.0

// Plays a script of what a person reads and types on a terminal; see README.md here.

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "screen.hpp"

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// Generous: a machine that runs many tests at once is slow.
constexpr std::chrono::seconds patience{30};

struct Failure {
  std::string why;
};

class Terminal {
 public:
  Terminal(std::string tool_folder, fs::path scratch)
      : tool_(std::move(tool_folder)), scratch_(std::move(scratch)), screen_(80, 24) {}
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  ~Terminal() {
    if (child_ > 0) {
      kill(child_, SIGKILL);
      waitpid(child_, nullptr, 0);
    }
    if (master_ >= 0) close(master_);
    if (slave_ >= 0) close(slave_);
  }

  void play(const std::string& word, const std::string& rest) {
    if (word == "size") set_size(rest);
    else if (word == "env") variables_.push_back(rest);
    else if (word == "run") run(rest);
    else if (word == "expect") expect(rest);
    else if (word == "send") send(rest + "\r");
    else if (word == "type") send(rest);
    else if (word == "key") send(key(rest));
    else if (word == "paste") send("\033[200~" + unescaped(rest) + "\033[201~");
    else if (word == "lines") send(unescaped(rest) + "\r");
    else if (word == "line") expect_line(rest);
    else if (word == "signal") signal(rest);
    else if (word == "exit") expect_exit(rest);
    else if (word == "sane") expect_sane();
    else if (word == "reset") tcsetattr(slave_, TCSANOW, &before_);
    else if (word == "check") check(rest, true);
    else if (word == "not") check(rest, false);
    else if (word == "absent") expect_absent(rest);
    else throw Failure{"no such step"};
  }

  [[nodiscard]] std::string shown() const {
    return screen_.text() + (screen_.unknown().empty() ? "" : "unknown: " + screen_.unknown());
  }

 private:
  void set_size(const std::string& rest) {
    std::istringstream(rest) >> columns_ >> rows_;
    if (master_ < 0) {
      screen_ = Screen(columns_, rows_);
      return;
    }
    screen_.resize(columns_, rows_);
    const winsize size = window();
    ioctl(master_, TIOCSWINSZ, &size);
  }

  [[nodiscard]] winsize window() const {
    winsize size{};
    size.ws_col = static_cast<unsigned short>(columns_);
    size.ws_row = static_cast<unsigned short>(rows_);
    return size;
  }

  std::vector<std::string> environment() const {
    const std::string home = (scratch_.parent_path() / "home").string();
    std::vector<std::string> all{"PATH=" + tool_ + ":/usr/local/bin:/usr/bin:/bin",
                                 "HOME=" + home,
                                 "XDG_STATE_HOME=" + home + "/.state",
                                 "LC_ALL=C.UTF-8",
                                 "TZ=UTC",
                                 "TERM=xterm"};
    if (const char* options = std::getenv("ASAN_OPTIONS")) {
      all.push_back(std::string("ASAN_OPTIONS=") + options);
    }
    for (const std::string& one : variables_) {
      const std::string name = one.substr(0, one.find('=') + 1);
      std::erase_if(all, [&](const std::string& other) { return other.starts_with(name); });
      all.push_back(one);
    }
    return all;
  }

  void start(const std::string& command) {
    const std::vector<std::string> texts = environment();
    std::vector<char*> pointers;
    for (const std::string& text : texts) pointers.push_back(const_cast<char*>(text.c_str()));
    pointers.push_back(nullptr);
    const std::string line = "exec " + command;
    child_ = fork();
    if (child_ != 0) return;
    setsid();
    ioctl(slave_, TIOCSCTTY, 0);
    for (const int number : {SIGINT, SIGTERM, SIGPIPE, SIGHUP}) std::signal(number, SIG_DFL);
    for (const int descriptor : {0, 1, 2}) dup2(slave_, descriptor);
    close(slave_);
    close(master_);
    if (chdir(scratch_.c_str()) != 0) _exit(126);
    execle("/bin/sh", "sh", "-c", line.c_str(), static_cast<char*>(nullptr), pointers.data());
    _exit(127);
  }

  void run(const std::string& command) {
    if (child_ > 0) throw Failure{"the last program has not ended"};
    if (master_ < 0) {
      const winsize size = window();
      if (openpty(&master_, &slave_, nullptr, nullptr, &size) != 0) throw Failure{"no terminal"};
      fcntl(master_, F_SETFD, FD_CLOEXEC);
      fcntl(slave_, F_SETFD, FD_CLOEXEC);
      tcgetattr(slave_, &before_);
    }
    seen_ = screen_.text().size() - 1;  // the line that the cursor stands in is still to come
    start(command);
  }

  /// False where nothing more comes.
  bool read_some(int milliseconds) {
    pollfd ready{.fd = master_, .events = POLLIN, .revents = 0};
    if (poll(&ready, 1, milliseconds) <= 0) return false;
    char bytes[4096];
    const ssize_t size = read(master_, bytes, sizeof bytes);
    if (size <= 0) return false;
    screen_.write(std::string_view(bytes, static_cast<std::size_t>(size)));
    return true;
  }

  template <class Condition>
  bool wait_for(Condition condition) {
    const auto end = Clock::now() + patience;
    while (!condition()) {
      if (Clock::now() > end) return false;
      read_some(50);
      reap();
      if (ended_ && !condition()) {
        while (read_some(50)) {
        }
        return condition();
      }
    }
    return true;
  }

  void reap() {
    if (child_ <= 0) return;
    int status = 0;
    if (waitpid(child_, &status, WNOHANG) != child_) return;
    child_ = 0;
    ended_ = true;
    status_ = status;
  }

  /// Anywhere behind what was expected before.
  void expect(const std::string& text) {
    const bool found = wait_for([&] {
      const std::string all = screen_.text();
      return all.size() > seen_ && all.find(text, begin_of_line(all, seen_)) != std::string::npos;
    });
    if (!found) throw Failure{"not shown: " + text};
    const std::string all = screen_.text();
    seen_ = all.find(text, begin_of_line(all, seen_)) + text.size();
  }

  /// What is being typed changes the line that was looked at before.
  static std::size_t begin_of_line(const std::string& all, std::size_t at) {
    return std::min(at, all.size());
  }

  void expect_line(const std::string& text) {
    if (!wait_for([&] { return screen_.line() == text; })) {
      throw Failure{"the line is `" + screen_.line() + "`, not `" + text + "`"};
    }
  }

  void expect_absent(const std::string& text) {
    if (screen_.text().find(text) != std::string::npos) throw Failure{"shown: " + text};
  }

  /// Somebody at a keyboard begins to type when the question stands there, not before the program
  /// has made the terminal ready for it.
  [[nodiscard]] bool is_ready() const {
    termios now{};
    return tcgetattr(slave_, &now) == 0 && (now.c_lflag & ICANON) == 0;
  }

  void send(const std::string& bytes) {
    if (child_ <= 0 || !wait_for([&] { return is_ready(); })) throw Failure{"nobody reads"};
    if (write(master_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) {
      throw Failure{"cannot type"};
    }
  }

  static std::string unescaped(std::string text) {
    for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at)) {
      text.replace(at, 2, "\r");
    }
    return text;
  }

  static std::string key(const std::string& name) {
    struct Key {
      const char* name;
      const char* bytes;
    };
    static constexpr Key keys[] = {
        {"up", "\033[A"},   {"down", "\033[B"}, {"right", "\033[C"},   {"left", "\033[D"},
        {"home", "\033[H"}, {"end", "\033[F"},  {"delete", "\033[3~"}, {"backspace", "\177"},
        {"tab", "\t"},      {"enter", "\r"},    {"ctrl-c", "\003"},    {"ctrl-d", "\004"},
        {"ctrl-u", "\025"}, {"ctrl-z", "\032"}, {"escape", "\033"},
    };
    for (const Key& one : keys) {
      if (name == one.name) return one.bytes;
    }
    throw Failure{"no such key"};
  }

  void signal(const std::string& name) {
    if (child_ <= 0) throw Failure{"nobody to signal"};
    const int number = name == "TERM" ? SIGTERM : name == "HUP" ? SIGHUP : SIGKILL;
    kill(child_, number);
  }

  void expect_exit(const std::string& text) {
    if (!wait_for([&] { return ended_; })) throw Failure{"it does not end"};
    while (read_some(50)) {
    }
    ended_ = false;
    const std::string how = WIFEXITED(status_) ? std::to_string(WEXITSTATUS(status_))
                                               : "signal " + std::to_string(WTERMSIG(status_));
    if (how != text) throw Failure{"it ended with " + how};
  }

  /// The terminal is as it was before the first program.
  void expect_sane() {
    termios now{};
    tcgetattr(slave_, &now);
    if (now.c_iflag != before_.c_iflag || now.c_oflag != before_.c_oflag ||
        now.c_lflag != before_.c_lflag || now.c_cflag != before_.c_cflag ||
        std::memcmp(now.c_cc, before_.c_cc, sizeof now.c_cc) != 0) {
      throw Failure{"the terminal is not as it was"};
    }
  }

  void check(const std::string& command, bool wanted) {
    const std::string line = "cd '" + scratch_.string() + "' && PATH='" + tool_ + "':$PATH && " +
                             "{ " + command + "\n} >check.out 2>&1 </dev/null; code=$?; " +
                             "[ $code -eq 0 ] && rm -f check.out; exit $code";
    const int status = std::system(line.c_str());
    const bool good = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (good != wanted) {
      std::ifstream output(scratch_ / "check.out");
      std::ostringstream text;
      text << output.rdbuf();
      throw Failure{"the check says " + std::string(good ? "yes" : "no") + "\n" + text.str()};
    }
    fs::remove(scratch_ / "check.out");
  }

  std::string tool_;
  fs::path scratch_;
  Screen screen_;
  std::size_t columns_ = 80;
  std::size_t rows_ = 24;
  std::vector<std::string> variables_;
  int master_ = -1;
  int slave_ = -1;
  termios before_{};
  pid_t child_ = 0;
  bool ended_ = false;
  int status_ = 0;
  std::size_t seen_ = 0;
};

/// `=== PATH` … `===` makes a file.
void make_file(std::ifstream& script, const fs::path& path, std::size_t& number) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path);
  for (std::string line; std::getline(script, line);) {
    ++number;
    if (line == "===") return;
    file << line << "\n";
  }
}

int play(const std::string& tool, const std::string& name, const fs::path& base) {
  const fs::path scratch = base / "scratch";
  fs::create_directories(scratch);
  fs::create_directories(base / "home");
  std::ifstream script(name);
  if (!script) {
    std::cerr << name << ": cannot be read\n";
    return 2;
  }
  Terminal terminal(tool, scratch);
  std::size_t number = 0;
  for (std::string line; std::getline(script, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    if (line.starts_with("=== ")) {
      make_file(script, scratch / line.substr(4), number);
      continue;
    }
    const std::size_t blank = std::min(line.find(' '), line.size());
    try {
      terminal.play(line.substr(0, blank), line.substr(std::min(blank + 1, line.size())));
    } catch (const Failure& failure) {
      std::cerr << name << ":" << number << ": " << line << "\n  " << failure.why
                << "\n---- the screen\n"
                << terminal.shown() << "----\n";
      return 1;
    }
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: " << argv[0] << " FOLDER-OF-THE-TOOL CASE.script\n";
    return 2;
  }
  std::signal(SIGPIPE, SIG_IGN);
  const char* temporary = std::getenv("TMPDIR");
  std::string base = std::string(temporary == nullptr ? "/tmp" : temporary) + "/terminal.XXXXXX";
  if (mkdtemp(base.data()) == nullptr) return 2;
  const int result = play(fs::absolute(argv[1]).string(), argv[2], fs::canonical(base));
  fs::remove_all(base);
  return result;
}
