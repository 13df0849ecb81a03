// SPDX-License-Identifier: Apache-2.0

#include "run/environment.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <optional>

namespace meeting::tool {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
  return value == nullptr ? std::string_view{} : value;
}

namespace {

std::optional<std::size_t> number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size() || value == 0) return std::nullopt;
  return value;
}

}  // namespace

Screen screen() {
  Screen found;
  found.input = isatty(STDIN_FILENO) == 1;
  found.output = isatty(STDOUT_FILENO) == 1;
  found.error = isatty(STDERR_FILENO) == 1;
  winsize size{};
  for (const int descriptor : {STDOUT_FILENO, STDERR_FILENO}) {
    // A terminal may say that it has no columns at all.
    if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
      found.width = size.ws_col;
      if (size.ws_row > 0) found.lines = size.ws_row;
      break;
    }
  }
  if (const auto columns = number(variable("COLUMNS"))) found.width = *columns;
  return found;
}

Language locale_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string_view value = variable(name);
    if (value.empty()) continue;
    if (value.starts_with("zh")) return Language::chinese;
    // In the C locale LANGUAGE may still tell what the user reads.
    if (value != "C" && !value.starts_with("C.") && value != "POSIX") return Language::english;
    break;
  }
  return variable("LANGUAGE").starts_with("zh") ? Language::chinese : Language::english;
}

bool use_colour(std::string_view asked, bool is_terminal) {
  if (asked == "always") return true;
  if (asked == "never") return false;
  return is_terminal && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
}

std::string pager_program() {
  if (std::getenv("PAGER") == nullptr) return "less";  // NOLINT(concurrency-mt-unsafe)
  const std::string_view program = variable("PAGER");
  return program == "cat" ? std::string() : std::string(program);
}

std::string editor_program() {
  for (const char* name : {"VISUAL", "EDITOR"}) {
    if (!variable(name).empty()) return std::string(variable(name));
  }
  return "vi";
}

bool in_github_actions() { return variable("GITHUB_ACTIONS") == "true"; }

std::filesystem::path state_folder() {
  // The rules of XDG: what is no absolute path is passed over.
  if (const std::filesystem::path state = variable("XDG_STATE_HOME"); state.is_absolute()) {
    return state / "meeting";
  }
  if (const std::filesystem::path home = variable("HOME"); home.is_absolute()) {
    return home / ".local" / "state" / "meeting";
  }
  return {};
}

namespace {

std::tm local_time() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  localtime_r(&now, &parts);
  return parts;
}

}  // namespace

Date local_today() {
  const std::tm parts = local_time();
  return {static_cast<std::int16_t>(parts.tm_year + 1900),
          static_cast<std::uint8_t>(parts.tm_mon + 1), static_cast<std::uint8_t>(parts.tm_mday)};
}

std::string local_now() {
  const std::tm parts = local_time();
  const TimeOfDay time{.hour = static_cast<std::uint8_t>(parts.tm_hour),
                       .minute = static_cast<std::uint8_t>(parts.tm_min)};
  return to_string(local_today()) + " " + to_string(time);
}

}  // namespace meeting::tool
