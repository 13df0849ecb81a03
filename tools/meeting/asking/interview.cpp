// SPDX-License-Identifier: Apache-2.0

// The way through the questions: which comes next, which came before, what is kept meanwhile.

#include "asking/interview.hpp"

#include <algorithm>
#include <charconv>
#include <meeting/files.hpp>
#include <meeting/forms.hpp>
#include <meeting/text.hpp>
#include <utility>

#include "asking/drafts.hpp"

namespace meeting::tool {
namespace {

struct StageName {
  Stage stage;
  std::string_view name;
  const Option* flag;  ///< of a question with one field; null for the others
};

constexpr StageName stages[] = {
    {Stage::title, "title", &flag::title},
    {Stage::date, "date", &flag::date},
    {Stage::form, "form", &flag::form},
    {Stage::start, "start", &flag::start},
    {Stage::end, "end", &flag::end},
    {Stage::place, "place", &flag::place},
    {Stage::compound, "compound", &flag::compound},
    {Stage::chair, "chair", &flag::chair},
    {Stage::recorder, "recorder", &flag::recorder},
    {Stage::parties, "parties", &flag::party},
    {Stage::expected, "expected", &flag::expected},
    {Stage::present, "present", &flag::present},
    {Stage::issue, "issue", &flag::issue},
    {Stage::category, "category", &flag::category},
    {Stage::raised_by, "raised-by", &flag::raised_by},
    {Stage::resolution, "resolution", &flag::resolution},
    {Stage::outcome, "outcome", &flag::type},
    {Stage::responsible, "responsible", &flag::responsible},
    {Stage::due, "due", &flag::due},
    {Stage::more, "more", nullptr},
    {Stage::finish, "finish", nullptr},
};

const StageName& name_of(Stage stage) { return stages[static_cast<std::size_t>(stage)]; }

bool is_of_issue(Stage stage) { return stage >= Stage::issue && stage <= Stage::due; }

/// What the parties' own numbers add up to; empty where one of them has none that is exact.
std::string heads(const Draft& parties) {
  std::uint64_t sum = 0;
  for (const Draft& party : parties.values) {
    const std::string text = text_at(party, "count");
    std::uint64_t count = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (fault != std::errc() || end != text.data() + text.size() || count > 100'000) return {};
    sum += count;
  }
  return sum == 0 ? std::string() : std::to_string(sum);
}

}  // namespace

std::string to_string(const Step& step) {
  std::string text(name_of(step.stage).name);
  if (is_of_issue(step.stage)) text += " " + std::to_string(step.issue + 1);
  return text;
}

std::optional<Step> parse_step(std::string_view text) {
  const std::size_t blank = std::min(text.find(' '), text.size());
  const auto* found = std::ranges::find(stages, text.substr(0, blank), &StageName::name);
  if (found == std::end(stages)) return std::nullopt;
  Step step{.stage = found->stage};
  if (!is_of_issue(step.stage)) return step;
  const std::string_view number = trim(text.substr(blank));
  std::size_t issue = 0;
  const auto [end, fault] = std::from_chars(number.data(), number.data() + number.size(), issue);
  if (fault != std::errc() || end != number.data() + number.size() || issue == 0) {
    return std::nullopt;
  }
  step.issue = issue - 1;
  return step;
}

Interview::Interview(Context& context, const Arguments& arguments, const Book* book, Begin begin)
    : context_(context),
      arguments_(arguments),
      book_(book),
      prompt_(context),
      earlier_(context, book),
      record_(std::move(begin.record)),
      draft_(std::move(begin.draft)),
      wished_id_(std::move(begin.id)) {
  record_.set("format", "1");
  for (const Given& given : arguments.given) given_.push_back(given.option);
  const std::optional<Step> marked = parse_step(begin.next);
  const bool usable = marked && (!is_of_issue(marked->stage) || marked->issue < issue_count() ||
                                 *marked == Step{Stage::issue, issue_count()});
  next_ = usable ? *marked : first_open();
  if (usable && !makes_sense(next_)) next_ = after(next_);
  if (!draft_.empty()) draft_name_ = draft_.stem().string();
  if (begin.text) {
    edited_ = std::move(begin.text);
    next_ = {Stage::finish, 0};
  }
}

// ---- which question ----------------------------------------------------------------------

bool Interview::makes_sense(const Step& step) const {
  switch (step.stage) {
    case Stage::compound:
      // What the book says need not be said again; with one compound there is nothing to choose.
      return book_ != nullptr && book_->registers().compounds.size() > 1 && !book_->area().compound;
    case Stage::end:
    case Stage::present:
      return !is_planned();
    case Stage::resolution:
      return !is_planned() && text_at(record_, "form") != "intake";
    case Stage::outcome:
      return !is_planned() && !form_needs_no_resolution(text_at(record_, "form")) &&
             !has_agreement(step.issue);
    case Stage::responsible:
    case Stage::due:
      return !is_planned() && has_agreement(step.issue);
    default:
      return true;
  }
}

bool Interview::is_known(const Step& step) const {
  const Option* flag = name_of(step.stage).flag;
  return step.stage < Stage::issue && flag != nullptr &&
         std::ranges::find(given_, flag) != given_.end();
}

Step Interview::after(Step step) const {
  while (step.stage != Stage::finish) {
    if (step.stage == Stage::issue && step.issue >= issue_count()) {
      step = {Stage::more, 0};  // the list has ended
    } else if (step.stage == Stage::due) {
      step = {Stage::issue, step.issue + 1};
    } else {
      step.stage = static_cast<Stage>(static_cast<int>(step.stage) + 1);
    }
    if (makes_sense(step) && !is_known(step)) break;
  }
  return step;
}

Step Interview::first_open() const {
  for (Step step; step.stage < Stage::issue; step = after(step)) {
    const Option* flag = name_of(step.stage).flag;
    if (!is_known(step) && asked_by(*flag).needed &&
        text_at(record_, asked_by(*flag).key()).empty()) {
      return step;
    }
  }
  // A draft that somebody else began: what it has of the meeting is taken as settled.
  if (!draft_.empty()) return {Stage::issue, issue_count()};
  Step step;
  return is_known(step) ? after(step) : step;
}

Interview::Outcome Interview::ask(const Step& step) {
  switch (step.stage) {
    case Stage::parties:
      return ask_parties();
    case Stage::issue:
      return ask_title(step.issue);
    case Stage::resolution:
      return ask_resolution(step.issue);
    case Stage::outcome:
      return ask_outcome(step.issue);
    case Stage::more:
      return ask_more();
    case Stage::finish:
      return Outcome::answered;
    default:
      break;
  }
  const AskedField& asked = asked_by(*name_of(step.stage).flag);
  const RecordFile* similar = earlier_.most_similar(record_);
  std::string suggested;
  switch (step.stage) {
    case Stage::date:
      suggested = meeting::to_string(context_.today);
      break;
    case Stage::form:
      suggested = shown(asked, earlier_.last_form());
      break;
    case Stage::expected:
    case Stage::present:
      suggested = heads(parties());
      if (step.stage == Stage::present && suggested.empty()) {
        if (const Draft* attendance = record_.find("attendance")) {
          suggested = text_at(*attendance, "expected");
        }
      }
      return ask_field(record_.mapping_at("attendance"), asked, suggested);
    case Stage::compound:
      for (const Compound* one : book_->registers().compounds) {
        if (text_at(record_, "title").find(*one->name) != std::string::npos) suggested = *one->name;
      }
      return ask_field(record_.mapping_at("area"), asked, suggested);
    case Stage::category:
      suggested = shown(asked, earlier_.category_for(text_at(issue(step.issue), "title")));
      return ask_field(issue(step.issue), asked, suggested);
    case Stage::raised_by:
      if (step.issue > 0) {
        if (const Draft* before = issue(step.issue - 1).find("raised_by")) {
          suggested = shown(asked, *before);
        }
      }
      return ask_field(issue(step.issue), asked, suggested);
    case Stage::responsible:
      suggested = earlier_.responsible_for(text_at(issue(step.issue), "category"));
      if (const std::vector<std::string> present = party_names();
          std::ranges::find(present, suggested) == present.end()) {
        suggested.clear();
      }
      return ask_field(resolution(step.issue), asked, suggested);
    case Stage::due:
      return ask_field(resolution(step.issue), asked);
    default:
      if (similar != nullptr) suggested = text_of(similar->record(), asked.key());
  }
  return ask_field(record_, asked, suggested);
}

// ---- the way -----------------------------------------------------------------------------

void Interview::introduce() {
  tell("ask.intro"_msg);
  context_.err << "\n";
}

Exit Interview::talk() {
  introduce();
  while (true) {
    if (next_.stage == Stage::finish) {
      if (const std::optional<Exit> exit = finish()) return *exit;
      continue;
    }
    const Step asked = next_;
    const Outcome outcome = ask(asked);
    if (outcome == Outcome::back) {
      if (path_.empty()) {
        tell("ask.first"_msg);
      } else {
        next_ = path_.back();
        path_.pop_back();
      }
      continue;
    }
    // A list may have sent us elsewhere.
    if (next_ == asked) {
      next_ = after(asked);
      path_.push_back(asked);
    }
    edited_.reset();
    keep_draft();
  }
}

Exit Interview::run() {
  try {
    return talk();
  } catch (const Interrupted&) {
    return interrupted();
  }
}

Exit Interview::interrupted() {
  if (draft_.empty()) {
    tell("ask.nothing-kept"_msg);
  } else {
    tell("ask.kept"_msg, {shown_path(draft_, context_.books.base())});
  }
  return Exit::interrupted;
}

void Interview::keep_draft() {
  if (text_at(record_, "title").empty()) return;
  const std::string text =
      draft_mark(meeting::tool::to_string(next_)) +
      (edited_ ? *edited_ : compose_record(record_, file_language(context_, book_)));
  NewText plan = new_text(context_, record_, wished_id_, book_);
  plan.wish.numbered = false;
  const std::string name =
      wished_id_.empty() ? default_record_id(plan.wish.date, plan.wish.title, plan.wish.community)
                         : wished_id_;
  if (!draft_.empty() && (name == draft_name_ || draft_name_.starts_with(name + "-"))) {
    replace_file(draft_, text);
    return;
  }
  // The day or the title has changed, and with it the name.
  const RecordName planned = plan_record(plan.wish, context_.books.base(), context_.books);
  const std::filesystem::path old = std::exchange(draft_, write_draft(context_, planned, text));
  draft_name_ = draft_.stem().string();
  if (!old.empty()) remove_draft(old);
}

void Interview::tell(std::string_view id, std::initializer_list<Argument> args) {
  prompt_.tell(context_.say(id, args));
}

std::string Interview::say(std::string_view id, std::initializer_list<Argument> args) const {
  return context_.say(id, args);
}

}  // namespace meeting::tool
