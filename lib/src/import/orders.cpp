// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>
#include <meeting/import.hpp>
#include <meeting/text.hpp>
#include <set>
#include <utility>

#include "import/item_rows.hpp"

namespace meeting {
namespace {

/// What was said has no field of its own: it becomes what the caller's side says on the issue.
constexpr std::string_view said_key = "text";
constexpr std::string_view said_keys[] = {said_key, "内容"};
constexpr std::string_view left_out_words[] = {"none", "无", "-"};

struct KnownHeading {
  std::string_view heading;
  std::string_view field;  ///< a path of an issue, said_key, or empty: personal, never copied
};

/// What tables of 12345 hotlines call their columns.
constexpr KnownHeading known_headings[] = {
    // clang-format off
    {"工单编号", "source.order_no"}, {"工单号", "source.order_no"}, {"编号", "source.order_no"},
    {"受理单号", "source.order_no"}, {"受理编号", "source.order_no"}, {"诉求编号", "source.order_no"},
    {"派单编号", "source.order_no"}, {"order number", "source.order_no"},
    {"受理时间", "source.received_at"}, {"收到时间", "source.received_at"},
    {"来电时间", "source.received_at"}, {"登记时间", "source.received_at"},
    {"创建时间", "source.received_at"}, {"诉求时间", "source.received_at"},
    {"受理日期", "source.received_at"}, {"received", "source.received_at"},
    {"派单时间", "source.dispatched_at"}, {"转办时间", "source.dispatched_at"},
    {"派发时间", "source.dispatched_at"},
    {"首次联系时间", "source.contacted_at"}, {"联系时间", "source.contacted_at"},
    {"处置时间", "source.handled_at"}, {"办理时间", "source.handled_at"},
    {"督办时间", "source.supervised_at"},
    {"答复时间", "source.replied_at"}, {"回复时间", "source.replied_at"},
    {"办理时限", "source.due"}, {"办结时限", "source.due"}, {"截止时间", "source.due"},
    {"截止日期", "source.due"}, {"要求办结时间", "source.due"}, {"办理期限", "source.due"},
    {"来源", "source.channel"}, {"诉求来源", "source.channel"}, {"渠道", "source.channel"},
    {"受理渠道", "source.channel"}, {"来电渠道", "source.channel"},
    {"诉求标题", "title"}, {"工单标题", "title"}, {"标题", "title"}, {"事项", "title"},
    {"诉求事项", "title"}, {"subject", "title"},
    {"诉求内容", said_key}, {"工单内容", said_key}, {"反映内容", said_key}, {"问题描述", said_key},
    {"诉求描述", said_key}, {"来电内容", said_key}, {"内容", said_key}, {"content", said_key},
    {"诉求类别", "category"}, {"问题分类", "category"}, {"问题类别", "category"},
    {"事项分类", "category"}, {"类别", "category"},
    {"小区", "compound"}, {"所属小区", "compound"}, {"小区名称", "compound"},
    {"标签", "tags"}, {"诉求类型", "tags"}, {"工单类型", "tags"},
    {"姓名", ""}, {"联系人", ""}, {"诉求人", ""}, {"来电人", ""}, {"市民姓名", ""}, {"反映人", ""},
    {"投诉人", ""}, {"电话", ""}, {"联系电话", ""}, {"来电号码", ""}, {"联系方式", ""}, {"手机", ""},
    {"手机号", ""}, {"手机号码", ""}, {"身份证号", ""}, {"证件号码", ""}, {"性别", ""}, {"年龄", ""},
    {"地址", ""}, {"详细地址", ""}, {"联系地址", ""}, {"家庭住址", ""}, {"诉求地址", ""},
    {"事发地址", ""}, {"name", ""}, {"phone", ""}, {"address", ""},
    // clang-format on
};

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// The first sentence of what was said, not too long: 晚上九点还在放音乐，请处理 is
/// 晚上九点还在放音乐.
std::string title_from(std::string_view said) {
  std::size_t end = said.size();
  for (const std::string_view mark : {"。", "，", "；", "！", "？", "\n", ". ", "; ", ", "}) {
    const std::size_t at = said.find(mark);
    if (at != 0) end = std::min(end, at);
  }
  constexpr std::size_t most = 30;  // characters
  const std::string_view first = trim(said.substr(0, end));
  return std::string(first.substr(0, offset_of_code_point(first, most)));
}

/// 5 of 5个工作日; empty for anything else.
std::string working_days(std::string_view text) {
  for (const std::string_view unit : {"个工作日", "工作日", "working days", "wd"}) {
    if (!text.ends_with(unit)) continue;
    const std::string_view number = trim(text.substr(0, text.size() - unit.size()));
    const bool digits = !number.empty() && number.size() < 4 &&
                        number.find_first_not_of("0123456789") == std::string_view::npos;
    return std::string(digits ? number : std::string_view());
  }
  return {};
}

/// 2.50701E+08 is what a spreadsheet leaves of a long number.
bool is_spoiled(std::string_view number) {
  return number.find("E+") != std::string_view::npos &&
         number.find_first_not_of("0123456789.E+") == std::string_view::npos;
}

enum class Meaning : std::uint8_t { field, said, private_data, unknown };

struct OrderColumnMeaning {
  Meaning meaning = Meaning::unknown;
  ColumnMeaning column;
};

class OrderReader {
 public:
  OrderReader(const CsvTable& table, std::span<const OrderColumn* const> columns,
              const InputContext& context, Language file)
      : table_(table),
        settings_(columns),
        context_(context),
        file_(file),
        findings_(table.findings) {}

