/** The package ships no types; these are the parts the test uses. */
declare module "lazada-open-platform-sdk" {
  type Answer = Promise<{ code: string; data?: unknown }>;
  type Action = (
    appKey: string,
    appSecret: string,
    gateway: string,
    accessToken: string | undefined,
    payload: unknown,
    method: string,
    protocol: "HTTP" | "HTTPS",
  ) => Answer;
  export default class LazadaAPI {
    constructor(appKey: string, appSecret: string, country: string);
    readonly client: Readonly<Record<string, Action>>;
  }
}
