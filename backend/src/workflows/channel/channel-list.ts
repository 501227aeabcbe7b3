import { ADAPTERS } from "@ocop/integrations/adapters";
import { CHANNELS, statusOn } from "@ocop/integrations/channels";
import { type Capabilities, capabilitiesOf, type MarketplaceId } from "@ocop/integrations/core";
import type { IsoDay } from "../../contracts/common";
import type { Engine } from "./engine";

export type DescribedChannel = {
  code: string;
  name: string;
  adapter: MarketplaceId;
  state: "open" | "closed" | "renamed" | "unknown";
  since: IsoDay | null;
  note: string | null;
  note_en: string | null;
  succeeded_by: string | null;
  configured: boolean;
  simulated: boolean;
  connect_by: "oauth" | "keys" | "register" | null;
  abilities: Capabilities;
};

/** Every channel there is or was, how it stands on a day, and what it can do here. */
export function describeChannels(engine: Engine, day: IsoDay): DescribedChannel[] {
  return CHANNELS.map((channel) => {
    const status = statusOn(channel, day);
    const { adapter } = channel;
    const ports = engine.ports(adapter);
    return {
      ...{ code: channel.code, name: channel.name, adapter },
      state: status?.state ?? "unknown",
      since: status?.from ?? null,
      note: status?.note.vi ?? null,
      note_en: status?.note.en ?? null,
      succeeded_by: channel.succeededBy ?? null,
      configured: ports !== null,
      simulated: engine.simulated(adapter),
      connect_by: connectBy(engine, adapter),
      abilities: capabilitiesOf(ports ?? {}, ADAPTERS[adapter].info),
    };
  });
}

function connectBy(engine: Engine, adapter: MarketplaceId): DescribedChannel["connect_by"] {
  const ports = engine.ports(adapter);
  if (ports?.account) return ports.account.way;
  return ports?.listings || ADAPTERS[adapter].info.fileExchange ? "register" : null;
}
