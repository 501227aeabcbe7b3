import type { ListingPatch } from "../../modules/channel/store/listings";
import type { NewEvent } from "../../modules/channel/store/rows";
import type { Engine } from "./engine";

/** What becomes of one listing while it is worked on, written in few statements: what no later step relies on waits for the next one. */
export class Records {
  private patch: ListingPatch = {};
  private events: NewEvent[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly id: string,
  ) {}

  /** To be written with whatever is written next. A crash before it forgets only what can be read again. */
  note(patch: ListingPatch, events: readonly NewEvent[] = []): void {
    this.patch = { ...this.patch, ...patch };
    this.events.push(...events);
  }

  /** Writes this and everything noted before. @param again when the listing is due once more */
  async write(patch: ListingPatch, events: readonly NewEvent[] = [], again?: Date): Promise<void> {
    this.note(patch, events);
    const { patch: all, events: told } = this;
    this.patch = {};
    this.events = [];
    await this.engine.book.record(this.id, this.engine.now(), all, told, again);
  }
}
