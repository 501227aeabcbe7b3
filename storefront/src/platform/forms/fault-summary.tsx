import { Notice } from "@/ui/notice";

/** The place a faulty form leads to by its address, so that the browser itself moves the focus there. */
export const FAULTS_ID = "loi";

type Props = { title: string; text?: string; faults: { field: string; message: string }[] };

/** What is wrong with a form, above it, each fault a link to its field. */
export function FaultSummary({ title, text, faults }: Props) {
  return (
    <div id={FAULTS_ID} tabIndex={-1} className="mb-6 rounded-control">
      <Notice tone="fault" role="alert" title={title}>
        {text ? <p>{text}</p> : null}
        {faults.length > 0 ? (
          <ul className="space-y-2">
            {faults.map(({ field, message }) => (
              <li key={field}>
                <a href={`#${field}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
                  {message}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </Notice>
    </div>
  );
}
