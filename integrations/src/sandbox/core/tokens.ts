import { randomBytes } from "node:crypto";
import type { Market } from "./market";
import type { SandboxGrant } from "./state";

export interface TokenLife {
  readonly codeMs: number;
  readonly accessMs: number;
  readonly refreshMs: number;
  /** Does a refresh hand out a new refresh token and kill the old one? */
  readonly rotates: boolean;
  /** How long the previous access token survives a refresh. */
  readonly overlapMs: number;
}

export interface IssuedTokens {
  readonly shop: string;
  readonly access: string;
  readonly refresh: string;
  readonly accessExpiresAt: number;
  readonly refreshExpiresAt: number;
}

const fresh = (kind: string) => `${kind}${randomBytes(16).toString("hex")}`;

/** Authorisation codes and token pairs of a simulated marketplace, single use and dated as documented. */
export class TokenDesk {
  constructor(
    private readonly market: Market,
    readonly life: TokenLife,
  ) {}

  code(shop: string): string {
    const code = fresh("c");
    this.market.state.codes.set(code, { shop, expiresAt: this.market.now() + this.life.codeMs });
    return code;
  }

  redeem(code: string): IssuedTokens | undefined {
    const grant = this.market.state.codes.get(code);
    if (!grant || grant.used || grant.expiresAt <= this.market.now()) return undefined;
    this.market.state.codes.set(code, { ...grant, used: true });
    return this.issue(grant.shop);
  }

  issue(shop: string, refreshExpiresAt = this.market.now() + this.life.refreshMs, keptRefresh?: string): IssuedTokens {
    const access = fresh("a");
    const refresh = keptRefresh ?? fresh("r");
    const accessExpiresAt = this.market.now() + this.life.accessMs;
    this.market.state.access.set(access, { shop, expiresAt: accessExpiresAt });
    this.market.state.refresh.set(refresh, { shop, expiresAt: refreshExpiresAt });
    return { shop, access, refresh, accessExpiresAt, refreshExpiresAt };
  }

  renew(refresh: string): IssuedTokens | undefined {
    const grant = this.market.state.refresh.get(refresh);
    if (!grant || grant.used || grant.expiresAt <= this.market.now()) return undefined;
    this.end(this.market.state.access, grant.shop, this.market.now() + this.life.overlapMs);
    if (!this.life.rotates) return this.issue(grant.shop, grant.expiresAt, refresh);
    this.market.state.refresh.set(refresh, { ...grant, used: true });
    return this.issue(grant.shop);
  }

  /** The shop behind a living access token. */
  shopOf(access: string | null | undefined): string | undefined {
    const grant = access ? this.market.state.access.get(access) : undefined;
    return grant && grant.expiresAt > this.market.now() ? grant.shop : undefined;
  }

  /** Did a revocation end every grant of the shop? For channels whose keys never end by themselves. */
  isRevoked(shop: string): boolean {
    const grants = [...this.market.state.refresh.values()].filter((grant) => grant.shop === shop);
    return grants.length > 0 && grants.every(({ expiresAt }) => expiresAt <= this.market.now());
  }

  expire(shop: string): void {
    this.end(this.market.state.access, shop, this.market.now());
  }

  revoke(shop: string): void {
    this.expire(shop);
    this.end(this.market.state.refresh, shop, this.market.now());
  }

  private end(grants: Map<string, SandboxGrant>, shop: string, at: number): void {
    for (const [token, grant] of grants)
      if (grant.shop === shop && grant.expiresAt > at) grants.set(token, { ...grant, expiresAt: at });
  }
}
