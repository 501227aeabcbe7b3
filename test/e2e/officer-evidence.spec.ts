import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, launchBrowser, openTab, PHONE } from "../support/browser";
import { signInAsHelper } from "../support/helper";
import { listed } from "../support/listed";
import { findAccessFaults, findOverflow } from "../support/look";
import { signInAsOperator } from "../support/officer";
import { onShopDatabase } from "../support/shop-database";
import { Shopper } from "../support/shopper";
import { textOf } from "../support/text-of";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe("an officer who wants to know what a number rests on", () => {
  it("goes from the indicator over unit, producer and product to the evidence in five clicks, without JavaScript", async () => {
    const { page, context } = await openTab(browser, { ...DESKTOP, javaScriptEnabled: false });
    await signInAsOperator(page, "/can-bo/chi-tieu");
    const follow = (link: ReturnType<Page["locator"]>) => new Shopper(page).follow(link.first());
    const main = page.getByRole("main");
    await follow(page.getByRole("link", { name: /xem danh sách “Đang bán”, Trên mọi kênh, kể cả/ }));
    await follow(main.locator('a[href*="don-vi="]'));
    await follow(main.locator('a[href*="chu-the="]'));
    expect(await textOf(main)).toContain("Chủ thể: ");
    await follow(main.locator('a[href^="/can-bo/bang-chung/san-pham/"]'));
    await follow(main.locator('a[href^="/can-bo/bang-chung/lan-kiem/"]'));
    const evidence = await textOf(main);
    for (const words of ["Lần kiểm số", "Mã băm của bản trước"]) expect(evidence).toContain(words);
    await context.close();
  });
});

describe("somebody who helps in a commune", () => {
  it("sees its share and its products, down to their evidence, and not what is said to producers", async () => {
    const { page, context } = await openTab(browser, PHONE);
    const unit = await signInAsHelper(page);
    await page.goto("/can-bo/chi-tieu");
    const main = page.getByRole("main");
    expect(await textOf(main)).not.toMatch(/Ghi liên hệ|Mời các chủ thể/);
    await new Shopper(page).follow(page.getByRole("link", { name: /xem danh sách “Còn hiệu lực”/ }).first());
    expect(await textOf(main)).toContain(unit);
    await new Shopper(page).follow(main.locator('a[href^="/can-bo/bang-chung/san-pham/"]').first());
    expect(await textOf(page.getByRole("heading", { level: 1 }))).toContain("Bằng chứng: ");
    await context.close();
  });
});

describe("an officer whom a marketplace lets read its list", () => {
  it("records the agreement, has the list read, sees what became of it and ends it, without JavaScript", async () => {
    const { page, context } = await openTab(browser, { ...PHONE, javaScriptEnabled: false });
    await signInAsOperator(page, "/can-bo/kenh");
    const shopper = new Shopper(page);
    const main = page.getByRole("main");
    const agree = async (state: string) => {
      await page.getByLabel("Kênh", { exact: true }).selectOption("buudien");
      await page.getByLabel("Thỏa thuận", { exact: true }).selectOption(state);
      await page.getByLabel("Căn cứ", { exact: true }).fill("Công văn số 12/TT-VH ngày 20/11/2026 (mẫu)");
      await shopper.follow(page.getByRole("button", { name: "Ghi thỏa thuận" }));
      expect(await textOf(page.getByRole("status"))).toContain("Đã ghi thỏa thuận");
    };
    await shopper.follow(page.getByRole("link", { name: "Danh sách sàn cho phép đọc" }));
    expect(await textOf(main)).toContain("Có địa chỉ, chưa được phép đọc");
    await agree("authorised");
    // The job of the running shop reads the simulated marketplace's list over HTTP.
    await expect.poll(async () => (await page.reload()) && textOf(main)).toContain("Đang đọc tốt");
    expect(await textOf(main)).toMatch(/\d+ dòng: \d+ khớp sản phẩm/);
    await shopper.follow(page.getByRole("button", { name: "Đọc ngay" }));
    expect(await textOf(page.getByRole("status"))).toContain("Đã yêu cầu");
    // Other specs look at what is on this marketplace without it.
    await agree("withdrawn");
    expect(await textOf(main)).toContain("Có địa chỉ, chưa được phép đọc");
    await context.close();
  });
});

