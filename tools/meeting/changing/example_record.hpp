// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The record that `meeting init --example` puts into a new book.

#include <filesystem>
#include <meeting/book.hpp>

#include "run/context.hpp"

namespace meeting::tool {

/// Throws Error as create_record does.
RecordName write_example_record(const Context& context, const std::filesystem::path& folder,
                                Books& books);

}  // namespace meeting::tool