  ImportedOrders read() {
    for (const CsvCell& heading : table_.headings) columns_.push_back(meaning_of(heading));
    check_columns();
    if (findings_.count() == table_.findings.size()) {
      for (const CsvRow& row : table_.rows) take_row(row);
    }
    result_.findings = findings_.take();
    return std::move(result_);
  }

 private:
  // ---- columns ----

  OrderColumnMeaning meaning_of(const CsvCell& heading) {
    OrderColumnMeaning found;
    found.column.heading = heading.text;
    if (heading.text.empty()) {
      found.meaning = Meaning::private_data;
      return found;
    }
    const std::string key = comparison_key(heading.text);
    for (const OrderColumn* one : settings_) {
      if (comparison_key(*one->heading) != key) continue;
      set_by_book(found, *one->field, heading);
      return found;
    }
    for (const KnownHeading& known : known_headings) {
      if (known.heading != key) continue;
      if (known.field.empty()) found.meaning = Meaning::private_data;
      else set_field(found, known.field);
      break;
    }
    if (found.meaning == Meaning::unknown) set_named(found, heading.text);
    if (found.meaning == Meaning::unknown) result_.unknown.push_back(heading.text);
    if (found.meaning == Meaning::private_data) result_.left_out.push_back(heading.text);
    return found;
  }

  void set_by_book(OrderColumnMeaning& found, std::string_view field, const CsvCell& heading) {
    if (is_one_of(left_out_words, field)) {
      found.meaning = Meaning::private_data;  // the book knows, so nobody has to be told
      return;
    }
    const FieldPath path = parse_field_path(field, BlockId::issue, context_.language);
    if (is_one_of(said_keys, field) || path) {
      set_field(found, field);
    } else {
      findings_.error("csv-column", heading.at,
                      {"orders.bad-column"_msg, {visible(heading.text), visible(field)}},
                      path.help);
    }
  }

  void set_field(OrderColumnMeaning& found, std::string_view field) {
    found.meaning = Meaning::said;
    if (is_one_of(said_keys, field)) return;
    found.meaning = Meaning::field;
    found.column.path = parse_field_path(field, BlockId::issue, context_.language);
  }

  /// A field of ours by its own name, of the issue or of its source.
  void set_named(OrderColumnMeaning& found, const std::string& heading) {
    if (parse_field_path(heading, BlockId::issue)) return set_field(found, heading);
    const std::string in_source = "source." + heading;
    if (parse_field_path(in_source, BlockId::issue)) set_field(found, in_source);
  }

  [[nodiscard]] bool has_column(std::string_view key) const {
    return std::ranges::any_of(columns_, [&](const OrderColumnMeaning& one) {
      if (one.meaning == Meaning::said) return key == said_key;
      return one.meaning == Meaning::field && one.column.path->steps.back().key == key;
    });
  }

