import { describe, expect, it } from "vitest";
import type { SaleFact, SaleVariant } from "../../../modules/catalogue/store/sources";
import { NO_FACTS } from "../../../modules/register/domain/certificate-facts";
import { producer, registered } from "../testing/registered";
import { type Books, buildDocument, type DocumentParts } from "./build-document";
import { dayNumber, NEVER } from "./certificate-stretches";
import { NO_CONTENT } from "./content";
import { groupBook } from "./group-book";
import { unitBook } from "./unit-book";

const DAY = "2026-11-25";
const SHOWN: SaleFact = {
  id: "rprod_1",
  product_id: "prod_1",
  variants: [],
};
const BOX: SaleVariant = {
  variant_id: "variant_1",
  sku: "OCOP-1",
  metadata: { unit_label: "hộp 100 g", net: { amount: 100, unit: "g" }, sample: false },
  withdrawn: false,
  price: 85_000,
  available: 7,
};
const BAG: SaleVariant = {
  ...BOX,
  variant_id: "variant_2",
  sku: "OCOP-1-2",
  metadata: { unit_label: "túi 50 g", net: { amount: 50, unit: "g" }, size: 2, sample: false },
  price: 45_000,
  available: 2,
};
const sold = (...variants: SaleVariant[]): SaleFact => ({ ...SHOWN, variants });
const SOLD = sold(BOX);
const group = (code: string, parent_code: string | null, position: number, drawing: string | null) => ({
  code,
  parent_code,
  name: code,
  name_en: code,
  drawing,
  position,
});
const BOOKS: Books = {
  units: unitBook(
    [
      {
        id: "p-87",
        level: "province",
        name: "Đồng Tháp",
        prefix: "Tỉnh",
        slug: "dong-thap-cu",
        parent_id: null,
        valid_to: "2025-07-01",
      },
      {
        id: "p-82",
        level: "province",
        name: "Đồng Tháp",
        prefix: "Tỉnh",
        slug: "dong-thap",
        parent_id: null,
        valid_to: null,
      },
    ],
    [{ old_id: "p-87", new_id: "p-82" }],
  ),
  groups: groupBook([
    group("food", null, 1, null),
    group("crafts", null, 2, null),
    group("infusions", "food", 12, "tea"),
  ]),
};
const build = (change: Partial<DocumentParts> = {}) =>
  buildDocument(
    { product: registered(), producer: null, facts: NO_FACTS, sale: SHOWN, content: NO_CONTENT, ...change },
    BOOKS,
    DAY,
  );

describe("buildDocument", () => {
  it("shows a product nothing is known of, and sells nothing", () => {
    const document = build();
    expect(document).toMatchObject({
      name: "Trà sen",
      price: null,
      in_stock: false,
      state_1: "not_recognised",
      until_1: NEVER,
      stars_1: null,
      newest: null,
      sample: false,
    });
    expect(document.card).toMatchObject({ offer: null, picture: null, province: null, producer: null });
  });

  it("carries the offer, ready to show and to filter by", () => {
    const document = build({ sale: SOLD, producer: producer() });
    expect(document).toMatchObject({ price: 85_000, available: 7, in_stock: true });
    expect(document.card.offer).toEqual({
      variant_id: "variant_1",
      sku: "OCOP-1",
      price: 85_000,
      unit_label: "hộp 100 g",
      net: { amount: 100, unit: "g" },
      available: 7,
      sample: false,
    });
  });

  it.each([
    ["no price", { price: null }],
    ["a price that is not whole đồng", { price: 85_000.5 }],
    ["its only size withdrawn", { withdrawn: true }],
  ])("does not sell with %s", (_, change) => {
    const sale = sold({ ...BOX, ...change });
    expect(build({ sale, producer: producer() })).toMatchObject({ price: null, in_stock: false });
  });

  it("does not sell where nobody can be named as the seller", () => {
    expect(build({ sale: SOLD, producer: null })).toMatchObject({
      price: null,
      in_stock: false,
      card: { offer: null },
    });
  });

  it("lists a product of several sizes once, from its cheapest one that can be bought, with the pieces of all", () => {
    const { price, available, card } = build({ sale: sold(BOX, BAG), producer: producer() });
    expect({ price, available }).toEqual({ price: 45_000, available: 9 });
    expect(card.offer?.sku).toBe("OCOP-1-2");
    expect(card.sizes?.map(({ unit_label }) => unit_label)).toEqual(["hộp 100 g", "túi 50 g"]);
  });

  it("names another size where the cheapest is sold out, and is sold out only with all of them", () => {
    const one = build({ sale: sold(BOX, { ...BAG, available: 0 }), producer: producer() });
    expect(one).toMatchObject({ price: 85_000, in_stock: true });
    const none = build({ sale: sold({ ...BOX, available: 0 }, { ...BAG, available: 0 }), producer: producer() });
    expect(none).toMatchObject({ price: 45_000, in_stock: false });
  });

  it("shows no choice where only one size is left for sale", () => {
    expect(build({ sale: sold(BOX, { ...BAG, withdrawn: true }), producer: producer() }).card).not.toHaveProperty(
      "sizes",
    );
  });

  it("never shows less than nothing in stock", () => {
    expect(build({ sale: sold({ ...BOX, available: -2 }), producer: producer() })).toMatchObject({
      available: 0,
      in_stock: false,
    });
  });

  it("lists the product under the printed unit and under today's", () => {
    expect(build({ product: registered({ province_id: "p-87" }) })).toMatchObject({
      province: "p-82",
      units: ["p-87", "p-82"],
      card: { province: { slug: "dong-thap-cu", name: "Tỉnh Đồng Tháp" } },
    });
  });

  it("shelves by the name what no source assigns, and says so", () => {
    expect(build().card).toMatchObject({ group: { code: "infusions" }, group_source: "name", drawing: "tea" });
    expect(build().groups).toEqual(["food", "infusions"]);
  });

  it("keeps to the group the register states", () => {
    const stated = build({ product: registered({ group_code: "food" }) });
    expect(stated.card).toMatchObject({ group: { code: "food" }, group_source: "register", drawing: "tea" });
    expect(stated.groups).toEqual(["food"]);
    const other = build({ product: registered({ group_code: "crafts" }) });
    expect(other.card).toMatchObject({ group: { code: "crafts" }, drawing: "generic" });
  });

  it("finds a product by its producer, also by one that is only printed", () => {
    expect(build({ producer: producer() })).toMatchObject({
      producer: "prcr_1",
      producer_name: "HTX Sen Việt",
      legal_type: "cooperative",
    });
    expect(build({ product: registered({ producer_text: "Cơ sở Dân Mập" }) })).toMatchObject({
      producer: null,
      producer_name: "Cơ sở Dân Mập",
    });
  });

  it("lays out the certificate, and marks what comes from the demonstration", () => {
    const facts = {
      ...NO_FACTS,
      recognitions: [
        {
          stars: 3 as const,
          kind: "re_recognition" as const,
          decision_number: "MẪU-001",
          decided_on: "2024-01-15",
          year: 2024,
          issuer: null,
          legal_document: null,
          source_url: null,
          recorded_on: null,
          sample: true,
        },
      ],
    };
    expect(build({ facts })).toMatchObject({
      state_1: "expiring",
      stars_1: 3,
      until_1: dayNumber("2027-01-15"),
      state_2: "lapsed",
      stars_2: null,
      until_2: NEVER,
      newest: dayNumber("2024-01-15"),
      sample: true,
    });
  });
});
