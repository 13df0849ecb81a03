// SPDX-License-Identifier: Apache-2.0

// The only file that knows libedit. Bytes are read and turned into characters here, since the
// library would leave Ctrl-C, the end of a program and pasted line feeds to chance.

#include "terminal/line_editor.hpp"

#include <histedit.h>
#include <langinfo.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <meeting/text.hpp>
#include <new>

#include "terminal/prompt.hpp"
#include "terminal/typed_keys.hpp"

namespace meeting::tool {
namespace {

// ---- signals ---------------------------------------------------------------------------

volatile std::sig_atomic_t interrupted = 0;
volatile std::sig_atomic_t ended_by = 0;
volatile std::sig_atomic_t resized = 0;
volatile std::sig_atomic_t suspended = 0;

void on_signal(int number) {
  if (number == SIGINT) interrupted = 1;
  else if (number == SIGWINCH) resized = 1;
  else if (number == SIGTSTP) suspended = 1;
  else ended_by = number;
}

constexpr int watched[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP};

/// While a line is read these signals arrive only where we wait for a key.
class SignalWatch {
 public:
  SignalWatch() {
    interrupted = 0;
    ended_by = 0;
    resized = 0;
    suspended = 0;
    sigset_t blocked;
    sigemptyset(&blocked);
    for (const int number : watched) sigaddset(&blocked, number);
    sigprocmask(SIG_BLOCK, &blocked, &before_);
    struct sigaction action {};
    action.sa_handler = on_signal;
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < std::size(watched); ++i) {
      sigaction(watched[i], nullptr, &actions_[i]);
      // What whoever started us wanted ignored stays ignored (nohup).
      if (actions_[i].sa_handler != SIG_IGN) sigaction(watched[i], &action, nullptr);
    }
  }
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;
  ~SignalWatch() {
    for (std::size_t i = 0; i < std::size(watched); ++i) {
      sigaction(watched[i], &actions_[i], nullptr);
    }
    sigprocmask(SIG_SETMASK, &before_, nullptr);
  }

  [[nodiscard]] const sigset_t& outside() const { return before_; }

 private:
  sigset_t before_{};
  struct sigaction actions_[std::size(watched)]{};
};

// ---- the locale ------------------------------------------------------------------------

/// libedit asks the locale which bytes make a character and how wide it is. Ours is always UTF-8.
class Utf8Characters {
 public:
  Utf8Characters() {
    const char* now = std::setlocale(LC_CTYPE, nullptr);
    if (now != nullptr) before_ = now;
    for (const char* name : {"", "C.UTF-8", "C.utf8", "en_US.UTF-8", "zh_CN.UTF-8"}) {
      if (std::setlocale(LC_CTYPE, name) != nullptr &&
          std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0) {
        return;
      }
    }
  }
  Utf8Characters(const Utf8Characters&) = delete;
  Utf8Characters& operator=(const Utf8Characters&) = delete;
  ~Utf8Characters() { std::setlocale(LC_CTYPE, before_.c_str()); }

 private:
  std::string before_ = "C";
};

// ---- completion ------------------------------------------------------------------------

/// What was typed ahead outlives the editor that read it.
TypedKeys& standard_input() {
  static TypedKeys typed;
  return typed;
}

bool can_be_told_of_pastes() {
  const char* terminal = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe): one thread
  return terminal != nullptr && *terminal != 0 && std::strcmp(terminal, "dumb") != 0;
}

/// What all have in common at their beginnings, in whole characters.
std::string common_beginning(const std::vector<std::string>& texts) {
  std::string common = texts.front();
  for (const std::string& text : texts) {
    const auto [here, there] = std::ranges::mismatch(common, text);
    common.erase(here, common.end());
  }
  while (find_invalid_utf8(common)) common.pop_back();
  return common;
}

}  // namespace

