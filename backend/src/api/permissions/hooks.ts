import { anyone, type Permission } from "./permission";

/** What marketplaces send us. Each message proves by its signature who sent it. */
export const HOOKS: readonly Permission[] = [anyone("POST", "/channel-hooks/:marketplace")];
