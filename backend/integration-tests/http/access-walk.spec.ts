import { beforeAll, describe, expect, it } from "vitest";
import { PERMISSIONS } from "../../src/api/permissions";
import { MEDUSA } from "../../src/api/permissions/medusa";
import type { Permission, Target } from "../../src/api/permissions/permission";
import { ACCESS } from "../../src/modules/access";
import type { Role } from "../../src/modules/access/domain/grants";
import type { AccessService } from "../../src/modules/access/service";
import { accessWorld, callerWith, type World } from "../support/access-world";
import { overHttp } from "../support/http/suite";
import { type ProducerRole, producerCaller } from "../support/producer";
import { routeFiles } from "../support/routes";

type Staff = Extract<Permission, { actor: "staff" }>;
type Producer = Extract<Permission, { actor: "producer" }>;
type Place = Exclude<keyof World, "units">;
type Caller = { name: string; role: Role; province: boolean; headers: Record<string, string>; sees: (keyof World)[] };
type Headers = Record<string, string>;

const PRODUCER = PERMISSIONS.filter((one): one is Producer => one.actor === "producer");
const STAFF = PERMISSIONS.filter((one): one is Staff => one.actor === "staff");
const EVERY_PLACE: (keyof World)[] = ["inside", "sister", "outside"];

const hasTargets = ({ scope }: Staff | Producer) => typeof scope !== "string";

/** Whether the table names the caller for a route, wherever what it is about lies. */
function isNamed({ roles, scope, wholeProvince }: Staff, { role, province }: Caller): boolean {
  return roles.includes(role) && (province || !(wholeProvince || scope === "province"));
}

describe("the table of permissions", () => {
  const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

  it("names every route there is a file for, exactly, and nothing else", () => {
    const own = PERMISSIONS.filter((one) => !MEDUSA.includes(one));
    expect(own.map(nameOf).sort()).toEqual(routeFiles().map(nameOf).sort());
  });

  it("gives every request of a desk that changes something a name in the log", () => {
    expect([...STAFF, ...PRODUCER].filter(({ method, act }) => method !== "GET" && !act).map(nameOf)).toEqual([]);
  });
});

