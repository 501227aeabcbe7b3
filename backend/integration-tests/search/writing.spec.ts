import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { idsOf, indexOf, openSearch, question, type SearchHarness } from "./harness";

const FIELDS = {
  id: { type: "keyword" as const, filterable: true },
  title: { type: "text" as const, searchable: true, sortable: true },
  stars: { type: "integer" as const, filterable: true },
};
const INDEX = indexOf(FIELDS);
const NAME = INDEX.physical_name;

describe("writing to an index", () => {
  let search: SearchHarness;
  const all = async () => idsOf(await search.service.search(question(INDEX, { pagination: { take: 5_000 } }))).sort();
  const find = async (q: string) =>
    idsOf(await search.service.search(question(INDEX, { q, search_options: { typo_tolerance: true } })));
  const revision = async () => (await search.service.search(question(INDEX, {}))).provider_metadata?.revision;
  const documentCount = async () =>
    (await search.service.listIndexes()).find(({ name }) => name === NAME)?.document_count;

  beforeEach(async () => {
    search = await openSearch();
    await search.service.upsertIndex({ index: INDEX });
  });
  afterEach(() => search.close());

  it("replaces a document with the same id, also in one call", async () => {
    await search.service.upsertDocuments({
      index: NAME,
      documents: [
        { id: "a", title: "Xoài" },
        { id: "a", title: "Ổi" },
      ],
    });
    await search.service.upsertDocuments({
      index: NAME,
      documents: [
        { id: "a", title: "Mận" },
        { id: "b", title: "Ổi" },
      ],
    });
    expect(await find("xoài")).toEqual([]);
    expect(await find("mận")).toEqual(["a"]);
    expect(await documentCount()).toBe(2);
  });

  it("shows a change in the next search, of another process too, under another revision", async () => {
    const another = search.another();
    const seen = async () => (await another.search(question(INDEX, { q: "xoài" }))).metadata.count;
    await search.service.upsertDocuments({ index: NAME, documents: [{ id: "a", title: "Xoài cát" }] });
    const [before, found] = [await revision(), await seen()];
    await search.service.upsertDocuments({ index: NAME, documents: [{ id: "b", title: "Xoài sấy" }] });
    expect(found).toBe(1);
    expect(await seen()).toBe(2);
    expect(await revision()).not.toBe(before);
  });

  it("keeps its revision while nothing changes", async () => {
    await search.service.upsertDocuments({ index: NAME, documents: [{ id: "a", title: "Xoài" }] });
    expect(await revision()).toBe(await revision());
  });

  it("deletes by id, by filter and altogether", async () => {
    const documents = Array.from({ length: 6 }, (_, index) => ({ id: `d${index}`, title: "Khô cá", stars: index % 3 }));
    await search.service.upsertDocuments({ index: NAME, documents });
    await search.service.deleteDocuments({ index: NAME, filters: { id: ["d0", "missing"] } });
    expect(await documentCount()).toBe(5);
    await search.service.deleteDocuments({ index: NAME, filters: { stars: { $gte: 1 } } });
    expect(await all()).toEqual(["d3"]);
    await search.service.clearIndex({ index: NAME });
    expect(await all()).toEqual([]);
    expect(await documentCount()).toBe(0);
  });

  it("stores what PostgreSQL would refuse, without the refused characters", async () => {
    await search.service.upsertDocuments({
      index: NAME,
      documents: [{ id: "a", title: "Trà\0 sen \ud800 'mới' \\", note: "x\0" }],
    });
    const result = await search.service.search(question(INDEX, { q: "tra sen moi", retrieve: ["title"] }));
    expect(result.hits[0]?.document.title).toBe("Trà sen \uFFFD 'mới' \\");
  });

  it("refuses a document without its key and values of another type, and writes nothing of that call", async () => {
    await expect(
      search.service.upsertDocuments({ index: NAME, documents: [{ id: "a", title: "x" }, { id: "" }] }),
    ).rejects.toThrow(/primary key/u);
    await expect(
      search.service.upsertDocuments({ index: NAME, documents: [{ id: "a", stars: "many" }] }),
    ).rejects.toThrow(/number/u);
    expect(await all()).toEqual([]);
  });

  it("counts right when several processes write the same documents at once", async () => {
    const documents = Array.from({ length: 700 }, (_, index) => ({ id: `d${index}`, title: `Bánh số ${index}` }));
    const writers = [search.service, search.another(), search.another()];
    await Promise.all(
      writers.map((writer, index) =>
        writer.upsertDocuments({ index: NAME, documents: index === 1 ? [...documents].reverse() : documents }),
      ),
    );
    expect(await documentCount()).toBe(700);
    expect(await all()).toHaveLength(700);
  });

  it("lists what it holds", async () => {
    expect(await search.service.listIndexes()).toEqual([
      {
        name: NAME,
        provider: "search-vietnamese",
        document_count: 0,
        created_at: expect.any(Date),
        updated_at: expect.any(Date),
      },
    ]);
  });
});

describe("versions of an index", () => {
  let search: SearchHarness;
  const next = indexOf({ ...FIELDS, price: { type: "integer" as const, filterable: true } }, "goods_v2");

  beforeEach(async () => {
    search = await openSearch();
    await search.service.upsertIndex({ index: INDEX });
    await search.service.upsertDocuments({ index: NAME, documents: [{ id: "old", title: "Xoài" }] });
  });
  afterEach(() => search.close());

  it("serves the old one, by its own plan, while the new one is filled", async () => {
    await search.service.upsertIndex({ index: next });
    await search.service.upsertDocuments({
      index: next.physical_name,
      documents: [{ id: "new", title: "Xoài", price: 1 }],
    });
    const serving = { ...next, physical_name: NAME };
    expect(idsOf(await search.another().search(question(serving, { q: "xoài" })))).toEqual(["old"]);
    expect(idsOf(await search.another().search(question(next, { q: "xoài", filters: { price: 1 } })))).toEqual(["new"]);
  });

  it("keeps its documents when created again unchanged, and starts empty when changed", async () => {
    await search.service.upsertIndex({ index: INDEX });
    expect((await search.service.listIndexes())[0]?.document_count).toBe(1);
    await search.service.upsertIndex({ index: { ...next, physical_name: NAME } });
    expect((await search.service.listIndexes())[0]?.document_count).toBe(0);
  });

  it("answers NOT_FOUND once dropped, in every process, so that the module looks up the active version again", async () => {
    const another = search.another();
    await another.search(question(INDEX, { q: "xoài" }));
    await search.service.deleteIndex({ index: NAME });
    await expect(search.service.search(question(INDEX, {}))).rejects.toMatchObject({ type: "not_found" });
    await expect(another.search(question(INDEX, { q: "ổi" }))).rejects.toMatchObject({ type: "not_found" });
    await expect(another.upsertDocuments({ index: NAME, documents: [{ id: "x", title: "x" }] })).rejects.toMatchObject({
      type: "not_found",
    });
  });

  it("is seen as it is by every process after it was dropped and made anew under its old name", async () => {
    const another = search.another();
    await another.search(question(INDEX, { q: "xoài" }));
    await search.service.deleteIndex({ index: NAME });
    const anew = { ...next, physical_name: NAME };
    await search.service.upsertIndex({ index: anew });
    await search.service.upsertDocuments({ index: NAME, documents: [{ id: "anew", title: "Xoài", price: 7 }] });
    expect(idsOf(await another.search(question(anew, { q: "xoài" })))).toEqual(["anew"]);
    expect(idsOf(await another.search(question(anew, { filters: { price: 7 } })))).toEqual(["anew"]);
  });
});