describe("an officer who looked at a listing", () => {
  it("sends a photo, which then stands beside the check, small in the list and whole behind it", async () => {
    const { page, context, complaints } = await openTab(browser, PHONE);
    await signInAsOperator(page, "/can-bo/chi-tieu/8b/danh-sach?phia=denominator");
    await new Shopper(page).follow(page.locator('main a[href^="/can-bo/bang-chung/san-pham/"]').first());
    await confirm(page);
    const photo = page.getByRole("img", { name: /^Ảnh người xác nhận gửi, xem lúc .*: mua được$/ }).first();
    await photo.scrollIntoViewIfNeeded();
    await expect.poll(() => naturalWidth(page)).toBe(240);
    expect(listed(await findAccessFaults(page))).toBe("");
    expect(listed(await findOverflow(page, 320))).toBe("");
    await page.setViewportSize({ width: 390, height: 844 });
    const whole = await page.locator('main a[href^="/can-bo/bang-chung/anh/"]').first().getAttribute("href");
    const answer = await page.request.get(whole ?? "");
    expect([answer.status(), (await sharp(await answer.body()).metadata()).width]).toEqual([200, 1200]);
    await new Shopper(page).follow(page.locator('main a[href^="/can-bo/bang-chung/lan-kiem/"]').last());
    expect(listed(await findAccessFaults(page))).toBe("");
    expect(listed(complaints)).toBe("");
    await context.close();
  });
});

describe("an officer who doubts what was seen", () => {
  it("has the page opened again, and proposes to a second person what is right, without JavaScript", async () => {
    const { page, context } = await openTab(browser, { ...DESKTOP, javaScriptEnabled: false });
    const { product, check } = await pageSeen();
    await signInAsOperator(page, `/can-bo/bang-chung/san-pham/${product}`);
    const main = page.getByRole("main");
    await new Shopper(page).follow(main.getByRole("button", { name: /^Kiểm lại ngay/ }).first());
    expect(await textOf(page.getByRole("status"))).toContain("Máy sẽ mở trang này ở lượt tới");
    try {
      await page.goto(`/can-bo/bang-chung/lan-kiem/${check}`);
      await proposeCorrection(page);
      expect(await textOf(page.getByRole("status"))).toContain("Đã ghi đề nghị sửa");
      await proposeCorrection(page);
      expect(await textOf(main.getByRole("alert"))).toContain("Đã có đề nghị sửa bằng chứng này");
      expect(await page.getByLabel("Vì sao biết là sai").inputValue()).toBe(WRONG);
      await waitForSomebodyElse(page);
    } finally {
      await onShopDatabase((client) => client.query("delete from presence_review where check_id = $1", [check]));
    }
    await context.close();
  });
});

describe("an officer with many questions to answer", () => {
  it("goes from one to the next and to its answers with the keyboard alone", async () => {
    const { page, context } = await openTab(browser, DESKTOP);
    await signInAsOperator(page);
    const forget = await askTwice();
    try {
      await page.goto("/can-bo/bang-chung");
      const questions = page.locator("[data-question]");
      const focused = page.locator(":focus");
      // Until the page's script has come the key does nothing.
      const nextHasFocus = async () => {
        await questions.first().getByRole("link", { name: "Xem sản phẩm trên mọi kênh" }).focus();
        await page.keyboard.press("j");
        return questions.nth(1).evaluate((card) => card === document.activeElement);
      };
      await expect.poll(nextHasFocus).toBe(true);
      await page.keyboard.press("2");
      expect(await textOf(focused)).toBe("Sản phẩm khác");
      await page.keyboard.press("k");
      await page.keyboard.press("1");
      expect(await textOf(focused)).toBe("Đúng sản phẩm này");
      expect(await questions.first().locator("button:focus").count()).toBe(1);
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.type("j1");
      expect(await focused.inputValue()).toBe("j1");
    } finally {
      await forget();
    }
    await context.close();
  });
});

