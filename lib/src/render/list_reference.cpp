// SPDX-License-Identifier: Apache-2.0

#include <meeting/list_filter.hpp>
#include <meeting/list_reference.hpp>
#include <meeting/listing.hpp>

#include "render/mdoc.hpp"

namespace meeting {
namespace {

/// `.Cm one , two , three`, in lines of a readable length.
class Words {
 public:
  explicit Words(std::string_view macro) : macro_(macro) {}
  void add(std::string_view word) {
    if (!text_.empty()) text_ += " ,\n";
    text_.append(macro_).append(" ").append(word);
  }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] std::string end() const { return text_ + " .\n"; }

 private:
  std::string_view macro_;
  std::string text_;
};

Words options_of(ListKind kind) {
  Words words(".Fl Fl");
  const auto add_if = [&](ListFilterPart part, std::initializer_list<std::string_view> names) {
    if (!takes(kind, part)) return;
    for (const std::string_view name : names) words.add(name);
  };
  add_if(ListFilterPart::days, {"period", "since", "until"});
  add_if(ListFilterPart::form, {"form"});
  add_if(ListFilterPart::party, {"party"});
  add_if(ListFilterPart::category, {"category"});
  add_if(ListFilterPart::state, {"state"});
  add_if(ListFilterPart::as_of, {"as-of"});
  return words;
}

void append_item(std::string& out, const ListInfo& info) {
  out.append(".It Cm ").append(info.name);
  for (const std::string_view chinese : info.chinese) {
    if (!chinese.empty()) out.append(" No / Cm ").append(chinese);
  }
  out += '\n';
}

void append_sentence(std::string& out, const std::string& text) {
  append_mdoc_text(out, text + '.');
}

}  // namespace

std::string lists_mdoc(Language language) {
  std::string out = ".Sh ";
  append_mdoc_text(out, say(language, "reference-lists"_msg));
  append_mdoc_text(out, say(language, "reference-lists-are"_msg));
  out += ".Bl -tag -width Ds\n";
  for (const ListInfo& info : list_infos()) {
    append_item(out, info);
    append_sentence(out, say(language, info.about));
    if (const Words options = options_of(info.kind); !options.empty()) {
      out += ".br\n";
      append_mdoc_text(out, say(language, "reference-list-options"_msg));
      out += options.end();
    }
    Words states(".Cm");
    for (const ListStateName& state : list_states(info.kind)) states.add(state.key);
    if (!states.empty()) {
      out += ".br\n";
      append_mdoc_text(out, say(language, "reference-list-states"_msg));
      out += states.end();
    }
  }
  return out + ".El\n";
}

std::string list_columns_mdoc(Language language) {
  std::string out = ".Sh ";
  append_mdoc_text(out, say(language, "reference-columns"_msg));
  append_mdoc_text(out, say(language, "reference-columns-are"_msg));
  out += ".Bl -tag -width Ds\n";
  for (const ListInfo& info : list_infos()) {
    append_item(out, info);
    Words words(".Li");
    for (const ListColumn& column : list_columns(info.kind)) {
      words.add(std::string(column.key) + " No (" + say(Language::chinese, column.heading) + ")");
    }
    out += words.end();
  }
  return out + ".El\n";
}

}  // namespace meeting
