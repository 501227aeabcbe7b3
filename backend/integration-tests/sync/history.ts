import type { ProductFacts } from "../../src/modules/channel/domain/wanted";
import type { Engine } from "../../src/workflows/channel/engine";
import { replayListing, settleDrift } from "../../src/workflows/channel/officer-answers";
import { openListing } from "../../src/workflows/channel/open-listing";
import { pauseShop, resumeShop } from "../../src/workflows/channel/pause-shop";
import { reconcile } from "../../src/workflows/channel/reconcile";
import { settleDoubt, toldDoubt } from "../../src/workflows/channel/settle-doubt";
import { anyFault } from "./any-fault";
import { type ApiChannel, setupOf } from "./channels";
import type { OwnDatabase } from "./database";
import { type Dice, dice } from "./dice";
import { leak, watched } from "./outgoing";
import { MANGO, openWorld, type World } from "./world";

/** What a history ended with; every list is empty where all is well. */
export type Told = {
  seed: number;
  /** What happened, in order, for whoever looks into a failure. */
  story: string[];
  /** Listings beyond the one there should be, at any moment. */
  duplicates: number;
  /** Wanted and not there. */
  lost: string[];
  /** There, and not as we say it is. */
  diverged: string[];
  /** What left while the shop was paused, and should have waited. */
  leaked: string[];
};

const MINUTE = 60_000;
/** Longer than any pause of the engine; a history that takes longer to settle has lost something. */
const SETTLING_ROUNDS = 60;

/** Everything one history is played with. */
type Scene = {
  world: World;
  chance: Dice;
  sku: string;
  listing: string;
  story: string[];
  worst: number;
  leaked: string[];
  /** After so many more calls that change something the shop is paused, in the midst of the work. */
  pausesIn: number | null;
};

/** Any product there could be under a SKU; moderation may dislike its name. */
function anyFacts({ world, chance, sku }: Pick<Scene, "world" | "chance" | "sku">): ProductFacts {
  const refused = setupOf(world.channel).sandbox.refusedWords[0]?.word;
  const word = refused !== undefined && chance.chance(0.1) ? ` ${refused}` : "";
  return {
    ...MANGO,
    name: `Xoài sấy dẻo Cao Lãnh loại ${chance.upTo(9)}${word} (mẫu)`,
    story: `Xoài cát Hòa Lộc chín cây sấy dẻo, không thêm đường, không chất bảo quản, mẻ số ${chance.upTo(3)}, đóng gói tại Cao Lãnh.`,
    stars: chance.pick([null, 3, 4, 5]),
    offer: { sku, price: 50_000 + 500 * chance.upTo(50), available: chance.upTo(4) },
  };
}

function standingOne({ world, sku }: Scene) {
  return world.open(sku).find(({ status }) => status === "live");
}

/** Somebody changes the listing in the seller centre. */
function editThere(scene: Scene): string {
  const { world, chance } = scene;
  const listing = standingOne(scene);
  if (!listing) return "nothing there to edit";
  const change = chance.pick<Parameters<typeof world.sandbox.control.edit>[1]>([
    { title: `Xoài của người khác đặt tên số ${chance.upTo(9)}` },
    { price: 40_000 + 500 * chance.upTo(9) },
    { stock: chance.upTo(9) },
  ]);
  world.sandbox.control.edit(listing.id, change);
  return `edited there: ${JSON.stringify(change)}`;
}

function banThere(scene: Scene): string {
  const listing = standingOne(scene);
  if (!listing) return "nothing there to ban";
  scene.world.sandbox.control.ban(listing.id, "Ảnh không đúng sản phẩm");
  return "banned there";
}

type Step = (scene: Scene) => string | Promise<string>;