type PageSeen = { product: string; check: string };

/** A public page that was seen to sell a product, and the check that says so. Pages are opened one a second from the shop's start on. */
async function pageSeen(): Promise<PageSeen> {
  let found: PageSeen | undefined;
  const look = async () => {
    [found] = await pagesThatSell();
    return found !== undefined;
  };
  await expect.poll(look, { timeout: 120_000, interval: 1_000 }).toBe(true);
  if (!found) throw new Error("No public page was seen to sell anything.");
  return found;
}

async function pagesThatSell(): Promise<PageSeen[]> {
  const { rows } = await onShopDatabase((client) =>
    client.query<PageSeen>(
      `select c.product_id as product, c.id as check from presence_check c join presence_link l on l.id = c.link_id
       where l.watched and l.deleted_at is null and c.grade = 'C' and c.outcome = 'buyable' order by c.sequence limit 1`,
    ),
  );
  return rows;
}

const WRONG = "Đã mở trang: người bán gỡ sản phẩm từ hôm qua (thử nghiệm).";

/** On the page of a check. */
async function proposeCorrection(page: Page): Promise<void> {
  const note = page.getByLabel("Vì sao biết là sai");
  if (!(await note.isVisible())) await page.getByText("Lần kiểm này ghi sai?").click();
  await page.getByLabel("Thật ra là gì").selectOption({ index: 1 });
  await note.fill(WRONG);
  await new Shopper(page).follow(page.getByRole("button", { name: "Đề nghị sửa" }));
}

/** Who proposed something is not asked about it. */
async function waitForSomebodyElse(page: Page): Promise<void> {
  await page.goto("/can-bo/bang-chung");
  const question = page.locator("[data-question]").filter({ hasText: WRONG });
  expect(await textOf(question)).toContain("cần thêm 1 người nữa");
  expect(await question.getByRole("button").count()).toBe(0);
}

/** Puts a question about each of two checks that were made. @returns how to take them away again */
async function askTwice(): Promise<() => Promise<void>> {
  const { rows } = await onShopDatabase((client) =>
    client.query<{ id: string }>(
      `insert into presence_review (id, kind, product_id, channel_id, check_id, opened_at)
       select 'prev_ban_phim_' || sequence, 'match', product_id, channel_id, id, '2020-01-01' from presence_check
       order by sequence limit 2 returning id`,
    ),
  );
  const ids = rows.map(({ id }) => id);
  return () =>
    onShopDatabase(async (client) => {
      await client.query("delete from presence_review where id = any($1)", [ids]);
    });
}

/** Width in pixels of the first photo of the list as it came. */
function naturalWidth(page: Page): Promise<number> {
  return page
    .locator('main a[href^="/can-bo/bang-chung/anh/"] img')
    .first()
    .evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));
}

async function confirm(page: Page): Promise<void> {
  const shopper = new Shopper(page);
  const taken = sharp({ create: { width: 1200, height: 800, channels: 3, background: "#3a7d44" } });
  await shopper.follow(page.getByRole("link", { name: "Tôi đã tự xem, muốn xác nhận" }));
  await page.getByLabel("Đã xem trên kênh nào").selectOption({ label: "TikTok Shop" });
  await page.getByLabel("Thấy gì", { exact: true }).selectOption("buyable");
  await page
    .getByLabel("Ảnh chụp màn hình hoặc ảnh tại chỗ")
    .setInputFiles({ name: "anh.jpg", mimeType: "image/jpeg", buffer: await taken.jpeg().toBuffer() });
  await page.getByLabel("Ghi rõ đã thấy gì").fill("Mở gian hàng, thấy sản phẩm, bấm mua được (thử nghiệm).");
  await shopper.follow(page.getByRole("button", { name: "Ghi xác nhận" }));
  expect(await textOf(page.getByRole("main"))).toContain("Đã ghi xác nhận");
}
