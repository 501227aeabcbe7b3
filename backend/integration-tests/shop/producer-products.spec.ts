import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import type { ProducerList } from "../../src/contracts/catalogue";
import type {
  Checklist,
  DraftSaved,
  OwnPictureAdded,
  OwnProduct,
  OwnProducts,
  OwnSubmission,
  UploadAt,
} from "../../src/contracts/producer-products";
import { answered, get } from "../support/shop/client";
import { officer } from "../support/shop/desk";
import { producerDesk } from "../support/shop/producer";
import { NAMES } from "../support/shop/seed-rows";

let desk: Awaited<ReturnType<typeof producerDesk>>;
/** Not on sale, and written of by no other spec; each test has one of its own. */
let crackers: string[];
let product: string;
let foreign: string;

beforeAll(async () => {
  const deskOf = async (name: string) => {
    const { producers } = await answered<ProducerList>(get(`/shop/producers?q=${encodeURIComponent(name)}`));
    return producerDesk(producers.find((producer) => producer.name === name)?.id ?? "");
  };
  const listOf = async ({ get: ask }: typeof desk) =>
    (await answered<OwnProducts>(ask("/producer/products?limit=100"))).products;
  desk = await deskOf("Công ty Cổ phần Sa Giang");
  crackers = (await listOf(desk))
    .filter(({ offer, content }) => offer === null && content === "empty")
    .map(({ id }) => id);
  foreign = (await listOf(await deskOf("Hợp tác xã Sen Việt"))).find(({ name }) => name === NAMES.raced)?.id ?? "";
});

beforeEach(() => {
  product = crackers.pop() ?? "";
});

const route = (rest: string) => `/producer/products/${product}/${rest}`;
const own = () => answered<OwnProduct>(desk.get(`/producer/products/${product}`));
const write = (based_on: number, texts: object) => desk.post(route("draft"), { based_on, texts });
const written = (based_on: number, texts: object) => answered<DraftSaved>(write(based_on, texts));

it("shows a producer its own products and nobody else's", async () => {
  const { products } = await answered<OwnProducts>(desk.get("/producer/products?limit=100"));
  expect(products.every(({ name }) => name.startsWith("Bánh phồng tôm"))).toBe(true);
  expect((await desk.get(`/producer/products/${foreign}`)).status).toBe(404);
  expect((await desk.post(`/producer/products/${foreign}/draft`, { based_on: 0, texts: {} })).status).toBe(404);
  const none = await answered<OwnProducts>(desk.get("/producer/products?q=100%25"));
  expect(none.page.total).toBe(0);
});

describe("the working copy", () => {
  it("takes single fields, and the same again without a new version", async () => {
    expect(await written(0, { story_vi: " Sen hái sớm " })).toMatchObject({ version: 1, conflicts: [] });
    expect(await written(0, { story_vi: "Sen hái sớm" })).toMatchObject({ version: 1, conflicts: [] });
    expect((await written(1, { "answers.place": "Bên kinh" })).version).toBe(2);
    expect(await own()).toMatchObject({
      suggested_story: "Bên kinh.",
      draft: { fields: { story_vi: "Sen hái sớm" } },
      content: "drafted",
    });
  });

  it("brings two devices together, and keeps both writings of one field until a person chooses", async () => {
    await written(0, { story_vi: "Chung" });
    await written(1, { story_vi: "Máy một", "label.usage": "Chiên dầu" });
    const { conflicts, version } = await written(1, { story_vi: "Máy hai", "label.storage": "Nơi khô" });
    expect(conflicts).toMatchObject([{ field: "story_vi", kept: "Máy một", other: "Máy hai" }]);
    expect((await own()).draft.fields).toMatchObject({
      story_vi: "Máy một",
      label: { usage: "Chiên dầu", storage: "Nơi khô" },
    });
    expect((await desk.post(route("submissions"), { version })).status).toBe(409);
    const choice = { conflict_id: conflicts[0]?.id, take: "other" };
    await desk.post(route("conflicts"), choice);
    const chosen = await answered<DraftSaved>(desk.post(route("conflicts"), choice));
    expect(chosen).toMatchObject({ version: version + 1, conflicts: [] });
    expect((await own()).draft.fields.story_vi).toBe("Máy hai");
  });

  it("loses nothing where ten devices write at once", async () => {
    const stories = Array.from({ length: 10 }, (_, device) => `Máy ${device}`);
    await Promise.all(stories.map((story_vi) => write(0, { story_vi })));
    const { draft, conflicts } = await own();
    const kept = [draft.fields.story_vi, ...conflicts.map(({ other }) => other)];
    expect(kept.sort()).toEqual(stories);
  });

  it("refuses fields it does not have and texts without end", async () => {
    expect((await write(0, { stars: "5" })).status).toBe(400);
    expect((await write(0, { story_vi: "x".repeat(5_001) })).status).toBe(400);
  });
});

