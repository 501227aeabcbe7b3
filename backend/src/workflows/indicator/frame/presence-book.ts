import type { IsoDay } from "../../../contracts/common";
import { CHANNEL_IDS } from "../../../modules/indicator/domain/channels";
import { type PresenceOnDay, STRENGTH_OF_STATE } from "../../../modules/indicator/domain/presence-on-day";
import type { IndicatorStore } from "../../../modules/indicator/store";
import { DAY_ZERO, type PackedSpans, type PresenceMark, SPAN_NUMBERS } from "../../../modules/indicator/store/presence";
import { isOpen, presenceChannel } from "../../../modules/presence/domain/channels";
import { lifeOf, officerLines, type StatusLine } from "../../../modules/presence/store/statuses";
import { daysBetween } from "../../../platform/calendar/day";

/**
 * Spans of one product as plain numbers: channel and state in one, first day, day after the last; known from, known until. Small enough
 * to hold every span of a nation for years: 22 bytes each.
 */
type Spans = { days: Uint16Array; known: Float64Array };

const DAY_NUMBERS = 3;
/** Room for the codes of all states. */
const STATE_BITS = 3;
const STATES = 2 ** STATE_BITS;
/** From this many changed products on, reading everything anew is no slower. */
const FEW = 3_000;

/** What is known now of every product and day, at once; and what was known at any time before, once somebody asks for it. */
export class PresenceBook {
  private spans = new Map<string, Spans>();
  /** Products by their numbers, which are never given to another one. */
  private readonly rows = new Map<string, number>();
  /** What officers have added to channels' lives: few lines, always read whole, with the instants they are known from. */
  private lines: readonly StatusLine[] = [];
  private mark: PresenceMark = { sequence: 0, known_at: "-infinity" };
  private loaded: "nothing" | "now" | "history" = "nothing";

  constructor(
    private readonly store: IndicatorStore,
    private readonly samples: boolean,
  ) {}

  get hasHistory(): boolean {
    return this.loaded === "history";
  }

  /** Follows what was written until a mark. Never two at once. */
  async follow(mark: PresenceMark): Promise<void> {
    const lines = await officerLines(this.store.knex);
    await this.followSpans(mark);
    this.lines = lines;
  }

  private async followSpans(mark: PresenceMark): Promise<void> {
    if (this.loaded === "nothing") return this.loadNow(mark);
    const changed = await this.store.productsSeenSince(this.mark);
    if (changed.length > FEW && !this.hasHistory) return this.loadNow(mark);
    for (let start = 0; start < changed.length; start += FEW) await this.reread(changed.slice(start, start + FEW));
    this.mark = mark;
  }

  /** Reads what was known before as well, which takes a while and holds nobody up. @returns how to use it, never while following */
  async readHistory(): Promise<() => Promise<void>> {
    const begun = this.mark;
    const spans = await this.readAll(true);
    return async () => {
      const reached = this.mark;
      this.spans = spans;
      this.loaded = "history";
      // What was written while reading may be missing.
      this.mark = begun;
      await this.follow(reached);
    };
  }

  /**
   * Worked out for the products somebody asks about.
   * @param at microseconds since 1970; without the history, only what is known now can be told
   */
  on(day: IsoDay, at: number): PresenceOnDay {
    const { spans, rows } = this;
    const wanted = daysBetween(DAY_ZERO, day);
    const states = new Uint8Array(rows.size * CHANNEL_IDS.length);
    const done = new Uint8Array(rows.size);
    const rowOf = (product: string) => {
      const row = rows.get(product);
      const own = spans.get(product);
      if (row === undefined || own === undefined) return -1;
      const begin = row * CHANNEL_IDS.length;
      if (done[row] === 0) putStates(own, wanted, at, states, begin);
      done[row] = 1;
      return begin;
    };
    const known = this.lines.filter(({ recorded_at }) => recorded_at.getTime() * MICROSECONDS <= at);
    return { channels: CHANNEL_IDS, states, rowOf, isOpen: (channel) => isOpenWith(known, channel, day) };
  }

  private async reread(products: readonly string[]): Promise<void> {
    const fresh = await this.store.spansOf(products, { samples: this.samples, history: this.hasHistory });
    for (const id of products) this.spans.delete(id);
    for (const packed of fresh) this.keep(this.spans, packed);
  }

  private keep(spans: Map<string, Spans>, packed: PackedSpans): void {
    spans.set(packed.product_id, unpacked(packed));
    if (!this.rows.has(packed.product_id)) this.rows.set(packed.product_id, this.rows.size);
  }

  private async loadNow(mark: PresenceMark): Promise<void> {
    this.spans = await this.readAll(false);
    this.mark = mark;
    this.loaded = "now";
  }

  private async readAll(history: boolean): Promise<Map<string, Spans>> {
    const spans = new Map<string, Spans>();
    for await (const chunk of this.store.allSpans({ samples: this.samples, history })) {
      for (const packed of chunk) this.keep(spans, packed);
    }
    return spans;
  }
}

/** Of a millisecond. */
const MICROSECONDS = 1_000;

function isOpenWith(lines: readonly StatusLine[], id: string, day: IsoDay): boolean {
  const channel = presenceChannel(id);
  return channel !== undefined && isOpen(lifeOf(channel, lines), day);
}

function unpacked({ product_id, spans }: PackedSpans): Spans {
  const numbers = spans.split(",");
  const count = numbers.length / SPAN_NUMBERS;
  // A channel or state this version does not know would leave its number out.
  if (!Number.isInteger(count)) throw new Error(`Evidence of an unknown channel or state: ${product_id}`);
  const days = new Uint16Array(count * DAY_NUMBERS);
  const known = new Float64Array(count * 2);
  const number = (at: number) => Number(numbers[at]);
  for (let span = 0; span < count; span += 1) {
    const from = span * SPAN_NUMBERS;
    days[span * DAY_NUMBERS] = number(from) * STATES + number(from + 1);
    days[span * DAY_NUMBERS + 1] = number(from + 2);
    days[span * DAY_NUMBERS + 2] = number(from + 3);
    known[span * 2] = number(from + 4);
    known[span * 2 + 1] = number(from + 5);
  }
  return { days, known };
}

/** The spans that end last stand first, so that for a late day few are looked at. */
function putStates({ days, known }: Spans, day: number, at: number, states: Uint8Array, begin: number): void {
  for (let span = 0, from = 0; from < days.length; span += 2, from += DAY_NUMBERS) {
    if (day >= (days[from + 2] ?? 0)) return;
    if ((days[from + 1] ?? 0) > day || (known[span] ?? 0) > at || at >= (known[span + 1] ?? 0)) continue;
    const code = days[from] ?? 0;
    const cell = begin + (code >> STATE_BITS);
    const state = code & (STATES - 1);
    // Evidence and the demonstration's evidence may both speak of a day: the stronger one holds.
    if ((STRENGTH_OF_STATE[state] ?? 0) > (STRENGTH_OF_STATE[states[cell] ?? 0] ?? 0)) states[cell] = state;
  }
}
