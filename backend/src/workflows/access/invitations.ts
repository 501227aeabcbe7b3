import type { MedusaContainer } from "@medusajs/framework/types";
import type {
  InvitationFilter,
  InvitationIssued,
  InvitationsIssued,
  InvitedProducer,
  InvitedProducers,
  NotInvited,
} from "../../contracts/access-invitations";
import { ACCESS } from "../../modules/access";
import { stateOf } from "../../modules/access/domain/invitation";
import type { AccessService } from "../../modules/access/service";
import type { Issued } from "../../modules/access/store/invitation-book";
import type { Invitation } from "../../modules/access/store/invitations";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { liesWithin, type UnitScope } from "../../platform/access/unit-scope";
import { today } from "../../platform/calendar/clock";
import { env } from "../../platform/env";
import { pageOf } from "../../platform/http/fields";
import { foldVietnamese as fold } from "../../platform/vietnamese/fold";
import { describeProducers } from "./describe-producers";

const order = new Intl.Collator("vi");
const PAGE = "/kenh-chu-the/loi-moi";

/**
 * Invites the owners of producers, all those that can be at once. A producer that has an owner is left alone: who says it is theirs
 * opens a dispute.
 */
export async function inviteOwners(
  container: MedusaContainer,
  ids: readonly string[],
  { scope, by }: { scope: UnitScope; by: string },
): Promise<InvitationsIssued> {
  const { invitations, producers }: AccessService = container.resolve(ACCESS);
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const wanted = [...new Set(ids)];
  const here = new Set(
    (await register.producersByIds(wanted)).filter((one) => liesWithin(scope, one)).map(({ id }) => id),
  );
  const owned = await producers.ownedAmong(wanted, today());
  const refused = wanted.flatMap((producer_id): NotInvited[] => {
    if (!here.has(producer_id)) return [{ producer_id, why: "unknown" }];
    return owned.has(producer_id) ? [{ producer_id, why: "owned" }] : [];
  });
  const invited = wanted.filter((id) => here.has(id) && !owned.has(id));
  const wishes = invited.map((producer_id) => ({ producer_id, role: "owner" as const, phone: null, by }));
  const issued = await invitations.invite(wishes, new Date());
  return { issued: await describeIssued(container, issued), refused };
}

/** What to hand over: told once, since only digests are kept. */
export async function describeIssued(
  container: MedusaContainer,
  issued: readonly Issued[],
): Promise<InvitationIssued[]> {
  const named = await describeProducers(
    container,
    issued.map(({ producer_id }) => producer_id),
  );
  const site = env().STOREFRONT_URL;
  return issued.map(({ id, producer_id, token, code, expires_at }) => {
    const { name = "", place = "" } = named.get(producer_id) ?? {};
    const expires = expires_at.toISOString();
    return {
      ...{ id, producer_id, name, place, code, expires_at: expires },
      ...{ url: `${site}${PAGE}?ma=${token}`, enter_at: `${site}${PAGE}` },
    };
  });
}

type Asked = { show: InvitationFilter; q: string; page: number; limit: number };

/** The producers of a scope with what became of their invitations. Some thousands at most, so they are put together here. */
export async function pageOfInvited(
  container: MedusaContainer,
  scope: UnitScope,
  { show, q, page, limit }: Asked,
): Promise<InvitedProducers> {
  const all = await invitedWithin(container, scope);
  const words = fold(q).split(" ").filter(Boolean);
  const found = all.filter(({ name, place }) => words.every((word) => fold(`${name} ${place}`).includes(word)));
  const of = (filter: InvitationFilter) => found.filter((one) => isShown(one, filter));
  const shown = of(show);
  return {
    producers: shown.slice((page - 1) * limit, page * limit),
    counts: {
      ...{ all: found.length, none: of("none").length, waiting: of("waiting").length, owned: of("owned").length },
    },
    page: pageOf({ page, limit }, shown.length),
  };
}

async function invitedWithin(container: MedusaContainer, scope: UnitScope): Promise<InvitedProducer[]> {
  const { invitations, producers }: AccessService = container.resolve(ACCESS);
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const ids = await register.producerIdsWithin(scope);
  const every = ids ?? (await register.listProducers({}, { select: ["id"], take: null })).map(({ id }) => id);
  const [named, latest, owned] = await Promise.all([
    describeProducers(container, every),
    invitations.latest(ids),
    producers.ownedAmong(every, today()),
  ]);
  const now = new Date();
  const byProducer = new Map(latest.map((one) => [one.producer_id, view(one, now)]));
  return [...named.values()]
    .map((one) => ({
      ...one,
      owned: owned.has(one.producer_id),
      invitation: byProducer.get(one.producer_id) ?? null,
    }))
    .sort((one, other) => order.compare(one.name, other.name));
}

function isShown({ owned, invitation }: InvitedProducer, filter: InvitationFilter): boolean {
  const waiting = !owned && invitation !== null && ["made", "opened"].includes(invitation.state);
  return { all: true, owned, waiting, none: !owned && !waiting }[filter];
}

function view(one: Invitation, now: Date): NonNullable<InvitedProducer["invitation"]> {
  return {
    ...{ id: one.id, state: stateOf(one, now) },
    ...{ made_at: one.made_at.toISOString(), expires_at: one.expires_at.toISOString() },
    ...{ opened_at: one.opened_at?.toISOString() ?? null, used_at: one.used_at?.toISOString() ?? null },
  };
}
