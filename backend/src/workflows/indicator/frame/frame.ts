import type { IsoDay } from "../../../contracts/common";
import type { FactKind } from "../../../contracts/indicator-facts";
import type { Context } from "../../../modules/indicator/domain/context";
import { holdsOn, isKnownAt } from "../../../modules/indicator/domain/fact-on-day";
import type { KnownProducer, ProductOnDay } from "../../../modules/indicator/domain/known";
import type { PresenceOnDay } from "../../../modules/indicator/domain/presence-on-day";
import type { FactsBook } from "./facts-book";
import { type Journal, stateAt } from "./journal";
import type { PresenceBook } from "./presence-book";
import { epochsOf, type ProductEpoch } from "./product-epochs";
import type { ReferenceBook } from "./reference-book";

/** Everything that is known on a day at an instant, before it is limited to a unit. */
type Slice = {
  products: readonly ProductOnDay[];
  /** Made when it is first needed. */
  byProducer: ReadonlyMap<string, readonly ProductOnDay[]> | null;
  producers: Map<string, KnownProducer | null>;
  presence: PresenceOnDay;
};

export type Moment = { day: IsoDay; at: number; year: number; within: string | null };

/** The register, reported facts and presence in the shape in which a day is read from them in milliseconds. */
export class Frame {
  private readonly epochs = new Map<string, ProductEpoch[]>();
  private readonly slices = new Map<string, Slice>();

  constructor(
    private readonly journal: Journal,
    private readonly facts: FactsBook,
    private readonly presence: PresenceBook,
    private reference: ReferenceBook,
    private readonly samples: boolean,
  ) {}

  /** Works out anew what follows from products' facts. */
  refresh(products: Iterable<string>): void {
    const done = new Set<string>();
    for (const product of products) {
      if (done.has(product)) continue;
      const family = this.journal.family(product);
      const epochs = epochsOf(family, { journal: this.journal, reference: this.reference, samples: this.samples });
      for (const id of family) {
        done.add(id);
        this.epochs.set(id, epochs.get(id) ?? []);
      }
    }
  }

  readWith(reference: ReferenceBook): void {
    this.reference = reference;
    this.refresh(this.journal.rows("registered_product").keys());
  }

  /** To be called after every change of what slices are made from. */
  forgetSlices(): void {
    this.slices.clear();
  }

  context({ day, at, year, within }: Moment): Context {
    const slice = this.slice(day, at);
    const computed = new Map<string, unknown>();
    const producer = (id: string) => this.producer(slice, id, at);
    return {
      day,
      year,
      within,
      products:
        within === null ? slice.products : slice.products.filter(({ product }) => product.place.units.has(within)),
      producer,
      productsOf: (id) => {
        slice.byProducer ??= byProducer(slice.products);
        return slice.byProducer.get(id) ?? [];
      },
      facts: <Kind extends FactKind>(kind: Kind) =>
        this.facts.ofKind(kind).filter((fact) => isKnownAt(fact, at) && holdsOn(fact, day)),
      presence: slice.presence,
      units: this.reference.units,
      once<Value>(name: string, compute: () => Value): Value {
        if (!computed.has(name)) computed.set(name, compute());
        return computed.get(name) as Value;
      },
    };
  }

  private slice(day: IsoDay, at: number): Slice {
    const key = `${day} ${at}`;
    const known = this.slices.get(key);
    if (known) return known;
    const products: ProductOnDay[] = [];
    for (const epochs of this.epochs.values()) {
      const on = onDay(epochs, day, at);
      if (on !== null) products.push(on);
    }
    const slice: Slice = { products, byProducer: null, producers: new Map(), presence: this.presence.on(day, at) };
    // A few days are asked for again and again; each holds a line per product.
    const [oldest] = this.slices.keys();
    if (this.slices.size >= MOST_SLICES && oldest !== undefined) this.slices.delete(oldest);
    this.slices.set(key, slice);
    return slice;
  }

  private producer(slice: Slice, id: string, at: number): KnownProducer | null {
    const known = slice.producers.get(id);
    if (known !== undefined) return known;
    const content = stateAt(this.journal.versions("producer", id), at);
    const made = content && {
      id,
      name: content.name,
      handle: content.handle,
      legal_type: content.legal_type,
      place: this.reference.place(content),
    };
    slice.producers.set(id, made);
    return made;
  }
}

const MOST_SLICES = 12;

/** Backwards by plain loops: every question goes through all products, and most have one epoch and ask about its end. */
function onDay(epochs: readonly ProductEpoch[], day: IsoDay, at: number): ProductOnDay | null {
  for (let epoch = epochs.length - 1; epoch >= 0; epoch -= 1) {
    const one = epochs[epoch];
    if (one === undefined || !isKnownAt(one, at)) continue;
    for (let stretch = one.stretches.length - 1; stretch >= 0; stretch -= 1) {
      const found = one.stretches[stretch];
      if (found !== undefined && found.from <= day) return found.on;
    }
  }
  return null;
}

function byProducer(products: readonly ProductOnDay[]): Map<string, ProductOnDay[]> {
  const owners = new Map<string, ProductOnDay[]>();
  for (const on of products) {
    const id = on.product.producer_id;
    if (id === null) continue;
    const others = owners.get(id);
    if (others) others.push(on);
    else owners.set(id, [on]);
  }
  return owners;
}
