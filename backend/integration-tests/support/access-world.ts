import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { ACCESS } from "../../src/modules/access";
import type { AccessService } from "../../src/modules/access/service";
import { CHANNEL } from "../../src/modules/channel";
import { listingSettingsSchema } from "../../src/modules/channel/domain/wanted";
import type { ChannelService } from "../../src/modules/channel/service";
import { contentFieldsSchema } from "../../src/modules/content/domain/fields";
import { ORDERING } from "../../src/modules/ordering";
import type { OrderingService } from "../../src/modules/ordering/service";
import { REGISTER_MODULE } from "../../src/modules/register";
import type { RegisterService } from "../../src/modules/register/service";
import { today } from "../../src/platform/calendar/clock";
import { addDays } from "../../src/platform/calendar/day";
import { createAccount } from "../../src/workflows/access/create-account";
import type { OwnedKind } from "../../src/workflows/access/ownership";
import type { PlacedKind } from "../../src/workflows/access/places";
import { ensureReferenceData } from "../../src/workflows/register/ensure-reference-data";
import { officerHeaders } from "./officer";

/** Mỹ An and Cao Lãnh of Đồng Tháp, and a commune of An Giang, as the reference data name them. */
export type Units = { province: string; commune: string; sister: string; abroad: string };
type Ids = Record<PlacedKind | OwnedKind, string>;
export type World = { units: Units; inside: Ids; outside: Ids; sister: Ids };

/** The same things in a commune, in its sister commune of the same province, and in another province. */
export async function accessWorld(container: MedusaContainer): Promise<World> {
  await ensureReferenceData(container);
  const units = await chooseUnits(container);
  const inside = await thingsIn(container, "trong", units.province, units.commune);
  const sister = await thingsIn(container, "ben", units.province, units.sister);
  const outside = await thingsIn(container, "ngoai", null, units.abroad);
  return { units, inside, sister, outside };
}

/** A signed-in caller with one grant. */
export function callerWith(
  container: MedusaContainer,
  name: string,
  role: "helper" | "officer" | "operator",
  unit: string | null,
): Promise<Record<string, string>> {
  return officerHeaders(container, { email: `${name}@example.com`, role, unit_ids: unit === null ? null : [unit] });
}

async function chooseUnits(container: MedusaContainer): Promise<Units> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const provinces = await register.findUnits({});
  const idOf = (name: string) => provinces.find((option) => option.name === name)?.id ?? "";
  const [here, elsewhere] = [idOf("Tỉnh Đồng Tháp"), idOf("Tỉnh An Giang")];
  const [commune, sister] = await register.findUnits({ parent: here });
  const [abroad] = await register.findUnits({ parent: elsewhere });
  if (!commune || !sister || !abroad) throw new Error("The reference data hold no communes");
  return { province: here, commune: commune.id, sister: sister.id, abroad: abroad.id };
}

async function thingsIn(
  container: MedusaContainer,
  name: string,
  province_id: string | null,
  commune_id: string,
): Promise<Ids> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const place = { province_text: "x", province_id, commune_id };
  const producer = await register.createProducers({ handle: `chu-the-${name}`, name, aliases: [], ...place });
  const product = await register.createRegisteredProducts({
    ...{ handle: `san-pham-${name}`, name, producer_id: producer.id, status: "recognised", ...place },
  });
  const review = await register.createImportReviews({
    ...{ key: `cau-hoi-${name}`, import_id: "rimp_x", kind: "producer", code: "x", text: name, message: "x", row: 1 },
    ...{ product_ids: [product.id], candidates: [] as unknown as Record<string, unknown> },
  });
  const { order_part, complaint } = await orderOf(container, name, producer.id);
  const { shop, listing } = await listingOf(container, name, producer.id, product.id);
  return {
    ...{ producer: producer.id, product: product.id, review: review.key, order_part, complaint, shop, listing },
    ...{ account: await accountIn(container, name, commune_id) },
    ...(await peopleOf(container, name, producer.id)),
    ...{
      match: await matchOf(container, name, shop, product.id),
      exchange_batch: await batchOf(container, name, shop),
      listing_send: await sendOf(container, name, producer.id, shop, product.id),
      bulk_act: await bulkActOf(container, name, producer.id, listing),
    },
    ...{
      submission: await submissionOf(container, name, product.id),
      channel_order: await saleIn(container, name, shop),
      shop_request: await placeAskedIn(container, shop, producer.id),
    },
  };
}

async function orderOf(container: MedusaContainer, name: string, producer_id: string) {
  const ordering: OrderingService = container.resolve(ORDERING);
  const order = await container.resolve(Modules.ORDER).createOrders({
    ...{ currency_code: "vnd", email: "x@example.com", metadata: {} },
    shipping_address: { first_name: "x", phone: "0912345678", address_1: "x", city: "x", province: "x" },
  });
  const part = await ordering.createOrderParts({
    ...{ id: `opart_${name}`, order_id: order.id, order_code: `MA-${name}`, number: 1, producer_id },
    ...{ producer_handle: name, producer_name: name, state_since: new Date(), goods_total: 1, shipping_fee: 1 },
    lines: [] as unknown as Record<string, unknown>,
  });
  const complaint = await ordering.createComplaints({
    ...{ ticket: `PA-${name}`, subject: "other", name: "x", phone: "x", order_code: part.order_code, message: "x" },
    ...{ received_on: "2026-11-01", answer_by: "2026-11-08" },
  });
  return { order_part: part.id, complaint: complaint.ticket };
}

