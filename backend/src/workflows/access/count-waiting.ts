import type { MedusaContainer } from "@medusajs/framework/types";
import type { DeskHome } from "../../contracts/access";
import { ACCESS } from "../../modules/access";
import type { Grant } from "../../modules/access/domain/grants";
import type { AccessService } from "../../modules/access/service";
import { CHANNEL } from "../../modules/channel";
import { FIRST_WARNING_DAYS } from "../../modules/channel/domain/shop-health";
import type { ChannelService } from "../../modules/channel/service";
import { CONTENT } from "../../modules/content";
import type { ContentService } from "../../modules/content/service";
import { ORDERING } from "../../modules/ordering";
import type { OrderingService } from "../../modules/ordering/service";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import type { UnitScope } from "../../platform/access/unit-scope";
import { today } from "../../platform/calendar/clock";
import { presenceBook } from "../presence/container-presence";
import { feedsInTrouble } from "../presence/feed-desk";
import { readReportDesk } from "../report/report-desk";
import { pageOfInvited } from "./invitations";
import { reachOfGrants } from "./sign-in-state";

const NONE = {
  ...{ reviews: null, orders: null, complaints: null, disputes: null },
  ...{ evidence: null, content: null, reports: null, invitations: null, shops: null, places: null, feeds: null },
};

/** How much waits for an officer in their units; for a helper there are no such queues. */
export async function countWaiting(container: MedusaContainer, grants: readonly Grant[]): Promise<DeskHome["waiting"]> {
  const reach = await reachOfGrants(container, grants, ["officer", "operator"]);
  if (!reach) return NONE;
  const { scope } = reach;
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const ordering: OrderingService = container.resolve(ORDERING);
  const content: ContentService = container.resolve(CONTENT);
  const [producers, products] = await Promise.all([
    register.producerIdsWithin(scope),
    register.productIdsWithin(scope),
  ]);
  const access: AccessService = container.resolve(ACCESS);
  const [reviews, orders, complaints, disputes, evidence, sent, reports, invited, shops, places, feeds] =
    await Promise.all([
      register.pageOfReviews("open", 1, 0, scope),
      ordering.countParts(["waiting"], producers),
      ordering.countUnanswered(producers),
      access.disputes.countOpen(producers),
      presenceBook(container).pageOfReviews({ open: true, within: products }, 1, 0),
      content.openSubmissions(products, 1, 0),
      draftsDue(container, scope),
      pageOfInvited(container, scope, { show: "none", q: "", page: 1, limit: 1 }),
      shopsToReconnect(container, producers),
      placesAsked(container, producers),
      reach.wholeProvince ? feedsInTrouble(container, new Date()) : null,
    ]);
  return {
    ...{ reviews: reviews.total, orders, complaints, disputes, evidence: evidence.total },
    ...{ content: sent.total, reports, invitations: invited.counts.none, shops, places, feeds },
  };
}

/** Shared shops are for those who answer for everybody. @param producers null for all of them */
async function shopsToReconnect(container: MedusaContainer, producers: readonly string[] | null): Promise<number> {
  const { book }: ChannelService = container.resolve(CHANNEL);
  const mine = new Set(producers);
  const expiring = await book.desk.expiring(FIRST_WARNING_DAYS, new Date());
  return expiring.filter(({ shop }) => producers === null || (shop.producer_id !== null && mine.has(shop.producer_id)))
    .length;
}

/** Shared shops are for those who answer for everybody. */
async function placesAsked(container: MedusaContainer, producers: readonly string[] | null): Promise<number | null> {
  if (producers !== null) return null;
  const { book }: ChannelService = container.resolve(CHANNEL);
  return (await book.requests.waiting()).length;
}

async function draftsDue(container: MedusaContainer, scope: UnitScope): Promise<number> {
  const { reports } = await readReportDesk(container, scope, { kind: null, year: null, unit: null }, today());
  return reports.filter(({ state }) => state === "draft").length;
}
