import { checkPage, type PageCheck, type PageCheckDeps } from "@ocop/integrations/evidence";
import type { Verdict } from "@ocop/integrations/matching";
import type { PresenceBook } from "../../modules/presence/store/book";
import { type FullCheck, type Link, recordOf } from "../../modules/presence/store/rows";

export type Visiting = {
  readonly book: PresenceBook;
  readonly visit: PageCheckDeps["visit"];
  /** Which product a page shows, asked for one of the register. */
  readonly judge: (product: string, offer: Parameters<PageCheckDeps["judge"]>[0]) => Verdict | Promise<Verdict>;
  readonly addresses: PageCheckDeps["addresses"];
  readonly now: () => Date;
};

/** Looks at a link's page and keeps what was found. @returns the check's id, or null where there was no visit */
export async function visitLink(visiting: Visiting, link: Link, signal?: AbortSignal): Promise<string | null> {
  const { book, addresses, now } = visiting;
  const last = link.last_page === null ? null : await book.checkBySequence(link.last_page);
  const found = await checkPage(
    {
      product: link.product_id,
      channel: link.channel_id,
      url: link.url,
      ...(last && { last: { record: recordOf(last), validators: validatorsOf(link) } }),
      ...(signal && { signal }),
    },
    {
      visit: visiting.visit,
      judge: (offer) => ownListing(link, offer.listingKey) ?? visiting.judge(link.product_id, offer),
      now: () => now().getTime(),
      addresses,
    },
  );
  // The host's turn was another's: nobody was there, so nothing was seen.
  if (found.body.page?.fault === "busy_host") {
    await book.askForVisit(link.id, now());
    return null;
  }
  return book.keepVisit(link.id, carried(found, last), now());
}

function validatorsOf({ etag, last_modified }: Link) {
  return { ...(etag !== null && { etag }), ...(last_modified !== null && { lastModified: last_modified }) };
}

/** A page that has not changed rests on what its last check rested on, a person's word included. */
function carried(found: PageCheck, last: FullCheck | null): PageCheck {
  const person = found.body.page?.unchangedSince === undefined ? undefined : last?.body.person;
  if (!person) return found;
  return { ...found, body: { ...found.body, grade: "D", person: { by: person.by, note: person.note } } };
}

/** The page of a listing that is ours, by the number its own channel gave us. */
function ownListing({ origin, listing_key }: Link, seen: string | undefined): Verdict | undefined {
  if (origin !== "own_listing" || listing_key === null || seen !== listing_key) return undefined;
  return { band: "same", rule: "listing", reasons: [{ code: "own_listing", about: listing_key }] };
}
