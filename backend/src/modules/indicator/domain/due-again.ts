import type { IsoDay } from "../../../contracts/common";
import { assessedIn, type Certainty } from "./assessment";
import type { Context } from "./context";
import { latestBy } from "./fact-on-day";
import type { KnownRecognition, ProductOnDay } from "./known";

/** Years from a recognition to the re-assessment its lapse asks for. */
const TERM_YEARS = 3;

/** A product whose recognition of three assessment years before falls due. */
export type Due = {
  of: ProductOnDay;
  /** Whether it is due at all. */
  certainty: Exclude<Certainty, "no">;
  entered: boolean;
  /** Whether it was recognised again in the year. */
  again: Certainty;
  /** Of the recognition that falls due, whatever the product has been given since; none where it may be of different ones. */
  stars: readonly number[];
};

/**
 * Products recognised three assessment years before, without those upgraded since and those no longer produced (plan 159, footnote 6).
 * Of several recognitions of that year the last one falls due. What may have happened, by a day or a year nobody recorded, is a maybe.
 */
export function dueAgain(context: Context): readonly Due[] {
  return context.once("due again", () => {
    const ceased = latestBy(context.facts("production_status"), ({ content }) => content.product_id);
    const entering = new Set(
      context
        .facts("application")
        .filter(({ content }) => content.year === context.year && content.purpose === "reassess")
        .map(({ content }) => content.product_id),
    );
    return context.products.flatMap((of): Due[] => {
      const { id } = of.product;
      const due = ceased.get(id)?.content.status === "ceased" ? null : dueOf(of, context);
      return due === null ? [] : [{ ...due, of, entered: entering.has(id) }];
    });
  });
}

function dueOf({ product }: ProductOnDay, { year, day }: Context): Pick<Due, "certainty" | "again" | "stars"> | null {
  const first = year - TERM_YEARS;
  const { recognitions } = product;
  const words = recognitions.map((one) => assessedIn(one, first, day));
  const sure = words.lastIndexOf("yes");
  // The one that falls due is the last one of the year; those after the last sure one may be it.
  const candidates = recognitions.filter((one, at) => words[at] !== "no" && at >= sure && !isSurelyLeft(one));
  if (candidates.length === 0) return null;
  const later = recognitions.slice(sure + 1);
  const mayLeave = later.some((one) => one.kind === "upgrade" && one.year !== first && decidedBy(one, day) !== "no");
  const again = later.filter(({ kind }) => kind === "re_recognition").map((one) => assessedIn(one, year, day));
  const stars = new Set(candidates.map((one) => one.stars));
  return {
    certainty: sure >= 0 && !mayLeave ? "yes" : "maybe",
    again: strongest(again),
    stars: stars.size === 1 ? [...stars] : [],
  };

  /** Were it the last one of the year, the product would have been upgraded since. */
  function isSurelyLeft(one: KnownRecognition): boolean {
    const after = recognitions.slice(recognitions.indexOf(one) + 1);
    return after.some((upgrade) => upgrade.kind === "upgrade" && decidedBy(upgrade, day) === "yes");
  }
}

function decidedBy({ decided }: KnownRecognition, day: IsoDay): Certainty {
  if (decided.first !== null && decided.first > day) return "no";
  return decided.last !== null && decided.last <= day ? "yes" : "maybe";
}

function strongest(words: readonly Certainty[]): Certainty {
  if (words.includes("yes")) return "yes";
  return words.includes("maybe") ? "maybe" : "no";
}
