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

/** What belongs to another producer does not exist for the caller. */
export function notOwn(): ShopError {
  return notFound("Không tìm thấy trong kênh của bạn.", "Not found among what is yours.");
}

/** Signed in, but nobody lets them act for a producer, or no longer. */
export function noProducer(): ShopError {
  return new ShopError("no_producer", {
    status: 403,
    message: "Tài khoản này không (hoặc không còn) làm việc cho chủ thể nào. Xin hỏi chủ thể hoặc cán bộ xã.",
    message_en:
      "This account does not, or no longer does, act for any producer. Please ask the producer or an officer.",
  });
}

/** Somebody who acts for several producers says for which one first. */
export function chooseProducer(): ShopError {
  return new ShopError("choose_producer", {
    status: 403,
    message: "Xin chọn chủ thể bạn muốn làm việc trước.",
    message_en: "Please choose the producer you want to act for first.",
  });
}

export function ownersOnly(): ShopError {
  return new ShopError("forbidden", {
    status: 403,
    message: "Chỉ người đứng đầu kênh của chủ thể làm được việc này. Xin nhờ người đó.",
    message_en: "Only an owner of the producer's account may do this. Please ask them.",
  });
}

/** Staff at a door of the officers' desk are refused by their roles; others have no business there at all. */
export function staffOnly(): ShopError {
  return new ShopError("forbidden", {
    status: 403,
    message: "Trang này dành cho cán bộ. Xin vào kênh chủ thể.",
    message_en: "This is for officers. Please use the producers' desk.",
  });
}
