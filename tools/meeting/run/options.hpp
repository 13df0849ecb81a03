// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The options that several commands share, and the groups in which they come.

#include <array>

#include "run/command.hpp"

namespace meeting::tool::option {

// ---- every command -------------------------------------------------------------------

inline constexpr std::array language_choices{Choice{"zh", "中文"}, Choice{"en", "英文"}};
inline constexpr std::array color_choices{Choice{"auto", "自动"}, Choice{"always", "总是"},
                                          Choice{"never", "从不"}};

inline constexpr Option lang{.name = "lang",
                             .chinese = "语言",
                             .help = "option.lang"_msg,
                             .value = Value::choice,
                             .repeat = Repeat::last,
                             .choices = language_choices};
inline constexpr Option directory{.name = "directory",
                                  .chinese = "目录",
                                  .help = "option.directory"_msg,
                                  .value = Value::folder,
                                  .letter = 'C',
                                  .repeat = Repeat::last};
inline constexpr Option color{.name = "color",
                              .chinese = "颜色",
                              .help = "option.color"_msg,
                              .value = Value::choice,
                              .repeat = Repeat::last,
                              .choices = color_choices};
inline constexpr Option no_pager{
    .name = "no-pager", .chinese = "不分页", .help = "option.no-pager"_msg, .repeat = Repeat::last};
inline constexpr Option no_progress{.name = "no-progress",
                                    .chinese = "不显示进度",
                                    .help = "option.no-progress"_msg,
                                    .repeat = Repeat::last};
inline constexpr Option threads{.name = "threads",
                                .chinese = "线程",
                                .help = "option.threads"_msg,
                                .value = Value::number,
                                .repeat = Repeat::last};
inline constexpr Option help{.name = "help",
                             .chinese = "帮助",
                             .help = "option.help"_msg,
                             .letter = 'h',
                             .repeat = Repeat::last};

/// Who makes the trees of files: to compare the two.
inline constexpr std::array reader_choices{Choice{"fast", {}}, Choice{"yaml-cpp", {}}};
inline constexpr Option reader{.name = "reader",
                               .help = {},
                               .value = Value::choice,
                               .repeat = Repeat::last,
                               .choices = reader_choices,
                               .hidden = true};

// ---- which records and items -----------------------------------------------------------

inline constexpr Option since{
    .name = "since", .chinese = "起", .help = "option.since"_msg, .value = Value::date};
inline constexpr Option until{
    .name = "until", .chinese = "止", .help = "option.until"_msg, .value = Value::date};
inline constexpr Option period{
    .name = "period", .chinese = "期间", .help = "option.period"_msg, .value = Value::period};
inline constexpr Option form{.name = "form",
                             .chinese = "形式",
                             .help = "option.form"_msg,
                             .value = Value::word,
                             .repeat = Repeat::many,
                             .vocabulary = VocabularyId::form};
inline constexpr Option category{.name = "category",
                                 .chinese = "类别",
                                 .help = "option.category"_msg,
                                 .value = Value::word,
                                 .repeat = Repeat::many,
                                 .vocabulary = VocabularyId::category};
inline constexpr Option party{.name = "party",
                              .chinese = "参与方",
                              .help = "option.party"_msg,
                              .value = Value::text,
                              .repeat = Repeat::many,
                              .placeholder = "value.party"_msg};
inline constexpr Option area{.name = "area",
                             .chinese = "区域",
                             .help = "option.area"_msg,
                             .value = Value::text,
                             .repeat = Repeat::many,
                             .placeholder = "value.area"_msg};
inline constexpr Option text{.name = "text",
                             .chinese = "内容",
                             .help = "option.text"_msg,
                             .value = Value::text,
                             .repeat = Repeat::many,
                             .placeholder = "value.words"_msg};
inline constexpr Option state{.name = "state",
                              .chinese = "状态",
                              .help = "option.state"_msg,
                              .value = Value::text,
                              .repeat = Repeat::many,
                              .placeholder = "value.state"_msg};
inline constexpr Option as_of{
    .name = "as-of", .chinese = "截至", .help = "option.as-of"_msg, .value = Value::date};

inline constexpr const Option* filter_list[] = {&period, &since,    &until, &area, &form,
                                                &party,  &category, &state, &text, &as_of};
inline constexpr OptionGroup filters{"help.group.filter"_msg, filter_list};

// ---- changing records ------------------------------------------------------------------

inline constexpr Option dry_run{
    .name = "dry-run", .chinese = "试运行", .help = "option.dry-run"_msg};
inline constexpr Option no_input{
    .name = "no-input", .chinese = "不提问", .help = "option.no-input"_msg, .repeat = Repeat::last};

inline constexpr Option lock_timeout{.name = "lock-timeout",
                                     .chinese = "等待秒数",
                                     .help = "option.lock-timeout"_msg,
                                     .value = Value::number,
                                     .repeat = Repeat::last};

inline constexpr const Option* change_list[] = {&dry_run, &no_input, &lock_timeout};
inline constexpr OptionGroup changes{"help.group.changes"_msg, change_list};

// ---- what is printed and where ---------------------------------------------------------

inline constexpr Option output{.name = "output",
                               .chinese = "输出",
                               .help = "option.output"_msg,
                               .value = Value::file,
                               .letter = 'o'};
inline constexpr Option json{.name = "json", .help = "option.json"_msg};

}  // namespace meeting::tool::option
