// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a matter says in words, entry by entry; for people and, with keys, for programs.

#include <meeting/matter.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "render/list_row.hpp"

namespace meeting {

/// Something that an entry states. For people only `text` counts.
struct MatterFact {
  std::string_view key;
  std::string text;
};

class MatterCells {
 public:
  /// `keys`: words as English keys, dates apart. Both must live as long.
  MatterCells(const Matter& matter, Language language, bool keys);

  /// The id of the follow-up, resolution or issue that an entry is about, in its record.
  std::string item(const Milestone& milestone) const;
  std::string item(const MatterPending& pending) const;

  /// The task, the text of the resolution, the title of the issue or of the meeting.
  std::string subject(const Milestone& milestone) const;
  std::string subject(const MatterPending& pending) const;

  std::vector<MatterFact> facts(const Milestone& milestone) const;
  /// Who has to see to it; may be empty.
  std::string who(const MatterPending& pending) const;
  /// A due day that cannot be counted, as it is stated; else empty.
  std::string due_text(const MatterPending& pending) const;

  std::string raised_by(const MatterPart& part) const;
  std::string title(const MatterPart& part) const;
  std::string form(const MatterPart& part) const;     ///< of its record
  std::string meeting(const MatterPart& part) const;  ///< the form and the title
  std::string category(const MatterPart& part) const;
  std::string compound(const MatterPart& part) const;

 private:
  class Facts;
  std::string id_of(const Resolution& resolution) const;
  /// Runs `use` with the row that knows how the part's record calls things.
  template <class Use>
  auto with_row(const MatterPart& part, Use use) const;

  const Matter& matter_;
  Language language_;
  bool keys_;
};

}  // namespace meeting
