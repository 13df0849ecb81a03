// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Money that residents raise among themselves for what they share: it is voluntary, and the
/// accounts are published in time.

#include <meeting/date.hpp>
#include <string_view>

namespace meeting {

struct AccountsDuty {
  Date since;               ///< the first day on which it holds
  std::string_view source;  ///< message id: statute and article
  int days;                 ///< what counts as in time where a book sets no limit
};

/// The duty that holds on a day; null before the first.
const AccountsDuty* accounts_duty(Date day);

}  // namespace meeting
