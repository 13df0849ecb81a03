// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which issues are still waiting for something.

#include "rules/book_rule.hpp"

namespace meeting {

/// Open is what was raised and neither settled, merged, turned down nor withdrawn. What was agreed,
/// passed on or only told is open as long as one of its follow-ups is not done, or a payment or a
/// ratification is waited for; where nobody has written follow-ups it counts as finished, since
/// other rules speak of that. What was put off or found no agreement is open.
IssueInBook issue_in_book(const Issue& issue, const Record& record, Date as_of,
                          const Calendar& calendar);

}  // namespace meeting
