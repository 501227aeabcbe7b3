import type { IsoDay } from "./common";
import type { Bilingual, IndicatorValue } from "./indicators";

/** One share of products sold online as it is, and as it would be with a line. */
export type LineEffectShare = {
  id: "8b" | "8c";
  reading: string;
  title: Bilingual;
  before: IndicatorValue;
  after: IndicatorValue;
  /** Products this reading would count as online no longer, and those it would count anew. */
  lost: number;
  gained: number;
};

export type LineEffectDay = {
  day: IsoDay;
  /** Whether the channel counts on the day, as it is and with the line. */
  open: { before: boolean; after: boolean };
  /** Products in force whose state on the channel would be another one. */
  changed: number;
  shares: LineEffectShare[];
};

/**
 * `POST /officer/presence/channels/{id}/statuses/effect`, with the same body as adding the line: what it would change, computed by
 * the engine of the indicators, and kept nowhere. Shares are those of the installation's province.
 */
export type LineEffect = {
  channel: { id: string; name: Bilingual };
  from: IsoDay;
  /** True for a line whose day is still to come: reckoned as if it were today. */
  as_if_today: boolean;
  within: { id: string; name: string } | null;
  /** True where the demonstration is on: samples count among the numbers. */
  sample: boolean;
  /** The line's own day and today; one where both are the same. */
  days: LineEffectDay[];
  /** Products that any of the shares would count otherwise today, a hundred at most, and how many there are. */
  products: { id: string; name: string; producer: string | null; change: "lost" | "gained" }[];
  products_total: number;
};
