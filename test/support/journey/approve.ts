import type { Browser } from "playwright-core";
import { openTab } from "../browser";
import { signInAsOperator } from "../officer";
import { Shopper } from "../shopper";

/** An officer approves what was sent of a product, at their own desk. */
export async function approveAsOfficer(browser: Browser, product: string): Promise<void> {
  const { page, context } = await openTab(browser);
  const officer = new Shopper(page);
  await signInAsOperator(page, "/can-bo/noi-dung");
  await officer.follow(page.getByRole("link", { name: product, exact: true }).first());
  await officer.follow(page.getByRole("button", { name: "Duyệt và cho hiện" }));
  await context.close();
}
