// SPDX-License-Identifier: Apache-2.0

#include "render/list_definition.hpp"

namespace meeting {

ListSurvey::ListSurvey(ListKind kind, const ListStyle& style) {
  const ListDefinition& definition = list_definition(kind);
  if (definition.survey != nullptr) work_ = definition.survey(style);
}

ListSurvey::~ListSurvey() = default;

bool ListSurvey::wants_pass() const { return work_ != nullptr && work_->wants_pass(); }

void ListSurvey::add(const PlacedBook& book) {
  if (work_ != nullptr) work_->add(book);
}

void ListSurvey::add(const PlacedRecord& record, const PlacedBook* book) {
  if (work_ != nullptr) work_->add(record, book);
}

void ListSurvey::end_pass() {
  if (work_ != nullptr) work_->end_pass();
}

}  // namespace meeting
