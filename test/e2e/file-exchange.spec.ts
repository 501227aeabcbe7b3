import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, launchBrowser, openTab, type Tab } from "../support/browser";
import { FileDesk, mainOf } from "../support/file-desk";
import { listed } from "../support/listed";
import { findAccessFaults } from "../support/look";
import { signInAsOperator } from "../support/officer";
import { untilDecided } from "../support/seller";
import { type ShelfProduct, shelf } from "../support/shelf";
import { textOf } from "../support/text-of";

/** A shop that no other journey uses. */
const NUMBER = `buu-cuc-${Date.now()}`;
const LINK = "https://postmart.vn/p/san-pham-thu-nghiem-43160.html";
const REFUSED = "Ảnh bị mờ";

let browser: Browser;
let tab: Tab;
let page: Page;
let officer: FileDesk;
let goods: { group: string; products: [ShelfProduct, ShelfProduct, ShelfProduct] };

beforeAll(async () => {
  browser = await launchBrowser();
  // What is decided for a group while somebody edits it would be refused as saved meanwhile.
  await untilDecided("postmart");
  goods = await shelf();
  tab = await openTab(browser, { ...DESKTOP, acceptDownloads: true });
  page = tab.page;
  officer = new FileDesk(page);
  await signInAsOperator(page, "/can-bo/san/noi");
});

afterAll(() => browser.close());

const main = () => mainOf(page);

/** One story: each part goes on from where the one before ended. */
describe("an officer who hands products over to a channel without an API", () => {
  let shop: string;
  let batch: string;
  let codes: string[];

  it("notes the shop, and chooses a group of products for its sheet", async () => {
    shop = await officer.registerShop(NUMBER);
    expect(await main()).toContain("Đã ghi gian hàng");
    await officer.chooseGroup(shop, goods.group);
    for (const { name } of goods.products) expect(await main()).toContain(name);
  });

  it("gives a group the weight that the channel asks for, and its name there", async () => {
    await officer.weigh(goods.group, "Đặc sản thử nghiệm");
    expect(await main()).toContain("Tệp kế tiếp dùng các số này");
  });

  it("adapts the columns, is told what is wrong with them, and looks at a real row before saving", async () => {
    await page.goto("/can-bo/san/tep/cot/buudien");
    const before = await page.getByRole("row").count();
    await page.getByText("+ Cột mới").first().click();
    const fresh = page.locator("details[open]").filter({ hasText: "+ Cột mới" });
    await fresh.getByLabel("Tiêu đề cột").fill("Mã dòng");
    await fresh.getByLabel("Giá trị cố định", { exact: true }).fill("Bưu điện");
    await officer.press("Xem thử một dòng");
    expect(await main()).toContain("Hai cột không được trùng tiêu đề");
    const typed = page
      .locator("details")
      .filter({ has: page.locator("input[value='Bưu điện']") })
      .last();
    await typed.locator("summary").click();
    await typed.getByLabel("Tiêu đề cột").fill(`Nơi nhận ${NUMBER}`);
    await officer.press("Xem thử một dòng");
    const seen = await main();
    for (const told of ["chưa lưu", `Thêm: Nơi nhận ${NUMBER}.`, "Đặc sản thử nghiệm"]) expect(seen).toContain(told);
    expect(listed(await findAccessFaults(page))).toBe("");
    await officer.press("Lưu các cột này");
    expect(await main()).toContain("Đã lưu bản");
    expect(await page.getByRole("row").count()).toBe(before + 1);
  });

  it("makes the file and downloads exactly the bytes its digest is of", async () => {
    batch = await officer.makeFile(shop, "csv");
    expect(await main()).toContain("Tệp của bản trình diễn");
    const started = page.waitForEvent("download");
    await page.getByRole("link", { name: "Tải bảng tính" }).click();
    const bytes = await readFile(await (await started).path());
    await page.getByText("Bản kê và mã kiểm tra của tệp").click();
    expect(await main()).toContain(createHash("sha256").update(bytes).digest("hex"));
    const sheet = bytes.toString("utf8");
    for (const told of [goods.products[0].name, `Nơi nhận ${NUMBER}`, "Bưu điện"]) expect(sheet).toContain(told);
    codes = [...sheet.matchAll(/^OCOP-\d{5}/gm)].map(([code]) => code);
    expect(codes.length).toBeGreaterThanOrEqual(3);
  });

  it("hands it over, and is told which file and which lines cannot be read", async () => {
    await officer.press("Ghi nhận đã giao tệp cho sàn");
    const send = async (name: string, mimeType: string, text: string | Buffer) => {
      await page.goto(`/can-bo/san/tep/lan/${batch}`);
      await page.getByLabel("Bảng kết quả").setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
      await officer.press("Đọc và ghi");
      return main();
    };
    expect(await send("anh.png", "image/png", Buffer.from([0x89, 0x50, 0xff, 0xfe, 0x00]))).toContain("CSV UTF-8");
    const [one, two] = codes;
    const lines = [
      ["OCOP-99999", LINK],
      [one, LINK],
      [one, REFUSED],
      [two, "https://example.com/khong-phai-cua-san"],
    ];
    const wrong = await send("tep-khac.csv", "text/csv", lines.map((cells) => cells.join(",")).join("\n"));
    for (const told of [
      "Dòng 1: Mã dòng này không có trong tệp đã bàn giao",
      "Dòng 3: Mã dòng này có hai câu trả lời khác nhau",
      "Dòng 4: Đường dẫn không phải trang sản phẩm của sàn này",
      "Đã ghi 0 dòng",
    ])
      expect(wrong).toContain(told);
  });

  it("pastes the links behind their codes, tries them, and writes them once", async () => {
    const [one, two, ...rest] = codes;
    await page.goto(`/can-bo/san/tep/lan/${batch}`);
    const field = page.getByLabel("Hoặc dán ở đây");
    expect((await field.inputValue()).trim().split(/\s+/)).toEqual(codes);
    await field.fill([`${one} ${LINK}`, `${two} ${REFUSED}`, ...rest].join("\n"));
    await officer.press("Thử đọc");
    expect(await main()).toContain("Thử đọc: 1 dòng báo đã đăng, 1 bị từ chối");
    expect(await field.inputValue()).toContain(LINK);
    await officer.press("Đọc và ghi");
    const rows = page.getByRole("region", { name: "Các dòng của tệp này" });
    const rowOf = (code: string | undefined) => textOf(rows.getByRole("row").filter({ hasText: code ?? "" }));
    expect(await main()).toContain("Đã ghi 2 dòng");
    expect(await rowOf(one)).toContain("báo là đã đăng");
    expect(await rowOf(two)).toContain(REFUSED);
    await field.fill(`${one} ${LINK}`);
    await officer.press("Đọc và ghi");
    expect(await main()).toContain("Đã ghi 0 dòng");
  });

  it("finds nothing new to hand over while nothing has changed", async () => {
    await page.goto(`/can-bo/san/tep/${shop}`);
    await officer.press("Lập tệp");
    expect(await main()).toContain("Không có gì mới để ghi");
  });

  it("met no error in the browser on the way", () => expect(listed(tab.complaints)).toBe(""));
});
