import type { LocalStore } from "../drafts/local-store";
import type { PreparedPicture } from "./prepare-picture";

export type HeldPicture = { id: string; picture: PreparedPicture };

/**
 * Photographs that could be better and about which nobody has decided yet: this device keeps them, so that a closed tab or another
 * form of the page does not take them away. Where the browser keeps nothing they stand on the page alone.
 * @param beginning how the keys of this product's begin
 */
export class HeldPictures {
  private readonly beginning: string;

  constructor(
    private readonly store: LocalStore<PreparedPicture>,
    beginning: string,
  ) {
    // Apart from those on their way.
    this.beginning = `held/${beginning}`;
  }

  async hold({ id, picture }: HeldPicture): Promise<void> {
    await this.store.write(`${this.beginning}${id}`, picture).catch(() => undefined);
  }

  /** It was decided about. */
  async release(id: string): Promise<void> {
    await this.store.forget(`${this.beginning}${id}`).catch(() => undefined);
  }

  /** What an earlier visit left undecided. */
  async left(): Promise<HeldPicture[]> {
    const keys = await this.store.keys(this.beginning).catch(() => []);
    const found = await Promise.all(
      keys.map(async (key) => ({ id: key.slice(this.beginning.length), picture: await this.store.read(key) })),
    );
    return found.flatMap(({ id, picture }) => (picture ? [{ id, picture }] : []));
  }
}
