import { notFound, ShopError } from "../../../platform/http/errors";
import type { NotClaimed } from "../../../workflows/access/claim";

/** One answer for an invitation that was used, taken back, is too old or never was. */
export function deadInvitation(): ShopError {
  return notFound(
    "Lời mời đã dùng, đã hết hạn hoặc không đúng. Xin xem lại mã, hoặc nhờ cán bộ xã cấp lời mời mới.",
    "This invitation was used, is too old or is wrong. Please check the code, or ask the officer of your commune for a new one.",
  );
}

export function wrongCode(): ShopError {
  return new ShopError("wrong_code", {
    status: 401,
    message: "Mã không đúng hoặc đã quá 5 phút. Xin xem lại tin nhắn, hoặc lấy mã mới.",
    message_en: "The code is wrong or older than 5 minutes. Please look at the message again, or ask for a new one.",
    fields: [{ field: "code", message: "Mã không đúng.", message_en: "The code is wrong." }],
  });
}

/** One answer for an unknown account, a wrong password and a closed account. */
export function wrongPassword(): ShopError {
  return new ShopError("wrong_password", {
    status: 401,
    message: "Số điện thoại, thư điện tử hoặc mật khẩu không đúng. Xin kiểm tra rồi nhập lại.",
    message_en: "The number, address or password is wrong. Please check and try again.",
  });
}

/** Where nobody has configured a way to reach telephones. */
export function noTelephones(): ShopError {
  return new ShopError("no_messages", {
    status: 409,
    message: "Hệ thống chưa gửi được tin nhắn. Xin dùng thư điện tử và mật khẩu.",
    message_en: "No messages to telephones can be sent yet. Please use e-mail and password.",
  });
}

/** Where nobody has configured a way to send to a telephone, or to an e-mail address. */
export function unreachable(): ShopError {
  return new ShopError("no_messages", {
    status: 409,
    message:
      "Hệ thống chưa gửi mã tới đó được. Ghi số điện thoại thì xin thử thư điện tử, ghi thư điện tử thì xin thử số điện thoại, hoặc gặp cán bộ xã.",
    message_en:
      "No code can be sent there. Please try an e-mail address instead of a number or the other way round, or see the officer of your commune.",
  });
}

export function wrongPhone(): ShopError {
  return new ShopError("wrong_phone", {
    status: 409,
    message: "Lời mời này dành cho số điện thoại khác. Xin dùng đúng số được mời.",
    message_en: "This invitation is for another number. Please use the number that was invited.",
    fields: [{ field: "phone", message: "Không phải số được mời.", message_en: "Not the number that was invited." }],
  });
}

export function accountClosed(): ShopError {
  return new ShopError("account_closed", {
    status: 409,
    message: "Tài khoản này đang khóa. Xin liên hệ cán bộ xã.",
    message_en: "This account is closed. Please ask the officer of your commune.",
  });
}

export function claimRefusal(kind: NotClaimed): ShopError {
  return {
    ...{ dead: deadInvitation, wrong_phone: wrongPhone, wrong_code: wrongCode },
    ...{ wrong_password: wrongPassword, closed: accountClosed },
  }[kind]();
}

export function lastOwner(): ShopError {
  return new ShopError("last_owner", {
    status: 409,
    message: "Kênh cần ít nhất một người đứng đầu. Xin giao việc đó cho người khác trước.",
    message_en: "Somebody has to run the account. Please make somebody else an owner first.",
  });
}

export function takenPhone(): ShopError {
  return new ShopError("phone_taken", {
    status: 409,
    message: "Số này đang dùng cho một tài khoản khác. Xin dùng số khác.",
    message_en: "This number belongs to another account. Please use another one.",
    fields: [{ field: "phone", message: "Đang dùng cho tài khoản khác.", message_en: "Belongs to another account." }],
  });
}

export function takenEmail(): ShopError {
  return new ShopError("email_taken", {
    status: 409,
    message: "Địa chỉ này đang dùng cho một tài khoản khác. Xin dùng địa chỉ khác.",
    message_en: "This address belongs to another account. Please use another one.",
    fields: [{ field: "email", message: "Đang dùng cho tài khoản khác.", message_en: "Belongs to another account." }],
  });
}

/** One of the staff keeps their account at the officers' desk. */
export function keptElsewhere(): ShopError {
  return new ShopError("forbidden", {
    status: 403,
    message: "Tài khoản cán bộ được quản lý ở bàn làm việc cán bộ.",
    message_en: "An officer's account is kept at the officers' desk.",
  });
}
