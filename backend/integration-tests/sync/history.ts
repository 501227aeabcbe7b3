import type { Engine } from "../../src/workflows/channel/engine";
import { replayListing } from "../../src/workflows/channel/officer-answers";
import { openListing } from "../../src/workflows/channel/open-listing";
import { pauseShop, resumeShop } from "../../src/workflows/channel/pause-shop";
import { reconcile } from "../../src/workflows/channel/reconcile";
import { anyFault } from "./any-fault";
import { type ApiChannel, setupOf } from "./channels";
import type { OwnDatabase } from "./database";
import { dice } from "./dice";
import { anyFacts, anyGoods, change, changeSize, type Scene, type Step } from "./history-goods";
import { compareAll, type Judgement } from "./history-judge";
import { answerQuestions, enterSizes, lookInSellerCentre } from "./history-person";
import { leak, watched } from "./outgoing";
import { openWorld } from "./world";

/** What a history ended with; every list is empty where all is well. */
export type Told = Judgement & {
  seed: number;
  /** Whether the product was sold in sizes that come and go. */
  sized: boolean;
  /** What happened, in order, for whoever looks into a failure. */
  story: string[];
  /** Listings beyond the one there should be, at any moment. */
  duplicates: number;
  /** What left while the shop was paused, and should have waited. */
  leaked: string[];
};

const MINUTE = 60_000;
/** Longer than any pause of the engine; a history that takes longer to settle has lost something. */
const SETTLING_ROUNDS = 60;

function standingOne({ world, sku }: Scene) {
  return world.open(sku).find(({ status }) => status === "live");
}

/** Somebody changes the listing in the seller centre. */
function editThere(scene: Scene): string {
  const { world, chance } = scene;
  const listing = standingOne(scene);
  if (!listing) return "nothing there to edit";
  const edit = chance.pick<Parameters<typeof world.sandbox.control.edit>[1]>([
    { title: `Xoài của người khác đặt tên số ${chance.upTo(9)}` },
    { price: 40_000 + 500 * chance.upTo(9) },
    { stock: chance.upTo(9) },
  ]);
  world.sandbox.control.edit(listing.id, edit);
  return `edited there: ${JSON.stringify(edit)}`;
}

function banThere(scene: Scene): string {
  const listing = standingOne(scene);
  if (!listing) return "nothing there to ban";
  scene.world.sandbox.control.ban(listing.id, "Ảnh không đúng sản phẩm");
  return "banned there";
}

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
  ...[changeSize, changeSize, changeSize],
  ...[work, work, work, work, work, work],
  ...[anyFault, anyFault, anyFault, anyFault, anyFault],
  ...[wait, wait, wait],
  ...[editThere, banThere, endToken, close, open, open, look],
  ...[pause, pause, resume],
];

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
    await enterSizes(scene);
    if ((await world.book.shop(world.shop.id))?.state === "reconnect") await world.connect();
    if ((await world.book.jobs([listing])).get(listing)?.dead) await replayListing(world.engine, listing, "user_1");
    if ((await world.book.listing(listing))?.state === "in_step" && (await isQuiet(scene))) return true;
    await world.pass(round < 8 ? MINUTE + 1_000 : 10 * MINUTE);
    await reconcile(world.engine, 30 * MINUTE, 10);
  }
  return false;
}

/** Nothing waits for this listing any more. */
async function isQuiet({ world, listing }: Scene): Promise<boolean> {
  return !(await world.book.jobs([listing])).has(listing);
}

/** Plays one seeded history from an empty shop to the moment when everything has settled. */
export async function playHistory(channel: ApiChannel, seed: number, database: OwnDatabase): Promise<Told> {
  const chance = dice(seed);
  const world = await openWorld({ channel, database, random: chance.roll });
  const sku = `H-${seed}`;
  const story: string[] = [];
  try {
    const goods = anyGoods(chance, sku);
    world.catalogue.set(sku, { ...anyFacts({ world, chance, goods }), name: "Xoài sấy dẻo Cao Lãnh loại 0 (mẫu)" });
    const wish = { shop_id: world.shop.id, product_id: sku, settings: world.settings };
    const opened = await openListing(world.engine, wish, "user_1");
    if (opened.kind !== "opened") throw new Error(`seed ${seed}: not opened: ${JSON.stringify(opened)}`);
    const listing = opened.listing.id;
    const scene: Scene = { world, chance, sku, listing, story, goods, worst: 0, leaked: [], pausesIn: null };
    for (let step = 6 + chance.upTo(10); step > 0; step -= 1) {
      story.push(await chance.pick(STEPS)(scene));
      scene.worst = Math.max(scene.worst, world.open(sku).length);
    }
    await recover(scene);
    const settled = await settleDown(scene);
    const { lost, diverged } = await compareAll(scene);
    if (!settled) diverged.push("did not settle");
    const { leaked } = scene;
    return { seed, sized: goods.several, story, duplicates: Math.max(0, scene.worst - 1), lost, diverged, leaked };
  } finally {
    await resumeShop(world.engine, world.shop.id, OFFICER);
    await world.close();
  }
}
