// SPDX-License-Identifier: Apache-2.0

#include <array>
#include <meeting/import.hpp>

namespace meeting {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

}  // namespace

IntakeName intake_name(Date day, Language language) {
  IntakeName name;
  name.first = {day.year, day.month, 1};
  const std::string year = std::to_string(day.year);
  if (language == Language::chinese) {
    name.title = year + "年" + std::to_string(day.month) + "月诉求登记";
    name.id = to_string(name.first) + "-诉求登记";
  } else {
    name.title = "Requests of " + std::string(months[day.month - 1U]) + " " + year;
    name.id = to_string(name.first) + "-requests";
  }
  return name;
}

Draft intake_record(const IntakeName& name) {
  Draft record = Draft::mapping();
  record.set("format", "1");
  record.set("title", name.title);
  record.set("form", "intake");
  record.set("date", to_string(name.first));
  return record;
}

void complete_order(Draft& issue, std::string_view said, Language file) {
  Draft& source = issue.mapping_at("source");
  if (source.find("channel") == nullptr) source.set("channel", "hotline_12345");
  const char* const caller = file == Language::chinese ? "居民" : "residents";
  if (issue.find("raised_by") == nullptr) issue.list_at("raised_by").add(caller);
  if (said.empty()) return;
  Draft position = Draft::mapping();
  position.set("party", caller);
  position.set("text", said);
  issue.list_at("positions").add(std::move(position));
}

}  // namespace meeting
