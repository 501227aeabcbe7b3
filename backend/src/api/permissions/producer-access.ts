import { anyone, own, type Permission, producer } from "./permission";

/** Getting in to the producers' desk, one's own account, and the people who act for a producer. */
export const PRODUCER_ACCESS: readonly Permission[] = [
  ...["invitations/open", "claims/code", "claims/phone", "claims/password"].map(atTheGate),
  ...["sign-in/code", "sign-in/phone", "sign-in/password", "password/forgot", "password/reset"].map(atTheGate),
  ...["disputes/code", "disputes"].map(atTheGate),
  producer("GET", "/producer/access/session", { scope: "self" }),
  producer("POST", "/producer/access/session/end", { scope: "self", act: "sign_in.end" }),
  producer("POST", "/producer/access/acting", { scope: "self", act: "acting.choose" }),
  producer("GET", "/producer/access/devices", { scope: "self" }),
  producer("POST", "/producer/access/devices/:id/end", { scope: "self", act: "sign_in.end_other" }),
  producer("POST", "/producer/access/devices/end-others", { scope: "self", act: "sign_in.end_others" }),
  producer("POST", "/producer/access/password/code", { scope: "self", act: "account.code" }),
  producer("POST", "/producer/access/password", { scope: "self", act: "account.password" }),
  producer("POST", "/producer/access/phone/code", { scope: "self", act: "account.code" }),
  producer("POST", "/producer/access/phone", { scope: "self", act: "account.phone" }),
  producer("POST", "/producer/access/email", { scope: "self", act: "account.email" }),
  producer("GET", "/producer/access/disputes", { scope: "self" }),
  producer("GET", "/producer/access/team", { scope: "own" }),
  producer("POST", "/producer/access/team/invitations", { scope: "own", owners: true, act: "team.invite" }),
  producer("POST", "/producer/access/team/invitations/:id/end", {
    ...{ scope: own("invitation"), owners: true, act: "team.invitation_end" },
  }),
  producer("POST", "/producer/access/team/members/:id/role", {
    ...{ scope: own("membership"), owners: true, act: "team.role" },
  }),
  producer("POST", "/producer/access/team/members/:id/end", {
    ...{ scope: own("membership"), owners: true, act: "team.remove" },
  }),
  producer("POST", "/producer/access/team/delegations", { scope: "own", owners: true, act: "team.delegate" }),
  producer("POST", "/producer/access/team/delegations/:id/end", {
    ...{ scope: own("delegation"), owners: true, act: "team.delegation_end" },
  }),
];

function atTheGate(path: string): Permission {
  return anyone("POST", `/producer/access/${path}`);
}
