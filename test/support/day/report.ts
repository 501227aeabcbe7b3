import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import readXlsxFile from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";
import { expect } from "vitest";
import { Shopper } from "../shopper";
import { textOf } from "../text-of";
import type { Decision } from "./decision";
import type { OnlineShare } from "./share";

/** Prepares the province's half-year report as of today; its page, sheet and PDF must hold the share and the new product. */
export async function draftReport(page: Page, share: OnlineShare, { product, year }: Decision): Promise<void> {
  await page.goto("/can-bo/bao-cao");
  await page.getByLabel("Loại báo cáo", { exact: true }).selectOption("half_year");
  await page.getByLabel("Năm", { exact: true }).fill(String(Number(year) + 1));
  await page.getByLabel("Đơn vị", { exact: true }).selectOption({ label: "Tỉnh Đồng Tháp" });
  await new Shopper(page).follow(page.getByRole("button", { name: "Lập dự thảo" }));

  const { counted, total, percent } = share;
  const sentence = `${counted} trên ${total} sản phẩm (${percent} %) được kiểm chứng là đang bán trực tuyến`;
  const shown = await textOf(page.getByRole("main"));
  expect(shown.replace(/\s+/g, " ")).toContain(sentence);
  const cells = page.getByRole("row").filter({ hasText: product }).getByRole("cell");
  expect(await textOf(cells.last())).toBe("có");

  const paper = await download(page, "PDF để in và ký");
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(paper)), { mergePages: true });
  const printed = text.replace(/\s+/g, " ");
  expect(printed).toContain(sentence);
  expect(printed).toContain(product);

  const sheets = await readXlsxFile(await download(page, "Bảng tính .xlsx"));
  const rows = sheets.flatMap(({ data }) => data);
  const official = rows.find(([id]) => id === "8b");
  expect(official?.slice(3, 6)).toEqual([counted, total, Number(percent.replace(",", "."))]);
  expect(rows.find((cells) => cells.includes(product))?.at(-1)).toBe("có");
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  return readFile(await file.path());
}