std::size_t begin_of_last_word(std::string_view line) {
  std::size_t begin = 0;
  for (const std::string_view separator : {"、", "，", "；", ",", ";"}) {
    const std::size_t at = line.rfind(separator);
    if (at != std::string_view::npos) begin = std::max(begin, at + separator.size());
  }
  while (begin < line.size() && line[begin] == ' ') ++begin;
  return begin;
}

class LineEditor::Session {
 public:
  Session()
      : screen_(fdopen(dup(STDERR_FILENO), "w")),
        nowhere_(std::fopen("/dev/null", "w")),
        history_(history_init()) {
    if (screen_ == nullptr || nowhere_ == nullptr || history_ == nullptr) throw std::bad_alloc();
    // Complaints about an unknown terminal help nobody at a question.
    editor_ = el_init("meeting", stdin, screen_, nowhere_);
    if (editor_ == nullptr) throw std::bad_alloc();
    el_set(editor_, EL_CLIENTDATA, this);
    el_set(editor_, EL_PROMPT, prompt_of);
    el_set(editor_, EL_SIGNAL, 0);
    el_set(editor_, EL_EDITOR, "emacs");
    // Left to the terminal's wrapping, libedit loses count where a wide character ends a line.
    el_set(editor_, EL_SETTC, "am", "no", nullptr);
    HistEvent event;
    history(history_, &event, H_SETSIZE, 200);
    el_set(editor_, EL_HIST, history, history_);
    // The narrow call would copy both texts and never free them.
    el_wset(editor_, EL_ADDFN, L"complete-answer", L"", complete_now);
    el_set(editor_, EL_BIND, "^I", "complete-answer", nullptr);
    for (const auto& [key, does] : keys) el_set(editor_, EL_BIND, key, does, nullptr);
    el_wset(editor_, EL_GETCFN, next_key);
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() {
    el_end(editor_);
    history_end(history_);
    std::fclose(nowhere_);
    std::fclose(screen_);
  }

  std::string read(const LineRequest& request) {
    request_ = &request;
    remember(request.earlier);
    std::string line;
    bool got = false;
    {
      const SignalWatch watch;
      mask_ = &watch.outside();
      tell_terminal(true);
      int count = 0;
      const char* typed = el_gets(editor_, &count);
      got = typed != nullptr;
      if (got) line.assign(typed, static_cast<std::size_t>(count));
      tell_terminal(false);
      mask_ = nullptr;
    }
    request_ = nullptr;
    if (ended_by != 0) std::raise(ended_by);
    if (!got || interrupted != 0) {
      std::fputs("\n", screen_);
      std::fflush(screen_);
      throw Interrupted{};
    }
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.pop_back();
    return line;
  }

 private:
  struct Binding {
    const char* key;
    const char* does;
  };
  static constexpr Binding keys[] = {
      {"\\e[3~", "ed-delete-next-char"},
      {"\\e[1~", "ed-move-to-beg"},
      {"\\e[4~", "ed-move-to-end"},
      {"\\e[H", "ed-move-to-beg"},
      {"\\e[F", "ed-move-to-end"},
      {"\\eOH", "ed-move-to-beg"},
      {"\\eOF", "ed-move-to-end"},
      {"\\e[A", "ed-prev-history"},
      {"\\e[B", "ed-next-history"},
      {"\\eOA", "ed-prev-history"},
      {"\\eOB", "ed-next-history"},
      {"\\e[C", "ed-next-char"},
      {"\\e[D", "ed-prev-char"},
      {"\\eOC", "ed-next-char"},
      {"\\eOD", "ed-prev-char"},
      {"^H", "ed-delete-prev-char"},
      {"^?", "ed-delete-prev-char"},
      {"^W", "ed-delete-prev-word"},
      {"^U", "em-kill-line"},
  };

  static Session& of(EditLine* editor) {
    void* self = nullptr;
    el_get(editor, EL_CLIENTDATA, &self);
    return *static_cast<Session*>(self);
  }

  static char* prompt_of(EditLine* editor) {
    const Session& self = of(editor);
    static char none[] = "";
    return self.request_ == nullptr ? none : const_cast<char*>(self.request_->prompt.c_str());
  }

  void remember(const std::vector<std::string>& earlier) {
    HistEvent event;
    history(history_, &event, H_CLEAR);
    for (const std::string& one : earlier) history(history_, &event, H_ENTER, one.c_str());
  }

  void tell_terminal(bool begins) {
    if (!can_be_told_of_pastes()) return;
    std::fputs(begins ? "\033[?2004h" : "\033[?2004l", screen_);
    std::fflush(screen_);
  }

  /// libedit asks for a character: 1 with one, -1 at the end of all.
  static int next_key(EditLine* editor, wchar_t* key) { return of(editor).wait_for(key); }

  int wait_for(wchar_t* key) {
    while (true) {
      if (interrupted != 0 || ended_by != 0) return -1;
      if (resized != 0) {
        resized = 0;
        el_resize(editor_);
        el_set(editor_, EL_REFRESH);
      }
      if (suspended != 0) stop_for_a_while();
      if (keys_.complete()) {
        *key = keys_.take();
        if (*key != 0) return 1;
        continue;
      }
      // The rest of a sequence follows at once, or it was a key of its own.
      constexpr timespec moment{.tv_sec = 0, .tv_nsec = 50'000'000};
      const bool begun = !keys_.empty();
      const TypedKeys::Got got = keys_.fill(*mask_, begun ? &moment : nullptr);
      if (got == TypedKeys::Got::end) return -1;
      if (begun && got == TypedKeys::Got::nothing && interrupted == 0 && ended_by == 0) {
        *key = keys_.take();
        if (*key != 0) return 1;
      }
    }
  }

  void stop_for_a_while() {
    suspended = 0;
    tell_terminal(false);
    el_set(editor_, EL_PREP_TERM, 0);
    std::raise(SIGSTOP);
    el_set(editor_, EL_PREP_TERM, 1);
    tell_terminal(true);
    el_set(editor_, EL_REFRESH);
  }

  static unsigned char complete_now(EditLine* editor, int) {
    try {
      return of(editor).complete();
    } catch (...) {
      return CC_ERROR;  // an exception must not go through the library
    }
  }

  unsigned char complete() {
    if (request_ == nullptr || !request_->completions) return CC_NORM;
    const LineInfo* line = el_line(editor_);
    const std::string_view before(line->buffer,
                                  static_cast<std::size_t>(line->cursor - line->buffer));
    const std::string typed(before.substr(begin_of_last_word(before)));
    const std::vector<std::string> choices = request_->completions(typed);
    if (choices.empty()) return CC_ERROR;
    const std::string common = common_beginning(choices);
    if (common.size() > typed.size() && common.starts_with(typed)) {
      return insert(std::string_view(common).substr(typed.size()));
    }
    if (choices.size() == 1 && common != typed) {
      el_deletestr(editor_, static_cast<int>(count_code_points(typed)));
      return insert(common);
    }
    if (choices.size() == 1 || !request_->listed) return CC_NORM;
    std::fputs("\r\n", screen_);
    std::string text = request_->listed(choices);
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) {
      text.insert(at, "\r");
    }
    std::fputs(text.c_str(), screen_);
    el_set(editor_, EL_REFRESH);
    return CC_NORM;
  }

  unsigned char insert(std::string_view text) {
    return el_insertstr(editor_, std::string(text).c_str()) == 0 ? CC_REFRESH : CC_ERROR;
  }

  // The locale first: libedit looks at it when it is made.
  Utf8Characters characters_;
  FILE* screen_;
  FILE* nowhere_;
  History* history_;
  EditLine* editor_ = nullptr;
  TypedKeys& keys_ = standard_input();
  const LineRequest* request_ = nullptr;
  const sigset_t* mask_ = nullptr;
};

LineEditor::LineEditor() : session_(std::make_unique<Session>()) {}
LineEditor::~LineEditor() = default;

std::string LineEditor::read(const LineRequest& request) { return session_->read(request); }

}  // namespace meeting::tool
