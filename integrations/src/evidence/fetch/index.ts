export { systemResolver } from "./addresses";
export { PageFetcher } from "./fetcher";
export type { FetchDeps, FetchFault, FetchSettings, Hop, PageAnswer, Refusal, Resolver, Validators } from "./types";
