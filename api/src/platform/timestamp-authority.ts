import { createHash, randomBytes, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";

export interface Timestamp {
  /** The authority's token (RFC 3161), DER: it verifies without us. */
  readonly token: Buffer;
  /** The instant the authority vouches for. */
  readonly at: Date;
  /** The name in its certificate. */
  readonly authority: string;
}

export interface TimestampAuthority {
  /** Has it vouched that these bytes were there. Throws where it does not answer, declines, or its token does not hold. */
  readonly stamp: (bytes: Buffer) => Promise<Timestamp>;
}

const sha256 = "2.16.840.1.101.3.4.2.1";
/** RFC 3161 §2.3: a key that signs time-stamps signs nothing else. */
const timeStamping = "1.3.6.1.5.5.7.3.8";
const commonName = "2.5.4.3";
const patience = 15_000;
const largestToken = 65_536;

/** Asks one authority over HTTP (RFC 3161 §3.4) and believes it only as far as the certificates of `caFile` (PEM) vouch for it. */
export function openTimestampAuthority({ url, caFile }: { readonly url: string; readonly caFile: string }): TimestampAuthority {
  const roots = readFileSync(caFile, "utf8").match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu) ?? [];
  if (roots.length === 0) throw new Error("TIMESTAMP_CA holds no certificate in PEM");
  return {
    stamp: async (bytes) => {
      const { AlgorithmIdentifier, Certificate, MessageImprint, SignedData, TimeStampReq, TimeStampResp, TSTInfo, ExtKeyUsage } = await import("pkijs");
      const { Integer, Null, OctetString } = await import("asn1js");
      const nonce = new Integer({ valueHex: own(Buffer.concat([Buffer.of(1), randomBytes(8)])) });
      const hash = createHash("sha256").update(bytes).digest();
      const request = new TimeStampReq({
        version: 1,
        messageImprint: new MessageImprint({ hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256, algorithmParams: new Null() }), hashedMessage: new OctetString({ valueHex: own(hash) }) }),
        nonce,
        certReq: true,
      });
      const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" }, body: request.toSchema().toBER(), redirect: "error", signal: AbortSignal.timeout(patience) });
      if (!answer.ok) throw new Error(`the time-stamp authority answered ${answer.status}`);
      const reply = await answer.arrayBuffer();
      if (reply.byteLength > largestToken) throw new Error("the time-stamp authority answered too much");
      const response = TimeStampResp.fromBER(reply);
      if (response.status.status > 1 || !response.timeStampToken) throw new Error(`the time-stamp authority declined with status ${response.status.status}`);
      const signed = new SignedData({ schema: response.timeStampToken.content });
      const verdict = await signed.verify({ signer: 0, data: own(bytes), trustedCerts: roots.map((pem) => Certificate.fromBER(new X509Certificate(pem).raw)), checkChain: true, extendedMode: true });
      const signer = verdict.signerCertificate;
      if (!verdict.signatureVerified || !verdict.signerCertificateVerified || !signer) throw new Error("the time-stamp's signature does not hold");
      const usage = signer.extensions?.find((extension) => extension.extnID === "2.5.29.37")?.parsedValue as unknown;
      if (!(usage instanceof ExtKeyUsage) || usage.keyPurposes.length !== 1 || usage.keyPurposes[0] !== timeStamping) throw new Error("the time-stamp is signed by a key that is not for time-stamps");
      const info = TSTInfo.fromBER(signed.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0));
      if (!info.nonce?.isEqual(nonce)) throw new Error("the time-stamp answers another question");
      const authority = signer.subject.typesAndValues.find((part) => String(part.type) === commonName)?.value.valueBlock.value ?? "";
      return { token: Buffer.from(response.timeStampToken.toSchema().toBER()), at: info.genTime, authority: String(authority).slice(0, 200) };
    },
  };
}

/** A buffer of its own: Node's small ones share theirs. */
function own(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
