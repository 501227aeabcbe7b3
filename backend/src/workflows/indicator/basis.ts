import type { IsoDay } from "../../contracts/common";
import type { IndicatorBasis } from "../../contracts/indicators";
import type { Context } from "../../modules/indicator/domain/context";
import { HOME_PROVINCE } from "../../modules/indicator/domain/home";
import { today } from "../../platform/calendar/clock";
import type { IndicatorEngine } from "./engine";

/** What a caller may leave open: today, all that is known now, the year of the cut-off day, the province of this installation. */
export type Wish = {
  cut_off?: IsoDay;
  /** An instant in milliseconds since 1970. */
  as_known?: number;
  year?: number;
  /** A unit; `all` limits nothing. */
  within?: string;
};

export type Answerable = { basis: IndicatorBasis; context: Context; key: string };

/** Day, year and unit of a wish, before anybody knows whether there is such a unit. */
export function askedFor(wish: Pick<Wish, "cut_off" | "year" | "within">) {
  const cut_off = wish.cut_off ?? today();
  const year = wish.year ?? Number(cut_off.slice(0, 4));
  return { cut_off, year, within: wish.within === "all" ? null : (wish.within ?? HOME_PROVINCE) };
}

/**
 * The basis of an answer, and everything that was known on it.
 * @returns null where no unit has the id asked for
 */
export async function answerable(engine: IndicatorEngine, wish: Wish): Promise<Answerable | null> {
  const { cut_off, year, within } = askedFor(wish);
  const now = await engine.now(wish.as_known);
  const known = wish.as_known === undefined || wish.as_known >= now ? null : wish.as_known;
  const context = await engine.context({ cut_off, known, year, within });
  const name = within === null ? null : context.units.name(within);
  // Before the units are loaded there is no province to limit anything to.
  if (within !== null && name === null)
    return wish.within === undefined ? answerable(engine, { ...wish, within: "all" }) : null;
  const basis: IndicatorBasis = {
    cut_off,
    as_known: new Date(known ?? now).toISOString(),
    year,
    within: within === null || name === null ? null : { id: within, name },
    sample: engine.samples,
  };
  return { basis, context, key: [cut_off, known ?? "now", year, within ?? "all"].join(" ") };
}
