import type { SandboxDefinition } from "./core/definition";
import { lazadaSandbox } from "./lazada";
import { postmartSandbox } from "./postmart";
import { sendoSandbox } from "./sendo";
import { shopeeSandbox } from "./shopee";
import { tikiSandbox } from "./tiki";
import { tiktokSandbox } from "./tiktok-shop";
import { vosoSandbox } from "./voso";
import { woocommerceSandbox } from "./woocommerce";

export type { SandboxControl } from "./core/control";
export type { SandboxDefinition } from "./core/definition";
export { directPort } from "./core/direct";
export { FAULT_MODES, type Fault } from "./core/faults";
export { type RunningSandbox, type SandboxOptions, startSandbox } from "./core/server";
export { openSimulator, type Simulator } from "./core/simulator";
export { SANDBOX_NEEDS, type SandboxNeeds } from "./needs";
export { demoFeeds, demoSettings, SANDBOX_SETTINGS } from "./settings";

/** Every simulated marketplace, in the order of their ports. */
export const SANDBOXES: readonly SandboxDefinition[] = [
  shopeeSandbox,
  lazadaSandbox,
  tiktokSandbox,
  tikiSandbox,
  sendoSandbox,
  postmartSandbox,
  vosoSandbox,
  woocommerceSandbox,
];

/** The first marketplace listens here, the others on the ports after it. */
export const FIRST_PORT = 7001;
