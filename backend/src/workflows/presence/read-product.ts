import type { MedusaContainer } from "@medusajs/framework/types";
import { strongest } from "@ocop/integrations/evidence";
import type { IsoDay } from "../../contracts/common";
import type { ChannelPresence, PresenceLink, ProductPresence } from "../../contracts/presence";
import { type KnownChannel, PRESENCE_CHANNELS } from "../../modules/presence/domain/channels";
import { type PresenceOnDay, presenceOnDay } from "../../modules/presence/domain/timeline";
import { toTimelineCheck } from "../../modules/presence/store/checks";
import type { CheckRow, Link } from "../../modules/presence/store/rows";
import { lifeOf, type StatusLine } from "../../modules/presence/store/statuses";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { env } from "../../platform/env";
import { toCheckSummary } from "./check-summary";
import { presenceBook } from "./container-presence";
import { kindOf } from "./product-kind";

type Asked = { readonly day: IsoDay; readonly asKnown: Date | null };

/**
 * Where one product is online on a day, as known at an instant, worked out from the checks themselves.
 * @param asked `asKnown` null, or later than anything that was recorded: as known now @returns null for a product the register does not show
 */
export async function readProductPresence(
  container: MedusaContainer,
  id: string,
  { day, asKnown }: Asked,
): Promise<ProductPresence | null> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const book = presenceBook(container);
  const [product] = await register.productsByIds([id]);
  if (!product) return null;
  const { known_at } = await book.head();
  const known = asKnown && asKnown < known_at ? asKnown : known_at;
  const [checks, links, lines, producers] = await Promise.all([
    book.checksOfProduct(id, known),
    book.linksOfProduct(id),
    book.officerLines(known),
    register.producersByIds(product.producer_id === null ? [] : [product.producer_id]),
  ]);
  const counted = checks.filter(({ sample }) => !sample || env().OCOP_DEMO === "on");
  const overrulers = new Map(checks.flatMap(({ overrules, id: by }) => (overrules === null ? [] : [[overrules, by]])));
  const channels = PRESENCE_CHANNELS.map((channel) => {
    const own = counted.filter(({ channel_id }) => channel_id === channel.id);
    const presence = channelPresence(channel, own, lines, { day, kind: kindOf(product) });
    const last = own.at(-1);
    return toChannelPresence(
      channel,
      presence,
      links.filter(({ channel_id }) => channel_id === channel.id),
      last ? toCheckSummary(last, overrulers) : null,
    );
  });
  return {
    product: { id, name: product.name, producer: producers[0]?.name ?? product.producer_text },
    day,
    as_known: known.toISOString(),
    best: strongest(channels.map(({ state }) => state)),
    channels,
  };
}

function channelPresence(
  channel: KnownChannel,
  checks: readonly CheckRow[],
  lines: readonly StatusLine[],
  { day, kind }: { day: IsoDay; kind: "goods" | "service" },
): PresenceOnDay {
  const subject = { statuses: lifeOf(channel, lines), checks: checks.map(toTimelineCheck) };
  if (checks.length === 0 && kind === "service") {
    return { state: "not_applicable", reason: "service", doubtful: false, check: null };
  }
  return presenceOnDay(subject, day);
}

function toChannelPresence(
  { id, name }: KnownChannel,
  presence: PresenceOnDay,
  links: readonly Link[],
  last_check: ChannelPresence["last_check"],
): ChannelPresence {
  return {
    channel_id: id,
    name,
    state: presence.state,
    reason: presence.reason,
    grade: presence.grade ?? (presence.state === "claimed" ? "E" : null),
    since: presence.since ?? null,
    last_seen: presence.lastSeen ?? null,
    last_checked: presence.lastChecked ?? null,
    doubtful: presence.doubtful,
    links: links.map(toPresenceLink),
    last_check,
  };
}

export function toPresenceLink(link: Link): PresenceLink {
  const { id, product_id, channel_id, url, origin, state, doubtful, sample } = link;
  return {
    ...{ id, product_id, channel_id, url, origin, state, doubtful, sample },
    created_at: link.created_at.toISOString(),
    last_checked_at: link.last_checked_at?.toISOString() ?? null,
    due_at: link.due_at?.toISOString() ?? null,
  };
}
