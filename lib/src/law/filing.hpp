// SPDX-License-Identifier: Apache-2.0
#pragma once

/// By when the papers of a year are filed in the archive.

#include <meeting/date.hpp>
#include <optional>

namespace meeting {

/// The last day for the papers of `year`; empty for years before there was a rule.
/// Source: Measures for the Archives of Urban Communities (城市社区档案管理办法, order no. 11 of
/// the National Archives Administration and the Ministry of Civil Affairs, in force from
/// 2016-01-01): documents by the end of June of the next year.
std::optional<Date> filing_day(int year);

}  // namespace meeting
