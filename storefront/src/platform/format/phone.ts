/** A number as people in Việt Nam write it: `+84912345678` is `0912 345 678`. Numbers of other countries stay as they are. */
export function formatPhone(number: string): string {
  const [, first, second, third] = /^\+84(\d{3})(\d{3})(\d{3,4})$/.exec(number) ?? [];
  return first === undefined ? number : `0${first} ${second} ${third}`;
}
