import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { beforeAll, describe, expect, it } from "vitest";
import { codeAt } from "../../../test/support/authenticator";
import { ACCESS } from "../../src/modules/access";
import type { AccessService } from "../../src/modules/access/service";
import { createAccount } from "../../src/workflows/access/create-account";
import { ensureReferenceData } from "../../src/workflows/register/ensure-reference-data";
import { overHttp } from "../support/http/suite";
import { officerHeaders } from "../support/officer";

const LOGIN = { email: "can-bo@example.com", password: "mat-khau-thu-nghiem" };
const MINUTE = 60_000;

overHttp({
  testSuite: ({ api, getContainer }) => {
    // Kept in the template that every test starts from.
    beforeAll(async () => {
      await ensureReferenceData(getContainer());
      await createAccount(getContainer(), { ...LOGIN, name: "Cán bộ (mẫu)" }, { role: "operator", unit_ids: null });
    });

    const access = (): AccessService => getContainer().resolve(ACCESS);
    const database = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
    const post = (path: string, body: unknown, token?: string) =>
      api.post(`/officer/access/${path}`, body, {
        headers: token === undefined ? {} : bearer(token),
        validateStatus: () => true,
      });
    const session = (token: string) =>
      api.get("/officer/access/session", { headers: bearer(token), validateStatus: () => true });
    const signIn = async (given = LOGIN) => (await post("sign-in", given)).data;

    /** Signs in for the first time and sets up an authenticator app. */
    async function enrolled() {
      const { token } = await signIn();
      const { secret } = (await post("second-factor/start", {}, token)).data;
      const done = await post("second-factor/confirm", { code: codeAt(secret, new Date()) }, token);
      return { secret: String(secret), token: String(done.data.token), codes: done.data.recovery_codes as string[] };
    }

    /** As if the last code had been used long ago. */
    const forgetLastCode = () => database()("access_principal").update({ last_code: null });

    describe("signing in", () => {
      it("opens no desk before a second factor is set up, and every token works once", async () => {
        const first = await signIn();
        expect(first.stage).toBe("enrol");
        const home = await api.get("/officer/access/home", {
          headers: bearer(first.token),
          validateStatus: () => true,
        });
        expect(home).toMatchObject({ status: 403, data: { error: { code: "sign_in_unfinished" } } });
        expect((await post("second-factor/skip", {}, first.token)).status).toBe(409);
        const { token, codes } = await enrolled();
        expect(codes).toHaveLength(10);
        expect((await session(token)).data).toMatchObject({ stage: "desk", second_factor: { proven: true } });
      });

      it("then asks for a code each time, takes none twice, and changes the token with the stage", async () => {
        const { secret } = await enrolled();
        const { token, stage } = await signIn();
        expect(stage).toBe("code");
        const replayed = await post("session/code", { method: "totp", code: codeAt(secret, new Date()) }, token);
        expect(replayed).toMatchObject({ status: 401, data: { error: { code: "wrong_code" } } });
        await forgetLastCode();
        const { data } = await post("session/code", { method: "totp", code: codeAt(secret, new Date()) }, token);
        expect(data.stage).toBe("desk");
        expect((await session(token)).status).toBe(401);
        expect((await session(data.token)).status).toBe(200);
      });

      it("takes each recovery code once, and locks the second factor after five wrong codes", async () => {
        const { codes } = await enrolled();
        const use = async (code: string) =>
          (await post("session/code", { method: "recovery_code", code }, (await signIn()).token)).status;
        expect(await use(codes[0] ?? "")).toBe(200);
        expect(await use(codes[0] ?? "")).toBe(401);
        const { token } = await signIn();
        const guess = async () => (await post("session/code", { method: "totp", code: "000000" }, token)).status;
        expect([await guess(), await guess(), await guess(), await guess()]).toEqual([401, 401, 401, 401]);
        expect(await guess()).toBe(429);
        expect(await use(codes[1] ?? "")).toBe(429);
      });

      it("says the same of a wrong password, an unknown address and a closed account", async () => {
        const answers = [
          await post("sign-in", { ...LOGIN, password: "sai" }),
          await post("sign-in", { ...LOGIN, email: "khong-co@example.com" }),
        ];
        const account = await access().findPrincipalByEmail(LOGIN.email);
        await access().setDisabled(account?.id ?? "", true, new Date());
        answers.push(await post("sign-in", LOGIN));
        const [first, ...others] = answers.map(({ status, data }) => ({ status, data }));
        expect(first).toMatchObject({ status: 401, data: { error: { code: "wrong_password" } } });
        for (const other of others) expect(other).toEqual(first);
      });
    });

    describe("a sign-in", () => {
      it("ends when it is left alone, when it grows old, when it is ended and when its account is closed", async () => {
        const { authorization = "" } = await officerHeaders(getContainer());
        const token = authorization.replace("Bearer ", "");
        const aged = async (change: object) => {
          await database()("access_session").update({ seen_at: new Date(), opened_at: new Date(), ...change });
          return (await session(token)).status;
        };
        expect(await aged({ seen_at: new Date(Date.now() - 29 * MINUTE) })).toBe(200);
        expect(await aged({ seen_at: new Date(Date.now() - 31 * MINUTE) })).toBe(401);
        expect(await aged({ opened_at: new Date(Date.now() - 13 * 60 * MINUTE) })).toBe(401);
        expect(await aged({})).toBe(200);
        const account = await access().findPrincipalByEmail(LOGIN.email);
        await access().setDisabled(account?.id ?? "", true, new Date());
        expect((await session(token)).status).toBe(401);
        await access().setDisabled(account?.id ?? "", false, new Date());
        expect((await session(token)).status).toBe(401);
      });

      it("loses a right on the day it ends", async () => {
        const headers = await officerHeaders(getContainer());
        const log = () => api.get("/officer/access/log", { headers, validateStatus: () => true });
        expect((await log()).status).toBe(200);
        await database()("access_grant").update({ valid_to: "2020-01-01" });
        expect((await log()).status).toBe(403);
      });
    });

    describe("passwords", () => {
      const linkOf = async (container = getContainer()) => {
        const headers = await officerHeaders(container);
        const { token } = { token: headers.authorization?.replace("Bearer ", "") ?? "" };
        const made = await post(
          "accounts",
          { email: "moi@example.com", name: "Người mới (mẫu)", role: "officer", unit_ids: ["p-82-2025"] },
          token,
        );
        return { made, token, link: new URL(made.data.link.url).searchParams.get("ma") ?? "" };
      };

      it("are set by an invitation, once", async () => {
        const { made, token, link } = await linkOf();
        expect(made).toMatchObject({ status: 201, data: { account: { state: "invited" }, link: { sent: false } } });
        expect((await post("links/open", { token: link })).data).toMatchObject({ purpose: "invitation" });
        const use = (password: string) => post("links/use", { token: link, password });
        expect((await use("ngan")).status).toBe(400);
        const racing = await Promise.all([use("mat-khau-cua-nguoi-moi"), use("mat-khau-cua-nguoi-moi")]);
        expect(racing.map(({ status }) => status).sort()).toEqual([200, 404]);
        expect((await signIn({ email: "moi@example.com", password: "mat-khau-cua-nguoi-moi" })).stage).toBe("enrol");
        const reset = await post(`accounts/${made.data.account.id}/link`, {}, token);
        expect(reset.data.purpose).toBe("password");
      });

      it("ask for nothing a stranger could learn: a forgotten one is answered the same for everybody", async () => {
        const known = await post("password/forgot", { email: LOGIN.email });
        const unknown = await post("password/forgot", { email: "khong-co@example.com" });
        expect([known.status, known.data]).toEqual([unknown.status, unknown.data]);
        expect(known.status).toBe(202);
      });

      it("end every other sign-in when they are changed", async () => {
        const { token } = await enrolled();
        const other = (await officerHeaders(getContainer())).authorization?.replace("Bearer ", "") ?? "";
        const wish = { current: LOGIN.password, password: "mot cau de nho hon" };
        expect((await post("password", { ...wish, current: "sai" }, token)).status).toBe(401);
        expect((await post("password", wish, token)).status).toBe(200);
        expect([(await session(token)).status, (await session(other)).status]).toEqual([200, 401]);
      });
    });

    describe("accounts", () => {
      it("give no more than their giver has, and never themselves", async () => {
        const province = { email: "tinh@example.com", role: "officer", unit_ids: ["p-82-2025"] } as const;
        const headers = await officerHeaders(getContainer(), { ...province, unit_ids: [...province.unit_ids] });
        const token = headers.authorization?.replace("Bearer ", "") ?? "";
        const make = (wish: object) => post("accounts", { email: "x@example.com", name: "X", ...wish }, token);
        expect((await make({ role: "operator" })).status).toBe(400);
        expect((await make({ role: "officer", unit_ids: ["p-91-2025"] })).status).toBe(400);
        expect((await make({ role: "officer", unit_ids: ["nowhere"] })).status).toBe(400);
        expect((await make({ role: "helper", unit_ids: ["d-866"] })).status).toBe(201);
        const own = (await access().findPrincipalByEmail(province.email))?.id ?? "";
        expect((await post(`accounts/${own}/state`, { disabled: true }, token)).status).toBe(409);
        const operator = (await access().findPrincipalByEmail(LOGIN.email))?.id ?? "";
        expect((await post(`accounts/${operator}/state`, { disabled: true }, token)).status).toBe(404);
      });

      it("can be freed of a second factor that was lost, by somebody else", async () => {
        await enrolled();
        const headers = await officerHeaders(getContainer(), {
          ...{ email: "khac@example.com", role: "operator", unit_ids: null },
        });
        const token = headers.authorization?.replace("Bearer ", "") ?? "";
        const id = (await access().findPrincipalByEmail(LOGIN.email))?.id ?? "";
        const { data } = await post(`accounts/${id}/second-factor`, {}, token);
        expect(data.account.second_factor).toBe(false);
        expect((await signIn()).stage).toBe("enrol");
      });
    });

    describe("the log", () => {
      it("tells what was asked for and what came of it, and is only added to", async () => {
        const headers = await officerHeaders(getContainer());
        await api.post("/officer/register/reviews/none", { choice: "leave" }, { headers, validateStatus: () => true });
        const { data } = await api.get("/officer/access/log?action=register.review", { headers });
        expect(data.acts).toMatchObject([{ action: "register.review", status: 404, actor: { name: "Cán bộ (mẫu)" } }]);
        await expect(database()("access_act").update({ action: "x" })).rejects.toThrow(/append-only/);
        await expect(database()("access_act").delete()).rejects.toThrow(/append-only/);
        const check = await api.get("/officer/access/log/check", { headers });
        expect(check.data).toMatchObject({ broken_at: null });
      });

      it("shows when somebody with the database's keys has changed it", async () => {
        const headers = await officerHeaders(getContainer());
        await signIn();
        await signIn();
        await database().raw("ALTER TABLE access_act DISABLE TRIGGER access_act_kept");
        await database()("access_act").where({ seq: 1 }).update({ action: "something_else" });
        const { data } = await api.get("/officer/access/log/check", { headers });
        expect(data.broken_at).toBe(1);
        await database().raw("ALTER TABLE access_act ENABLE TRIGGER access_act_kept");
      });

      it("keeps no link and no code", async () => {
        const { codes } = await enrolled();
        const rows = JSON.stringify(await database()("access_act").select());
        for (const secret of [LOGIN.password, LOGIN.email, ...codes]) expect(rows).not.toContain(secret);
        const factors = await getContainer().resolve(Modules.AUTH).listAuthMfa({});
        expect(JSON.stringify(factors)).not.toContain("secret");
      });
    });
  },
});
