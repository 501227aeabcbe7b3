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
  checklistOf([product], shop, null).steps.map(({ state }) => state);

describe("the checklist to online", () => {
  it("begins with the story where nothing is done", () => {
    expect(checklistOf([facts()], false, null)).toMatchObject({ product: { id: "tea" }, next: "story", total: 1 });
    expect(statesOf(facts())).toEqual(Array(6).fill("todo"));
  });

  it("tells what was written from what was sent, asked for and shown", () => {
    const draft = { ...EMPTY_FIELDS, story_vi: "Sen hái sớm", label: LABEL };
    expect(statesOf(facts({ draft }))).toEqual(["drafted", "todo", "drafted", "todo", "todo", "todo"]);
    expect(statesOf(facts({ draft, sent: { fields: draft, state: "open" } })).slice(0, 3)).toEqual([
      "in_review",
      "todo",
      "in_review",
    ]);
    expect(statesOf(facts({ draft, sent: { fields: draft, state: "changes_asked" } }))[0]).toBe("asked");
    expect(statesOf(facts({ draft, shown: { story: true, pictures: false, label: null } }))[0]).toBe("done");
  });

  it("counts a label only where all that buyers look for is given", () => {
    expect(statesOf(facts({ draft: { ...EMPTY_FIELDS, label: { ...LABEL, storage: null } } }))[2]).toBe("todo");
  });

  it("goes on to what can be done while an officer reads", () => {
    const fields = { ...EMPTY_FIELDS, story_vi: "Sen hái sớm" };
    expect(checklistOf([facts({ sent: { fields, state: "open" } })], false, null).next).toBe("pictures");
  });

  it("takes a shop of the producer's own or a product handed over in a file", () => {
    expect(statesOf(facts(), true)[4]).toBe("done");
    expect(statesOf(facts({ onItsWay: true }))[4]).toBe("done");
  });

  it("guides the product nearest to being online, and another one when asked", () => {
    const near = facts({ id: "near", forSale: true, shown: { story: true, pictures: false, label: null } });
    const products = [facts(), near, { ...ONLINE, id: "online" }];
    expect(checklistOf(products, false, null).product?.id).toBe("near");
    expect(checklistOf(products, false, "tea").product?.id).toBe("tea");
    expect(checklistOf(products, false, "foreign").product?.id).toBe("near");
    expect(checklistOf(products, false, null).steps[0]).toMatchObject({ step: "story", products: 2 });
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
