/** The shop's own sign, a basket with leaves. Not the OCOP logo, which may only be used as its owner supplies it. */
export function Mark() {
  return (
    <svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" className="shrink-0">
      <path d="M20 17C14 15 12 9 14 4c5 1 8 6 6 13Z" fill="#1f5e3f" />
      <path d="M20 17c6-1 10-6 9-11-5 0-10 4-9 11Z" fill="#4c8b5d" />
      <path d="M5 18h30l-3.4 15.2A3.5 3.5 0 0 1 28.2 36H11.8a3.5 3.5 0 0 1-3.4-2.8Z" fill="#c9803f" />
      <path d="M5 18h30l-.9 4H5.9Z" fill="#a0411d" />
      <path d="m13 25 1 8M20 25v8M27 25l-1 8M8 29h24" stroke="#8a4f22" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
