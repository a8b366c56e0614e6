import type { webcrypto } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type * as Asn1js from "asn1js";
import type * as Pkijs from "pkijs";

type Pki = typeof Pkijs;
type Asn = typeof Asn1js;

export interface TestAuthority {
  readonly url: string;
  /** PEM of its root. */
  readonly ca: string;
  /** How it misbehaves from now on. */
  fault: "NONE" | "DOWN" | "DECLINES" | "WRONG_NONCE" | "OTHER_HASH" | "NOISE";
  asked: number;
  readonly close: () => Promise<void>;
}

const sha256 = "2.16.840.1.101.3.4.2.1";

/** A time-stamp authority as RFC 3161 describes it, with a root and a key of its own. `purpose` is the key's extended use. */
export async function openTestAuthority(now: () => Date, purpose = "1.3.6.1.5.5.7.3.8"): Promise<TestAuthority> {
  const [pki, asn] = [await import("pkijs"), await import("asn1js")];
  const [root, signer] = [await newKeys(), await newKeys()];
  const rootCertificate = await certify(pki, asn, { subject: "Δοκιμαστική ρίζα", serial: 1, keys: root, by: { name: "Δοκιμαστική ρίζα", key: root.privateKey }, extensions: [new pki.Extension({ extnID: "2.5.29.19", critical: true, extnValue: new pki.BasicConstraints({ cA: true }).toSchema().toBER(), parsedValue: new pki.BasicConstraints({ cA: true }) })] });
  const usage = new pki.ExtKeyUsage({ keyPurposes: [purpose] });
  const signerCertificate = await certify(pki, asn, { subject: "Δοκιμαστική αρχή", serial: 2, keys: signer, by: { name: "Δοκιμαστική ρίζα", key: root.privateKey }, extensions: [new pki.Extension({ extnID: "2.5.29.37", critical: true, extnValue: usage.toSchema().toBER(), parsedValue: usage })] });
  const made: { -readonly [Key in keyof TestAuthority]: TestAuthority[Key] } = { url: "", ca: pem(rootCertificate.toSchema(true).toBER()), fault: "NONE", asked: 0, close: () => Promise.resolve() };

  async function reply(body: Buffer): Promise<ArrayBuffer> {
    const request = pki.TimeStampReq.fromBER(new Uint8Array(body).buffer);
    if (made.fault === "DECLINES") return new pki.TimeStampResp({ status: new pki.PKIStatusInfo({ status: 2 }) }).toSchema().toBER();
    const imprint = made.fault === "OTHER_HASH" ? new pki.MessageImprint({ hashAlgorithm: new pki.AlgorithmIdentifier({ algorithmId: sha256 }), hashedMessage: new asn.OctetString({ valueHex: new ArrayBuffer(32) }) }) : request.messageImprint;
    const nonce = made.fault === "WRONG_NONCE" ? new asn.Integer({ value: 7 }) : request.nonce;
    const info = new pki.TSTInfo({ version: 1, policy: "1.2.3.4.1", messageImprint: imprint, serialNumber: new asn.Integer({ value: made.asked }), genTime: now(), ...(nonce ? { nonce } : {}) });
    const content = info.toSchema().toBER();
    const signed = new pki.SignedData({
      version: 3,
      encapContentInfo: new pki.EncapsulatedContentInfo({ eContentType: pki.id_eContentType_TSTInfo, eContent: new asn.OctetString({ valueHex: content }) }),
      signerInfos: [
        new pki.SignerInfo({
          version: 1,
          sid: new pki.IssuerAndSerialNumber({ issuer: signerCertificate.issuer, serialNumber: signerCertificate.serialNumber }),
          signedAttrs: new pki.SignedAndUnsignedAttributes({
            type: 0,
            attributes: [
              new pki.Attribute({ type: "1.2.840.113549.1.9.3", values: [new asn.ObjectIdentifier({ value: pki.id_eContentType_TSTInfo })] }),
              new pki.Attribute({ type: "1.2.840.113549.1.9.4", values: [new asn.OctetString({ valueHex: await crypto.subtle.digest("SHA-256", content) })] }),
            ],
          }),
        }),
      ],
      certificates: [signerCertificate],
    });
    await signed.sign(signer.privateKey, 0, "SHA-256");
    const token = new pki.ContentInfo({ contentType: pki.ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
    return new pki.TimeStampResp({ status: new pki.PKIStatusInfo({ status: 0 }), timeStampToken: token }).toSchema().toBER();
  }

  const server: Server = createServer((request, response) => {
    made.asked += 1;
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      if (made.fault === "DOWN") return void response.writeHead(503).end();
      if (made.fault === "NOISE") return void response.end("<html>it works</html>");
      reply(Buffer.concat(pieces)).then((bytes) => response.setHeader("content-type", "application/timestamp-reply").end(Buffer.from(bytes)), () => response.writeHead(500).end());
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  made.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  made.close = () => new Promise((closed) => server.close(() => closed()));
  return made;
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]) as Promise<webcrypto.CryptoKeyPair>;
}

interface Certified {
  readonly subject: string;
  readonly serial: number;
  readonly keys: webcrypto.CryptoKeyPair;
  readonly by: { readonly name: string; readonly key: webcrypto.CryptoKey };
  readonly extensions: InstanceType<Pki["Extension"]>[];
}

async function certify(pki: Pki, asn: Asn, { subject, serial, keys, by, extensions }: Certified): Promise<InstanceType<Pki["Certificate"]>> {
  const certificate = new pki.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn.Integer({ value: serial });
  const name = (value: string) => new pki.AttributeTypeAndValue({ type: "2.5.4.3", value: new asn.Utf8String({ value }) });
  certificate.issuer.typesAndValues.push(name(by.name));
  certificate.subject.typesAndValues.push(name(subject));
  certificate.notBefore.value = new Date("2010-01-01T00:00:00Z");
  certificate.notAfter.value = new Date("2049-01-01T00:00:00Z");
  certificate.extensions = extensions;
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(by.key, "SHA-256");
  return certificate;
}

function pem(der: ArrayBuffer): string {
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString("base64").replace(/(.{64})/gu, "$1\n")}\n-----END CERTIFICATE-----\n`;
}
