/** A first decision or a revocation; a new decision after an appeal; a permit in place of another; a certificate of filing; another paper. */
export const inboundKinds = ["DECISION", "NEW_DECISION", "REPLACEMENT", "CERTIFICATE", "OTHER"] as const;
export type InboundKind = (typeof inboundKinds)[number];
