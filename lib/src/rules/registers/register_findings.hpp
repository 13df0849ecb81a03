// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the checks of registers speak to: findings of several files.

#include <meeting/read.hpp>
#include <meeting/registers.hpp>
#include <meeting/rules.hpp>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace meeting {

/// A place in one of the files of a book.
struct RegisterPlace {
  std::size_t file = 0;
  ByteRange at;
};

class RegisterFindings {
 public:
  explicit RegisterFindings(std::span<const RegisterFile> files)
      : files_(files), findings_(files.size()) {}

  [[nodiscard]] std::span<const RegisterFile> files() const { return files_; }
  [[nodiscard]] bool full(std::size_t file) const {
    return findings_[file].size() >= limits::findings;
  }

  void report(std::string_view id, Severity severity, RegisterPlace place, Message text,
              Message help) {
    last_ = place;
    kept_ = !full(place.file);
    if (!kept_) return;
    findings_[place.file].push_back(
        {id, severity, std::move(text), std::move(help), place.at, {}, std::nullopt});
  }
  /// Where else, of the finding reported last.
  void note_first(RegisterPlace place) {
    if (!kept_) return;
    std::vector<DiagnosticNote>& notes = findings_[last_.file].back().notes;
    if (place.file == last_.file) {
      notes.push_back({{"note.first-here"_msg, {}}, place.at});
    } else if (const Source* source = files_[place.file].source) {
      const std::string line = std::to_string(source->position(place.at.begin).line);
      notes.push_back({{"registered.note"_msg, {source->path() + ':' + line}}, {}, false});
    }
  }

  std::vector<std::vector<Diagnostic>> take() { return std::move(findings_); }

 private:
  std::span<const RegisterFile> files_;
  std::vector<std::vector<Diagnostic>> findings_;
  RegisterPlace last_;
  bool kept_ = false;
};

/// Parents that do not exist, circles, nodes stated twice. Takes time in proportion to the nodes.
void check_organisation_tree(RegisterFindings& findings,
                             std::span<const OrganisationNode* const> tree);

}  // namespace meeting
