import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import iconv from "iconv-lite";
import { detectEncoding } from "./detect-encoding";
import { strangeness } from "./greek-text.rules";

const words = ["ΠΑΠΑΔΟΠΟΥΛΟΣ", "Άννα", "Γεώργιος", "οδός Εφέσου 12", "ΑΔΕΙΑ ΔΙΑΜΟΝΗΣ", "Ύδρα", "ΧΟΤΖΑ ΑΡΤΑΝ", "Έδεσσα", "ανανέωση άδειας", "ΑΠ 4567/Α/98", "Ήλιος", "παρατηρήσεις: εκκρεμεί", "Ώρες", "Όλγα Ιβάνοβα", "ΑΦΜ 555777003", "Ίος"];

describe("the encoding an old system wrote in", () => {
  const text = fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 60 }).map((some) => some.join(" "));

  test.each(["cp737", "windows-1253", "iso-8859-7", "utf-8"])("%s is told from its bytes", (encoding) => {
    fc.assert(
      fc.property(text, (written) => {
        const bytes = iconv.encode(written, encoding);
        // Where no letter differs between the two code pages, either reads the same.
        expect(iconv.decode(bytes, detectEncoding(bytes))).toBe(written);
      }),
      { numRuns: 300 },
    );
  });

  test("bytes of ASCII alone are UTF-8", () => expect(detectEncoding(Buffer.from("HOXHA ARTAN 1998"))).toBe("utf-8"));
  test("a byte order mark decides", () => expect(detectEncoding(Buffer.from([0xff, 0xfe, 0x41, 0x00]))).toBe("utf-16le"));
  test("a letter cut at the end of the sample does not make UTF-8 anything else", () => expect(detectEncoding(Buffer.from("Άννα Παππά").subarray(0, -1))).toBe("utf-8"));
  test("plain Greek reads well, another code page's does not", () => {
    expect(strangeness("Γεώργιος Παπαδόπουλος, οδός Εφέσου")).toBe(0);
    expect(strangeness(iconv.decode(iconv.encode("Γεώργιος Παπαδόπουλος", "cp737"), "windows-1253"))).toBeGreaterThan(30);
  });
});
