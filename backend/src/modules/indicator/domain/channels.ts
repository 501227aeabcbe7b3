import { CHANNELS, channelByCode } from "@ocop/integrations/channels";
import type { Bilingual } from "../../../contracts/indicators";

export const OWN_SHOP = "own-shop";

/** Ways of selling that no marketplace runs, by the ids evidence of presence is kept under. */
const OWN_CHANNELS: readonly (readonly [string, Bilingual])[] = [
  [OWN_SHOP, { vi: "Cửa hàng OCOP này", en: "This OCOP shop" }],
  ["website", { vi: "Website của chủ thể", en: "The producer's website" }],
  ["fanpage", { vi: "Trang mạng xã hội của chủ thể", en: "The producer's page on a social network" }],
];

const NAMES: ReadonlyMap<string, Bilingual> = new Map([
  ...CHANNELS.map(({ code, name }): [string, Bilingual] => [code, { vi: name, en: name }]),
  ...OWN_CHANNELS,
]);

export function channelName(id: string): Bilingual {
  return NAMES.get(id) ?? { vi: id, en: id };
}

/** Every channel there is, marketplaces first. */
export const CHANNEL_IDS: readonly string[] = [...NAMES.keys()];

/** A marketplace and those it was renamed to: a target that names one goes on with its successor. */
export function withSuccessors(id: string): string[] {
  const line = [id];
  for (let next = successorOf(id); next !== undefined && !line.includes(next); next = successorOf(next))
    line.push(next);
  return line;
}

function successorOf(id: string): string | undefined {
  return channelByCode(id)?.succeededBy;
}
