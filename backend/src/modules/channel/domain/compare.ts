import { z } from "@medusajs/framework/zod";
import { type EditableField, plainText, type SeenListing } from "@ocop/integrations/core";
import { hasSizesToSend, mergeSizes, namesShown, nameToSend, seenUnit, sentUnit, type Unit, unitsOf } from "./sizes";
import { type Sent, type SentSize, tellsStars, type Wanted } from "./wanted";

/** Fields a person may also change on the marketplace. Stock is not among them: there is one ledger, and it is ours. */
export const SHARED_FIELDS = ["title", "description", "category", "price"] as const;
export type SharedField = (typeof SHARED_FIELDS)[number];

/** Who wins a field that was edited on the marketplace. Without an answer it is asked and left alone. */
export const choicesSchema = z.partialRecord(z.enum(SHARED_FIELDS), z.enum(["ours", "theirs"]));
export type Choices = z.infer<typeof choicesSchema>;

/** What a person says of such fields; `ask` takes an earlier answer back, so that the next edit is asked about again. */
export const answersSchema = z.partialRecord(z.enum(SHARED_FIELDS), z.enum(["ours", "theirs", "ask"]));
export type Answers = z.infer<typeof answersSchema>;

/** The choices that stand once a person has answered. */
export function answered(choices: Choices, answers: Answers): Choices {
  return choicesSchema.parse(
    Object.fromEntries(Object.entries({ ...choices, ...answers }).filter(([, side]) => side !== "ask")),
  );
}

export const driftSchema = z.strictObject({
  field: z.enum(SHARED_FIELDS),
  ours: z.union([z.string(), z.number()]),
  theirs: z.union([z.string(), z.number()]),
  /** Which size, where the listing has several. */
  size: z.string().optional(),
});
/** One field that says something else on the marketplace than what we sent. */
export type Drift = z.infer<typeof driftSchema>;

export type Action = "stock" | "price" | "content";
export type Comparison = { actions: Action[]; drift: Drift[] };

/** The price is a unit's own and compared unit by unit. */
type WordField = Exclude<SharedField, "price">;
const WORD_FIELDS = ["title", "description", "category"] as const satisfies readonly WordField[];
type Values = Readonly<Record<WordField, string | undefined>>;

const text = (value: string | undefined) => value && plainText(value).replace(/\s+/g, " ").trim();

/** Do two texts say the same to a reader, however a marketplace spells them? */
export const sameText = (one: string, other: string): boolean => text(one) === text(other);

function valuesOf({ title, description, settings }: Sent): Values {
  return { title: text(title), description: text(description), category: settings?.category };
}

/** What the channel did not tell is undefined, and never compared. */
function valuesSeen({ title, description, category }: SeenListing): Values {
  return { title: text(title), description: text(description), category };
}

/** What the marketplace lets us change of a listing that exists. */
export type Editable = readonly EditableField[];
const EVERYTHING: Editable = ["title", "description", "category", "images", "attributes", "options"];

type Verdict = "same" | "send" | "theirs" | "ask";

/** One text: is it as wanted, ours to send, settled in favour of the marketplace, or a question? */
function judge(
  field: WordField,
  wanted: Wanted,
  sent: Sent,
  seen: SeenListing,
  choices: Choices,
  editable: Editable,
): Verdict {
  const [mine, there] = [valuesOf(wanted)[field], valuesSeen(seen)[field]];
  if (mine === undefined || there === undefined || mine === there) return "same";
  // Only a person in the seller centre can change it.
  if (!editable.includes(field)) return choices[field] === "theirs" ? "theirs" : "ask";
  if (there === valuesOf(sent)[field]) return "send";
  if (wanted.stars === null && tellsStars(there)) return "send";
  return chosen(choices[field]);
}

const chosen = (choice: "ours" | "theirs" | undefined): Verdict => (choice === "ours" ? "send" : (choice ?? "ask"));

