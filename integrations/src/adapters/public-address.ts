import type { ListingPort, Ports, SeenListing } from "../core";

/**
 * The same ports, telling pages of listings where they really stand: the paths of a marketplace's public pages at another
 * address, for a simulation or a marketplace's own test environment, whose API tells the addresses of the real one.
 * @param address scheme, host and port; a path of its own is left out
 */
export function atPublicAddress(ports: Ports, address: string): Ports {
  return ports.listings ? { ...ports, listings: listingsAt(ports.listings, address) } : ports;
}

function listingsAt(port: ListingPort, address: string): ListingPort {
  const moved = (seen: SeenListing): SeenListing =>
    seen.url === undefined ? seen : { ...seen, url: movedTo(address, seen.url) };
  const { readMany } = port;
  return {
    ...port,
    read: async (id, call, skus) => moved(await port.read(id, call, skus)),
    findBySku: async (code, call, hint) => (await port.findBySku(code, call, hint)).map(moved),
    async *list(query, call) {
      for await (const page of port.list(query, call)) yield page.map(moved);
    },
    ...(readMany && {
      readMany: {
        ...readMany,
        read: async (ids, call) =>
          new Map([...(await readMany.read(ids, call))].map(([id, seen]) => [id, moved(seen)])),
      },
    }),
  };
}

/** An address nobody can read stays as the channel told it. */
function movedTo(address: string, told: string): string {
  if (!URL.canParse(told)) return told;
  const { pathname, search } = new URL(told);
  return new URL(pathname + search, address).href;
}
