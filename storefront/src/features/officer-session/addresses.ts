/** Pages of signing in, without language prefix. */
export const GATE = {
  signIn: "/can-bo/dang-nhap",
  code: "/can-bo/dang-nhap/ma",
  enrol: "/can-bo/dang-nhap/thiet-lap",
  recoveryCodes: "/can-bo/dang-nhap/ma-khoi-phuc",
  forgot: "/can-bo/quen-mat-khau",
  password: "/can-bo/mat-khau-moi",
  invitation: "/can-bo/loi-moi",
  signOut: "/can-bo/dang-xuat",
} as const;

export const DESK_HOME = "/can-bo";

/** Where to go on after signing in: a page of the desk, never another site or a page of signing in itself. */
export function safeNext(wanted: string | string[] | null | undefined): string {
  if (typeof wanted !== "string" || wanted.length > 500 || !/^\/can-bo(?:[/?]|$)/.test(wanted)) return DESK_HOME;
  const { pathname, search } = new URL(wanted, "http://desk");
  const gate = Object.values(GATE).some((page) => pathname === page || pathname.startsWith(`${page}/`));
  return gate || !/^\/can-bo(?:\/|$)/.test(pathname) ? DESK_HOME : `${pathname}${search}`;
}

/** The sign-in page that leads on to a page of the desk. */
export function signInPath(next: string): string {
  return withNext(GATE.signIn, next);
}

export function withNext(page: string, next: string): string {
  const onward = safeNext(next);
  return onward === DESK_HOME ? page : `${page}?tiep=${encodeURIComponent(onward)}`;
}
