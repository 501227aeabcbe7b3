import type { Page } from "playwright-core";
import { expect } from "vitest";
import { textOf } from "../text-of";

/** Products sold online on any channel, of those in force. @property percent as the pages write it: `39,50` */
export type OnlineShare = { percent: string; counted: number; total: number };

/** The official share as the desk shows it now, once two looks say the same: a job may just be at work. */
export async function onlineShare(page: Page): Promise<OnlineShare> {
  let [last, now]: (OnlineShare | null)[] = [null, null];
  await expect
    .poll(
      async () => {
        last = now;
        now = await lookAt(page);
        return now;
      },
      { timeout: 15_000, interval: 500 },
    )
    .toSatisfy((one: OnlineShare) => last !== null && one.counted === last.counted && one.total === last.total);
  if (now === null) throw new Error("unreachable: it was looked at");
  return now;
}

async function lookAt(page: Page): Promise<OnlineShare> {
  await page.goto("/can-bo/chi-tieu");
  const row = page.getByRole("row").filter({ hasText: "Trên mọi kênh, kể cả" });
  const cells = await Promise.all((await row.getByRole("cell").all()).map(textOf));
  const [share = "", counted = "", total = ""] = cells;
  return { percent: share.replace(/\s*%/, ""), counted: Number(counted), total: Number(total) };
}