type Priced = { unit: Unit; theirs: number | undefined; verdict: Verdict };

/** The price of every unit. It has a call of its own on every channel. */
function judgePrices(wanted: Wanted, sent: Sent, seen: SeenListing, choices: Choices): Priced[] {
  return unitsOf(wanted).map((unit) => {
    const theirs = seenUnit(wanted, seen, unit)?.price;
    if (theirs === undefined || theirs === unit.price) return { unit, theirs, verdict: "same" };
    const isOurs = theirs === sentUnit(wanted, sent, unit).price;
    return { unit, theirs, verdict: isOurs ? "send" : chosen(choices.price) };
  });
}

/** Units whose price is ours to send. */
export function pricesToSend(wanted: Wanted, sent: Sent, seen: SeenListing, choices: Choices): Unit[] {
  return judgePrices(wanted, sent, seen, choices)
    .filter(({ verdict }) => verdict === "send")
    .map(({ unit }) => unit);
}

/**
 * Compares one listing as it should be with what the marketplace shows, and answers what to send, the most urgent first:
 * an oversold piece hurts most, then a wrong price, then words.
 * A field that shows neither what is wanted nor what we last sent was edited there: it is asked, never silently written
 * over, unless `choices` settles it. One thing is not asked: star wording without a certificate in force goes.
 * A field the marketplace lets nobody change by API is asked as well: a person can do it there.
 * @param sent what of ours is known to have reached the marketplace; nothing of a listing that somebody else made
 */
export function compare(
  wanted: Wanted,
  sent: Sent,
  seen: SeenListing,
  choices: Choices,
  editable = EVERYTHING,
): Comparison {
  const verdicts = WORD_FIELDS.map((field) => ({
    field,
    verdict: judge(field, wanted, sent, seen, choices, editable),
  }));
  const prices = judgePrices(wanted, sent, seen, choices);
  const actions = new Set<Action>();
  if (verdicts.some(({ verdict }) => verdict === "send")) actions.add("content");
  if (prices.some(({ verdict }) => verdict === "send")) actions.add("price");
  if (sent.settings && untold(sent) !== untold(wanted)) actions.add("content");
  if (sent.settings && hasSizesToSend(wanted, sent, seen, editable.includes("options"))) actions.add("content");
  if (unitsOf(wanted).some((unit) => differs(seenUnit(wanted, seen, unit)?.stock, unit.stock))) actions.add("stock");
  const words = verdicts
    .filter(({ verdict }) => verdict === "ask")
    .map(({ field }) => ({ field, ours: valuesOf(wanted)[field] ?? "", theirs: valuesSeen(seen)[field] ?? "" }));
  const drift = [...words, ...prices.flatMap((priced) => priceDrift(priced))];
  return { actions: ORDER.filter((action) => actions.has(action)), drift };
}

const differs = (there: number | undefined, ours: number) => there !== undefined && there !== ours;

function priceDrift({ unit: { name, price }, theirs, verdict }: Priced): Drift[] {
  if (verdict !== "ask" || theirs === undefined) return [];
  return [{ field: "price", ours: price, theirs, ...(name !== undefined && { size: name }) }];
}

const ORDER: readonly Action[] = ["stock", "price", "content"];

/** Parts of the content that channels do not tell back in our words: compared with what was sent instead. */
function untold({ pictures, settings }: Sent): string {
  const { attributes, brand, carriers, weight_grams, size_weights, size_cm, papers } = settings ?? {};
  const weights = Object.entries(size_weights ?? {}).sort();
  return JSON.stringify([pictures, attributes, brand, carriers, weight_grams, weights, size_cm, papers]);
}

