// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Collects what is wrong with one file.

#include <meeting/diagnostic.hpp>
#include <meeting/read.hpp>
#include <string>
#include <utility>
#include <vector>

namespace meeting {

class Findings {
 public:
  /// The diagnostic as kept, so that notes and a fix can be added. Past the limit it is
  /// kept in one spare place and dropped at the next call; the limit holds for errors and
  /// for the rest apart, so that a thousand warnings never hide an error.
  Diagnostic& add(std::string_view rule, Severity severity, ByteRange at, Message text,
                  Message help = {}) {
    std::size_t& count = severity == Severity::error ? errors_ : others_;
    Diagnostic& one = count < limits::findings ? all_.emplace_back() : spare_;
    ++count;
    shorten_arguments(text);
    shorten_arguments(help);
    one = Diagnostic{rule, severity, std::move(text), std::move(help), at, {}, std::nullopt};
    return one;
  }
  Diagnostic& error(std::string_view rule, ByteRange at, Message text, Message help = {}) {
    return add(rule, Severity::error, at, std::move(text), std::move(help));
  }
  Diagnostic& warning(std::string_view rule, ByteRange at, Message text, Message help = {}) {
    return add(rule, Severity::warning, at, std::move(text), std::move(help));
  }
  /// Adds those of another collector.
  void take(std::vector<Diagnostic> others) {
    for (Diagnostic& one : others) {
      const Severity severity = one.severity;
      add(one.rule, severity, one.at, {}) = std::move(one);
    }
  }

  [[nodiscard]] bool empty() const { return all_.empty(); }
  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  /// No more errors are kept: looking for further ones is of no use.
  [[nodiscard]] bool full() const { return errors_ >= limits::findings; }
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }
  /// Gives all away and is empty then.
  [[nodiscard]] std::vector<Diagnostic> release() {
    errors_ = 0;
    others_ = 0;
    return std::exchange(all_, {});
  }

 private:
  /// A message quotes what stands in the file, but not pages of it.
  static void shorten_arguments(Message& message) {
    for (Argument& argument : message.args) {
      shorten(argument.en);
      shorten(argument.zh);
    }
  }
  static void shorten(std::string& text) {
    constexpr std::size_t most_bytes = 600;
    if (text.size() <= most_bytes) return;
    std::size_t end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text.resize(end);
    text += "…";
  }

  std::vector<Diagnostic> all_;
  std::size_t errors_ = 0;
  std::size_t others_ = 0;
  Diagnostic spare_;
};

}  // namespace meeting
