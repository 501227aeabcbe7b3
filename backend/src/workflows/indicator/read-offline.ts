import type { MedusaContainer } from "@medusajs/framework/types";
import type {
  LastContact,
  OfflineProduct,
  OfflineProducts,
  OfflineSide,
  OfflineStep,
} from "../../contracts/indicator-offline";
import { channelName } from "../../modules/indicator/domain/channels";
import { cheapestStep, orderedByStep, STEPS } from "../../modules/indicator/domain/cheapest-step";
import type { Context } from "../../modules/indicator/domain/context";
import type { Definition, Reading } from "../../modules/indicator/domain/definition";
import type { Entity } from "../../modules/indicator/domain/entity";
import { bestState } from "../../modules/indicator/domain/presence-on-day";
import { percentOf } from "../../modules/indicator/domain/share";
import { pageOf } from "../../platform/http/fields";
import { foldVietnamese } from "../../platform/vietnamese/fold";
import { lastContacts } from "../access/last-contacts";
import { asked } from "./answers";
import { answerable } from "./basis";
import { indicatorEngine } from "./indicator-engine";
import { offlineFacts } from "./offline-facts";
import type { NoAnswer } from "./read-indicators";
import { toMember } from "./read-members";

export type OfflineQuestion = {
  id: "8b" | "8c";
  reading: string | null;
  side: OfflineSide | null;
  step: OfflineStep | null;
  within: string | undefined;
  /** Words of the product's or its producer's name, in any spelling; empty for all. */
  q: string;
  page: number;
  limit: number;
};

type Missing = Entity & { side: OfflineSide };
type Stepped = { id: string; step: OfflineStep; producer: string | null; entity: Missing };

const isMissing = (entity: Entity): entity is Missing => entity.side === "rest" || entity.side === "unknown_numerator";

/**
 * The products a share of products sold online misses today, with what would bring each one online.
 * @throws ShopError 404 for a page after the last one
 */
export async function readOffline(
  container: MedusaContainer,
  question: OfflineQuestion,
): Promise<OfflineProducts | NoAnswer> {
  const found = asked({ id: question.id, reading: question.reading, by: null, geography: null });
  if (typeof found === "string") return { missing: found };
  const at = await answerable(indicatorEngine(container), { within: question.within });
  if (at === null) return { missing: "within" };
  const { definition, reading } = found;
  const channels = reading.channels ?? [];
  const all = reading.classify(at.context);
  const missing = all.filter(isMissing).filter(({ side }) => question.side === null || side === question.side);
  const factsOf = await offlineFacts(container, missing, channels, at.context);
  const stepped = missing.map(
    (entity): Stepped => ({
      ...{ id: entity.id, producer: entity.about.producer, entity },
      step: cheapestStep(factsOf(entity)),
    }),
  );
  const isNamed = namedLike(question.q, at.context);
  const ordered = orderedByStep(stepped).filter(
    ({ one }) => (question.step === null || one.step === question.step) && isNamed(one),
  );
  const page = pageOf(question, ordered.length);
  const shown = ordered.slice((page.page - 1) * page.limit, page.page * page.limit);
  const contacts = await lastContacts(
    container,
    shown.flatMap(({ one: { producer } }) => (producer === null ? [] : [producer])),
  );
  const total = all.filter((entity) => isMissing(entity) || entity.side === "numerator").length;
  const tell = teller({ definition, reading, context: at.context, contacts, total });
  return {
    basis: at.basis,
    products: shown.map(({ one, reaches }) => tell(one, reaches)),
    steps: STEPS.map((step) => ({ step, products: stepped.filter((one) => one.step === step).length })),
    page,
  };
}

/** Whether every word of a search stands in the names of a product and its producer, marks and case apart. */
function namedLike(q: string, context: Context) {
  const words = foldVietnamese(q).split(" ").filter(Boolean);
  return ({ entity, producer }: Stepped): boolean => {
    if (words.length === 0) return true;
    const names = entity.about.products.map(({ product }) => product.name);
    if (producer !== null) names.push(context.producer(producer)?.name ?? "");
    const folded = foldVietnamese(names.join(" "));
    return words.every((word) => folded.includes(word));
  };
}

type Telling = {
  definition: Definition;
  reading: Reading;
  context: Context;
  contacts: ReadonlyMap<string, LastContact>;
  /** Products the share counts. */
  total: number;
};

function teller({ definition, reading, context, contacts, total }: Telling) {
  const { presence } = context;
  const counted = (reading.channels ?? []).flatMap((id) => {
    const column = presence.channels.indexOf(id);
    return column < 0 ? [] : [{ id, column }];
  });
  return ({ entity, step, producer }: Stepped, reaches: number): OfflineProduct => {
    const columns = counted.map(({ column }) => column);
    const state = bestState(presence, entity.id, columns);
    const where = counted.find(({ column }) => bestState(presence, entity.id, [column]) === state);
    return {
      ...toMember(entity, definition, context),
      ...{ side: entity.side, state, step },
      channel: state === "unknown" || where === undefined ? null : { id: where.id, name: channelName(where.id) },
      gain: { products: reaches, points: percentOf(reaches, total) ?? 0 },
      contact: (producer === null ? undefined : contacts.get(producer)) ?? null,
    };
  };
}
