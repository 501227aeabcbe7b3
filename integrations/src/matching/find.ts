import type { Catalogue } from "./catalogue";
import { judge } from "./judge";
import type { SeenOffer, Verdict } from "./types";

/** The one product of the register an offer shows or may show; null where it fits none, or more than one. */
export interface Found {
  readonly product: string;
  readonly verdict: Verdict;
}

/**
 * Asks the whole register which product an offer shows. One that is surely shown is found only where no other one surely is; where none is, one
 * that a person has to look at is found only where it is the only one, or the only one whose name stands there whole.
 */
export function findProduct(offer: SeenOffer, catalogue: Catalogue): Found | null {
  const judged = [...catalogue.candidatesOf(offer)].map((product) => ({
    product,
    verdict: judge(product, offer, catalogue),
  }));
  const of = (band: Verdict["band"]) => judged.filter(({ verdict }) => verdict.band === band);
  const [same, another] = of("same");
  if (same) return another ? null : same;
  const doubtful = of("person");
  const named = doubtful.filter(({ verdict }) => verdict.reasons.some(({ code }) => code === "name_complete"));
  const [likely, others] = named.length > 0 ? named : doubtful;
  return likely && !others ? likely : null;
}
