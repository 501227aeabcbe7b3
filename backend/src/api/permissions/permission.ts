import type { Role } from "../../modules/access/domain/grants";
import type { OwnedKind } from "../../workflows/access/ownership";
import type { PlacedKind } from "../../workflows/access/places";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** A thing a request names, which must lie in the caller's units; else it does not exist for them. */
export type Target = {
  kind: PlacedKind;
  in: "path" | "query" | "body";
  name: string;
  /** Left out or null: where the request names no such thing, only those who may do it everywhere may. */
  optional?: true;
};

/**
 * Which units a request is about.
 * - `none`: about no unit;
 * - `rows`: the handler filters its rows with `scopeOf(req)`;
 * - `province`: about all of a province at once, so the caller must answer for a whole one;
 * - targets: checked before the handler runs.
 */
export type ScopeRule = "none" | "rows" | "province" | readonly Target[];

/** A thing a request names, which must belong to the producer the caller acts for; else it does not exist for them. */
export type OwnTarget = Omit<Target, "kind"> & { kind: OwnedKind };

/**
 * What a request of the producers' desk is about.
 * - `self`: about the person and their sign-in, whoever they act for, if for anybody;
 * - `own`: the handler reads and writes what belongs to `producerOf(req)`;
 * - targets: checked before the handler runs.
 */
export type OwnRule = "self" | "own" | readonly OwnTarget[];

export type Permission = {
  method: Method;
  /** As Express writes it: `/officer/orders/parts/:id`; ending in `/**` for everything below. */
  path: string;
} & (
  | { actor: "anyone" }
  /** Somebody whose sign-in is not finished: only what is needed to finish or end it. */
  | { actor: "signing_in" }
  | {
      actor: "staff";
      roles: readonly Role[];
      scope: ScopeRule;
      /** The caller must answer for a whole province, whatever the scope. */
      wholeProvince?: true;
      /** Name of the act in the log; every request that changes something has one. */
      act?: string;
    }
  | {
      /** Somebody who acts for a producer: as its owner or member, or because it delegated to them. */
      actor: "producer";
      scope: OwnRule;
      /** Only an owner of the producer, neither a member nor a delegate. */
      owners?: true;
      /** Name of the act in the log; every request that changes something has one. */
      act?: string;
    }
);

type Staff = Extract<Permission, { actor: "staff" }>;
type Producer = Extract<Permission, { actor: "producer" }>;

export function anyone(method: Method, path: string): Permission {
  return { method, path, actor: "anyone" };
}

export function signingIn(method: Method, path: string): Permission {
  return { method, path, actor: "signing_in" };
}

export function staff(method: Method, path: string, rule: Omit<Staff, "method" | "path" | "actor">): Permission {
  return { method, path, actor: "staff", ...rule };
}

export function producer(method: Method, path: string, rule: Omit<Producer, "method" | "path" | "actor">): Permission {
  return { method, path, actor: "producer", ...rule };
}

/** Everybody who signs in to the officers' desk. */
export const DESK: readonly Role[] = ["helper", "officer", "operator"];
/** Those who answer for a unit. */
export const OFFICERS: readonly Role[] = ["officer", "operator"];
export const OPERATORS: readonly Role[] = ["operator"];

/** A thing named by a parameter of the path. */
export function named(kind: PlacedKind, name = "id"): readonly Target[] {
  return [{ kind, in: "path", name }];
}

/** A thing of the producer's own, named by a parameter of the path. */
export function own(kind: OwnedKind, name = "id"): readonly OwnTarget[] {
  return [{ kind, in: "path", name }];
}
