import dns from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import type { Refusal, Resolver } from "./types";

/** Azure answers machine metadata on this otherwise public address. */
const METADATA = new Set(["168.63.129.16"]);

/** IANA hands out global unicast from this block only; everything else in IPv6 is special. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** An address on the open internet. Private, loopback, link-local, metadata, mapped and translated ones are not. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || METADATA.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(GLOBAL_IPV6);
}

const NOBODY: ReadonlySet<string> = new Set();

/** The operator's hosts may lead to each other; a page of the open internet that leads to one of them is refused like any other. */
export function trustOf(start: URL, trusted: ReadonlySet<string>): ReadonlySet<string> {
  return trusted.has(start.host) ? trusted : NOBODY;
}

/** By which requests to a host are counted: one host is one host under every spelling and ordinary port. */
export function paceLane(url: URL, trusted: ReadonlySet<string>): string {
  return `page:${trusted.has(url.host) ? url.host : url.hostname.replace(/\.$/, "")}`;
}

const PORTS = new Set(["", "80", "443"]);

/** The literal inside `[…]`, or the host name. */
export const bareHost = (url: URL) => url.hostname.replace(/^\[|\]$/g, "");

/** What is wrong with an address before any name is resolved. `URL` has already read `0x7f.1` and `2130706433` as IPv4. */
export function refusalOf(url: URL, trusted: ReadonlySet<string>): Refusal | undefined {
  if (url.protocol !== "http:" && url.protocol !== "https:") return "scheme";
  if (url.username !== "" || url.password !== "") return "credentials";
  if (trusted.has(url.host)) return undefined;
  if (!PORTS.has(url.port)) return "port";
  const host = bareHost(url);
  return isIP(host) !== 0 && !isPublicAddress(host) ? "private_address" : undefined;
}

/** A name server that never answers must not hold a visit. */
async function within<Value>(timeoutMs: number, answer: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The name server did not answer")), timeoutMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

export const systemResolver: Resolver = async (hostname) =>
  (await dns.lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * The one address to connect to, resolved once: the connection uses this answer, so a second answer of the name server
 * (DNS rebinding) is never asked for. A name with any private address is refused as a whole.
 */
export async function pinnedAddress(
  url: URL,
  trusted: ReadonlySet<string>,
  resolve: Resolver,
  timeoutMs: number,
): Promise<{ address: string } | { refused: "private_address" } | { failed: "dns" }> {
  const host = bareHost(url);
  if (isIP(host) !== 0) return { address: host };
  const addresses = await within(timeoutMs, resolve(host)).catch(() => []);
  const [first] = addresses;
  if (first === undefined) return { failed: "dns" };
  if (!trusted.has(url.host) && !addresses.every(isPublicAddress)) return { refused: "private_address" };
  return { address: first };
}
