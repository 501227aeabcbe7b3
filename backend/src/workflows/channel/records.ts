import { urgencyLeft } from "../../modules/channel/domain/urgency";
import type { ListingPatch } from "../../modules/channel/store/listings";
import type { Listing, NewEvent } from "../../modules/channel/store/rows";
import type { Engine } from "./engine";

/** What becomes of one listing while it is worked on, written in few statements: what no later step relies on waits for the next one. */
export class Records {
  private patch: ListingPatch = {};
  private events: NewEvent[] = [];

  private readonly id: string;
  /** As it stands with everything noted so far. */
  private standing: Pick<Listing, "external_id" | "wanted" | "sent">;

  constructor(
    private readonly engine: Engine,
    listing: Listing,
  ) {
    this.id = listing.id;
    this.standing = listing;
  }

  /** To be written with whatever is written next. A crash before it forgets only what can be read again. */
  note(patch: ListingPatch, events: readonly NewEvent[] = []): void {
    this.patch = { ...this.patch, ...patch };
    this.standing = { ...this.standing, ...patch };
    this.events.push(...events);
  }

  /** Writes this and everything noted before. @param again when the listing is due once more */
  async write(patch: ListingPatch, events: readonly NewEvent[] = [], again?: Date): Promise<void> {
    this.note(patch, events);
    const { patch: all, events: told } = this;
    this.patch = {};
    this.events = [];
    const due = again && { at: again, urgency: urgencyLeft(this.standing) };
    await this.engine.book.record(this.id, this.engine.now(), all, told, due);
  }
}
