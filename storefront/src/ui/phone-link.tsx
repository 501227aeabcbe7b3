import { formatPhone } from "@/platform/format/phone";

/** A number to call by one press, as people write it. @param props.number `+84912345678` */
export function PhoneLink({ number }: { number: string }) {
  return (
    <a
      href={`tel:${number}`}
      className="inline-flex min-h-11 items-center font-bold whitespace-nowrap text-leaf underline underline-offset-4"
    >
      {formatPhone(number)}
    </a>
  );
}
