import { settleDrift } from "../../src/workflows/channel/officer-answers";
import { settleDoubt, toldDoubt } from "../../src/workflows/channel/settle-doubt";
import type { Scene } from "./history-goods";

/** The officer answers what is asked, now for us and now for them; what no software may change, a person changes there. */
export async function answerQuestions({ world, chance, sku, listing, story }: Scene): Promise<void> {
  const asked = await world.book.listing(listing);
  if (asked?.state === "asking" && asked.drift.length > 0) {
    const editable = world.ports.listings?.editable ?? [];
    for (const { field, ours } of asked.drift) {
      if (field !== "price" && !editable.includes(field) && field === "title") {
        for (const { id } of world.open(sku)) world.sandbox.control.edit(id, { title: String(ours) });
        story.push("a person changed the title there");
        continue;
      }
      const choice = chance.pick(["ours", "theirs"] as const);
      await settleDrift(world.engine, listing, { [field]: choice }, "user_1");
      story.push(`officer: ${choice} for ${field}`);
    }
    if (asked.drift.every(({ field }) => field === "title")) await world.book.ask([listing]);
  }
}

/** Asked whether a listing is there: a person sees it in the seller centre, shown or not, and tells its number or that there is none. */
export async function lookInSellerCentre({ world, sku, listing, story }: Scene): Promise<void> {
  const asked = await world.book.listing(listing);
  const doubt = asked && toldDoubt(asked);
  if (!doubt) return;
  const [there] = world.open(sku);
  const answer = there ? { kind: "there" as const, listing: there.id } : { kind: "absent" as const };
  const settled = await settleDoubt(world.engine, listing, new Date(doubt.since), answer, "user_1");
  story.push(`officer: ${there ? `it is there as ${there.id}` : "it is not there"}, ${settled.kind}`);
}

/** Sizes no software may add to what stands there, or rename, a person enters in the seller centre. */
export async function enterSizes({ world, sku, listing, story }: Scene): Promise<void> {
  const asked = await world.book.listing(listing);
  const failure = asked?.failure?.failure;
  const isTold = failure?.kind === "fix_data" && failure.faults.some(({ field }) => field === "options");
  const [there] = world.open(sku);
  if (!asked || !isTold || !there) return;
  const sizes = (asked.wanted.sizes ?? []).map((size) => ({ ...size }));
  world.sandbox.control.edit(there.id, { sizes });
  await world.book.ask([listing]);
  story.push(`a person entered there: ${sizes.map((size) => size.sku).join(", ")}`);
}