/** The content to send: a field that stays as the marketplace has it rides along unchanged. */
export function contentToSend(
  wanted: Wanted,
  sent: Sent,
  seen: SeenListing,
  choices: Choices,
  editable = EVERYTHING,
): Wanted {
  const kept = (field: WordField) => ["ask", "theirs"].includes(judge(field, wanted, sent, seen, choices, editable));
  const category = kept("category") ? seen.category : undefined;
  return {
    ...wanted,
    title: kept("title") ? seen.title : wanted.title,
    description: (kept("description") ? seen.description : undefined) ?? wanted.description,
    ...(wanted.sizes && {
      sizes: wanted.sizes.map((size) => ({ ...size, name: nameToSend(wanted, sent, seen, size) })),
    }),
    settings: { ...wanted.settings, category: category ?? wanted.settings.category },
  };
}

/**
 * What is known to have reached the marketplace, once it was read: a write whose answer got lost shows itself here, and so
 * does a value that came to be the wanted one in another way.
 * @param sending what the last write carried while its outcome was not yet recorded
 */
export function settle(wanted: Wanted, sent: Sent, sending: Sent | null, seen: SeenListing): Sent {
  const there = valuesSeen(seen);
  let settled = sent;
  for (const candidate of [sending, wanted]) {
    if (!candidate) continue;
    const values = valuesOf(candidate);
    if (values.title !== undefined && values.title === there.title) settled = { ...settled, title: candidate.title };
    settled = withPrices(settled, pricesShown(wanted, candidate, seen));
    settled = withSizes(settled, namesShown(wanted, candidate, seen));
    if (values.description !== undefined && values.description === there.description)
      settled = { ...settled, description: candidate.description };
    if (settled.settings && values.category === there.category)
      settled = { ...settled, settings: { ...settled.settings, category: String(values.category) } };
  }
  return settled;
}

/** Prices of ours that the marketplace shows. */
function pricesShown(wanted: Wanted, { price, sizes }: Sent, seen: SeenListing): Pick<Sent, "price" | "sizes"> {
  const isShown = (sku: string, ours: number | undefined) =>
    ours !== undefined && seenUnit(wanted, seen, { sku })?.price === ours;
  const shown = sizes
    ?.filter((size) => isShown(size.sku, size.price))
    .map((size) => ({ sku: size.sku, price: size.price }));
  return { ...(isShown(wanted.sku, price) && { price }), ...(shown && shown.length > 0 && { sizes: shown }) };
}

function withSizes(sent: Sent, sizes: readonly SentSize[]): Sent {
  return sizes.length > 0 ? { ...sent, sizes: mergeSizes(sent.sizes, sizes) } : sent;
}

function withPrices(sent: Sent, { price, sizes }: Pick<Sent, "price" | "sizes">): Sent {
  return withSizes({ ...sent, ...(price !== undefined && { price }) }, sizes ?? []);
}

/**
 * What of a write counts as having reached the marketplace before it was seen: only what the marketplace does not tell
 * back. The rest counts once it shows, so that a change it took and silently dropped is sent again.
 * @param sent what was known before @param carried fields of ours the write brought
 */
export function written(sent: Sent, carried: Sent, seen: SeenListing): Sent {
  const told = valuesSeen(seen);
  const { title, description, price, sizes, settings, ...rest } = carried;
  const toldPrice = (unit: SeenListing["units"][number] | undefined) => unit?.price !== undefined;
  const counted = sizes?.map(({ price: ours, name, ...size }) => {
    const there = seen.units.find((unit) => unit.sku === size.sku);
    return {
      ...size,
      ...(name !== undefined && !there?.options && { name }),
      ...(ours !== undefined && !toldPrice(there) && { price: ours }),
    };
  });
  return {
    ...sent,
    ...rest,
    ...(told.title === undefined && title !== undefined && { title }),
    ...(told.description === undefined && description !== undefined && { description }),
    ...(!toldPrice(seen.units[0]) && price !== undefined && { price }),
    ...(counted && { sizes: mergeSizes(sent.sizes, counted) }),
    ...(settings && {
      settings: {
        ...settings,
        category: (told.category === undefined ? undefined : sent.settings?.category) ?? settings.category,
      },
    }),
  };
}
