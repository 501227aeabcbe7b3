import type { ReactNode } from "react";

/** Line icons of one weight. They stand beside words or inside a labelled control, so they say nothing themselves. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className="shrink-0"
    >
      {children}
    </svg>
  );
}

export const SearchIcon = () => (
  <Icon>
    <circle cx="11" cy="11" r="7" />
    <path d="m16.5 16.5 4.5 4.5" />
  </Icon>
);

export const CartIcon = () => (
  <Icon>
    <path d="M4 10h16l-1.6 9H5.6zM8 10l3-6M16 10l-3-6M9.5 14v2M14.5 14v2" />
  </Icon>
);

export const ShareIcon = () => (
  <Icon>
    <path d="M12 15V3m0 0L8 7m4-4 4 4M5 12v8h14v-8" />
  </Icon>
);
