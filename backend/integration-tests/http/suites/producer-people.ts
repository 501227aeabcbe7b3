import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { describe, expect, it } from "vitest";
import { ACCESS } from "../../../src/modules/access";
import type { AccessService } from "../../../src/modules/access/service";
import { today } from "../../../src/platform/calendar/clock";
import { addDays } from "../../../src/platform/calendar/day";
import { callerWith, type World } from "../../support/access-world";
import type { openOutbox } from "../../support/outbox";
import { producerHeaders } from "../../support/producer";
import { NAME, PHONE } from "../../support/sample-person";

type Headers = Record<string, string>;
/** What the runner's client answers, which is as untyped as parsed JSON. */
type Answer = Promise<ReturnType<typeof JSON.parse>>;

type Desk = {
  ask: (method: "GET" | "POST", url: string, headers?: Headers, data?: object) => Answer;
  post: (what: string, data?: object, headers?: Headers) => Answer;
  get: (what: string, headers?: Headers) => Answer;
  bearer: (token: string) => Headers;
  claimed: (invitation: string) => Answer;
  outbox: ReturnType<typeof openOutbox>;
  container: () => MedusaContainer;
  /** `unclaimed`: a producer nobody runs the account of. */
  given: () => { world: World; officer: Headers; unclaimed: string };
};

/** Who works for a producer, who helps, and who says it is theirs. */
export function producerPeople({ ask, post, get, bearer, claimed, outbox, container, given }: Desk): void {
  const access = (): AccessService => container().resolve(ACCESS);
  const database = () => container().resolve(ContainerRegistrationKeys.PG_CONNECTION);

  describe("the people of a producer", () => {
    it("are invited by number, and only that number comes in", async () => {
      const owner = await producerHeaders(container(), given().unclaimed, { phone: "+84900000001" });
      const { url } = (await post("team/invitations", { phone: PHONE }, owner)).data;
      const invitation = String(new URL(url).searchParams.get("ma"));
      expect((await post("invitations/open", { invitation })).data).toMatchObject({
        role: "member",
        phone_hint: "*** 678",
      });
      expect((await post("claims/code", { invitation, phone: "0987654321" })).data.error.code).toBe("wrong_phone");
      const member = bearer((await claimed(invitation)).data.token);
      expect((await get("session", member)).data.acting).toMatchObject({
        as: "member",
        producer_id: given().unclaimed,
      });
      const { members } = (await get("team", owner)).data;
      expect(members).toMatchObject([
        { role: "owner", me: true },
        { role: "member", name: NAME, me: false },
      ]);
      expect((await post(`team/members/${members[0].id}/end`, {}, owner)).data.error.code).toBe("last_owner");
      expect((await post(`team/members/${members[1].id}/role`, { role: "owner" }, owner)).status).toBe(200);
      expect((await post(`team/members/${members[0].id}/end`, {}, owner)).status).toBe(200);
      expect((await get("team", owner)).data.error.code).toBe("no_producer");
    });

    it("let a helper act for them until a day, ended any day, and the log tells both", async () => {
      const owner = await producerHeaders(container(), given().unclaimed, { phone: "+84900000001" });
      const helper = await callerWith(container(), "ho-tro-xa", "helper", given().world.units.commune);
      const day = addDays(today(), 10);
      const wish = { to: "ho-tro-xa@example.com", valid_to: day };
      expect((await post("team/delegations", { ...wish, valid_to: today() }, owner)).status).toBe(400);
      expect((await post("team/delegations", { ...wish, to: "0955555555" }, owner)).status).toBe(404);
      const { id } = (await post("team/delegations", wish, owner)).data;
      expect((await get("session", helper)).data.acting).toMatchObject({
        producer_id: given().unclaimed,
        as: "delegate",
      });
      await post("acting", { producer_id: given().unclaimed }, helper);
      const [{ actor_id, on_behalf_of, unit_ids }] = await database()("access_act").where({
        action: "acting.choose",
        phase: "done",
      });
      const principal = await access().findPrincipalByEmail("ho-tro-xa@example.com");
      expect([actor_id, on_behalf_of, unit_ids]).toEqual([
        principal?.id,
        given().unclaimed,
        [given().world.units.commune],
      ]);
      expect((await post(`team/delegations/${id}/end`, {}, owner)).status).toBe(200);
      expect((await get("session", helper)).data.error.code).toBe("no_producer");
    });
  });

  describe("a dispute about whose a producer is", () => {
    it("changes nothing until an officer decides, and then what they decide", async () => {
      const owner = await producerHeaders(container(), given().unclaimed, { phone: "+84900000001" });
      outbox.empty();
      await post("disputes/code", { reach: "0912 345 678" });
      const said = { reach: PHONE, name: NAME, handle: "ho-ba-tu", message: "Tôi là chủ hộ trên giấy chứng nhận" };
      expect((await post("disputes", { ...said, code: await outbox.sentCode() })).status).toBe(201);
      expect((await get("team", owner)).data.members).toHaveLength(1);
      const { data } = await ask("GET", "/officer/access/disputes", given().officer);
      const dispute = data.disputes.find(
        ({ producer }: { producer: { id: string } }) => producer.id === given().unclaimed,
      );
      expect(dispute).toMatchObject({ state: "open", claimant: { name: NAME }, owners: [{ phone: "0900 000 001" }] });
      const decide = () =>
        ask("POST", `/officer/access/disputes/${dispute.id}`, given().officer, {
          ...{ decision: "grant", replace: true, reason: "Đã đối chiếu giấy chứng nhận" },
        });
      expect([(await decide()).status, (await decide()).status]).toEqual([200, 409]);
      expect((await get("team", owner)).data.error.code).toBe("no_producer");
      const members = await access().producers.members(given().unclaimed, today());
      expect(members).toMatchObject([{ name: NAME, role: "owner" }]);
    });

    it("may be raised by whoever has an e-mail address alone", async () => {
      const [typed, address] = ["Chi.Bay@Example.com", "chi.bay@example.com"];
      outbox.empty();
      expect((await post("disputes/code", { reach: "chi.bay@" })).status).toBe(400);
      await post("disputes/code", { reach: typed });
      const said = { reach: typed, name: NAME, handle: "ho-ba-tu", message: "Giấy chứng nhận đứng tên tôi" };
      expect((await post("disputes", { ...said, code: "000000" })).status).toBe(401);
      expect((await post("disputes", { ...said, code: await outbox.sentCode(address) })).status).toBe(201);
      const { data } = await ask("GET", "/officer/access/disputes", given().officer);
      const claimants = data.disputes.map(({ claimant }: { claimant: { email: string | null } }) => claimant.email);
      expect(claimants).toContain(address);
      expect((await access().producers.personByEmail(address))?.phone).toBeNull();
    });
  });
}
