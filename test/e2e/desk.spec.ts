import { randomBytes } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeAt } from "../support/authenticator";
import { DESKTOP, launchBrowser, openTab, type Tab } from "../support/browser";
import { findAccessFaults, findOverflow } from "../support/look";
import { signInAsOperator } from "../support/officer";
import { Shopper } from "../support/shopper";
import { textOf } from "../support/text-of";

const NAME = randomBytes(4).toString("hex");
const EMAIL = `can-bo-${NAME}@example.com`;
const PASSWORD = "mot cau de nho cua toi";
/** The register knows neither; the second row's stars are none. */
const FILE = [
  "Tên sản phẩm;Chủ thể;Huyện;Tỉnh;Hạng sao;Năm",
  `Bánh phồng thử nghiệm ${NAME};HTX thử nghiệm ${NAME};Huyện Cao Lãnh;Đồng Tháp;3;2024`,
  `Kẹo thử nghiệm ${NAME};HTX thử nghiệm ${NAME};Huyện Cao Lãnh;Đồng Tháp;chín;2024`,
].join("\n");

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe("the officers' desk", () => {
  it("is for who is signed in, and says so by leading to the sign-in page and back", async () => {
    const { page, context } = await openTab(browser, DESKTOP);
    await page.goto("/can-bo/nhat-ky");
    expect(new URL(page.url()).pathname).toBe("/can-bo/dang-nhap");
    await page.getByLabel("Địa chỉ thư điện tử").fill(EMAIL);
    await page.getByLabel("Mật khẩu").fill("sai mat khau roi");
    await new Shopper(page).follow(page.getByRole("button", { name: "Tiếp tục" }));
    expect(await textOf(page.getByRole("main").getByRole("alert"))).toContain("không đúng");
    expect(await page.getByLabel("Địa chỉ thư điện tử").inputValue()).toBe(EMAIL);
    expect(await findAccessFaults(page)).toEqual([]);
    await context.close();
  });

  it("lets an operator invite an officer, who sets up a second factor and imports a file", async () => {
    const operator = await openTab(browser, DESKTOP);
    await signInAsOperator(operator.page, "/can-bo/tai-khoan/moi");
    const link = await invite(operator.page);
    // Without JavaScript: a desk in a commune's office must work on whatever there is.
    const officer = await openTab(browser, { ...DESKTOP, javaScriptEnabled: false });
    await accept(officer.page, link);
    const codes = await enrol(officer.page);
    expect(await textOf(officer.page.getByRole("heading", { level: 1 }))).toBe("Việc đang chờ bạn");
    await importFile(officer.page);
    await lookAtLog(operator);
    await signInAgain(officer.page, codes[0] ?? "");
    expect(operator.complaints).toEqual([]);
    await operator.context.close();
    await officer.context.close();
  });
});

async function invite(page: Page): Promise<string> {
  const shopper = new Shopper(page);
  expect(await page.getByLabel("Địa bàn").count(), "no units before a province is chosen").toBe(0);
  await page.getByLabel("Tỉnh, thành phố").selectOption({ label: "Tỉnh Đồng Tháp" });
  await shopper.follow(page.getByRole("button", { name: "Hiện các đơn vị" }));
  await page.getByLabel("Họ tên").fill("Cán bộ thử nghiệm");
  await page.getByLabel("Thư điện tử").fill(EMAIL);
  await page.getByLabel("Vai trò").selectOption("officer");
  await page.getByLabel("Địa bàn").selectOption({ label: "Tỉnh Đồng Tháp" });
  await page.getByLabel("Hết hạn từ ngày").fill("2020-01-01");
  const send = () => shopper.follow(page.getByRole("button", { name: "Cấp tài khoản và tạo liên kết" }));
  await send();
  expect(await textOf(page.getByRole("main").getByRole("alert"))).toContain("sau hôm nay");
  expect(await page.getByLabel("Thư điện tử").inputValue()).toBe(EMAIL);
  await page.getByLabel("Hết hạn từ ngày").fill("");
  await page.getByLabel("Địa bàn").selectOption({ label: "Tỉnh Đồng Tháp" });
  await send();
  await looksRight(page);
  const [link] = /https?:\S+\/can-bo\/loi-moi\?ma=[\w-]{43}/.exec(await textOf(page.getByRole("main"))) ?? [];
  if (!link) throw new Error("The page shows no invitation");
  const { pathname, search } = new URL(link);
  return `${pathname}${search}`;
}

