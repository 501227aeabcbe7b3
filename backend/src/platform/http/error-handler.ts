import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { errorHandler as medusaErrorHandler } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { isShopError, ShopError } from "./errors";
import { setSecurityHeaders } from "./security-headers";

const OWN_ROUTES = /^\/(shop|officer|producer|hooks\/ocop)(\/|$)/;
const medusa = medusaErrorHandler();

/** Our own routes answer failures in one shape; Medusa's routes keep Medusa's. No stack trace ever leaves. */
export function shopErrorHandler(
  thrown: unknown,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  // A body that cannot be read fails before any middleware has set them.
  setSecurityHeaders(res);
  if (!isShopError(thrown) && !OWN_ROUTES.test(req.path)) {
    medusa(thrown as Parameters<typeof medusa>[0], req, res, next);
    return;
  }
  const error = isShopError(thrown) ? thrown : translate(thrown);
  if (error.details.status >= 500) req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(describe(thrown));
  if (error.details.retry_after_seconds !== undefined)
    res.setHeader("Retry-After", String(error.details.retry_after_seconds));
  res.status(error.details.status).json(error.toAnswer());
}

/** Express and Medusa failures on our own routes, in our shape. */
function translate(thrown: unknown): ShopError {
  const status = httpStatus(thrown);
  if (status === 413) return plain("too_large", 413, "Dữ liệu gửi lên quá lớn.", "The request is too large.");
  if (status === 401) return plain("unauthorised", 401, "Xin đăng nhập rồi thử lại.", "Please sign in and try again.");
  if (status === 403) return plain("forbidden", 403, "Bạn không có quyền làm việc này.", "You may not do this.");
  if (status === 404) return plain("not_found", 404, "Không tìm thấy.", "Not found.");
  if (status >= 400 && status < 500)
    return plain("invalid_input", 400, "Yêu cầu không đọc được.", "The request cannot be read.");
  return plain(
    "internal",
    500,
    "Hệ thống gặp lỗi và đã ghi lại. Xin thử lại sau ít phút.",
    "Something failed here and was recorded. Please try again in a few minutes.",
  );
}

function httpStatus(thrown: unknown): number {
  if (typeof thrown !== "object" || thrown === null) return 500;
  if ("statusCode" in thrown && typeof thrown.statusCode === "number") return thrown.statusCode;
  const byType: Record<string, number> = {
    not_found: 404,
    invalid_data: 400,
    not_allowed: 400,
    unauthorized: 401,
    forbidden: 403,
  };
  return "type" in thrown && typeof thrown.type === "string" ? (byType[thrown.type] ?? 500) : 500;
}

function plain(code: string, status: number, message: string, message_en: string): ShopError {
  return new ShopError(code, { status, message, message_en });
}

function describe(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
