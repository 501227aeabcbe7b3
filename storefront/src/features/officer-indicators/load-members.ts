import "server-only";
import type { DeskSession } from "@contracts/access";
import type { IndicatorDetail, IndicatorList, IndicatorMembers } from "@contracts/indicators";
import { shopGet } from "@/platform/backend/client";
import { indicatorDetailSchema, indicatorListSchema, membersSchema } from "../indicators/wire";
import { deskGet } from "../officer-session/client";
import { ownUnit } from "./domain/own-units";
import type { MembersChoice } from "./members-choice";

const A_PAGE = 50;

/**
 * Those behind a number in the units of whoever is signed in. Officers see them of every indicator; helpers see what is public, of
 * the commune they help in.
 * @throws BackendError
 */
export async function loadDeskMembers(
  session: DeskSession,
  id: string,
  { within, reading, side, unit, producer, page }: MembersChoice,
): Promise<IndicatorMembers> {
  const asked = {
    within: ownUnit(session, within),
    ...{ reading: reading ?? undefined, side, producer: producer ?? undefined, page, limit: A_PAGE },
    ...(unit === null ? {} : { by: "unit", key: unit }),
  };
  const path = `indicators/${encodeURIComponent(id)}/members`;
  if (session.role !== "helper") return deskGet(`/officer/${path}`, membersSchema, asked);
  return shopGet(`/shop/${path}`, membersSchema, asked);
}

/** Every indicator's numbers in a unit; in all there is where none is named. @throws BackendError */
export async function loadNumbers(unit: string | undefined): Promise<IndicatorList> {
  return shopGet("/shop/indicators", indicatorListSchema, { within: unit ?? "all" });
}

/** The number the list belongs to, by unit where it is broken down so. @throws BackendError */
export async function loadNumber({ basis, id, reading }: IndicatorMembers): Promise<IndicatorDetail> {
  const path = `/shop/indicators/${encodeURIComponent(id)}`;
  const query = { within: basis.within?.id ?? "all", reading };
  const plain = await shopGet(path, indicatorDetailSchema, query);
  if (!plain.sheet.breakdowns.includes("unit")) return plain;
  return shopGet(path, indicatorDetailSchema, { ...query, by: "unit" });
}
