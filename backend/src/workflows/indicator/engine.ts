import { LRUCache } from "lru-cache";
import type { IsoDay } from "../../contracts/common";
import type { Context } from "../../modules/indicator/domain/context";
import type { IndicatorStore } from "../../modules/indicator/store";
import type { Pulse } from "../../modules/indicator/store/pulse";
import { FactsBook } from "./frame/facts-book";
import { Frame } from "./frame/frame";
import { Journal } from "./frame/journal";
import { PresenceBook } from "./frame/presence-book";
import { referenceBook } from "./frame/reference-book";

export type EngineOptions = {
  /** True where the demonstration is on and its samples count. */
  samples: boolean;
  /** How long an answer of the database to "has anything changed?" holds, in milliseconds. */
  holdsMs?: number;
};

/** On what a question is answered. `known`: milliseconds since 1970; null for everything recorded until now. */
export type Question = { cut_off: IsoDay; known: number | null; year: number; within: string | null };

const FROM_THE_BEGINNING = "0";
/** Long enough to spare the database a question per request, short enough for a new check to show within two seconds. */
const HOLDS_MS = 400;
/** Rows of all remembered answers together: visitors choose days and units, so what is kept must have an end. */
const MOST_ROWS = 100_000;

/**
 * Answers questions about any day, as known at any instant, from a picture of the database that every process keeps for itself.
 * Before an answer the picture is brought up to date, unless that was done a moment ago; only what changed is read.
 */
export class IndicatorEngine {
  private readonly journal = new Journal();
  private readonly facts = new FactsBook();
  private readonly presence: PresenceBook;
  private frame: Frame | null = null;
  private readonly answers = new LRUCache<string, { value: unknown; rows: number }>({
    maxSize: MOST_ROWS,
    sizeCalculation: ({ rows }) => rows,
  });
  private last: (Pulse & { at: number }) | null = null;
  private revision = 0;
  private refreshing: Promise<void> | null = null;
  private reading: Promise<void> | null = null;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: IndicatorStore,
    private readonly options: EngineOptions,
  ) {
    this.presence = new PresenceBook(store, options.samples);
  }

  get samples(): boolean {
    return this.options.samples;
  }

  /**
   * The instant up to which the picture is complete by the database's clock, in milliseconds.
   * @param wanted looks again where the picture is older than that
   */
  async now(wanted = 0): Promise<number> {
    await this.upToDate();
    if (this.last !== null && this.last.now < wanted) await this.exclusive(() => this.refresh());
    return this.last?.now ?? 0;
  }

  /** Everything that was known, as one definition after the other reads it. */
  async context({ cut_off, known, year, within }: Question): Promise<Context> {
    await this.upToDate();
    const at = await this.instantOf(known);
    if (this.frame === null) throw new Error("There is no picture of the register");
    return this.frame.context({ day: cut_off, at, year, within });
  }

  /**
   * Remembers an answer for as long as nothing an indicator rests on changes. Keys name what they hold: one key, one shape.
   * @param rows how many rows an answer has, at least one
   */
  async remembered<Value>(
    key: string,
    compute: () => Promise<Value>,
    rows: (value: Value) => number = () => 1,
  ): Promise<Value> {
    await this.upToDate();
    const known = this.answers.get(key);
    if (known) return known.value as Value;
    const { revision } = this;
    const value = await compute();
    // An answer that was begun before a change may not hold after it.
    if (revision === this.revision) this.answers.set(key, { value, rows: Math.max(1, rows(value)) });
    return value;
  }

  /** An instant stands for its whole millisecond; what is recorded until now is all there is. */
  private async instantOf(known: number | null): Promise<number> {
    if (known === null || known >= (this.last?.now ?? 0)) return NOW;
    if (!this.presence.hasHistory) await this.withHistory();
    return known * 1_000 + 999;
  }

  private withHistory(): Promise<void> {
    this.reading ??= this.presence
      .readHistory()
      .then((use) => this.exclusive(use))
      .finally(() => {
        this.reading = null;
      });
    return this.reading;
  }

  private async upToDate(): Promise<void> {
    const { holdsMs = HOLDS_MS } = this.options;
    if (this.last !== null && performance.now() - this.last.at < holdsMs) return;
    this.refreshing ??= this.exclusive(() => this.refresh()).finally(() => {
      this.refreshing = null;
    });
    await this.refreshing;
  }

  /** One piece of reading at a time: of two at once, the slower would put older rows over newer ones. */
  private exclusive<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }

  private async refresh(): Promise<void> {
    const pulse = await this.store.pulse(this.last?.oldest ?? FROM_THE_BEGINNING);
    const at = performance.now();
    if (await this.follow(this.last, pulse)) {
      this.revision += 1;
      this.answers.clear();
      this.frame?.forgetSlices();
    }
    this.last = { ...pulse, at };
  }

  /** Reads what was written since the pulse before. @returns whether any answer may be another one now */
  private async follow(before: Pulse | null, pulse: Pulse): Promise<boolean> {
    // Rows are only added: as many from the same transaction on are the same rows.
    const isNew = (name: "versions" | "facts") =>
      pulse[name] > 0 && (before?.since !== pulse.since || before[name] !== pulse[name]);
    const touched = this.journal.add(isNew("versions") ? await this.store.registerVersions(pulse.since) : []);
    const factsChanged = this.facts.add(isNew("facts") ? await this.store.facts(pulse.since) : []);
    const lawsChanged = before?.reference !== pulse.reference;
    const presenceChanged = before?.presence !== pulse.presence;
    if (presenceChanged)
      await this.presence.follow({ sequence: pulse.presence_sequence, known_at: pulse.presence_known_at });
    if (lawsChanged) await this.readLaws();
    else this.frame?.refresh(touched.products);
    return presenceChanged || lawsChanged || factsChanged || touched.products.size + touched.producers.size > 0;
  }

  private async readLaws(): Promise<void> {
    const reference = referenceBook(await this.store.reference());
    this.frame ??= new Frame(this.journal, this.facts, this.presence, reference, this.options.samples);
    this.frame.readWith(reference);
  }
}

/** After everything. */
const NOW = Number.MAX_SAFE_INTEGER - 1;
