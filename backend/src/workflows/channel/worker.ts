import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { isMarketplaceError } from "@ocop/integrations/core";
import { type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import type { Pool } from "pg";
import { queueOptions } from "../../modules/channel/store/queue-pool";
import type { Engine } from "./engine";
import { workTasks } from "./work-tasks";

/** How late an instant may be noticed, and how soon what a killed process held is taken over. */
const LOOK_ROUND_MS = 1_000;
/**
 * Jobs under way at the same time in one process, by what they may wait for. A job that is added wakes a worker by itself; one
 * that failed is found by looking, and while it waits longer than its pause, what it is about is offered elsewhere.
 */
const SLOTS = {
  /** Sold out, stock that moves, changes of the catalogue: never behind marketplaces that hang. */
  urgent: { concurrency: 6, pollInterval: 1_000 },
  /** Orders are looked at where they were made; a marketplace that hangs holds up the orders of others at worst. */
  orders: { concurrency: 8, pollInterval: 1_000 },
  /** Most of them wait for a marketplace, which costs nothing. */
  others: { concurrency: 18, pollInterval: 5_000 },
} as const;
type Slots = (typeof SLOTS)[keyof typeof SLOTS];
const AFTER_A_FAULT_MS = 1_000;
/** What has not ended by then ends with the process, and is taken over like that of a killed one. */
const STOPPING_MS = 15_000;

/** One shows that this process lives, three listen, and one at least fetches and finishes jobs. */
const FEWEST_CONNECTIONS = 5;

/** Tasks of others that share the queue: such as ask no marketplace, and such as do. */
export type MoreTasks = { urgent?: TaskList; orders?: TaskList; others?: TaskList };
export type Worker = { stop(): Promise<void> };
type Session = { ended: Promise<unknown>; stop(): Promise<void> };

/**
 * Works on everything that is due until it is stopped, and begins anew when the database was away. Wakes within milliseconds
 * when something is asked for. Any number of processes may work at the same time.
 * @param report what went wrong between two sessions
 * @throws Error where the pool is too small to work with: waiting for a connection that never comes would look like having nothing to do
 */
export function startWorker(engine: Engine, pool: Pool, more: MoreTasks, report: (error: unknown) => void): Worker {
  if (pool.options.max < FEWEST_CONNECTIONS)
    throw new Error(
      `The worker of listings needs ${FEWEST_CONNECTIONS} connections of its own and was given ${pool.options.max}: make its pool larger`,
    );
  const stopping = new AbortController();
  const working = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const session = await openSession(engine, pool, more, stopping.signal);
        await Promise.race([session.ended, aborted(stopping.signal)]).finally(() => session.stop());
      } catch (error) {
        report(error);
        await sleep(AFTER_A_FAULT_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await working;
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

async function openSession(engine: Engine, pool: Pool, more: MoreTasks, stopping: AbortSignal): Promise<Session> {
  const living = await engine.book.work.enter(pool);
  let over = false;
  const isOver = () => over || stopping.aborted;
  const runners: Runner[] = [];
  let looking: Promise<void> = Promise.resolve();
  const stop = async () => {
    over = true;
    // A fault of the database ends all of them; it was told by `ended`.
    const ending = Promise.allSettled([looking, ...runners.map((runner) => runner.stop())]);
    await Promise.race([ending, sleep(STOPPING_MS, undefined, { ref: false })]);
    await living.leave();
  };
  try {
    const workers: string[] = [];
    const { urgent, others } = workTasks(engine, living.id, isOver);
    const runIn = async (slots: Slots, tasks: TaskList) =>
      runners.push(await runTasks(engine, pool, tasks, slots, workers));
    await runIn(SLOTS.urgent, { ...urgent, ...more.urgent });
    await runIn(SLOTS.others, { ...others, ...more.others });
    if (more.orders) await runIn(SLOTS.orders, more.orders);
    await engine.book.work.nameWorkers(living.id, workers);
    looking = lookAround(engine, isOver);
    return { ended: Promise.race([living.lost, looking, ...runners.map(({ promise }) => promise)]), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param workers gets the queue's names of the new workers */
function runTasks(engine: Engine, pool: Pool, taskList: TaskList, slots: Slots, workers: string[]): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => workers.push(worker.workerId));
  // What a marketplace did stands with the listing or the order; a fault of ours stands nowhere else.
  events.on("job:error", ({ job, error }) => {
    if (!isMarketplaceError(error))
      engine.unexpected(`Job ${job.task_identifier} ${JSON.stringify(job.payload)}`, error);
  });
  return run({ ...queueOptions(pool), ...slots, events, taskList });
}

/** Ends when the session does, or with the fault of the database. */
async function lookAround(engine: Engine, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await engine.book.work.lookRound();
    await sleep(LOOK_ROUND_MS);
  }
}
