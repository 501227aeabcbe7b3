/**
 * Makes things one after another and keeps the last `size` of them. Made for pictures: drawing one takes a processor
 * for a tenth of a second, and a crowd of crawlers must not take it from the people who shop.
 */
export class Keep<Thing> {
  readonly #kept = new Map<string, Thing>();
  readonly #making = new Map<string, Promise<Thing>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly limits: { size: number; waiting: number }) {}

  /**
   * The thing under this key, made by `make` if it is not kept. The key must say everything `make` depends on.
   * @returns null when too many others are waiting
   */
  async get(key: string, make: () => Promise<Thing>): Promise<Thing | null> {
    const kept = this.#kept.get(key);
    if (kept !== undefined) return this.#remember(key, kept);
    const making = this.#making.get(key);
    if (making) return making;
    if (this.#making.size >= this.limits.waiting) return null;
    const made = this.#last.then(make).then((thing) => this.#remember(key, thing));
    this.#making.set(key, made);
    this.#last = made.catch(() => undefined).finally(() => this.#making.delete(key));
    return made;
  }

  /** Puts the thing last in line to be forgotten. */
  #remember(key: string, thing: Thing): Thing {
    this.#kept.delete(key);
    this.#kept.set(key, thing);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.limits.size && oldest !== undefined) this.#kept.delete(oldest);
    return thing;
  }
}
