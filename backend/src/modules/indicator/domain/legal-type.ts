import type { IsoDay } from "../../../contracts/common";
import type { Context } from "./context";
import type { KnownFact } from "./fact-on-day";

type Form = KnownFact<"legal_form">;

/** What officers reported of each producer's legal form, by the day from which it holds; of two with one day the one recorded later last. */
function reportedForms(context: Context): Map<string, Form[]> {
  return context.once("legal forms", () => {
    const forms = new Map<string, Form[]>();
    for (const fact of context.facts("legal_form").toSorted(byBeginning)) {
      const { producer_id } = fact.content;
      forms.set(producer_id, [...(forms.get(producer_id) ?? []), fact]);
    }
    return forms;
  });
}

function byBeginning(a: Form, b: Form): number {
  if (a.valid_from !== b.valid_from) return a.valid_from < b.valid_from ? -1 : 1;
  return a.known_from - b.known_from;
}

/** A producer's legal type on a day: as reported last from a day not after it, else as the register names it; null where neither does. */
export function legalTypeOn(context: Context, producer: string, day: IsoDay = context.day): string | null {
  const reported = reportedForms(context)
    .get(producer)
    ?.findLast(({ valid_from }) => valid_from <= day);
  return reported?.content.legal_type ?? context.producer(producer)?.legal_type ?? null;
}

/** Its legal type when it was first recognised; null also where that day is not known well enough to tell it. */
export function legalTypeAtFirst(context: Context, producer: string): string | null {
  const reported = reportedForms(context).get(producer);
  if (!reported) return context.producer(producer)?.legal_type ?? null;
  const decided = context.productsOf(producer).flatMap(({ product }) => product.recognitions.map((one) => one.decided));
  const [first = context.day] = decided.map((one) => one.first ?? "0000-01-01").sort();
  const [last = context.day] = decided.map((one) => one.last ?? context.day).sort();
  const between = reported.filter(({ valid_from }) => first < valid_from && valid_from <= last);
  const types = [first, ...between.map(({ valid_from }) => valid_from)].map((day) =>
    legalTypeOn(context, producer, day),
  );
  return new Set(types).size === 1 ? (types[0] ?? null) : null;
}
