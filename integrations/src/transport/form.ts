/** Percent-encodes a query the way every channel here reads it (space as %20). */
export function queryString(pairs: Iterable<readonly [string, string]>): string {
  return [...pairs].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join("&");
}

export interface FilePart {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

function quoted(text: string): string {
  return text.replace(/[\r\n"]/g, "_");
}

/** A multipart body as bytes, so that the same bytes can be signed, logged by size and sent again. */
export function multipart(
  fields: Iterable<readonly [string, string]>,
  files: readonly FilePart[],
  boundary: string,
): { body: Uint8Array; contentType: string } {
  const chunks: Buffer[] = [];
  for (const [name, value] of fields) {
    chunks.push(
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`),
    );
  }
  for (const file of files) {
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${quoted(file.field)}"; filename="${quoted(file.name)}"\r\ncontent-type: ${file.type}\r\n\r\n`;
    chunks.push(Buffer.from(head), Buffer.from(file.bytes), Buffer.from("\r\n"));
  }
  chunks.push(Buffer.from(`--${boundary}--\r\n`));
  return { body: new Uint8Array(Buffer.concat(chunks)), contentType: `multipart/form-data; boundary=${boundary}` };
}
