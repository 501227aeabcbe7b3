import type { Page } from "playwright-core";
import { Shopper } from "./shopper";

function given(variable: string): string {
  const value = process.env[variable];
  if (value) return value;
  throw new Error(`${variable} is not set: it belongs to the account that \`npm start\` announces`);
}

/** Signs in with the account that `npm start` announces, without a second factor, as a demonstration lets one. */
export async function signInAsOperator(page: Page, next = "/can-bo"): Promise<void> {
  const shopper = new Shopper(page);
  await page.goto(`/can-bo/dang-nhap?tiep=${encodeURIComponent(next)}`);
  await page.getByLabel("Địa chỉ thư điện tử").fill(given("OFFICER_EMAIL"));
  await page.getByLabel("Mật khẩu").fill(given("OFFICER_PASSWORD"));
  await shopper.follow(page.getByRole("button", { name: "Tiếp tục" }));
  await shopper.follow(page.getByRole("button", { name: "Bỏ qua, vào xem bản trình diễn" }));
}

/** On the list of reports: drafts that of a half-year for the first commune there is. */
export async function prepareReport(page: Page, year: string): Promise<void> {
  await page.getByLabel("Loại báo cáo", { exact: true }).selectOption("half_year");
  await page.getByLabel("Năm", { exact: true }).fill(year);
  await page.getByLabel("Đơn vị", { exact: true }).selectOption({ index: 1 });
  await new Shopper(page).follow(page.getByRole("button", { name: "Lập dự thảo" }));
}
