import { json, type SandboxResponse } from "../core/http";

export const ok = (result: unknown) => json({ result, success: true, error: null, status_code: 200 });

export function refused(
  status: number,
  message: string,
  details: readonly { property_name: string; message: string }[] = [],
): SandboxResponse {
  return json(
    { result: null, success: false, error: { message, details: "", error_details: details }, status_code: status },
    status,
  );
}
