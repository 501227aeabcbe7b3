/**
 * Takes the pictures of docs/producer.md from a running demonstration and writes them to docs/images/producer:
 * `npm start`, then `INVITATION=… node test/bench/pictures/producer-guide.mjs [NAME …]` with the producer's link it announces, which
 * serves once. Afterwards `INVITATION` may be left out: the same telephone signs in. `SHOP_URL` where it differs, by the name
 * marketplaces send people back to; `CHROMIUM_PATH` for another browser. The code that is shown instead of sent is covered.
 * What is recorded: the account, and a simulated shop.
 */
import { album, downTo, inTab, SHOP } from "./studio.mjs";

const INVITATION = process.env.INVITATION;
const DESK = `${SHOP}/kenh-chu-the`;
/** Nobody's number. */
const PHONE = "0900 000 199";
const SCREEN = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** @typedef {import("playwright-core").Page} Page */
/**
 * `path` may name `{product}`. `from`: what stands at the top of the picture, the page's title where it is left out; `whole`: with
 * the desk's head.
 * @type {{ name: string, path: string, ready?: (page: Page) => Promise<unknown>, from?: (page: Page) => import("playwright-core").Locator, whole?: true }[]}
 */
const PICTURES = [
  { name: "viec-can-lam", path: "", whole: true },
  { name: "gia", path: "/san-pham/{product}/gia" },
  { name: "cau-hoi", path: "/san-pham/{product}/cau-hoi" },
  { name: "anh", path: "/san-pham/{product}/anh", ready: takeDarkPicture, from: (page) => page.getByText("Ảnh tối") },
  { name: "gui-duyet", path: "/san-pham/{product}/gui-duyet" },
  { name: "bang-tinh", path: "/bang-tinh" },
  { name: "gian-hang", path: "/gian-hang" },
  {
    name: "nhieu-tin",
    path: "/tin-dang/dang",
    ready: chooseSome,
    from: (page) => page.getByText("Sản phẩm", { exact: true }).last(),
  },
  {
    name: "tim-san-pham",
    path: "/tin-dang/dang",
    ready: search,
    from: (page) => page.getByText("Sản phẩm", { exact: true }).last(),
  },
  { name: "don-hang", path: "/don-hang" },
  { name: "ngay-nghi", path: "/ngay-nghi" },
  { name: "chung-nhan", path: "/chung-nhan/{product}" },
  { name: "thong-bao", path: "/thong-bao" },
  { name: "lam-giup", path: "/thanh-vien" },
];

/** A dark photograph, to be told how to take a better one; it is not sent. @param {Page} page */
async function takeDarkPicture(page) {
  const address = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [1_600, 1_200];
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.fillStyle = "#262421";
    context.fillRect(0, 0, 1_600, 1_200);
    for (let line = 0; line < 40; line += 1) {
      context.fillStyle = line % 2 ? "#4a2b12" : "#120904";
      context.fillRect(500 + line * 15, 250, 8, 700);
    }
    return canvas.toDataURL("image/jpeg", 0.9);
  });
  const buffer = Buffer.from(address.split(",")[1] ?? "", "base64");
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Chụp hoặc chọn ảnh").setInputFiles({ name: "toi.jpg", mimeType: "image/jpeg", buffer });
  await page.locator('[role=status][data-state="judged"]').waitFor();
}

/** @param {Page} page */
async function chooseSome(page) {
  for (const box of (await page.locator("#product_ids input[name=sp]").all()).slice(0, 3)) await box.check();
}

/** What was ticked goes along to what is found; the field stands there with more products than a sample producer has. @param {Page} page */
async function search(page) {
  const boxes = page.locator("#product_ids input[name=sp]");
  const chosen = (await boxes.first().getAttribute("value")) ?? "";
  // biome-ignore lint/performance/useDomNodeTextContent: the name stands in a line of its own, above price and stock
  const name = (await page.locator("#product_ids label").last().innerText()).split("\n")[0] ?? "";
  await page.goto(`${DESK}/tin-dang/dang?${new URLSearchParams({ sp: chosen, tim: name })}`);
}

/** Takes the invitation up, or signs in with the telephone that did. @param {Page} page */
async function enter(page) {
  await page.goto(INVITATION ?? `${DESK}/dang-nhap`);
  if (INVITATION && isWanted("loi-moi")) await keep(page, "loi-moi");
  if (INVITATION) await page.getByLabel("Họ và tên").first().fill("Nguyễn Thị Mẫu");
  await page.getByLabel("Số điện thoại của bạn").fill(PHONE);
  await page.getByRole("button", { name: "Gửi mã cho tôi" }).click();
  const shown = page.getByRole("main").locator("strong").first();
  await page.getByLabel("Mã 6 số").waitFor();
  const [code = ""] = /\d{6}/.exec((await shown.textContent()) ?? "") ?? [];
  await page.getByLabel("Mã 6 số").fill(code);
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByRole("heading", { level: 1, name: "Việc cần làm" }).waitFor();
}

/** A shop to list in, where there is none yet. @param {Page} page */
async function connectShop(page) {
  await page.goto(`${DESK}/gian-hang`);
  if ((await page.getByText("Bạn chưa nối gian hàng nào").count()) === 0) return;
  await page.getByRole("link", { name: "Kết nối Shopee" }).click();
  await page.getByRole("link", { name: /HTX mẫu/ }).click();
  await page.getByText("Giờ chọn sản phẩm để đăng").waitFor();
}

/** @param {Page} page */
async function firstProduct(page) {
  await page.goto(`${DESK}/san-pham`);
  const href = (await page.locator('main a[href*="/kenh-chu-the/san-pham/"]').first().getAttribute("href")) ?? "";
  return href.split("/").at(-1) ?? "";
}

const { isWanted, keep } = album("producer");
await inTab(SCREEN, async (page) => {
  await enter(page);
  const product = await firstProduct(page);
  const wanted = PICTURES.filter(({ name }) => isWanted(name));
  for (const picture of wanted) {
    if (picture.path.startsWith("/gian-hang") || picture.path.startsWith("/tin-dang")) await connectShop(page);
    await page.goto(`${DESK}${picture.path.replace("{product}", product)}`);
    await picture.ready?.(page);
    if (!picture.whole) await downTo(page, picture.from?.(page));
    await keep(page, picture.name);
  }
});
