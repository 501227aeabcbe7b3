import { setTimeout as sleep } from "node:timers/promises";
import type { ProductFacts } from "../../../src/modules/channel/domain/wanted";
import type { Product, Push, PushWorker } from "./push";

/** Products as plain as can be, told apart by their number. @param version of their facts; another one changes price and stock */
export function plainProducts(count: number, version = 0): Product[] {
  return Array.from({ length: count }, (_, position) => {
    const sku = `SP-${String(position).padStart(6, "0")}`;
    const facts: ProductFacts = {
      name: `Sản phẩm mẫu số ${position} để thử`,
      producer: "HTX mẫu",
      story: "Lời kể mẫu đủ dài cho mọi sàn, chỉ dùng để thử việc đồng bộ.",
      stars: 3 + (position % 3),
      pictures: ["https://anh.example.vn/mau.jpg"],
      offer: { sku, price: 50_000 + 1_000 * ((position + version) % 50), available: (position + 7 * version) % 20 },
      sample: true,
    };
    return { id: `p${position}`, facts };
  });
}

export type KillPlan = {
  kills: number;
  /** Worker processes at work at the same time. */
  workers: number;
  random: () => number;
  /** Pause between two kills at most, in milliseconds. */
  within: number;
};

/** Kills worker processes with SIGKILL at random moments, starting a new one for each, while a push goes on. */
export async function killWhilePushing(push: Push, { kills, workers, random, within }: KillPlan): Promise<void> {
  for (let started = 0; started < workers; started += 1) push.startWorker();
  for (let kill = 0; kill < kills; kill += 1) {
    // A process that has not begun to work proves nothing: only one that has reported is killed.
    const victim = await someWorking(push, random);
    await sleep(random() * within);
    victim.child.kill("SIGKILL");
    push.startWorker();
    await push.hurry();
  }
}

async function someWorking(push: Push, random: () => number): Promise<PushWorker> {
  while (true) {
    if (push.workers.size === 0) throw new Error("The workers ended by themselves");
    const working = [...push.workers].filter(({ reports, child }) => reports.length > 0 && !child.killed);
    const victim = working[Math.floor(random() * working.length)];
    if (victim) return victim;
    await sleep(50);
  }
}

/** Waits until every listing is settled as wanted. @returns how many are not, after `patienceMs` without any progress */
export async function untilSettled(push: Push, patienceMs: number, hurried: boolean): Promise<number> {
  let left = await push.open();
  for (let since = Date.now(); left > 0 && Date.now() - since < patienceMs; ) {
    await sleep(300);
    await push.answerDoubts();
    if (hurried) await push.hurry();
    const now = await push.open();
    if (now !== left) since = Date.now();
    left = now;
  }
  return left;
}
