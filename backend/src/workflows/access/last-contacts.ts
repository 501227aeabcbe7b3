import type { MedusaContainer } from "@medusajs/framework/types";
import type { ContactNotes, LastContact } from "../../contracts/indicator-offline";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";
import type { Invitation } from "../../modules/access/store/invitations";
import { NOTICE } from "../../modules/notice";
import type { NoticeService } from "../../modules/notice/service";
import { dayAt } from "../../platform/calendar/day";
import { describeProducers } from "./describe-producers";

const MOST_NOTES = 100;

/** Of each of some producers the last that was heard from, or said to, them: notes, invitations, notices sent. */
export async function lastContacts(
  container: MedusaContainer,
  producers: readonly string[],
): Promise<Map<string, LastContact>> {
  const { contacts, invitations }: AccessService = container.resolve(ACCESS);
  const notices: NoticeService = container.resolve(NOTICE);
  const [noted, invited, mailed] = await Promise.all([
    contacts.latest(producers),
    invitations.latest(producers),
    notices.lastMailed(producers),
  ]);
  const all: [string, LastContact][] = [
    ...[...mailed].map(([id, at]): [string, LastContact] => [id, { kind: "notice", on: dayAt(at), note: null }]),
    ...invited.map((one): [string, LastContact] => [one.producer_id, ofInvitation(one)]),
    ...noted.map(({ producer_id, way, on_day, note }): [string, LastContact] => [
      producer_id,
      { kind: way, on: on_day, note },
    ]),
  ];
  const last = new Map<string, LastContact>();
  // Of one day the later in the list stays: what people said to each other tells more than what was sent.
  for (const [id, contact] of all) if (contact.on >= (last.get(id)?.on ?? "")) last.set(id, contact);
  return last;
}

function ofInvitation({ made_at, opened_at }: Invitation): LastContact {
  return opened_at === null
    ? { kind: "invited", on: dayAt(made_at), note: null }
    : { kind: "opened", on: dayAt(opened_at), note: null };
}

/** What officers noted of talking with a producer; null for one the register does not know. */
export async function contactsOf(container: MedusaContainer, producer: string): Promise<ContactNotes | null> {
  const { contacts }: AccessService = container.resolve(ACCESS);
  const named = (await describeProducers(container, [producer])).get(producer);
  if (!named) return null;
  const notes = await contacts.of(producer, MOST_NOTES);
  return {
    producer: { id: producer, name: named.name, place: named.place },
    contacts: notes.map(({ id, way, on_day: on, note, by }) => ({ id, way, on, note, by })),
  };
}