async function listingOf(container: MedusaContainer, name: string, producer: string, product_id: string) {
  const { book }: ChannelService = container.resolve(CHANNEL);
  const channel: ChannelService = container.resolve(CHANNEL);
  const shop = await channel.createChannelShops({
    ...{ channel: "shopee", external_id: name, name, producer_id: producer, sealed_tokens: "x" },
    ...{ access_expires_at: new Date(), connected_at: new Date() },
  });
  const settings = listingSettingsSchema.parse({ category: "100640", weight_grams: 300 });
  const wanted = {
    ...{ title: name, description: name, stars: null, pictures: [], sku: name, price: 50_000, stock: 4, settings },
  };
  const event = { kind: "opened", actor: "x", message_vi: "x", message_en: "x" };
  const listing = await book.open({ shop_id: shop.id, product_id, settings, wanted }, new Date(), event);
  return { shop: shop.id, listing: listing?.id ?? "" };
}

async function placeAskedIn(container: MedusaContainer, shop_id: string, producer_id: string): Promise<string> {
  const { book }: ChannelService = container.resolve(CHANNEL);
  return (await book.requests.ask({ shop_id, producer_id, message: "x" }, "x", new Date()))?.id ?? "";
}

/** Two owners of a producer, an invitation of a third, a delegation, and somebody who says it is theirs. */
async function peopleOf(container: MedusaContainer, name: string, producer_id: string) {
  const { producers, invitations, disputes }: AccessService = container.resolve(ACCESS);
  const day = today();
  const person = async (who: string) =>
    (await producers.addPerson({ name: who, phone: null, email: `${who}-${name}@example.com` })) ?? "";
  const [owner, other, helper, claimant] = [
    await person("chu"),
    await person("dong-chu"),
    await person("giup-viec"),
    await person("tranh-chap"),
  ];
  for (const principal_id of [owner, other])
    await producers.addMember({ principal_id, producer_id, role: "owner", day, by: null });
  const [member] = await producers.members(producer_id, day);
  const wish = { producer_id, role: "member" as const, phone: "+84900000099", by: owner };
  const [invited] = await invitations.invite([wish], new Date());
  const days = { valid_from: day, valid_to: addDays(day, 30), given_by: owner };
  const delegation = await producers.delegate({ producer_id, principal_id: helper, ...days });
  const said = { producer_id, principal_id: claimant, message: "Cơ sở này của tôi" };
  const dispute = (await disputes.open(said, new Date())) ?? "";
  return { membership: member?.id ?? "", invitation: invited?.id ?? "", delegation, dispute };
}

async function accountIn(container: MedusaContainer, name: string, commune: string): Promise<string> {
  const email = `giup-${name}@example.com`;
  const grant = { role: "helper", unit_ids: [commune] } as const;
  await createAccount(container, { email, name, password: "mat-khau-thu-nghiem" }, { ...grant, unit_ids: [commune] });
  const access: AccessService = container.resolve(ACCESS);
  return (await access.findPrincipalByEmail(email))?.id ?? "";
}

/** Texts of a product, sent for review. */
async function submissionOf(container: MedusaContainer, name: string, product: string): Promise<string> {
  const id = `csub_${name}`;
  const fields = JSON.stringify(contentFieldsSchema.parse({}));
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("content_submission")
    .insert({
      ...{ id, registered_product_id: product, fields, submitted_by: "x", submitted_at: new Date() },
    });
  return id;
}

/** An order on a marketplace. */
async function saleIn(container: MedusaContainer, name: string, shop: string): Promise<string> {
  const [id, at] = [`chord_${name}`, new Date()];
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("channel_order")
    .insert({
      ...{ id, shop_id: shop, external_id: name, state: "unpaid", channel_state: "UNPAID", version: 1, content: "x" },
      ...{ ordered_at: at, changed_at: at, asked_at: at, cash_on_delivery: false },
    });
  return id;
}

/** A question whether a product stands on a shop already. */
async function matchOf(container: MedusaContainer, name: string, shop_id: string, product_id: string): Promise<string> {
  const id = `chmat_${name}`;
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("channel_match")
    .insert({
      ...{ id, shop_id, product_id, settings: "{}", candidates: "[]", asked_by: "x", asked_at: new Date() },
    });
  return id;
}

/** What a producer asked to be listed, tried already. */
async function sendOf(
  container: MedusaContainer,
  name: string,
  producer_id: string,
  shop_id: string,
  product_id: string,
): Promise<string> {
  const send_id = `send_${name}`;
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("channel_send")
    .insert({
      ...{ id: `chsend_${name}`, send_id, producer_id, shop_id, product_id, asked_by: "x", asked_at: new Date() },
      outcome: "no_shop",
    });
  return send_id;
}

/** What a producer did with a listing, as one of many, just now. */
async function bulkActOf(container: MedusaContainer, name: string, producer_id: string, listing_id: string) {
  const [id, at] = [`chbulk_${name}`, new Date()];
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const body = JSON.stringify({ kind: "listings", act: "hide" });
  await knex("channel_bulk_act").insert({ id, producer_id, body, acted_by: "x", acted_at: at });
  const step = { id: `chstep_${name}`, act_id: id, subject: listing_id, position: 0 };
  await knex("channel_bulk_step").insert({ ...step, begun_at: at, outcome: "done", told_at: at });
  return id;
}

/** A file made for a channel without an API. */
async function batchOf(container: MedusaContainer, name: string, shop_id: string): Promise<string> {
  const id = `chbat_${name}`;
  const manifest = JSON.stringify({ kind: "listings", file: { name: "x.csv", sha256: "x" }, rows: [], withdrawn: [] });
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("channel_exchange_batch")
    .insert({
      ...{
        id,
        shop_id,
        number: 1,
        manifest,
        refused: "[]",
        media_type: "text/csv",
        file: Buffer.from("x"),
      },
      ...{ made_by: "x", made_at: new Date() },
    });
  return id;
}
