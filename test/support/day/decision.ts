import { randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { dayAt } from "../../../backend/src/platform/calendar/day";
import { Shopper } from "../shopper";
import { textOf } from "../text-of";

/** A decision that recognises one product nobody has heard of; product and producer are made up. */
export type Decision = { product: string; producer: string; number: string; day: string; year: string };

const DAYS_AGO = 10;

export function decisionOf(): Decision {
  const mark = randomBytes(3).toString("hex");
  const signed = new Date(Date.now() - DAYS_AGO * 86_400_000);
  const [year = "", month = "", date = ""] = dayAt(signed).split("-");
  return {
    product: `Mứt dừa nước ${mark}`,
    producer: `Hợp tác xã Thử nghiệm ${mark}`,
    number: `${Number.parseInt(mark.slice(0, 3), 16) + 1}/QĐ-UBND`,
    day: `${date}/${month}/${year}`,
    year,
  };
}

/** Tries the decision's file, reads what it would do, records it and looks at what it adds to the file before. */
export async function importDecision(page: Page, decision: Decision): Promise<void> {
  const shopper = new Shopper(page);
  await page.goto("/can-bo/danh-ba/nap");
  const file = { name: "quyet-dinh.csv", mimeType: "text/csv", buffer: Buffer.from(linesOf(decision)) };
  await page.getByLabel("Tệp danh sách hoặc quyết định").setInputFiles(file);
  await shopper.follow(page.getByRole("button", { name: "Chạy thử" }));
  const trial = await textOf(page.getByRole("main"));
  expect(trial).toContain("Chưa có gì được ghi vào danh bạ");
  expect(trial).toContain(decision.product);
  await shopper.follow(page.getByRole("button", { name: "Ghi vào danh bạ" }));
  const recorded = await textOf(page.getByRole("main"));
  expect(recorded).toContain("Đã ghi vào danh bạ: thêm 1");
  expect(recorded).toContain("Lượt nạp này khác gì lượt trước");
  expect(recorded).toContain(decision.product);
}

function linesOf({ product, producer, number, day, year }: Decision): string {
  return [
    "Tên sản phẩm;Chủ thể;Huyện;Tỉnh;Hạng sao;Năm;Số quyết định;Ngày quyết định",
    `${product};${producer};Huyện Cao Lãnh;Đồng Tháp;3;${year};${number};${day}`,
  ].join("\n");
}
