// SPDX-License-Identifier: Apache-2.0

// The table of fields: book.yaml and its registers.

#include "model/binding.hpp"

namespace meeting {
namespace {

// A table is read by its columns.
// clang-format off

constexpr auto book_rows = rows({
    row<&BookSettings::format>("format", {"格式"}, "number of the format, 1",
        "格式版本，写 1"),
    row<&BookSettings::name>("name", {"名称"}, "name of the book",
        "记录簿名称"),
    row<&BookSettings::area>("area", {"所属"}, "area that the book covers",
        "所属区域"),
    row<&BookSettings::language>("language", {"语言"}, "language of keys, words and output",
        "语言"),
    row<&BookSettings::numbering>("numbering", {"编号规则"}, "pattern of the numbers of minutes, with {year} and {n}",
        "纪要编号规则，含 {year} 和 {n}"),
    row<&BookSettings::contact>("contact", {"联系方式"}, "contact for notices",
        "联系方式"),
    row<&BookSettings::limits>("limits", {"时限"}, "time limits",
        "时限"),
    row<&BookSettings::rules>("rules", {"规则"}, "severity of rules: error, warning, note, off",
        "规则的级别：错误、警告、提示、关闭"),
    row<&BookSettings::profile>("profile", {"检查力度"}, "which rules run: standard, or strict with those on stricter practice",
        "运行哪些规则：标准；严格，包括要求更高的惯例"),
    row<&BookSettings::forms>("forms", {"形式"}, "forms of meetings of the book's own",
        "自定会议形式"),
    row<&BookSettings::categories>("categories", {"类别"}, "categories of the book's own",
        "自定类别"),
    row<&BookSettings::series>("series", {"例会"}, "recurring meetings",
        "例会"),
    row<&BookSettings::satisfaction>("satisfaction", {"满意率口径"}, "formula of the satisfaction rate",
        "满意率口径"),
    row<&BookSettings::privacy>("privacy", {"隐私"}, "keys of fields that may be published",
        "可以公开的项目"),
    row<&BookSettings::calendar>("calendar", {"工作日历"}, "days off and shifted working days beyond the built-in calendar",
        "内置日历以外的休息日和调休上班日"),
    row<&BookSettings::organisations>("organisations", {"单位名册"}, "register of organisations",
        "单位名册"),
    row<&BookSettings::compounds>("compounds", {"小区名册"}, "register of compounds",
        "小区名册"),
    row<&BookSettings::resources>("resources", {"资源清单"}, "register of resources",
        "资源清单"),
    row<&BookSettings::organisation_tree>("organisation_tree", {"组织体系"}, "organisation tree with its levels",
        "组织体系"),
    row<&BookSettings::ledger_columns>("ledger_columns", {"台账栏目"}, "columns of the ledger",
        "台账栏目"),
    row<&BookSettings::claims>("claims", {"填报数"}, "yearly totals that somebody states, to be checked",
        "对外填报的年度数字，供核对"),
    row<&BookSettings::duty>("duty", {"轮值"}, "rota",
        "轮值表"),
    row<&BookSettings::inspections>("inspections", {"督查"}, "looks at how deliberation is carried out",
        "对议事落实情况的督查"),
    row<&BookSettings::templates>("templates", {"模板"}, "files of templates",
        "模板文件"),
    row<&BookSettings::order_columns>("order_columns", {"工单栏目"}, "what the columns of the hotline's tables of orders mean",
        "热线工单表各栏的含义"),
});

constexpr auto limits_rows = rows({
    row<&Limits::notice_days>("notice_days", {"会前通知天数"}, "notice before a meeting",
        "会前通知天数"),
    row<&Limits::publish_days>("publish_days", {"公示时限天数"}, "agreed matters are published within",
        "议定后多少天内公示"),
    row<&Limits::display_days>("display_days", {"公示天数"}, "a public notice is displayed at least",
        "公示至少多少天"),
    row<&Limits::screening_days>("screening_days", {"受理天数"}, "an issue is screened within",
        "多少天内受理"),
    row<&Limits::visit_days>("visit_days", {"回访天数"}, "a finished follow-up is visited within",
        "办结后多少天内回访"),
    row<&Limits::order_working_days>("order_working_days", {"工单工作日"}, "a hotline order is finished within, in working days",
        "工单多少个工作日内办结"),
    row<&Limits::due_soon_days>("due_soon_days", {"临期天数"}, "a due day counts as near from then on",
        "多少天内算临期"),
    row<&Limits::silent_months>("silent_months", {"久未推进月数"}, "an open issue is called silent after, in months",
        "多少个月没有进展算久未推进"),
});

constexpr auto own_word_rows = rows({
    row<&OwnWord::name>("name", {"名称"}, "the word",
        "名称", Need::required),
    row<&OwnWord::english>("english", {"英文"}, "the word in English",
        "英文名称"),
    row<&OwnWord::parties>("parties", {"参与方"}, "kinds of party that the form requires",
        "该形式要求的参与方类别"),
});

constexpr auto series_rows = rows({
    row<&Series::name>("name", {"名称"}, "name",
        "名称", Need::required),
    row<&Series::form>("form", {"形式"}, "form",
        "形式"),
    row<&Series::days>("days", {"每月几日"}, "days of the month",
        "每月几日"),
    row<&Series::weekday>("weekday", {"星期"}, "day of the week",
        "星期几"),
    row<&Series::per>("per", {"周期"}, "once in each week, month, quarter, half-year or year",
        "周期"),
    row<&Series::since>("since", {"开始日期"}, "first day",
        "开始日期"),
});

constexpr auto calendar_day_rows = rows({
    row<&CalendarEntry::date>("date", {"日期"}, "day",
        "日期", Need::required),
    row<&CalendarEntry::kind>("kind", {"类型"}, "off or work",
        "休息或上班", Need::required),
});

constexpr auto organisation_rows = rows({
    row<&Organisation::id>("id", {"代号"}, "id",
        "代号"),
    row<&Organisation::name>("name", {"名称"}, "name",
        "名称", Need::required),
    row<&Organisation::kind>("kind", {"类别"}, "kind of party that it is",
        "参与方类别"),
    row<&Organisation::aliases>("aliases", {"别名"}, "other names in use",
        "别名"),
    row<&Organisation::former_names>("former_names", {"曾用名"}, "former names",
        "曾用名"),
    row<&Organisation::contact>("contact", {"联系方式"}, "contact",
        "联系方式"),
    row<&Organisation::compounds>("compounds", {"小区"}, "compounds that it serves",
        "服务的小区"),
    row<&Organisation::members>("members", {"成员数"}, "members",
        "成员人数"),
    row<&Organisation::tags>("tags", {"标签"}, "labels",
        "标签"),
});

constexpr auto compound_rows = rows({
    row<&Compound::name>("name", {"名称"}, "name",
        "名称", Need::required),
    row<&Compound::aliases>("aliases", {"别名"}, "other names in use",
        "别名"),
    row<&Compound::households>("households", {"户数"}, "households",
        "户数"),
    row<&Compound::floor_area>("floor_area", {"面积"}, "exclusive floor area in square metres",
        "专有部分面积，平方米"),
    row<&Compound::buildings>("buildings", {"楼栋数"}, "buildings",
        "楼栋数"),
    row<&Compound::built_year>("built_year", {"建成年份"}, "year of construction",
        "建成年份"),
    row<&Compound::property_company>("property_company", {"物业公司"}, "property company; none where it has none",
        "物业公司，没有写“无”"),
    row<&Compound::responsible>("responsible", {"责任人"}, "worker in charge, by post",
        "包联的社区工作者，写职务"),
    row<&Compound::tags>("tags", {"标签"}, "labels",
        "标签"),
});

constexpr auto resource_rows = rows({
    row<&Resource::name>("name", {"名称"}, "name",
        "名称", Need::required),
    row<&Resource::owner>("owner", {"提供单位"}, "who offers it",
        "提供单位"),
    row<&Resource::what>("what", {"内容"}, "what it is",
        "内容"),
    row<&Resource::contact>("contact", {"联系方式"}, "contact",
        "联系方式"),
});

constexpr auto organisation_node_rows = rows({
    row<&OrganisationNode::name>("name", {"名称"}, "name",
        "名称", Need::required),
    row<&OrganisationNode::level>("level", {"层级"}, "level",
        "层级"),
    row<&OrganisationNode::parent>("parent", {"上级"}, "node above",
        "上级"),
    row<&OrganisationNode::count>("count", {"数量"}, "how many there are",
        "数量"),
});

constexpr auto duty_rows = rows({
    row<&Duty::date>("date", {"日期"}, "day",
        "日期"),
    row<&Duty::weekday>("weekday", {"星期"}, "day of the week",
        "星期几"),
    row<&Duty::who>("who", {"值班人"}, "who is on duty, by post",
        "值班人，写职务", Need::required),
    row<&Duty::place>("place", {"地点"}, "where",
        "地点"),
});

constexpr auto order_column_rows = rows({
    row<&OrderColumn::heading>("heading", {"表头"}, "heading of the column in the table",
        "工单表里的栏名", Need::required),
    row<&OrderColumn::field>("field", {"项目"}, "field of the issue, as source.received_at, text for what was said, or none to leave it out",
        "对应议题的哪一项，如 来源.收到时间；诉求的原话写 内容，不采用写 无", Need::required),
});

constexpr BoundBlock all[] = {
    {{BlockId::book, "book", "记录簿", "a book of records",
      "记录簿", book_rows.fields},
     book_rows.bindings},
    {{BlockId::limits, "limits", "时限", "time limits in days",
      "时限，单位为天", limits_rows.fields},
     limits_rows.bindings},
    {{BlockId::own_word, "own_word", "自定词", "form or category of the book's own",
      "自定的形式或类别", own_word_rows.fields},
     own_word_rows.bindings},
    {{BlockId::series, "series", "例会", "recurring meeting",
      "例会", series_rows.fields},
     series_rows.bindings},
    {{BlockId::calendar_day, "calendar_day", "工作日历", "day off or shifted working day",
      "休息日或调休上班日", calendar_day_rows.fields},
     calendar_day_rows.bindings},
    {{BlockId::organisation, "organisation", "单位名册", "organisation of the register",
      "单位", organisation_rows.fields},
     organisation_rows.bindings},
    {{BlockId::compound, "compound", "小区名册", "residential compound",
      "小区", compound_rows.fields},
     compound_rows.bindings},
    {{BlockId::resource, "resource", "资源清单", "resource offered to the community",
      "资源", resource_rows.fields},
     resource_rows.bindings},
    {{BlockId::organisation_node, "organisation_node", "组织体系", "node of the organisation tree",
      "组织体系的一级", organisation_node_rows.fields},
     organisation_node_rows.bindings},
    {{BlockId::duty, "duty", "轮值", "turn of a rota",
      "轮值", duty_rows.fields},
     duty_rows.bindings},
    {{BlockId::order_column, "order_column", "工单栏目", "meaning of a column of a table of orders",
      "工单表的一栏", order_column_rows.fields},
     order_column_rows.bindings},
};

// clang-format on

}  // namespace

std::span<const BoundBlock> book_blocks() { return all; }

}  // namespace meeting
