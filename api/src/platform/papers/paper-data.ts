/** Who prints: the head of every paper. */
export interface PaperHead {
  readonly municipality: string;
  readonly office: string;
  readonly unit: string;
  /** Who took the place of an office that printed it and is no more, since when; null else. */
  readonly successor: string | null;
}

export interface Row {
  readonly label: string;
  readonly value: string;
}

/** What each template is given: texts ready to read, codes apart. No template reads anything else. */
export interface PaperData {
  "registration-receipt": {
    readonly head: PaperHead;
    readonly number: string;
    readonly date: string;
    readonly time: string;
    readonly rows: readonly Row[];
    /** How the file stands that this paper opened or added to; null for a paper of no running file, which the receipt then says nothing about. */
    readonly fileState: "COMPLETE" | "INCOMPLETE" | null;
    readonly missing: readonly string[];
    readonly missingBy: string | null;
    /** Whether a permit is collected with this very receipt. */
    readonly collectsPermit: boolean;
    readonly code: string;
    /** Where the person asks how the case stands, without login; null for a paper that is no application. */
    readonly statusAddress: string | null;
    readonly statusCode: string | null;
    readonly clerk: string;
  };
  "submission-certificate": {
    readonly head: PaperHead;
    readonly serial: string;
    readonly issuedOn: string;
    readonly validUntil: string;
    readonly rows: readonly Row[];
    readonly clerk: string;
    readonly copy: number;
    /** Why it is worth nothing any more, or null. */
    readonly ended: string | null;
  };
  "package-label": { readonly code: string; readonly from: string; readonly to: string; readonly seal: string };
  "item-tag": { readonly code: string; readonly kind: string };
  "label-sheet": {
    /** The first free place, from 1, row by row. */
    readonly start: number;
    readonly columns: number;
    /** Of one label, in mm. */
    readonly width: number;
    readonly height: number;
    /** A package's has offices and a seal, a thing's a sign; what it has not is empty. */
    readonly labels: readonly { readonly shown: string; readonly from: string; readonly to: string; readonly seal: string; readonly sign: string }[];
  };
  manifest: {
    readonly head: PaperHead;
    readonly code: string;
    readonly from: string;
    readonly to: string;
    readonly seal: string;
    readonly sealedAt: string;
    readonly packedBy: readonly string[];
    readonly lines: readonly { readonly tag: string; readonly kind: string; readonly number: string }[];
    readonly hash: string;
  };
  "custody-evidence": {
    readonly head: PaperHead;
    readonly tag: string;
    readonly rows: readonly Row[];
    /** The first entry that does not hold, or null. */
    readonly broken: string | null;
    readonly tenures: readonly { readonly from: string; readonly to: string; readonly who: string; readonly place: string; readonly state: string }[];
    readonly entries: readonly { readonly at: string; readonly act: string; readonly by: string; readonly details: readonly string[]; readonly hash: string }[];
  };
  "migration-sign-off": {
    readonly head: PaperHead;
    readonly date: string;
    readonly rows: readonly Row[];
    readonly hash: string;
    readonly tables: readonly { readonly name: string; readonly rowsIn: string; readonly loaded: string; readonly merged: string; readonly quarantined: string }[];
    readonly reasons: readonly { readonly reason: string; readonly count: string }[];
    readonly samples: readonly { readonly row: string; readonly number: string; readonly became: string }[];
    /** What the help desk was asked meanwhile (S3). */
    readonly tickets: readonly { readonly ticket: string; readonly day: string; readonly subject: string; readonly outcome: string }[];
    readonly signers: readonly string[];
  };
  "loss-determination": {
    readonly head: PaperHead;
    readonly number: string;
    readonly date: string;
    readonly rows: readonly Row[];
    /** Spoilt, not gone. */
    readonly damaged: boolean;
    readonly findings: string;
    readonly entries: readonly { readonly at: string; readonly act: string; readonly by: string }[];
    readonly clerk: string;
  };
  "rebuilt-file": {
    readonly head: PaperHead;
    readonly number: string;
    readonly date: string;
    readonly rows: readonly Row[];
    readonly person: readonly Row[];
    readonly documents: readonly Row[];
    readonly scans: readonly { readonly name: string; readonly at: string; readonly hash: string }[];
    readonly entries: readonly { readonly number: string; readonly date: string; readonly subject: string; readonly direction: string }[];
    readonly note: string;
    readonly clerk: string;
  };
  "covering-list": {
    readonly head: PaperHead;
    readonly number: string;
    readonly date: string;
    readonly addressee: string;
    readonly subject: string;
    readonly lines: readonly { readonly number: string; readonly kind: string; readonly holder: string; readonly tag: string }[];
    readonly clerk: string;
  };
  "directorate-letter": {
    readonly head: PaperHead;
    readonly title: string;
    readonly number: string;
    readonly date: string;
    readonly addressee: string;
    readonly subject: string;
    /** The letter it comes back to, or null. */
    readonly related: string | null;
    readonly intro: string;
    /** `note`: the heading of a fifth column, or null. */
    readonly groups: readonly { readonly name: string; readonly note: string | null; readonly lines: readonly { readonly number: string; readonly holder: string; readonly tag: string; readonly note: string }[] }[];
    readonly clerk: string;
  };
  "inbound-protocol": {
    readonly head: PaperHead;
    readonly number: string;
    readonly date: string;
    readonly rows: readonly Row[];
    readonly counts: readonly Row[];
    readonly differences: readonly { readonly position: number; readonly what: string; readonly number: string; readonly says: string }[];
    readonly note: string | null;
    readonly lines: readonly { readonly position: number; readonly what: string; readonly number: string; readonly holder: string; readonly fate: string }[];
    readonly signs: readonly { readonly label: string; readonly name: string }[];
  };
  "register-closing": {
    readonly head: PaperHead;
    readonly sequence: string;
    readonly day: string;
    readonly rows: readonly Row[];
    readonly hash: string;
    /** Null on the first page. */
    readonly previous: string | null;
    readonly key: string;
  };
  "register-book": {
    readonly head: PaperHead;
    readonly period: string;
    readonly printedOn: string;
    readonly lines: readonly { readonly number: string; readonly date: string; readonly registered: string; readonly direction: string; readonly subject: string; readonly parties: string; readonly attachments: string; readonly office: string; readonly kept: string; readonly void: string | null }[];
  };
  "proof-of-service": {
    readonly head: PaperHead;
    readonly number: string;
    readonly day: string;
    readonly hour: string;
    readonly place: string;
    readonly officer: string;
    readonly capacity: string;
    readonly recipient: readonly Row[];
    readonly documents: readonly string[];
    readonly identity: readonly Row[];
    /** Who received or signed in whose place, as printed under the signature. */
    readonly signer: string;
    /** How it was served; a refusal and an inability to sign name a witness. */
    readonly form: "DELIVERED" | "REFUSED" | "CANNOT_SIGN";
    readonly witness: readonly Row[];
    /** What the decision says of the remedies against it; null where nothing was copied. */
    readonly remedies: string | null;
    /** The fingerprint of the form signed by hand; null where the signature is on the glass. */
    readonly signedOnPaper: string | null;
  };
  "service-form": {
    readonly head: PaperHead;
    readonly number: string;
    readonly day: string;
    readonly place: string;
    readonly officer: string;
    readonly capacity: string;
    readonly holder: readonly Row[];
    readonly documents: readonly string[];
    readonly remedies: string | null;
  };
  "service-report": {
    readonly head: PaperHead;
    readonly number: string;
    readonly day: string;
    readonly hour: string;
    readonly place: string;
    readonly officer: string;
    readonly capacity: string;
    /** What happened, in one sentence. */
    readonly happened: string;
    readonly holder: readonly Row[];
    readonly calls: readonly string[];
    readonly witness: readonly Row[];
    readonly note: string | null;
  };
}

export type PaperKind = keyof PaperData;
