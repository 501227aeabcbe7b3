import type { Graph, Thing } from "schema-dts";
import { serializeForScript } from "./domain/serialize";

/**
 * Structured data of a page, in one block. It is data and never runs, so the content security policy asks no nonce.
 * @example <JsonLd things={[breadcrumbList(…), productThing(…)]} />
 */
export function JsonLd({ things }: { things: Thing[] }) {
  const graph: Graph = { "@context": "https://schema.org", "@graph": things };
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the text is JSON without any `<`, see `serializeForScript`
      dangerouslySetInnerHTML={{ __html: serializeForScript(graph) }}
    />
  );
}
