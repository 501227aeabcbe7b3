import type { Locator } from "playwright-core";

/** The text an element holds. */
export async function textOf(element: Locator): Promise<string> {
  return (await element.textContent()) ?? "";
}
