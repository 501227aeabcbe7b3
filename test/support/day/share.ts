import type { Page } from "playwright-core";
import { textOf } from "../text-of";

/** Products sold online on any channel, of those in force. @property percent as the pages write it: `39,50` */
export type OnlineShare = { percent: string; counted: number; total: number };

const LOOKS = 20;
const BETWEEN_MS = 500;

/** The official share as the desk shows it now, once two looks say the same: a job may just be at work. */
export async function onlineShare(page: Page): Promise<OnlineShare> {
  let last = await lookAt(page);
  for (let look = 0; look < LOOKS; look++) {
    await page.waitForTimeout(BETWEEN_MS);
    const now = await lookAt(page);
    if (now.counted === last.counted && now.total === last.total) return now;
    last = now;
  }
  throw new Error(`The share does not come to rest: ${JSON.stringify(last)}`);
}

async function lookAt(page: Page): Promise<OnlineShare> {
  await page.goto("/can-bo/chi-tieu");
  const row = page.getByRole("row").filter({ hasText: "Trên mọi kênh, kể cả" });
  const cells = await Promise.all((await row.getByRole("cell").all()).map(textOf));
  const [share = "", counted = "", total = ""] = cells;
  return { percent: share.replace(/\s*%/, ""), counted: Number(counted), total: Number(total) };
}
