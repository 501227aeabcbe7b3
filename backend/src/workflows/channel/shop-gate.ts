import type { Engine } from "./engine";

/** The shop was paused: what was about to leave stays here. */
export class ShopPaused extends Error {
  constructor() {
    super("The shop is paused");
  }
}

/**
 * Asked right before every call that would change something on a marketplace: a pause stops the work after the call that is under way.
 * @param passes what must leave all the same: stock that falls, star wording that must go @throws ShopPaused
 */
export async function mayLeave({ book }: Engine, shop: { id: string }, passes = false): Promise<void> {
  if (!passes && (await book.pauses.isPaused(shop.id))) throw new ShopPaused();
}
