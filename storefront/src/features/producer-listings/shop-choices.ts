import type { OwnChannels } from "@contracts/producer-channels";

/** A shop a product may be listed on by machine. */
export type ShopChoice = { id: string; name: string; shared: boolean; paused: boolean };

/** The producer's own connected shops first, then shared ones that take its goods. Shops served by files have a page of their own. */
export function shopChoices({ channels, shops, shared }: OwnChannels): ShopChoice[] {
  const named = (adapter: string, name: string | null) => {
    const channel = channels.find((one) => one.adapter === adapter)?.name ?? adapter;
    return name === null ? channel : `${channel} · ${name}`;
  };
  const own = shops.filter(({ way, state }) => way === "api" && state === "connected");
  const open = shared.filter(({ state, channel }) => state === "open" && takesListings(channels, channel));
  return [
    ...own.map(({ id, channel, name, pause }) => ({
      ...{ id, name: named(channel, name), shared: false, paused: pause !== null },
    })),
    ...open.map(({ id, channel, name, pause }) => ({
      ...{ id, name: named(channel, name), shared: true, paused: pause !== null },
    })),
  ];
}

function takesListings(channels: OwnChannels["channels"], adapter: string): boolean {
  return channels.some((one) => one.adapter === adapter && one.state === "open" && one.abilities.create);
}
