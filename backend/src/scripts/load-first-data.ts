import type { ExecArgs } from "@medusajs/framework/types";
import { loadFirstData } from "../workflows/first-data/load-first-data";

/** Run by `npm start` before the shop serves; may be repeated at any time. Prints one line per part. */
export default async function load({ container }: ExecArgs): Promise<void> {
  await loadFirstData(container, (what, seconds, result) => {
    const outcome = result === undefined ? "" : `: ${JSON.stringify(result)}`;
    console.log(`first data: ${what} in ${seconds.toFixed(1)} s${outcome}`);
  });
}
