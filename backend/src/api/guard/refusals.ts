import { notFound, ShopError } from "../../platform/http/errors";

export function signInFirst(): ShopError {
  return new ShopError("unauthorised", {
    status: 401,
    message: "Phiên làm việc đã hết hoặc chưa đăng nhập. Xin đăng nhập rồi thử lại.",
    message_en: "You are not signed in, or your session has ended. Please sign in and try again.",
  });
}

export function signInUnfinished(): ShopError {
  return new ShopError("sign_in_unfinished", {
    status: 403,
    message: "Việc đăng nhập chưa xong. Xin nhập mã xác thực hoặc thiết lập ứng dụng xác thực.",
    message_en: "Your sign-in is not finished. Please enter your code or set up an authenticator app.",
  });
}

export function notAllowed(): ShopError {
  return new ShopError("forbidden", {
    status: 403,
    message: "Tài khoản của bạn không có quyền làm việc này. Xin liên hệ cán bộ tỉnh.",
    message_en: "Your account may not do this. Please ask an officer of the province.",
  });
}

export function wholeProvinceOnly(): ShopError {
  return new ShopError("forbidden", {
    status: 403,
    message: "Việc này đụng tới dữ liệu cả tỉnh nên chỉ cán bộ cấp tỉnh làm được.",
    message_en: "This concerns a whole province, so only its officers may do it.",
  });
}

/** What lies in somebody else's units does not exist for the caller. */
export function notInScope(): ShopError {
  return notFound("Không tìm thấy trong địa bàn của bạn.", "Not found in your area.");
}