const change: Step = async (scene) => {
  const facts = anyFacts(scene);
  scene.world.catalogue.set(scene.sku, facts);
  await scene.world.refresh();
  return `wanted: ${facts.name}, ${facts.stars} stars, ${facts.offer?.price} đ, ${facts.offer?.available} left`;
};
const work: Step = async (scene) => {
  await scene.world.work(observed(scene));
  return "worked";
};
/** The engine of a history: whatever leaves while the shop is paused is looked at. */
function observed(scene: Scene): Engine {
  const { world, sku, leaked } = scene;
  return watched(world, {
    before: async (outgoing) => {
      if (!(await world.book.pauses.isPaused(world.shop.id))) return;
      const found = leak(outgoing, world.open(sku)[0]);
      if (found !== null) leaked.push(found);
    },
    after: async () => {
      if (scene.pausesIn === null) return;
      scene.pausesIn -= 1;
      if (scene.pausesIn > 0) return;
      scene.pausesIn = null;
      await pauseShop(world.engine, world.shop.id, OFFICER, "Giữa chừng");
      scene.story.push("paused in the midst of it");
    },
  });
}
const OFFICER = { actor: "user_1", as: "officer" } as const;
const pause: Step = async (scene) => {
  if (scene.chance.chance(0.5)) {
    scene.pausesIn = 1 + scene.chance.upTo(2);
    return "will be paused in the midst of the work";
  }
  const { kind } = await pauseShop(scene.world.engine, scene.world.shop.id, OFFICER, "Nghỉ");
  return `paused: ${kind}`;
};
const resume: Step = async (scene) => {
  scene.pausesIn = null;
  const { kind } = await resumeShop(scene.world.engine, scene.world.shop.id, OFFICER);
  return `goes on: ${kind}`;
};
const wait: Step = async ({ world, chance }) => {
  const minutes = chance.pick([1, 2, 5, 12, 40]);
  await world.pass(minutes * MINUTE + 1_000);
  return `${minutes} minutes pass`;
};
const endToken: Step = ({ world, chance }) => {
  const revoke = chance.chance(0.4);
  if (revoke) world.sandbox.control.revokeTokens(setupOf(world.channel).shop);
  else world.sandbox.control.expireTokens(setupOf(world.channel).shop);
  return revoke ? "permission taken back" : "token ended";
};
const close: Step = ({ world }) => {
  world.sandbox.control.fault({ mode: "closed" });
  return "marketplace closes";
};
const open: Step = ({ world }) => {
  world.sandbox.control.clearFaults();
  return "all faults end";
};
const look: Step = async ({ world }) => `looked at ${await reconcile(world.engine, 30 * MINUTE, 10)}`;

/** The mix, as often as they stand here. */
const STEPS: readonly [Step, ...Step[]] = [
  change,
  ...[change, change, change],
  ...[work, work, work, work, work, work],
  ...[anyFault, anyFault, anyFault, anyFault, anyFault],
  ...[wait, wait, wait],
  ...[editThere, banThere, endToken, close, open, open, look],
  ...[pause, pause, resume],
];

