import { runOnce, type TaskList } from "graphile-worker";
import type { Pool } from "pg";
import { queueOptions } from "../../modules/channel/store/queue-pool";
import type { Engine } from "./engine";
import { workTasks } from "./work-tasks";

/** Does everything that is due now, the most urgent first, and ends. @param more tasks of others that share the queue */
export async function workQueue(pool: Pool, engine: Engine, concurrency: number, more: TaskList = {}): Promise<void> {
  const living = await engine.book.work.enter(pool);
  try {
    await engine.book.work.lookRound();
    const { urgent, others } = workTasks(engine, living.id, () => false);
    await runOnce({ ...queueOptions(pool), concurrency }, { ...urgent, ...others, ...more });
  } finally {
    await living.leave();
  }
}
