import type { IsoDay } from "../../../contracts/common";
import { CHANNEL_IDS } from "../../../modules/indicator/domain/channels";
import { type PresenceOnDay, STRENGTH_OF_STATE } from "../../../modules/indicator/domain/presence-on-day";
import type { IndicatorStore } from "../../../modules/indicator/store";
import { DAY_ZERO, type PackedSpans, type PresenceMark, SPAN_NUMBERS } from "../../../modules/indicator/store/presence";
import { daysBetween } from "../../../platform/calendar/day";

/** Spans of one product as plain numbers: channel, state, first day, day after the last; known from, known until. */
type Spans = { days: Int32Array; known: Float64Array };

const DAY_NUMBERS = 4;
/** From this many changed products on, reading everything anew is no slower. */
const FEW = 3_000;

/**
 * Every span of presence, held as numbers: what is known now at once, and what was known earlier once somebody asks for it.
 * A span is some twenty bytes, a national history of two years some hundred and fifty megabytes.
 */
export class PresenceBook {
  private spans = new Map<string, Spans>();
  private mark: PresenceMark = { sequence: 0, known_at: "-infinity" };
  private loaded: "nothing" | "now" | "history" = "nothing";

  constructor(
    private readonly store: IndicatorStore,
    private readonly samples: boolean,
  ) {}

  get hasHistory(): boolean {
    return this.loaded === "history";
  }

  /** Follows what was written until a mark. */
  async follow(mark: PresenceMark): Promise<void> {
    if (this.loaded === "nothing") return this.load(mark, false);
    const changed = await this.store.productsSeenSince(this.mark);
    if (changed.length > FEW) return this.load(mark, this.hasHistory);
    const wish = { samples: this.samples, history: this.hasHistory };
    const fresh = await this.store.spansOf(changed, wish);
    for (const id of changed) this.spans.delete(id);
    for (const packed of fresh) this.spans.set(packed.product_id, unpacked(packed));
    this.mark = mark;
  }

  /** Reads what was known before as well. */
  async loadHistory(): Promise<void> {
    if (!this.hasHistory) await this.load(this.mark, true);
  }

  /** @param at microseconds since 1970; without the history, only what is known now can be told */
  on(day: IsoDay, at: number): PresenceOnDay {
    const wanted = daysBetween(DAY_ZERO, day);
    const states = new Map<string, Uint8Array>();
    for (const [id, spans] of this.spans) states.set(id, statesOf(spans, wanted, at));
    return { channels: CHANNEL_IDS, statesOf: (product) => states.get(product) };
  }

  private async load(mark: PresenceMark, history: boolean): Promise<void> {
    const spans = new Map<string, Spans>();
    for await (const chunk of this.store.allSpans({ samples: this.samples, history })) {
      for (const packed of chunk) spans.set(packed.product_id, unpacked(packed));
    }
    this.spans = spans;
    this.mark = mark;
    this.loaded = history ? "history" : "now";
  }
}

function unpacked({ product_id, spans }: PackedSpans): Spans {
  const numbers = spans.split(",");
  const count = numbers.length / SPAN_NUMBERS;
  // A channel or state this version does not know would leave its number out.
  if (!Number.isInteger(count)) throw new Error(`Evidence of an unknown channel or state: ${product_id}`);
  const days = new Int32Array(count * DAY_NUMBERS);
  const known = new Float64Array(count * 2);
  for (let span = 0; span < count; span += 1) {
    const from = span * SPAN_NUMBERS;
    for (let at = 0; at < DAY_NUMBERS; at += 1) days[span * DAY_NUMBERS + at] = Number(numbers[from + at]);
    known[span * 2] = Number(numbers[from + DAY_NUMBERS]);
    known[span * 2 + 1] = Number(numbers[from + DAY_NUMBERS + 1]);
  }
  return { days, known };
}

function statesOf({ days, known }: Spans, day: number, at: number): Uint8Array {
  const states = new Uint8Array(CHANNEL_IDS.length);
  for (let span = 0, from = 0; from < days.length; span += 2, from += DAY_NUMBERS) {
    if (Number(days[from + 2]) > day || day >= Number(days[from + 3])) continue;
    if (Number(known[span]) > at || at >= Number(known[span + 1])) continue;
    const channel = Number(days[from]);
    const state = Number(days[from + 1]);
    // Evidence and the demonstration's evidence may both speak of a day: the stronger one holds.
    if (Number(STRENGTH_OF_STATE[state]) > Number(STRENGTH_OF_STATE[states[channel] ?? 0])) states[channel] = state;
  }
  return states;
}
