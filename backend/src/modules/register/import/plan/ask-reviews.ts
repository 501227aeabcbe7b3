import type { RegisterRow } from "../types";
import { placeOf } from "./new-records";
import type { ProducerMatch } from "./producer-index";
import type { ProductRecord } from "./types";
import type { Workspace } from "./workspace";

/**
 * Puts what is unclear about a new product on the review list.
 * @returns true where a choice between candidates is open; an unknown unit is only to be checked and holds nothing up
 */
export function askReviews(
  row: RegisterRow,
  product: ProductRecord,
  match: ProducerMatch,
  namesakes: ProductRecord[],
  workspace: Workspace,
): boolean {
  if (match.kind === "unsure" && row.producer !== null)
    workspace.reviews.producer(row.producer, match, product.id, row);
  if (namesakes.length > 0) workspace.reviews.product(namesakes, product.id, row);
  const { problems } = placeOf(row, workspace);
  for (const problem of problems) workspace.reviews.unit(problem, product.id, row);
  return match.kind === "unsure" || namesakes.length > 0 || problems.some(({ code }) => code === "unit_ambiguous");
}
