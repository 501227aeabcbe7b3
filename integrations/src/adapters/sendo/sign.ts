/** There is no request signature: only this header. Sendo writes the scheme in small letters. */
export function bearer(token: string): string {
  return `bearer ${token}`;
}
