import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPublicAddress, pinnedAddress, refusalOf, trustOf } from "./addresses";

const NONE = new Set<string>();

describe("isPublicAddress", () => {
  it.each(["1.1.1.1", "103.48.192.1", "2606:4700:4700::1111", "2001:ee0:4f1f::1"])("%s is public", (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ["0.0.0.0", "this machine"],
    ["127.0.0.1", "loopback"],
    ["10.1.2.3", "private"],
    ["172.16.0.1", "private"],
    ["192.168.1.1", "private"],
    ["100.64.0.1", "carrier-grade NAT"],
    ["100.100.100.200", "metadata of a cloud"],
    ["169.254.169.254", "metadata of most clouds"],
    ["168.63.129.16", "metadata of Azure"],
    ["192.0.0.192", "metadata of Oracle"],
    ["198.18.0.1", "benchmarks"],
    ["203.0.113.7", "documentation"],
    ["224.0.0.1", "multicast"],
    ["255.255.255.255", "broadcast"],
    ["192.0.0.8", "IETF protocol assignments"],
    ["192.88.99.1", "6to4 relay"],
    ["240.0.0.1", "reserved"],
    ["::", "this machine"],
    ["::1", "loopback"],
    ["::127.0.0.1", "deprecated IPv4-compatible"],
    ["::ffff:127.0.0.1", "IPv4-mapped"],
    ["::ffff:8.8.8.8", "IPv4-mapped, whatever it maps"],
    ["64:ff9b::7f00:1", "translated to IPv4"],
    ["2002:7f00:1::", "6to4"],
    ["2001:0:4136:e378::1", "Teredo"],
    ["fe80::1", "link-local"],
    ["fc00::1", "unique local"],
    ["fd00:ec2::254", "metadata of AWS"],
    ["fec0::1", "site-local"],
    ["ff02::1", "multicast"],
    ["::ffff:a9fe:a9fe", "IPv4-mapped metadata"],
    ["64:ff9b:1::a9fe:a9fe", "local translation to IPv4"],
    ["2001:db8::1", "documentation"],
    ["3fff::1", "documentation"],
    ["5f00::1", "segment routing"],
    ["100::1", "discard only"],
    ["fe80::1%eth0", "link-local of an interface"],
    ["0177.0.0.1", "octal, which a resolver must not hand on"],
    ["2130706433", "decimal, which a resolver must not hand on"],
    ["no address", "nothing"],
  ])("%s is not: %s", (address) => expect(isPublicAddress(address)).toBe(false));
});

describe("refusalOf", () => {
  it.each([
    ["http://127.0.0.1/", "private_address"],
    ["http://2130706433/", "private_address"],
    ["http://0x7f.1/", "private_address"],
    ["http://0177.0.0.1/", "private_address"],
    ["http://127.1/", "private_address"],
    ["http://①②⑦.0.0.1/", "private_address"],
    ["http://127.0.0.1./", "private_address"],
    ["http://0/", "private_address"],
    ["http://0xa9.0xfe.0xa9.0xfe/", "private_address"],
    ["http://[::ffff:7f00:1]/", "private_address"],
    ["http://[0:0:0:0:0:ffff:127.0.0.1]/", "private_address"],
    ["http://[fd00:ec2::254]/", "private_address"],
    ["http://[::1]/", "private_address"],
    ["http://[::ffff:169.254.169.254]/", "private_address"],
    ["http://169.254.169.254/latest/meta-data/", "private_address"],
    ["https://shopee.vn:8443/", "port"],
    ["https://user:secret@shopee.vn/", "credentials"],
    ["file:///etc/passwd", "scheme"],
    ["gopher://shopee.vn/", "scheme"],
  ])("refuses %s: %s", (url, reason) => expect(refusalOf(new URL(url), NONE)).toBe(reason));

  it("lets ordinary addresses and the operator's own hosts pass", () => {
    expect(refusalOf(new URL("https://shopee.vn/product/1/2"), NONE)).toBeUndefined();
    const trusted = new Set(["127.0.0.1:7001"]);
    expect(refusalOf(new URL("http://127.0.0.1:7001/x"), trusted)).toBeUndefined();
    expect(refusalOf(new URL("http://127.0.0.1:7002/x"), trusted)).toBe("port");
  });

  it("does not let a page of the open internet lead to the operator's own hosts", () => {
    const listed = new Set(["127.0.0.1:7001", "127.0.0.1:7002"]);
    const inside = new URL("http://127.0.0.1:7001/x");
    expect(refusalOf(inside, trustOf(new URL("http://127.0.0.1:7002/go"), listed))).toBeUndefined();
    expect(refusalOf(inside, trustOf(new URL("https://shop.example/go"), listed))).toBe("port");
  });

  it("never lets an IPv4 address of a private network pass, in decimal, hexadecimal or octal", () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const first = fc.constantFrom(10, 127, 0);
    fc.assert(
      fc.property(first, byte, byte, byte, fc.constantFrom(10, 16, 8), (a, b, c, d, base) => {
        const number = ((a * 256 + b) * 256 + c) * 256 + d;
        const prefix = { 10: "", 16: "0x", 8: "0" }[base] ?? "";
        expect(refusalOf(new URL(`http://${prefix}${number.toString(base)}/`), NONE)).toBe("private_address");
      }),
    );
  });
});

describe("pinnedAddress", () => {
  const url = new URL("https://shop.example/");

  it("refuses a name as a whole when one of its addresses is private", async () => {
    const resolve = async () => ["1.1.1.1", "10.0.0.1"];
    expect(await pinnedAddress(url, NONE, resolve, 1_000)).toEqual({ refused: "private_address" });
  });

  it("asks once and answers what the connection must use", async () => {
    const answers = [["1.1.1.1"], ["127.0.0.1"]];
    expect(await pinnedAddress(url, NONE, async () => answers.shift() ?? [], 1_000)).toEqual({ address: "1.1.1.1" });
    expect(answers).toHaveLength(1);
  });

  it("tells a name that does not resolve", async () => {
    const nobody = () => Promise.reject(new Error("ENOTFOUND"));
    expect(await pinnedAddress(url, NONE, nobody, 1_000)).toEqual({ failed: "dns" });
  });
});
