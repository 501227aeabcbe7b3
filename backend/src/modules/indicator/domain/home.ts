/** The province whose indicators are shown where nobody asks for another one: Đồng Tháp as it is since 1 July 2025. */
export const HOME_PROVINCE = "p-82-2025";
