import type { TaskList } from "graphile-worker";
import {
  type Lane,
  LOOK_FOR_TWINS,
  READ_SHOP,
  REFRESH_WANTED,
  shopJobSchema,
  WORK_TASKS,
} from "../../modules/channel/store/queue";
import type { Engine } from "./engine";
import { findTwins } from "./find-twins";
import { reconcileShop } from "./reconcile";
import { refreshStale } from "./refresh-wanted";
import { workShop } from "./work-shop";

/** Every listing is read back this often. */
export const SEEN_EVERY_MS = 30 * 60_000;
const READ_AT_ONCE = 50;
const REFRESHED_AT_ONCE = 300;

export type WorkTasks = { urgent: TaskList; others: TaskList };

/** The tasks of the queue in one process. Those of one shop and lane never run twice in it at the same time. */
export function workTasks(engine: Engine, process: number, stopping: () => boolean): WorkTasks {
  const desk = engine.book.work;
  /** By shop and lane at work: whether somebody asked again meanwhile. */
  const working = new Map<string, boolean>();

  async function workLane(shop: string, lane: Lane): Promise<void> {
    const key = `${shop}/${lane}`;
    if (working.has(key)) {
      working.set(key, true);
      return;
    }
    working.set(key, false);
    let more = false;
    try {
      more = await workShop(engine, { process, shop, lane, stopping });
    } finally {
      more ||= working.get(key) ?? false;
      working.delete(key);
    }
    if (more) await desk.wakeShop(shop, lane);
  }

  return {
    urgent: {
      [WORK_TASKS.urgent]: async (payload) => workLane(shopJobSchema.parse(payload).shop, "urgent"),
      [REFRESH_WANTED]: async () => {
        const looked = await refreshStale(engine, REFRESHED_AT_ONCE);
        if (looked === REFRESHED_AT_ONCE) await desk.wakeRefresher();
      },
    },
    others: {
      [WORK_TASKS.all]: async (payload) => workLane(shopJobSchema.parse(payload).shop, "all"),
      [READ_SHOP]: async (payload) => {
        const { shop } = shopJobSchema.parse(payload);
        const before = new Date(engine.now().getTime() - SEEN_EVERY_MS);
        const looked = await reconcileShop(engine, shop, before, READ_AT_ONCE);
        if (looked > 0) await desk.wakeReader(shop);
      },
      [LOOK_FOR_TWINS]: async (payload) => {
        await findTwins(engine, shopJobSchema.parse(payload).shop);
      },
    },
  };
}
