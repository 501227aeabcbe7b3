type Options = {
  /** Fresh for every answer, so that a script injected into a page does not know it. */
  nonce: string;
  /** True where the page came over https: only then may it ask for everything over https. */
  secure: boolean;
  /** React's development build needs `eval` for readable stacks. */
  development: boolean;
};

/** The content security policy of a page: nothing from other hosts, scripts only with the nonce of this answer. */
export function contentSecurityPolicy({ nonce, secure, development }: Options): string {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // Next's development overlay writes styles without a nonce.
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return [...directives, ...(secure ? ["upgrade-insecure-requests"] : [])].join("; ");
}
