// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/command.hpp"

namespace meeting::tool {

/// `meeting add order NO`: an order of a hotline becomes an issue of the month's requests.
const Command& add_order_command();

}  // namespace meeting::tool
