import type { MedusaContainer } from "@medusajs/framework/types";
import type { CheckDetail, CheckSummary } from "../../contracts/presence";
import type { CheckFilter } from "../../modules/presence/store/checks";
import { reasonsOf, toCheckSummary } from "./check-summary";
import { presenceBook } from "./container-presence";

export async function readChecks(
  container: MedusaContainer,
  filter: CheckFilter,
  limit: number,
  offset: number,
): Promise<{ checks: CheckSummary[]; total: number }> {
  const book = presenceBook(container);
  const { checks, total } = await book.pageOfChecks(filter, limit, offset);
  const overrulers = await book.overrulersOf(checks.map(({ hash }) => hash));
  return { checks: checks.map((check) => toCheckSummary(check, overrulers)), total };
}

/** Everything that is kept of one check; null where there is none of this id. */
export async function readCheck(container: MedusaContainer, id: string): Promise<CheckDetail | null> {
  const book = presenceBook(container);
  const check = await book.check(id);
  if (!check) return null;
  const { sequence, previous, hash, body } = check;
  const excerptHash = body.page?.excerptSha256;
  const [overrulers, excerpts] = await Promise.all([
    book.overrulersOf([hash]),
    book.excerptsOf(excerptHash === undefined ? [] : [excerptHash]),
  ]);
  return {
    check: toCheckSummary(check, overrulers),
    record: { sequence, previous, hash, body },
    excerpt: excerpts.get(excerptHash ?? "") ?? null,
    note: body.person?.note || null,
    reasons: reasonsOf(check),
  };
}
