import { openListing } from "../../src/workflows/channel/open-listing";
import { MANGO, type World } from "./world";

/** One product of one shop, from the wish to list it: what the specs of a single listing do and ask. */
export function oneListing(world: () => World) {
  const wish = () => ({ shop_id: world().shop.id, product_id: "p1", settings: world().settings });
  const opened = async (): Promise<string> => {
    const answer = await openListing(world().engine, wish(), "user_1");
    if (answer.kind !== "opened") throw new Error(`not opened: ${JSON.stringify(answer)}`);
    return answer.listing.id;
  };
  const live = async (): Promise<string> => {
    const id = await opened();
    await world().rounds(3);
    return id;
  };
  const kinds = async (id: string) => (await world().book.events(id)).map(({ kind }) => kind);
  const change = (facts: Partial<typeof MANGO>) => world().catalogue.set("p1", { ...MANGO, ...facts });
  return { wish, opened, live, kinds, change };
}
