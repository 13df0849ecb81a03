// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the commands that record what happened to a follow-up do alike: `done`, `visit`, `close`,
/// `reopen`, `extend`, `suspend`, `resume`, `escalate`, `cancel`.

#include <functional>
#include <meeting/items.hpp>
#include <meeting/state.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "changing/changing.hpp"
#include "run/command.hpp"

namespace meeting::tool {

/// Options that several of these commands take.
namespace given {
extern const Option on;      ///< the day; else today
extern const Option by;      ///< who did it
extern const Option note;    ///< a remark
extern const Option reason;  ///< why
}  // namespace given

/// At least one reference.
inline constexpr Operands happening_operands{.synopsis = "happening.operands"_msg,
                                             .least = 1,
                                             .most = any_number,
                                             .missing = "happening.which"_msg};

/// A follow-up, or a whole record where a command takes one, as it stands today with all that is
/// written. Views the file.
struct Item {
  const RecordFile* file = nullptr;
  FollowUpPlace place;  ///< of a record: nothing
  FollowUpState state;  ///< likewise
  std::string id;       ///< to be written by whoever means exactly this
  std::string label;    ///< what is to be done
  Date today;

  [[nodiscard]] const Record& record() const { return file->record(); }
  [[nodiscard]] bool is_record() const { return !place.follow_up && !is_derived(); }
  [[nodiscard]] bool is_derived() const { return place.payment || place.ratification; }
  /// Of what the record states.
  [[nodiscard]] const FollowUp& follow_up() const { return *place.follow_up; }
  [[nodiscard]] const Calendar& calendar() const;
  /// The first day on which something can have happened to it.
  [[nodiscard]] std::optional<Date> begin() const;
};

/// What is written of one item, and what is then said.
struct Outcome {
  std::vector<Edit> edits;
  std::vector<Message> done;  ///< for standard output
  Message next;               ///< advice on a terminal: what usually comes next; may be empty
};

/// One of the commands, with its options understood.
struct Happening {
  ItemKinds wanted{ItemKind::follow_up};
  /// Which of several things that a reference fits are meant.
  std::function<bool(const Item&)> fits;
  /// Called once to find out whether it can be done, and once under the lock. May throw Refused
  /// and UsageError.
  std::function<Outcome(const Item&)> outcome;
  bool advises = true;  ///< tells on a terminal what usually comes next
};

/// Does it to all that is meant, or to none of it: nothing is written before everything is known
/// to be possible. One change for each record. `changed` gets the ids of all that was changed.
Exit record_happening(Context& context, const Arguments& arguments,
                      std::span<const std::string> references, const Happening& happening,
                      std::vector<std::string>* changed = nullptr);

/// The follow-up at a place of a file; `id` means exactly it.
Item item_at(const Context& context, const RecordFile& file, const FollowUpPlace& place,
             std::string id);
/// What a match means.
Item item_of(const Context& context, const RecordFile& file, const Match& match);

// ---- days ------------------------------------------------------------------------------

/// The day that an option gives. A day without its year is the first such day from `from` on; but
/// one a little before it stays there, to be refused, and one that lies ahead is taken back.
Date day_of(const Context& context, const Arguments& arguments, const Option& option,
            const Item& item, std::optional<Date> from);

/// The day of --on, else today. Refused where it lies ahead.
Date day_on(const Context& context, const Arguments& arguments, const Item& item,
            std::optional<Date> from);

/// Refused where `day` comes before the item began.
void demand_begun(const Item& item, Date day);
/// Refused where `day` comes before another; `text` says so with both, and the id.
void demand_not_before(const Item& item, Date day, std::optional<Date> other,
                       std::string_view text);

// ---- what is written -------------------------------------------------------------------

/// --reason and --note as one text, with who decided, in the language of the file; may be empty.
std::string remark_of(const Arguments& arguments, const Item& item);

/// A remark for which the follow-up has no field of its own is an entry of its progress.
void add_progress(Outcome& outcome, const Item& item, Date day, const std::string& remark,
                  std::string_view percent = {});

/// Where a visit has opened it again, what had been done and struck off is kept as a reopening.
/// `done_again`: a new day of completion takes the place of the old one by itself.
void keep_former_round(Outcome& outcome, const Item& item, bool done_again);

/// True where `written` means the party that a field names: by its id, its name or its kind.
bool is_party(const Item& item, const PartyRef& party, std::string_view written);

/// Whoever finishes a suspended one has gone on with it.
void resume_suspended(Outcome& outcome, const Item& item, Date day);

/// `ID  task` in front of a line.
std::vector<Argument> named(const Item& item, std::vector<Argument> more = {});

/// The suspension that still holds on a day; null where there is none.
const Suspension* open_suspension(const Item& item, Date day);

}  // namespace meeting::tool
