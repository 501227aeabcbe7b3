import { beforeAll, expect, it } from "vitest";
import type { ProducerList } from "../../src/contracts/catalogue";
import type { ColumnsView, ExchangeAnswers, ExchangeMade, ExchangeView } from "../../src/contracts/channel-exchange";
import type { OwnShops } from "../../src/contracts/producer-channels";
import type { OwnProducts } from "../../src/contracts/producer-products";
import { type Answer, answered, get } from "../support/shop/client";
import { officer } from "../support/shop/desk";
import { decideMapping } from "../support/shop/listing";
import { POST_OFFICE_COLUMNS } from "../support/shop/post-office-columns";
import { producerDesk } from "../support/shop/producer";
import { NAMES } from "../support/shop/seed-rows";

/** A producer's own files for a channel without an API, over HTTP. */
let desk: Awaited<ReturnType<typeof producerDesk>>;
let other: typeof desk;
let product: string;
let page: string;

beforeAll(async () => {
  const deskOf = async (name: string) => {
    const { producers } = await answered<ProducerList>(get(`/shop/producers?q=${encodeURIComponent(name)}`));
    return producerDesk(producers.find((producer) => producer.name === name)?.id ?? "");
  };
  desk = await deskOf("Cơ sở Ba Tường");
  other = await deskOf("Hợp tác xã Sen Việt");
  const { products } = await answered<OwnProducts>(desk.get("/producer/products"));
  product = products.find(({ name }) => name === NAMES.expiring)?.id ?? "";
  await decideColumns();
  const weight = [{ from: "net_amount", packaging_grams: 50 }];
  await decideMapping("postmart", NAMES.expiring, { category: "Mứt", weight });
});

/** Officers decide what a file holds. */
async function decideColumns(): Promise<void> {
  const path = "/officer/channels/columns";
  const office = await officer();
  const { version } = await answered<ColumnsView>(office.get(`${path}?channel=buudien`));
  await answered(office.post(path, { channel: "buudien", based_on: version, columns: POST_OFFICE_COLUMNS }));
}

const write = <Body>(path: string, body: unknown) => answered<Body>(desk.post(path, body));
const refusal = ({ status, body }: Answer) => {
  const sentence = expect.stringMatching(/\S/);
  expect(body).toMatchObject({ error: { code: expect.any(String), message: sentence, message_en: sentence } });
  return status;
};

it("opens a shop that is served by files, once, and only where a channel takes files", async () => {
  const { shops } = await write<OwnShops>("/producer/channels/shops", { channel: "postmart", name: "Ba Tường (mẫu)" });
  expect(shops).toMatchObject([{ way: "file", channel: "postmart" }]);
  page = `/producer/channels/shops/${shops[0]?.id}/exchange`;
  expect(refusal(await desk.post("/producer/channels/shops", { channel: "postmart", name: " " }))).toBe(400);
  expect(refusal(await desk.post("/producer/channels/shops", { channel: "lazada", name: "x" }))).toBe(409);
  expect(refusal(await other.get(page))).toBe(404);
});

it("goes from the choice of products over the very file that is handed over to links that are read one by one", async () => {
  expect(refusal(await desk.post(`${page}/rows`, { add: [""] }))).toBe(400);
  expect(refusal(await other.post(`${page}/rows`, { add: [product] }))).toBe(404);
  expect(await write(`${page}/rows`, { add: [product] })).toEqual({ chosen: 1, withdrawn: 0 });
  const { batch, left_out } = await write<ExchangeMade>(`${page}/batches`, { format: "csv", kind: "delta" });
  expect(left_out).toEqual([]);
  const file = `/producer/channels/exchange/batches/${batch?.id}`;
  expect((await desk.get(`${file}/file`)).text).toContain(NAMES.expiring);
  for (const path of [file, `${file}/file`]) expect(refusal(await other.get(path))).toBe(404);
  for (const path of ["handover", "results"]) expect(refusal(await other.post(`${file}/${path}`, {}))).toBe(404);
  await write(`${file}/handover`, {});
  expect(refusal(await desk.post(`${file}/handover`, {}))).toBe(409);

  const { rows } = await answered<ExchangeView>(desk.get(page));
  const row_code = rows[0]?.row_code ?? "";
  const paste = (text: string) =>
    write<ExchangeAnswers>(`${file}/results`, { apply: true, answers: [{ row_code, text }] });
  expect(await paste("http://example.com/khong-phai-san")).toMatchObject({ claimed: [] });
  expect(await paste("https://postmart.vn/p/mut-dua-1.html")).toMatchObject({ claimed: [{ row_code }] });
  expect(refusal(await desk.post(`${file}/results`, { apply: true, answers: "x" }))).toBe(400);
  expect(await answered(desk.get(page))).toMatchObject({ rows: [{ state: "claimed_listed" }] });
});
