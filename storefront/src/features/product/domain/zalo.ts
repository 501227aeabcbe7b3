/**
 * Link that opens Zalo with an address to send. Zalo documents only a script for this, which would let a third party
 * watch every page; the plain link is what sites use in its place.
 */
export function zaloShareUrl(address: string): string {
  return `https://zalo.me/share?${new URLSearchParams({ url: address })}`;
}