it("goes to an officer and comes back with their wish, in the producer's own history", async () => {
  const starred = await written(0, { story_vi: "Bánh phồng OCOP 4 sao" });
  const send = (version: number) => desk.post(route("submissions"), { version });
  expect(await send(starred.version)).toMatchObject({ status: 422, body: { error: { code: "faulty_content" } } });
  const better = await written(starred.version, { story_vi: "Tôm xay cùng bột, phơi nắng sông Tiền." });
  expect((await send(starred.version)).status).toBe(409);
  const { submission } = await answered<OwnSubmission>(send(better.version));
  const note = "Ghi rõ nơi làm.";
  await (await officer()).post(`/officer/content/${submission.id}`, { verdict: "ask_changes", note });
  expect(await own()).toMatchObject({ content: "changes_asked", submissions: [{ state: "changes_asked", note }] });
  const again = await answered<OwnSubmission>(send(better.version));
  const withdraw = () => desk.post(route(`submissions/${again.submission.id}/withdraw`), {});
  expect((await answered<OwnSubmission>(withdraw())).submission.state).toBe("withdrawn");
  expect((await withdraw()).status).toBe(409);
});

describe("photographs", () => {
  const jar = { width: 300, height: 500, channels: 3, background: "#7a3d12" } as const;
  const photograph = () =>
    sharp({ create: { width: 1_200, height: 1_000, channels: 3, background: "#d9d4cb" } })
      .composite([{ input: { create: jar }, left: 400, top: 200 }])
      .jpeg()
      .withExif({ IFD0: { Make: "Máy ảnh" } })
      .toBuffer();
  const formOf = (bytes: Uint8Array) => {
    const form = new FormData();
    form.append("file", new Blob([bytes]), "anh");
    return form;
  };

  it("arrive in pieces, from where they have come to, and are measured and stripped here too", async () => {
    const bytes = await photograph();
    const { upload_id } = await answered<UploadAt>(desk.post(route("uploads"), { size: bytes.length }));
    const upload = route(`uploads/${upload_id}`);
    const send = (from: number, to: number) => desk.post(`${upload}?offset=${from}`, formOf(bytes.subarray(from, to)));
    expect((await send(0, 2_000)).body).toMatchObject({ offset: 2_000, added: null });
    // The same piece again, as after a lost answer.
    expect(await send(0, 2_000)).toMatchObject({ status: 409, body: { error: { code: "wrong_offset" } } });
    expect((await answered<UploadAt>(desk.get(upload))).offset).toBe(2_000);
    const { added } = await answered<UploadAt>(send(2_000, bytes.length));
    expect(added?.picture).toMatchObject({ width: 1_200, height: 1_000, remarks: expect.any(Array) });
    const shown = await fetch(`${inject("shop").urls[1]}/shop/pictures/${added?.picture.picture_id}`);
    expect((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).exif).toBeUndefined();
    expect((await desk.get(upload)).status).toBe(404);
  });

  it("are added once, described, and taken away", async () => {
    const add = async () => answered<OwnPictureAdded>(desk.post(route("pictures"), formOf(await photograph())));
    const [first, second] = [await add(), await add()];
    expect(second).toEqual(first);
    const { picture_id } = first.picture;
    const act = (wish: object) => desk.post(route("pictures/arrange"), { picture_id, ...wish });
    await act({ do: "words", alt: "Bánh phồng tôm trong gói" });
    expect((await own()).pictures).toMatchObject([{ picture_id, alt: "Bánh phồng tôm trong gói" }]);
    await act({ do: "remove" });
    expect((await own()).pictures).toEqual([]);
    expect((await act({ do: "turn" })).status).toBe(400);
  });

  it("are refused where they are none, or too large", async () => {
    expect((await desk.post(route("pictures"), formOf(new Uint8Array([1, 2, 3])))).status).toBe(400);
    expect((await desk.post(route("uploads"), { size: 90_000_000 })).status).toBe(400);
  });
});

it("has its checklist made of facts", async () => {
  const states = async () => {
    const { steps } = await answered<Checklist>(desk.get(`/producer/checklist?product=${product}`));
    return Object.fromEntries(steps.map(({ step, state }) => [step, state]));
  };
  // Whether the producer has a shop is not this product's.
  const { shop: _, ...ofProduct } = await states();
  expect(Object.values(ofProduct)).toEqual(["todo", "todo", "todo", "todo", "todo"]);
  const { version } = await written(0, { story_vi: "Tôm xay cùng bột." });
  expect((await states()).story).toBe("drafted");
  const { submission } = await answered<OwnSubmission>(desk.post(route("submissions"), { version }));
  expect((await states()).story).toBe("in_review");
  await (await officer()).post(`/officer/content/${submission.id}`, { verdict: "approve" });
  expect((await states()).story).toBe("done");
});
