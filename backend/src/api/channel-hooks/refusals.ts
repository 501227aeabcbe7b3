import { notFound, ShopError } from "../../platform/http/errors";

export function noChannel(): ShopError {
  return notFound(
    "Sàn này không gửi thông báo tới hệ thống. Xin kiểm tra địa chỉ và cấu hình.",
    "No such marketplace sends messages here. Please check the address and the configuration.",
  );
}

export function wrongSignature(): ShopError {
  return new ShopError("wrong_signature", {
    status: 401,
    message: "Chữ ký của thông báo không đúng. Xin kiểm tra khóa ứng dụng và địa chỉ đã đăng ký trên sàn.",
    message_en: "The message's signature is wrong. Please check the application key and the address registered there.",
  });
}

export function unreadable(): ShopError {
  return new ShopError("unreadable", {
    status: 400,
    message: "Không đọc được thông báo của sàn. Hệ thống sẽ tự đọc lại đơn hàng từ sàn.",
    message_en: "The message cannot be read. The orders themselves will be read instead.",
  });
}

export function tooLarge(): ShopError {
  return new ShopError("too_large", {
    status: 413,
    message: "Thông báo quá lớn nên bị từ chối. Hệ thống sẽ tự đọc lại đơn hàng từ sàn.",
    message_en: "The message is too large and was refused. The orders themselves will be read instead.",
  });
}