overHttp({
  testSuite: ({ api, getContainer }) => {
    let world: World;
    let callers: Caller[];
    let unfinished: Headers;

    // Kept in the template that every test starts from.
    beforeAll(async () => {
      world = await accessWorld(getContainer());
      const { commune, sister, province } = world.units;
      const make = async (name: string, role: Role, unit: string | null, sees: (keyof World)[]): Promise<Caller> => ({
        ...{ name, role, sees, province: unit === province || unit === null },
        headers: await callerWith(getContainer(), name, role, unit),
      });
      callers = [
        await make("giup-xa", "helper", commune, ["inside"]),
        await make("giup-xa-ben", "helper", sister, ["sister"]),
        await make("can-bo-xa", "officer", commune, ["inside"]),
        await make("can-bo-xa-ben", "officer", sister, ["sister"]),
        await make("can-bo-tinh", "officer", province, ["inside", "sister"]),
        await make("quan-tri", "operator", null, EVERY_PLACE),
      ];
      const access: AccessService = getContainer().resolve(ACCESS);
      unfinished = { authorization: `Bearer ${await access.openSession(world.inside.account, "code", new Date())}` };
    });

    const place = (name: keyof World) => (name === "units" ? world.inside : world[name]);

    /** Sends a request of the table, about the things of a place. */
    const send = async ({ method, path, scope }: Staff | Producer, headers: Headers, where: keyof World = "inside") => {
      const targets = typeof scope === "string" ? [] : scope;
      const named = (part: Target["in"]) =>
        Object.fromEntries(
          targets.filter((one) => one.in === part).map(({ name, kind }) => [name, place(where)[kind]]),
        );
      const inPath = named("path");
      const url = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(inPath[name] ?? "none"));
      return api.request({
        ...{ method, url, headers, params: named("query"), validateStatus: () => true },
        ...(method === "GET" ? {} : { data: named("body") }),
      });
    };

    const OUT_OF_SCOPE = "Not found in your area.";
    const outOfScope = ({ status, data }: { status: number; data: { error?: { message_en?: string } } }) =>
      status === 404 && data.error?.message_en === OUT_OF_SCOPE;

    describe("every route of the desk", () => {
      it("knows nobody who is not signed in, or whose sign-in is not finished", async () => {
        for (const route of STAFF) {
          expect([route.path, (await send(route, {})).status]).toEqual([route.path, 401]);
          const forged = { authorization: `Bearer ${"A".repeat(43)}` };
          expect([route.path, (await send(route, forged)).status]).toEqual([route.path, 401]);
          const half = await send(route, unfinished);
          expect([route.path, half.status, half.data.error.code]).toEqual([route.path, 403, "sign_in_unfinished"]);
        }
      });

      it("refuses roles it does not name, and who answers for less than a province where it takes one", async () => {
        for (const route of STAFF)
          for (const { name, headers } of callers.filter((one) => !isNamed(route, one))) {
            const { status, data } = await send(route, headers);
            expect([route.path, name, status, data.error?.code]).toEqual([route.path, name, 403, "forbidden"]);
          }
      });

      it("knows of nothing outside the caller's units", async () => {
        for (const route of STAFF.filter(hasTargets))
          for (const { name, headers, sees } of callers.filter((one) => isNamed(route, one))) {
            for (const where of EVERY_PLACE.filter((one) => !sees.includes(one)))
              expect([route.path, name, where, outOfScope(await send(route, headers, where))]).toEqual([
                ...[route.path, name, where, true],
              ]);
          }
      });

      it("lets through those it names, about what lies in their units", async () => {
        for (const route of STAFF)
          for (const caller of callers.filter((one) => isNamed(route, one))) {
            const answer = await send(route, caller.headers, caller.sees[0]);
            const refused = [401, 403, 500].includes(answer.status) || (hasTargets(route) && outOfScope(answer));
            expect([route.method, route.path, caller.name, answer.status, refused]).toEqual([
              ...[route.method, route.path, caller.name, answer.status, false],
            ]);
          }
      });
    });

    describe("every route of the producers' desk", () => {
      const NOT_OWN = "Not found among what is yours.";
      const notOwn = ({ status, data }: { status: number; data: { error?: { message_en?: string } } }) =>
        status === 404 && data.error?.message_en === NOT_OWN;
      const own = PRODUCER.filter(({ scope }) => scope !== "self");

      /** Somebody signed in anew for each request: some of them end the sign-in. */
      const someone = async (as: ProducerRole, where: Place = "inside") =>
        producerCaller(getContainer(), as, world[where].producer);

      it("knows nobody who is not signed in", async () => {
        for (const route of PRODUCER) {
          expect([route.path, (await send(route, {})).status]).toEqual([route.path, 401]);
          const half = await send(route, unfinished);
          expect([route.path, half.status, half.data.error.code]).toEqual([route.path, 403, "sign_in_unfinished"]);
        }
      });

      it("refuses the staff, to whom no producer has delegated, and whoever acts for nobody or no longer", async () => {
        for (const { headers } of callers)
          for (const route of PRODUCER)
            expect([route.path, (await send(route, headers)).data.error?.code]).toEqual([route.path, "no_producer"]);
        for (const as of ["nobody", "ended delegate", "ended member"] as const)
          for (const route of own) {
            const answer = await send(route, await someone(as));
            expect([route.path, as, answer.status, answer.data.error?.code]).toEqual([
              ...[route.path, as, 403, "no_producer"],
            ]);
          }
      });

      it("lets members and delegates do what is not the owners' alone", async () => {
        for (const as of ["member", "delegate", "staff delegate"] as const)
          for (const route of own.filter(({ owners }) => owners)) {
            const answer = await send(route, await someone(as));
            expect([route.path, as, answer.status, answer.data.error?.code]).toEqual([
              route.path,
              as,
              403,
              "forbidden",
            ]);
          }
      });

      it("knows of nothing that belongs to another producer", async () => {
        for (const as of ["owner", "member", "delegate", "staff delegate"] as const)
          for (const route of own.filter((one) => hasTargets(one) && !(one.owners && as !== "owner")))
            for (const where of ["sister", "outside"] as const) {
              const answer = await send(route, await someone(as), where);
              expect([route.path, as, where, notOwn(answer)]).toEqual([route.path, as, where, true]);
            }
      });

      /** Ids of everything there is in other places. */
      const foreignIds = () =>
        [place("sister"), place("outside")].flatMap((ids) => Object.values(ids)).filter((id) => id !== "");

      it("tells nothing of another producer in any list", async () => {
        for (const as of ["owner", "delegate"] as const)
          for (const route of own.filter(({ method, scope }) => method === "GET" && scope === "own")) {
            const told = JSON.stringify((await send(route, await someone(as))).data);
            expect([route.path, as, foreignIds().filter((id) => told.includes(id))]).toEqual([route.path, as, []]);
          }
      });

      it.each<[string, keyof World["inside"]]>([
        ["/producer/orders", "order_part"],
        ["/producer/channels", "shop"],
        ["/producer/listings/undo", "bulk_act"],
        ["/producer/access/team", "membership"],
      ])("lists what is the producer's own: %s", async (url, kind) => {
        const { data } = await api.get(url, { headers: await someone("owner") });
        expect(JSON.stringify(data)).toContain(world.inside[kind]);
      });

      it("does nothing with what belongs to another, where only the body names it", async () => {
        const { shop, product, listing } = world.sister;
        const [own_shop, own_product] = [world.inside.shop, world.inside.product];
        const selection = (shop_id: string, product_id: string) => ({ shop_ids: [shop_id], product_ids: [product_id] });
        for (const [url, data] of [
          ["/producer/listings/preview", selection(shop, own_product)],
          ["/producer/listings/preview", selection(own_shop, product)],
          ["/producer/listings/sends", { pairs: [{ shop_id: shop, product_id: own_product }] }],
          ["/producer/listings/sends", { pairs: [{ shop_id: own_shop, product_id: product }] }],
          ["/producer/listings/bulk", { listing_ids: [world.inside.listing, listing], act: "hide" }],
          [`/producer/channels/shared/${shop}/requests`, { message: "Xin vào gian hàng này" }],
        ] as const) {
          const headers = await someone("owner");
          const answer = await api.request({ method: "POST", url, headers, data, validateStatus: () => true });
          expect([url, answer.status]).toEqual([url, 404]);
        }
      });

      it("lets through those it names, about what is their producer's own", async () => {
        for (const as of ["owner", "member", "delegate", "staff delegate"] as const)
          for (const route of own.filter(({ owners }) => !owners || as === "owner")) {
            const answer = await send(route, await someone(as));
            const refused = [401, 403, 500].includes(answer.status) || (hasTargets(route) && notOwn(answer));
            expect([route.method, route.path, as, answer.status, refused]).toEqual([
              ...[route.method, route.path, as, answer.status, false],
            ]);
          }
      });

      it("never opens a route of the officers' desk to a producer, also where one of the staff acts for it", async () => {
        for (const as of ["owner", "member", "delegate", "nobody"] as const)
          for (const route of PERMISSIONS.filter((one) => one.actor === "staff" || one.actor === "signing_in")) {
            const { method, path } = route;
            const answer = await send({ method, path, actor: "producer", scope: "self" }, await someone(as));
            expect([path, as, answer.status, answer.data.error?.code]).toEqual([path, as, 403, "forbidden"]);
          }
      });

      it("asks who acts for several for whom, before anything else", async () => {
        const headers = await producerCaller(getContainer(), "owner", world.inside.producer, {
          also: world.sister.producer,
        });
        for (const route of own)
          expect([route.path, (await send(route, headers)).data.error?.code]).toEqual([route.path, "choose_producer"]);
      });
    });

    describe("lists", () => {
      const lists: [
        string,
        (data: Record<string, { id?: string; key?: string; ticket?: string }[]>) => unknown[],
        string,
      ][] = [
        ["/officer/orders", ({ parts }) => (parts ?? []).map(({ id }) => id), "order_part"],
        ["/officer/complaints", ({ complaints }) => (complaints ?? []).map(({ ticket }) => ticket), "complaint"],
        ["/officer/register/reviews", ({ reviews }) => (reviews ?? []).map(({ key }) => key), "review"],
        ["/officer/channels/shops", ({ shops }) => (shops ?? []).map(({ id }) => id), "shop"],
        ["/officer/channels/listings", ({ listings }) => (listings ?? []).map(({ id }) => id), "listing"],
      ];

      it.each(lists)("%s holds what lies in the caller's units and nothing else", async (address, idsOf, kind) => {
        for (const { name, role, headers, sees } of callers.filter((one) => one.role !== "helper")) {
          const { data } = await api.get(address, { headers });
          const wanted = sees.map((where) => Reflect.get(place(where), kind));
          expect([name, role, idsOf(data).sort()]).toEqual([name, role, wanted.sort()]);
        }
      });

      it("of accounts hold those of the caller's province", async () => {
        const province = callers.find(({ name }) => name === "can-bo-tinh");
        const { data } = await api.get("/officer/access/accounts", { headers: province?.headers ?? {} });
        const emails = data.accounts.map(({ email }: { email: string }) => email).sort();
        const here = ["can-bo-tinh", "can-bo-xa", "can-bo-xa-ben", "giup-ben", "giup-trong", "giup-xa", "giup-xa-ben"];
        expect(emails).toEqual(here.map((name) => `${name}@example.com`).sort());
      });
    });

    describe("what the table does not name", () => {
      it.each([
        ["GET", "/officer/nowhere"],
        ["DELETE", "/officer/orders"],
        ["GET", "/OFFICER/orders"],
        ["POST", "/auth/user/emailpass"],
        ["POST", "/auth/officer/emailpass/register"],
        ["GET", "/app"],
      ])("does not exist: %s %s", async (method, url) => {
        const { headers = {} } = callers.at(-1) ?? {};
        const answer = await api.request({ method, url, headers, validateStatus: () => true });
        expect(answer).toMatchObject({ status: 404, data: { error: { code: "not_found" } } });
      });
    });
  },
});
