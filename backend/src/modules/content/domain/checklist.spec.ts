import { describe, expect, it } from "vitest";
import { checklistOf, type StepFacts } from "./checklist";
import { EMPTY_FIELDS } from "./fields";

const LABEL = {
  ...EMPTY_FIELDS.label,
  ...{ net_quantity: "500 g", ingredients: "Sen", shelf_life: "12 tháng", storage: "Nơi khô" },
  ...{ usage: "Pha trà", responsible_party: "HTX" },
};
const facts = (change: Partial<StepFacts> = {}): StepFacts => ({
  ...{ id: "tea", name: "Trà sen", draft: null, sent: null },
  shown: { story: false, pictures: false, label: null },
  ...{ forSale: false, onItsWay: false, seenLive: false },
  ...change,
});
const ONLINE = facts({
  shown: { story: true, pictures: true, label: LABEL },
  ...{ forSale: true, onItsWay: true, seenLive: true },
});
const statesOf = (product: StepFacts, shop = false) =>
  Object.fromEntries(checklistOf([product], shop, null).steps.map(({ step, state }) => [step, state]));
const nextOf = (product: StepFacts, shop = false) => checklistOf([product], shop, null).next;
const PICTURES = [{ picture_id: "a", alt: null }];

describe("the checklist to online", () => {
  it("begins with the pictures where nothing is done", () => {
    expect(checklistOf([facts()], false, null)).toMatchObject({ product: { id: "tea" }, next: "pictures", total: 1 });
    expect(Object.values(statesOf(facts()))).toEqual(Array(6).fill("todo"));
  });

  it("tells what was written from what was sent, asked for and shown", () => {
    const draft = { ...EMPTY_FIELDS, story_vi: "Sen hái sớm", label: LABEL };
    expect(statesOf(facts({ draft }))).toMatchObject({ story: "drafted", pictures: "todo", label: "drafted" });
    const sent = { fields: draft, state: "open" as const };
    expect(statesOf(facts({ draft, sent }))).toMatchObject({ story: "in_review", label: "in_review" });
    expect(statesOf(facts({ draft, sent: { fields: draft, state: "changes_asked" } })).story).toBe("asked");
    expect(statesOf(facts({ draft, shown: { story: true, pictures: false, label: null } })).story).toBe("done");
  });

  it("counts a label only where all that buyers look for is given", () => {
    expect(statesOf(facts({ draft: { ...EMPTY_FIELDS, label: { ...LABEL, storage: null } } })).label).toBe("todo");
  });

  it("sends pictures and label to an officer in one go", () => {
    const [pictured, labelled] = [
      { ...EMPTY_FIELDS, pictures: PICTURES },
      { ...EMPTY_FIELDS, label: LABEL },
    ];
    expect(nextOf(facts({ draft: pictured }))).toBe("label");
    expect(nextOf(facts({ draft: labelled }))).toBe("pictures");
    expect(nextOf(facts({ draft: { ...pictured, label: LABEL } }))).toBe("pictures");
  });

  it("goes on to what can be done while an officer reads, and comes back to what was asked for", () => {
    const fields = { ...EMPTY_FIELDS, pictures: PICTURES, label: LABEL };
    const read = facts({ sent: { fields, state: "open" }, forSale: true });
    expect([nextOf(read), nextOf(read, true)]).toEqual(["shop", "story"]);
    expect(statesOf(read, true).listing).toBe("in_review");
    expect(nextOf({ ...read, sent: { fields, state: "changes_asked" } })).toBe("pictures");
    expect(nextOf({ ...read, shown: { story: false, pictures: true, label: LABEL } }, true)).toBe("listing");
  });

  it("takes a shop of the producer's own or a product handed over in a file", () => {
    expect(statesOf(facts(), true).shop).toBe("done");
    expect(statesOf(facts({ onItsWay: true })).shop).toBe("done");
  });

  it("guides the product nearest to being online, and another one when asked", () => {
    const near = facts({ id: "near", forSale: true, shown: { story: true, pictures: false, label: null } });
    const products = [facts(), near, { ...ONLINE, id: "online" }];
    expect(checklistOf(products, false, null).product?.id).toBe("near");
    expect(checklistOf(products, false, "tea").product?.id).toBe("tea");
    expect(checklistOf(products, false, "foreign").product?.id).toBe("near");
    expect(checklistOf(products, false, null).steps.at(-1)).toMatchObject({ step: "story", products: 2 });
  });

  it("guides what was begun before what was not", () => {
    const begun = facts({ id: "begun", draft: { ...EMPTY_FIELDS, story_vi: "Sen hái sớm" } });
    expect(checklistOf([facts(), begun], false, null).product?.id).toBe("begun");
  });

  it("has nothing left where everything is online, and nothing to say without products", () => {
    expect(checklistOf([ONLINE], true, null).next).toBeNull();
    expect(checklistOf([], false, null)).toMatchObject({ product: null, next: null, total: 0 });
  });
});