  void check_columns() {
    const ByteRange at{table_.headings.front().at.begin, table_.headings.back().at.end};
    const auto lacks = [&](std::string_view message) {
      findings_.error("csv-column", at, {message, {}}, {"orders.map-column"_msg, {}});
    };
    if (!has_column("order_no")) lacks("orders.no-number-column"_msg);
    if (!has_column("received_at")) lacks("orders.no-received-column"_msg);
    if (!has_column("title") && !has_column(said_key)) lacks("orders.no-title-column"_msg);
  }

  // ---- rows ----

  void take_row(const CsvRow& row) {
    const std::size_t before = findings_.count();
    ImportedOrder order;
    order.at = row.at;
    order.issue = Draft::mapping();
    std::string said;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const OrderColumnMeaning& one = columns_[i];
      const CsvCell& cell = row.cells[i];
      if (cell.text.empty()) continue;
      if (one.meaning == Meaning::said) said += (said.empty() ? "" : "\n") + cell.text;
      if (one.meaning == Meaning::field) take_value(order.issue, one.column, cell);
    }
    if (findings_.count() == before) finish(order, said, row);
    if (findings_.count() == before) result_.orders.push_back(std::move(order));
  }

  /// Hotlines sort by words of their own: what is no category of ours is kept as a label, what is
  /// no channel of ours came by the hotline.
  void take_value(Draft& issue, const ColumnMeaning& column, const CsvCell& cell) {
    const Field& field = *column.path->field();
    if (field.type == FieldType::word && !read_field_input(field, cell.text, context_)) {
      if (field.key == "category") {
        issue.list_at("tags").add(cell.text);
        return;
      }
      if (field.key == "channel") return;
    }
    if (field.type == FieldType::due) {
      if (const std::string days = working_days(cell.text); !days.empty()) {
        Draft due = Draft::mapping();
        due.set("working_days", days);
        put_field(issue, column.path->steps, std::move(due));
        return;
      }
    }
    take_cell(issue, column, cell, context_, findings_);
  }

  void finish(ImportedOrder& order, const std::string& said, const CsvRow& row) {
    const Draft* source = order.issue.find("source");
    const Draft* number = source == nullptr ? nullptr : source->find("order_no");
    const Draft* received = source == nullptr ? nullptr : source->find("received_at");
    if (number == nullptr) {
      findings_.error("csv-value", row.at, {"orders.no-number"_msg, {}}, {});
    } else {
      order.number = number->text;
      if (!seen_.insert(order.number).second) {
        findings_.error("csv-value", row.at, {"orders.number-twice"_msg, {visible(order.number)}},
                        {"orders.number-twice.help"_msg, {}});
      }
    }
    if (number != nullptr && is_spoiled(number->text)) {
      findings_.error("csv-value", row.at, {"orders.spoiled"_msg, {visible(number->text)}},
                      {"orders.spoiled.help"_msg, {}});
    }
    if (received == nullptr) {
      findings_.error("csv-value", row.at, {"orders.no-received"_msg, {}}, {});
    } else if (const ParsedDateTime moment = parse_date_time(received->text); moment.value) {
      order.received = moment.value->date;
    }
    if (order.issue.find("title") == nullptr) {
      if (said.empty()) findings_.error("csv-value", row.at, {"orders.no-title"_msg, {}}, {});
      else order.issue.set("title", title_from(said));
    }
    if (valid(order.received) && order.issue.find("raised_on") == nullptr) {
      order.issue.set("raised_on", to_string(order.received));
    }
    Draft* due = order.issue.mapping_at("source").find("due");
    if (due != nullptr && due->kind == Draft::Kind::mapping && due->find("after") == nullptr) {
      due->set("after", to_string(order.received));
    }
    complete_order(order.issue, said, file_);
  }

  const CsvTable& table_;
  std::span<const OrderColumn* const> settings_;
  const InputContext& context_;
  Language file_;
  RowFindings findings_;
  std::vector<OrderColumnMeaning> columns_;
  std::set<std::string> seen_;
  ImportedOrders result_;
};

}  // namespace

ImportedOrders read_orders(const CsvTable& table, std::span<const OrderColumn* const> columns,
                           const InputContext& context, Language file) {
  return OrderReader(table, columns, context, file).read();
}

}  // namespace meeting
