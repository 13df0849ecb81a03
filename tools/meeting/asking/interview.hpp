// SPDX-License-Identifier: Apache-2.0
#pragma once

/// `meeting add` on a terminal: one question after another, and back; a draft that follows; a
/// look at the whole, then the file.

#include <filesystem>
#include <functional>
#include <meeting/compose.hpp>
#include <meeting/registers.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "adding/new_record.hpp"
#include "asking/earlier_meetings.hpp"
#include "asking/questions.hpp"
#include "terminal/prompt.hpp"

namespace meeting::tool {

/// In the order in which they come. Those from `issue` to `due` come again for each issue.
enum class Stage : std::uint8_t {
  title,
  date,
  form,
  start,
  end,
  place,
  compound,
  chair,
  recorder,
  parties,
  expected,
  present,
  issue,
  category,
  raised_by,
  resolution,
  outcome,  ///< what it came to where nothing was agreed
  responsible,
  due,
  more,
  finish,
};

struct Step {
  Stage stage = Stage::title;
  std::size_t issue = 0;

  bool operator==(const Step&) const = default;
};

/// `place`, `due 2`: as the head of a draft says it.
std::string to_string(const Step& step);
std::optional<Step> parse_step(std::string_view text);

class Interview {
 public:
  struct Begin {
    Draft record;                 ///< what is known already
    std::filesystem::path draft;  ///< empty: none is kept yet
    std::string next;             ///< where to go on; empty: at what is missing
    std::string id;               ///< of the record, where it was asked for
    /// What a person has written into the draft by hand: it stays, and the look at the whole
    /// comes first.
    std::optional<std::string> text = {};
  };

  Interview(Context& context, const Arguments& arguments, const Book* book, Begin begin);

  /// Until the record is written, kept as a draft or thrown away.
  Exit run();

 private:
  enum class Outcome : std::uint8_t { answered, back };

  // ---- the way through (interview.cpp)
  Outcome ask(const Step& step);
  /// The next question that has a sense after this one.
  [[nodiscard]] Step after(Step step) const;
  [[nodiscard]] bool makes_sense(const Step& step) const;
  [[nodiscard]] Step first_open() const;
  [[nodiscard]] bool is_known(const Step& step) const;
  Exit talk();
  Exit interrupted();
  void keep_draft();
  void introduce();

  // ---- one answer (interview_answers.cpp)
  /// Asks for a field of `holder`. What it holds is suggested, else `suggested` (as people write
  /// it).
  Outcome ask_field(Draft& holder, const AskedField& asked, std::string suggested = {});
  /// Several fields of one item, with the way back between them.
  Outcome ask_row(Draft& holder, std::span<const Option* const> flags);
  /// Yes or no, or back.
  std::optional<bool> ask_yes(const std::string& text, bool suggested);
  /// Reads the answer into `value`; says what is wrong with it and is false else.
  bool understand(const AskedField& asked, const std::string& text, Draft& value);
  [[nodiscard]] std::string shown(const AskedField& asked, const Draft& value) const;
  /// A word of a vocabulary in the language of the file.
  [[nodiscard]] std::string file_word(const AskedField& asked, std::string_view key) const;
  [[nodiscard]] std::vector<std::string> candidates(const AskedField& asked) const;
  [[nodiscard]] std::vector<std::string> earlier(const AskedField& asked) const;
  void explain(const AskedField& asked);
  [[nodiscard]] std::optional<Date> meeting_day() const;
  [[nodiscard]] bool is_planned() const;
  void tell(std::string_view id, std::initializer_list<Argument> args = {});
  [[nodiscard]] std::string say(std::string_view id,
                                std::initializer_list<Argument> args = {}) const;
  [[nodiscard]] std::string joined(const std::vector<std::string>& texts) const;

  // ---- parties (interview_parties.cpp)
  Outcome ask_parties();
  Outcome offer_parties();
  void show_parties();
  std::vector<std::string> missing_parties() const;
  /// A party as it was said; asks of which kind it is where nobody knows. False: not understood,
  /// or thought better of.
  bool add_party(const std::string& said, std::optional<std::size_t> instead = {});
  std::optional<std::string> ask_kind(const std::string& name);
  [[nodiscard]] std::string party_name(const Draft& party) const;
  [[nodiscard]] std::string party_line(const Draft& party) const;
  [[nodiscard]] std::vector<std::string> party_names() const;
  /// The party that an answer means, by number, name or kind; where it is not present, whether to
  /// add it is asked. Empty: asked again. `anybody`: a text that is no party will do as well.
  std::optional<std::string> party_meant(const std::string& said, bool anybody);
  [[nodiscard]] const Draft& parties() const;

  // ---- issues (interview_issues.cpp)
  Draft& issue(std::size_t index);
  [[nodiscard]] std::size_t issue_count() const;
  Draft& resolution(std::size_t index);
  [[nodiscard]] bool has_agreement(std::size_t index) const;
  Outcome ask_title(std::size_t index);
  Outcome ask_resolution(std::size_t index);
  Outcome ask_outcome(std::size_t index);
  void show_issues();

  // ---- on request (interview_more.cpp)
  Outcome ask_more();
  void more_of(std::string_view what);
  std::optional<std::size_t> pick_issue();
  Draft* pick_resolution();
  void ask_positions(Draft& holder);
  void ask_tasks(Draft& holder);
  /// One line an item, until an empty one.
  void ask_lines(Draft& holder, const AskedField& asked, std::string_view list,
                 const std::function<std::optional<Draft>(const std::string&)>& read,
                 std::string_view help);

  // ---- the end (interview_finish.cpp)
  /// Empty: back to the questions, at next_.
  std::optional<Exit> finish();
  /// What a reader of the minutes will see.
  void show_minutes(const RecordFile& file);
  std::optional<Exit> save(const NewText& made);
  void change_something();
  /// From a text by hand back to answers; false: it has faults, or something of it would be lost.
  bool take_answers_from_text();
  void edit_text();
  /// The bytes as they would be written, and what becomes of them.
  [[nodiscard]] NewText made() const;
  /// With a follow-up for everything agreed that says who or until when.
  [[nodiscard]] Draft completed() const;

  Context& context_;
  const Arguments& arguments_;
  const Book* book_;
  Prompt prompt_;
  EarlierMeetings earlier_;
  Draft record_;
  std::filesystem::path draft_;
  std::string wished_id_;
  std::string draft_name_;  ///< what the draft is called after
  Step next_;
  std::vector<Step> path_;             ///< questions answered, for the way back
  std::vector<const Option*> given_;   ///< by flags: not asked
  std::optional<std::string> edited_;  ///< the text as it came from the editor
  bool said_missing_ = false;
};

}  // namespace meeting::tool
