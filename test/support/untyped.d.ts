/* Two packages that bring no types of their own; only what the structured-data check uses. */

declare module "@marbec/web-auto-extractor" {
  export type Extracted = {
    jsonld: Record<string, Record<string, unknown>[]>;
    errors: { message: string }[];
  };
  export default class WebAutoExtractor {
    constructor(options: { addLocation: boolean; embedSource: string[] });
    parse(html: string): Extracted;
  }
}

declare module "@adobe/structured-data-validator" {
  import type { Extracted } from "@marbec/web-auto-extractor";
  export default class Validator {
    validate(
      extracted: Extracted,
    ): Promise<{ issueMessage: string; severity: "ERROR" | "WARNING"; rootType: string; path?: unknown }[]>;
  }
}
