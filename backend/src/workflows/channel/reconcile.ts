import type { Engine } from "./engine";

/**
 * Asks for every listing that was not looked at lately; syncing one compares wanted with seen and sends the difference.
 * @returns how many were asked for
 */
export async function reconcile(engine: Engine, olderThanMs: number, limit: number): Promise<number> {
  const ids = await engine.book.olderThan("looked_at", new Date(engine.now().getTime() - olderThanMs), limit);
  const jobs = await engine.book.jobs(ids);
  // What is queued already, or is a dead letter that a person must see, is left as it is.
  await engine.book.ask(ids.filter((id) => !jobs.has(id)));
  return ids.length;
}
