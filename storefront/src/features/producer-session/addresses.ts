/** Pages of getting in, without language prefix. */
export const GATE = {
  signIn: "/kenh-chu-the/dang-nhap",
  code: "/kenh-chu-the/dang-nhap/ma",
  password: "/kenh-chu-the/dang-nhap/mat-khau",
  forgot: "/kenh-chu-the/dang-nhap/quen-mat-khau",
  newPassword: "/kenh-chu-the/dang-nhap/mat-khau-moi",
  choose: "/kenh-chu-the/dang-nhap/chon-chu-the",
  dispute: "/kenh-chu-the/dang-nhap/la-cua-toi",
  disputeCode: "/kenh-chu-the/dang-nhap/la-cua-toi/ma",
  invitation: "/kenh-chu-the/loi-moi",
  claimCode: "/kenh-chu-the/loi-moi/ma",
  signOut: "/kenh-chu-the/dang-xuat",
} as const;

export const DESK_HOME = "/kenh-chu-the";

/** Where to go on after signing in: a page of the desk, never another site or a page of getting in itself. */
export function safeNext(wanted: string | string[] | null | undefined): string {
  if (typeof wanted !== "string" || wanted.length > 500 || !/^\/kenh-chu-the(?:[/?]|$)/.test(wanted)) return DESK_HOME;
  const { pathname, search } = new URL(wanted, "http://desk");
  const gate = Object.values(GATE).some((page) => pathname === page || pathname.startsWith(`${page}/`));
  return gate || !/^\/kenh-chu-the(?:\/|$)/.test(pathname) ? DESK_HOME : `${pathname}${search}`;
}

/** A page of getting in that leads on to a page of the desk. */
export function withNext(page: string, next: string): string {
  const onward = safeNext(next);
  return onward === DESK_HOME ? page : `${page}?tiep=${encodeURIComponent(onward)}`;
}
