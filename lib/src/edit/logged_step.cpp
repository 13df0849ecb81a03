// SPDX-License-Identifier: Apache-2.0
#include "edit/logged_step.hpp"

#include <array>
#include <charconv>
#include <cstdint>

namespace meeting {
namespace {

// meeting change 1
// command 12
// meeting done
// time 16
// 2025-03-14 14:30
// files 1
// path 30
// /home/…
// rights 100640 1000 1000      or: rights none
// before 345                   or: before none
// …
// after 367
// …
// sum 0123456789abcdef
constexpr std::string_view first_line = "meeting change 1\n";
constexpr std::string_view none = "none";
constexpr std::string_view sum_key = "sum ";

/// FNV-1a in 64 bits: it has to find a torn file, not a forged one.
std::uint64_t sum_of(std::string_view text) {
  std::uint64_t sum = 14695981039346656037U;
  for (const char c : text) sum = (sum ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return sum;
}

std::string sum_line(std::string_view text) {
  std::array<char, 16> digits{};
  digits.fill('0');
  std::array<char, 16> written{};
  const auto end = std::to_chars(written.data(), written.data() + written.size(), sum_of(text), 16);
  const auto count = static_cast<std::size_t>(end.ptr - written.data());
  for (std::size_t i = 0; i < count; ++i) digits[digits.size() - count + i] = written[i];
  return std::string(sum_key) + std::string(digits.data(), digits.size()) + "\n";
}

void write_text(std::string& out, std::string_view key, std::string_view text) {
  out.append(key).append(" ").append(std::to_string(text.size())).append("\n");
  out.append(text).append("\n");
}

void write_text(std::string& out, std::string_view key, const std::optional<std::string>& text) {
  if (text) write_text(out, key, std::string_view(*text));
  else out.append(key).append(" ").append(none).append("\n");
}

/// Takes a text apart from its beginning; after the first thing that does not fit, nothing fits.
class Reader {
 public:
  explicit Reader(std::string_view rest) : rest_(rest) {}

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool at_end() const { return good_ && rest_.empty(); }

  std::string_view word(std::string_view key) {
    const std::size_t end = rest_.find('\n');
    if (end == std::string_view::npos || !rest_.substr(0, end).starts_with(key) ||
        rest_.size() <= key.size() || rest_[key.size()] != ' ') {
      good_ = false;
      return {};
    }
    const std::string_view value = rest_.substr(key.size() + 1, end - key.size() - 1);
    rest_.remove_prefix(end + 1);
    return value;
  }

  std::size_t number(std::string_view digits) {
    std::size_t value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (fault != std::errc() || end != digits.data() + digits.size()) good_ = false;
    return value;
  }

  std::string text(std::string_view key) { return counted(number(word(key))); }

  std::optional<std::string> text_or_none(std::string_view key) {
    const std::string_view value = word(key);
    if (value == none) return std::nullopt;
    return counted(number(value));
  }

  std::optional<FileRights> rights() {
    std::string_view value = word("rights");
    if (value == none) return std::nullopt;
    std::array<std::size_t, 3> numbers{};
    for (std::size_t& one : numbers) {
      const std::size_t end = std::min(value.find(' '), value.size());
      one = number(value.substr(0, end));
      value.remove_prefix(std::min(end + 1, value.size()));
    }
    return FileRights{.mode = static_cast<unsigned>(numbers[0]),
                      .user = static_cast<unsigned>(numbers[1]),
                      .group = static_cast<unsigned>(numbers[2])};
  }

 private:
  std::string counted(std::size_t size) {
    if (!good_ || size >= rest_.size() || rest_[size] != '\n') {
      good_ = false;
      return {};
    }
    std::string text(rest_.substr(0, size));
    rest_.remove_prefix(size + 1);
    return text;
  }

  std::string_view rest_;
  bool good_ = true;
};

}  // namespace

std::string write_step(const LoggedStep& step) {
  std::string out(first_line);
  write_text(out, "command", std::string_view(step.change.command));
  write_text(out, "time", std::string_view(step.change.time));
  out += "files " + std::to_string(step.change.files.size()) + "\n";
  for (std::size_t i = 0; i < step.change.files.size(); ++i) {
    const FileChange& file = step.change.files[i];
    write_text(out, "path", std::string_view(file.path.native()));
    out += "rights ";
    if (i < step.rights.size() && step.rights[i]) {
      const FileRights& rights = *step.rights[i];
      out += std::to_string(rights.mode) + " " + std::to_string(rights.user) + " " +
             std::to_string(rights.group) + "\n";
    } else {
      out.append(none).append("\n");
    }
    write_text(out, "before", file.before);
    write_text(out, "after", file.after);
  }
  out += sum_line(out);
  return out;
}

std::optional<LoggedStep> read_step(std::string_view text) {
  if (!text.starts_with(first_line)) return std::nullopt;
  const std::size_t sum_at = text.rfind(sum_key);
  if (sum_at == std::string_view::npos || text.substr(sum_at) != sum_line(text.substr(0, sum_at))) {
    return std::nullopt;
  }
  Reader reader(text.substr(first_line.size(), sum_at - first_line.size()));
  LoggedStep step;
  step.change.command = reader.text("command");
  step.change.time = reader.text("time");
  const std::size_t count = reader.number(reader.word("files"));
  for (std::size_t i = 0; i < count && reader.good(); ++i) {
    FileChange file;
    file.path = reader.text("path");
    step.rights.push_back(reader.rights());
    file.before = reader.text_or_none("before");
    file.after = reader.text_or_none("after");
    step.change.files.push_back(std::move(file));
  }
  if (!reader.at_end() || step.change.files.empty()) return std::nullopt;
  return step;
}

}  // namespace meeting
