import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACCESS } from "../../src/modules/access";
import type { AccessService } from "../../src/modules/access/service";
import { accessWorld, callerWith, type World } from "../support/access-world";
import { overHttp } from "../support/http/suite";
import { openOutbox } from "../support/outbox";
import { producerHeaders } from "../support/producer";
import { NAME, PHONE } from "../support/sample-person";
import { noticesSent } from "./suites/notices-sent";
import { producerPeople } from "./suites/producer-people";

const outbox = openOutbox();
const { messages, sentCode, empty: emptyOutbox } = outbox;

overHttp({
  testSuite: ({ api, getContainer }) => {
    let world: World;
    let officer: Record<string, string>;
    /** A producer of Đồng Tháp nobody runs the account of yet. */
    let unclaimed: string;

    // Kept in the template that every test starts from.
    beforeAll(async () => {
      world = await accessWorld(getContainer());
      officer = await callerWith(getContainer(), "can-bo-tinh", "officer", world.units.province);
      const register = getContainer().resolve("register") as {
        createProducers(one: object): Promise<{ id: string }>;
      };
      const place = {
        province_text: "Tỉnh Đồng Tháp",
        province_id: world.units.province,
        commune_id: world.units.commune,
      };
      const made = await register.createProducers({ handle: "ho-ba-tu", name: "Hộ bà Tư", aliases: [], ...place });
      unclaimed = made.id;
    });
    afterAll(outbox.remove);

    const access = (): AccessService => getContainer().resolve(ACCESS);
    const database = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
    const ask = (method: "GET" | "POST", url: string, headers: Record<string, string> = {}, data: object = {}) =>
      api.request({ method, url, headers, validateStatus: () => true, ...(method === "POST" ? { data } : {}) });
    const post = (what: string, data: object = {}, headers = {}) =>
      ask("POST", `/producer/access/${what}`, headers, data);
    const get = (what: string, headers = {}) => ask("GET", `/producer/access/${what}`, headers);
    const invite = async (ids = [unclaimed]) =>
      (await ask("POST", "/officer/access/invitations", officer, { producer_ids: ids })).data;
    const invited = async () => {
      const { url, code } = (await invite()).issued[0];
      return { token: String(new URL(url).searchParams.get("ma")), code: String(code) };
    };
    const claimed = async (invitation: string) => {
      emptyOutbox();
      await post("claims/code", { invitation, phone: PHONE });
      return post("claims/phone", { invitation, phone: PHONE, name: NAME, code: await sentCode(), device: "Android" });
    };
    /** As if the last code had been sent long ago. */
    const letMinutesPass = (minutes: number) =>
      database().raw(
        `UPDATE access_code SET sent_at = sent_at - ? * interval '1 minute', expires_at = expires_at - ? * interval '1 minute'`,
        [minutes, minutes],
      );
    const acts = async () =>
      (await database()("access_act")
        .where({ phase: "done" })
        .orderBy("seq")
        .select("action", "on_behalf_of", "status")) as {
        action: string;
      }[];

    describe("an invitation", () => {
      it("lets somebody in by its link, or its code however it is typed, and looking does not use it up", async () => {
        const { token, code } = await invited();
        for (const invitation of [token, code, code.toLowerCase().replaceAll("-", " ")]) {
          const opened = await post("invitations/open", { invitation });
          expect(opened.data).toMatchObject({ producer: { name: "Hộ bà Tư" }, role: "owner", phone_hint: null });
        }
        const { data } = await ask("GET", "/officer/access/invitations?show=waiting", officer);
        expect(data.producers).toMatchObject([{ producer_id: unclaimed, owned: false, invitation: { state: "made" } }]);
      });

      it("is made for many at once, for the producers of one's units that nobody runs", async () => {
        const answer = await invite([unclaimed, world.inside.producer, world.outside.producer, unclaimed]);
        expect(answer.issued.map(({ producer_id }: { producer_id: string }) => producer_id)).toEqual([unclaimed]);
        expect(answer.refused).toEqual([
          { producer_id: world.inside.producer, why: "owned" },
          { producer_id: world.outside.producer, why: "unknown" },
        ]);
      });

      it("keeps neither link nor code, and ends when a newer one is made, taken back or a month old", async () => {
        const first = await invited();
        const second = await invited();
        const open = async (invitation: string) => (await post("invitations/open", { invitation })).status;
        expect([await open(first.token), await open(first.code), await open(second.code)]).toEqual([404, 404, 200]);
        const rows = JSON.stringify(await database()("access_invitation").select());
        for (const secret of [first.token, second.token, second.code, second.code.replaceAll("-", "")])
          expect(rows).not.toContain(secret);
        const { data } = await ask("GET", "/officer/access/invitations?show=waiting", officer);
        const { id } = data.producers[0].invitation;
        expect((await ask("POST", `/officer/access/invitations/${id}/end`, officer)).status).toBe(200);
        expect((await ask("POST", `/officer/access/invitations/${id}/end`, officer)).status).toBe(409);
        expect(await open(second.token)).toBe(404);
        const third = await invited();
        await database()("access_invitation").update({ expires_at: new Date() });
        expect(await open(third.token)).toBe(404);
      });
    });

    describe("taking an invitation up by telephone", () => {
      it("makes its holder the owner, signed in and acting for the producer, once", async () => {
        const { token, code } = await invited();
        const answer = await claimed(code);
        expect(answer.status).toBe(201);
        const mine = bearer(answer.data.token);
        expect((await get("session", mine)).data).toMatchObject({
          person: { name: NAME, phone: "0912 345 678", has_password: false, staff: false },
          acting: { producer_id: unclaimed, name: "Hộ bà Tư", as: "owner" },
        });
        expect((await get("devices", mine)).data.devices).toMatchObject([{ device: "Android", this_one: true }]);
        expect((await post("invitations/open", { invitation: token })).status).toBe(404);
        expect(await acts()).toContainEqual({ action: "invitation.use", on_behalf_of: unclaimed, status: 200 });
        const { data } = await ask("GET", "/officer/access/invitations?show=owned&q=ho ba tu", officer);
        expect(data.producers).toMatchObject([{ owned: true, invitation: { state: "used" } }]);
      });

      it("goes on with the account a number has, and lets several claim one producer never", async () => {
        const { token } = await invited();
        await producerHeaders(getContainer(), world.sister.producer, { phone: "+84912345678" });
        const mine = bearer((await claimed(token)).data.token);
        expect((await get("session", mine)).data.choices).toHaveLength(2);
        expect((await post("claims/code", { invitation: token, phone: "0987654321" })).status).toBe(404);
      });

      it("needs the right code: five minutes, five tries, one minute between two", async () => {
        const { token } = await invited();
        emptyOutbox();
        const claim = (code: string) => post("claims/phone", { invitation: token, phone: PHONE, name: NAME, code });
        await post("claims/code", { invitation: token, phone: PHONE });
        const code = await sentCode();
        await post("claims/code", { invitation: token, phone: PHONE });
        expect(messages()).toHaveLength(1);
        const wrong = code === "000000" ? "000001" : "000000";
        for (let attempt = 0; attempt < 5; attempt++)
          expect((await claim(wrong)).data.error).toMatchObject({ code: "wrong_code" });
        expect((await claim(code)).status).toBe(401);
        await letMinutesPass(6);
        emptyOutbox();
        await post("claims/code", { invitation: token, phone: PHONE });
        const fresh = await sentCode();
        await letMinutesPass(5);
        expect((await claim(fresh)).status).toBe(401);
      });

      it("locks a number after ten wrong codes, however many were sent", async () => {
        for (let attempt = 0; attempt < 10; attempt++) await post("sign-in/phone", { phone: PHONE, code: "000000" });
        expect((await post("sign-in/phone", { phone: PHONE, code: "000000" })).status).toBe(429);
        expect((await post("sign-in/code", { phone: PHONE })).status).toBe(429);
        expect((await post("sign-in/phone", { phone: "0912345679", code: "000000" })).status).toBe(401);
      });
    });

    describe("taking an invitation up by e-mail", () => {
      const GIVEN = { email: "Ba.Tu@example.com", name: NAME, password: "bon mua mua nang" };

      it("makes an account with a password, which neither opens nor changes an officer's of the same address", async () => {
        const { token } = await invited();
        const answer = await post("claims/password", { ...GIVEN, email: "can-bo-tinh@example.com", invitation: token });
        expect(answer.status).toBe(201);
        const atOffice = { email: "can-bo-tinh@example.com", password: GIVEN.password };
        expect((await ask("POST", "/officer/access/sign-in", {}, atOffice)).status).toBe(401);
        const before = { email: "can-bo-tinh@example.com", password: "mat-khau-thu-nghiem" };
        expect((await ask("POST", "/officer/access/sign-in", {}, before)).status).toBe(200);
      });

      it("goes on with an account that stands only for its password", async () => {
        const first = await invited();
        expect((await post("claims/password", { ...GIVEN, invitation: first.token })).status).toBe(201);
        const [again] = await access().invitations.invite(
          [{ producer_id: world.sister.producer, role: "owner", phone: null, by: null }],
          new Date(),
        );
        const stranger = { ...GIVEN, password: "khong phai toi dau", invitation: again?.token };
        expect((await post("claims/password", stranger)).data.error.code).toBe("wrong_password");
        expect((await post("claims/password", { ...GIVEN, invitation: again?.token })).status).toBe(201);
      });

      it("then signs in with it, and gets a new one by a link that works once", async () => {
        const { token } = await invited();
        const first = bearer((await post("claims/password", { ...GIVEN, invitation: token })).data.token);
        const signIn = (password: string) => post("sign-in/password", { login: "ba.tu@example.com ", password });
        expect((await signIn(GIVEN.password)).status).toBe(200);
        expect((await signIn("sai mat khau roi")).status).toBe(401);
        emptyOutbox();
        await post("password/forgot", { email: GIVEN.email });
        await post("password/forgot", { email: "nobody@example.com" });
        await expect.poll(() => messages().length).toBe(1);
        const link = /ma=([\w-]+)/.exec(messages()[0] ?? "")?.[1];
        const reset = () => post("password/reset", { token: link, password: "mat khau moi tinh" });
        const atOffice = await ask(
          "POST",
          "/officer/access/links/use",
          {},
          { token: link, password: "mat khau moi tinh" },
        );
        expect(atOffice.status).toBe(404);
        expect([(await reset()).status, (await reset()).status]).toEqual([200, 404]);
        expect([(await signIn(GIVEN.password)).status, (await signIn("mat khau moi tinh")).status]).toEqual([401, 200]);
        expect((await get("session", first)).status).toBe(401);
      });
    });

    describe("signing in with a number", () => {
      it("answers alike whether or not the number has an account, and sends to those that have one", async () => {
        await producerHeaders(getContainer(), world.inside.producer, { phone: "+84912345678" });
        emptyOutbox();
        const known = await post("sign-in/code", { phone: PHONE });
        const unknown = await post("sign-in/code", { phone: "0987654321" });
        expect(unknown.data).toEqual(known.data);
        const code = await sentCode();
        expect(messages()).toHaveLength(1);
        expect((await post("sign-in/phone", { phone: "0987654321", code })).data.error.code).toBe("wrong_code");
        const { data } = await post("sign-in/phone", { phone: "84912345678", code });
        expect((await get("session", bearer(data.token))).data.acting.producer_id).toBe(world.inside.producer);
        expect((await post("sign-in/phone", { phone: PHONE, code })).status).toBe(401);
      });

      it("takes no code that was sent for something else", async () => {
        await producerHeaders(getContainer(), world.inside.producer, { phone: "+84912345678" });
        emptyOutbox();
        const { token } = await invited();
        await post("claims/code", { invitation: token, phone: PHONE });
        expect((await post("sign-in/phone", { phone: PHONE, code: await sentCode() })).status).toBe(401);
      });

      it("lasts on a phone, and can be ended from another one", async () => {
        const one = await producerHeaders(getContainer(), world.inside.producer, { phone: "+84912345678" });
        const other = await producerHeaders(getContainer(), world.inside.producer, { phone: "+84912345678" });
        await database()("access_session").update({ seen_at: new Date(Date.now() - 29 * 86_400_000) });
        expect((await get("session", one)).status).toBe(200);
        expect((await get("session", other)).status).toBe(200);
        const { devices } = (await get("devices", one)).data;
        const theirs = devices.find((device: { this_one: boolean }) => !device.this_one);
        expect((await post(`devices/${theirs.id}/end`, {}, one)).status).toBe(200);
        expect((await get("session", other)).status).toBe(401);
        const stranger = await producerHeaders(getContainer(), world.sister.producer, { phone: "+84987654321" });
        const mine = devices.find((device: { this_one: boolean }) => device.this_one);
        expect((await post(`devices/${mine.id}/end`, {}, stranger)).status).toBe(404);
      });
    });

    describe("one's own account", () => {
      it("gets a password for a code sent to its number, and another number for a code sent to that one", async () => {
        const me = await producerHeaders(getContainer(), world.inside.producer, { phone: "+84912345678" });
        expect((await post("password", { password: "bon mua mua nang" }, me)).status).toBe(401);
        emptyOutbox();
        await post("password/code", {}, me);
        expect((await post("password", { password: "bon mua mua nang", code: await sentCode() }, me)).status).toBe(200);
        expect((await post("sign-in/password", { login: PHONE, password: "bon mua mua nang" })).status).toBe(200);
        await post("phone/code", { phone: "0987654321" }, me);
        const moved = { phone: "0987654321", code: await sentCode("+84987654321") };
        expect((await post("phone", moved, me)).status).toBe(200);
        expect(messages().at(-1)).toContain("To: +84912345678");
        await producerHeaders(getContainer(), world.sister.producer, { phone: "+84911111111" });
        await post("phone/code", { phone: "0911111111" }, me);
        const taken = { phone: "0911111111", code: await sentCode("+84911111111") };
        expect((await post("phone", taken, me)).data.error.code).toBe("phone_taken");
      });
    });

    producerPeople({
      ...{ ask, post, get, bearer, claimed, outbox, container: getContainer },
      given: () => ({ world, officer, unclaimed }),
    });
    noticesSent({ outbox, container: getContainer, producer: () => unclaimed });
  },
});
