// SPDX-License-Identifier: Apache-2.0

#include "changing/example_record.hpp"

#include <meeting/compose.hpp>

namespace meeting::tool {
namespace {

Draft party(const Context& context, std::string_view kind, std::string_view name,
            std::string_view count) {
  Draft made = Draft::mapping();
  made.set("kind", kind);
  made.set("name", context.say(name));
  made.set("count", count);
  return made;
}

Draft position(const Context& context, std::string_view who, std::string_view stage,
               std::string_view text) {
  Draft made = Draft::mapping();
  made.set("party", context.say(who));
  made.set("stage", stage);
  made.set("text", context.say(text));
  return made;
}

Draft issue(const Context& context, Date day) {
  Draft task = Draft::mapping();
  task.set("task", context.say("example.task"_msg));
  task.set("lead", context.say("example.community"_msg));
  task.set("due", to_string(add_days(day, 30)));

  Draft resolution = Draft::mapping();
  resolution.set("text", context.say("example.resolution"_msg));
  resolution.set("type", "agreement");
  resolution.set("basis", "consensus");
  resolution.list_at("responsible").add(context.say("example.company"_msg));
  resolution.set("due", to_string(add_days(day, 60)));
  resolution.list_at("follow_ups").add(std::move(task));

  Draft made = Draft::mapping();
  made.set("title", context.say("example.issue"_msg));
  made.set("category", "parking");
  made.list_at("raised_by").add(context.say("example.residents"_msg));
  made.set("raised_on", to_string(add_days(day, -7)));
  Draft& positions = made.list_at("positions");
  positions.add(position(context, "example.residents"_msg, "question", "example.question"_msg));
  positions.add(position(context, "example.company"_msg, "measure", "example.measure"_msg));
  made.list_at("resolutions").add(std::move(resolution));
  return made;
}

Draft record(const Context& context) {
  const Date day = context.today;
  Draft made = Draft::mapping();
  made.set("format", "1");
  made.set("title", context.say("example.title"_msg));
  made.set("form", "roundtable");
  made.set("date", to_string(day));
  made.set("start", "14:30");
  made.set("end", "16:10");
  made.set("place", context.say("example.place"_msg));
  made.set("chair", context.say("example.chair"_msg));
  made.set("recorder", context.say("example.recorder"_msg));
  Draft& attendance = made.mapping_at("attendance");
  attendance.set("expected", "9");
  attendance.set("present", "8");
  Draft& parties = made.list_at("parties");
  parties.add(party(context, "residents_committee", "example.community"_msg, "1"));
  parties.add(party(context, "owners_committee", "example.committee"_msg, "2"));
  parties.add(party(context, "property_company", "example.company"_msg, "1"));
  parties.add(party(context, "residents", "example.residents"_msg, "4"));
  made.list_at("issues").add(issue(context, day));
  return made;
}

}  // namespace

RecordName write_example_record(const Context& context, const std::filesystem::path& folder,
                                Books& books) {
  const Draft draft = record(context);
  NewRecord wish;
  wish.date = context.today;
  wish.title = context.say("example.title"_msg);
  wish.numbered = true;
  return create_record(wish, folder, books, [&](const RecordName& name) {
    Draft numbered = draft;
    if (!name.number.empty()) numbered.set("number", name.number);
    return compose_record(numbered, context.language);
  });
}

}  // namespace meeting::tool
