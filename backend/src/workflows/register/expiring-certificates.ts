import type { MedusaContainer } from "@medusajs/framework/types";
import type { IsoDay } from "../../contracts/common";
import type { ExpiringCertificate, ExpiringCertificates } from "../../contracts/register-expiring";
import { REGISTER_MODULE } from "../../modules/register";
import { certificateOn, NO_FACTS } from "../../modules/register/domain/certificate";
import { filingWindow } from "../../modules/register/domain/filing-window";
import { monthsFrom } from "../../modules/register/domain/months-from";
import type { RegisterService } from "../../modules/register/service";
import type { UnitScope } from "../../platform/access/unit-scope";

/** Products read at once, so that a whole country's do not stand in memory together. */
const AT_ONCE = 1_000;
const MONTHS = 12;

/** @property month one of the twelve, or null for all of them */
type Asked = { scope: UnitScope; day: IsoDay; month: string | null };
type Ending = { id: string; expires_on: IsoDay };

/** Certificates that end within twelve months, by month; derived for the day, as everywhere. */
export async function readExpiring(
  container: MedusaContainer,
  { page, limit, ...asked }: Asked & { page: number; limit: number },
): Promise<Omit<ExpiringCertificates, "day">> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const { months, within, shown } = await endingSoon(register, asked);
  const count = (one: string) => within.filter(({ expires_on }) => monthOf(expires_on) === one).length;
  return {
    months: months.map((one) => ({ month: one, certificates: count(one) })),
    certificates: await describe(register, shown.slice((page - 1) * limit, page * limit), asked.day),
    page: { page, limit, total: shown.length, pages: Math.ceil(shown.length / limit) },
  };
}

/** The same certificates, every page of them. */
export async function everyExpiring(container: MedusaContainer, asked: Asked): Promise<ExpiringCertificate[]> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const { shown } = await endingSoon(register, asked);
  const every: ExpiringCertificate[] = [];
  for (let from = 0; from < shown.length; from += AT_ONCE)
    every.push(...(await describe(register, shown.slice(from, from + AT_ONCE), asked.day)));
  return every;
}

/** @property within those of the twelve months @property shown those asked for, the first to end first */
async function endingSoon(register: RegisterService, { scope, day, month }: Asked) {
  const months = monthsFrom(day, MONTHS);
  const ending: Ending[] = [];
  for await (const ids of idsWithin(register, scope)) ending.push(...(await endingAmong(register, ids, day)));
  const within = ending.filter(({ expires_on }) => months.includes(monthOf(expires_on)));
  const shown = within
    .filter(({ expires_on }) => month === null || monthOf(expires_on) === month)
    .sort((a, b) => a.expires_on.localeCompare(b.expires_on) || a.id.localeCompare(b.id));
  return { months, within, shown };
}

const monthOf = (day: IsoDay) => day.slice(0, 7);

async function* idsWithin(register: RegisterService, scope: UnitScope): AsyncGenerator<string[]> {
  const within = await register.productIdsWithin(scope);
  if (within !== null) {
    for (let from = 0; from < within.length; from += AT_ONCE) yield within.slice(from, from + AT_ONCE);
    return;
  }
  for (let after = ""; ; ) {
    const ids = await register.productIdsAfter(after, AT_ONCE);
    if (ids.length > 0) yield ids;
    const last = ids.at(-1);
    if (ids.length < AT_ONCE || last === undefined) return;
    after = last;
  }
}

async function endingAmong(register: RegisterService, ids: readonly string[], day: IsoDay): Promise<Ending[]> {
  const facts = await register.certificateFacts(ids);
  return ids.flatMap((id) => {
    const { badge } = certificateOn(facts.get(id) ?? NO_FACTS, day);
    return badge ? [{ id, expires_on: badge.expires_on }] : [];
  });
}

async function describe(
  register: RegisterService,
  ending: readonly Ending[],
  day: IsoDay,
): Promise<ExpiringCertificate[]> {
  const ids = ending.map(({ id }) => id);
  const [products, facts] = await Promise.all([register.productsByIds(ids), register.certificateFacts(ids)]);
  const producers = await register.producersByIds([
    ...new Set(products.flatMap(({ producer_id }) => producer_id ?? [])),
  ]);
  const byId = new Map(products.map((product) => [product.id, product]));
  const producerOf = new Map(producers.map(({ id, handle, name }) => [id, { id, handle, name }]));
  return ending.flatMap(({ id, expires_on }): ExpiringCertificate[] => {
    const product = byId.get(id);
    const { badge } = certificateOn(facts.get(id) ?? NO_FACTS, day);
    if (!product || !badge) return [];
    const { opens_on, closes_on, stage } = filingWindow(expires_on, day);
    return [
      {
        product: { id, handle: product.handle, name: product.name },
        producer: product.producer_id === null ? null : (producerOf.get(product.producer_id) ?? null),
        stars: badge.stars,
        decision_number: badge.decision_number,
        expires_on,
        window: { opens_on, closes_on, stage },
      },
    ];
  });
}
