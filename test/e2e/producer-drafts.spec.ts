import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, openTab, PHONE, type Tab } from "../support/browser";
import { forgetWritten, makeProducerAccount, type ProducerAccount, signInAsProducer } from "../support/producer";
import { Shopper } from "../support/shopper";
import { textOf } from "../support/text-of";

let browser: Browser;
let account: ProducerAccount;
let phone: Tab;

beforeAll(async () => {
  browser = await launchBrowser();
  account = await makeProducerAccount();
  await forgetWritten(account.products.slice(0, 2));
  phone = await openTab(browser, PHONE);
  await signInAsProducer(phone.page, account);
});

afterAll(() => browser.close());

const pageOf = (part: string, product = account.products[0]) => `/kenh-chu-the/san-pham/${product}/${part}`;

/** Waits until the line below the fields says how they are kept. */
async function keptAs(page: Page, state: string): Promise<void> {
  await page.locator(`[role=status][data-state="${state}"]`).waitFor();
}

describe("the producers' editor", () => {
  it("keeps what is typed in aeroplane mode, through a closed tab, and sends it when there is a network", async () => {
    const { context } = phone;
    const typed = "Viết trên ghe, không có sóng.";
    const flying = await context.newPage();
    await flying.goto(pageOf("cau-hoi"), { waitUntil: "networkidle" });
    await context.setOffline(true);
    await flying.getByLabel("Ai làm?").fill(typed);
    await keptAs(flying, "offline");
    await flying.close();
    const offline = await context.newPage();
    await expect(offline.goto(pageOf("cau-hoi"))).rejects.toThrow("ERR_INTERNET_DISCONNECTED");
    await context.setOffline(false);
    await offline.goto(pageOf("cau-hoi"));
    await keptAs(offline, "saved");
    expect(await offline.getByLabel("Ai làm?").inputValue()).toBe(typed);
    await offline.close();
    // What the server has now, as another device finds it.
    const other = await openTab(browser, { ...PHONE, javaScriptEnabled: false });
    await signInAsProducer(other.page, account, pageOf("cau-hoi"));
    expect(await other.page.getByLabel("Ai làm?").inputValue()).toBe(typed);
    await other.context.close();
  });

  it("sends what was left on the device from the product's page too", async () => {
    const { context } = phone;
    const page = await context.newPage();
    await page.goto(pageOf("nhan"), { waitUntil: "networkidle" });
    await context.setOffline(true);
    await page.getByLabel("Cách bảo quản").fill("Nơi khô mát");
    await keptAs(page, "offline");
    await page.goto("about:blank");
    await context.setOffline(false);
    await page.goto(pageOf("").replace(/\/$/, ""));
    await page.getByText("Đã gửi xong các phần viết lúc mất mạng").waitFor();
    await page.goto(pageOf("nhan"));
    expect(await page.getByLabel("Cách bảo quản").inputValue()).toBe("Nơi khô mát");
    await page.close();
  });

  it("shows what two devices wrote into one field, and loses neither", async () => {
    const tablet = await openTab(browser, PHONE);
    await signInAsProducer(tablet.page, account, pageOf("cau-chuyen"));
    await phone.page.goto(pageOf("cau-chuyen"), { waitUntil: "networkidle" });
    await tablet.page.waitForLoadState("networkidle");
    await phone.page.getByLabel("Câu chuyện").fill("Bản của điện thoại");
    await keptAs(phone.page, "saved");
    await tablet.page.getByLabel("Câu chuyện").fill("Bản của máy bảng");
    await keptAs(tablet.page, "conflict");
    const shopper = new Shopper(tablet.page);
    await shopper.follow(tablet.page.getByRole("link", { name: "Chọn bản muốn giữ" }));
    const both = await textOf(tablet.page.getByRole("main"));
    expect(both).toContain("Bản của điện thoại");
    expect(both).toContain("Bản của máy bảng");
    await shopper.follow(tablet.page.getByRole("button", { name: "Dùng bản kia" }));
    await tablet.page.goto(pageOf("cau-chuyen"));
    expect(await tablet.page.getByLabel("Câu chuyện").inputValue()).toBe("Bản của máy bảng");
    expect(tablet.complaints).toEqual([]);
    await tablet.context.close();
  });

  it("makes a photograph small, says how it could be better, and sends it through a broken connection", async () => {
    const { page, context } = phone;
    await page.goto(pageOf("anh"), { waitUntil: "networkidle" });
    const take = (dark: boolean) => drawPhotograph(page, dark);
    const field = page.getByLabel("Chụp hoặc chọn ảnh");
    await field.setInputFiles({ name: "toi.png", mimeType: "image/png", buffer: await take(true) });
    await keptAs(page, "judged");
    expect(await textOf(page.getByRole("main"))).toContain("Ảnh tối");
    await page.getByRole("button", { name: "Bỏ, chụp lại" }).click();
    let broken = 0;
    await context.route("**/anh/phan/*", (route) => {
      broken += 1;
      return broken === 1 ? route.abort() : route.continue();
    });
    await field.setInputFiles({ name: "sang.png", mimeType: "image/png", buffer: await take(false) });
    await page.getByRole("heading", { name: "Ảnh chính" }).waitFor();
    expect(broken).toBeGreaterThan(1);
    await context.unroute("**/anh/phan/*");
    await page.getByLabel("Tả ảnh bằng một câu").fill("Hũ sản phẩm, nhãn hướng ra trước");
    await new Shopper(page).follow(page.getByRole("button", { name: "Lưu lời tả" }));
    expect(await page.getByRole("img", { name: "Hũ sản phẩm, nhãn hướng ra trước" }).count()).toBe(1);
  });

  it("keeps two photographs taken in aeroplane mode, through a closed tab, and sends both", async () => {
    const { context } = phone;
    const product = account.products[1];
    const flying = await context.newPage();
    await flying.goto(pageOf("anh", product), { waitUntil: "networkidle" });
    const [first, second] = [
      await drawPhotograph(flying, false, "#7a3d12"),
      await drawPhotograph(flying, false, "#12507a"),
    ];
    await context.setOffline(true);
    const field = flying.getByLabel("Chụp hoặc chọn ảnh");
    await field.setInputFiles({ name: "mot.png", mimeType: "image/png", buffer: first });
    await field.setInputFiles({ name: "hai.png", mimeType: "image/png", buffer: second });
    await keptAs(flying, "waiting");
    await flying.close();
    await context.setOffline(false);
    const landed = await context.newPage();
    await landed.goto(pageOf("anh", product));
    await landed.getByRole("heading", { name: "Ảnh 2" }).waitFor();
    expect(await landed.getByRole("heading", { name: /^Ảnh (chính|\d)/ }).count()).toBe(2);
    await landed.close();
  });

  it("loses nothing of a photograph that is looked at while another is sent, or when the page is left", async () => {
    const { page } = phone;
    await page.goto(pageOf("anh"), { waitUntil: "networkidle" });
    const field = page.getByLabel("Chụp hoặc chọn ảnh");
    const [good, dark] = [await drawPhotograph(page, false, "#3d7a12"), await drawPhotograph(page, true)];
    await field.setInputFiles({ name: "sang.png", mimeType: "image/png", buffer: good });
    await field.setInputFiles({ name: "toi.png", mimeType: "image/png", buffer: dark });
    await page.getByRole("heading", { name: "Ảnh 2" }).waitFor();
    await page.getByRole("button", { name: "Vẫn dùng ảnh này" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Vẫn dùng ảnh này" }).click();
    await page.getByRole("heading", { name: "Ảnh 3" }).waitFor();
    await page.reload({ waitUntil: "networkidle" });
    expect(await page.getByRole("button", { name: "Vẫn dùng ảnh này" }).count()).toBe(0);
  });

  it("works without JavaScript: a price, a text, a photograph, a sheet", async () => {
    const product = account.products[1];
    const plain = await openTab(browser, { ...PHONE, javaScriptEnabled: false });
    const { page } = plain;
    await signInAsProducer(page, account, pageOf("gia", product));
    const shopper = new Shopper(page);
    await page.getByLabel("Giá bán").fill("rẻ");
    await shopper.follow(page.getByRole("button", { name: "Lưu giá và số lượng" }));
    expect(await textOf(page.getByRole("alert"))).toContain("Ghi giá bằng số đồng");
    await page.getByLabel("Giá bán").fill("61.000");
    await shopper.follow(page.getByRole("button", { name: "Lưu giá và số lượng" }));
    expect(await page.getByLabel("Giá bán").inputValue()).toBe("61.000");
    await page.goto(pageOf("ma-vach", product));
    await page.getByLabel("Số dưới mã vạch").fill("8930000000003");
    await shopper.follow(page.getByRole("button", { name: "Lưu và trở lại" }));
    expect(await textOf(page.getByRole("main"))).toContain("Có chỗ cần sửa");
    await page.goto(pageOf("anh", product));
    const buffer = await drawPhotograph(phone.page, false);
    await page.getByLabel("Chụp hoặc chọn ảnh").setInputFiles({ name: "a.png", mimeType: "image/png", buffer });
    await shopper.follow(page.getByRole("button", { name: "Gửi ảnh" }));
    expect(await textOf(page.getByRole("main"))).toContain("Đã nhận ảnh");
    await page.goto("/kenh-chu-the/bang-tinh");
    const sheet = { name: "bang.csv", mimeType: "text/csv", buffer: Buffer.from("Họ tên\nx") };
    await page.getByLabel("Tệp bảng tính").setInputFiles(sheet);
    await shopper.follow(page.getByRole("button", { name: "Gửi và xem trước" }));
    expect(await textOf(page.getByRole("main"))).toContain("Không thấy dòng tiêu đề");
    await plain.context.close();
  });
});

/** A jar with a label on a plain ground, drawn by the browser; large enough to be sent in several pieces. */
async function drawPhotograph(page: Page, dark: boolean, jar = "#7a3d12"): Promise<Buffer> {
  const drawn = ({ unlit, colour }: { unlit: boolean; colour: string }) => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [1_500, 1_300];
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.fillStyle = unlit ? "#262421" : "#d9d4cb";
    context.fillRect(0, 0, 1_500, 1_300);
    context.fillStyle = unlit ? "#120904" : colour;
    context.fillRect(500, 300, 500, 800);
    context.fillStyle = unlit ? "#3a372f" : "#f6e9c8";
    context.fillRect(540, 450, 420, 500);
    for (let at = 0; at < 60_000; at += 1) {
      const [x, y] = [540 + ((at * 7_919) % 420), 450 + ((at * 104_729) % 500)];
      context.fillStyle = at % 2 ? "#2b160833" : "#ffffff33";
      context.fillRect(x, y, 3, 3);
    }
    return canvas.toDataURL("image/png");
  };
  const address = await page.evaluate(drawn, { unlit: dark, colour: jar });
  return Buffer.from(address.split(",")[1] ?? "", "base64");
}