async function accept(page: Page, link: string): Promise<void> {
  const shopper = new Shopper(page);
  await page.goto(link);
  expect(await textOf(page.getByRole("main"))).toContain("Cán bộ: Tỉnh Đồng Tháp");
  await page.getByLabel("Mật khẩu mới").fill("ngan");
  await shopper.follow(page.getByRole("button", { name: "Đặt mật khẩu" }));
  expect(await textOf(page.getByRole("main"))).toContain("ít nhất 12 ký tự");
  await page.getByLabel("Mật khẩu mới").fill(PASSWORD);
  await shopper.follow(page.getByRole("button", { name: "Đặt mật khẩu" }));
  await page.goto(link);
  expect(await textOf(page.getByRole("heading", { level: 1 }))).toBe("Liên kết không dùng được nữa");
}

/** @returns the recovery codes */
async function enrol(page: Page): Promise<string[]> {
  const shopper = new Shopper(page);
  await typePassword(page);
  await shopper.follow(page.getByRole("button", { name: "Tạo mã để quét" }));
  const secret = await textOf(page.locator("code"));
  await page.getByLabel("Mã 6 chữ số").fill("000000");
  await shopper.follow(page.getByRole("button", { name: "Xác nhận" }));
  expect(await textOf(page.getByRole("main"))).toContain("Mã không đúng");
  await page.getByLabel("Mã 6 chữ số").fill(codeAt(secret, new Date()));
  await shopper.follow(page.getByRole("button", { name: "Xác nhận" }));
  const codes = await page.getByRole("list", { name: "Mã khôi phục" }).getByRole("listitem").allTextContents();
  expect(codes).toHaveLength(10);
  await shopper.follow(page.getByRole("button", { name: "Tôi đã lưu, vào bàn làm việc" }));
  return codes;
}

async function importFile(page: Page): Promise<void> {
  const shopper = new Shopper(page);
  await page.goto("/can-bo/danh-ba/nap");
  const file = { name: "quyet-dinh.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) };
  await page.getByLabel("Tệp danh sách hoặc quyết định").setInputFiles(file);
  await shopper.follow(page.getByRole("button", { name: "Chạy thử" }));
  const trial = await textOf(page.getByRole("main"));
  expect(trial).toContain("Chưa có gì được ghi vào danh bạ");
  expect(trial).toContain("Lỗi và điều cần biết trong tệp");
  expect(trial).toContain(`Bánh phồng thử nghiệm ${NAME}`);
  await shopper.follow(page.getByRole("button", { name: "Ghi, bỏ qua 1 dòng bị từ chối" }));
  const recorded = await textOf(page.getByRole("main"));
  expect(recorded).toContain("Đã ghi vào danh bạ: thêm 1");
  expect(recorded).toContain("Lượt nạp này khác gì lượt trước");
}

async function lookAtLog({ page }: Tab): Promise<void> {
  for (const path of ["/can-bo/danh-ba", "/can-bo/nhat-ky?kiem=1"]) {
    await page.goto(path);
    await looksRight(page);
  }
  const log = await textOf(page.getByRole("main"));
  expect(log).toContain("Chuỗi nguyên vẹn");
  expect(log).toContain("Ghi tệp danh bạ");
  await page.goto("/can-bo/tai-khoan/cua-toi");
  await looksRight(page);
}

/** Signs out, so that the desk is closed, and in again without the phone. */
async function signInAgain(page: Page, recoveryCode: string): Promise<void> {
  const shopper = new Shopper(page);
  await shopper.follow(page.getByRole("button", { name: "Đăng xuất" }));
  await page.goto("/can-bo/danh-ba");
  expect(new URL(page.url()).pathname).toBe("/can-bo/dang-nhap");
  await typePassword(page);
  await shopper.follow(page.getByRole("link", { name: "Không có điện thoại? Dùng mã khôi phục" }));
  await page.getByLabel("Mã khôi phục").fill(recoveryCode);
  await shopper.follow(page.getByRole("button", { name: "Vào bàn làm việc" }));
  expect(new URL(page.url()).pathname).toBe("/can-bo/danh-ba");
}

async function typePassword(page: Page): Promise<void> {
  if (!page.url().includes("/can-bo/dang-nhap")) await page.goto("/can-bo/dang-nhap");
  await page.getByLabel("Địa chỉ thư điện tử").fill(EMAIL);
  await page.getByLabel("Mật khẩu").fill(PASSWORD);
  await new Shopper(page).follow(page.getByRole("button", { name: "Tiếp tục" }));
}

async function looksRight(page: Page): Promise<void> {
  expect([page.url(), await findAccessFaults(page)]).toEqual([page.url(), []]);
  expect([page.url(), await findOverflow(page, 320)]).toEqual([page.url(), []]);
  await page.setViewportSize({ width: 1280, height: 900 });
}