/** The officer answers what is asked, now for us and now for them; what no software may change, a person changes there. */
async function answerQuestions({ world, chance, sku, listing, story }: Scene): Promise<void> {
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

/** The marketplace is well again, the seller agrees again, moderation is content with what can be content. */
async function recover(scene: Scene): Promise<void> {
  const { world, chance, sku, story } = scene;
  world.sandbox.control.clearFaults();
  story.push(await resume(scene));
  for (const { id, status } of world.open(sku))
    if (status === "banned") world.sandbox.control.edit(id, { status: "live" });
  if ((await world.book.shop(world.shop.id))?.state === "reconnect") await world.connect();
  // A name moderation dislikes is corrected by a person, who reads the reason.
  world.catalogue.set(sku, {
    ...anyFacts({ ...scene, chance }),
    name: `Xoài sấy dẻo Cao Lãnh loại ${chance.upTo(9)} (mẫu)`,
  });
  story.push("all is well again");
  await world.refresh();
}

async function settleDown(scene: Scene): Promise<boolean> {
  const { world, sku, listing } = scene;
  for (let round = 0; round < SETTLING_ROUNDS; round += 1) {
    await world.work();
    scene.worst = Math.max(scene.worst, world.open(sku).length);
    await answerQuestions(scene);
    await lookInSellerCentre(scene);
    if ((await world.book.shop(world.shop.id))?.state === "reconnect") await world.connect();
    if ((await world.book.jobs([listing])).get(listing)?.dead) await replayListing(world.engine, listing, "user_1");
    if ((await world.book.listing(listing))?.state === "in_step" && (await isQuiet(scene))) return true;
    await world.pass(round < 8 ? MINUTE + 1_000 : 10 * MINUTE);
    await reconcile(world.engine, 30 * MINUTE, 10);
  }
  return false;
}

/** Asked whether a listing is there: a person sees it in the seller centre, shown or not, and tells its number or that there is none. */
async function lookInSellerCentre({ world, sku, listing, story }: Scene): Promise<void> {
  const asked = await world.book.listing(listing);
  const doubt = asked && toldDoubt(asked);
  if (!doubt) return;
  const [there] = world.open(sku);
  const answer = there ? { kind: "there" as const, listing: there.id } : { kind: "absent" as const };
  const settled = await settleDoubt(world.engine, listing, new Date(doubt.since), answer, "user_1");
  story.push(`officer: ${there ? `it is there as ${there.id}` : "it is not there"}, ${settled.kind}`);
}

/** Nothing waits for this listing any more. */
async function isQuiet({ world, listing }: Scene): Promise<boolean> {
  return !(await world.book.jobs([listing])).has(listing);
}

/** What is there in the end, against what is wanted and what we say is there. */
async function compareAll({ world, sku, listing }: Scene): Promise<Pick<Told, "lost" | "diverged">> {
  const known = await world.book.listing(listing);
  const [there] = world.open(sku);
  if (!known || !there) return { lost: ["the listing"], diverged: [] };
  const unit = there.units[0];
  const offer = world.catalogue.get(sku)?.offer;
  const lost: string[] = [];
  if (unit?.stock !== offer?.available) lost.push(`stock ${unit?.stock} for ${offer?.available}`);
  if (unit?.price !== offer?.price && known.choices.price !== "theirs")
    lost.push(`price ${unit?.price} for ${offer?.price}`);
  if (there.title !== known.wanted.title && known.choices.title !== "theirs")
    lost.push(`title "${there.title}" for "${known.wanted.title}"`);
  if (there.status !== "live") lost.push(`${there.status}, not live`);
  const seen = known.seen;
  const diverged: string[] = [];
  if (known.state !== "in_step")
    diverged.push(`state ${known.state}: ${known.failure?.message_en ?? JSON.stringify(known.drift)}`);
  if (seen?.title !== there.title) diverged.push(`title seen as "${seen?.title}"`);
  if (seen?.units[0]?.stock !== unit?.stock) diverged.push(`stock seen as ${seen?.units[0]?.stock}`);
  if (seen?.units[0]?.price !== unit?.price) diverged.push(`price seen as ${seen?.units[0]?.price}`);
  return { lost, diverged };
}

/** Plays one seeded history from an empty shop to the moment when everything has settled. */
export async function playHistory(channel: ApiChannel, seed: number, database: OwnDatabase): Promise<Told> {
  const chance = dice(seed);
  const world = await openWorld({ channel, database, random: chance.roll });
  const sku = `H-${seed}`;
  const story: string[] = [];
  try {
    world.catalogue.set(sku, { ...anyFacts({ world, chance, sku }), name: "Xoài sấy dẻo Cao Lãnh loại 0 (mẫu)" });
    const wish = { shop_id: world.shop.id, product_id: sku, settings: world.settings };
    const opened = await openListing(world.engine, wish, "user_1");
    if (opened.kind !== "opened") throw new Error(`seed ${seed}: not opened: ${JSON.stringify(opened)}`);
    const listing = opened.listing.id;
    const scene: Scene = { world, chance, sku, listing, story, worst: 0, leaked: [], pausesIn: null };
    for (let step = 6 + chance.upTo(10); step > 0; step -= 1) {
      story.push(await chance.pick(STEPS)(scene));
      scene.worst = Math.max(scene.worst, world.open(sku).length);
    }
    await recover(scene);
    const settled = await settleDown(scene);
    const { lost, diverged } = await compareAll(scene);
    if (!settled) diverged.push("did not settle");
    const { leaked } = scene;
    return { seed, story, duplicates: Math.max(0, scene.worst - 1), lost, diverged, leaked };
  } finally {
    await resumeShop(world.engine, world.shop.id, OFFICER);
    await world.close();
  }
}
