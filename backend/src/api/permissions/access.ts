import { anyone, DESK, named, OFFICERS, OPERATORS, type Permission, signingIn, staff } from "./permission";

/** Signing in, accounts and the log. */
export const ACCESS: readonly Permission[] = [
  anyone("POST", "/officer/access/sign-in"),
  signingIn("GET", "/officer/access/session"),
  signingIn("POST", "/officer/access/session/code"),
  staff("GET", "/officer/access/home", { roles: DESK, scope: "none" }),
  signingIn("POST", "/officer/access/session/end"),
  signingIn("POST", "/officer/access/second-factor/start"),
  signingIn("POST", "/officer/access/second-factor/confirm"),
  signingIn("POST", "/officer/access/second-factor/skip"),
  staff("POST", "/officer/access/second-factor/recovery-codes", {
    roles: DESK,
    scope: "none",
    act: "second_factor.recovery_codes",
  }),
  staff("POST", "/officer/access/password", { roles: DESK, scope: "none", act: "account.password" }),
  anyone("POST", "/officer/access/password/forgot"),
  anyone("POST", "/officer/access/links/open"),
  anyone("POST", "/officer/access/links/use"),
  staff("GET", "/officer/access/log", { roles: OFFICERS, scope: "rows" }),
  staff("GET", "/officer/access/log/check", { roles: OPERATORS, scope: "none" }),
  staff("GET", "/officer/access/units", { roles: OFFICERS, scope: "rows", wholeProvince: true }),
  staff("GET", "/officer/access/accounts", { roles: OFFICERS, scope: "rows", wholeProvince: true }),
  staff("POST", "/officer/access/accounts", {
    ...{ roles: OFFICERS, scope: "rows", wholeProvince: true },
    act: "account.create",
  }),
  staff("GET", "/officer/access/accounts/:id", { roles: OFFICERS, scope: named("account"), wholeProvince: true }),
  staff("GET", "/officer/access/invitations", { roles: OFFICERS, scope: "rows" }),
  staff("POST", "/officer/access/invitations", { roles: OFFICERS, scope: "rows", act: "invitation.make" }),
  staff("POST", "/officer/access/invitations/slips", { roles: OFFICERS, scope: "rows", act: "invitation.make" }),
  staff("POST", "/officer/access/invitations/:id/end", {
    ...{ roles: OFFICERS, scope: named("invitation"), act: "invitation.end" },
  }),
  staff("GET", "/officer/access/contacts", {
    roles: OFFICERS,
    scope: [{ kind: "producer", in: "query", name: "producer" }],
  }),
  staff("POST", "/officer/access/contacts", {
    ...{ roles: OFFICERS, scope: [{ kind: "producer", in: "body", name: "producer" }], act: "contact.note" },
  }),
  staff("GET", "/officer/access/disputes", { roles: OFFICERS, scope: "rows" }),
  staff("POST", "/officer/access/disputes/:id", { roles: OFFICERS, scope: named("dispute"), act: "dispute.decide" }),
  ...Object.entries({
    state: "account.state",
    link: "account.link",
    "second-factor": "account.second_factor",
    grants: "account.grant",
    "grants/:grant/end": "account.grant_end",
  }).map(([what, act]) =>
    staff("POST", `/officer/access/accounts/:id/${what}`, {
      ...{ roles: OFFICERS, scope: named("account"), wholeProvince: true },
      act,
    }),
  ),
];
