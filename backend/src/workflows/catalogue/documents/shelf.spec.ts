import { describe, expect, it } from "vitest";
import { shelfOf } from "./shelf";

describe("shelfOf", () => {
  it.each([
    ["Xoài cát Hòa Lộc", 1],
    ["Cà rốt tươi Đức Chính", 1],
    ["Cá thác lác rút xương", 2],
    ["Gạo ST25", 3],
    ["Mật ong hoa rừng", 4],
    ["Hủ tiếu Nhật Nguyệt", 6],
    ["Xoài sấy dẻo", 7],
    ["Khô cá lóc", 8],
    ["Tổ yến tinh chế", 8],
    ["Nước mắm nhỉ Sáu Thưa", 9],
    ["Tiêu đen", 10],
    ["Trà hòa tan Oolong sen", 11],
    ["Trà tim sen", 12],
    ["Cà phê bột nguyên chất", 13],
    ["beCHAMP Coffee Gu Mạnh", 13],
    ["Rượu nếp cái hoa vàng", 14],
    ["Rượu hồng sen tửu", 15],
    ["Nước khoáng thiên nhiên Quang Hanh Fresh", 16],
    ["Tinh dầu tràm Mộc Sương", 20],
    ["Đan lát lục bình Cờ Đỏ", 21],
    ["Chăn bông tơ tằm tự dệt", 22],
    ["Sà rông", 22],
    ["Điểm du lịch Trại rắn Đồng Tâm", 26],
  ])("shelves %s as leaf %i", (name, leaf) => {
    expect(shelfOf(name)).toBe(leaf);
  });

  it("reads NFD, case and punctuation alike", () => {
    expect(shelfOf("KHÔ CÁ LÓC – loại 1".normalize("NFD"))).toBe(8);
  });

  it("leaves what a name does not tell", () => {
    expect(shelfOf("Mộc Đế Vương")).toBeNull();
    expect(shelfOf("")).toBeNull();
  });

  it("matches whole words only", () => {
    expect(shelfOf("Caoutchouc")).toBeNull();
  });
});
