/** The forms in which a channel's id appears in code. */
export interface Names {
  /** `tiktok-shop` */
  readonly id: string;
  /** `tiktokShop` */
  readonly camel: string;
  /** `TiktokShop` */
  readonly pascal: string;
  /** `TIKTOK_SHOP` */
  readonly upper: string;
}

const FORM = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST = 30;

/** Words of the language, and names that the registries use themselves. */
const TAKEN = new Set(
  `adapter adapters await break case catch class const continue core debugger default define delete do else enum export
  extends false finally for function guard if import in index instanceof let new null package private protected public
  return sandbox static super switch testing this throw true try typeof var void while with yield`.split(/\s+/),
);

/** Throws an `Error` that says what a name must look like. */
export function namesOf(id: string): Names {
  if (!FORM.test(id) || id.length > LONGEST || TAKEN.has(id)) {
    throw new Error(
      `"${id}" cannot name a channel: small letters, digits and single hyphens, at most ${LONGEST} characters, no word of the language (example: own-shop)`,
    );
  }
  const words = id.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const pascal = words.join("");
  return {
    id,
    pascal,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    upper: id.toUpperCase().replaceAll("-", "_"),
  };
}

/** An object key as the formatter wants it: quoted only when it must be. */
export function objectKey(id: string): string {
  return id.includes("-") ? `"${id}"` : id;
}
