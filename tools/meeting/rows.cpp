// SPDX-License-Identifier: Apache-2.0

#include "rows.hpp"

#include <meeting/text.hpp>

namespace meeting::tool {

RowSource::RowSource(Context& context, const Arguments& arguments, ListKind kind,
                     const std::vector<std::string>& operands)
    : context_(context),
      kind_(kind),
      selection_(context, operands),
      filter_((selection_.meet_books(), context), arguments, kind) {}

void RowSource::for_each(const std::function<void(const ListItem&, const ListStyle&)>& use) {
  selection_.for_each([&](const RecordFile& file, const PlacedRecord& record) {
    const Calendar& calendar = file.book == nullptr ? Calendar::standard() : file.book->calendar();
    const ListStyle style{
        .as_of = filter_.as_of(), .calendar = &calendar, .language = context_.language};
    for (const ListItem& item : list_items(kind_, record)) {
      if (filter_.fits(item, calendar)) use(item, style);
    }
  });
}

JsonRows::JsonRows(ListKind kind, Date as_of) : columns_(all_list_columns(kind)) {
  json_.begin_object();
  json_.member("format", 1);
  json_.member("list", list_infos()[static_cast<std::size_t>(kind)].name);
  json_.member("as_of", std::string_view(to_string(as_of)));
  json_.key("rows");
  json_.begin_array();
}

void JsonRows::add(const ListItem& item, const ListStyle& style) {
  const std::string line = list_json_line(columns_, item, style);
  json_.raw(trim(line));
}

std::string JsonRows::finish() {
  json_.end_array();
  json_.end_object();
  return json_.take();
}

}  // namespace meeting::tool
